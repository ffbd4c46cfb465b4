//! A question, checked: the programme it is about, the day, the knowledge and the plan it asks for.

use crate::{
    api::{ApiError, Kind},
    domain::{
        asked::{self, Ground, Question},
        bulletin::edition::Content,
        programme::{Plan, Programme, Scope},
        rights::{Action, Who, may},
        standing::Standing,
    },
    server::programmes::{fault::internal, held::Programmes},
};
use chrono::NaiveDate;
use std::sync::Arc;

impl Ground {
    /// Reads the question and fetches what it is about, where this person may see it.
    pub async fn read(programmes: &Programmes, who: &Who, question: Question) -> Result<Ground, ApiError> {
        let as_of = day("as_of", question.as_of.as_deref())?;
        let known_at = day("known_at", question.known_at.as_deref())?;
        let held = programmes.get(&question.programme).await.map_err(|error| internal(&error))?;
        let held = held
            .filter(|held| may(who, Action::Read, &held.programme, None))
            .ok_or_else(|| ApiError::not_found(Kind::Programme, &question.programme))?;
        let waiting = held.waiting_for(who);
        let programme = within(&held.programme, &question.scope)?;
        let plan = plan(&programme, question.plan.as_deref())?;
        let as_of = as_of.unwrap_or(programme.data_as_of);
        let standing = Arc::new(Standing::at(&programme, plan, &held.reported(known_at), as_of));
        let last_entry = held.entries().iter().next_back().map(|entry| entry.id);
        let (revision, heard) = (held.revision, held.heard_by(who));
        Ok(Ground { question, standing, waiting, revision, heard, last_entry })
    }

    /// What an edition was computed from: the programme, the plan and the entries of the moment it was frozen.
    /// `now` is the same question as it stands now, where a page is made of it.
    pub async fn again(
        programmes: &Programmes,
        (question, now): (&Question, Option<&Ground>),
        frozen: &Content,
    ) -> Result<Ground, ApiError> {
        let summary = &frozen.summary;
        let held = programmes.get(&summary.programme.slug).await.map_err(|error| internal(&error))?;
        let held = held.ok_or_else(|| ApiError::not_found(Kind::Programme, &summary.programme.slug))?;
        let reported = Arc::new(held.reported_through(frozen.last_entry, summary.known_at));
        let standing = Standing::at(&summary.programme, &summary.plan, &reported, summary.as_of());
        let then = Ground::of(summary, question.language);
        let Question { figure, period, edition, .. } = question.clone();
        Ok(Ground {
            question: Question { figure, period, edition, ..then.question },
            standing: Arc::new(standing),
            waiting: 0,
            revision: summary.revision,
            heard: now.map_or(summary.revision, |now| now.heard),
            last_entry: frozen.last_entry,
        })
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
    asked::day(value)
        .map(Some)
        .ok_or_else(|| ApiError::Invalid { parameter: parameter.to_owned(), value: value.chars().take(60).collect() })
}

fn plan<'a>(programme: &'a Programme, value: Option<&str>) -> Result<&'a Plan, ApiError> {
    let version = match value.filter(|value| !value.is_empty()) {
        None => None,
        Some(value) => Some(value.parse::<u32>().map_err(|_| ApiError::Invalid {
            parameter: "plan".to_owned(),
            value: value.chars().take(60).collect(),
        })?),
    };
    let name = value.unwrap_or_default();
    programme.plan(version).ok_or_else(|| ApiError::not_found(Kind::Plan, name))
}
