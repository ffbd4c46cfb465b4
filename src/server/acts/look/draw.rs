//! The charts of a programme on one day: which there are, how wide, and their drawings.

use crate::{
    api::{ApiError, Chart},
    charts::{Drawing, Width, named},
    domain::asked::Ground,
    server::{programmes::fault::internal, state::Jalons},
};

/// A chart that has the page to itself.
pub const ALONE: &[Width] = &[Width::Wide, Width::Medium, Width::Half, Width::Narrow];
/// A chart beside another.
pub const PAIRED: &[Width] = &[Width::Half, Width::Narrow];

/// A chart drawn at each of those widths; nothing where there is nothing to draw.
pub async fn chart(
    jalons: &Jalons,
    asked: &Ground,
    (name, widths): (&str, &[Width]),
) -> Result<Option<Chart>, ApiError> {
    let drawings: Vec<Drawing> = {
        let standing = &asked.standing;
        widths.iter().filter_map(|width| named::drawing(standing, asked.question.language, (name, *width))).collect()
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
