//! A form that is sent: its answers are recorded, or come back with what is wrong; nothing typed is lost.

use super::answer::draft_of;
use crate::{
    api::{ApiError, Told},
    domain::{language::Language, rights::Who},
    intake::{
        Pairs,
        report::{
            SOURCE,
            form::{Act, Answers, Form},
            judged::{Judged, judge},
            sheet::Sheet,
        },
    },
    server::{
        acts::report::sheet::Opened,
        programmes::fault::internal,
        state::Jalons,
        store::{AppendError, DraftSaved, NewBatch},
    },
    wording::form::Writer,
};
use std::collections::BTreeMap;

/// What became of a form.
pub enum Taken {
    /// Done: the page is to be opened anew, with this query.
    Moved(String),
    Told(Form, Told),
}

/// Opens a report that this person may write on.
pub async fn writable(jalons: &Jalons, who: &Who, report: (&str, &str)) -> Result<Sheet, ApiError> {
    let sheet = Opened::open(jalons, who, report).await?.sheet;
    if sheet.writer() == Writer::Reader {
        return Err(ApiError::Forbidden);
    }
    Ok(sheet)
}

/// Takes a form: records it, checks it, or keeps it as a draft.
///
/// # Errors
/// What may not be, and our own faults.
pub async fn take(
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
    let batch = NewBatch::new(SOURCE, None, sheet.who.id());
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
        let own = |entry: &&crate::domain::entry::Entry| {
            entry.batch.author == *sheet.who.id() && entry.subject.territory == code
        };
        held.entries().iter().rev().find(own).map(|entry| entry.batch.id.clone())
    });
    Ok(Taken::Moved(last.map_or_else(String::new, |batch| format!("?sent={batch}"))))
}

/// Keeps what differs from what stands as this person's draft; what is there already is not written again.
pub async fn save(jalons: &Jalons, sheet: &Sheet, (form, judged): (&Form, &Judged)) -> Result<DraftSaved, ApiError> {
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
