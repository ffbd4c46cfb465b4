//! One territory's report as it stands for the person who opens it: the ledger, the locks, what they may do.

use super::questions::{self, Question};
use crate::{
    domain::{
        code::entry_id::EntryId,
        entry::{Entry, Status, Subject},
        ledger::{Ledger, Line},
        programme::{Programme, Review, Territory},
        rights::{Action, Who, may, reports_as},
    },
    wording::form::{Writable, Writer},
};
use chrono::NaiveDate;
use std::{collections::BTreeSet, sync::Arc};

/// The report of one territory.
pub struct Sheet {
    pub programme: Arc<Programme>,
    pub territory: Territory,
    pub who: Who,
    pub today: NaiveDate,
    /// The periods that are closed to the committee today.
    pub locked: BTreeSet<String>,
    /// What stands about each question, as far as this person may know of it.
    pub ledger: Arc<Ledger>,
}

impl Sheet {
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    #[must_use]
    pub fn questions(&self) -> Vec<Question<'_>> {
        questions::all(self.programme(), &self.territory.code)
    }

    #[must_use]
    pub fn line(&self, subject: &Subject) -> Option<Line<'_>> {
        self.ledger.line(subject)
    }

    /// What was said last of something, unless it was taken back.
    #[must_use]
    pub fn last(&self, subject: &Subject) -> Option<&Entry> {
        self.line(subject).map(|line| line.last()).filter(|entry| entry.status != Status::Withdrawn)
    }

    /// An entry about something, by its id.
    #[must_use]
    pub fn entry(&self, subject: &Subject, id: EntryId) -> Option<&Entry> {
        let last = self.line(subject).map(|line| line.last()).filter(|last| last.id == id);
        let recorded = || self.ledger.entries().iter().rev();
        last.or_else(|| recorded().find(|entry| entry.id == id && *entry.subject == *subject))
    }

    /// As what this person writes here.
    #[must_use]
    pub fn writer(&self) -> Writer {
        let (programme, code) = (self.programme(), Some(self.territory.code.as_str()));
        if may(&self.who, Action::Review, programme, code) {
            Writer::Coordination
        } else if !may(&self.who, Action::Report, programme, code) {
            Writer::Reader
        } else if programme.review == Review::None {
            Writer::Unreviewed
        } else {
            Writer::Committee
        }
    }

    /// As what an answer would be recorded; nothing where this person may not answer.
    #[must_use]
    pub fn status(&self, subject: &Subject) -> Option<Status> {
        reports_as(&self.who, self.programme(), (&subject.territory, &subject.item))
    }

    #[must_use]
    pub fn writable(&self, subject: &Subject) -> Writable {
        match self.status(subject) {
            None if self.writer() == Writer::Reader => Writable::No,
            None => Writable::ByRegion,
            Some(Status::Submitted) if self.locked.contains(subject.period_text()) => Writable::Locked,
            Some(_) => Writable::Yes,
        }
    }
}
