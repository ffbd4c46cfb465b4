//! One territory's report as it stands for the person who opens it: the ledger, the locks, what they may do.

use crate::{
    api::{ApiError, Kind},
    domain::rights::{Action, Who, may},
    intake::report::sheet::Sheet,
    server::{
        clock,
        programmes::{fault::internal, held::Held},
        state::Jalons,
    },
};
use std::{collections::BTreeSet, sync::Arc};

/// A report that was opened, and the programme it belongs to.
pub struct Opened {
    pub sheet: Sheet,
    pub held: Arc<Held>,
}

impl Opened {
    /// Opens a report, where this person may read it.
    pub async fn open(jalons: &Jalons, who: &Who, (slug, code): (&str, &str)) -> Result<Self, ApiError> {
        let held = jalons.programmes.get(slug).await.map_err(|error| internal(&error))?;
        let held = held
            .filter(|held| may(who, Action::Read, &held.programme, None))
            .ok_or_else(|| ApiError::not_found(Kind::Programme, slug))?;
        let programme = &held.programme;
        let territory = programme.territory(code).cloned().ok_or_else(|| ApiError::not_found(Kind::Territory, code))?;
        if !may(who, Action::ReadReport, programme, Some(code)) {
            return Err(ApiError::Forbidden);
        }
        let today = clock::today();
        let steps = jalons.programmes.store().lock_steps(slug).await.map_err(|error| internal(&error))?;
        let mut locked = BTreeSet::new();
        for lock in steps.iter().filter(|lock| lock.step.territory == code) {
            if lock.holds_on(today) {
                locked.insert(lock.step.period.clone());
            } else {
                locked.remove(&lock.step.period);
            }
        }
        let ledger = held.ledger_seen_by(who, Some(code));
        let programme = Arc::clone(&held.programme);
        Ok(Self { sheet: Sheet { programme, territory, who: who.clone(), today, locked, ledger }, held })
    }
}
