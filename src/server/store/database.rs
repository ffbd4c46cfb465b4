//! The connection to the database: one writer, many readers, and which of the two databases it is.

use super::{StoreError, open::Throwaway, row};
use crate::domain::{entry::Entry, ledger::Ledger};
use sqlx::{Any, AnyPool, Executor, Transaction};
use std::sync::Arc;

/// Entries read with one question, where there may be very many.
const READ_AT_ONCE: usize = 2_000;

/// An open store. Cloning it is cheap and gives the same store.
#[derive(Clone, Debug)]
pub struct Store {
    /// One connection where the database allows one writer.
    pub(super) writer: AnyPool,
    pub(super) readers: AnyPool,
    pub(super) dialect: Dialect,
    /// Named in messages.
    pub(super) place: Arc<str>,
    /// Removed with the last clone of a throw-away store. Last, so that connections go first.
    pub(super) _directory: Option<Arc<Throwaway>>,
}

/// Which database answers; only for the few words in which the two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

impl Store {
    /// The entries recorded after a sequence number, oldest first, each with its own number.
    pub async fn entries_after(&self, slug: &str, sequence: i64) -> Result<Vec<(i64, Entry)>, StoreError> {
        let rows = self.rows_after(slug, sequence).await?;
        rows.into_iter().map(|row| Ok((row.sequence, row.entry()?))).collect()
    }

    /// Reads the next of them, as many as one question brings, into a ledger, which `told` looks at before each; the
    /// sequence number of the last one, and whether there are no more.
    pub async fn read_some_after(
        &self,
        (slug, sequence): (&str, i64),
        ledger: &mut Ledger,
        mut told: impl FnMut(&Entry, &Ledger),
    ) -> Result<(i64, bool), StoreError> {
        let rows = sqlx::query(row::SOME_AFTER)
            .bind(slug)
            .bind(sequence)
            .bind(i64::try_from(READ_AT_ONCE).unwrap_or(i64::MAX));
        let rows = rows.fetch_all(&self.readers).await?;
        let (mut reading, mut last) = (row::Reading::new(ledger), sequence);
        for row in &rows {
            let (number, entry) = reading.read(row)?;
            told(&entry, reading.ledger());
            reading.ledger().add(entry);
            last = number;
        }
        Ok((last, rows.len() < READ_AT_ONCE))
    }

    pub(super) async fn rows_after(&self, slug: &str, sequence: i64) -> Result<Vec<row::EntryRow>, StoreError> {
        let rows = sqlx::query(row::AFTER).bind(slug).bind(sequence).fetch_all(&self.readers).await?;
        Ok(rows.iter().map(row::EntryRow::read).collect::<Result<_, _>>()?)
    }

    /// A transaction that may write. SQLite is told at once, so that two writers queue instead of failing.
    pub(super) async fn begin(&self) -> Result<Transaction<'static, Any>, StoreError> {
        let mut begun = self.try_begin().await;
        // A full disk has SQLite end a transaction by itself, which the driver does not hear of: to it the connection is
        // still inside, and would be for ever. Another takes its place.
        if matches!(begun, Err(sqlx::Error::InvalidSavePointStatement)) {
            let stale = self.writer.acquire().await.map_err(|error| StoreError::at(&self.place, error))?;
            if let Err(error) = stale.close().await {
                tracing::warn!(%error, "a connection did not close");
            }
            begun = self.try_begin().await;
        }
        begun.map_err(|error| StoreError::at(&self.place, error))
    }

    async fn try_begin(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        match self.dialect {
            Dialect::Sqlite => self.writer.begin_with("begin immediate").await,
            Dialect::Postgres => self.writer.begin().await,
        }
    }

    /// As if the disk were full, or had room again.
    #[cfg(test)]
    pub(in crate::server) async fn leave_room(&self, room: bool) -> Result<(), sqlx::Error> {
        // SQLite keeps the pages that are there, and takes no more.
        let pages = if room { "pragma max_page_count = 1000000" } else { "vacuum; pragma max_page_count = 1" };
        self.writer.execute(pages).await.map(drop)
    }

    /// Whether the database answers: for the health check.
    pub async fn answers(&self) -> bool {
        self.readers.execute("select 1").await.is_ok()
    }
}
