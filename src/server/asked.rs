//! A question, checked: the programme it is about, the day, the knowledge and the plan it asks for.

use crate::{
    api::{ApiError, Ground, Kind, Question},
    domain::{
        bulletin::{Summary, edition::Content},
        conventions::Conventions,
        entry::{Reported, Subject},
        figures,
        language::Language,
        programme::{Plan, Programme, Scope},
        rights::{Action, Who, may},
        season::SeasonCalendar,
        standing::Standing,
    },
    server::{
        held::Programmes,
        store::{AppendError, StoreError},
    },
};
use chrono::NaiveDate;
use std::sync::Arc;

/// Everything an answer is computed from.
#[derive(Clone, Debug)]
pub struct Asked {
    pub question: Question,
    /// As far as the question looks at it.
    programme: Arc<Programme>,
    reported: Arc<Reported>,
    plan: Plan,
    as_of: NaiveDate,
    /// How many values wait for the coordination, of those this person may read.
    waiting: usize,
    revision: i64,
    /// Id of the last entry there is, believed or not.
    last_entry: Option<String>,
    /// The same as far as this person may know of it.
    heard: i64,
}

impl Asked {
    /// Reads the question and fetches what it is about, where this person may see it.
    pub async fn read(programmes: &Programmes, who: &Who, question: Question) -> Result<Self, ApiError> {
        let as_of = day("as_of", question.as_of.as_deref())?;
        let known_at = day("known_at", question.known_at.as_deref())?;
        let held = programmes.get(&question.programme).await.map_err(|error| internal(&error))?;
        let held = held
            .filter(|held| may(who, Action::Read, &held.programme, None))
            .ok_or_else(|| ApiError::not_found(Kind::Programme, &question.programme))?;
        let waiting = held.waiting_for(who);
        let programme = within(&held.programme, &question.scope)?;
        let plan = plan(&programme, question.plan.as_deref())?;
        let reported = held.reported(known_at);
        let as_of = as_of.unwrap_or(programme.data_as_of);
        let last_entry = held.entries().next_back().map(|entry| entry.id.clone());
        let (revision, heard) = (held.revision, held.heard_by(who));
        Ok(Self { question, programme, reported, plan, as_of, waiting, revision, heard, last_entry })
    }

    /// What an edition was computed from: the programme, the plan and the entries of the moment it was frozen.
    /// `now` is the same question as it stands now, where a page is made of it.
    pub async fn again(
        programmes: &Programmes,
        (question, now): (&Question, Option<&Self>),
        frozen: &Content,
    ) -> Result<Self, ApiError> {
        let summary = &frozen.summary;
        let held = programmes.get(&summary.programme.slug).await.map_err(|error| internal(&error))?;
        let held = held.ok_or_else(|| ApiError::not_found(Kind::Programme, &summary.programme.slug))?;
        let reported = held.reported_through(frozen.last_entry.as_deref(), summary.known_at);
        let asked = Ground::of(summary, question.language).question;
        let Question { figure, period, edition, .. } = question.clone();
        Ok(Self {
            question: Question { figure, period, edition, ..asked },
            programme: Arc::new(summary.programme.clone()),
            reported: Arc::new(reported),
            plan: summary.plan.clone(),
            as_of: summary.as_of(),
            waiting: 0,
            revision: summary.revision,
            heard: now.map_or(summary.revision, |now| now.heard),
            last_entry: frozen.last_entry.clone(),
        })
    }

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
    pub fn days(&self) -> Result<(Option<NaiveDate>, Option<NaiveDate>), ApiError> {
        Ok((day("as_of", self.question.as_of.as_deref())?, day("known_at", self.question.known_at.as_deref())?))
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

/// The programme as far as the question looks at it.
fn within(programme: &Arc<Programme>, scope: &Scope) -> Result<Arc<Programme>, ApiError> {
    if let Some(code) = scope.axis.as_deref().filter(|code| programme.axis(code).is_none()) {
        return Err(ApiError::not_found(Kind::Axis, code));
    }
    if let Some(code) = scope.territory.as_deref().filter(|code| programme.territory(code).is_none()) {
        return Err(ApiError::not_found(Kind::Territory, code));
    }
    Ok(if scope.is_everything() { Arc::clone(programme) } else { Arc::new(programme.within(scope)) })
}

/// A day of the address: ISO, all ten characters; empty is no day.
pub fn day(parameter: &str, value: Option<&str>) -> Result<Option<NaiveDate>, ApiError> {
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let read = (value.len() == 10).then(|| value.parse::<NaiveDate>().ok()).flatten();
    read.map(Some)
        .ok_or_else(|| ApiError::Invalid { parameter: parameter.to_owned(), value: value.chars().take(60).collect() })
}

fn plan(programme: &Programme, value: Option<&str>) -> Result<Plan, ApiError> {
    let version = match value.filter(|value| !value.is_empty()) {
        None => None,
        Some(value) => Some(value.parse::<u32>().map_err(|_| ApiError::Invalid {
            parameter: "plan".to_owned(),
            value: value.chars().take(60).collect(),
        })?),
    };
    let name = value.unwrap_or_default();
    programme.plan(version).cloned().ok_or_else(|| ApiError::not_found(Kind::Plan, name))
}

/// Our fault: the reader is told that much, the log the rest.
pub fn internal(error: &(dyn std::error::Error + 'static)) -> ApiError {
    tracing::error!(error, "a question could not be answered");
    let store = match error.downcast_ref::<AppendError>() {
        Some(AppendError::Store(store)) => Some(store),
        _ => error.downcast_ref::<StoreError>(),
    };
    if store.is_some_and(StoreError::is_full) { ApiError::Full } else { ApiError::Internal }
}
