//! An entry as the ledger keeps it, in plain text and whole numbers, and the way back to a value.

use super::error::StoreError;
use crate::domain::{
    code::entry_id::EntryId,
    date::PartialDate,
    entry::{Batch, Emptiness, Entry, Status, Subject, Value},
    ledger::Ledger,
};
use sqlx::{Row, any::AnyRow};
use std::sync::Arc;

/// One row of `entry`, with the source of its batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryRow {
    pub id: String,
    pub programme: String,
    pub sequence: i64,
    pub territory: String,
    pub item: String,
    pub period: String,
    pub kind: String,
    pub value: String,
    pub words: Option<String>,
    pub note: Option<String>,
    pub status: String,
    pub remark: Option<String>,
    pub recorded_at: i64,
    pub recorded_by: String,
    pub batch: String,
    pub replaces: String,
    pub hash: String,
    /// Of the batch: the file it came from.
    pub source: String,
    /// Of the batch: that file's fingerprint.
    pub sha256: Option<String>,
    /// Of the batch: when and by whom it says it was recorded.
    pub batch_recorded: (i64, String),
}

/// Every column of [`EntryRow`], in its order, of the rows that the words after it choose.
macro_rules! select {
    ($which:literal) => {
        concat!(
            "select e.id, e.programme, e.sequence, e.territory, e.item, e.period, e.kind, e.value, e.words, e.note, \
             e.status, e.remark, e.recorded_at, e.recorded_by, e.batch, e.replaces, e.hash, b.source, b.sha256, \
             b.recorded_at, b.recorded_by \
             from entry e join batch b on b.id = e.batch ",
            $which
        )
    };
}

/// The entries of a programme after a sequence number, oldest first.
pub const AFTER: &str = select!("where e.programme = $1 and e.sequence > $2 order by e.sequence");

/// What memory holds of them, so many at most, `$3`.
pub const SOME_AFTER: &str = "select e.sequence, e.id, e.territory, e.item, e.period, e.kind, e.value, e.words, \
     e.note, e.status, e.remark, e.recorded_at, e.recorded_by, e.batch, e.replaces, b.source \
     from entry e join batch b on b.id = e.batch \
     where e.programme = $1 and e.sequence > $2 order by e.sequence limit $3";

/// The last entry of each of many subjects of a programme, `$1`; `subjects` holds three places for each.
pub fn last_of(subjects: &str) -> String {
    const ALL: &str = select!("where e.programme = $1 and (e.territory, e.item, e.period) in (values ");
    format!(
        "{ALL}{subjects}) and not exists (select 1 from entry later where later.programme = e.programme \
         and later.territory = e.territory and later.item = e.item and later.period = e.period \
         and later.sequence > e.sequence)"
    )
}

impl EntryRow {
    pub fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            id: row.try_get(0)?,
            programme: row.try_get(1)?,
            sequence: row.try_get(2)?,
            territory: row.try_get(3)?,
            item: row.try_get(4)?,
            period: row.try_get(5)?,
            kind: row.try_get(6)?,
            value: row.try_get(7)?,
            words: row.try_get(8)?,
            note: row.try_get(9)?,
            status: row.try_get(10)?,
            remark: row.try_get(11)?,
            recorded_at: row.try_get(12)?,
            recorded_by: row.try_get(13)?,
            batch: row.try_get(14)?,
            replaces: row.try_get(15)?,
            hash: row.try_get(16)?,
            source: row.try_get(17)?,
            sha256: row.try_get(18)?,
            batch_recorded: (row.try_get(19)?, row.try_get(20)?),
        })
    }

    pub fn subject(&self) -> Subject {
        Subject::read(&self.territory, &self.item, &self.period)
    }

    /// The entry this row stands for.
    pub fn entry(self) -> Result<Entry, StoreError> {
        let corrupt = |field| StoreError::Corrupt { table: "entry", id: self.id.clone(), field };
        let value = value_of(&self.kind, &self.value).ok_or_else(|| corrupt("value"))?;
        let status = Status::from_code(&self.status).ok_or_else(|| corrupt("status"))?;
        let id = self.id.parse().map_err(|_| corrupt("id"))?;
        let replaces = replaced(&self.replaces).map_err(|()| corrupt("replaces"))?;
        let (subject, note) = (Arc::new(self.subject()), self.note.map(Into::into));
        let batch = Batch {
            id: self.batch.into(),
            source: self.source.into(),
            author: self.recorded_by.into(),
            recorded_at: self.recorded_at,
        };
        let (words, remark, batch) = (self.words.map(Into::into), self.remark.map(Into::into), Arc::new(batch));
        Ok(Entry { id, subject, value, words, note, status, remark, batch, replaces })
    }
}

/// The entry that another takes the place of; an empty text is none.
fn replaced(text: &str) -> Result<Option<EntryId>, ()> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(drop) }
}

