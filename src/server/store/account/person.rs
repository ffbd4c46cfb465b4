//! The people who have an account: made, found, named, closed and opened again.

use super::super::{Store, StoreError};
use crate::{
    domain::rights::{Account, Grant},
    server::clock,
};
use sqlx::{Row, any::AnyRow};
use uuid::Uuid;

/// An account with what only those who keep accounts see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub account: Account,
    /// argon2id, as a PHC string; `None` until the invitation is answered.
    pub password: Option<String>,
    /// Microseconds since 1970-01-01T00:00Z; `None` while the account may sign in.
    pub disabled_at: Option<i64>,
}

/// Somebody to make an account for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson<'a> {
    /// In lower case.
    pub email: &'a str,
    pub name: &'a str,
    pub password: Option<&'a str>,
    pub grants: &'a [Grant],
}

/// Why what keeps the last administrator out was not done.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error("this is the last administrator")]
    LastAdministrator,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for KeepError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

const SELECT: &str = "select id, email, name, password, disabled_at from account";

impl Store {
    /// Makes an account with its roles. `None` where the address has one already.
    pub async fn add_person(&self, person: NewPerson<'_>, by: &str) -> Result<Option<String>, StoreError> {
        let (id, now) = (Uuid::now_v7().to_string(), clock::now());
        let mut transaction = self.begin().await?;
        let insert = sqlx::query(
            "insert into account (id, email, name, password, created_at, created_by) \
             values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing",
        );
        let insert = insert.bind(&id).bind(person.email).bind(person.name).bind(person.password).bind(now).bind(by);
        if insert.execute(&mut *transaction).await?.rows_affected() == 0 {
            return Ok(None);
        }
        for grant in person.grants {
            super::role::insert(&mut transaction, (&id, grant), (now, by)).await?;
        }
        transaction.commit().await?;
        Ok(Some(id))
    }

    /// The person who has this address, in lower case.
    pub async fn person_by_email(&self, email: &str) -> Result<Option<Person>, StoreError> {
        let select = format!("{SELECT} where email = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(select)).bind(email.to_owned());
        self.person(row.fetch_optional(&self.readers).await?).await
    }

    /// The person an account's id stands for.
    pub async fn person_by_id(&self, id: &str) -> Result<Option<Person>, StoreError> {
        let select = format!("{SELECT} where id = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(select)).bind(id.to_owned());
        self.person(row.fetch_optional(&self.readers).await?).await
    }

    async fn person(&self, row: Option<AnyRow>) -> Result<Option<Person>, StoreError> {
        let Some(row) = row else { return Ok(None) };
        let mut person = read(&row)?;
        person.account.grants = self.grants_of(&person.account.id).await?;
        Ok(Some(person))
    }

    /// Everybody who has an account, by address.
    pub async fn people(&self) -> Result<Vec<Person>, StoreError> {
        let select = format!("{SELECT} order by email");
        let rows = sqlx::query(sqlx::AssertSqlSafe(select)).fetch_all(&self.readers).await?;
        let mut grants = self.grants().await?;
        let person = |row: &AnyRow| {
            let mut person = read(row)?;
            person.account.grants = grants.remove(person.account.id.as_str()).unwrap_or_default();
            Ok(person)
        };
        rows.iter().map(person).collect()
    }

    /// Closes an account: its sessions, links and tokens end with it.
    pub async fn disable(&self, account: &str) -> Result<(), KeepError> {
        let mut transaction = self.begin().await?;
        super::role::keep_an_administrator(&mut transaction, account).await?;
        let now = clock::now();
        let update = sqlx::query("update account set disabled_at = $2 where id = $1 and disabled_at is null");
        update.bind(account).bind(now).execute(&mut *transaction).await?;
        super::session::end_all(&mut transaction, account).await?;
        super::link::void(&mut transaction, (account, now)).await?;
        let tokens = sqlx::query("update token set removed_at = $2 where account = $1 and removed_at is null");
        tokens.bind(account).bind(now).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Opens an account again, with the password it had; what ended stays ended.
    pub async fn enable(&self, account: &str) -> Result<(), StoreError> {
        let update = sqlx::query("update account set disabled_at = null where id = $1");
        update.bind(account.to_owned()).execute(&self.writer).await?;
        Ok(())
    }

    /// Gives an account another password and ends every session it has.
    pub async fn set_password(&self, account: &str, password: &str) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let update = sqlx::query("update account set password = $2 where id = $1");
        update.bind(account).bind(password).execute(&mut *transaction).await?;
        super::session::end_all(&mut transaction, account).await?;
        super::link::void(&mut transaction, (account, clock::now())).await?;
        transaction.commit().await?;
        Ok(())
    }
}

fn read(row: &AnyRow) -> Result<Person, StoreError> {
    let account = Account {
        id: row.try_get::<&str, _>(0)?.into(),
        email: row.try_get(1)?,
        name: row.try_get(2)?,
        grants: Vec::new(),
    };
    Ok(Person { account, password: row.try_get(3)?, disabled_at: row.try_get(4)? })
}
