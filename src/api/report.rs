//! The fiche Bilan of one territory: what is asked, what stands, what was typed, and what came of sending it.

use crate::{
    api::{ApiError, ReportState},
    domain::{
        asked::{Ground, Question},
        language::Text,
        programme::{ItemKind, Territory},
    },
    wording::form::{Doubt, Inputs, Said, Writable, Writer},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportAnswer {
    pub ground: Ground,
    pub territory: Territory,
    pub writer: Writer,
    pub told: Told,
    pub parts: Vec<Part>,
    /// What may be right and has to be confirmed before it is sent.
    pub doubts: Vec<Doubt>,
    pub draft: Option<Saved>,
    /// The version of the draft the form is written on; 0 where there is none.
    pub version: i64,
    /// How many values of this report wait for the coordination.
    pub waiting: usize,
    /// Where it was locked or opened again, and by whom.
    pub state: ReportState,
    pub today: NaiveDate,
}

impl ReportAnswer {
    /// Whether this person may answer anything here today.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let mut fields = self.parts.iter().flat_map(|part| &part.fields);
        self.writer != Writer::Reader && fields.any(|field| field.writable == Writable::Yes)
    }
}

/// What is told above the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    Nothing,
    /// The answers were looked at; none is wrong.
    Checked,
    /// Some answers are to be corrected.
    Faults,
    /// Some answers have to be confirmed.
    Doubts,
    /// Somebody else wrote the same values in the meantime.
    Conflict,
    /// Another window saved the draft in the meantime.
    NewerDraft,
    /// The report is closed.
    Locked,
    /// There was nothing new to send.
    Unchanged,
    /// The very same was sent before.
    AlreadySent,
    /// So many values were recorded.
    Sent(usize),
}

/// One activity and what is asked about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The activity's code.
    pub code: String,
    pub fields: Vec<Field>,
}

/// One question of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// `local_plan`, or `support_direct@2014`: the name of its input.
    pub name: String,
    /// Nothing for the date of the activity itself.
    pub label: Option<Text>,
    pub period: Option<String>,
    pub kind: ItemKind,
    /// A reason for the delay: asked where the date is late.
    pub when_late: bool,
    pub typed: Inputs,
    /// The kind of emptiness it was written on, or nothing: what is typed over it takes its place.
    pub was_empty: String,
    /// Whether what is typed says something else than what stands.
    pub changes: bool,
    pub writable: Writable,
    pub accepted: Option<Said>,
    /// What was sent and waits, or was given back.
    pub submitted: Option<Said>,
    pub returned: Option<Said>,
    /// What is wrong with the answer, and what to write instead.
    pub fault: Option<String>,
    /// What somebody else, or another window, wrote in the meantime; with the id of that entry.
    pub other: Option<Said>,
}

impl Field {
    /// Whether there is an answer: one that is typed, or one that stands.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.typed.value.trim().is_empty() || !self.typed.empty.is_empty()
    }

    /// Whether it counts among those to be answered.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.writable == Writable::Yes && !self.when_late
    }
}

/// When a draft was saved: ISO day and minute in universal time; and in words, as the clocks of Montréal show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub at: String,
    pub said: String,
}

/// The report of one territory, as this person may see it.
#[server(AskReport)]
pub async fn report(question: Question) -> Result<ReportAnswer, ApiError> {
    crate::server::acts::report::report(question).await
}
