//! Records what a program sends: all of it or nothing, as what its account may say.

use super::{
    call::{Call, Plain},
    problem::{Problem, said},
};
use crate::{
    domain::{
        entry::Subject,
        programme::Programme,
        rights::{Action, Who, may, reports_as},
    },
    formats::told::Told,
    intake::{
        before::Before,
        check::kept_out,
        given::{self, RowError},
        new_entry::NewEntry,
    },
    server::{programmes::held::Held, state::Jalons, store::NewBatch},
};
use axum::{
    Json,
    body::{Body, Bytes, to_bytes},
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::{Value, error::Category};
use std::time::Duration;

/// Bytes of one batch at most.
const MOST_BYTES: usize = 1024 * 1024;

/// How long a program may take to send them.
const LONGEST_SENDING: Duration = Duration::from_secs(30);

/// Where the batch says it comes from.
const SOURCE: &str = "api";

#[derive(Serialize)]
struct Recorded {
    batch: String,
    entries: Vec<Told>,
}

pub async fn record(
    State(jalons): State<Jalons>,
    call: Call,
    Path(slug): Path<String>,
    body: Body,
) -> Result<Response, Problem> {
    call.parameters::<Plain>()?;
    if call.who == Who::Anyone {
        return Err(no_token(&call));
    }
    let programmes = &jalons.programmes;
    let programme = programmes.programme(&slug).await.map_err(|error| Problem::of_store(&error, call.language))?;
    let programme = programme
        .filter(|programme| may(&call.who, Action::Read, programme, None))
        .ok_or_else(|| call.no_programme(&slug))?;
    if !writes_somewhere(&call.who, &programme) {
        return Err(forbidden(&call));
    }
    let expected = call.expected()?;
    let rows = rows(&call, body).await?;
    let entries = given::read(&rows, &programme, call.language).map_err(|faults| wrong_rows(&call, faults))?;
    let entries = as_what_may_be_said(&call, &programme, entries)?;
    if !programme.checks.is_empty() {
        let held = programmes.get(&slug).await.map_err(|error| Problem::of_store(&error, call.language))?;
        let held = held.ok_or_else(|| call.no_programme(&slug))?;
        checked(&call, &held, &entries)?;
    }
    let batch = NewBatch { expected, ..NewBatch::new(SOURCE, None, call.who.id()) };
    let id = batch.id.clone();
    let recorded = programmes.append(&slug, batch, entries).await;
    let recorded = recorded.map_err(|error| Problem::of_append(error, call.language))?;
    let name = call.who.account().map(|account| &account.name);
    let entries = recorded.iter().map(|entry| Told::whole(entry).signed(name)).collect();
    let location = [(header::LOCATION, format!("/api/v1/programmes/{slug}/entries"))];
    Ok((StatusCode::CREATED, location, Json(Recorded { batch: id, entries })).into_response())
}

fn no_token(call: &Call) -> Problem {
    let (french, english) = (
        "Il faut un jeton\u{a0}: « Authorization: Bearer … ». En demander un\u{a0}: jalons account token COURRIEL",
        "A token is needed: “Authorization: Bearer …”. Ask for one: jalons account token EMAIL",
    );
    Problem::new(StatusCode::UNAUTHORIZED, "no_token", said(call.language, french, english))
}

fn forbidden(call: &Call) -> Problem {
    let (french, english) = (
        "Ce compte ne peut pas écrire ceci dans ce programme. Rien n’a été enregistré.",
        "This account may not write this in this programme. Nothing was recorded.",
    );
    Problem::new(StatusCode::FORBIDDEN, "forbidden", said(call.language, french, english))
}

fn wrong_rows(call: &Call, faults: Vec<RowError>) -> Problem {
    let (french, english) = (
        "Rien n’est enregistré tant que tout ceci n’est pas corrigé.",
        "Nothing is recorded until all of this is corrected.",
    );
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong_rows", said(call.language, french, english)).of_rows(faults)
}

/// Refuses what the checks of the programme keep out, row by row.
fn checked(call: &Call, held: &Held, entries: &[NewEntry]) -> Result<(), Problem> {
    let kept_out = kept_out(entries, (&held.programme, Before::Ledger(&held.ledger)), call.language);
    let row_of = |subject: &Subject| entries.iter().position(|entry| entry.subject == *subject).unwrap_or_default();
    let faults: Vec<RowError> = kept_out
        .into_iter()
        .map(|(subject, reason)| RowError { row: row_of(&subject), field: "value".to_owned(), reason })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(wrong_rows(call, faults)) }
}

