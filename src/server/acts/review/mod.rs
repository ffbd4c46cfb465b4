//! The review at work: what waits, what is decided, what is locked, what happened, what is taken back.

mod answer;
pub mod decide;
mod locks;
mod state;
pub mod take_back;

pub use answer::{history, review, undo};
pub use locks::locks;
pub use state::report_state;

use crate::{
    api::{ApiError, Kind},
    domain::{
        review::Step,
        rights::{Action, Who, may},
    },
    intake::new_entry::NewEntry,
    server::programmes::{
        fault::internal,
        held::{Held, Programmes},
    },
};
use std::sync::Arc;

/// The programme as it stands, where this person may decide in it. One that they may not see does not exist for them.
async fn reviewed(programmes: &Programmes, who: &Who, slug: &str) -> Result<Arc<Held>, ApiError> {
    let held = programmes.get(slug).await.map_err(|error| internal(&error))?;
    let held = held
        .filter(|held| may(who, Action::Read, &held.programme, None))
        .ok_or_else(|| ApiError::not_found(Kind::Programme, slug))?;
    if may(who, Action::Review, &held.programme, None) { Ok(held) } else { Err(ApiError::Forbidden) }
}

/// A step as the store records it.
fn new_entry(Step { of, replaces, status, remark }: Step) -> NewEntry {
    NewEntry {
        subject: (*of.subject).clone(),
        value: of.value,
        words: of.words.as_deref().map(str::to_owned),
        note: of.note.as_deref().map(str::to_owned),
        replaces: Some(replaces.to_string()),
        status,
        remark,
    }
}
