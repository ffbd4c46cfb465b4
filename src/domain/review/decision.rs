//! What the coordination decides of a value that waits, and what has become of it in the meantime.

use super::Step;
use crate::domain::{
    code::{PeriodCode, TerritoryCode, entry_id::EntryId},
    entry::{Entry, Status, Subject},
    ledger::Ledger,
};
use std::collections::HashMap;

/// Accepted as it is, or given back with a remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    Accept,
    Return { remark: String },
}

impl Decision {
    fn status(&self) -> Status {
        match self {
            Self::Accept => Status::Accepted,
            Self::Return { .. } => Status::Returned,
        }
    }

    fn remark(&self) -> Option<&str> {
        match self {
            Self::Accept => None,
            Self::Return { remark } => Some(remark),
        }
    }
}

/// A decision about the entry that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Id of the entry.
    pub seen: Option<EntryId>,
    pub decision: Decision,
}

/// What a set of decisions comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    /// What is to be recorded.
    pub steps: Vec<Step>,
    /// Decided the same way before: a form that was sent twice.
    pub repeated: usize,
    /// Changed since it was seen: then nothing is recorded.
    pub moved: Vec<Moved>,
}

/// A value that is no longer the last of its subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The entry that was seen, unless there never was such an entry.
    pub seen: Option<Entry>,
    pub now: Option<Entry>,
}

/// Looks at each decision beside what stands now. `entries` are those of the ledger.
#[must_use]
pub fn decide<'a>(ledger: &Ledger, entries: impl IntoIterator<Item = &'a Entry>, decided: &[Decided]) -> Decisions {
    let mut seen: HashMap<EntryId, Option<&Entry>> =
        decided.iter().filter_map(|decided| Some((decided.seen?, None))).collect();
    for entry in entries {
        if let Some(found) = seen.get_mut(&entry.id) {
            *found = Some(entry);
        }
    }
    let mut decisions = Decisions::default();
    for Decided { seen: id, decision } in decided {
        let found = id.and_then(|id| seen.get(&id).copied().flatten());
        let now = found.and_then(|entry| ledger.line(&entry.subject)).map(|line| line.last());
        match (found, now) {
            (Some(entry), Some(now)) if now.id == entry.id && now.status == Status::Submitted => {
                decisions.steps.push(Step {
                    of: entry.clone(),
                    replaces: entry.id,
                    status: decision.status(),
                    remark: decision.remark().map(str::to_owned),
                });
            }
            (Some(entry), Some(now)) if is_the_same(entry, now, decision) => decisions.repeated += 1,
            _ => decisions.moved.push(Moved { seen: found.cloned(), now: now.cloned() }),
        }
    }
    decisions
}

/// Whether what stands now is this very decision about the entry.
fn is_the_same(entry: &Entry, now: &Entry, decision: &Decision) -> bool {
    now.replaces == Some(entry.id)
        && now.status == decision.status()
        && now.value == entry.value
        && now.remark.as_deref() == decision.remark().map(str::trim)
}

/// Whether nothing of a report waits for anybody once the steps are recorded, and one of them accepts: then it is done,
/// and its period locks.
#[must_use]
pub fn settles(ledger: &Ledger, steps: &[Step], (territory, period): (&TerritoryCode, Option<&PeriodCode>)) -> bool {
    let own = |subject: &Subject| subject.territory == *territory && subject.period.as_ref() == period;
    let status = |last: &Entry| {
        let step = steps.iter().find(|step| step.of.subject == last.subject);
        step.map_or(last.status, |step| step.status)
    };
    let waits = |last: &Entry| matches!(status(last), Status::Submitted | Status::Returned);
    steps.iter().any(|step| step.status == Status::Accepted && own(&step.of.subject))
        && !ledger.lines().any(|line| own(&line.last().subject) && waits(line.last()))
}
