//! What can be taken from a page: a chart's option and picture, the programme's data.

use crate::{
    api::{ApiError, Kind, explained},
    charts::{Width, named},
    domain::{
        asked::Ground,
        language::Language,
        rights::{Action, Who, may},
    },
    formats::{
        data::WORKBOOK,
        entries::{ToFill, sheet_to_fill},
        summary::bound::Bound,
    },
    server::{
        acts::{
            bulletin,
            export::{
                apart,
                wanted::{TakenFile, Wanted, allowed, named_after},
            },
        },
        programmes::fault::internal,
        request::{
            parameters::{Parameters, question},
            status::http_status,
        },
        state::Jalons,
        store::StoredEdition,
    },
    wording::caption::caption,
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// A chart as its option (`delays.json`) or its picture (`delays.svg`, `delays.png`).
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
    let asked = Ground::read(&jalons.programmes, who, question(language, programme, parameters)?).await?;
    let width = width.map_or(Width::Wide, Width::Exactly);
    let standing = &asked.standing;
    let drawing = named::drawing(standing, asked.question.language, (name, width)).ok_or_else(no_file)?;
    match ending {
        "json" => Ok(with_type("application/json", jalons.renderer.option_json(&drawing))),
        "svg" | "png" => {
            let words = caption(&asked, standing, name);
            let svg = jalons.renderer.standalone_svg(&drawing, &words).await.map_err(|error| internal(&error))?;
            let picture = match ending {
                "svg" => with_type("image/svg+xml", svg),
                _ => {
                    let png = jalons.painter.png(svg).await.map_err(|error| internal(&error))?;
                    with_type("image/png", png.to_vec())
                }
            };
            // To look at as well as to keep: the links ask for the latter.
            Ok(named(picture, "inline", &format!("{}-{file}", asked.programme.slug)))
        }
        _ => Err(no_file()),
    }
}

/// An edition of the bulletin as a file, for whoever reads the programme.
pub async fn edition(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme, number, file)): Path<(String, String, String, String)>,
) -> Response {
    let made = async {
        let asked =
            Ground::read(&jalons.programmes, &who, question(&language, programme, Parameters::default())?).await?;
        let slug = &asked.programme.slug;
        let stored = bulletin::edition::of_number(&jalons, slug, &number).await?;
        let name = format!("{slug}-edition-{number}-{file}");
        let (content_type, made) = of_edition(&jalons, (stored, &file), (asked.question.language, Some(&who))).await?;
        Ok(named(kept_by_nobody(with_type(content_type, made), &who), "attachment", &name))
    };
    made.await.unwrap_or_else(|error: ApiError| refused(&language, &error))
}

/// The same for whoever has its public address, without counts of few persons.
pub async fn public_edition(
    State(jalons): State<Jalons>,
    Path((language, token, file)): Path<(String, String, String)>,
) -> Response {
    let made = async {
        let asked = Language::from_code(&language).ok_or_else(|| ApiError::not_found(Kind::Page, &language))?;
        let stored = bulletin::edition::of_token(&jalons, &token).await?;
        let name = format!("{}-edition-{}-{file}", stored.programme, stored.number);
        let (content_type, made) = of_edition(&jalons, (stored, &file), (asked, None)).await?;
        Ok(named(with_type(content_type, made), "attachment", &name))
    };
    made.await.unwrap_or_else(|error: ApiError| refused(&language, &error))
}

/// A file of an edition, and its type; for the public where there is no reader.
async fn of_edition(
    jalons: &Jalons,
    (stored, file): (StoredEdition, &str),
    (language, reader): (Language, Option<&Who>),
) -> Result<(&'static str, Vec<u8>), ApiError> {
    if file == "figures.json" {
        return Ok(("application/json", bulletin::figures_of_edition(stored, reader.is_none())?));
    }
    let bound = Bound::of_file(file).ok_or_else(|| ApiError::not_found(Kind::Page, file))?;
    let made = bulletin::of_edition(jalons, stored, (language, bound), reader).await?;
    Ok((bound.content_type(), made.to_vec()))
}

/// The sheet to fill, for a territory or for all.
pub async fn export(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    filled((&jalons, &who), (&language, programme, parameters), &file)
        .await
        .unwrap_or_else(|error| refused(&language, &error))
}

