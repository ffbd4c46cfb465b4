//! The links people are given to choose a password: each works once, and for a while.

use super::super::{Store, StoreError};
use crate::{domain::rights::Account, server::clock};
use sqlx::{AnyConnection, Row};

const DAY: i64 = 24 * 3600 * 1_000_000;

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
        insert(&mut transaction, (account, by), (purpose, token_hash), (now, ends_at)).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Makes a link that somebody asks for to their own address, unless they asked for one since `not_since`, or for
    /// `most` in a day; whether it was made. Links that others gave them still hold: whoever asks may not be they.
    pub async fn ask_for_link(
        &self,
        account: &str,
        (purpose, token_hash, ends_at): (Purpose, &str, i64),
        (not_since, most): (i64, usize),
    ) -> Result<bool, StoreError> {
        let now = clock::now();
        let mut transaction = self.begin().await?;
        // One after the other: whoever asks twice at once is sent one letter.
        let turn = sqlx::query("update account set name = name where id = $1").bind(account);
        turn.execute(&mut *transaction).await?;
        let asked = sqlx::query("select made_at from link where account = $1 and made_by = $1 and made_at > $2");
        let asked = asked.bind(account).bind(now - DAY).fetch_all(&mut *transaction).await?;
        let asked = asked.iter().map(|row| row.try_get(0)).collect::<Result<Vec<i64>, _>>()?;
        if asked.len() >= most || asked.into_iter().any(|made_at| made_at > not_since) {
            return Ok(false);
        }
        let before =
            sqlx::query("update link set used_at = $2 where account = $1 and made_by = $1 and used_at is null");
        before.bind(account).bind(now).execute(&mut *transaction).await?;
        insert(&mut transaction, (account, account), (purpose, token_hash), (now, ends_at)).await?;
        transaction.commit().await?;
        Ok(true)
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
        // Two may have held at once: one that was given, and one that was asked for.
        void(&mut transaction, (&account, now)).await?;
        transaction.commit().await?;
        Ok(Some(account))
    }
}

async fn insert(
    connection: &mut AnyConnection,
    (account, by): (&str, &str),
    (purpose, token_hash): (Purpose, &str),
    (made_at, ends_at): (i64, i64),
) -> Result<(), StoreError> {
    let insert = sqlx::query(
        "insert into link (token_hash, account, purpose, made_at, made_by, ends_at) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(token_hash).bind(account).bind(purpose.code()).bind(made_at).bind(by).bind(ends_at);
    insert.execute(connection).await?;
    Ok(())
}

/// What an account was given before holds no more.
pub(super) async fn void(connection: &mut AnyConnection, (account, now): (&str, i64)) -> Result<(), StoreError> {
    let update = sqlx::query("update link set used_at = $2 where account = $1 and used_at is null");
    update.bind(account).bind(now).execute(connection).await?;
    Ok(())
}
