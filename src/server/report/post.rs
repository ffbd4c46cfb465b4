//! A form that is sent: its answers are recorded, or come back to the page with what is wrong; nothing typed is lost.

use super::answer::{draft_of, saved};
use crate::{
    api::{ApiError, Told, Unsent},
    domain::{language::Language, rights::Who},
    intake::{
        Pairs,
        report::{
            SOURCE,
            form::{Act, Answers, Form},
            judged::{Judged, judge},
            kept::kept,
            sheet::Sheet,
        },
    },
    server::{
        asked::internal,
        page::page_after,
        report::sheet::Opened,
        serve::Jalons,
        store::{AppendError, Batch, DraftSaved},
        typed::{Typed, Untaken, known_to_all},
    },
    wording::form::Writer,
};
use axum::{
    Extension, Json,
    extract::{Path, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};
use serde_json::json;
use std::collections::BTreeMap;

/// What a page is given after a form was sent to it.
#[derive(Clone)]
pub enum Attempt {
    Refused(ApiError),
    Form(Box<Form>, Told),
}

type Address = (String, String, String);

/// The form as a whole: sent, checked, or saved as a draft.
pub async fn send(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (Path((language, slug, territory)), uri): (Path<Address>, Uri),
    typed: Result<Typed, Untaken>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let pairs = match typed {
        Ok(Typed(pairs)) => pairs,
        Err(untaken) => return untaken.page(&jalons, (&uri, who)).await,
    };
    let typed = pairs.clone();
    let (status, attempt) = match take(&jalons, &who, (&slug, &territory, language), pairs).await {
        Ok(Taken::Moved(query)) => return Redirect::to(&format!("{}{query}", uri.path())).into_response(),
        Ok(Taken::Told(form, told)) => (status_of(&told), Attempt::Form(Box::new(form), told)),
        Err(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            if who == Who::Anyone && status.is_client_error() {
                let held = known_to_all(&jalons, &slug).await;
                let report = (held.as_ref().map(|held| held.programme.as_ref()), territory.as_str());
                let unsent = Unsent::SignedOut(kept(report, &typed, language));
                return page_after(&jalons, (&uri, who), (status, unsent)).await;
            }
            (status, refused(&jalons, &who, (&slug, &territory, language), (error, typed)).await)
        }
    };
    page_after(&jalons, (&uri, who), (status, attempt)).await
}

/// The draft alone, as the script of the page saves it while its author types.
pub async fn draft(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, slug, territory)): Path<Address>,
    typed: Result<Typed, Untaken>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let refused = |status: StatusCode, version: i64| (status, Json(json!({ "version": version }))).into_response();
    let pairs = match typed {
        Ok(Typed(pairs)) => pairs,
        Err(untaken) => return refused(untaken.status(), 0),
    };
    let done = async {
        let sheet = writable(&jalons, &who, (&slug, &territory)).await?;
        let form = Form::read(pairs, &sheet, language)?;
        let judged = judge(&sheet, (&form.answers, &form.confirmed), language);
        save(&jalons, &sheet, (&form, &judged)).await
    };
    match done.await {
        Ok(DraftSaved::Saved(draft)) => {
            Json(json!({ "version": draft.version, "saved_at": saved(&draft, language).at })).into_response()
        }
        Ok(DraftSaved::Newer(draft)) => refused(StatusCode::CONFLICT, draft.map_or(0, |draft| draft.version)),
        Err(error) => refused(StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), 0),
    }
}

/// The page of the refusal; of a fault of ours, the form again with all that was typed.
async fn refused(
    jalons: &Jalons,
    who: &Who,
    (slug, territory, language): (&str, &str, Language),
    (error, typed): (ApiError, Pairs),
) -> Attempt {
    if matches!(error, ApiError::Internal | ApiError::Full)
        && let Ok(sheet) = writable(jalons, who, (slug, territory)).await
        && let Ok(form) = Form::read(typed, &sheet, language)
    {
        return Attempt::Form(Box::new(form), Told::Nothing);
    }
    Attempt::Refused(error)
}

/// What became of a form.
enum Taken {
    /// Done: the page is to be opened anew, with this query.
    Moved(String),
    Told(Form, Told),
}

fn status_of(told: &Told) -> StatusCode {
    match told {
        Told::Faults | Told::Doubts => StatusCode::UNPROCESSABLE_ENTITY,
        Told::Conflict | Told::NewerDraft | Told::Locked => StatusCode::CONFLICT,
        Told::Nothing | Told::Checked | Told::Unchanged | Told::AlreadySent | Told::Sent(_) => StatusCode::OK,
    }
}

/// Opens a report that this person may write on.
async fn writable(jalons: &Jalons, who: &Who, report: (&str, &str)) -> Result<Sheet, ApiError> {
    let sheet = Opened::open(jalons, who, report).await?.sheet;
    if sheet.writer() == Writer::Reader {
        return Err(ApiError::Forbidden);
    }
    Ok(sheet)
}

async fn take(
    jalons: &Jalons,
    who: &Who,
    (slug, territory, language): (&str, &str, Language),
    pairs: Pairs,
) -> Result<Taken, ApiError> {
    let sheet = writable(jalons, who, (slug, territory)).await?;
    let form = Form::read(pairs, &sheet, language)?;
    let judged = judge(&sheet, (&form.answers, &form.confirmed), language);
    if !judged.forbidden.is_empty() {
        return Err(ApiError::Forbidden);
    }
    let told = match form.act {
        Act::Draft => Told::Nothing,
        Act::Check => wrong_with(&judged).unwrap_or(Told::Checked),
        Act::Send => match wrong_with(&judged) {
            Some(told) => told,
            None => match record(jalons, &sheet, &judged).await? {
                Told::Sent(_) => return sent(jalons, &sheet, form.version).await,
                told => told,
            },
        },
    };
    if matches!(told, Told::Unchanged | Told::AlreadySent) {
        return Ok(Taken::Told(form, told));
    }
    match save(jalons, &sheet, (&form, &judged)).await? {
        DraftSaved::Newer(_) => Ok(Taken::Told(form, Told::NewerDraft)),
        DraftSaved::Saved(_) if form.act == Act::Draft => Ok(Taken::Moved(String::new())),
        DraftSaved::Saved(_) => Ok(Taken::Told(form, told)),
    }
}

