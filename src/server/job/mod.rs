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
        asked::internal,
        job::progress::Progress,
        serve::Jalons,
        store::{Ended, Job},
    },
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// So long a reader waits for the work itself; then for the page that shows how far it is.
const A_MOMENT: Duration = Duration::from_millis(1500);

/// Values that are asked of a programme's territories, from which on its files take longer than a moment.
const MANY: usize = 2_000;

/// Whether the files of a programme are written apart when a page asks for them.
#[must_use]
pub fn is_long(programme: &Programme) -> bool {
    programme.asked_in_all() >= MANY
}

/// How far the work is that this process is at. Cloning it is cheap and gives the same.
#[derive(Clone, Debug)]
pub struct Jobs {
    running: Arc<Mutex<HashMap<String, Progress>>>,
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
        Self { running: Arc::default(), moment }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Progress>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Steps done and all there are; nothing where another process is at it.
    #[must_use]
    pub fn progress(&self, id: &str) -> Option<(usize, usize)> {
        self.lock().get(id).map(Progress::so_far)
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
    let progress = Progress::default();
    let counted = progress.clone();
    let mut work = tokio::spawn(async move { counted.of(work).await });
    let moment = jalons.jobs.moment;
    if !moment.is_zero()
        && let Ok(done) = tokio::time::timeout(moment, &mut work).await
    {
        return done.map(Soon::Now).map_err(|error| internal(&error));
    }
    let store = jalons.programmes.store().clone();
    let (jobs, id) = (jalons.jobs.clone(), job.id.clone());
    jobs.lock().insert(id.clone(), progress);
    let begun = store.begin_job(&job).await.map_err(|error| internal(&error));
    tokio::spawn(async move {
        let (ended, bytes) = match work.await {
            Ok(done) => kept(done),
            Err(error) => {
                tracing::error!(%error, "a job has ended badly");
                (Ended::Failed(String::new()), None)
            }
        };
        if let Err(error) = store.end_job(&job.id, &ended, bytes.as_deref()).await {
            tracing::error!(%error, "what came of a job could not be kept");
        }
        jobs.lock().remove(&job.id);
    });
    begun.map(|()| Soon::Later(id))
}
