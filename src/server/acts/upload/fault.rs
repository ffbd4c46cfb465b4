//! Why a sheet is not shown or not recorded, and where what came of it is shown else: at once, or after the page of its
//! job.

use crate::{
    api::{ApiError, explained, failed},
    domain::language::Language,
    server::{
        acts::job::{Soon, begin},
        request::status::http_status,
        state::Jalons,
        store::{Ended, Job},
    },
};
use axum::http::StatusCode;

/// The status of the answer, and what is told; nothing where the page says it itself.
pub struct Fault(pub StatusCode, pub String);

impl From<ApiError> for Fault {
    fn from(error: ApiError) -> Self {
        Self(http_status(error.status()), String::new())
    }
}

impl Fault {
    /// What is told where there is no page to say it.
    fn told(self, language: Language) -> String {
        let Self(status, said) = self;
        // The sheet is gone: recorded from another tab, or given up. The history tells which.
        if status == StatusCode::NOT_FOUND && said.is_empty() {
            return said;
        }
        if said.is_empty() { explained(language, &failed(status.as_u16())).1 } else { said }
    }
}

/// The address that work with a sheet leads to.
pub async fn led(
    jalons: &Jalons,
    job: Job,
    (work, language): (impl Future<Output = Result<String, Fault>> + Send + 'static, Language),
) -> Result<String, Fault> {
    let jobs = format!("/{}/{}/jobs", language.code(), job.programme);
    let kept = move |done: Result<String, Fault>| match done {
        Ok(address) => (Ended::Address(address), None),
        Err(fault) => (Ended::Failed(fault.told(language)), None),
    };
    match begin(jalons, job, (work, kept)).await? {
        Soon::Now(done) => done,
        Soon::Later(id) => Ok(format!("{jobs}/{id}")),
    }
}
