//! The charts of a programme on one day: which there are, how wide, and their drawings.

use crate::{
    api::{ApiError, Chart},
    charts::{self, Drawing, Width},
    domain::{asked::Asked, standing::Standing, support::SupportSeries},
    server::{asked::internal, serve::Jalons},
};

/// A chart that has the page to itself.
pub const ALONE: &[Width] = &[Width::Wide, Width::Medium, Width::Half, Width::Narrow];
/// A chart beside another.
pub const PAIRED: &[Width] = &[Width::Half, Width::Narrow];

/// A chart drawn at each of those widths; nothing where there is nothing to draw.
pub async fn chart(
    jalons: &Jalons,
    asked: &Asked,
    (name, widths): (&str, &[Width]),
) -> Result<Option<Chart>, ApiError> {
    let drawings: Vec<Drawing> = {
        let standing = asked.standing();
        widths.iter().filter_map(|width| drawing(asked, &standing, (name, *width))).collect()
    };
    if drawings.is_empty() {
        return Ok(None);
    }
    let pictures = jalons.renderer.svgs(&drawings).await.map_err(|error| internal(&error))?;
    let pictures = drawings.iter().zip(pictures).map(|(drawing, svg)| (drawing.width, svg.to_string())).collect();
    let question = &asked.question;
    let path = format!("/{}/{}/charts/{name}", question.language.code(), question.programme);
    Ok(Some(Chart { name: name.to_owned(), drawings: pictures, path, query: question.query() }))
}

/// A chart at one width; nothing for a name that is no chart, or where there is nothing to draw.
#[must_use]
pub fn drawing(asked: &Asked, standing: &Standing, (name, width): (&str, Width)) -> Option<Drawing> {
    let language = asked.question.language;
    let activities = &standing.conformity.activities;
    match name {
        "delays" => (!activities.is_empty()).then(|| charts::delays(standing, language, width)),
        "completion" => (!activities.is_empty()).then(|| charts::completion(standing, language, width)),
        "support" => {
            let series = SupportSeries::all(standing);
            (!series.is_empty()).then(|| charts::support(&series, language, width))
        }
        _ => {
            let code = name.strip_prefix("activity-")?;
            activities
                .iter()
                .any(|activity| activity == code)
                .then(|| charts::activity(standing, code, language, width))
        }
    }
}
