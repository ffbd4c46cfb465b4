//! What stands about each thing that is reported: the value that is believed, and what waits above it.

use crate::domain::entry::{Entry, Reported, Status, Subject};
use std::{collections::BTreeMap, sync::Arc};

/// One subject: the entry that was recorded last, and the accepted value, if one stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    last: Arc<Entry>,
    accepted: Option<Arc<Entry>>,
}

impl Line {
    /// Whoever writes next has to have seen this one.
    #[must_use]
    pub fn last(&self) -> &Entry {
        &self.last
    }

    /// What figures use.
    #[must_use]
    pub fn accepted(&self) -> Option<&Entry> {
        self.accepted.as_deref()
    }

    /// The value that waits for the coordination, if one does.
    #[must_use]
    pub fn waiting(&self) -> Option<&Entry> {
        Some(self.last()).filter(|entry| entry.status == Status::Submitted)
    }

    /// The value that was given back to its author, if one was.
    #[must_use]
    pub fn returned(&self) -> Option<&Entry> {
        Some(self.last()).filter(|entry| entry.status == Status::Returned)
    }
}

/// The entries of a programme, one line a subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    lines: BTreeMap<Subject, Line>,
}

impl Ledger {
    /// Reads entries of every status, oldest first.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = impl Into<Arc<Entry>>>) -> Self {
        let mut ledger = Self::default();
        for entry in entries {
            ledger.add(entry.into());
        }
        ledger
    }

    /// Takes in the entry that was recorded next.
    pub fn add(&mut self, entry: Arc<Entry>) {
        let before = self.lines.remove(&entry.subject).and_then(|line| line.accepted);
        let accepted = match entry.status {
            Status::Accepted => Some(Arc::clone(&entry)),
            Status::Withdrawn => None,
            Status::Submitted | Status::Returned => before,
        };
        self.lines.insert(entry.subject.clone(), Line { last: entry, accepted });
    }

    #[must_use]
    pub fn line(&self, subject: &Subject) -> Option<&Line> {
        self.lines.get(subject)
    }

    /// Every line, ordered by territory, item and period.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.values()
    }

    /// What waits for the coordination.
    pub fn waiting(&self) -> impl Iterator<Item = &Entry> {
        self.lines().filter_map(Line::waiting)
    }

    /// As those see it who may not know what was given back: there the accepted value is the last.
    #[must_use]
    pub fn without_returned(&self) -> Self {
        let lines = self.lines.iter().filter_map(|(subject, line)| {
            let line = match (line.returned(), &line.accepted) {
                (None, _) => line.clone(),
                (Some(_), accepted) => Line { last: accepted.clone()?, accepted: accepted.clone() },
            };
            Some((subject.clone(), line))
        });
        Self { lines: lines.collect() }
    }

    /// What is believed: the accepted values.
    #[must_use]
    pub fn accepted(&self) -> Reported {
        Reported::new(self.lines().filter_map(|line| line.accepted.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{entry::Value, example};
    use proptest::prelude::*;

    fn entry(id: &str, count: u32, status: Status) -> Entry {
        Entry { status, ..example::entry(id, Subject::new("T01", "trained", ""), Value::Count(count)) }
    }

    fn line(entries: impl IntoIterator<Item = Entry>) -> Line {
        Ledger::new(entries).line(&Subject::new("T01", "trained", "")).unwrap().clone()
    }

    #[test]
    fn a_submitted_value_waits_and_the_accepted_one_stays() {
        let line = line([entry("e1", 7, Status::Accepted), entry("e2", 8, Status::Submitted)]);
        assert_eq!(line.accepted().map(|entry| &entry.id[..]), Some("e1"));
        assert_eq!(line.waiting().map(|entry| &entry.id[..]), Some("e2"));
        assert_eq!(line.returned(), None);
    }

    #[test]
    fn a_returned_value_waits_for_nobody_here() {
        let line = line([entry("e1", 8, Status::Submitted), entry("e2", 8, Status::Returned)]);
        assert_eq!((line.accepted(), line.waiting()), (None, None));
        assert_eq!(line.returned().map(|entry| &entry.id[..]), Some("e2"));
    }

    #[test]
    fn without_what_was_given_back_the_accepted_value_is_the_last() {
        let returned = [entry("e2", 8, Status::Submitted), entry("e3", 8, Status::Returned)];
        let subject = Subject::new("T01", "trained", "");
        assert_eq!(Ledger::new(returned.clone()).without_returned().line(&subject), None);
        let over = Ledger::new([entry("e1", 7, Status::Accepted)].into_iter().chain(returned)).without_returned();
        let line = over.line(&subject).unwrap();
        assert_eq!((line.last().id.as_str(), line.returned(), line.waiting()), ("e1", None, None));
        let waiting = Ledger::new([entry("e1", 7, Status::Accepted), entry("e2", 8, Status::Submitted)]);
        assert_eq!(waiting.without_returned(), waiting);
    }

    #[test]
    fn a_withdrawn_value_leaves_nothing_that_is_believed() {
        let ledger = Ledger::new([entry("e1", 7, Status::Accepted), entry("e2", 7, Status::Withdrawn)]);
        assert_eq!(ledger.accepted().iter().count(), 0);
    }

    proptest! {
        #[test]
        fn what_is_believed_is_the_same_with_and_without_lines(
            steps in prop::collection::vec((0..4u32, 0..3usize, prop::sample::select(Status::ALL.to_vec())), 0..30)
        ) {
            let entries: Vec<Entry> = steps.into_iter().enumerate().map(|(index, (count, territory, status))| {
                let subject = Subject::new(example::TERRITORIES[territory], "trained", "");
                Entry { status, ..example::entry(&format!("e{index}"), subject, Value::Count(count)) }
            }).collect();
            prop_assert_eq!(Ledger::new(entries.clone()).accepted(), Reported::new(entries));
        }
    }
}
