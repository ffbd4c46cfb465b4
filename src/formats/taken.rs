//! What somebody takes away in an open format: the territories whose values they may have, with the words they may
//! read. The command line, the addresses for programs and the pages write their files here, and so the same ones.

use crate::domain::{
    asked::Ground,
    entry::Entry,
    language::Language,
    ledger::reported::Reported,
    programme::{Programme, Territory},
    rights::{Action, Who, may},
    standing::Standing,
};
use std::sync::Arc;
use thiserror::Error;

/// Whoever asks may take away no value of what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not allowed")]
pub struct NotAllowed;

/// The part of a programme that somebody may take away.
pub struct Taken<'a> {
    asked: &'a Ground,
    /// With the territories whose values may be taken, and no other.
    pub programme: Arc<Programme>,
    /// The accepted values of those territories; words and notes only where reports may be read.
    pub reported: Arc<Reported>,
}

impl<'a> Taken<'a> {
    /// Refuses those who may take away no value of what is asked for.
    ///
    /// # Errors
    /// [`NotAllowed`].
    pub fn allowed(who: &Who, asked: &Ground) -> Result<(), NotAllowed> {
        let programme = &asked.programme;
        let codes = programme.territories.iter().map(|territory| Some(territory.code.as_str()));
        let may_take = codes.chain([None]).any(|code| may(who, Action::Export, programme, code));
        if may_take { Ok(()) } else { Err(NotAllowed) }
    }

    /// What somebody may take of what is asked for.
    ///
    /// # Errors
    /// [`NotAllowed`].
    pub fn by(who: &Who, asked: &'a Ground) -> Result<Self, NotAllowed> {
        Self::allowed(who, asked)?;
        let mut programme = (*asked.programme).clone();
        let is_taken = |territory: &Territory| may(who, Action::Export, &asked.programme, Some(&territory.code));
        programme.territories = programme.territories.changed(|territories| territories.retain(is_taken));
        let values = asked.values();
        let entries = values.iter().filter(|entry| programme.territories.has(&entry.subject.territory)).cloned();
        let reported = Reported::new(entries.map(|entry| {
            let reads = may(who, Action::ReadReport, &asked.programme, Some(&entry.subject.territory));
            if reads { entry } else { Entry { words: None, note: None, ..entry } }
        }));
        let (programme, reported) = (Arc::new(programme), Arc::new(reported));
        Ok(Self { asked, programme, reported })
    }

    /// The question that is answered.
    #[must_use]
    pub fn asked(&self) -> &Ground {
        self.asked
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.asked.question.language
    }

    /// Where what is taken away stands on the day that was asked for.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing::at(&self.programme, &self.asked.plan, &self.reported, self.asked.as_of())
    }

    /// The figures of all that the question is about: whoever reads the dashboard has them.
    #[must_use]
    pub fn ground(&self) -> Ground {
        self.asked.clone()
    }
}
