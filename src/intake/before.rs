//! What is there before a sheet is taken in: the values that stand, and those that wait for the coordination.

use crate::domain::{
    entry::{Entry, Status, Subject},
    ledger::{Ledger, reported::Reported},
};

/// What a sheet is compared with.
#[derive(Clone, Copy, Debug)]
pub enum Before<'a> {
    /// Accepted values alone.
    Reported(&'a Reported),
    Ledger(&'a Ledger),
}

impl<'a> From<&'a Reported> for Before<'a> {
    fn from(reported: &'a Reported) -> Self {
        Self::Reported(reported)
    }
}

impl<'a> From<&'a Ledger> for Before<'a> {
    fn from(ledger: &'a Ledger) -> Self {
        Self::Ledger(ledger)
    }
}

impl<'a> Before<'a> {
    /// The entry whoever writes next replaces, whatever became of it.
    #[must_use]
    pub fn last(self, subject: &Subject) -> Option<&'a Entry> {
        match self {
            Self::Reported(_) => self.accepted(subject),
            Self::Ledger(ledger) => ledger.line(subject).map(|line| line.last()),
        }
    }

    /// The value figures use.
    #[must_use]
    pub fn accepted(self, subject: &Subject) -> Option<&'a Entry> {
        match self {
            Self::Reported(reported) => reported.get(&subject.territory, &subject.item, subject.period.as_deref()),
            Self::Ledger(ledger) => ledger.line(subject).and_then(|line| line.accepted()),
        }
    }

    /// The value that waits for the coordination.
    #[must_use]
    pub fn waiting(self, subject: &Subject) -> Option<&'a Entry> {
        self.last(subject).filter(|last| last.status == Status::Submitted)
    }

    /// The values somebody may repeat without saying anything new: the last one, and the accepted one under it.
    pub fn stands(self, subject: &Subject) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let last = self.last(subject).filter(|last| last.status != Status::Withdrawn);
        last.into_iter().chain(self.accepted(subject))
    }
}
