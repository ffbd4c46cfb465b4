//! Accounts as the store keeps them: who there is, what they hold, and whom a session or a token stands for.

mod attempt;
mod link;
mod person;
mod role;
mod session;
mod token;

pub use attempt::Attempt;
pub use link::{Chosen, Purpose};
pub use person::{KeepError, NewPerson, Person};
pub use token::Token;

use super::{Store, StoreError};
use crate::{
    domain::rights::{Account, Grant},
    server::clock,
};
use sqlx::Row;
use std::collections::HashMap;

impl Store {
    /// The account that is signed in with this session, if it still is.
    pub async fn account_of_session(&self, token_hash: &str) -> Result<Option<Account>, StoreError> {
        let select = "select a.id, a.email, a.name from session s join account a on a.id = s.account \
             where s.token_hash = $1 and s.ends_at > $2 and a.disabled_at is null";
        self.account_by(sqlx::query(select).bind(token_hash.to_owned()).bind(clock::now())).await
    }

    /// The account a program's token stands for, if it still does.
    pub async fn account_of_token(&self, token_hash: &str) -> Result<Option<Account>, StoreError> {
        let select = "select a.id, a.email, a.name from token t join account a on a.id = t.account \
             where t.token_hash = $1 and t.removed_at is null and a.disabled_at is null";
        self.account_by(sqlx::query(select).bind(token_hash.to_owned())).await
    }

    async fn account_by<'q>(
        &self,
        select: sqlx::query::Query<'q, sqlx::Any, sqlx::any::AnyArguments>,
    ) -> Result<Option<Account>, StoreError> {
        let Some(row) = select.fetch_optional(&self.readers).await? else {
            return Ok(None);
        };
        let id: String = row.try_get(0)?;
        let grants = self.grants_of(&id).await?;
        Ok(Some(Account { id: id.into(), email: row.try_get(1)?, name: row.try_get(2)?, grants }))
    }

    /// How the authors of entries are named, by account.
    pub async fn names(&self) -> Result<HashMap<String, String>, StoreError> {
        let rows = sqlx::query("select id, name from account").fetch_all(&self.readers).await?;
        Ok(rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<_, sqlx::Error>>()?)
    }

    /// The roles an account holds.
    pub async fn grants_of(&self, account: &str) -> Result<Vec<Grant>, StoreError> {
        let rows =
            sqlx::query("select role, programme, territory from role where account = $1 order by role, programme");
        let rows = rows.bind(account.to_owned()).fetch_all(&self.readers).await?;
        rows.iter().map(|row| role::read(row, account)).collect()
    }
}
