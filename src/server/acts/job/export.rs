//! A file that takes long to write, asked for from a page: it comes at once, or is fetched later.

use super::{Soon, begin};
use crate::{
    api::{ApiError, Kind, explained},
    domain::{language::Language, rights::Who},
    server::{
        acts::{
            export::wanted::{TakenFile, Wanted},
            job::answer::found,
        },
        programmes::fault::internal,
        request::parameters::Parameters,
        state::Jalons,
        store::{Ended, Job},
    },
    wording::job::JobKind,
};

/// Begins to write it: the file, if that takes a moment, or the job.
///
/// # Errors
/// What may not be taken, and what there is not.
pub async fn begun(
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

/// The file that was made, as far as somebody still may take it.
///
/// # Errors
/// What may not be taken, and what there is not.
pub async fn made(
    (jalons, who): (&Jalons, &Who),
    (language, slug, id): (&str, &str, &str),
) -> Result<TakenFile, ApiError> {
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
