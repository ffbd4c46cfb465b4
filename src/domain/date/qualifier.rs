//! How sure an author was of a date: certain, uncertain, approximate, or both.

use serde::{Deserialize, Serialize};

/// The doubt an author attached to a date (EDTF, ISO 8601-2). It never changes the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub enum Qualifier {
    /// No doubt was expressed.
    #[default]
    #[serde(rename = "")]
    Certain,
    /// `?`: the source may be wrong.
    #[serde(rename = "?")]
    Uncertain,
    /// `~`: about then.
    #[serde(rename = "~")]
    Approximate,
    /// `%`: about then, and the source may be wrong.
    #[serde(rename = "%")]
    Both,
}

impl Qualifier {
    pub(super) const ALL: [Self; 4] = [Self::Certain, Self::Uncertain, Self::Approximate, Self::Both];

    /// The sign at the end of an EDTF text: nothing, `?`, `~` or `%`.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Certain => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::Both => "%",
        }
    }

    /// Whether the date is about then (`~` or `%`).
    pub const fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::Both)
    }

    /// Whether the source may be wrong (`?` or `%`).
    pub const fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::Both)
    }

    /// Both doubts together.
    pub const fn and(self, other: Self) -> Self {
        let approximate = self.is_approximate() || other.is_approximate();
        let uncertain = self.is_uncertain() || other.is_uncertain();
        match (approximate, uncertain) {
            (false, false) => Self::Certain,
            (false, true) => Self::Uncertain,
            (true, false) => Self::Approximate,
            (true, true) => Self::Both,
        }
    }
}
