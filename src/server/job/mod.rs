//! Work that takes longer than its reader waits: done apart, with its progress shown, and fetched when it is done.

pub mod answer;
mod export;
mod page;
pub mod progress;

pub use export::export;
pub use page::{file, page};

use crate::{
    api::ApiError,
    domain::programme::Programme,
    server::{
        clock,
        job::progress::Progress,
        serve::Jalons,
        store::{Ended, Job, Store},
    },
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::oneshot;

/// So long a reader waits for the work itself; then for the page that shows how far it is.
const A_MOMENT: Duration = Duration::from_millis(1500);

/// Values that are asked of a programme's territories, from which on its files take longer than a moment.
const MANY: usize = 2_000;

/// What came of work that could not be written down is told from memory for so long, in microseconds.
const REMEMBERED: i64 = 24 * 3600 * 1_000_000;

/// Whether the files of a programme are written apart when a page asks for them.
#[must_use]
pub fn is_long(programme: &Programme) -> bool {
    programme.asked_in_all() >= MANY
}

/// The work of this process that the store does not tell of yet: it may be busy with that very work. Cloning it is cheap
/// and gives the same.
#[derive(Clone, Debug)]
pub struct Jobs {
    known: Arc<Mutex<HashMap<String, (Job, Progress)>>>,
    moment: Duration,
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

    fn add(&self, job: Job, progress: Progress) {
        let mut known = self.lock();
        known.retain(|_, (job, _)| job.ended.is_none() || job.begun_at > clock::now() - REMEMBERED);
        known.insert(job.id.clone(), (job, progress));
    }

    fn forget(&self, id: &str) {
        self.lock().remove(id);
    }

    /// Writes down what came of work whose reader has gone to wait elsewhere; what cannot be written is told from
    /// memory, a file aside, which has nowhere to be.
    async fn keep(&self, store: &Store, job: Job, (ended, bytes): Kept) {
        let job = Job { ended: Some(ended), ..job };
        let Err(error) = store.end_job(&job, bytes.as_deref()).await else { return self.forget(&job.id) };
        tracing::error!(%error, "what came of a job could not be kept");
        if let Some((known, _)) = self.lock().get_mut(&job.id) {
            let is_file = matches!(job.ended, Some(Ended::File { .. }));
            known.ended = if is_file { Some(Ended::Failed(String::new())) } else { job.ended };
        }
    }
}

/// What came of work, or where to ask for it.
pub enum Soon<T> {
    Now(T),
    /// The id of the job.
    Later(String),
}

/// What is kept of work that ended after its reader had gone to wait elsewhere: what came of it, and of a file its
/// bytes.
pub type Kept = (Ended, Option<Vec<u8>>);

/// Does work apart, whether or not its reader stays: what came of it, if that is known in a moment.
pub async fn begin<T: Send + 'static>(
    jalons: &Jalons,
    job: Job,
    (work, kept): (impl Future<Output = T> + Send + 'static, impl FnOnce(T) -> Kept + Send + 'static),
) -> Result<Soon<T>, ApiError> {
    let (jobs, store) = (jalons.jobs.clone(), jalons.programmes.store().clone());
    let (id, moment, progress) = (job.id.clone(), jobs.moment, Progress::default());
    jobs.add(job.clone(), progress.clone());
    let (mut tell, mut told) = oneshot::channel();
    if moment.is_zero() {
        told.close();
    }
    tokio::spawn(async move {
        let mut work = tokio::spawn(async move { progress.of(work).await });
        let done = tokio::select! {
            done = &mut work => done,
            () = tell.closed() => {
                // Other processes of the same database learn of it, as soon as there is a turn to write.
                let (store, job) = (store.clone(), job.clone());
                tokio::spawn(async move { store.begin_job(&job).await });
                work.await
            }
        };
        match done.map(|done| tell.send(done)) {
            Ok(Ok(())) => jobs.forget(&job.id),
            Ok(Err(done)) => jobs.keep(&store, job, kept(done)).await,
            Err(error) => {
                tracing::error!(%error, "a job has ended badly");
                jobs.keep(&store, job, (Ended::Failed(String::new()), None)).await;
            }
        }
    });
    match tokio::time::timeout(moment, &mut told).await {
        Ok(Ok(done)) => Ok(Soon::Now(done)),
        Ok(Err(_)) if !moment.is_zero() => Err(ApiError::Internal),
        _ => {
            told.close();
            Ok(told.try_recv().map_or(Soon::Later(id), Soon::Now))
        }
    }
}
