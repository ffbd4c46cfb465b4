//! Where the files of bulletins are made, a few at a time, and the last ones are kept.

use crate::{
    api::ApiError,
    domain::entry::Entry,
    formats::summary::{
        bound::Bound,
        document::Document,
        pdf::{Faces, pdf},
        workbook::workbook,
    },
    server::{programmes::fault::internal, render::cache::Cache, state::assets},
};
use chrono::NaiveDate;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

/// Files made at once: each takes a core and some memory for a while.
const AT_ONCE: usize = 2;
/// Files that are kept.
const KEPT: usize = 8;

/// The typefaces of the site, read once.
static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::of(assets::typefaces()));

/// Makes the files of bulletins. Cloning it is cheap and gives the same one.
#[derive(Clone)]
pub struct Bindery {
    turns: Arc<Semaphore>,
    made: Arc<Mutex<Cache<[u8]>>>,
}

impl Default for Bindery {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), made: Arc::new(Mutex::new(Cache::holding(KEPT))) }
    }
}

impl Bindery {
    /// Typesets or writes a document while the others are served; what was made a moment ago is not made again.
    /// `entries` are the values a workbook holds, and `day` is the day a PDF says it was made.
    pub async fn bind(
        &self,
        document: Document,
        (bound, day): (Bound, NaiveDate),
        entries: Vec<Entry>,
    ) -> Result<Arc<[u8]>, ApiError> {
        let key = Cache::<[u8]>::key_of(&format!("{bound:?} {day} {document:?} {entries:?}"));
        if let Some(made) = self.made().get(key) {
            return Ok(made);
        }
        let _turn = self.turns.acquire().await.map_err(|error| internal(&error))?;
        // Somebody may have asked for the same file while this one waited.
        if let Some(made) = self.made().get(key) {
            return Ok(made);
        }
        let write = move || match bound {
            Bound::Pdf(paper) => pdf(&document, paper, day, &FACES).map_err(|error| internal(&error)),
            Bound::Workbook => {
                let entries: Vec<&Entry> = entries.iter().collect();
                workbook(&document, &entries).map_err(|error| internal(&error))
            }
        };
        let made: Arc<[u8]> = tokio::task::spawn_blocking(write).await.map_err(|error| internal(&error))??.into();
        self.made().keep(key, Arc::clone(&made));
        Ok(made)
    }

    fn made(&self) -> MutexGuard<'_, Cache<[u8]>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
