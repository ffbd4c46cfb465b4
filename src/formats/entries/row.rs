//! One reported value as the cells of a sheet: what a spreadsheet could take for something else is guarded.

use crate::{
    domain::{
        entry::{Emptiness, Entry, Value},
        language::Language,
    },
    formats::sheet::guarded,
    wording::said,
};
use std::sync::Arc;

/// The cells of one value.
pub(super) struct Row<'a> {
    pub territory: &'a str,
    pub item: &'a str,
    pub period: &'a str,
    /// Where the value is a number.
    pub number: Option<u32>,
    /// Where there is no value, why.
    pub empty: Option<Emptiness>,
    /// Where it is somebody's words.
    pub is_words: bool,
    text: String,
    pub note: String,
    pub words: String,
}

impl<'a> Row<'a> {
    pub(super) fn of(entry: &'a Entry) -> Self {
        let (number, empty, text) = match &entry.value {
            Value::Count(number) | Value::Rating(number) => (Some(*number), None, number.to_string()),
            Value::Empty(kind) => (None, Some(*kind), String::new()),
            Value::Text(text) | Value::Choice(text) => (None, None, guarded(text)),
            Value::Date(date) => (None, None, date.edtf()),
        };
        let cell = |text: &Option<Arc<str>>| guarded(text.as_deref().unwrap_or_default());
        let subject = &entry.subject;
        Self {
            territory: &subject.territory,
            item: &subject.item,
            period: subject.period_text(),
            number,
            empty,
            is_words: matches!(entry.value, Value::Text(_)),
            text,
            note: cell(&entry.note),
            words: cell(&entry.words),
        }
    }

    /// The value, or the words that say why there is none.
    pub(super) fn value(&self, language: Language) -> String {
        self.empty.map_or_else(|| self.text.clone(), |kind| said::emptiness(language, kind))
    }
}
