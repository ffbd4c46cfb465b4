//! Work that takes longer than its reader waits: done apart, with its progress shown, and fetched when it is done.

pub mod answer;
pub mod export;

use crate::{
    api::ApiError,
    domain::programme::Programme,
    server::{
        progress::Progress,
        state::{Jalons, jobs::Kept},
        store::{Ended, Job},
    },
};
use tokio::sync::oneshot;

/// Values that are asked of a programme's territories, from which on its files take longer than a moment.
const MANY: usize = 2_000;

/// Whether the files of a programme are written apart when a page asks for them.
#[must_use]
pub fn is_long(programme: &Programme) -> bool {
    programme.asked_in_all() >= MANY
}

/// What came of work, or where to ask for it.
pub enum Soon<T> {
    Now(T),
    /// The id of the job.
    Later(String),
}

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
