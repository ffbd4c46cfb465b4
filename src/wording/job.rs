//! The kinds of work that take longer than a reader waits, by the word of their texts.

use serde::{Deserialize, Serialize};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JobKind {
    /// A file is written.
    Export,
    /// A sheet is read.
    Read,
    /// What was chosen of a sheet is recorded.
    Record,
}

impl JobKind {
    pub const ALL: [Self; 3] = [Self::Export, Self::Read, Self::Record];

    /// The word in the store and in text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Read => "read",
            Self::Record => "record",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kinds_of_jobs_are_those_that_have_texts() {
        assert_eq!(JobKind::ALL.map(JobKind::code), ["export", "read", "record"]);
    }
}
