//! Taking a programme away: what there is, and the open formats for whoever may have them.

pub mod answer;
pub mod wanted;

use crate::{
    api::ApiError,
    domain::{asked::Ground, rights::Who},
    formats::open::{Form, TakenError},
    server::programmes::fault::internal,
};
use tokio::sync::Semaphore;

/// Files that are written at once: a large one takes much memory for a while. The others wait.
static WRITING: Semaphore = Semaphore::const_new(2);

/// Writes a file while the others are served.
pub async fn apart(write: impl FnOnce() -> Result<Vec<u8>, ApiError> + Send + 'static) -> Result<Vec<u8>, ApiError> {
    let _turn = WRITING.acquire().await.map_err(|error| internal(&error))?;
    tokio::task::spawn_blocking(write).await.map_err(|error| internal(&error))?
}

/// The file of an open format, in the language of the question; refused to those who may take nothing away.
pub fn written(form: Form, who: &Who, asked: &Ground) -> Result<Vec<u8>, ApiError> {
    form.written(who, asked).map_err(refused)
}

/// Why nothing is taken away, as a reader is told it.
#[must_use]
pub fn refused(error: TakenError) -> ApiError {
    match error {
        TakenError::Forbidden(_) => ApiError::Forbidden,
        TakenError::Iati(error) => internal(&error),
        TakenError::Package(error) => internal(&error),
    }
}
