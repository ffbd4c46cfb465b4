//! What can be taken from a page: a chart's option and picture, the programme's data.

use crate::{
    api::{ApiError, Kind, Question},
    charts::Width,
    domain::{language::Language, programme::Scope, rights::Who},
    pages::explained,
    server::{
        asked::{Asked, internal},
        caption::caption,
        draw,
        export::{Dialect, Exported, csv, json},
        serve::Jalons,
    },
};
use axum::{
    Extension,
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
    axis: Option<String>,
    territory: Option<String>,
    width: Option<u32>,
}

/// A chart as its option (`delays.json`) or its picture (`delays.svg`).
pub async fn chart(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    let width = parameters.width;
    drawn((&jalons, &who), (&language, programme, parameters), (&file, width))
        .await
        .unwrap_or_else(|error| refused(&language, &error))
}

async fn drawn(
    (jalons, who): (&Jalons, &Who),
    (language, programme, parameters): (&str, String, Parameters),
    (file, width): (&str, Option<u32>),
) -> Result<Response, ApiError> {
    let no_file = || ApiError::not_found(Kind::Page, file);
    let (name, ending) = file.rsplit_once('.').ok_or_else(no_file)?;
    let asked = Asked::read(&jalons.programmes, who, question(language, programme, parameters)?).await?;
    let width = width.map_or(Width::Wide, Width::Exactly);
    let standing = asked.standing();
    let drawing = draw::drawing(&asked, &standing, (name, width)).ok_or_else(no_file)?;
    match ending {
        "json" => Ok(with_type("application/json", jalons.renderer.option_json(&drawing))),
        "svg" => {
            let words = caption(&asked.ground(&standing), &standing, name);
            let svg = jalons.renderer.standalone_svg(&drawing, &words).await.map_err(|error| internal(&error))?;
            // To look at as well as to keep: the links ask for the latter.
            Ok(named(with_type("image/svg+xml", svg), "inline", &format!("{}-{file}", asked.programme().slug)))
        }
        _ => Err(no_file()),
    }
}

/// The programme's entries as a sheet or as JSON, as on the day that was asked for.
pub async fn export(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    exported((&jalons, &who), (&language, programme, parameters), &file)
        .await
        .unwrap_or_else(|error| refused(&language, &error))
}

async fn exported(
    (jalons, who): (&Jalons, &Who),
    (language, programme, parameters): (&str, String, Parameters),
    file: &str,
) -> Result<Response, ApiError> {
    let asked = Asked::read(&jalons.programmes, who, question(language, programme, parameters)?).await?;
    let reported = asked.values_only();
    let (as_of, known_at) = asked.days()?;
    let exported = Exported { programme: asked.programme(), reported: &reported, as_of, known_at };
    let dialect = if asked.question.language == Language::French { Dialect::French } else { Dialect::Plain };
    let response = match file {
        "entries.csv" => {
            with_type("text/csv; charset=utf-8", csv(exported, dialect).map_err(|error| internal(&error))?)
        }
        "entries.json" => with_type("application/json", json(exported).map_err(|error| internal(&error))?),
        _ => return Err(ApiError::not_found(Kind::Page, file)),
    };
    let day = as_of.map(|day| format!("-{day}")).unwrap_or_default();
    let name = format!("{}{day}-{file}", asked.programme().slug);
    Ok(named(response, "attachment", &name))
}

fn question(language: &str, programme: String, parameters: Parameters) -> Result<Question, ApiError> {
    let language = Language::from_code(language).ok_or_else(|| ApiError::not_found(Kind::Page, language))?;
    let Parameters { as_of, known_at, plan, axis, territory, .. } = parameters;
    let scope = Scope { axis, territory };
    Ok(Question { language, programme, as_of, known_at, plan, scope, ..Question::default() })
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

/// Gives the file the name it is kept under: letters, digits, `-`, `_` and `.` only.
fn named(mut response: Response, disposition: &str, name: &str) -> Response {
    if let Ok(said) = HeaderValue::from_str(&format!("{disposition}; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, said);
    }
    response
}

/// The refusal in the language of the address, as plain text: there is no page around a file.
fn refused(language: &str, error: &ApiError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (title, words) = explained(Language::from_code(language).unwrap_or_default(), error);
    (status, format!("{title}. {words}\n")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::demo;

    async fn headers(file: &str, day: Option<&str>) -> (StatusCode, Option<String>) {
        let jalons = Jalons::new(demo::open(Language::French).await.unwrap()).unwrap();
        let path = Path(("fr".to_owned(), "alliance".to_owned(), file.to_owned()));
        let parameters = Query(Parameters { as_of: day.map(str::to_owned), ..Parameters::default() });
        let response = match file.starts_with("entries") {
            true => export(State(jalons), Extension(Who::Anyone), path, parameters).await,
            false => chart(State(jalons), Extension(Who::Anyone), path, parameters).await,
        };
        let named = response.headers().get(header::CONTENT_DISPOSITION);
        (response.status(), named.map(|named| named.to_str().unwrap().to_owned()))
    }

    #[tokio::test]
    async fn what_is_taken_away_has_a_name_of_its_own() {
        for (file, day, named) in [
            ("entries.csv", None, "attachment; filename=\"alliance-entries.csv\""),
            ("entries.json", Some("2014-06-30"), "attachment; filename=\"alliance-2014-06-30-entries.json\""),
            ("delays.svg", None, "inline; filename=\"alliance-delays.svg\""),
        ] {
            assert_eq!(headers(file, day).await, (StatusCode::OK, Some(named.to_owned())));
        }
        assert_eq!(headers("delays.json", None).await, (StatusCode::OK, None));
        assert_eq!(headers("entries.exe", None).await, (StatusCode::NOT_FOUND, None));
    }
}
