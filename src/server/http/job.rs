//! The page of a job, which asks again by itself while there is something to wait for; and the file it made.

use crate::{
    domain::rights::Who,
    server::{
        acts::job::{Soon, answer::found, export},
        http::{download, page},
        request::{language::language_of, sent::see},
        state::Jalons,
        store::{Ended, Job},
    },
};
use axum::{
    Extension, Form,
    extract::{Path, Request, State},
    http::{HeaderValue, Uri, header},
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
    match export::made((&jalons, &who), (&language, &slug, &id)).await {
        Ok(file) => download::taken_away(file),
        Err(error) => download::refused(&language, &error),
    }
}

/// `POST /{language}/{programme}/jobs`: `file` is its name below `data/`; the rest is as in its address.
pub async fn export(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (uri, Path((language, slug))): (Uri, Path<(String, String)>),
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    match export::begun((&jalons, who), (&language, &slug), fields).await {
        Ok(Soon::Now(file)) => download::taken_away(file),
        Ok(Soon::Later(id)) => see(&format!("/{}/{slug}/jobs/{id}", language_of(uri.path()).code()), None),
        Err(error) => download::refused(&language, &error),
    }
}
