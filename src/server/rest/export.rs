//! The values of a programme as a file: those of the territories that may be taken away, notes and words included.

use super::{call::Call, figures::Day, problem::Problem};
use crate::{
    api::ApiError,
    domain::{
        asked::Ground,
        language::Language,
        ledger::reported::Reported,
        rights::{Action, may},
    },
    formats::{
        data::WORKBOOK,
        entries::{Dialect, Exported, csv, json, values_xlsx},
        open::Form,
        summary::{bound::Bound, pdf::Paper},
        taken::Taken,
    },
    server::{
        acts::{self, bulletin, export::apart},
        programmes::fault::internal,
        state::Jalons,
    },
};
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// One form of the file.
#[derive(Clone, Copy)]
pub struct Format {
    content_type: &'static str,
    write: fn(Exported, Language) -> Result<Vec<u8>, ApiError>,
}

/// Every form, by the ending of its address: a form more is a line more, here and in the document.
pub const FORMATS: [(&str, Format); 3] = [
    (
        "csv",
        Format {
            content_type: "text/csv; charset=utf-8",
            write: |exported, language| csv(exported, Dialect::of(language)).map_err(|error| internal(&error)),
        },
    ),
    (
        "json",
        Format {
            content_type: "application/json",
            write: |exported, _| json(exported).map(String::into_bytes).map_err(|error| internal(&error)),
        },
    ),
    (
        "xlsx",
        Format {
            content_type: WORKBOOK,
            write: |exported, language| values_xlsx(exported, language).map_err(|error| internal(&error)),
        },
    ),
];

pub async fn export(
    format: Format,
    (State(jalons), call, Path(slug)): (State<Jalons>, Call, Path<String>),
) -> Result<Response, Problem> {
    let day: Day = call.parameters()?;
    // What programs read changes with what they ask for, not with the language they accept.
    let language = day.lang.unwrap_or(Language::English);
    let held = call.held(&jalons, &slug).await?;
    let question = day.question(slug, call.language);
    let asked = Ground::read(&jalons.programmes, &call.who, question).await.map_err(|error| call.refused(&error))?;
    let who = call.who.clone();
    let may_take = move |asked: &Ground, code: &str| may(&who, Action::Export, &asked.programme, Some(code));
    if !asked.programme.territories.iter().any(|territory| may_take(&asked, &territory.code)) {
        return Err(call.refused(&ApiError::Forbidden));
    }
    let (as_of, known_at) = asked.days();
    if call.has(held.revision) {
        return Ok(call.unchanged(held.revision));
    }
    let written = apart(move || {
        let taken = asked.reported.iter().filter(|entry| may_take(&asked, &entry.subject.territory)).cloned();
        let reported = Reported::new(taken);
        let exported = Exported { programme: &asked.programme, reported: &reported, as_of, known_at };
        (format.write)(exported, language)
    });
    let written = written.await.map_err(|error| call.refused(&error))?;
    let answer = ([(header::CONTENT_TYPE, format.content_type)], written).into_response();
    Ok(call.marked(held.revision, answer))
}

/// What is asked for, and the revision it is read at; in the language that is asked for, not in the one that is
/// accepted.
async fn asked(jalons: &Jalons, call: &Call, (slug, day): (String, Day)) -> Result<(i64, Ground), Problem> {
    let language = day.lang.unwrap_or(Language::English);
    let held = call.held(jalons, &slug).await?;
    let asked = Ground::read(&jalons.programmes, &call.who, day.question(slug, language)).await;
    Ok((held.revision, asked.map_err(|error| call.refused(&error))?))
}

/// An open format: the command line and the pages give the same bytes.
pub async fn open(
    form: Form,
    (State(jalons), call, Path(slug)): (State<Jalons>, Call, Path<String>),
) -> Result<Response, Problem> {
    let (revision, asked) = asked(&jalons, &call, (slug, call.parameters()?)).await?;
    Taken::allowed(&call.who, &asked).map_err(|_| call.refused(&ApiError::Forbidden))?;
    if call.has(revision) {
        return Ok(call.unchanged(revision));
    }
    let who = call.who.clone();
    let written =
        apart(move || acts::export::written(form, &who, &asked)).await.map_err(|error| call.refused(&error))?;
    let answer = ([(header::CONTENT_TYPE, form.content_type)], written).into_response();
    Ok(call.marked(revision, answer))
}

/// What is asked of a PDF: a day, and its paper.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Printed {
    as_of: Option<String>,
    known_at: Option<String>,
    plan: Option<String>,
    lang: Option<Language>,
    #[serde(default)]
    paper: Paper,
}

impl Printed {
    fn parts(self) -> (Day, Paper) {
        let Self { as_of, known_at, plan, lang, paper } = self;
        (Day { as_of, known_at, plan, lang }, paper)
    }
}

/// The conformity summary, for whoever may read the programme: the page gives the same bytes.
pub async fn pdf(State(jalons): State<Jalons>, call: Call, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (day, paper) = call.parameters::<Printed>()?.parts();
    let (revision, asked) = asked(&jalons, &call, (slug, day)).await?;
    if call.has(revision) {
        return Ok(call.unchanged(revision));
    }
    let bound = Bound::Pdf(paper);
    let made = bulletin::of_day(&jalons, (&call.who, &asked), bound).await.map_err(|error| call.refused(&error))?;
    let answer = ([(header::CONTENT_TYPE, bound.content_type())], made.to_vec()).into_response();
    Ok(call.marked(revision, answer))
}
