//! The cross-checks a programme declares: that a part is not larger than its whole, that a date is in the phase.

use crate::domain::{
    code::{ActivityCode, ItemCode},
    language::Text,
};
use serde::{Deserialize, Serialize};

/// One cross-check of a programme, as its definition declares it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub kind: CheckKind,
    pub severity: Severity,
    /// What is said where it fails, if the programme has words of its own for it.
    pub message: Option<Text>,
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// A number is at most another one: active ≤ trained.
    AtMost { item: ItemCode, of: ItemCode },
    /// An activity was carried out within the phase.
    WithinPhase { activity: ActivityCode },
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is sent before it is put right.
    Error,
    /// It may be right: it is told, and sent once its author has said so.
    Warning,
}

impl Check {
    /// The item or activity whose answer it is about.
    #[must_use]
    pub fn about(&self) -> &str {
        match &self.kind {
            CheckKind::AtMost { item, .. } => item,
            CheckKind::WithinPhase { activity } => activity,
        }
    }

    /// Everything it looks at, what it is about first.
    #[must_use]
    pub fn looked_at(&self) -> Vec<&str> {
        match &self.kind {
            CheckKind::AtMost { item, of } => vec![item, of],
            CheckKind::WithinPhase { activity } => vec![activity],
        }
    }
}
