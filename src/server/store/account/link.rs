//! The links people are given to choose a password: each works once, and for a while.

use super::super::{Store, StoreError};
use crate::{domain::rights::Account, server::clock};
use sqlx::{AnyConnection, Row};

/// What a link was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Invitation,
    Password,
}

impl Purpose {
    /// The word in the database and in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Password => "password",
        }
    }
}

/// What whoever follows a link has chosen.
pub struct Chosen<'a> {
    pub name: &'a str,
    /// argon2id, as a PHC string.
    pub password: &'a str,
}

impl Store {
    /// Makes a link; the ones the account had before hold no more.
    pub async fn make_link(
        &self,
        account: &str,
        (purpose, token_hash): (Purpose, &str),
        (ends_at, by): (i64, &str),
    ) -> Result<(), StoreError> {
        let now = clock::now();
        let mut transaction = self.begin().await?;
        void(&mut transaction, (account, now)).await?;
        let insert = sqlx::query(
            "insert into link (token_hash, account, purpose, made_at, made_by, ends_at) values ($1, $2, $3, $4, $5, $6)",
        );
        let insert = insert.bind(token_hash).bind(account).bind(purpose.code()).bind(now).bind(by).bind(ends_at);
        insert.execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// When the last link of an account was made, if there was one.
    pub async fn last_link(&self, account: &str) -> Result<Option<i64>, StoreError> {
        let select = sqlx::query("select max(made_at) from link where account = $1").bind(account.to_owned());
        Ok(select.fetch_one(&self.readers).await?.try_get(0)?)
    }

    /// Whom a link that still holds was made for.
    pub async fn account_of_link(&self, token_hash: &str, purpose: Purpose) -> Result<Option<Account>, StoreError> {
        let select = "select a.id, a.email, a.name from link l join account a on a.id = l.account \
             where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.ends_at > $3 \
             and a.disabled_at is null";
        let select = sqlx::query(select).bind(token_hash.to_owned()).bind(purpose.code().to_owned());
        self.account_by(select.bind(clock::now())).await
    }

    /// Uses a link up: name and password are set, and every session the account had ends. Whose it was, or
    /// `None` where the link does not hold (any more).
    pub async fn use_link(
        &self,
        token_hash: &str,
        purpose: Purpose,
        chosen: Chosen<'_>,
    ) -> Result<Option<String>, StoreError> {
        let now = clock::now();
        let mut transaction = self.begin().await?;
        let used = sqlx::query(
            "update link set used_at = $3 where token_hash = $1 and purpose = $2 and used_at is null \
             and ends_at > $3 and account in (select id from account where disabled_at is null) returning account",
        );
        let used = used.bind(token_hash).bind(purpose.code()).bind(now).fetch_optional(&mut *transaction).await?;
        let Some(account) = used.map(|row| row.try_get::<String, _>(0)).transpose()? else {
            return Ok(None);
        };
        let update = sqlx::query("update account set name = $2, password = $3 where id = $1");
        update.bind(&account).bind(chosen.name).bind(chosen.password).execute(&mut *transaction).await?;
        super::session::end_all(&mut transaction, &account).await?;
        transaction.commit().await?;
        Ok(Some(account))
    }
}

/// What an account was given before holds no more.
pub(super) async fn void(connection: &mut AnyConnection, (account, now): (&str, i64)) -> Result<(), StoreError> {
    let update = sqlx::query("update link set used_at = $2 where account = $1 and used_at is null");
    update.bind(account).bind(now).execute(connection).await?;
    Ok(())
}
