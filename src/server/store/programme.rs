//! The programmes a store holds, each as its definition file described it.

use super::{Store, StoreError};
use crate::{domain::programme::Programme, server::clock};
use sqlx::Row;
use std::collections::BTreeMap;

/// A programme as it was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredProgramme {
    pub slug: String,
    /// The definition file, whole.
    pub definition: String,
    /// Goes up by one with every write.
    pub revision: i64,
    /// Microseconds since 1970-01-01T00:00Z.
    pub added_at: i64,
}

impl Store {
    /// Adds a programme with its definition. One that is already there is left as it is.
    pub async fn add_programme(&self, definition: &str, programme: &Programme) -> Result<(), StoreError> {
        let added = sqlx::query(
            "insert into programme (slug, definition, revision, last_sequence, last_hash, added_at, written_at) \
             values ($1, $2, 1, 0, '', $3, $3) on conflict (slug) do nothing",
        );
        let added = added.bind(&*programme.slug).bind(definition).bind(clock::now()).execute(&self.writer).await;
        let added = added.map_err(|error| StoreError::at(&self.place, error))?;
        match added.rows_affected() {
            0 => Err(StoreError::AlreadyThere { slug: programme.slug.to_string() }),
            _ => Ok(()),
        }
    }

    /// All programmes, in the order they were added.
    pub async fn programmes(&self) -> Result<Vec<StoredProgramme>, StoreError> {
        let rows = sqlx::query("select slug, definition, revision, added_at from programme order by added_at, slug");
        let rows = rows.fetch_all(&self.readers).await?;
        let programme = |row: &sqlx::any::AnyRow| {
            Ok(StoredProgramme {
                slug: row.try_get(0)?,
                definition: row.try_get(1)?,
                revision: row.try_get(2)?,
                added_at: row.try_get(3)?,
            })
        };
        Ok(rows.iter().map(programme).collect::<Result<_, sqlx::Error>>()?)
    }

    /// The definition of a programme, if there is such a programme.
    pub async fn definition(&self, slug: &str) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("select definition from programme where slug = $1").bind(slug);
        let row = row.fetch_optional(&self.readers).await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// How many times a programme was written to, if there is such a programme.
    pub async fn revision(&self, slug: &str) -> Result<Option<i64>, StoreError> {
        // PostgreSQL refuses the question itself.
        if slug.contains('\0') {
            return Ok(None);
        }
        let row = sqlx::query("select revision from programme where slug = $1").bind(slug);
        let row = row.fetch_optional(&self.readers).await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// How many times each programme was written to.
    pub async fn revisions(&self) -> Result<BTreeMap<String, i64>, StoreError> {
        let rows = sqlx::query("select slug, revision from programme").fetch_all(&self.readers).await?;
        Ok(rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<_, sqlx::Error>>()?)
    }
}
