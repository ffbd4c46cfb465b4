//! The review of what committees submit: which reports wait, what a decision records, when a report is settled.

mod decision;
mod history;
mod undo;

pub use decision::{Decided, Decision, Decisions, Moved, decide, settles};
pub use history::{Change, Filter, HistoryPage, page};
pub use undo::{Overtaken, Undo, Undone, undo};

use crate::domain::{
    code::{AccountId, PeriodCode, TerritoryCode, entry_id::EntryId},
    entry::{Entry, Status, Subject},
    ledger::Ledger,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The source of what the coordination decides.
pub const REVIEW: &str = "review";

/// The source of what takes something back.
pub const UNDO: &str = "undo";

/// One value that waits, between what it would take the place of and what it answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    pub proposed: Entry,
    pub accepted: Option<Entry>,
    /// The value that was given back before, with its remark, where this one answers to it.
    pub returned: Option<Entry>,
}

/// A fiche Bilan: what one territory reports for one period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub territory: TerritoryCode,
    /// Empty for what is reported once.
    pub period: Option<PeriodCode>,
    /// What waits for the coordination.
    pub fields: Vec<Field>,
    /// What was given back and waits for the committee.
    pub returned: Vec<Entry>,
}

impl Report {
    /// Since when the coordination is waited for, if it is.
    #[must_use]
    pub fn since(&self) -> Option<i64> {
        self.fields.iter().map(|field| field.proposed.recorded_at()).min()
    }

    /// Who submitted what waits, each once, in the order of the fields.
    #[must_use]
    pub fn authors(&self) -> Vec<&AccountId> {
        let mut authors: Vec<&AccountId> = Vec::new();
        for field in &self.fields {
            if !authors.contains(&&field.proposed.batch.author) {
                authors.push(&field.proposed.batch.author);
            }
        }
        authors
    }
}

/// Every report that waits for somebody: those for the coordination first, the one that waits longest at the head.
///
/// `entries` are those of the ledger, oldest first. Only what changed is there: a field that was accepted and
/// not submitted again waits for nobody.
#[must_use]
pub fn reports<'a>(ledger: &Ledger, entries: impl IntoIterator<Item = &'a Entry>) -> Vec<Report> {
    let mut answered = answered(ledger, entries);
    let mut reports: BTreeMap<(TerritoryCode, Option<PeriodCode>), Report> = BTreeMap::new();
    for line in ledger.lines().filter(|line| matches!(line.last().status, Status::Submitted | Status::Returned)) {
        let Subject { territory, period, .. } = &*line.last().subject;
        let report = reports.entry((territory.clone(), period.clone())).or_insert_with(|| Report {
            territory: territory.clone(),
            period: period.clone(),
            fields: Vec::new(),
            returned: Vec::new(),
        });
        match line.waiting() {
            Some(proposed) => report.fields.push(Field {
                proposed: proposed.clone(),
                accepted: line.accepted().cloned(),
                returned: answered.remove(&proposed.subject),
            }),
            None => report.returned.push(line.last().clone()),
        }
    }
    let mut reports: Vec<Report> = reports.into_values().collect();
    reports.sort_by_key(|report| report.since().unwrap_or(i64::MAX));
    reports
}

/// For each subject that waits, the value that was given back since it was last settled.
fn answered<'a>(ledger: &Ledger, entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<Arc<Subject>, Entry> {
    let waiting: BTreeSet<&Subject> = ledger.waiting().map(|entry| &*entry.subject).collect();
    let mut returned = BTreeMap::new();
    for entry in entries.into_iter().filter(|entry| waiting.contains(&*entry.subject)) {
        match entry.status {
            Status::Returned => {
                returned.insert(entry.subject.clone(), entry.clone());
            }
            Status::Accepted | Status::Withdrawn => {
                returned.remove(&entry.subject);
            }
            Status::Submitted => {}
        }
    }
    returned
}

/// What is to be recorded next about a subject: a value that was said before, with where it now stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Whose value, words and note are repeated.
    pub of: Entry,
    /// The entry that stands last.
    pub replaces: EntryId,
    pub status: Status,
    pub remark: Option<String>,
}

#[cfg(test)]
mod tests;
