//! The open formats a programme can be taken away in: the command line, the addresses for programs and the pages write
//! their files here, and so the same ones.

use super::{
    iati::iati,
    ics::ics,
    package::{PackageError, package},
    taken::{NotAllowed, Taken},
};
use crate::domain::{asked::Ground, rights::Who};
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
    pub fn written(self, who: &Who, asked: &Ground) -> Result<Vec<u8>, TakenError> {
        (self.write)(&Taken::by(who, asked)?)
    }
}

/// Why nothing is taken away.
#[derive(Debug, Error)]
pub enum TakenError {
    #[error(transparent)]
    Forbidden(#[from] NotAllowed),
    #[error(transparent)]
    Iati(#[from] io::Error),
    #[error(transparent)]
    Package(#[from] PackageError),
}
