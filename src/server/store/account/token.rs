//! The tokens programs show instead of a password.

use super::super::{Store, StoreError};
use crate::server::clock;
use sqlx::Row;
use uuid::Uuid;

/// A token, as its owner sees it in a list: the secret itself was shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub id: String,
    /// Microseconds since 1970-01-01T00:00Z.
    pub made_at: i64,
}

impl Store {
    /// Makes a token.
    pub async fn add_token(&self, account: &str, token_hash: &str) -> Result<(), StoreError> {
        let insert = sqlx::query("insert into token (id, account, token_hash, made_at) values ($1, $2, $3, $4)");
        let insert = insert.bind(Uuid::now_v7().to_string()).bind(account.to_owned()).bind(token_hash.to_owned());
        insert.bind(clock::now()).execute(&self.writer).await?;
        Ok(())
    }

    /// The tokens of an account that hold, oldest first.
    pub async fn tokens_of(&self, account: &str) -> Result<Vec<Token>, StoreError> {
        let select = "select id, made_at from token where account = $1 and removed_at is null order by made_at, id";
        let rows = sqlx::query(select).bind(account.to_owned()).fetch_all(&self.readers).await?;
        let token = |row: &sqlx::any::AnyRow| Ok(Token { id: row.try_get(0)?, made_at: row.try_get(1)? });
        Ok(rows.iter().map(token).collect::<Result<_, sqlx::Error>>()?)
    }

    /// Removes a token of an account: no program gets in with it any more.
    pub async fn remove_token(&self, account: &str, id: &str) -> Result<(), StoreError> {
        if id.contains('\0') {
            return Ok(());
        }
        let update =
            sqlx::query("update token set removed_at = $3 where id = $1 and account = $2 and removed_at is null");
        update.bind(id.to_owned()).bind(account.to_owned()).bind(clock::now()).execute(&self.writer).await?;
        Ok(())
    }
}
