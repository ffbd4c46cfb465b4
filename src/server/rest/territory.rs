//! One territory on one day: the state of its activities, and its values.

use super::{call::Call, figures::Day, problem::Problem};
use crate::{
    api::{ApiError, Kind},
    domain::{
        asked::Ground,
        conformity::Cell,
        date::PartialDate,
        entry::Status,
        programme::Territory,
        rights::{Action, may, may_see},
    },
    formats::{entries::Exported, told::Told},
    server::state::Jalons,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use chrono::NaiveDate;
use serde::Serialize;

#[derive(Serialize)]
struct Answer<'a> {
    programme: &'a str,
    territory: &'a Territory,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
    plan: u32,
    cells: Vec<Planned<'a>>,
    /// Accepted values, without what certainly came after the day.
    entries: Vec<Told>,
    /// What was submitted or returned and not settled yet; null for those who may not see it.
    pending: Option<Vec<Told>>,
}

/// One activity: what was planned, and its state on that day.
#[derive(Serialize)]
struct Planned<'a> {
    planned: Option<&'a PartialDate>,
    #[serde(flatten)]
    cell: Cell<'a>,
}

pub async fn territory(
    State(jalons): State<Jalons>,
    call: Call,
    Path((slug, code)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let day: Day = call.parameters()?;
    let held = call.held(&jalons, &slug).await?;
    let question = day.question(slug, call.language);
    let asked = Ground::read(&jalons.programmes, &call.who, question).await.map_err(|error| call.refused(&error))?;
    let programme = &asked.programme;
    let territory =
        programme.territory(&code).ok_or_else(|| call.refused(&ApiError::not_found(Kind::Territory, &code)))?;
    let (_, known_at) = asked.days();
    let ground = asked.clone();
    let as_of = ground.conformity.as_of;
    let sees = may(&call.who, Action::ReadReport, programme, Some(&code));
    let told = |entry| if sees { Told::whole(entry) } else { Told::bare(entry) };
    let exported = Exported { programme, reported: &asked.reported, as_of: Some(as_of), known_at };
    let entries = exported.entries().into_iter().filter(|entry| entry.subject.territory == code).map(told);
    let unsettled = held.ledger.lines().map(|line| line.last()).filter(|last| {
        let waits = matches!(last.status, Status::Submitted | Status::Returned);
        waits && last.subject.territory == code && may_see(&call.who, programme, last)
    });
    let cells = ground.conformity.cells().filter(|cell| *cell.territory == code);
    let cells = cells.map(|cell| Planned { planned: ground.plan.date_of(cell.activity), cell });
    let answer = Answer {
        programme: &programme.slug,
        territory,
        as_of,
        known_at,
        plan: ground.plan.version,
        cells: cells.collect(),
        entries: entries.collect(),
        pending: sees.then(|| unsettled.map(Told::whole).collect()),
    };
    Ok(call.json(held.revision, &answer))
}
