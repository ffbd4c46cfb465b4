//! Which programmes there are, and what each is made of.

use super::{
    call::{Call, Plain},
    problem::Problem,
};
use crate::{
    domain::{
        language::Text,
        programme::{Phase, Programme, ProgrammeKind, Review},
        rights::{Action, may},
    },
    server::state::Jalons,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use chrono::NaiveDate;
use serde::Serialize;

/// `{programmes}`.
#[derive(Serialize)]
struct List<'a> {
    programmes: Vec<Card<'a>>,
}

/// One programme of the list.
#[derive(Serialize)]
struct Card<'a> {
    slug: &'a str,
    name: &'a Text,
    summary: &'a Text,
    kind: ProgrammeKind,
    public: bool,
    illustrative: bool,
    review: Review,
    phase: Phase,
    data_as_of: NaiveDate,
    revision: i64,
}

/// A programme's whole definition, and its revision.
#[derive(Serialize)]
struct Whole<'a> {
    revision: i64,
    #[serde(flatten)]
    programme: &'a Programme,
}

/// Every programme that may be read.
pub async fn list(State(jalons): State<Jalons>, call: Call) -> Result<Response, Problem> {
    call.parameters::<Plain>()?;
    let held = jalons.programmes.list().await.map_err(|error| Problem::of_store(&error, call.language))?;
    let held: Vec<_> = held.iter().filter(|held| may(&call.who, Action::Read, &held.programme, None)).collect();
    // Each programme's revision begins at 1: the sum moves with a write and with a programme more.
    let revision = held.iter().map(|held| held.revision).sum();
    let programmes = held.iter().map(|held| {
        let Programme { slug, name, summary, kind, public, illustrative, review, phase, data_as_of, .. } =
            &*held.programme;
        let (kind, review, phase, data_as_of) = (*kind, *review, *phase, *data_as_of);
        let (public, illustrative, revision) = (*public, *illustrative, held.revision);
        Card { slug, name, summary, kind, public, illustrative, review, phase, data_as_of, revision }
    });
    Ok(call.json(revision, &List { programmes: programmes.collect() }))
}

/// One programme: territories, activities, items, plans, conventions.
pub async fn one(State(jalons): State<Jalons>, call: Call, Path(slug): Path<String>) -> Result<Response, Problem> {
    call.parameters::<Plain>()?;
    let held = call.held(&jalons, &slug).await?;
    Ok(call.json(held.revision, &Whole { revision: held.revision, programme: &held.programme }))
}
