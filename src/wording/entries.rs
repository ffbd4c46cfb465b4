//! How entries, their authors and their reports are named where people work.

use super::said;
use crate::{
    domain::{
        asked::Ground,
        entry::{Entry, Status},
        language::Language,
    },
    texts::{text, text_with},
};
use std::collections::BTreeMap;

/// The name of an author; what stands for them where there is none.
#[must_use]
pub fn name(language: Language, names: &BTreeMap<String, String>, id: &str) -> String {
    match names.get(id) {
        Some(name) => name.clone(),
        None if id == "command" => text(language, "history-command"),
        None => text(language, "history-unknown"),
    }
}

/// « Territoire 3 », « Territoire 3, 2014 ».
#[must_use]
pub fn report(ground: &Ground, (territory, period): (&str, &str)) -> String {
    let name = ground.programme.territory(territory).map(|territory| territory.name.get(ground.question.language));
    let name = name.unwrap_or(territory);
    if period.is_empty() { name.to_owned() } else { format!("{name}, {period}") }
}

/// What an entry says, with its author's own words where they differ: « 20 mars 2014 (« printemps ») ».
#[must_use]
pub fn value(ground: &Ground, entry: &Entry) -> String {
    let language = ground.question.language;
    let value = said::value(language, (&ground.programme, &entry.subject.item), &entry.value);
    match &entry.words {
        Some(words) if **words != *value => {
            text_with(language, "review-words", &[("value", value.into()), ("words", words.to_string().into())])
        }
        _ => value,
    }
}

/// The value that stood before, or that none did.
#[must_use]
pub fn before(ground: &Ground, entry: Option<&Entry>) -> String {
    entry.map_or_else(|| text(ground.question.language, "review-none"), |entry| value(ground, entry))
}

/// « soumise ».
#[must_use]
pub fn status(language: Language, status: Status) -> String {
    text(
        language,
        match status {
            Status::Submitted => "review-submitted",
            Status::Returned => "review-returned",
            Status::Accepted => "review-accepted",
            Status::Withdrawn => "review-withdrawn",
        },
    )
}

/// What an item is called, with its period where it has one.
#[must_use]
pub fn item(ground: &Ground, entry: &Entry) -> String {
    let name = said::item(ground.question.language, &ground.programme, &entry.subject.item);
    match &entry.subject.period {
        Some(period) => format!("{name}, {period}"),
        None => name,
    }
}
