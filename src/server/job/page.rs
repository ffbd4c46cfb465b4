//! The page of a job, which asks again by itself while there is something to wait for; and the file it made.

use super::answer::found;
use crate::{
    api::{ApiError, JobKind, Kind},
    domain::rights::Who,
    server::{
        account::sent::see,
        asked::internal,
        download::{self, Parameters, TakenFile, Wanted},
        page,
        serve::Jalons,
        store::{Ended, Job},
    },
};
use axum::{
    Extension,
    extract::{Path, Request, State},
    http::{HeaderValue, header},
    response::Response,
};

type Address = (String, String, String);

/// `GET /{language}/{programme}/jobs/{job}`: sends its reader on where what came of it is shown elsewhere.
pub async fn page(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((_, slug, id)): Path<Address>,
    request: Request,
) -> Response {
    let job = found(&jalons, &who, (&slug, &id)).await;
    if let Ok(Job { ended: Some(Ended::Address(address)), .. }) = &job {
        return see(address, None);
    }
    let waits = job.is_ok_and(|job| job.ended.is_none());
    let mut response = page::page(State(jalons), request).await;
    if waits {
        // In seconds: without a script, too, the page follows.
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    response
}

/// `GET /{language}/{programme}/jobs/{job}/file`, as far as this person still may take it.
pub async fn file(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, slug, id)): Path<Address>,
) -> Response {
    match made((&jalons, &who), (&language, &slug, &id)).await {
        Ok(file) => file.response(),
        Err(error) => download::refused(&language, &error),
    }
}

async fn made((jalons, who): (&Jalons, &Who), (language, slug, id): (&str, &str, &str)) -> Result<TakenFile, ApiError> {
    let none = || ApiError::not_found(Kind::Job, id);
    let job = found(jalons, who, (slug, id)).await?;
    let Some(Ended::File { content_type }) = job.ended else { return Err(none()) };
    if job.kind != JobKind::Export {
        return Err(none());
    }
    let parameters = Parameters::read(&job.asked)?;
    let wanted = Wanted::read((jalons, who), (language, slug), (parameters, &job.name)).await?;
    wanted.still_allowed()?;
    let bytes = jalons.programmes.store().job_file(&job.id).await.map_err(|error| internal(&error))?;
    Ok(TakenFile { name: wanted.name(), content_type, bytes: bytes.ok_or_else(none)?, private: true })
}
