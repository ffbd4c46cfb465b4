//! The question about work that takes longer than its reader waits: how far is it, and what came of it?

use crate::{
    api::ApiError,
    domain::asked::{Ground, Question},
    wording::job::JobKind,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A piece of work, as the one who asked for it sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobShown {
    pub id: String,
    pub kind: JobKind,
    /// The file that is made, or the name of the sheet.
    pub name: String,
    /// Microseconds since 1970-01-01T00:00Z.
    pub begun_at: i64,
    /// Until when a file is kept, as an instant.
    pub kept_until: i64,
    /// The page below the programme where one goes on.
    pub back: String,
    pub state: JobState,
}

/// Where a piece of work stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JobState {
    /// Steps done, and all there are; 0 of 0 while that is not known.
    UnderWay { done: usize, all: usize },
    /// The file can be fetched.
    File,
    /// What came of it is shown at an address.
    Address(String),
    /// Why not, in the language of who asked; empty where nobody can tell what came of it.
    Failed(String),
}

/// A piece of work on its own page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobAnswer {
    pub ground: Ground,
    pub job: JobShown,
}

/// How far is it, and what came of it?
#[server(AskJob)]
pub async fn job(question: Question, id: String) -> Result<JobAnswer, ApiError> {
    crate::server::acts::job::answer::job(question, id).await
}
