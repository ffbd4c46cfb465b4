//! A question that was checked, and everything its answer is computed from: programme, plan, what is reported, a day.

mod ground;
mod question;

pub use ground::Ground;
pub use question::Question;

use super::{
    bulletin::Summary,
    conventions::Conventions,
    entry::{Reported, Subject},
    figures,
    language::Language,
    programme::{Plan, Programme},
    season::SeasonCalendar,
    standing::Standing,
};
use chrono::NaiveDate;
use std::sync::Arc;

/// Everything an answer is computed from.
#[derive(Clone, Debug)]
pub struct Asked {
    pub question: Question,
    /// As far as the question looks at it.
    pub(crate) programme: Arc<Programme>,
    pub(crate) reported: Arc<Reported>,
    pub(crate) plan: Plan,
    pub(crate) as_of: NaiveDate,
    /// How many values wait for the coordination, of those this person may read.
    pub(crate) waiting: usize,
    pub(crate) revision: i64,
    /// Id of the last entry there is, believed or not.
    pub(crate) last_entry: Option<String>,
    /// The same as far as this person may know of it.
    pub(crate) heard: i64,
}

impl Asked {
    /// Id of the last entry there is.
    #[must_use]
    pub fn last_entry(&self) -> Option<&str> {
        self.last_entry.as_deref()
    }

    /// The values the question looks at, with their authors' words and notes: for those who may take them away.
    #[must_use]
    pub fn values(&self) -> Reported {
        let seen = self.reported.iter().filter(|entry| {
            let Subject { territory, item, .. } = &entry.subject;
            self.programme.territory(territory).is_some()
                && (self.programme.activity(item).is_some() || self.programme.item(item).is_some())
        });
        Reported::new(seen.cloned())
    }

    /// The days the question asks for: the day looked at where it names one, and what was known.
    #[must_use]
    pub fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.question.as_of.as_deref().and_then(day), self.question.known_at.as_deref().and_then(day))
    }

    /// What is believed, with the words and notes around it.
    #[must_use]
    pub fn reported(&self) -> &Reported {
        &self.reported
    }

    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The version of the plan that was asked for.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The day that is looked at.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// Where the programme stands on the day that was asked for.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        Standing::at(&self.programme, &self.plan, &self.reported, self.as_of)
    }

    /// The conformity summary of the programme on the day that was asked for.
    #[must_use]
    pub fn summary(&self, standing: &Standing) -> Summary {
        let mut summary = Summary::of(standing, self.question.known_day(), self.revision);
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
        let programme = Programme { conventions, ..(*self.programme).clone() };
        Self { programme: Arc::new(programme), ..self.clone() }
    }

    /// What every page about the programme needs.
    #[must_use]
    pub fn ground(&self, standing: &Standing) -> Ground {
        Ground {
            question: self.question.clone(),
            programme: (*self.programme).clone(),
            plan: self.plan.clone(),
            conformity: standing.conformity.clone(),
            figures: figures::all(standing),
            waiting: self.waiting,
            revision: self.revision,
            heard: self.heard,
        }
    }
}

#[cfg(test)]
impl Asked {
    /// A question about a programme that no store holds.
    pub fn of(programme: Programme, reported: Reported, (as_of, question): (NaiveDate, Question)) -> Self {
        let plan = programme.plans[0].clone();
        let (programme, reported) = (Arc::new(programme), Arc::new(reported));
        Self { question, programme, reported, plan, as_of, waiting: 0, revision: 1, heard: 1, last_entry: None }
    }
}

/// A day of an address: ISO, all ten characters.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}
