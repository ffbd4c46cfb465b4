//! Sheets somebody gave and has not accepted yet: kept between the preview and the decision, then removed.

use super::{Store, StoreError};
use crate::server::clock;
use sqlx::Row;
use uuid::Uuid;

/// A preview that nobody came back to.
const KEPT_FOR: i64 = 7 * 24 * 3600 * 1_000_000;

/// A sheet between its preview and its acceptance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// UUIDv7 text.
    pub id: String,
    /// The programme's slug.
    pub programme: String,
    /// Id of the account that gave it.
    pub account: String,
    /// The file's name and fingerprint.
    pub source: String,
    pub sha256: String,
    /// What was read of it, row by row, as `server/acts/upload/packed.rs` writes it.
    pub rows: String,
}

impl Upload {
    /// One that is not kept yet.
    #[must_use]
    pub fn new((programme, account): (&str, &str), (source, sha256): (&str, String), rows: String) -> Self {
        let id = Uuid::now_v7().to_string();
        Self {
            id,
            programme: programme.to_owned(),
            account: account.to_owned(),
            source: source.to_owned(),
            sha256,
            rows,
        }
    }
}

impl Store {
    /// Keeps a sheet for its preview, and forgets those that were left behind.
    pub async fn add_upload(&self, upload: &Upload) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let old = sqlx::query("delete from upload where given_at < $1").bind(clock::now() - KEPT_FOR);
        old.execute(&mut *transaction).await?;
        let many = sqlx::query(
            "delete from upload where account = $1 and id not in \
             (select id from upload where account = $1 order by given_at desc, id desc limit 4)",
        );
        many.bind(&upload.account).execute(&mut *transaction).await?;
        let insert = sqlx::query(
            "insert into upload (id, programme, account, source, sha256, rows, given_at) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        );
        let insert = insert.bind(&upload.id).bind(&upload.programme).bind(&upload.account).bind(&upload.source);
        let insert = insert.bind(&upload.sha256).bind(&upload.rows).bind(clock::now());
        insert.execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// A sheet, for the one who gave it and nobody else.
    pub async fn upload(&self, id: &str, account: &str) -> Result<Option<Upload>, StoreError> {
        // What no text of a database can hold names nothing.
        if id.contains('\0') {
            return Ok(None);
        }
        let select = "select id, programme, account, source, sha256, rows from upload where id = $1 and account = $2";
        let row = sqlx::query(select).bind(id).bind(account).fetch_optional(&self.readers).await?;
        let read = |row: sqlx::any::AnyRow| {
            Ok(Upload {
                id: row.try_get(0)?,
                programme: row.try_get(1)?,
                account: row.try_get(2)?,
                source: row.try_get(3)?,
                sha256: row.try_get(4)?,
                rows: row.try_get(5)?,
            })
        };
        row.map(read).transpose()
    }

    /// Keeps what a preview became.
    pub async fn set_upload_rows(&self, id: &str, rows: &str) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let update = sqlx::query("update upload set rows = $2 where id = $1").bind(id).bind(rows);
        update.execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Forgets a sheet that was recorded or given up.
    pub async fn remove_upload(&self, id: &str) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("delete from upload where id = $1").bind(id).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }
}
