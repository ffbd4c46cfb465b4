//! What every page, chart, sentence and file about a programme stands on: a question, and where the programme stands.

use super::Question;
use crate::domain::{
    bulletin::Summary, code::entry_id::EntryId, conventions::Conventions, language::Language,
    ledger::reported::Reported, programme::Programme, season::SeasonCalendar, standing::Standing,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{ops::Deref, sync::Arc};

/// A question that was checked, and where the programme stands, as far as the question looks at it.
///
/// What it stands on is shared: a copy costs little.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ground {
    pub question: Question,
    #[serde(flatten)]
    pub standing: Arc<Standing>,
    /// How many values wait for the coordination, of those this reader may see.
    pub waiting: usize,
    /// The revision all of it was read at.
    #[serde(default)]
    pub revision: i64,
    /// The revision as far as this reader may know of it: what the live channel tells them.
    #[serde(default)]
    pub heard: i64,
    /// The last entry there is, believed or not; nothing in a browser.
    #[serde(skip)]
    pub last_entry: Option<EntryId>,
}

impl Deref for Ground {
    type Target = Standing;

    fn deref(&self) -> &Standing {
        &self.standing
    }
}

impl Ground {
    /// What the pages of a day would stand on as a summary of it saw the programme: for what arranges a bulletin.
    #[must_use]
    pub fn of(summary: &Summary, language: Language) -> Self {
        let question = Question {
            language,
            programme: summary.programme.slug.to_string(),
            as_of: Some(summary.as_of().to_string()),
            known_at: summary.known_at.map(|day| day.to_string()),
            plan: Some(summary.plan.version.to_string()),
            ..Question::default()
        };
        let (standing, revision) = (Arc::clone(&summary.standing), summary.revision);
        Self { question, standing, waiting: 0, revision, heard: revision, last_entry: None }
    }

    /// The values the question looks at, with their authors' words and notes: for those who may take them away.
    #[must_use]
    pub fn values(&self) -> Reported {
        let seen = self.reported.iter().filter(|entry| {
            let (territory, item) = (&entry.subject.territory, &entry.subject.item);
            self.programme.territories.has(territory)
                && (self.programme.activities.has(item) || self.programme.items.has(item))
        });
        Reported::new(seen.cloned())
    }

    /// The days the question asks for: the day looked at where it names one, and what was known.
    #[must_use]
    pub fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.question.as_of.as_deref().and_then(day), self.question.known_at.as_deref().and_then(day))
    }

    /// The conformity summary of the programme on the day that was asked for.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::of(&self.standing, self.question.known_day(), self.revision);
        if !self.question.scope.is_everything() {
            // They were published of the whole programme: a part of it neither confirms nor refutes them.
            summary.statements.clear();
        }
        summary
    }

    /// The same question in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { question: Question { language, ..self.question.clone() }, ..self.clone() }
    }

    /// The same question, had the programme another season calendar.
    #[must_use]
    pub fn under(&self, calendar: SeasonCalendar) -> Self {
        let conventions = Conventions { season_calendar: calendar, ..self.programme.conventions };
        let programme = Arc::new(Programme { conventions, ..(*self.programme).clone() });
        let standing = Standing::at(&programme, &self.plan, &self.reported, self.as_of());
        Self { standing: Arc::new(standing), ..self.clone() }
    }
}

#[cfg(test)]
impl Ground {
    /// A question about a programme that no store holds.
    pub fn about(programme: Programme, reported: Reported, (as_of, question): (NaiveDate, Question)) -> Self {
        let (programme, reported) = (Arc::new(programme), Arc::new(reported));
        let standing = Arc::new(Standing::at(&programme, &programme.plans[0], &reported, as_of));
        Self { question, standing, waiting: 0, revision: 1, heard: 1, last_entry: None }
    }
}

/// A day of an address: ISO, all ten characters.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}
