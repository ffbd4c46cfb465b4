//! Takes a sheet that is sent from the page: reads it, keeps what was read, and shows it.

use super::{
    answer::reports,
    fault::{Fault, led},
    packed::packed,
    preview,
};
use crate::{
    api::{ApiError, Change, ImportProblem, JobKind},
    domain::{
        language::Language,
        rights::{Account, Action, Who, may},
    },
    formats::{
        fingerprint::fingerprint,
        sheet::{LARGEST_FILE, Sheet},
    },
    server::{
        account::sent::see,
        asked::internal,
        held::Held,
        job::progress,
        page::{language_of, page_after},
        serve::Jalons,
        store::{Job, Upload},
    },
};
use axum::{
    Extension,
    extract::{
        Multipart, Path, State,
        multipart::{MultipartError, MultipartRejection},
    },
    http::{HeaderMap, StatusCode, Uri, header},
    response::Response,
};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What is beyond the largest file is let go by, up to this much, so that the answer reaches its reader.
const LET_BY: u64 = 200_000_000;
/// The form as it comes, or that what comes is none.
type Parts = Result<Multipart, MultipartRejection>;

/// Sheets that are read at once: each may take a while and some memory.
static TURNS: Semaphore = Semaphore::const_new(2);
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

/// Reads the sheet beside the others' requests and keeps what was read; the id it is shown under.
async fn kept(
    jalons: &Jalons,
    (held, account): (Arc<Held>, &Account),
    (name, bytes, language): (String, Vec<u8>, Language),
) -> Result<String, Fault> {
    let store = jalons.programmes.store();
    let slug = held.programme.slug.clone();
    let failed = |error: &(dyn std::error::Error + 'static)| Fault::from(internal(error));
    let locks = store.lock_steps(&slug).await.map_err(|error| failed(&error))?;
    let _turn = TURNS.acquire().await.map_err(|error| failed(&error))?;
    let who = Who::Account(account.clone());
    let counted = progress::current();
    let read = move || {
        let sha256 = fingerprint(&bytes);
        let sheet = Sheet::read(&bytes);
        drop(bytes);
        let rows = preview(&sheet, (&held, &locks, &who), language);
        // What is wrong with the file as a whole leaves nothing to look at.
        if sheet.rows.is_empty() || rows.iter().all(|row| row.shown.row == 1 && row.shown.change == Change::Refused) {
            let said: Vec<String> = rows.into_iter().flat_map(|row| row.shown.reasons).take(20).collect();
            return Ok(Err(Fault(StatusCode::UNPROCESSABLE_ENTITY, whole(&said, language))));
        }
        drop(sheet);
        packed(&rows).map(|rows| Ok((sha256, rows)))
    };
    let read = tokio::task::spawn_blocking(move || counted.of_blocking(read));
    let (sha256, rows) = read.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))??;
    let upload = Upload::new((&slug, &account.id), (&name, sha256), rows);
    store.add_upload(&upload).await.map_err(|error| failed(&error))?;
    Ok(upload.id)
}

/// What is wrong with a whole file; of a sheet to fill in which nothing was filled there is nothing else to say.
fn whole(said: &[String], language: Language) -> String {
    match (said, language) {
        ([], Language::French) => "Rien n’est rempli dans cette feuille\u{a0}: il n’y a rien à verser.".into(),
        ([], Language::English) => "Nothing is filled in this sheet: there is nothing to import.".into(),
        (said, _) => said.join(" "),
    }
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
