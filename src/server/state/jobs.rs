//! The work of this process that its readers wait for.

use crate::server::{
    clock,
    progress::Progress,
    store::{Ended, Job, Store},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// So long a reader waits for the work itself; then for the page that shows how far it is.
const A_MOMENT: Duration = Duration::from_millis(1500);

/// What came of work that could not be written down is told from memory for so long, in microseconds.
const REMEMBERED: i64 = 24 * 3600 * 1_000_000;

/// What is kept of work that ended after its reader had gone to wait elsewhere: what came of it, and of a file its
/// bytes.
pub type Kept = (Ended, Option<Vec<u8>>);

/// The work of this process that the store does not tell of yet: it may be busy with that very work. Cloning it is cheap
/// and gives the same.
#[derive(Clone, Debug)]
pub struct Jobs {
    known: Arc<Mutex<HashMap<String, (Job, Progress)>>>,
    /// So long a reader waits for the work itself.
    pub moment: Duration,
}

impl Default for Jobs {
    fn default() -> Self {
        Self::waiting(A_MOMENT)
    }
}

impl Jobs {
    /// Those whose readers wait so long for the work itself; not at all, where it is zero.
    #[must_use]
    pub fn waiting(moment: Duration) -> Self {
        Self { known: Arc::default(), moment }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Job, Progress)>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A piece of work, for the one who asked for it and nobody else.
    #[must_use]
    pub fn find(&self, id: &str, account: &str) -> Option<Job> {
        self.lock().get(id).map(|(job, _)| job.clone()).filter(|job| job.account == account)
    }

    /// What one person asked for in a programme.
    #[must_use]
    pub fn of(&self, slug: &str, account: &str) -> Vec<Job> {
        let own = |job: &&Job| job.programme == slug && job.account == account;
        self.lock().values().map(|(job, _)| job).filter(own).cloned().collect()
    }

    /// Steps done and all there are; nothing where another process is at it.
    #[must_use]
    pub fn progress(&self, id: &str) -> Option<(usize, usize)> {
        self.lock().get(id).map(|(_, progress)| progress.so_far())
    }

    /// Begins to tell of a piece of work.
    pub fn add(&self, job: Job, progress: Progress) {
        let mut known = self.lock();
        known.retain(|_, (job, _)| job.ended.is_none() || job.begun_at > clock::now() - REMEMBERED);
        known.insert(job.id.clone(), (job, progress));
    }

    /// Tells no more of it.
    pub fn forget(&self, id: &str) {
        self.lock().remove(id);
    }

    /// Writes down what came of work whose reader has gone to wait elsewhere; what cannot be written is told from
    /// memory, a file aside, which has nowhere to be.
    pub async fn keep(&self, store: &Store, job: Job, (ended, bytes): Kept) {
        let job = Job { ended: Some(ended), ..job };
        let Err(error) = store.end_job(&job, bytes.as_deref()).await else { return self.forget(&job.id) };
        tracing::error!(%error, "what came of a job could not be kept");
        if let Some((known, _)) = self.lock().get_mut(&job.id) {
            let is_file = matches!(job.ended, Some(Ended::File { .. }));
            known.ended = if is_file { Some(Ended::Failed(String::new())) } else { job.ended };
        }
    }
}
