//! What was recorded about a territory alone: whoever may not read its report sees nothing of it, and is told nothing.

use crate::domain::{
    code::{BatchId, TerritoryCode},
    entry::Entry,
    programme::Programme,
    rights::{Action, Who, may},
};
use std::collections::{BTreeMap, BTreeSet};

/// The batches that change nothing of what everybody sees: values that wait or were given back, and locks.
#[derive(Clone, Debug, Default)]
pub struct Quiet {
    /// The territories each of them is about.
    batches: BTreeMap<BatchId, BTreeSet<TerritoryCode>>,
    /// All the others.
    heard: BTreeSet<BatchId>,
}

impl Quiet {
    /// Takes in the entry that was recorded next; `believed` where what is believed of its subject changes with it.
    pub fn add(&mut self, entry: &Entry, believed: bool) {
        if self.heard.contains(&entry.batch.id) {
            return;
        }
        if believed {
            self.batches.remove(&entry.batch.id);
            self.heard.insert(entry.batch.id.clone());
        } else {
            self.lock(&entry.batch.id, &entry.subject.territory);
        }
    }

    /// Takes in a lock that was closed or opened with a batch.
    pub fn lock(&mut self, batch: &str, territory: &str) {
        if !self.heard.contains(batch) {
            self.batches.entry(batch.into()).or_default().insert(territory.into());
        }
    }

    /// How many of them somebody can see nothing of.
    #[must_use]
    pub fn unseen_by(&self, who: &Who, programme: &Programme) -> usize {
        let reads = |code: &TerritoryCode| may(who, Action::ReadReport, programme, Some(code));
        self.batches.values().filter(|territories| !territories.iter().any(reads)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        entry::{Batch, Subject, Value},
        example,
        rights::{Account, Grant, Role},
    };
    use std::sync::Arc;

    fn entry(batch: &str, territory: &str) -> Entry {
        let subject = Subject::read(territory, "trained", "");
        let entry = example::entry(batch, subject, Value::Count(7));
        Entry { batch: Arc::new(Batch { id: batch.into(), ..Batch::default() }), ..entry }
    }

    #[test]
    fn what_waits_is_seen_where_the_report_may_be_read_and_what_is_believed_by_all() {
        let programme = example::programme();
        let grant =
            Grant { role: Role::Committee, programme: Some(programme.slug.clone()), territory: Some("T01".into()) };
        let name = String::new;
        let own = Who::Account(Account { id: name().into(), email: name(), name: name(), grants: vec![grant] });
        let mut quiet = Quiet::default();
        let unseen = |quiet: &Quiet| [&Who::Anyone, &own].map(|who| quiet.unseen_by(who, &programme));
        quiet.add(&entry("1", "T01"), false);
        assert_eq!(unseen(&quiet), [1, 0]);
        quiet.add(&entry("2", "T02"), false);
        quiet.lock("3", "T02");
        assert_eq!(unseen(&quiet), [3, 2]);
        quiet.add(&entry("4", "T02"), false);
        quiet.add(&entry("4", "T02"), true);
        quiet.lock("4", "T02");
        assert_eq!(unseen(&quiet), [3, 2]);
    }
}
