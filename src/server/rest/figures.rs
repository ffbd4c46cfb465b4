//! Every figure of a programme on one day, with what it rests on.

use super::{call::Call, problem::Problem};
use crate::{
    domain::{
        asked::{Ground, Question},
        conventions::Conventions,
        figure::Figure,
        language::Language,
    },
    server::state::Jalons,
    wording::figure::figure_name,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The day, the knowledge and the plan that are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    pub as_of: Option<String>,
    pub known_at: Option<String>,
    pub plan: Option<String>,
    pub lang: Option<Language>,
}

impl Day {
    /// The question a page would ask.
    #[must_use]
    pub fn question(self, programme: String, language: Language) -> Question {
        let Self { as_of, known_at, plan, .. } = self;
        Question { language, programme, as_of, known_at, plan, ..Question::default() }
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    programme: &'a str,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
    plan: u32,
    conventions: &'a Conventions,
    /// Values that wait for the coordination: no figure uses them.
    waiting: usize,
    figures: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    name: String,
    #[serde(flatten)]
    figure: &'a Figure,
}

pub async fn figures(State(jalons): State<Jalons>, call: Call, Path(slug): Path<String>) -> Result<Response, Problem> {
    let day: Day = call.parameters()?;
    let held = call.held(&jalons, &slug).await?;
    let question = day.question(slug, call.language);
    let asked = Ground::read(&jalons.programmes, &call.who, question).await.map_err(|error| call.refused(&error))?;
    if call.has(held.revision) {
        return Ok(call.unchanged(held.revision));
    }
    let (_, known_at) = asked.days();
    let ground = asked.clone();
    let named = ground.figures.iter().map(|figure| Named { name: figure_name(&ground, figure), figure });
    let answer = Answer {
        programme: &ground.programme.slug,
        as_of: ground.conformity.as_of,
        known_at,
        plan: ground.plan.version,
        conventions: &ground.programme.conventions,
        waiting: ground.waiting,
        figures: named.collect(),
    };
    Ok(call.json(ground.revision, &answer))
}