async fn filled(
    (jalons, who): (&Jalons, &Who),
    (language, programme, parameters): (&str, String, Parameters),
    file: &str,
) -> Result<Response, ApiError> {
    let asked = Ground::read(&jalons.programmes, who, question(language, programme, parameters)?).await?;
    if file != "sheet.xlsx" {
        return Err(ApiError::not_found(Kind::Page, file));
    }
    allowed(who, &asked)?;
    let name = named_after(&asked, None, file);
    let held = jalons.programmes.get(&asked.question.programme).await.map_err(|error| internal(&error))?;
    let held = held.ok_or_else(|| ApiError::not_found(Kind::Programme, &asked.question.programme))?;
    let territory = asked.question.scope.territory.as_deref();
    // A committee is asked what it may answer; whoever only reads sees all.
    let reports = |action| may(who, action, &asked.programme, territory);
    let regional = reports(Action::Review) || !reports(Action::Report);
    let ledger = held.ledger_seen_by(who, territory);
    let written = apart(move || {
        let to_fill = ToFill { programme: &asked.programme, ledger: &ledger, regional };
        sheet_to_fill(to_fill, asked.question.language).map_err(|error| internal(&error))
    });
    Ok(named(kept_by_nobody(with_type(WORKBOOK, written.await?), who), "attachment", &name))
}

/// A workbook made for one person.
pub fn workbook(written: Vec<u8>, name: &str) -> Response {
    let mut response = named(with_type(WORKBOOK, written), "attachment", name);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What somebody sees because of who they are stays with them.
fn kept_by_nobody(mut response: Response, who: &Who) -> Response {
    if *who != Who::Anyone {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
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
pub fn refused(language: &str, error: &ApiError) -> Response {
    let status = http_status(error.status());
    let (title, words) = explained(Language::from_code(language).unwrap_or_default(), error);
    (status, format!("{title}. {words}\n")).into_response()
}

/// The programme's figures, for everyone who may read them; or its entries, for those who may take them away.
pub async fn data(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    let taken = async {
        Wanted::read((&jalons, &who), (&language, &programme), (parameters, &file)).await?.written(&jalons).await
    };
    taken.await.map_or_else(|error| refused(&language, &error), taken_away)
}

/// A file that was made for somebody.
#[must_use]
pub fn taken_away(file: TakenFile) -> Response {
    let mut response = Response::new(Body::from(file.bytes));
    let cached = if file.private { "no-store" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cached));
    if let Ok(content_type) = HeaderValue::from_str(&file.content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    }
    named(response, "attachment", &file.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::programmes::demo;
    use axum::http::StatusCode;

    async fn headers(file: &str, who: Who, day: Option<&str>) -> (StatusCode, Option<String>) {
        let jalons = Jalons::new(demo::open(Language::French).await.unwrap()).unwrap();
        let path = Path(("fr".to_owned(), "alliance".to_owned(), file.to_owned()));
        let parameters = Query(Parameters { as_of: day.map(str::to_owned), ..Parameters::default() });
        let response = match file.starts_with("delays") {
            true => chart(State(jalons), Extension(who), path, parameters).await,
            false => data(State(jalons), Extension(who), path, parameters).await,
        };
        let named = response.headers().get(header::CONTENT_DISPOSITION);
        (response.status(), named.map(|named| named.to_str().unwrap().to_owned()))
    }

    #[tokio::test]
    async fn what_is_taken_away_has_a_name_of_its_own() {
        for (file, who, day, named) in [
            ("entries.csv", Who::Command, None, "attachment; filename=\"alliance-entries.csv\""),
            (
                "entries.json",
                Who::Command,
                Some("2014-06-30"),
                "attachment; filename=\"alliance-2014-06-30-entries.json\"",
            ),
            ("figures.csv", Who::Anyone, None, "attachment; filename=\"alliance-figures.csv\""),
            ("delays.svg", Who::Anyone, None, "inline; filename=\"alliance-delays.svg\""),
            ("delays.png", Who::Anyone, None, "inline; filename=\"alliance-delays.png\""),
            ("milestones.ics", Who::Command, None, "attachment; filename=\"alliance-milestones.ics\""),
        ] {
            assert_eq!(headers(file, who, day).await, (StatusCode::OK, Some(named.to_owned())));
        }
        assert_eq!(headers("delays.json", Who::Anyone, None).await, (StatusCode::OK, None));
        assert_eq!(headers("entries.exe", Who::Command, None).await, (StatusCode::NOT_FOUND, None));
        for file in ["entries.csv", "milestones.ics", "activities.xml", "package.zip"] {
            assert_eq!(headers(file, Who::Anyone, None).await, (StatusCode::FORBIDDEN, None), "{file}");
        }
    }
}
