//! What the evaluation team writes around the bulletin, and the editions it freezes: added to, never changed.

use super::{Store, StoreError};
use crate::{
    domain::{bulletin::Note, language::Language},
    server::clock,
};
use chrono::NaiveDate;
use sqlx::{AnyConnection, Row, any::AnyRow};
use uuid::Uuid;

/// An edition that is not kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEdition {
    /// Everything it says: JSON.
    pub content: String,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// The number of the edition it restates, and why.
    pub restates: Option<(i64, String)>,
    /// The secret part of its public address.
    pub token: String,
    /// Id of the account.
    pub frozen_by: String,
}

/// An edition as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEdition {
    pub programme: String,
    pub number: i64,
    pub content: String,
    pub sha256: String,
    pub restates: Option<(i64, String)>,
    /// The number of the edition that restates it.
    pub replaced_by: Option<i64>,
    pub token: String,
    /// Microseconds since 1970-01-01T00:00Z.
    pub frozen_at: i64,
    pub frozen_by: String,
}

const SELECT: &str = "select programme, number, content, sha256, restates, reason, token, frozen_at, frozen_by, \
     (select min(later.number) from edition later where later.programme = edition.programme \
     and later.restates = edition.number) from edition ";

impl Store {
    /// Every note ever written of a programme, oldest first; with a day, up to its end (universal time).
    pub async fn notes(&self, slug: &str, known_at: Option<NaiveDate>) -> Result<Vec<Note>, StoreError> {
        let select = "select id, section, language, text from bulletin_note \
                      where programme = $1 and written_at < $2 order by id";
        let until = known_at.map_or(i64::MAX, clock::end_of);
        let rows = sqlx::query(select).bind(slug).bind(until).fetch_all(&self.readers).await?;
        let read = |row: &AnyRow| {
            let id: String = row.try_get(0)?;
            let language = Language::from_code(&row.try_get::<String, _>(2)?);
            let language = language.ok_or(StoreError::Corrupt { table: "bulletin_note", id, field: "language" })?;
            Ok(Note { section: row.try_get(1)?, language, text: row.try_get(3)? })
        };
        rows.iter().map(read).collect()
    }

    /// Adds a note; the earlier ones of its section stay where they are.
    pub async fn add_note(&self, slug: &str, note: &Note, written_by: &str) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        raise(&mut transaction, slug).await?;
        let insert = sqlx::query(
            "insert into bulletin_note (id, programme, section, language, text, written_at, written_by) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        );
        let insert = insert.bind(Uuid::now_v7().to_string()).bind(slug).bind(&note.section).bind(note.language.code());
        let insert = insert.bind(&note.text).bind(clock::now()).bind(written_by);
        let written = insert.execute(&mut *transaction).await.map_err(StoreError::from);
        written.map_err(|error| error.placed(&self.place))?;
        transaction.commit().await.map_err(|error| StoreError::from(error).placed(&self.place))
    }

    /// Keeps an edition under the next number of the programme: all of it or nothing.
    pub async fn add_edition(&self, slug: &str, edition: &NewEdition) -> Result<i64, StoreError> {
        self.number_edition(slug, edition).await.map_err(|error| error.placed(&self.place))
    }

    async fn number_edition(&self, slug: &str, edition: &NewEdition) -> Result<i64, StoreError> {
        let mut transaction = self.begin().await?;
        raise(&mut transaction, slug).await?;
        let last = sqlx::query("select count(*) from edition where programme = $1").bind(slug);
        let number = last.fetch_one(&mut *transaction).await?.try_get::<i64, _>(0)? + 1;
        let insert = sqlx::query(
            "insert into edition (id, programme, number, content, sha256, restates, reason, token, frozen_at, \
             frozen_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        );
        let (restates, reason) = edition.restates.as_ref().map(|(number, reason)| (*number, reason.as_str())).unzip();
        let insert = insert.bind(Uuid::now_v7().to_string()).bind(slug).bind(number).bind(&edition.content);
        let insert = insert.bind(&edition.sha256).bind(restates).bind(reason).bind(&edition.token);
        insert.bind(clock::now()).bind(&edition.frozen_by).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(number)
    }

    /// Every edition of a programme, oldest first.
    pub async fn editions(&self, slug: &str) -> Result<Vec<StoredEdition>, StoreError> {
        let select = format!("{SELECT} where programme = $1 order by number");
        let rows = sqlx::query(sqlx::AssertSqlSafe(select)).bind(slug).fetch_all(&self.readers).await?;
        rows.iter().map(read).collect()
    }

    /// One edition of a programme.
    pub async fn edition(&self, slug: &str, number: i64) -> Result<Option<StoredEdition>, StoreError> {
        let select = format!("{SELECT} where programme = $1 and number = $2");
        let select = sqlx::query(sqlx::AssertSqlSafe(select)).bind(slug).bind(number);
        select.fetch_optional(&self.readers).await?.as_ref().map(read).transpose()
    }

    /// The edition of a public address.
    pub async fn edition_of_token(&self, token: &str) -> Result<Option<StoredEdition>, StoreError> {
        // What no text of a database can hold names nothing.
        if token.contains('\0') {
            return Ok(None);
        }
        let select = format!("{SELECT} where token = $1");
        let select = sqlx::query(sqlx::AssertSqlSafe(select)).bind(token);
        select.fetch_optional(&self.readers).await?.as_ref().map(read).transpose()
    }
}

/// Raises the revision: pages are made anew, and on both databases the next writer of the programme waits.
async fn raise(connection: &mut AnyConnection, slug: &str) -> Result<(), StoreError> {
    let raise = sqlx::query("update programme set revision = revision + 1 where slug = $1").bind(slug);
    match raise.execute(connection).await?.rows_affected() {
        0 => Err(StoreError::NoSuchProgramme { slug: slug.to_owned() }),
        _ => Ok(()),
    }
}

fn read(row: &AnyRow) -> Result<StoredEdition, StoreError> {
    let (restates, reason): (Option<i64>, Option<String>) = (row.try_get(4)?, row.try_get(5)?);
    Ok(StoredEdition {
        programme: row.try_get(0)?,
        number: row.try_get(1)?,
        content: row.try_get(2)?,
        sha256: row.try_get(3)?,
        restates: restates.zip(reason),
        replaced_by: row.try_get(9)?,
        token: row.try_get(6)?,
        frozen_at: row.try_get(7)?,
        frozen_by: row.try_get(8)?,
    })
}