/// Reads rows into a ledger, oldest first. What an entry has in common with the one before it is there once.
pub struct Reading<'l> {
    ledger: &'l mut Ledger,
    batch: Arc<Batch>,
    note: Option<Arc<str>>,
}

impl<'l> Reading<'l> {
    pub fn new(ledger: &'l mut Ledger) -> Self {
        Self { ledger, batch: Arc::default(), note: None }
    }

    /// The sequence number and the entry of a row of [`SOME_AFTER`].
    pub fn read(&mut self, row: &AnyRow) -> Result<(i64, Entry), StoreError> {
        let text = |column: usize| row.try_get::<&str, _>(column);
        let (id, replaces) = (text(1)?, text(14)?);
        let corrupt = |field| StoreError::Corrupt { table: "entry", id: id.to_owned(), field };
        let period = Some(text(4)?).filter(|period| !period.is_empty());
        let (subject, _) = self.ledger.share(text(2)?, text(3)?, period);
        let entry = Entry {
            id: id.parse().map_err(|_| corrupt("id"))?,
            subject,
            value: value_of(text(5)?, text(6)?).ok_or_else(|| corrupt("value"))?,
            words: row.try_get::<Option<&str>, _>(7)?.map(Into::into),
            note: self.note(row.try_get(8)?),
            status: Status::from_code(text(9)?).ok_or_else(|| corrupt("status"))?,
            remark: row.try_get::<Option<&str>, _>(10)?.map(Into::into),
            batch: self.batch((text(13)?, text(15)?), (text(12)?, row.try_get(11)?)),
            replaces: replaced(replaces).map_err(|()| corrupt("replaces"))?,
        };
        Ok((row.try_get(0)?, entry))
    }

    /// What was read before the row that is read next.
    pub fn ledger(&mut self) -> &mut Ledger {
        self.ledger
    }

    fn note(&mut self, text: Option<&str>) -> Option<Arc<str>> {
        if text.is_some() && self.note.as_deref() != text {
            self.note = text.map(Into::into);
        }
        text.and(self.note.clone())
    }

    fn batch(&mut self, (id, source): (&str, &str), (author, recorded_at): (&str, i64)) -> Arc<Batch> {
        let last = &*self.batch;
        if (&*last.id, &*last.source, &*last.author, last.recorded_at) != (id, source, author, recorded_at) {
            self.batch = Arc::new(Batch { id: id.into(), source: source.into(), author: author.into(), recorded_at });
        }
        Arc::clone(&self.batch)
    }
}

/// The word for the form of a value, and its text.
pub fn stored(value: &Value) -> (&'static str, String) {
    let kind = match value {
        Value::Date(_) => "date",
        Value::Count(_) => "count",
        Value::Rating(_) => "rating",
        Value::Choice(_) => "choice",
        Value::Text(_) => "text",
        Value::Empty(reason) => return ("empty", reason.code().to_owned()),
    };
    (kind, value.as_text())
}

fn value_of(kind: &str, text: &str) -> Option<Value> {
    Some(match kind {
        "date" => Value::Date(PartialDate::parse(text).ok()?),
        "count" => Value::Count(text.parse().ok()?),
        "rating" => Value::Rating(text.parse().ok()?),
        "choice" => Value::Choice(text.to_owned()),
        "text" => Value::Text(text.to_owned()),
        "empty" => Value::Empty(Emptiness::from_code(text)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_value_comes_back_as_it_was_stored() {
        let values = [
            Value::Date(PartialDate::parse("2014-12/2015-01").unwrap()),
            Value::Count(7),
            Value::Rating(0),
            Value::Choice("yes".into()),
            Value::Text("missing".into()),
            Value::Empty(Emptiness::Missing),
        ];
        for value in values {
            let (kind, text) = stored(&value);
            assert_eq!(value_of(kind, &text), Some(value));
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_says_which_row_and_which_field() {
        let row = EntryRow {
            id: "0192f0c4-1d2e-7abc-8def-0123456789ab".into(),
            kind: "count".into(),
            value: "7".into(),
            status: "accepted".into(),
            ..EntryRow::default()
        };
        assert!(row.clone().entry().is_ok());
        let seven = EntryRow { value: "seven".into(), ..row.clone() };
        let said = format!("entry {}: its value cannot be read", seven.id);
        assert_eq!(seven.entry().unwrap_err().to_string(), said);
        let other = EntryRow { id: "e1".into(), ..row.clone() };
        assert_eq!(other.entry().unwrap_err().to_string(), "entry e1: its id cannot be read");
        let replaces = EntryRow { replaces: "e1".into(), ..row };
        assert!(replaces.entry().unwrap_err().to_string().ends_with("its replaces cannot be read"));
    }
}
