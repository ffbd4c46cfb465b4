//! The questions about a sheet that comes in: where it is given, and what it would change, row by row.

use crate::{
    api::ApiError,
    domain::asked::{Ground, Question},
};
use leptos::prelude::*;
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

/// Which rows of a preview are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadPart {
    pub id: String,
    /// Only the rows of this kind.
    pub only: Option<Change>,
    /// From 1.
    pub page: usize,
}

/// What a sheet would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UploadAnswer {
    pub ground: Ground,
    pub part: UploadPart,
    /// The file's name.
    pub source: String,
    /// How many rows of each kind, in the order of [`Change::ALL`].
    pub counts: [usize; 5],
    pub pages: usize,
    pub rows: Vec<UploadRow>,
}

impl UploadAnswer {
    /// How many rows of a kind the sheet has.
    #[must_use]
    pub fn count(&self, change: Change) -> usize {
        self.counts[change as usize]
    }
}

/// Why a sheet was not taken, in the language of the person: given back to its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportProblem(pub String);

/// May somebody give a sheet here?
#[server(AskImport)]
pub async fn import(question: Question) -> Result<Ground, ApiError> {
    crate::server::acts::upload::answer::import(question).await
}

/// What would a sheet change?
#[server(AskUpload)]
pub async fn upload(question: Question, part: UploadPart) -> Result<UploadAnswer, ApiError> {
    crate::server::acts::upload::answer::upload(question, part).await
}
