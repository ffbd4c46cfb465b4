//! Records entries in the ledger: all of a batch or nothing, and never over someone else's.

use super::{
    AppendError, LockStep, Store, StoreError, chain,
    database::Dialect,
    lock,
    row::{self, EntryRow, stored},
};
use crate::{
    domain::entry::{Entry, Subject, Value},
    formats::sheet::is_invisible,
    intake::new_entry::{NewEntry, WHATEVER_STANDS},
    server::{clock, progress},
};
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;
use uuid::Uuid;

/// What is recorded together: where it comes from and who records it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBatch {
    /// UUIDv7 text.
    pub id: String,
    /// Name of the file, or `form`.
    pub source: String,
    /// The file's fingerprint.
    pub sha256: Option<String>,
    pub recorded_by: String,
    /// What is locked or unlocked by it, in the same transaction.
    pub locks: Vec<LockStep>,
    /// The revision its author saw: another refuses the batch.
    pub expected: Option<i64>,
}

impl NewBatch {
    #[must_use]
    pub fn new(source: &str, sha256: Option<String>, recorded_by: &str) -> Self {
        let id = Uuid::now_v7().to_string();
        let (source, recorded_by) = (source.to_owned(), recorded_by.to_owned());
        Self { id, source, sha256, recorded_by, locks: Vec::new(), expected: None }
    }
}

/// Entries written with one statement. PostgreSQL is asked as seldom as may be; the driver of SQLite looks for the name
/// of each value among all of them, which takes the square of their number.
const fn at_once(dialect: Dialect) -> usize {
    match dialect {
        Dialect::Sqlite => 20,
        Dialect::Postgres => 200,
    }
}

/// The end of a programme's chain, while a batch is being added to it.
struct Head {
    /// As it was before the batch.
    revision: i64,
    sequence: i64,
    hash: String,
    recorded_at: i64,
}

impl Store {
    /// Records a batch of entries, all or nothing, and raises the programme's revision.
    ///
    /// An entry based on another than the current one is a [`AppendError::Conflict`]. Nothing to
    /// record records nothing, not even the batch.
    pub async fn append(&self, slug: &str, batch: NewBatch, entries: Vec<NewEntry>) -> Result<Vec<Entry>, AppendError> {
        if entries.is_empty() && batch.locks.is_empty() {
            return Ok(Vec::new());
        }
        let entries = entries.into_iter().map(storable).collect::<Result<Vec<_>, _>>()?;
        self.record(slug, &batch, entries).await.map_err(|error| match error {
            AppendError::Store(error) => error.placed(&self.place).into(),
            other => other,
        })
    }

    async fn record(&self, slug: &str, batch: &NewBatch, entries: Vec<NewEntry>) -> Result<Vec<Entry>, AppendError> {
        let mut transaction = self.begin().await?;
        let mut head = take_head(&mut transaction, slug).await?;
        if batch.expected.is_some_and(|expected| expected != head.revision) {
            return Err(AppendError::Moved { revision: head.revision });
        }
        lock::refuse_where_locked(&mut transaction, slug, (&entries, head.recorded_at)).await?;
        insert_batch(&mut transaction, slug, (batch, head.recorded_at)).await?;
        progress::expect(entries.len());
        let mut recorded = Vec::with_capacity(entries.len());
        for entries in entries.chunks(at_once(self.dialect)) {
            let whole = entries.len() == at_once(self.dialect);
            let mut standing = standing(&mut transaction, slug, (entries, whole)).await?;
            let mut rows = Vec::with_capacity(entries.len());
            for entry in entries {
                let entry = based_on(standing.get(&entry.subject), entry.clone())?;
                let row = row_of(slug, batch, &mut head, entry);
                standing.insert(row.subject(), row.clone());
                rows.push(row);
            }
            insert_entries(&mut transaction, (&rows, whole)).await?;
            progress::advance(rows.len());
            for row in rows {
                recorded.push(row.entry()?);
            }
        }
        lock::insert_steps(&mut transaction, (slug, batch), head.recorded_at).await?;
        let done = sqlx::query("update programme set last_sequence = $2, last_hash = $3 where slug = $1");
        done.bind(slug).bind(head.sequence).bind(&head.hash).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(recorded)
    }
}

/// Texts are kept as a sheet can carry them there and back: without surrounding white space, with
/// plain line ends, nothing invisible; empty ones are none.
fn storable(entry: NewEntry) -> Result<NewEntry, AppendError> {
    let tidy = |text: String| text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
    let tidy_option = |text: Option<String>| text.map(tidy).filter(|text| !text.is_empty());
    let value = match entry.value {
        Value::Text(text) => Value::Text(tidy(text)),
        other => other,
    };
    let tidied = NewEntry {
        value,
        words: tidy_option(entry.words),
        note: tidy_option(entry.note),
        remark: tidy_option(entry.remark),
        ..entry
    };
    let Subject { territory, item, .. } = &tidied.subject;
    let value = stored(&tidied.value).1;
    let given = [&tidied.words, &tidied.note, &tidied.remark, &tidied.replaces].into_iter().flatten();
    let texts = [territory, item.as_str(), tidied.subject.period_text(), &value];
    let texts = texts.into_iter().chain(given.map(String::as_str));
    if value.is_empty() || texts.into_iter().any(|text| text.chars().any(is_invisible)) {
        return Err(AppendError::Unstorable { subject: tidied.subject.clone() });
    }
    Ok(tidied)
}

