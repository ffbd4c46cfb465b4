//! Takes a sheet that is sent from the page: reads it, keeps what was read, and shows it.

use crate::{
    api::{ApiError, ImportProblem},
    domain::{
        language::Language,
        rights::{Action, Who, may},
    },
    formats::sheet::LARGEST_FILE,
    server::{
        acts::upload::{
            answer::reports,
            fault::{Fault, led},
            keep::kept,
            record, refused,
        },
        http::{download, page::page_after},
        programmes::fault::internal,
        request::{language::language_of, sent::see},
        state::Jalons,
        store::Job,
    },
    wording::job::JobKind,
};
use axum::{
    Extension, Form,
    extract::{
        Multipart, Path, State,
        multipart::{MultipartError, MultipartRejection},
    },
    http::{HeaderMap, StatusCode, Uri, header},
    response::Response,
};
use tokio::sync::Semaphore;

/// What is beyond the largest file is let go by, up to this much, so that the answer reaches its reader.
const LET_BY: u64 = 200_000_000;
/// The form as it comes, or that what comes is none.
type Parts = Result<Multipart, MultipartRejection>;

/// Sheets on their way in at once, in memory as they come; the others wait.
static ARRIVING: Semaphore = Semaphore::const_new(4);

/// `POST /{programme}/import`.
pub async fn receive(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (uri, Path((_, slug)), headers): (Uri, Path<(String, String)>, HeaderMap),
    parts: Parts,
) -> Response {
    let language = language_of(uri.path());
    match received(&jalons, (&who, &slug, language), (parts, announced(&headers))).await {
        Ok(address) => see(&address, None),
        Err(Fault(status, said)) => page_after(&jalons, (&uri, who), (status, ImportProblem(said))).await,
    }
}

/// The bytes that are said to come, as far as they would be taken.
fn announced(headers: &HeaderMap) -> usize {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    usize::try_from(length.unwrap_or_default().min(LARGEST_FILE)).unwrap_or_default()
}

async fn received(
    jalons: &Jalons,
    (who, slug, language): (&Who, &str, Language),
    (parts, announced): (Parts, usize),
) -> Result<String, Fault> {
    let held = jalons.programmes.get(slug).await.map_err(|error| Fault::from(internal(&error)))?;
    let held = held.filter(|held| may(who, Action::Read, &held.programme, None));
    let held = held.ok_or(Fault(StatusCode::NOT_FOUND, String::new()))?;
    let account = who.account().filter(|_| reports(who, &held.programme)).ok_or(ApiError::Forbidden)?;
    let place = ARRIVING.acquire().await.map_err(|error| Fault::from(internal(&error)))?;
    let parts = parts.map_err(|_| Fault(StatusCode::BAD_REQUEST, no_file(language).to_owned()))?;
    let (name, bytes) = file(parts, (announced, language)).await?;
    let job = Job::new((slug, &account.id), JobKind::Read, (&name, "/import"));
    let (reading, account) = (jalons.clone(), account.clone());
    let below = format!("/{}/{slug}/import", language.code());
    let work = async move {
        let _place = place;
        let id = kept(&reading, (held, &account), (name, bytes, language)).await?;
        Ok(format!("{below}/{id}"))
    };
    led(jalons, job, (work, language)).await
}

/// The file of the form, and its name.
async fn file(mut parts: Multipart, (announced, language): (usize, Language)) -> Result<(String, Vec<u8>), Fault> {
    let broken = |_: MultipartError| Fault(StatusCode::BAD_REQUEST, no_file(language).to_owned());
    while let Some(mut part) = parts.next_field().await.map_err(broken)? {
        if part.name() != Some("file") {
            continue;
        }
        let name = part.file_name().map(named).unwrap_or_default();
        // As much as will come, if that is told: what grows is there twice each time it moves.
        let (mut bytes, mut length) = (Vec::with_capacity(announced), 0_u64);
        while let Some(chunk) = part.chunk().await.map_err(broken)? {
            length += chunk.len() as u64;
            if length > LET_BY {
                break;
            }
            if length <= LARGEST_FILE {
                bytes.extend_from_slice(&chunk);
            } else {
                bytes = Vec::new();
            }
        }
        if length > LARGEST_FILE {
            return Err(Fault(StatusCode::PAYLOAD_TOO_LARGE, too_large(language).to_owned()));
        }
        if length == 0 && name.is_empty() {
            break;
        }
        return Ok((name, bytes));
    }
    Err(Fault(StatusCode::UNPROCESSABLE_ENTITY, no_file(language).to_owned()))
}

/// The last part of a path, without what nobody sees, in a length the history can show.
fn named(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|letter| !letter.is_control()).take(120).collect()
}

fn no_file(language: Language) -> &'static str {
    match language {
        Language::French => "Aucun fichier n’est arrivé en entier. Choisir un fichier et recommencer.",
        Language::English => "No file has arrived whole. Choose a file and try again.",
    }
}

fn too_large(language: Language) -> &'static str {
    match language {
        Language::French => {
            "Ce fichier dépasse 50\u{a0}Mo et n’a pas été lu. Vérifier que c’est le bon, ou le partager en plusieurs."
        }
        Language::English => {
            "This file is larger than 50 MB and was not read. Check that it is the right one, or split it."
        }
    }
}

/// `POST /{programme}/import/{id}`: `choice` is `all`, `sure`, `chosen` (with a `row` for each) or `none`.
pub async fn record(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (uri, Path((_, slug, id))): (Uri, Path<(String, String, String)>),
    Form(fields): Form<record::Fields>,
) -> Response {
    let language = language_of(uri.path());
    match record::soon(&jalons, (who.clone(), &slug, &id), (fields, language)).await {
        Ok(address) => see(&address, None),
        Err(Fault(status, said)) => page_after(&jalons, (&uri, who), (status, ImportProblem(said))).await,
    }
}

/// `GET /{programme}/import/{id}/refused.xlsx`.
pub async fn refused(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (uri, Path((code, slug, id))): (Uri, Path<(String, String, String)>),
) -> Response {
    match refused::written(&jalons, (&who, &slug), (&id, language_of(uri.path()))).await {
        Ok(written) => download::workbook(written, &format!("{slug}-refused.xlsx")),
        Err(error) => download::refused(&code, &error),
    }
}
