//! Work that takes longer than its reader waits: who asked for what, and what came of it.

use super::{Store, StoreError, database::Dialect};
use crate::{server::clock, wording::job::JobKind};
use base64::{Engine, prelude::BASE64_STANDARD};
use sqlx::{Row, any::AnyRow};
use uuid::Uuid;

/// What was made and is not fetched is forgotten after so long.
const KEPT_FOR: i64 = 7 * 24 * 3600 * 1_000_000;
/// Of the files of one account, so many are kept.
const KEPT: i64 = 10;
/// Work of another process that has told nothing for so long has ended without a word.
const LONGEST: i64 = 15 * 60 * 1_000_000;

/// A piece of work somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// UUIDv7 text.
    pub id: String,
    /// The programme's slug.
    pub programme: String,
    /// Id of the account that asked for it.
    pub account: String,
    pub kind: JobKind,
    /// The file that is made, or the name of the sheet.
    pub name: String,
    /// Of an export, the query it was asked with; of a sheet, the page below the programme where one goes on.
    pub asked: String,
    /// Microseconds since 1970-01-01T00:00Z.
    pub begun_at: i64,
    /// Nothing while it is under way.
    pub ended: Option<Ended>,
}

/// What came of a piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// A file that can be fetched. Its bytes are read apart.
    File { content_type: String },
    /// The address where what came of it is shown.
    Address(String),
    /// Why not, in the language of who asked; empty where nobody can tell what came of it.
    Failed(String),
}

impl Job {
    /// One that begins now.
    #[must_use]
    pub fn new((programme, account): (&str, &str), kind: JobKind, (name, asked): (&str, &str)) -> Self {
        Self {
            id: Uuid::now_v7().to_string(),
            programme: programme.to_owned(),
            account: account.to_owned(),
            kind,
            name: name.to_owned(),
            asked: asked.to_owned(),
            begun_at: clock::now(),
            ended: None,
        }
    }

    /// The last day on which it can be fetched, as an instant.
    #[must_use]
    pub fn kept_until(&self) -> i64 {
        self.begun_at + KEPT_FOR
    }
}

const COLUMNS: &str = "select id, programme, account, kind, name, asked, begun_at, outcome, told from job";

fn read(row: &AnyRow) -> Result<Job, StoreError> {
    let (outcome, told): (Option<String>, Option<String>) = (row.try_get(7)?, row.try_get(8)?);
    let begun_at: i64 = row.try_get(6)?;
    let kind: String = row.try_get(3)?;
    let told = told.unwrap_or_default();
    let ended = match outcome.as_deref() {
        Some("file") => Some(Ended::File { content_type: told }),
        Some("address") => Some(Ended::Address(told)),
        Some(_) => Some(Ended::Failed(told)),
        None if begun_at < clock::now() - LONGEST => Some(Ended::Failed(String::new())),
        None => None,
    };
    Ok(Job {
        id: row.try_get(0)?,
        programme: row.try_get(1)?,
        account: row.try_get(2)?,
        kind: JobKind::ALL.into_iter().find(|known| known.code() == kind).unwrap_or(JobKind::Export),
        name: row.try_get(4)?,
        asked: row.try_get(5)?,
        begun_at,
        ended,
    })
}

impl Store {
    /// Writes down that something is under way, unless it has ended already.
    pub async fn begin_job(&self, job: &Job) -> Result<(), StoreError> {
        self.write_job(job, None, "do nothing").await
    }

    /// Writes down what came of it; of a file its bytes.
    pub async fn end_job(&self, job: &Job, bytes: Option<&[u8]>) -> Result<(), StoreError> {
        let update = "do update set outcome = excluded.outcome, told = excluded.told, content = excluded.content";
        self.write_job(job, bytes, update).await
    }

    /// Writes a row, and forgets what was left behind; `otherwise` says what is done where it is there.
    async fn write_job(&self, job: &Job, bytes: Option<&[u8]>, otherwise: &str) -> Result<(), StoreError> {
        let (outcome, told) = match &job.ended {
            Some(Ended::File { content_type }) => (Some("file"), Some(content_type)),
            Some(Ended::Address(address)) => (Some("address"), Some(address)),
            Some(Ended::Failed(said)) => (Some("failed"), Some(said)),
            None => (None, None),
        };
        let content = bytes.map(|bytes| BASE64_STANDARD.encode(bytes));
        let mut transaction = self.begin().await?;
        let old = sqlx::query("delete from job where begun_at < $1").bind(clock::now() - KEPT_FOR);
        old.execute(&mut *transaction).await?;
        let insert = format!(
            "insert into job (id, programme, account, kind, name, asked, begun_at, outcome, told, content) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) {otherwise}"
        );
        let insert = sqlx::query(sqlx::AssertSqlSafe(insert)).bind(&job.id).bind(&job.programme).bind(&job.account);
        let insert = insert.bind(job.kind.code()).bind(&job.name).bind(&job.asked).bind(job.begun_at);
        let insert = insert.bind(outcome).bind(told.map(String::as_str)).bind(content);
        insert.execute(&mut *transaction).await?;
        let many = sqlx::query(
            "delete from job where account = $1 and kind = 'export' and outcome is not null and id not in \
             (select id from job where account = $1 and kind = 'export' and outcome is not null \
              order by id desc limit $2)",
        );
        many.bind(&job.account).bind(KEPT).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// A piece of work, for the one who asked for it and nobody else.
    pub async fn job(&self, id: &str, account: &str) -> Result<Option<Job>, StoreError> {
        // What no text of a database can hold names nothing.
        if id.contains('\0') {
            return Ok(None);
        }
        let select = sqlx::AssertSqlSafe(format!("{COLUMNS} where begun_at > $1 and id = $2 and account = $3"));
        let select = sqlx::query(select).bind(clock::now() - KEPT_FOR).bind(id).bind(account);
        let row = select.fetch_optional(&self.readers).await?;
        row.as_ref().map(read).transpose()
    }

    /// What one person asked for in a programme, the last first.
    pub async fn jobs(&self, slug: &str, account: &str) -> Result<Vec<Job>, StoreError> {
        let select = format!("{COLUMNS} where begun_at > $1 and programme = $2 and account = $3 order by id desc");
        let select = sqlx::query(sqlx::AssertSqlSafe(select)).bind(clock::now() - KEPT_FOR).bind(slug).bind(account);
        let rows = select.fetch_all(&self.readers).await?;
        rows.iter().map(read).collect()
    }

    /// The bytes of a file that was made.
    pub async fn job_file(&self, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let row = sqlx::query("select content from job where id = $1").bind(id).fetch_optional(&self.readers).await?;
        let content: Option<String> = row.map(|row| row.try_get(0)).transpose()?.flatten();
        Ok(content.and_then(|content| BASE64_STANDARD.decode(content).ok()))
    }

    /// Says of what a process before this one began that it came to nothing, where no other can be at it.
    pub async fn interrupt_jobs(&self) -> Result<(), StoreError> {
        if self.dialect == Dialect::Postgres {
            return Ok(());
        }
        let mut transaction = self.begin().await?;
        let update = sqlx::query("update job set outcome = 'failed', told = '' where outcome is null");
        update.execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }
}
