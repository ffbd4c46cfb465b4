//! Attempts to sign in: each failure makes the next attempt wait longer, whoever the address belongs to.

use super::super::{Store, StoreError};
use crate::server::clock;
use sqlx::Row;

/// Failures after which the next attempt has to wait.
const FREE: i64 = 5;

/// Microseconds in a second, and the longest wait.
const SECOND: i64 = 1_000_000;
const LONGEST: i64 = 15 * 60;

/// After a day without an attempt nothing is held against an address.
const FORGOTTEN: i64 = 24 * 60 * 60 * SECOND;

/// Whether somebody may try now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It counts as failed until [`Store::succeeded`] says otherwise.
    Allowed,
    /// Seconds to wait.
    Wait(i64),
}

impl Store {
    /// Counts an attempt before it is made, so that many at once gain nothing over one after the other.
    pub async fn attempt(&self, email_hash: &str) -> Result<Attempt, StoreError> {
        loop {
            let now = clock::now();
            let select = sqlx::query("select failures, last_at from sign_in_failure where email_hash = $1");
            let row = select.bind(email_hash.to_owned()).fetch_optional(&self.writer).await?;
            let Some(row) = row else {
                if self.first_attempt(email_hash, now).await? {
                    return Ok(Attempt::Allowed);
                }
                continue;
            };
            let (failures, last_at): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
            let left = last_at + wait_after(failures) * SECOND - now;
            if left > 0 {
                return Ok(Attempt::Wait((left + SECOND - 1) / SECOND));
            }
            let counted = if now - last_at > FORGOTTEN { 1 } else { failures + 1 };
            let update = sqlx::query(
                "update sign_in_failure set failures = $4, last_at = $5 \
                 where email_hash = $1 and failures = $2 and last_at = $3",
            );
            let update = update.bind(email_hash.to_owned()).bind(failures).bind(last_at).bind(counted).bind(now);
            if update.execute(&self.writer).await?.rows_affected() == 1 {
                return Ok(Attempt::Allowed);
            }
        }
    }

    /// The first attempt in a while for an address; those of other addresses that are forgotten are swept away.
    async fn first_attempt(&self, email_hash: &str, now: i64) -> Result<bool, StoreError> {
        let sweep = sqlx::query("delete from sign_in_failure where last_at < $1").bind(now - FORGOTTEN);
        sweep.execute(&self.writer).await?;
        let insert = sqlx::query(
            "insert into sign_in_failure (email_hash, failures, last_at) values ($1, 1, $2) \
             on conflict (email_hash) do nothing",
        );
        let inserted = insert.bind(email_hash.to_owned()).bind(now).execute(&self.writer).await?;
        Ok(inserted.rows_affected() == 1)
    }

    /// An attempt succeeded: nothing is held against the address any more.
    pub async fn succeeded(&self, email_hash: &str) -> Result<(), StoreError> {
        let delete = sqlx::query("delete from sign_in_failure where email_hash = $1").bind(email_hash.to_owned());
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

/// How long to wait after so many failures, in seconds: 1, 2, 4… from the fifth on, 15 minutes at most.
fn wait_after(failures: i64) -> i64 {
    match failures - FREE {
        beyond if beyond < 0 => 0,
        beyond if beyond < 10 => LONGEST.min(1 << beyond),
        _ => LONGEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_the_fifth_failure_to_a_quarter_of_an_hour() {
        assert_eq!(
            [0, 1, 4, 5, 6, 8, 14, 15, 68, 70, 1000].map(wait_after),
            [0, 0, 0, 1, 2, 8, 512, 900, 900, 900, 900]
        );
    }
}
