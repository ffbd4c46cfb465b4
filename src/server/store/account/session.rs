//! Sessions: a browser in which somebody is signed in, until it ends.

use super::super::{Store, StoreError};
use crate::server::clock;
use sqlx::AnyConnection;

impl Store {
    /// Begins a session; those that have run out are swept away.
    pub async fn begin_session(&self, account: &str, token_hash: &str, ends_at: i64) -> Result<(), StoreError> {
        let now = clock::now();
        let mut transaction = self.begin().await?;
        sqlx::query("delete from session where ends_at <= $1").bind(now).execute(&mut *transaction).await?;
        let insert = sqlx::query(
            "insert into session (token_hash, account, started_at, ends_at) values ($1, $2, $3, $4) \
             on conflict (token_hash) do nothing",
        );
        insert.bind(token_hash).bind(account).bind(now).bind(ends_at).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Ends one session.
    pub async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        let delete = sqlx::query("delete from session where token_hash = $1").bind(token_hash.to_owned());
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

/// Ends every session of an account.
pub(super) async fn end_all(connection: &mut AnyConnection, account: &str) -> Result<(), StoreError> {
    sqlx::query("delete from session where account = $1").bind(account).execute(connection).await?;
    Ok(())
}
