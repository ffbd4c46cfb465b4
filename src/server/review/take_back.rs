//! Takes an entry or a batch back: what was accepted before it stands again, as new entries that say so.

use super::{answer::no_such, new_entry, reviewed};
use crate::{
    api::{ApiError, UndoChanged},
    domain::{
        date::moment_in_words,
        entry::Entry,
        language::Language,
        review::{self, Undone},
        rights::Who,
    },
    server::{
        asked::internal,
        page::page_after,
        serve::Jalons,
        store::{AppendError, Batch},
    },
    texts::text_with,
    wording::said,
};
use axum::{
    Extension,
    extract::{Form, OriginalUri, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

/// Names and values, as a form or a query has them.
type Fields = Vec<(String, String)>;

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
}

/// `POST /{language}/{programme}/history/undo?entry=…` or `?batch=…`, after its confirmation.
pub async fn take_back(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (OriginalUri(uri), Path((language, slug)), Query(asked)): (OriginalUri, Path<(String, String)>, Query<Fields>),
    Form(fields): Form<Fields>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let undone = match (field(&asked, "entry"), field(&asked, "batch")) {
        (Some(id), _) => Undone::Entry(id.to_owned()),
        (None, id) => Undone::Batch(id.unwrap_or_default().to_owned()),
    };
    let standing = field(&fields, "standing").and_then(|count| count.parse().ok());
    let history = format!("/{}/{slug}/history", language.code());
    let status = match record(&jalons, (&who, language), (&slug, &undone, standing)).await {
        Ok(Recorded::Batch(id)) => return Redirect::to(&format!("{history}?batch={id}&recorded=yes")).into_response(),
        Ok(Recorded::Before) => return Redirect::to(&history).into_response(),
        Ok(Recorded::Nothing) => StatusCode::CONFLICT,
        Err(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
    };
    page_after(&jalons, (&uri, who), (status, UndoChanged)).await
}

/// What came of it.
enum Recorded {
    /// The id of what was recorded together.
    Batch(String),
    /// It was taken back before: the form was sent twice.
    Before,
    /// Something newer stands since the confirmation was shown.
    Nothing,
}

async fn record(
    jalons: &Jalons,
    (who, language): (&Who, Language),
    (slug, undone, standing): (&str, &Undone, Option<usize>),
) -> Result<Recorded, ApiError> {
    let held = reviewed(&jalons.programmes, who, slug).await?;
    let undo = review::undo(held.entries(), undone).ok_or_else(|| no_such(undone))?;
    if undo.steps.is_empty() && !undo.settled.is_empty() {
        return Ok(Recorded::Before);
    }
    // Entries of the past never stand again: as many as were shown are those that were shown.
    if undo.steps.is_empty() || standing != Some(undo.steps.len()) {
        return Ok(Recorded::Nothing);
    }
    let batch = Batch::new(review::UNDO, None, who.id());
    let id = batch.id.clone();
    let entries = undo.steps.into_iter().map(|(entry, mut step)| {
        step.remark = Some(named(&entry, undone, language));
        new_entry(step)
    });
    match jalons.programmes.append(slug, batch, entries.collect()).await {
        Ok(_) => Ok(Recorded::Batch(id)),
        Err(AppendError::Conflict { .. }) => Ok(Recorded::Nothing),
        Err(error) => Err(internal(&error)),
    }
}

/// What is taken back, in words that stay with the new entry.
fn named(entry: &Entry, undone: &Undone, language: Language) -> String {
    let when = moment_in_words(entry.recorded_at, language);
    let key = match undone {
        Undone::Entry(_) => "undo-remark-entry",
        Undone::Batch(_) => "undo-remark-batch",
    };
    let arguments = [("when", when.into()), ("source", said::source(language, &entry.source).into())];
    text_with(language, key, &arguments)
}
