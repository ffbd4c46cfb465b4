//! Which reports are closed to their committees: a period locks when its report is accepted, and may be reopened.

use super::{AppendError, NewBatch, Store, StoreError};
use crate::{
    domain::{date::local_time, entry::Status},
    intake::new_entry::NewEntry,
};
use chrono::NaiveDate;
use sqlx::{AnyConnection, Row, any::AnyRow};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A report that is locked or unlocked, with what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockStep {
    pub territory: String,
    /// As in an entry's subject: empty for what is reported once.
    pub period: String,
    /// `None` locks; a reason and a last day unlock.
    pub unlocked: Option<Unlocked>,
}

/// Why a report was reopened, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlocked {
    pub reason: String,
    /// The last day on which the committee may write.
    pub until: NaiveDate,
}

/// Where the lock of a report stands, as its last step left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    pub step: LockStep,
    /// Microseconds since 1970-01-01T00:00Z.
    pub recorded_at: i64,
    pub recorded_by: String,
}

impl Lock {
    /// Whether the committee may not write on that day, as the clocks of Montréal count days.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.step.unlocked.as_ref().is_none_or(|unlocked| unlocked.until < day)
    }
}

const SELECT: &str = "select territory, period, act, reason, ends_on, recorded_at, recorded_by, id from lock_step ";

impl Store {
    /// Every step of every lock of a programme, oldest first.
    pub async fn lock_steps(&self, slug: &str) -> Result<Vec<Lock>, StoreError> {
        let select = format!("{SELECT} where programme = $1 order by recorded_at, id");
        let rows = sqlx::query(sqlx::AssertSqlSafe(select)).bind(slug).fetch_all(&self.readers).await?;
        rows.iter().map(read).collect()
    }

    /// The batch and the territory of every step.
    pub async fn lock_batches(&self, slug: &str) -> Result<Vec<(String, String)>, StoreError> {
        let rows = sqlx::query("select batch, territory from lock_step where programme = $1").bind(slug);
        let rows = rows.fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
    }

    /// The lock of one report, if it was ever locked.
    pub async fn lock(&self, slug: &str, territory: &str, period: &str) -> Result<Option<Lock>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        last(&mut connection, slug, (territory, period)).await
    }
}

fn read(row: &AnyRow) -> Result<Lock, StoreError> {
    let id: String = row.try_get(7)?;
    let corrupt = |field| StoreError::Corrupt { table: "lock_step", id: id.clone(), field };
    let unlocked = match row.try_get::<String, _>(2)?.as_str() {
        "unlocked" => {
            let until: Option<String> = row.try_get(4)?;
            let until = until.and_then(|day| day.parse().ok()).ok_or_else(|| corrupt("ends_on"))?;
            let reason: Option<String> = row.try_get(3)?;
            Some(Unlocked { reason: reason.unwrap_or_default(), until })
        }
        "locked" => None,
        _ => return Err(corrupt("act")),
    };
    let step = LockStep { territory: row.try_get(0)?, period: row.try_get(1)?, unlocked };
    Ok(Lock { step, recorded_at: row.try_get(5)?, recorded_by: row.try_get(6)? })
}

async fn last(
    connection: &mut AnyConnection,
    slug: &str,
    (territory, period): (&str, &str),
) -> Result<Option<Lock>, StoreError> {
    let select = format!(
        "{SELECT} where programme = $1 and territory = $2 and period = $3 order by recorded_at desc, id desc limit 1"
    );
    let select = sqlx::query(sqlx::AssertSqlSafe(select)).bind(slug).bind(territory).bind(period);
    select.fetch_optional(connection).await?.as_ref().map(read).transpose()
}

/// What a committee submits to a locked report is refused; the coordination writes where it must.
pub(super) async fn refuse_where_locked(
    connection: &mut AnyConnection,
    slug: &str,
    (entries, now): (&[NewEntry], i64),
) -> Result<(), AppendError> {
    let submitted = entries.iter().filter(|entry| entry.status == Status::Submitted);
    let reports: BTreeSet<(&str, &str)> =
        submitted.map(|entry| (entry.subject.territory.as_str(), entry.subject.period_text())).collect();
    for (territory, period) in reports {
        let lock = last(connection, slug, (territory, period)).await?;
        if lock.is_some_and(|lock| lock.holds_on(local_time(now).date())) {
            return Err(AppendError::Locked { territory: territory.to_owned(), period: period.to_owned() });
        }
    }
    Ok(())
}

/// Records the locks of a batch.
pub(super) async fn insert_steps(
    connection: &mut AnyConnection,
    (slug, batch): (&str, &NewBatch),
    at: i64,
) -> Result<(), StoreError> {
    for LockStep { territory, period, unlocked } in &batch.locks {
        let insert = sqlx::query(
            "insert into lock_step (id, programme, territory, period, act, reason, ends_on, recorded_at, recorded_by, \
             batch) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        );
        let act = if unlocked.is_some() { "unlocked" } else { "locked" };
        let insert = insert.bind(Uuid::now_v7().to_string()).bind(slug).bind(territory).bind(period).bind(act);
        let insert = insert.bind(unlocked.as_ref().map(|unlocked| unlocked.reason.clone()));
        let insert = insert.bind(unlocked.as_ref().map(|unlocked| unlocked.until.to_string()));
        insert.bind(at).bind(&batch.recorded_by).bind(&batch.id).execute(&mut *connection).await?;
    }
    Ok(())
}
