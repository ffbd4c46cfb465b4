//! What a sheet to fill says in words: what is asked, what stands, and what became of what was sent.

use crate::{
    domain::{
        entry::{Emptiness, Entry, Status, Value},
        language::Language,
        ledger::Line,
        programme::{Choice, ItemKind, Programme},
    },
    texts::{text, text_with},
    wording::said,
};

/// Every reason for an absent value, in the order they are offered.
const EMPTINESS: [Emptiness; 4] =
    [Emptiness::Missing, Emptiness::NotApplicable, Emptiness::NotYetDue, Emptiness::Unknown];

/// The words that may stand instead of a value.
pub fn empty_words(language: Language) -> Vec<String> {
    EMPTINESS.map(|kind| said::emptiness(language, kind)).to_vec()
}

/// « Une note de 0 à 3 ».
pub fn asked(kind: &ItemKind, language: Language) -> String {
    match kind {
        ItemKind::Date => text(language, "export-asked-date"),
        ItemKind::Count { max: None } => text(language, "export-asked-count"),
        ItemKind::Count { max: Some(max) } => {
            text_with(language, "export-asked-count-up-to", &[("max", max.to_string().into())])
        }
        ItemKind::Rating { min, max } => text_with(
            language,
            "export-asked-rating",
            &[("min", min.to_string().into()), ("max", max.to_string().into())],
        ),
        ItemKind::Choice { choices } => {
            let names: Vec<String> = choices.iter().map(|choice| offered(choices, choice, language)).collect();
            text_with(language, "export-asked-choice", &[("choices", names.join("; ").into())])
        }
        ItemKind::Text => text(language, "export-asked-text"),
    }
}

/// A choice by its name; by its code where it has none, or where another one is called the same.
pub fn offered(choices: &[Choice], choice: &Choice, language: Language) -> String {
    let name = choice.name.get(language);
    let called_so = choices.iter().filter(|other| other.name.get(language) == name || other.code == name).count();
    if name.is_empty() || called_so > 1 { choice.code.clone() } else { name.to_owned() }
}

/// The value as people say it: the author's own words where there are some.
pub fn value(entry: &Entry, programme: &Programme, language: Language) -> String {
    if let Some(words) = &entry.words {
        return words.to_string();
    }
    match &entry.value {
        Value::Date(date) => date.in_words(language),
        Value::Empty(kind) => said::emptiness(language, *kind),
        Value::Choice(code) => {
            let Some(ItemKind::Choice { choices }) = programme.item(&entry.subject.item).map(|item| &item.kind) else {
                return code.clone();
            };
            let choice = choices.iter().find(|choice| choice.code == *code);
            choice.map_or_else(|| code.clone(), |choice| offered(choices, choice, language))
        }
        other => other.as_text(),
    }
}

/// « retournée (8) : les deux groupes sont-ils comptés? »; nothing where nothing was ever reported.
pub fn status(line: Option<Line>, programme: &Programme, language: Language) -> String {
    let Some(last) = line.map(|line| line.last()) else { return String::new() };
    let value = value(last, programme, language);
    match last.status {
        Status::Accepted => text(language, "export-status-accepted"),
        Status::Submitted => text_with(language, "export-status-submitted", &[("value", value.into())]),
        Status::Returned => {
            let remark = last.remark.as_deref().unwrap_or_default().to_owned();
            text_with(language, "export-status-returned", &[("value", value.into()), ("remark", remark.into())])
        }
        Status::Withdrawn => text(language, "export-status-withdrawn"),
    }
}