fn writes_somewhere(who: &Who, programme: &Programme) -> bool {
    programme.territories.iter().any(|territory| {
        let may = |action| may(who, action, programme, Some(&territory.code));
        may(Action::Report) || may(Action::Review)
    })
}

/// The rows of the body, before anything is known of them.
async fn rows(call: &Call, body: Body) -> Result<Vec<Value>, Problem> {
    let language = call.language;
    if !is_json(&call.headers) {
        let (french, english) =
            ("Envoyer du JSON\u{a0}: Content-Type: application/json.", "Send JSON: Content-Type: application/json.");
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json", said(language, french, english)));
    }
    let bytes = received(call, body).await?;
    let read: Value = serde_json::from_slice(&bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let (french, english) = match error.classify() {
            Category::Eof => ("s’arrête trop tôt", "ends too early"),
            _ => ("ne peut pas être lu, ou est imbriqué trop profondément", "cannot be read, or is nested too deep"),
        };
        let detail = match language {
            crate::domain::language::Language::French => format!("Ce JSON {french} (ligne {line}, colonne {column})."),
            crate::domain::language::Language::English => {
                format!("This JSON {english} (line {line}, column {column}).")
            }
        };
        Problem::new(StatusCode::BAD_REQUEST, "not_json", detail)
    })?;
    match read {
        Value::Array(rows) if !rows.is_empty() => Ok(rows),
        _ => {
            let (french, english) = (
                "Envoyer une liste d’au moins une rangée\u{a0}: [{ … }].",
                "Send a list of at least one row: [{ … }].",
            );
            Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "no_rows", said(language, french, english)))
        }
    }
}

/// All bytes, or nothing: what is cut on the way, too long or too slow changes nothing.
async fn received(call: &Call, body: Body) -> Result<Bytes, Problem> {
    let language = call.language;
    let too_large = || {
        let (french, english) =
            ("Au plus 1 Mo à la fois. Envoyer en plusieurs lots.", "At most 1 MB at a time. Send several batches.");
        Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", said(language, french, english))
    };
    let length = call.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > MOST_BYTES) {
        return Err(too_large());
    }
    match tokio::time::timeout(LONGEST_SENDING, to_bytes(body, MOST_BYTES)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(too_large()),
        Err(_) => {
            let (french, english) =
                ("L’envoi a duré trop longtemps. Recommencer.", "Sending took too long. Try again.");
            Err(Problem::new(StatusCode::REQUEST_TIMEOUT, "too_slow", said(language, french, english)))
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = given.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

/// Each entry as what this account may say: submitted, or accepted; all are refused where one may not be said.
fn as_what_may_be_said(call: &Call, programme: &Programme, entries: Vec<NewEntry>) -> Result<Vec<NewEntry>, Problem> {
    let mut faults = Vec::new();
    let mut allowed = Vec::with_capacity(entries.len());
    for (row, entry) in entries.into_iter().enumerate() {
        match reports_as(&call.who, programme, (&entry.subject.territory, &entry.subject.item)) {
            Some(status) => allowed.push(NewEntry { status, ..entry }),
            None => faults.push(RowError {
                row,
                field: "territory".to_owned(),
                reason: said(
                    call.language,
                    "ce compte ne rapporte pas ceci pour ce territoire.",
                    "this account does not report this for that territory.",
                )
                .to_owned(),
            }),
        }
    }
    if faults.is_empty() { Ok(allowed) } else { Err(forbidden(call).of_rows(faults)) }
}
