//! What a row of a sheet would do, as it is shown before anything is recorded.

use serde::{Deserialize, Serialize};

/// What a row of a sheet would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Change {
    /// It gives a value where there was none.
    New,
    /// It replaces a value.
    Changed,
    /// The same, and somebody should look at it first.
    Suspicious,
    /// It cannot be taken.
    Refused,
    /// It says what is already there.
    Unchanged,
}

impl Change {
    pub const ALL: [Self; 5] = [Self::New, Self::Changed, Self::Suspicious, Self::Refused, Self::Unchanged];

    /// The word in addresses and text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Suspicious => "suspicious",
            Self::Refused => "refused",
            Self::Unchanged => "unchanged",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.code() == code)
    }

    /// Whether there is something to record.
    #[must_use]
    pub fn is_to_record(self) -> bool {
        matches!(self, Self::New | Self::Changed | Self::Suspicious)
    }
}

/// One row of a sheet, as it is shown before anything is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadRow {
    /// As a spreadsheet counts.
    pub row: usize,
    /// What was written: territory, item, period, value, note.
    pub cells: [String; 5],
    pub change: Change,
    /// What stands now, in words.
    pub before: Option<String>,
    /// Why it is refused, or worth a second look.
    pub reasons: Vec<String>,
}
