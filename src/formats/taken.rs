//! What somebody takes away in an open format: the territories whose values they may have, with the words they may
//! read. The command line, the addresses for programs and the pages write their files here, and so the same ones.

use super::{
    iati::iati,
    ics::ics,
    package::{PackageError, package},
};
use crate::domain::{
    asked::{Asked, Ground},
    entry::{Entry, Reported},
    language::Language,
    programme::Programme,
    rights::{Action, Who, may},
    standing::Standing,
};
use std::io;
use thiserror::Error;

/// An open format that a programme can be taken away in.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The word of the command line.
    pub word: &'static str,
    /// What its address for programs ends in.
    pub ending: &'static str,
    /// What the file is called on a page.
    pub file: &'static str,
    pub content_type: &'static str,
    write: fn(&Taken) -> Result<Vec<u8>, TakenError>,
}

/// Every open format: one more is a line more, here and in the document of the addresses for programs.
pub const FORMS: [Form; 3] = [
    Form {
        word: "ics",
        ending: "ics",
        file: "milestones.ics",
        content_type: "text/calendar; charset=utf-8",
        write: |taken| Ok(ics(taken)),
    },
    Form {
        word: "iati",
        ending: "xml",
        file: "activities.xml",
        content_type: "application/xml",
        write: |taken| Ok(iati(taken)?),
    },
    Form {
        word: "package",
        ending: "zip",
        file: "package.zip",
        content_type: "application/zip",
        write: |taken| Ok(package(taken)?),
    },
];

impl Form {
    /// The format whose file on a page is called so.
    #[must_use]
    pub fn of_file(file: &str) -> Option<Self> {
        FORMS.into_iter().find(|form| form.file == file)
    }

    /// The format of that word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        FORMS.into_iter().find(|form| form.word == word)
    }

    /// The file, in the language of the question; refused to those who may take nothing away.
    ///
    /// # Errors
    /// [`TakenError::Forbidden`], and our own faults.
    pub fn written(self, who: &Who, asked: &Asked) -> Result<Vec<u8>, TakenError> {
        (self.write)(&Taken::by(who, asked)?)
    }
}

/// Why nothing is taken away.
#[derive(Debug, Error)]
pub enum TakenError {
    #[error("not allowed")]
    Forbidden,
    #[error(transparent)]
    Iati(#[from] io::Error),
    #[error(transparent)]
    Package(#[from] PackageError),
}

/// The part of a programme that somebody may take away.
pub struct Taken<'a> {
    asked: &'a Asked,
    /// With the territories whose values may be taken, and no other.
    pub programme: Programme,
    /// The accepted values of those territories; words and notes only where reports may be read.
    pub reported: Reported,
}

impl<'a> Taken<'a> {
    /// Refuses those who may take away no value of what is asked for.
    ///
    /// # Errors
    /// [`TakenError::Forbidden`].
    pub fn allowed(who: &Who, asked: &Asked) -> Result<(), TakenError> {
        let programme = asked.programme();
        let codes = programme.territories.iter().map(|territory| Some(territory.code.as_str()));
        let may_take = codes.chain([None]).any(|code| may(who, Action::Export, programme, code));
        if may_take { Ok(()) } else { Err(TakenError::Forbidden) }
    }

    fn by(who: &Who, asked: &'a Asked) -> Result<Self, TakenError> {
        Self::allowed(who, asked)?;
        let mut programme = asked.programme().clone();
        programme.territories.retain(|territory| may(who, Action::Export, asked.programme(), Some(&territory.code)));
        let values = asked.values();
        let entries = values.iter().filter(|entry| programme.territory(&entry.subject.territory).is_some()).cloned();
        let reported = Reported::new(entries.map(|entry| {
            let reads = may(who, Action::ReadReport, asked.programme(), Some(&entry.subject.territory));
            if reads { entry } else { Entry { words: None, note: None, ..entry } }
        }));
        Ok(Self { asked, programme, reported })
    }

    /// The question that is answered.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        self.asked
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.asked.question.language
    }

    /// Where what is taken away stands on the day that was asked for.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        Standing::at(&self.programme, self.asked.plan(), &self.reported, self.asked.as_of())
    }

    /// The figures of all that the question is about: whoever reads the dashboard has them.
    #[must_use]
    pub fn ground(&self) -> Ground {
        self.asked.ground(&self.asked.standing())
    }
}
