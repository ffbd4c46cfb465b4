//! Where the lock of each report stands today, for everyone it concerns.

use crate::{
    api::ReportLock,
    domain::date::local_time,
    server::{
        clock,
        store::{Lock, Store, StoreError},
    },
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The lock of every report that was ever locked, by territory and period; of one territory where one is named.
pub async fn locks(store: &Store, slug: &str, territory: Option<&str>) -> Result<Vec<ReportLock>, StoreError> {
    let today = local_time(clock::now()).date();
    let mut last: BTreeMap<(String, String), ReportLock> = BTreeMap::new();
    for lock in store.lock_steps(slug).await? {
        if territory.is_none_or(|code| code == lock.step.territory) {
            let lock = shown(lock, today);
            last.insert((lock.territory.clone(), lock.period.clone()), lock);
        }
    }
    Ok(last.into_values().collect())
}

fn shown(lock: Lock, today: NaiveDate) -> ReportLock {
    ReportLock {
        closed: lock.holds_on(today),
        opened: lock.step.unlocked.map(|unlocked| (unlocked.reason, unlocked.until)),
        territory: lock.step.territory,
        period: lock.step.period,
        since: lock.recorded_at,
        by: lock.recorded_by,
    }
}
