//! A file that takes long to write, asked for from a page: it comes at once, or is fetched later.

use super::{Soon, begin};
use crate::{
    api::{ApiError, JobKind, explained},
    domain::{language::Language, rights::Who},
    server::{
        account::sent::see,
        download::{self, Parameters, TakenFile, Wanted},
        page::language_of,
        serve::Jalons,
        store::{Ended, Job},
    },
};
use axum::{
    Extension, Form,
    extract::{Path, State},
    http::Uri,
    response::Response,
};

/// `POST /{language}/{programme}/jobs`: `file` is its name below `data/`; the rest is as in its address.
pub async fn export(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (uri, Path((language, slug))): (Uri, Path<(String, String)>),
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    match begun((&jalons, who), (&language, &slug), fields).await {
        Ok(Soon::Now(file)) => file.response(),
        Ok(Soon::Later(id)) => see(&format!("/{}/{slug}/jobs/{id}", language_of(uri.path()).code()), None),
        Err(error) => download::refused(&language, &error),
    }
}

async fn begun(
    (jalons, who): (&Jalons, Who),
    (language, slug): (&str, &str),
    fields: Vec<(String, String)>,
) -> Result<Soon<TakenFile>, ApiError> {
    let (files, asked): (Vec<_>, Vec<_>) =
        fields.into_iter().filter(|(_, value)| !value.is_empty()).partition(|(name, _)| name == "file");
    let file = files.into_iter().next().map(|(_, file)| file).unwrap_or_default();
    let query = query(&asked);
    let parameters = Parameters::read(&query)?;
    // Told before any work: what may not be taken, and an address that means nothing.
    let wanted = Wanted::read((jalons, &who), (language, slug), (parameters, &file)).await?;
    let account = who.account().ok_or(ApiError::Forbidden)?;
    let job = Job::new((slug, &account.id), JobKind::Export, (&file, &query));
    let (doing, language) = (jalons.clone(), Language::from_code(language).unwrap_or_default());
    let work = async move { wanted.written(&doing).await };
    let kept = move |made: Result<TakenFile, ApiError>| match made {
        Ok(TakenFile { content_type, bytes, .. }) => (Ended::File { content_type }, Some(bytes)),
        Err(error) => (Ended::Failed(explained(language, &error).1), None),
    };
    match begin(jalons, job, (work, kept)).await? {
        Soon::Now(made) => made.map(Soon::Now),
        Soon::Later(id) => Ok(Soon::Later(id)),
    }
}

/// Fields as the query of an address.
fn query(fields: &[(String, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields);
    query.finish()
}
