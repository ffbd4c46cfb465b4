//! How far a piece of work is: counted where it is done, read by whoever waits for it.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tokio::task_local;

task_local! {
    static UNDER_WAY: Progress;
}

/// Steps done, of so many. Cloning it is cheap and gives the same one.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<[AtomicUsize; 2]>);

impl Progress {
    /// Steps done, and all there are; 0 of 0 until that is known.
    #[must_use]
    pub fn so_far(&self) -> (usize, usize) {
        let [done, all] = &*self.0;
        let all = all.load(Ordering::Relaxed);
        (done.load(Ordering::Relaxed).min(all), all)
    }

    /// Does work that counts its steps here.
    pub async fn of<F: Future>(&self, work: F) -> F::Output {
        UNDER_WAY.scope(self.clone(), work).await
    }

    /// The same for work that keeps a thread to itself.
    pub fn of_blocking<T>(&self, work: impl FnOnce() -> T) -> T {
        UNDER_WAY.sync_scope(self.clone(), work)
    }
}

/// The progress of the work this is called from; one that nobody reads where nobody waits.
#[must_use]
pub fn current() -> Progress {
    UNDER_WAY.try_with(Clone::clone).unwrap_or_default()
}

/// Begins to count: so many steps.
pub fn expect(all: usize) {
    let _ = UNDER_WAY.try_with(|Progress(counts)| {
        counts[0].store(0, Ordering::Relaxed);
        counts[1].store(all, Ordering::Relaxed);
    });
}

/// So many steps more are done.
pub fn advance(steps: usize) {
    let _ = UNDER_WAY.try_with(|Progress(counts)| counts[0].fetch_add(steps, Ordering::Relaxed));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn steps_are_counted_where_somebody_waits_and_nowhere_else() {
        let progress = Progress::default();
        advance(3);
        assert_eq!(progress.so_far(), (0, 0));
        let seen = progress.of(async {
            expect(10);
            advance(4);
            let apart = current();
            tokio::task::spawn_blocking(move || apart.of_blocking(|| advance(2))).await.unwrap();
            current().so_far()
        });
        assert_eq!((seen.await, progress.so_far()), ((6, 10), (6, 10)));
        advance(1);
        assert_eq!(progress.so_far(), (6, 10));
    }

    #[tokio::test]
    async fn what_is_done_is_never_more_than_all_there_is() {
        let progress = Progress::default();
        progress
            .of(async {
                expect(2);
                advance(5);
            })
            .await;
        assert_eq!(progress.so_far(), (2, 2));
    }
}
