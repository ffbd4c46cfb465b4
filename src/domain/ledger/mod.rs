//! What stands about each thing that is reported: the value that is believed, and what waits above it.

pub mod entries;
pub mod reported;
pub mod subjects;

use crate::domain::{
    code::entry_id::EntryId,
    entry::{Entry, Status, Subject},
    ledger::{
        entries::{Entries, EntryNumber},
        reported::Reported,
        subjects::{BySubject, SubjectNumber, Subjects},
    },
};
use std::sync::Arc;

/// One subject: the entry that was recorded last, and the accepted value, if one stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    last: &'a Entry,
    accepted: Option<&'a Entry>,
}

impl<'a> Line<'a> {
    /// Whoever writes next has to have seen this one.
    #[must_use]
    pub fn last(self) -> &'a Entry {
        self.last
    }

    /// What figures use.
    #[must_use]
    pub fn accepted(self) -> Option<&'a Entry> {
        self.accepted
    }

    /// The value that waits for the coordination, if one does.
    #[must_use]
    pub fn waiting(self) -> Option<&'a Entry> {
        Some(self.last).filter(|entry| entry.status == Status::Submitted)
    }

    /// The value that was given back to its author, if one was.
    #[must_use]
    pub fn returned(self) -> Option<&'a Entry> {
        Some(self.last).filter(|entry| entry.status == Status::Returned)
    }
}

/// A line by the numbers of its entries.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Numbers {
    last: EntryNumber,
    accepted: Option<EntryNumber>,
}

/// The entries of a programme, and the line of each subject. A copy shares what both hold.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    subjects: Arc<Subjects>,
    entries: Entries,
    lines: BySubject<Numbers>,
}

impl Ledger {
    /// Reads entries of every status, oldest first.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut ledger = Self::default();
        for entry in entries {
            ledger.add(entry);
        }
        ledger
    }

    /// Takes in the entry that was recorded next.
    pub fn add(&mut self, mut entry: Entry) {
        let about = &entry.subject;
        let (subject, place) = self.share(&about.territory, &about.item, about.period.as_deref());
        entry.subject = subject;
        let status = entry.status;
        let number = self.entries.push(entry);
        let accepted = match status {
            Status::Accepted => Some(number),
            Status::Withdrawn => None,
            Status::Submitted | Status::Returned => self.lines.get(place).and_then(|line| line.accepted),
        };
        self.lines.put(place, Some(Numbers { last: number, accepted }));
    }

    /// The subject that all entries about it share.
    pub fn share(&mut self, territory: &str, item: &str, period: Option<&str>) -> (Arc<Subject>, SubjectNumber) {
        // A new number alone changes what copies share.
        match self.subjects.shared(territory, item, period) {
            Some(known) => known,
            None => Arc::make_mut(&mut self.subjects).share(territory, item, period),
        }
    }

    /// Every entry ever recorded, oldest first.
    #[must_use]
    pub fn entries(&self) -> &Entries {
        &self.entries
    }

    #[must_use]
    pub fn line(&self, subject: &Subject) -> Option<Line<'_>> {
        let place = self.subjects.number(&subject.territory, &subject.item, subject.period.as_deref())?;
        self.line_at(place)
    }

    fn line_at(&self, place: SubjectNumber) -> Option<Line<'_>> {
        let Numbers { last, accepted } = self.lines.get(place)?;
        let accepted = accepted.map(|number| self.entries.get(number));
        Some(Line { last: self.entries.get(last), accepted })
    }

    /// Every line, ordered by territory, item and period.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.subjects.in_order().filter_map(|place| self.line_at(place))
    }

    /// What waits for the coordination.
    pub fn waiting(&self) -> impl Iterator<Item = &Entry> {
        self.lines().filter_map(Line::waiting)
    }

    /// As those see it who may not know what was given back: there the accepted value is the last.
    #[must_use]
    pub fn without_returned(&self) -> Self {
        let seen = |line: Numbers| match self.entries.get(line.last).status {
            Status::Returned => line.accepted.map(|last| Numbers { last, accepted: line.accepted }),
            _ => Some(line),
        };
        Self { lines: self.lines.map(seen), ..self.clone() }
    }

    /// What is believed: the accepted values.
    #[must_use]
    pub fn accepted(&self) -> Reported {
        Reported::from_parts(&self.subjects, &self.entries, self.lines.map(|line| line.accepted))
    }

    /// What was believed when only the entries that are chosen were there.
    #[must_use]
    pub fn accepted_among(&self, chosen: impl Fn(&Entry) -> bool) -> Reported {
        Reported::of(&self.subjects, &self.entries, chosen)
    }

    /// What was believed when nothing had been recorded after an entry; nothing at all for one that is not there.
    #[must_use]
    pub fn accepted_through(&self, last: Option<EntryId>, chosen: impl Fn(&Entry) -> bool) -> Reported {
        let place = last.and_then(|last| self.entries.iter().position(|entry| entry.id == last));
        Reported::of(&self.subjects, &self.entries.first(place.map_or(0, |place| place + 1)), chosen)
    }
}

