//! What every page, sentence and file about a programme stands on.

use super::Question;
use crate::domain::{
    bulletin::Summary,
    conformity::Conformity,
    figure::Figure,
    language::Language,
    programme::{Plan, Programme},
};
use serde::{Deserialize, Serialize};

/// What every page about a programme stands on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ground {
    pub question: Question,
    pub programme: Programme,
    /// The version of the plan everything is compared with.
    pub plan: Plan,
    pub conformity: Conformity,
    pub figures: Vec<Figure>,
    /// How many values wait for the coordination, of those this reader may see.
    pub waiting: usize,
    /// The revision all of it was read at.
    #[serde(default)]
    pub revision: i64,
    /// The revision as far as this reader may know of it: what the live channel tells them.
    #[serde(default)]
    pub heard: i64,
}

impl Ground {
    /// What the pages of a day would stand on as a summary of it saw the programme: for what arranges a bulletin.
    #[must_use]
    pub fn of(summary: &Summary, language: Language) -> Self {
        let question = Question {
            language,
            programme: summary.programme.slug.clone(),
            as_of: Some(summary.as_of().to_string()),
            known_at: summary.known_at.map(|day| day.to_string()),
            plan: Some(summary.plan.version.to_string()),
            ..Question::default()
        };
        Self {
            question,
            programme: summary.programme.clone(),
            plan: summary.plan.clone(),
            conformity: summary.conformity.clone(),
            figures: summary.figures.clone(),
            waiting: 0,
            revision: summary.revision,
            heard: summary.revision,
        }
    }
}
