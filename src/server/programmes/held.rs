//! The programmes as they stand now, kept in memory and caught up when the ledger has moved.

use crate::{
    domain::{
        code::entry_id::EntryId,
        entry::{Entry, Status},
        ledger::{Ledger, entries::Entries, reported::Reported},
        programme::Programme,
        rights::{Action, Who, may},
    },
    formats::definition,
    intake::new_entry::NewEntry,
    server::{
        clock,
        programmes::quiet::Quiet,
        store::{AppendError, NewBatch, Store, StoreError, StoredProgramme},
    },
};
use chrono::NaiveDate;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// One programme at one revision.
#[derive(Debug)]
pub struct Held {
    pub programme: Arc<Programme>,
    pub revision: i64,
    /// Number of the last entry.
    sequence: i64,
    current: Arc<Reported>,
    /// What stands about each subject, what waits for the coordination included.
    pub ledger: Arc<Ledger>,
    quiet: Quiet,
}

impl Held {
    /// What is believed: the latest accepted entry of each item, among those recorded up to the end of a civil
    /// day (universal time), or among all.
    #[must_use]
    pub fn reported(&self, known_at: Option<NaiveDate>) -> Arc<Reported> {
        let Some(day) = known_at else {
            return Arc::clone(&self.current);
        };
        Arc::new(self.ledger.accepted_among(|entry| clock::day_of(entry.recorded_at()) <= day))
    }

    /// The same, had nothing been recorded after an entry.
    #[must_use]
    pub fn reported_through(&self, last: Option<EntryId>, known_at: Option<NaiveDate>) -> Reported {
        let known = |entry: &Entry| known_at.is_none_or(|day| clock::day_of(entry.recorded_at()) <= day);
        self.ledger.accepted_through(last, known)
    }

    /// The revision as far as somebody may know of it: it goes up by one with each write they may see something of.
    #[must_use]
    pub fn heard_by(&self, who: &Who) -> i64 {
        self.revision - i64::try_from(self.quiet.unseen_by(who, &self.programme)).unwrap_or_default()
    }

    /// What stands about each subject of a territory, or of all, as somebody may know it: what was given back stays
    /// between the committee and the coordination.
    #[must_use]
    pub fn ledger_seen_by(&self, who: &Who, territory: Option<&str>) -> Arc<Ledger> {
        match may(who, Action::ReadReturned, &self.programme, territory) {
            true => Arc::clone(&self.ledger),
            false => Arc::new(self.ledger.without_returned()),
        }
    }

    /// How many values wait for the coordination, of those somebody may read.
    #[must_use]
    pub fn waiting_for(&self, who: &Who) -> usize {
        let readable = |code: &str| may(who, Action::ReadReport, &self.programme, Some(code));
        self.ledger.waiting().filter(|entry| readable(&entry.subject.territory)).count()
    }

    /// Every entry ever recorded, oldest first.
    #[must_use]
    pub fn entries(&self) -> &Entries {
        self.ledger.entries()
    }
}

/// All programmes of a store. Cloning it is cheap and gives the same programmes.
#[derive(Clone, Debug)]
pub struct Programmes {
    store: Store,
    held: Arc<Mutex<HashMap<String, Arc<Held>>>>,
    /// Held while one request catches a programme up, so that the others wait for it instead of doing the same.
    catching_up: Arc<tokio::sync::Mutex<()>>,
}

impl Programmes {
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, held: Arc::default(), catching_up: Arc::default() }
    }

    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Every programme, in the order they were added.
    pub async fn list(&self) -> Result<Vec<Arc<Held>>, StoreError> {
        let mut all = Vec::new();
        for StoredProgramme { slug, .. } in self.store.programmes().await? {
            all.extend(self.get(&slug).await?);
        }
        Ok(all)
    }

    /// A programme as it stands now, if there is such a programme.
    pub async fn get(&self, slug: &str) -> Result<Option<Arc<Held>>, StoreError> {
        let Some(revision) = self.store.revision(slug).await? else {
            return Ok(None);
        };
        if let Some(held) = self.at(slug, revision) {
            return Ok(Some(held));
        }
        let _one_at_a_time = self.catching_up.lock().await;
        match self.at(slug, revision) {
            Some(held) => Ok(Some(held)),
            None => self.catch_up(slug).await,
        }
    }

    /// The definition of a programme alone: nothing that was reported is read for it.
    pub async fn programme(&self, slug: &str) -> Result<Option<Arc<Programme>>, StoreError> {
        match (self.last(slug), self.store.revision(slug).await?) {
            (_, None) => Ok(None),
            (Some(held), _) => Ok(Some(Arc::clone(&held.programme))),
            (None, _) => Ok(self.get(slug).await?.map(|held| Arc::clone(&held.programme))),
        }
    }

    /// Records a batch, all or nothing.
    pub async fn append(&self, slug: &str, batch: NewBatch, entries: Vec<NewEntry>) -> Result<Vec<Entry>, AppendError> {
        self.store.append(slug, batch, entries).await
    }

    fn at(&self, slug: &str, revision: i64) -> Option<Arc<Held>> {
        self.last(slug).filter(|held| held.revision >= revision)
    }

    fn last(&self, slug: &str) -> Option<Arc<Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).get(slug).cloned()
    }

    /// Reads what is new since the last time, and nothing else.
    async fn catch_up(&self, slug: &str) -> Result<Option<Arc<Held>>, StoreError> {
        let last = self.last(slug);
        let programme = match &last {
            Some(held) => Arc::clone(&held.programme),
            None => Arc::new(self.definition(slug).await?),
        };
        // What is new is added to what stands: a programme with many entries is not read through at each write.
        let known = |held: Arc<Held>| (Ledger::clone(&held.ledger), held.quiet.clone());
        let mut sequence = last.as_ref().map(|held| held.sequence).unwrap_or_default();
        let (mut ledger, mut quiet) = last.map(known).unwrap_or_default();
        let revision = loop {
            let Some(before) = self.store.revision(slug).await? else {
                return Ok(None);
            };
            // A few at a time: what the database gives is then never there twice as a whole.
            loop {
                let heard = |entry: &Entry, before: &Ledger| quiet.add(entry, is_believed(entry, before));
                let (last, are_all) = self.store.read_some_after((slug, sequence), &mut ledger, heard).await?;
                sequence = last;
                if are_all {
                    break;
                }
            }
            for (batch, territory) in self.store.lock_batches(slug).await? {
                quiet.lock(&batch, &territory);
            }
            // Someone may have written between the two readings: a revision must never name two states.
            if self.store.revision(slug).await? == Some(before) {
                break before;
            }
        };
        let current = Arc::new(ledger.accepted());
        let ledger = Arc::new(ledger);
        let held = Arc::new(Held { programme, revision, sequence, current, ledger, quiet });
        self.held.lock().unwrap_or_else(PoisonError::into_inner).insert(slug.to_owned(), Arc::clone(&held));
        Ok(Some(held))
    }

    async fn definition(&self, slug: &str) -> Result<Programme, StoreError> {
        let text = self.store.definition(slug).await?.unwrap_or_default();
        definition::read(slug, &text).map_err(|findings| StoreError::Definition { slug: slug.to_owned(), findings })
    }
}

/// Whether figures change with the entry that comes next.
fn is_believed(entry: &Entry, before: &Ledger) -> bool {
    match entry.status {
        Status::Accepted => true,
        Status::Withdrawn => before.line(&entry.subject).is_some_and(|line| line.accepted().is_some()),
        Status::Submitted | Status::Returned => false,
    }
}
