//! Opening a programme for whoever asks.

use crate::{
    domain::rights::{Action, Who, may},
    server::{programmes::held::Held, state::Jalons},
};
use std::sync::Arc;

/// A programme that everybody may read: what is said to nobody signed in is said of no other.
pub async fn known_to_all(jalons: &Jalons, slug: &str) -> Option<Arc<Held>> {
    let held = jalons.programmes.get(slug).await.ok().flatten()?;
    may(&Who::Anyone, Action::Read, &held.programme, None).then_some(held)
}
