//! Takes what the coordination decides on the review page: all of it or nothing, and never over a newer value.

use super::{locks, new_entry, reviewed};
use crate::{
    api::ApiError,
    domain::{
        code::{PeriodCode, TerritoryCode},
        date::local_time,
        language::Language,
        review::{self, Decided, Decisions, REVIEW},
        rights::Who,
    },
    intake::review::{Faults, ReviewForm},
    server::{
        clock,
        programmes::{fault::internal, held::Held},
        state::Jalons,
        store::{AppendError, LockStep, NewBatch, Unlocked},
    },
    wording::form::ReviewFault,
};
use std::collections::BTreeSet;

/// How often a decision is looked at again when somebody writes at the same moment.
const ATTEMPTS: usize = 3;

/// Why nothing was recorded.
pub enum Refused {
    /// The form is to be corrected.
    Faults(Faults),
    /// Values changed since they were shown.
    Moved(Vec<review::Moved>),
    Api(ApiError),
}

impl From<Faults> for Refused {
    fn from(faults: Faults) -> Self {
        Self::Faults(faults)
    }
}

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

fn fault(field: &str, fault: ReviewFault) -> Refused {
    Refused::Faults(vec![(field.to_owned(), fault)])
}

/// A form of the review page, and who sent it to which programme.
pub struct Received<'a> {
    pub jalons: &'a Jalons,
    pub who: &'a Who,
    pub language: Language,
    pub slug: &'a str,
    pub form: ReviewForm,
}

/// Records what the form asks for; the batch it made, or none where all of it was there already.
pub async fn record(received: &Received<'_>) -> Result<Option<String>, Refused> {
    let held = reviewed(&received.jalons.programmes, received.who, received.slug).await?;
    match received.form.field("act") {
        "decide" => decide(received, &received.form.decisions()?).await,
        "accept" => decide(received, &received.form.acceptance()?).await,
        "lock" => lock(received, &held).await,
        "unlock" => unlock(received, &held).await,
        _ => Err(fault("act", ReviewFault::Nothing)),
    }
}

async fn decide(received: &Received<'_>, decided: &[Decided]) -> Result<Option<String>, Refused> {
    for _ in 0..ATTEMPTS {
        let held = reviewed(&received.jalons.programmes, received.who, received.slug).await?;
        let Decisions { steps, moved, .. } = review::decide(&held.ledger, held.entries().iter(), decided);
        if !moved.is_empty() {
            return Err(Refused::Moved(moved));
        }
        if steps.is_empty() {
            return Ok(None);
        }
        let reports: BTreeSet<(TerritoryCode, Option<PeriodCode>)> =
            steps.iter().map(|step| (step.of.subject.territory.clone(), step.of.subject.period.clone())).collect();
        let settled = reports
            .into_iter()
            .filter(|(territory, period)| review::settles(&held.ledger, &steps, (territory, period.as_ref())));
        let mut batch = NewBatch::new(REVIEW, None, received.who.id());
        batch.locks = settled.map(locked).collect();
        // What closes a report must have seen all of it: a value sent meanwhile would be locked in unread.
        batch.expected = (!batch.locks.is_empty()).then_some(held.revision);
        let id = batch.id.clone();
        let entries = steps.into_iter().map(new_entry).collect();
        match received.jalons.programmes.append(received.slug, batch, entries).await {
            Ok(_) => return Ok(Some(id)),
            // Somebody was faster: what they wrote is looked at in the next round.
            Err(AppendError::Conflict { .. } | AppendError::Moved { .. }) => {}
            Err(error) => return Err(refused(&error, "act")),
        }
    }
    Err(ApiError::Internal.into())
}

fn refused(error: &AppendError, field: &str) -> Refused {
    match error {
        AppendError::Unstorable { .. } => fault(field, ReviewFault::Invisible),
        error => Refused::Api(internal(error)),
    }
}

/// The report a form is about, where there is such a report.
fn report<'a>(received: &'a Received, held: &Held) -> Result<(&'a str, &'a str), Refused> {
    let (territory, period) = (received.form.field("territory"), received.form.field("period"));
    let known = held.programme.items.iter().flat_map(|item| &item.periods).any(|known| known.code == period);
    if held.programme.territory(territory).is_none() || !(known || period.is_empty()) {
        return Err(ApiError::not_found(crate::api::Kind::Territory, &format!("{territory} {period}")).into());
    }
    Ok((territory, period))
}

async fn lock(received: &Received<'_>, held: &Held) -> Result<Option<String>, Refused> {
    let (territory, period) = report(received, held)?;
    let locks = locks(received.jalons.programmes.store(), received.slug, Some(territory)).await;
    let locks = locks.map_err(|error| internal(&error))?;
    if locks.iter().any(|lock| lock.period == period && lock.closed && lock.opened.is_none()) {
        return Ok(None);
    }
    step(received, (territory, period), None).await
}

async fn unlock(received: &Received<'_>, held: &Held) -> Result<Option<String>, Refused> {
    let (territory, period) = report(received, held)?;
    let calendar = held.programme.conventions.season_calendar;
    let today = local_time(clock::now()).date();
    let (reason, until) = received.form.unlocking(calendar, (today, received.language))?;
    let locks = locks(received.jalons.programmes.store(), received.slug, Some(territory)).await;
    let locks = locks.map_err(|error| internal(&error))?;
    match locks.into_iter().find(|lock| lock.period == period) {
        None => Err(fault("reason", ReviewFault::NotLocked)),
        Some(lock) if lock.opened.as_ref() == Some(&(reason.clone(), until)) => Ok(None),
        Some(_) => step(received, (territory, period), Some(Unlocked { reason, until })).await,
    }
}

/// The report of a territory for a period, closed.
fn locked((territory, period): (TerritoryCode, Option<PeriodCode>)) -> LockStep {
    let period = PeriodCode::written(period.as_ref()).to_owned();
    LockStep { territory: territory.into(), period, unlocked: None }
}

/// Records one step of a lock, alone in its batch.
async fn step(
    received: &Received<'_>,
    (territory, period): (&str, &str),
    unlocked: Option<Unlocked>,
) -> Result<Option<String>, Refused> {
    let mut batch = NewBatch::new(REVIEW, None, received.who.id());
    batch.locks = vec![LockStep { territory: territory.to_owned(), period: period.to_owned(), unlocked }];
    let recorded = received.jalons.programmes.append(received.slug, batch, Vec::new()).await;
    recorded.map(|_| None).map_err(|error| refused(&error, "reason"))
}
