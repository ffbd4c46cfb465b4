//! An entry as programs are told it: all of it to those who may see reports, the bare value to everybody else.

use crate::domain::{
    code::{BatchId, ItemCode, PeriodCode, TerritoryCode, entry_id::EntryId},
    entry::{Emptiness, Entry, Status, Value},
};
use chrono::{DateTime, SecondsFormat};
use serde::Serialize;

/// Null is emptiness; `empty` says of which kind.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    id: EntryId,
    territory: TerritoryCode,
    item: ItemCode,
    period: Option<PeriodCode>,
    value: Option<Written>,
    empty: Option<Emptiness>,
    words: Option<String>,
    note: Option<String>,
    status: Status,
    remark: Option<String>,
    recorded_at: String,
    /// Who recorded it, by name; null where it is not for this reader to know.
    author: Option<String>,
    batch: BatchId,
    replaces: Option<EntryId>,
}

/// A number as a number, everything else as text.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Written {
    Number(u32),
    Text(String),
}

impl Told {
    /// With words, note, remark and author's id.
    #[must_use]
    pub fn whole(entry: &Entry) -> Self {
        Self {
            words: entry.words.as_deref().map(str::to_owned),
            note: entry.note.as_deref().map(str::to_owned),
            remark: entry.remark.as_deref().map(str::to_owned),
            author: Some(entry.batch.author.to_string()),
            ..Self::of(entry, true)
        }
    }

    /// The value, and nothing anybody wrote around it.
    #[must_use]
    pub fn bare(entry: &Entry) -> Self {
        Self::of(entry, false)
    }

    fn of(entry: &Entry, with_words: bool) -> Self {
        let (value, empty) = match &entry.value {
            Value::Count(number) | Value::Rating(number) => (Some(Written::Number(*number)), None),
            Value::Empty(reason) => (None, Some(*reason)),
            // What is asked in words is answered in words.
            Value::Text(_) if !with_words => (None, None),
            other => (Some(Written::Text(other.as_text())), None),
        };
        let recorded_at = DateTime::from_timestamp_micros(entry.recorded_at()).unwrap_or_default();
        Self {
            id: entry.id,
            territory: entry.subject.territory.clone(),
            item: entry.subject.item.clone(),
            period: entry.subject.period.clone(),
            value,
            empty,
            words: None,
            note: None,
            status: entry.status,
            remark: None,
            recorded_at: recorded_at.to_rfc3339_opts(SecondsFormat::Micros, true),
            author: None,
            batch: entry.batch.id.clone(),
            replaces: entry.replaces,
        }
    }

    /// The same without its value: what was taken back.
    #[must_use]
    pub fn without_value(self) -> Self {
        Self { value: None, empty: None, ..self }
    }

    /// With the author's name instead of their id.
    #[must_use]
    pub fn signed(self, name: Option<&String>) -> Self {
        Self { author: name.cloned().or(self.author), ..self }
    }

    /// The author's id.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{entry::Subject, example};

    #[test]
    fn what_was_answered_in_words_is_told_to_those_alone_who_may_read_words() {
        let subject = Subject::read("T01", "plan_remarks", "");
        let entry = example::entry("e1", subject, Value::Text("confidence".into()));
        let told = |told: &Told| serde_json::to_value(told).unwrap()["value"].clone();
        assert_eq!(told(&Told::whole(&entry)), "confidence");
        assert_eq!(told(&Told::bare(&entry)), serde_json::Value::Null);
    }
}
