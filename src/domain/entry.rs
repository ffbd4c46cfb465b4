//! What a territory reported: one value of one item, or the reason why there is none.

use crate::domain::date::PartialDate;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// Why there is no value. Emptiness has kinds: none of them is zero, none is interpolated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emptiness {
    /// Not reported (non rapporté).
    Missing,
    /// Does not concern this territory (sans objet).
    NotApplicable,
    /// Nothing to report yet (pas encore dû).
    NotYetDue,
    /// Asked, and nobody knows (inconnu).
    Unknown,
}

impl Emptiness {
    /// The word used in files and in the API.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotApplicable => "not_applicable",
            Self::NotYetDue => "not_yet_due",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the word used in files and in the API.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Missing, Self::NotApplicable, Self::NotYetDue, Self::Unknown]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// One reported value, in the form its item asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// When an activity was carried out, as precisely as the territory knows.
    Date(PartialDate),
    /// How many.
    Count(u32),
    /// A rating on the item's scale.
    Rating(u32),
    /// One of the item's choices, by its code.
    Choice(String),
    /// Free words.
    Text(String),
    /// No value, and why.
    Empty(Emptiness),
}

impl Default for Value {
    /// Nothing was reported.
    fn default() -> Self {
        Self::Empty(Emptiness::Missing)
    }
}

impl Value {
    /// The number in a count or a rating.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Count(number) | Self::Rating(number) => Some(f64::from(*number)),
            _ => None,
        }
    }

    /// The value as files carry it: EDTF for a date, digits for a number, nothing for emptiness.
    #[must_use]
    pub fn as_text(&self) -> String {
        match self {
            Self::Date(date) => date.edtf(),
            Self::Count(number) | Self::Rating(number) => number.to_string(),
            Self::Choice(text) | Self::Text(text) => text.clone(),
            Self::Empty(_) => String::new(),
        }
    }
}

/// What an entry is about: one item of one territory, for one period where the item has periods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    pub territory: String,
    /// An item's code, or an activity's code: then the value is the date it was carried out.
    pub item: String,
    /// `2014` for a yearly item; empty where the item is reported once.
    pub period: String,
}

impl Subject {
    #[must_use]
    pub fn new(territory: &str, item: &str, period: &str) -> Self {
        Self { territory: territory.into(), item: item.into(), period: period.into() }
    }
}

/// Where an entry stands in its review. What an entry is, it stays: the next step is a new entry that replaces it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A committee sent it; figures do not use it yet (soumise).
    Submitted,
    /// The coordination gave it back with a remark (retournée).
    Returned,
    /// Figures use it (acceptée).
    #[default]
    Accepted,
    /// The value that stood is taken back, and none stands (retirée).
    Withdrawn,
}

impl Status {
    pub const ALL: [Self; 4] = [Self::Submitted, Self::Returned, Self::Accepted, Self::Withdrawn];

    /// The word used in the database, in files and in the API.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
            Self::Withdrawn => "withdrawn",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// One reported value of one item (saisie): append-only, never changed once recorded.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// UUIDv7 text.
    pub id: String,
    pub subject: Subject,
    pub value: Value,
    /// The author's own words, where they differ from the value: « printemps 2015 ».
    pub words: Option<String>,
    pub note: Option<String>,
    pub status: Status,
    /// What the coordination says of it, where it gave it back.
    pub remark: Option<String>,
    /// When it was recorded, microseconds since 1970-01-01T00:00Z.
    pub recorded_at: i64,
    /// Who recorded it: an account's id, or `command` for the command line.
    pub author: String,
    /// Id of what was recorded together with it.
    pub batch: String,
    /// Where its batch comes from: the name of a file, or `form`, `review`, `undo`.
    pub source: String,
    /// The entry it takes the place of.
    pub replaces: Option<String>,
}

/// The entries believed at one moment: the latest accepted one of each subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reported {
    entries: BTreeMap<Subject, Arc<Entry>>,
}

impl Reported {
    /// Keeps the last accepted entry of each subject; `entries` come oldest first.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = impl Into<Arc<Entry>>>) -> Self {
        let mut believed = BTreeMap::new();
        for entry in entries {
            let entry: Arc<Entry> = entry.into();
            match entry.status {
                Status::Accepted => {
                    believed.insert(entry.subject.clone(), entry);
                }
                Status::Withdrawn => {
                    believed.remove(&entry.subject);
                }
                Status::Submitted | Status::Returned => {}
            }
        }
        Self { entries: believed }
    }

    /// What a territory reported of an item, if anything.
    #[must_use]
    pub fn get(&self, territory: &str, item: &str, period: &str) -> Option<&Entry> {
        self.entries.get(&Subject::new(territory, item, period)).map(AsRef::as_ref)
    }

    /// Whether a territory reported anything at all.
    #[must_use]
    pub fn has_reported(&self, territory: &str) -> bool {
        self.entries.values().any(|entry| entry.subject.territory == territory)
    }

    /// All believed entries, ordered by territory, item and period.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().map(AsRef::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::example::{date, reported};

    const KINDS: [Emptiness; 4] =
        [Emptiness::Missing, Emptiness::NotApplicable, Emptiness::NotYetDue, Emptiness::Unknown];

    #[test]
    fn a_kind_of_emptiness_is_read_back_from_its_word() {
        for kind in KINDS {
            assert_eq!(Emptiness::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        for word in ["", "0", "Missing", "none"] {
            assert_eq!(Emptiness::from_code(word), None, "{word}");
        }
    }

    #[test]
    fn emptiness_is_never_a_number() {
        for kind in KINDS {
            assert_eq!(Value::Empty(kind).number(), None);
            assert_eq!(Value::Empty(kind).as_text(), "");
        }
        assert_eq!(Value::Count(0).number(), Some(0.0));
    }

    #[test]
    fn only_counts_and_ratings_are_numbers() {
        assert_eq!(Value::Rating(3).number(), Some(3.0));
        for value in [Value::Date(date("2014")), Value::Choice("3".into()), Value::Text("3".into())] {
            assert_eq!(value.number(), None);
        }
    }

    #[test]
    fn a_value_is_written_as_files_carry_it() {
        assert_eq!(Value::Date(date("2014-12/2015-01")).as_text(), "2014-12/2015-01");
        assert_eq!(Value::Count(7).as_text(), "7");
        assert_eq!(Value::Choice("other".into()).as_text(), "other");
    }

    #[test]
    fn the_last_entry_of_a_subject_is_the_one_believed() {
        let reported = reported("T01 trained 7\nT02 trained 5\nT01 trained 8\nT01 active 6");
        assert_eq!(
            reported.get("T01", "trained", "").map(|entry| (&entry.id[..], &entry.value)),
            Some(("e3", &Value::Count(8)))
        );
        assert_eq!(reported.iter().count(), 3);
    }

    #[test]
    fn a_period_is_part_of_what_an_entry_is_about() {
        let reported = reported("T01 support@2014 2");
        assert!(reported.get("T01", "support", "2014").is_some());
        assert!(reported.get("T01", "support", "2015").is_none());
        assert!(reported.get("T01", "support", "").is_none());
    }

    #[test]
    fn to_say_that_there_is_nothing_is_to_report() {
        let reported = reported("T01 event missing");
        assert!(reported.has_reported("T01"));
        assert!(!reported.has_reported("T02"));
    }
}
