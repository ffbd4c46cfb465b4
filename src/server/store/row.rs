//! An entry as the ledger keeps it, in plain text and whole numbers, and the way back to a value.

use super::error::StoreError;
use crate::domain::{
    date::PartialDate,
    entry::{Emptiness, Entry, Status, Subject, Value},
};
use sqlx::{Row, any::AnyRow};

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

/// So many of them at most, `$3`.
pub const SOME_AFTER: &str = select!("where e.programme = $1 and e.sequence > $2 order by e.sequence limit $3");

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
        Subject::new(&self.territory, &self.item, &self.period)
    }

    /// The entry this row stands for.
    pub fn entry(self) -> Result<Entry, StoreError> {
        let corrupt = |field| StoreError::Corrupt { table: "entry", id: self.id.clone(), field };
        let value = value_of(&self.kind, &self.value).ok_or_else(|| corrupt("value"))?;
        let status = Status::from_code(&self.status).ok_or_else(|| corrupt("status"))?;
        Ok(Entry {
            id: self.id,
            subject: Subject { territory: self.territory, item: self.item, period: self.period },
            value,
            words: self.words,
            note: self.note,
            status,
            remark: self.remark,
            recorded_at: self.recorded_at,
            author: self.recorded_by,
            batch: self.batch,
            source: self.source,
            replaces: Some(self.replaces).filter(|id| !id.is_empty()),
        })
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
    fn a_row_that_is_no_value_says_which_row_and_which_field() {
        let row = EntryRow { id: "e1".into(), kind: "count".into(), value: "seven".into(), ..EntryRow::default() };
        assert_eq!(row.entry().unwrap_err().to_string(), "entry e1: its value cannot be read");
    }
}
