//! What can be taken from a page: a chart's option and picture, the programme's data.

use crate::{
    api::{ApiError, Kind, Question},
    charts::Width,
    domain::language::Language,
    pages::explained,
    server::{
        asked::{Asked, internal},
        draw,
        export::{Dialect, Exported, csv, json},
        serve::Jalons,
    },
};
use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// The day, the plan and the width an address asks for.
#[derive(Debug, Default, Deserialize)]
pub struct Parameters {
    as_of: Option<String>,
    known_at: Option<String>,
    plan: Option<String>,
    width: Option<u32>,
}

/// A chart as its option (`delays.json`) or its picture (`delays.svg`).
pub async fn chart(
    State(jalons): State<Jalons>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    let width = parameters.width;
    match drawn(&jalons, (&language, programme, parameters), (&file, width)).await {
        Ok((content_type, body)) => with_type(content_type, body),
        Err(error) => refused(&language, &error),
    }
}

async fn drawn(
    jalons: &Jalons,
    (language, programme, parameters): (&str, String, Parameters),
    (file, width): (&str, Option<u32>),
) -> Result<(&'static str, String), ApiError> {
    let no_file = || ApiError::not_found(Kind::Page, file);
    let (name, ending) = file.rsplit_once('.').ok_or_else(no_file)?;
    let asked = Asked::read(&jalons.programmes, question(language, programme, parameters)?).await?;
    let width = width.map_or(Width::Wide, Width::Exactly);
    let drawing = draw::drawing(&asked, &asked.standing(), (name, width)).ok_or_else(no_file)?;
    match ending {
        "json" => Ok(("application/json", jalons.renderer.option_json(&drawing))),
        "svg" => {
            let svg = jalons.renderer.standalone_svg(&drawing).await.map_err(|error| internal(&error))?;
            Ok(("image/svg+xml", svg))
        }
        _ => Err(no_file()),
    }
}

/// The programme's entries as a sheet or as JSON, as on the day that was asked for.
pub async fn export(
    State(jalons): State<Jalons>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    match exported(&jalons, (&language, programme, parameters), &file).await {
        Ok(response) => response,
        Err(error) => refused(&language, &error),
    }
}

async fn exported(
    jalons: &Jalons,
    (language, programme, parameters): (&str, String, Parameters),
    file: &str,
) -> Result<Response, ApiError> {
    let asked = Asked::read(&jalons.programmes, question(language, programme, parameters)?).await?;
    let reported = asked.values_only();
    let (as_of, known_at) = asked.days()?;
    let exported = Exported { programme: asked.programme(), reported: &reported, as_of, known_at };
    let dialect = if asked.question.language == Language::French { Dialect::French } else { Dialect::Plain };
    match file {
        "entries.csv" => {
            let sheet = csv(exported, dialect).map_err(|error| internal(&error))?;
            Ok(with_type("text/csv; charset=utf-8", sheet))
        }
        "entries.json" => Ok(with_type("application/json", json(exported).map_err(|error| internal(&error))?)),
        _ => Err(ApiError::not_found(Kind::Page, file)),
    }
}

fn question(language: &str, programme: String, parameters: Parameters) -> Result<Question, ApiError> {
    let language = Language::from_code(language).ok_or_else(|| ApiError::not_found(Kind::Page, language))?;
    let Parameters { as_of, known_at, plan, .. } = parameters;
    Ok(Question { language, programme, as_of, known_at, plan, ..Question::default() })
}

fn with_type(content_type: &'static str, body: impl Into<Body>) -> Response {
    (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        ],
        body.into(),
    )
        .into_response()
}

/// The refusal in the language of the address, as plain text: there is no page around a file.
fn refused(language: &str, error: &ApiError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (title, words) = explained(Language::from_code(language).unwrap_or_default(), error);
    (status, format!("{title}. {words}\n")).into_response()
}
