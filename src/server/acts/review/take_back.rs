//! Takes an entry or a batch back: what was accepted before it stands again, as new entries that say so.

use super::{answer::no_such, new_entry, reviewed};
use crate::{
    api::ApiError,
    domain::{
        date::moment_in_words,
        entry::Entry,
        language::Language,
        review::{self, Undone},
        rights::Who,
    },
    server::{
        programmes::fault::internal,
        state::Jalons,
        store::{AppendError, NewBatch},
    },
    texts::text_with,
    wording::said,
};

/// Names and values, as a form or a query has them.
/// What came of it.
pub enum Recorded {
    /// The id of what was recorded together.
    Batch(String),
    /// It was taken back before: the form was sent twice.
    Before,
    /// Something newer stands since the confirmation was shown.
    Nothing,
}

/// Takes it back.
///
/// # Errors
/// What may not be, and our own faults.
pub async fn record(
    jalons: &Jalons,
    (who, language): (&Who, Language),
    (slug, undone, standing): (&str, &Undone, Option<usize>),
) -> Result<Recorded, ApiError> {
    let held = reviewed(&jalons.programmes, who, slug).await?;
    let undo = review::undo(held.entries().iter(), undone).ok_or_else(|| no_such(undone))?;
    if undo.steps.is_empty() && !undo.settled.is_empty() {
        return Ok(Recorded::Before);
    }
    // Entries of the past never stand again: as many as were shown are those that were shown.
    if undo.steps.is_empty() || standing != Some(undo.steps.len()) {
        return Ok(Recorded::Nothing);
    }
    let batch = NewBatch::new(review::UNDO, None, who.id());
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
    let when = moment_in_words(entry.recorded_at(), language);
    let key = match undone {
        Undone::Entry(_) => "undo-remark-entry",
        Undone::Batch(_) => "undo-remark-batch",
    };
    let arguments = [("when", when.into()), ("source", said::source(language, &entry.batch.source).into())];
    text_with(language, key, &arguments)
}
