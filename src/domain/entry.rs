//! What a territory reported: one value of one item, or the reason why there is none.

use crate::domain::{
    code::{AccountId, BatchId, ItemCode, PeriodCode, TerritoryCode, entry_id::EntryId},
    date::PartialDate,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    pub territory: TerritoryCode,
    /// An item's code, or an activity's code: then the value is the date it was carried out.
    pub item: ItemCode,
    /// `2014` for a yearly item; nothing where the item is reported once, which is an empty text in files.
    #[serde(with = "period_text")]
    pub period: Option<PeriodCode>,
}

impl Subject {
    #[must_use]
    pub fn new(territory: impl Into<TerritoryCode>, item: impl Into<ItemCode>, period: Option<PeriodCode>) -> Self {
        Self { territory: territory.into(), item: item.into(), period }
    }

    /// A subject as files and tables carry it: an empty period is none.
    #[must_use]
    pub fn read(territory: &str, item: &str, period: &str) -> Self {
        Self::new(territory, item, PeriodCode::read(period))
    }

    /// Its codes: territory, item and, where there is one, period.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        let codes = [Some(self.territory.as_str()), Some(self.item.as_str()), self.period.as_deref()];
        codes.into_iter().flatten().filter(|code| !code.is_empty())
    }

    /// The period as files and tables carry it.
    #[must_use]
    pub fn period_text(&self) -> &str {
        PeriodCode::written(self.period.as_ref())
    }
}

/// A period in files: its code, or an empty text.
mod period_text {
    use super::PeriodCode;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(period: &Option<PeriodCode>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(PeriodCode::written(period.as_ref()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PeriodCode>, D::Error> {
        String::deserialize(from).map(|text| PeriodCode::read(&text))
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

/// What was recorded together (lot): where it comes from, when and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    pub id: BatchId,
    /// The name of a file, or `form`, `review`, `undo`.
    pub source: Arc<str>,
    pub author: AccountId,
    /// Microseconds since 1970-01-01T00:00Z.
    pub recorded_at: i64,
}

impl Default for Batch {
    /// Recorded by nobody, at the beginning of time: what a value stands in that is no entry yet.
    fn default() -> Self {
        Self { id: "".into(), source: "".into(), author: "".into(), recorded_at: 0 }
    }
}

/// One reported value of one item (saisie): append-only, never changed once recorded.
///
/// What many entries have in common they share: their subject, their batch, a note that was said of many.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: EntryId,
    pub subject: Arc<Subject>,
    pub value: Value,
    /// The author's own words, where they differ from the value: « printemps 2015 ».
    pub words: Option<Arc<str>>,
    pub note: Option<Arc<str>>,
    pub status: Status,
    /// What the coordination says of it, where it gave it back.
    pub remark: Option<Arc<str>>,
    /// What it was recorded with.
    pub batch: Arc<Batch>,
    /// The entry it takes the place of.
    pub replaces: Option<EntryId>,
}

impl Entry {
    /// An accepted value, with nothing beside it.
    #[must_use]
    pub fn new(id: EntryId, subject: impl Into<Arc<Subject>>, value: Value) -> Self {
        let (words, note, remark, replaces) = (None, None, None, None);
        let (subject, batch) = (subject.into(), Arc::default());
        Self { id, subject, value, words, note, status: Status::Accepted, remark, batch, replaces }
    }

    /// When it was recorded, microseconds since 1970-01-01T00:00Z.
    #[must_use]
    pub fn recorded_at(&self) -> i64 {
        self.batch.recorded_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::example::date;

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
    fn a_subject_without_a_period_has_an_empty_one_in_files() {
        let (once, yearly) = (Subject::read("T01", "trained", ""), Subject::read("T01", "support", "2014"));
        assert_eq!((once.period.as_ref(), yearly.period_text()), (None, "2014"));
        let json = r#"{"territory":"T01","item":"trained","period":""}"#;
        assert_eq!(serde_json::to_string(&once).unwrap(), json);
        assert_eq!(serde_json::from_str::<Subject>(json).unwrap(), once);
        assert!(once < Subject::read("T01", "trained", "2014"), "what is reported once comes first");
    }

    #[test]
    fn a_million_entries_take_little_room() {
        assert!(size_of::<Entry>() <= 152, "{}", size_of::<Entry>());
    }
}