/// Raises the revision first: on both databases this makes the next writer of the programme wait.
async fn take_head(connection: &mut AnyConnection, slug: &str) -> Result<Head, StoreError> {
    let row = sqlx::query(
        "update programme set revision = revision + 1, \
         written_at = case when written_at > $2 then written_at else $2 end \
         where slug = $1 returning last_sequence, last_hash, written_at, revision - 1",
    );
    let row = row.bind(slug).bind(clock::now()).fetch_optional(connection).await?;
    let row = row.ok_or_else(|| StoreError::NoSuchProgramme { slug: slug.to_owned() })?;
    let (sequence, hash) = (row.try_get(0)?, row.try_get(1)?);
    Ok(Head { revision: row.try_get(3)?, sequence, hash, recorded_at: row.try_get(2)? })
}

async fn insert_batch(
    connection: &mut AnyConnection,
    slug: &str,
    (batch, at): (&NewBatch, i64),
) -> Result<(), StoreError> {
    let insert = sqlx::query(
        "insert into batch (id, programme, source, sha256, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(&batch.id).bind(slug).bind(&batch.source).bind(batch.sha256.as_deref());
    insert.bind(at).bind(&batch.recorded_by).execute(connection).await?;
    Ok(())
}

/// The last entry of each of these subjects that has one.
async fn standing(
    connection: &mut AnyConnection,
    slug: &str,
    (entries, is_whole): (&[NewEntry], bool),
) -> Result<HashMap<Subject, EntryRow>, StoreError> {
    let select = row::last_of(&placeholders(1, (entries.len(), 3)));
    let mut select = sqlx::query(sqlx::AssertSqlSafe(select)).bind(slug);
    for NewEntry { subject, .. } in entries {
        select = select.bind(&*subject.territory).bind(&*subject.item).bind(subject.period_text());
    }
    let rows = select.persistent(is_whole).fetch_all(connection).await?;
    let read = |row| EntryRow::read(row).map(|row| (row.subject(), row));
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Refuses an entry whose author did not see what stands now.
fn based_on(standing: Option<&EntryRow>, entry: NewEntry) -> Result<NewEntry, AppendError> {
    let stands = standing.map(|standing| standing.id.clone());
    if stands == entry.replaces || entry.replaces.as_deref() == Some(WHATEVER_STANDS) {
        return Ok(NewEntry { replaces: stands, ..entry });
    }
    let current = standing.map(|standing| standing.clone().entry().map(Box::new)).transpose()?;
    Err(AppendError::Conflict { subject: entry.subject, current })
}

/// `($2, $3), ($4, $5)`: places for so many rows of so many values, after those that are taken.
fn placeholders(taken: usize, (rows, columns): (usize, usize)) -> String {
    let place = |row: usize, column: usize| format!("${}", taken + row * columns + column + 1);
    let row = |row| format!("({})", (0..columns).map(|column| place(row, column)).collect::<Vec<_>>().join(", "));
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// The row of an entry at the end of the chain, which grows by it.
fn row_of(slug: &str, batch: &NewBatch, head: &mut Head, entry: NewEntry) -> EntryRow {
    let (kind, value) = stored(&entry.value);
    let period = entry.subject.period_text().to_owned();
    let mut row = EntryRow {
        id: Uuid::now_v7().to_string(),
        programme: slug.to_owned(),
        sequence: head.sequence + 1,
        territory: entry.subject.territory.into(),
        item: entry.subject.item.into(),
        period,
        kind: kind.to_owned(),
        value,
        words: entry.words,
        note: entry.note,
        status: entry.status.code().to_owned(),
        remark: entry.remark,
        recorded_at: head.recorded_at,
        recorded_by: batch.recorded_by.clone(),
        batch: batch.id.clone(),
        replaces: entry.replaces.unwrap_or_default(),
        hash: String::new(),
        source: batch.source.clone(),
        sha256: batch.sha256.clone(),
        batch_recorded: (head.recorded_at, batch.recorded_by.clone()),
    };
    row.hash = chain::seal(&head.hash, &row);
    head.sequence = row.sequence;
    head.hash.clone_from(&row.hash);
    row
}

async fn insert_entries(
    connection: &mut AnyConnection,
    (rows, is_whole): (&[EntryRow], bool),
) -> Result<(), StoreError> {
    let insert = format!(
        "insert into entry (id, programme, sequence, territory, item, period, kind, value, words, note, status, \
         remark, recorded_at, recorded_by, batch, replaces, hash) values {}",
        placeholders(0, (rows.len(), 17))
    );
    let mut insert = sqlx::query(sqlx::AssertSqlSafe(insert));
    for row in rows {
        insert = insert.bind(&row.id).bind(&row.programme).bind(row.sequence).bind(&row.territory);
        insert = insert.bind(&row.item).bind(&row.period).bind(&row.kind).bind(&row.value);
        insert = insert.bind(row.words.as_deref()).bind(row.note.as_deref()).bind(&row.status);
        insert = insert.bind(row.remark.as_deref()).bind(row.recorded_at).bind(&row.recorded_by);
        insert = insert.bind(&row.batch).bind(&row.replaces).bind(&row.hash);
    }
    insert.persistent(is_whole).execute(connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_its_own_places_after_those_that_are_taken() {
        assert_eq!(placeholders(1, (2, 3)), "($2, $3, $4), ($5, $6, $7)");
        assert_eq!(placeholders(0, (1, 2)), "($1, $2)");
    }
}
