//! The sheets of paper a PDF is made for.

use serde::Deserialize;

/// The sheets of paper it is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    #[default]
    Letter,
    A4,
}

impl Paper {
    pub const ALL: [Self; 2] = [Self::Letter, Self::A4];

    /// The word in addresses and options.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "a4",
        }
    }

    /// The paper of a word, or nothing for any other.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }

    /// The word the typesetter knows it by.
    pub(super) const fn sheet(self) -> &'static str {
        match self {
            Self::Letter => "us-letter",
            Self::A4 => "a4",
        }
    }
}