impl PartialEq for Ledger {
    /// The same lines.
    fn eq(&self, other: &Self) -> bool {
        self.lines().eq(other.lines())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        entry::Value,
        example::{self, id},
    };
    use proptest::prelude::*;

    fn entry(id: &str, count: u32, status: Status) -> Entry {
        Entry { status, ..example::entry(id, trained(), Value::Count(count)) }
    }

    fn ledger<const N: usize>(entries: [Entry; N]) -> Ledger {
        Ledger::new(entries)
    }

    fn trained() -> Subject {
        Subject::read("T01", "trained", "")
    }

    fn of(entry: Option<&Entry>) -> Option<EntryId> {
        entry.map(|entry| entry.id)
    }

    #[test]
    fn a_submitted_value_waits_and_the_accepted_one_stays() {
        let ledger = ledger([entry("e1", 7, Status::Accepted), entry("e2", 8, Status::Submitted)]);
        let line = ledger.line(&trained()).unwrap();
        assert_eq!((of(line.accepted()), of(line.waiting())), (Some(id("e1")), Some(id("e2"))));
        assert_eq!(line.returned(), None);
    }

    #[test]
    fn a_returned_value_waits_for_nobody_here() {
        let ledger = ledger([entry("e1", 8, Status::Submitted), entry("e2", 8, Status::Returned)]);
        let line = ledger.line(&trained()).unwrap();
        assert_eq!((line.accepted(), line.waiting()), (None, None));
        assert_eq!(of(line.returned()), Some(id("e2")));
    }

    #[test]
    fn without_what_was_given_back_the_accepted_value_is_the_last() {
        let returned = [entry("e2", 8, Status::Submitted), entry("e3", 8, Status::Returned)];
        assert_eq!(Ledger::new(returned.clone()).without_returned().line(&trained()), None);
        let over = Ledger::new([entry("e1", 7, Status::Accepted)].into_iter().chain(returned)).without_returned();
        let line = over.line(&trained()).unwrap();
        assert_eq!((line.last().id, line.returned(), line.waiting()), (id("e1"), None, None));
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
                let subject = Subject::read(example::TERRITORIES[territory], "trained", "");
                Entry { status, ..example::entry(&format!("e{index}"), subject, Value::Count(count)) }
            }).collect();
            prop_assert_eq!(Ledger::new(entries.clone()).accepted(), Reported::new(entries));
        }

        #[test]
        fn what_was_believed_after_an_entry_is_what_the_entries_up_to_it_say(
            counts in prop::collection::vec((0..4u32, 0..3usize), 1..30), through in any::<prop::sample::Index>()
        ) {
            let entries: Vec<Entry> = counts.into_iter().enumerate().map(|(index, (count, territory))| {
                let subject = Subject::read(example::TERRITORIES[territory], "trained", "");
                example::entry(&format!("e{index}"), subject, Value::Count(count))
            }).collect();
            let through = through.index(entries.len());
            let then = Ledger::new(entries.clone()).accepted_through(Some(entries[through].id), |_| true);
            prop_assert_eq!(then, Reported::new(entries.into_iter().take(through + 1)));
        }
    }
}
