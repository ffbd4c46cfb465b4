//! The charts of the bulletin, drawn as files of their own: they stand in its editions and in its PDF.

use crate::{
    api::ApiError,
    charts::{Width, named},
    domain::{asked::Ground, bulletin::edition::Picture},
    server::{programmes::fault::internal, progress, state::Jalons},
    wording::caption::caption,
};

/// In the order they stand in the document.
pub const CHARTS: [&str; 3] = ["delays", "support", "completion"];

/// Those there is something to draw for, in the language of the question.
pub async fn pictures(jalons: &Jalons, asked: &Ground) -> Result<Vec<Picture>, ApiError> {
    let drawings: Vec<_> = {
        let standing = &asked.standing;
        let drawn = |name| Some((name, named::drawing(standing, asked.question.language, (name, Width::Medium))?));
        CHARTS
            .into_iter()
            .filter_map(drawn)
            .map(|(name, drawing)| (name, drawing, caption(asked, standing, name)))
            .collect()
    };
    let mut pictures = Vec::with_capacity(drawings.len());
    for (name, drawing, words) in drawings {
        let svg = jalons.renderer.inset_svg(&drawing, &words).await.map_err(|error| internal(&error))?;
        progress::advance(1);
        let alternative = [words.subtitle.as_str()].into_iter().chain(words.notes.iter().map(String::as_str));
        let alternative = format!("{}. {}", words.title, alternative.collect::<Vec<_>>().join(" "));
        pictures.push(Picture { name: name.to_owned(), title: words.title, alternative, svg });
    }
    Ok(pictures)
}
