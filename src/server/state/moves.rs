//! Watches the revisions for everybody who listens: read once a second, however many they are.

use crate::server::store::Store;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError, Weak},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// How often the database is asked.
const PAUSE: Duration = Duration::from_secs(1);

/// Channels open at once, in all.
const MOST: usize = 1_000;

/// The revision of each programme.
type Revisions = BTreeMap<String, i64>;

/// What all listeners share.
pub struct Moves {
    /// Given to whoever reads the revisions, while anyone listens.
    reading: Mutex<Weak<watch::Sender<Revisions>>>,
    places: Arc<Semaphore>,
    stopping: watch::Sender<bool>,
}

impl Default for Moves {
    fn default() -> Self {
        Self { reading: Mutex::default(), places: Arc::new(Semaphore::new(MOST)), stopping: watch::Sender::new(false) }
    }
}

/// One listener.
pub struct Listening {
    revisions: watch::Receiver<Revisions>,
    stopping: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

impl Moves {
    /// Begins to listen; nothing where too many do, or where the server stops.
    #[must_use]
    pub fn listen(&self, store: &Store) -> Option<Listening> {
        let place = Arc::clone(&self.places).try_acquire_owned().ok()?;
        let stopping = self.stopping.subscribe();
        if *stopping.borrow() {
            return None;
        }
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let revisions = match reading.upgrade() {
            Some(sender) => sender.subscribe(),
            None => {
                let sender = Arc::new(watch::Sender::new(Revisions::new()));
                *reading = Arc::downgrade(&sender);
                let revisions = sender.subscribe();
                tokio::spawn(read(sender, store.clone()));
                revisions
            }
        };
        Some(Listening { revisions, stopping, _place: place })
    }

    /// Ends every channel: the server waits for open answers before it stops.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }
}

/// Reads the revisions until nobody listens any more.
async fn read(sender: Arc<watch::Sender<Revisions>>, store: Store) {
    while sender.receiver_count() > 0 {
        match store.revisions().await {
            Ok(revisions) => {
                sender.send_if_modified(|known| {
                    let moved = *known != revisions;
                    *known = revisions;
                    moved
                });
            }
            Err(error) => tracing::warn!(%error, "the revisions could not be read; once more in a moment"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

impl Listening {
    /// The revision of a programme, once it was read.
    #[must_use]
    pub fn revision(&mut self, programme: &str) -> Option<i64> {
        self.revisions.borrow_and_update().get(programme).copied()
    }

    /// Waits until anything has moved; `false` once there is nothing more to wait for.
    pub async fn moved(&mut self) -> bool {
        tokio::select! {
            moved = self.revisions.changed() => moved.is_ok(),
            _ = self.stopping.wait_for(|stopping| *stopping) => false,
        }
    }
}
