//! What the review, the history and the undo are asked, and what a form of theirs gets back.

use crate::{
    api::ApiError,
    domain::{
        asked::{Ground, Question},
        review::{Filter, HistoryPage, Moved, Report, Undo, Undone},
    },
    wording::form::ReviewFault,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the lock of a report stands. A report that was never locked has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLock {
    pub territory: String,
    /// Empty for what is reported once.
    pub period: String,
    /// Whether the committee cannot submit today.
    pub closed: bool,
    /// Why it was opened again and the last day on which the committee may write, where that was the last step.
    pub opened: Option<(String, NaiveDate)>,
    /// When the last step was taken, microseconds since 1970-01-01T00:00Z.
    pub since: i64,
    /// An account's id.
    pub by: String,
}

/// The locks of a territory’s report, for those who may read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportState {
    pub locks: Vec<ReportLock>,
    pub names: Names,
}

/// How the authors of what is shown are named, by account.
pub type Names = BTreeMap<String, String>;

/// What waits for the coordination.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewAnswer {
    pub ground: Ground,
    pub reports: Vec<Report>,
    pub locks: Vec<ReportLock>,
    pub names: Names,
    pub today: NaiveDate,
}

/// Who changed what, when, from which file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryAnswer {
    pub ground: Ground,
    pub filter: Filter,
    pub page: HistoryPage,
    pub choices: Choices,
    pub names: Names,
    /// Whether this reader may take something back.
    pub may_undo: bool,
}

/// What the history can be limited to, for this reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub territories: Vec<String>,
    pub items: Vec<String>,
    pub authors: Vec<String>,
    pub sources: Vec<String>,
}

/// What taking an entry or a batch back would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoAnswer {
    pub ground: Ground,
    pub undone: Undone,
    pub undo: Undo,
}

/// A form of the review page that could not be recorded: all that was typed, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReviewGiven {
    /// Every field of the form, by name.
    pub fields: Vec<(String, String)>,
    /// Name of the field, and what is wrong with it.
    pub faults: Vec<(String, ReviewFault)>,
    /// What changed since the page was shown.
    pub moved: Vec<Moved>,
}

impl ReviewGiven {
    /// What was typed in a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// The undo changed between its confirmation and its recording: nothing was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndoChanged;

/// What waits, since when, by whom?
#[server(AskReview)]
pub async fn review(question: Question) -> Result<ReviewAnswer, ApiError> {
    crate::server::acts::review::review(question).await
}

/// Who changed what, when, from which file?
#[server(AskHistory)]
pub async fn history(question: Question, filter: Filter, after: Option<String>) -> Result<HistoryAnswer, ApiError> {
    crate::server::acts::review::history(question, filter, after).await
}

/// What would taking this back record?
#[server(AskUndo)]
pub async fn undo(question: Question, undone: Undone) -> Result<UndoAnswer, ApiError> {
    crate::server::acts::review::undo(question, undone).await
}
