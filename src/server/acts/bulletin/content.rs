//! What the bulletin says of a day, worded and drawn.

use super::pictures::pictures;
use crate::{
    api::ApiError,
    domain::{
        asked::Ground,
        bulletin::edition::{Content, Worded},
        language::Language,
    },
    server::{programmes::fault::internal, state::Jalons},
    wording::bulletin,
};

/// Everything the bulletin says, in both languages.
pub async fn content(jalons: &Jalons, asked: &Ground) -> Result<Content, ApiError> {
    content_in(jalons, asked, &Language::ALL).await
}

/// The same in some languages: nothing is worded or drawn in the others.
pub async fn content_in(jalons: &Jalons, asked: &Ground, languages: &[Language]) -> Result<Content, ApiError> {
    let notes = jalons.programmes.store().notes(&asked.programme.slug, asked.question.known_day()).await;
    let notes = notes.map_err(|error| internal(&error))?;
    let summary = asked.summary();
    let public = summary.for_the_public();
    let [mut fr, mut en] = [Worded::default(), Worded::default()];
    for language in languages.iter().copied() {
        let charts = pictures(jalons, &asked.in_language(language)).await?;
        let sections = |summary| bulletin::sections(summary, &notes, language);
        let worded = Worded { sections: sections(&summary), public: sections(&public), charts };
        match language {
            Language::French => fr = worded,
            Language::English => en = worded,
        }
    }
    Ok(Content { summary, last_entry: asked.last_entry, fr, en })
}
