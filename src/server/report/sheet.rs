//! One territory's report as it stands for the person who opens it: the ledger, the locks, what they may do.

use super::questions::{self, Question};
use crate::{
    api::{ApiError, Kind, Writable, Writer},
    domain::{
        entry::{Entry, Status, Subject},
        ledger::{Ledger, Line},
        programme::{Programme, Review, Territory},
        rights::{Action, Who, may, reports_as},
    },
    server::{asked::internal, clock, held::Held, serve::Jalons},
};
use std::{collections::BTreeSet, sync::Arc};

/// The report of one territory.
pub struct Sheet {
    pub held: Arc<Held>,
    pub territory: Territory,
    pub who: Who,
    /// The periods that are closed to the committee today.
    locked: BTreeSet<String>,
    /// What stands about each question, as far as this person may know of it.
    ledger: Arc<Ledger>,
}

impl Sheet {
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
        Ok(Self { territory, who: who.clone(), locked, held, ledger })
    }

    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.held.programme
    }

    #[must_use]
    pub fn questions(&self) -> Vec<Question<'_>> {
        questions::all(self.programme(), &self.territory.code)
    }

    #[must_use]
    pub fn line(&self, subject: &Subject) -> Option<&Line> {
        self.ledger.line(subject)
    }

    /// What was said last of something, unless it was taken back.
    #[must_use]
    pub fn last(&self, subject: &Subject) -> Option<&Entry> {
        self.line(subject).map(|line| line.last()).filter(|entry| entry.status != Status::Withdrawn)
    }

    /// An entry about something, by its id.
    #[must_use]
    pub fn entry(&self, subject: &Subject, id: &str) -> Option<&Entry> {
        let last = self.line(subject).map(|line| line.last()).filter(|last| last.id == id);
        last.or_else(|| self.held.entries().rev().find(|entry| entry.id == id && entry.subject == *subject))
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
            Some(Status::Submitted) if self.locked.contains(&subject.period) => Writable::Locked,
            Some(_) => Writable::Yes,
        }
    }
}
