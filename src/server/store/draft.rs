//! What somebody is writing and has not sent: one draft for each person and territory, kept until it is sent.

use super::{Store, StoreError};
use crate::server::clock;
use sqlx::{Row, any::AnyRow};

/// Whose draft of which report: programme, territory, account.
pub type DraftOf<'a> = (&'a str, &'a str, &'a str);

/// A draft as it was last saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What the fields hold, as JSON.
    pub fields: String,
    /// Microseconds since 1970-01-01T00:00Z.
    pub saved_at: i64,
    /// From 1, one more with each save.
    pub version: i64,
}

/// What came of saving a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSaved {
    Saved(Draft),
    /// Another window has saved since, or sent it: nothing was written. What is there now, if anything.
    Newer(Option<Draft>),
}

const SELECT: &str =
    "select fields, saved_at, version from draft where programme = $1 and territory = $2 and account = $3";

impl Store {
    /// What somebody was writing, if they were.
    pub async fn draft(&self, (slug, territory, account): DraftOf<'_>) -> Result<Option<Draft>, StoreError> {
        let row = sqlx::query(SELECT).bind(slug).bind(territory).bind(account).fetch_optional(&self.readers).await?;
        row.as_ref().map(read).transpose()
    }

    /// Saves a draft over the version it was written on; 0 where there was none.
    pub async fn save_draft(&self, of: DraftOf<'_>, (fields, version): (&str, i64)) -> Result<DraftSaved, StoreError> {
        let (slug, territory, account) = of;
        let saved_at = clock::now();
        let write = if version == 0 {
            sqlx::query(
                "insert into draft (programme, territory, account, fields, saved_at, version) \
                 values ($1, $2, $3, $4, $5, $6) on conflict (programme, territory, account) do update \
                 set fields = excluded.fields, saved_at = excluded.saved_at, version = draft.version + 1 \
                 where draft.fields = '{}' returning version",
            )
        } else {
            sqlx::query(
                "update draft set fields = $4, saved_at = $5, version = $6 \
                 where programme = $1 and territory = $2 and account = $3 and version = $6 - 1 returning version",
            )
        };
        let write = write.bind(slug).bind(territory).bind(account).bind(fields).bind(saved_at).bind(version + 1);
        if let Some(written) = write.fetch_optional(&self.writer).await? {
            return Ok(DraftSaved::Saved(Draft { fields: fields.to_owned(), saved_at, version: written.try_get(0)? }));
        }
        Ok(DraftSaved::Newer(self.draft(of).await?))
    }

    /// Empties a draft that was sent, unless another window has saved since. Its version goes on, so that a window
    /// left open from before cannot write over the next draft.
    pub async fn remove_draft(&self, (slug, territory, account): DraftOf<'_>, version: i64) -> Result<(), StoreError> {
        let empty = "update draft set fields = '{}', version = version + 1 \
             where programme = $1 and territory = $2 and account = $3 and version = $4";
        let empty = sqlx::query(empty).bind(slug).bind(territory).bind(account).bind(version);
        empty.execute(&self.writer).await?;
        Ok(())
    }
}

fn read(row: &AnyRow) -> Result<Draft, StoreError> {
    Ok(Draft { fields: row.try_get(0)?, saved_at: row.try_get(1)?, version: row.try_get(2)? })
}