/// What keeps a form from being sent, the gravest first.
fn wrong_with(judged: &Judged) -> Option<Told> {
    if !judged.locked.is_empty() {
        Some(Told::Locked)
    } else if !judged.faults.is_empty() {
        Some(Told::Faults)
    } else if !judged.conflicts.is_empty() {
        Some(Told::Conflict)
    } else if judged.doubts.iter().any(|doubt| !doubt.confirmed) {
        Some(Told::Doubts)
    } else {
        None
    }
}

/// Records what is new; somebody may have come first, or closed the report.
async fn record(jalons: &Jalons, sheet: &Sheet, judged: &Judged) -> Result<Told, ApiError> {
    if judged.changes.is_empty() {
        return Ok(if judged.sent_before { Told::AlreadySent } else { Told::Unchanged });
    }
    let batch = Batch::new(SOURCE, None, sheet.who.id());
    let recorded = jalons.programmes.append(&sheet.programme().slug, batch, judged.changes.clone()).await;
    match recorded {
        Ok(entries) => Ok(Told::Sent(entries.len())),
        Err(AppendError::Conflict { .. }) => Ok(Told::Conflict),
        Err(AppendError::Locked { .. }) => Ok(Told::Locked),
        Err(error) => Err(internal(&error)),
    }
}

/// Takes the draft away that was sent, and opens the page that says so.
async fn sent(jalons: &Jalons, sheet: &Sheet, version: i64) -> Result<Taken, ApiError> {
    let (slug, code) = (sheet.programme().slug.as_str(), sheet.territory.code.as_str());
    if let Some(account) = sheet.who.account() {
        // It is recorded, whatever becomes of its draft.
        if let Err(error) = jalons.programmes.store().remove_draft((slug, code, &account.id), version).await {
            tracing::error!(%error, "the draft of a sent report was not removed");
        }
    }
    let held = jalons.programmes.get(slug).await.map_err(|error| internal(&error))?;
    let last = held.and_then(|held| {
        let own =
            |entry: &&crate::domain::entry::Entry| entry.author == sheet.who.id() && entry.subject.territory == code;
        held.entries().rev().find(own).map(|entry| entry.batch.clone())
    });
    Ok(Taken::Moved(last.map_or_else(String::new, |batch| format!("?sent={batch}"))))
}

/// Keeps what differs from what stands as this person's draft; what is there already is not written again.
async fn save(jalons: &Jalons, sheet: &Sheet, (form, judged): (&Form, &Judged)) -> Result<DraftSaved, ApiError> {
    let Some(account) = sheet.who.account() else { return Err(ApiError::Forbidden) };
    let kept: Answers = form
        .answers
        .iter()
        .filter(|(name, typed)| judged.touched.contains(*name) || is_reason(sheet, name, typed))
        .map(|(name, typed)| (name.clone(), typed.clone()))
        .collect::<BTreeMap<_, _>>();
    let fields = serde_json::to_string(&kept).map_err(|error| internal(&error))?;
    if let Some(draft) = draft_of(jalons, sheet).await?.filter(|draft| draft.fields == fields) {
        return Ok(DraftSaved::Saved(draft));
    }
    let of = (sheet.programme().slug.as_str(), sheet.territory.code.as_str(), account.id.as_str());
    let saved = jalons.programmes.store().save_draft(of, (&fields, form.version)).await;
    saved.map_err(|error| internal(&error))
}

/// A reason that waits for its date to be late is kept too.
fn is_reason(sheet: &Sheet, name: &str, typed: &crate::wording::form::Inputs) -> bool {
    let question = sheet.questions().into_iter().find(|question| question.name() == name);
    question.is_some_and(|question| question.is_when_late())
        && typed.based_on.is_empty()
        && !(typed.value.is_empty() && typed.empty.is_empty() && typed.note.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::demo;
    use axum::body::to_bytes;

    #[tokio::test]
    async fn a_full_disk_records_nothing_of_a_form_and_gives_back_all_that_was_typed() {
        let jalons = Jalons::new(demo::open(Language::French).await.unwrap()).unwrap();
        let store = jalons.programmes.store();
        let before = store.revision("alliance").await.unwrap();
        store.leave_room(false).await.unwrap();
        let long = "beaucoup de mots ".repeat(2_000);
        let pairs = [("act", "send"), ("local_plan", "novembre 2014"), ("local_plan.note", &long[..9_000])];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let uri: Uri = "/fr/alliance/report/T11".parse().unwrap();
        let place = (Path(("fr".to_owned(), "alliance".to_owned(), "T11".to_owned())), uri);
        let answer = send(State(jalons.clone()), Extension(Who::Command), place, Ok(Typed(pairs))).await;
        assert_eq!(answer.status(), StatusCode::INSUFFICIENT_STORAGE);
        let page = to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec();
        let page = String::from_utf8(page).unwrap();
        for words in ["il n’y a plus de place", "novembre 2014", "beaucoup de mots"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert_eq!(store.revision("alliance").await.unwrap(), before);
    }
}
