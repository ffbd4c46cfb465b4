//! A recorded value as a form shows it again, and as a sentence beside the form says it.

use super::{questions::Question, sheet::Sheet};
use crate::{
    domain::{
        entry::{Entry, Status, Value},
        language::Language,
        programme::{ItemKind, Review},
    },
    wording::{
        form::{Inputs, Said},
        said,
    },
};
use chrono::DateTime;
use std::collections::HashMap;

/// What the inputs of a question hold for a recorded value; nothing for none.
#[must_use]
pub fn shown(entry: Option<&Entry>, language: Language) -> Inputs {
    let Some(entry) = entry else { return Inputs::default() };
    let mut typed = Inputs { based_on: entry.id.to_string(), ..Inputs::default() };
    if entry.status == Status::Withdrawn {
        return typed;
    }
    typed.note = entry.note.as_deref().unwrap_or_default().to_owned();
    match &entry.value {
        Value::Date(date) => {
            typed.value = entry.words.as_ref().map_or_else(|| date.in_words(language), ToString::to_string)
        }
        Value::Empty(kind) => kind.code().clone_into(&mut typed.empty),
        other => typed.value = other.as_text(),
    }
    typed
}

/// Who recorded what, by account.
pub type Names = HashMap<String, String>;

/// A recorded value in words, with who recorded it.
#[must_use]
pub fn said(sheet: &Sheet, (question, entry): (&Question, &Entry), names: &Names, language: Language) -> Said {
    Said {
        id: entry.id.to_string(),
        value: value(question.kind, entry, language),
        note: entry.note.as_deref().map(str::to_owned),
        remark: entry.remark.as_deref().map(str::to_owned),
        by: names.get(entry.batch.author.as_str()).cloned(),
        on_behalf: is_on_behalf(sheet, question, entry),
        at: minute(entry.recorded_at()),
    }
}

fn value(kind: &ItemKind, entry: &Entry, language: Language) -> String {
    match (&entry.value, kind) {
        (Value::Empty(kind), _) => said::emptiness(language, *kind),
        (Value::Date(date), _) => match &entry.words {
            Some(words) if **words != *date.in_words(language) => words.to_string(),
            _ => date.in_words(language),
        },
        (Value::Choice(code), ItemKind::Choice { choices }) => {
            let choice = choices.iter().find(|choice| choice.code == *code);
            choice.map_or_else(|| code.clone(), |choice| choice.name.get(language).to_owned())
        }
        (other, _) => other.as_text(),
    }
}

/// Accepted on a form without a committee having sent it: the coordination wrote it in the territory's place.
fn is_on_behalf(sheet: &Sheet, question: &Question, entry: &Entry) -> bool {
    let asked_of_territory = question.item.is_none_or(|item| item.by == crate::domain::programme::Reporter::Territory);
    let reviewed = sheet.programme().review == Review::Required;
    let direct = *entry.batch.source == *super::SOURCE && entry.status == Status::Accepted;
    let before = entry.replaces.and_then(|id| sheet.entry(&entry.subject, id));
    let accepts = before.is_some_and(|before| before.status == Status::Submitted && before.value == entry.value);
    asked_of_territory && reviewed && direct && !accepts
}

/// `2026-11-25T14:32`, in universal time.
#[must_use]
pub fn minute(instant: i64) -> String {
    DateTime::from_timestamp_micros(instant).map_or_else(String::new, |at| at.format("%Y-%m-%dT%H:%M").to_string())
}
