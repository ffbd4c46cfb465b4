//! Writes entries as JSON, with their ids, words and the moment they were recorded.

use super::Exported;
use crate::domain::{
    code::entry_id::EntryId,
    entry::{Emptiness, Entry, Value},
};
use chrono::{DateTime, NaiveDate, SecondsFormat};
use serde::Serialize;

/// `{programme, as_of, known_at, entries}`.
#[derive(Debug, Serialize)]
struct Document<'a> {
    programme: &'a str,
    as_of: Option<NaiveDate>,
    known_at: Option<NaiveDate>,
    entries: Vec<Told<'a>>,
}

/// An entry. Null is emptiness; `empty` says of which kind.
#[derive(Debug, Serialize)]
struct Told<'a> {
    id: EntryId,
    territory: &'a str,
    item: &'a str,
    period: Option<&'a str>,
    value: Option<Written>,
    empty: Option<Emptiness>,
    words: Option<&'a str>,
    note: Option<&'a str>,
    recorded_at: Option<String>,
}

/// A number as a number, everything else as text.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Written {
    Number(u32),
    Text(String),
}

/// The entries as a JSON document.
///
/// # Errors
/// Only if memory runs out.
pub fn json(exported: Exported) -> Result<String, serde_json::Error> {
    let written = serde_json::to_string_pretty(&Document {
        programme: &exported.programme.slug,
        as_of: exported.as_of,
        known_at: exported.known_at,
        entries: exported.entries().into_iter().map(told).collect(),
    });
    written.map(|json| json + "\n")
}

fn told(entry: &Entry) -> Told<'_> {
    let (value, empty) = match &entry.value {
        Value::Count(number) | Value::Rating(number) => (Some(Written::Number(*number)), None),
        Value::Empty(reason) => (None, Some(*reason)),
        other => (Some(Written::Text(other.as_text())), None),
    };
    let recorded_at = DateTime::from_timestamp_micros(entry.recorded_at());
    Told {
        id: entry.id,
        territory: &entry.subject.territory,
        item: &entry.subject.item,
        period: entry.subject.period.as_deref(),
        value,
        empty,
        words: entry.words.as_deref(),
        note: entry.note.as_deref(),
        recorded_at: recorded_at.map(|instant| instant.to_rfc3339_opts(SecondsFormat::Micros, true)),
    }
}
