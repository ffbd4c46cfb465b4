//! The question about what can be taken away, by whom, for which territories.

use crate::{
    api::{ApiError, JobShown},
    domain::asked::{Ground, Question},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What somebody may take away of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExportAnswer {
    pub ground: Ground,
    /// Codes of the territories whose values they may take.
    pub territories: Vec<String>,
    /// Whether they may take all of them at once.
    pub everything: bool,
    /// Whether they report: then a sheet to fill is of use to them.
    pub fills: bool,
    /// Whether the programme is so large that its files are written apart, and fetched when they are ready.
    pub apart: bool,
    /// The files that were asked for so, the last first.
    pub jobs: Vec<JobShown>,
}

/// What can be taken away of a programme?
#[server(AskExport)]
pub async fn export(question: Question) -> Result<ExportAnswer, ApiError> {
    crate::server::acts::export::answer::export(question).await
}
