//! The questions about a sheet that comes in: where it is given, and what it would change, row by row.

use crate::{
    api::ApiError,
    domain::asked::{Ground, Question},
    wording::upload::{Change, UploadRow},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

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
