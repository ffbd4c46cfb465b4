//! What the page of a job, and the list of those that made a file, are answered.

use crate::{
    api::{ApiError, JobAnswer, JobShown, JobState, Kind},
    domain::{
        asked::Question,
        rights::{Action, Who, may},
    },
    server::{
        programmes::fault::internal,
        request::context::{asked, jalons, who},
        state::Jalons,
        store::{Ended, Job},
    },
    wording::job::JobKind,
};

/// The job of that id, where this person asked for it and may still read its programme.
pub async fn found(jalons: &Jalons, who: &Who, (slug, id): (&str, &str)) -> Result<Job, ApiError> {
    let programme = jalons.programmes.programme(slug).await.map_err(|error| internal(&error))?;
    let readable = programme.is_some_and(|programme| may(who, Action::Read, &programme, None));
    let account = who.account().filter(|_| readable).ok_or_else(|| ApiError::not_found(Kind::Programme, slug))?;
    let job = match jalons.jobs.find(id, &account.id) {
        Some(job) => Some(job),
        None => jalons.programmes.store().job(id, &account.id).await.map_err(|error| internal(&error))?,
    };
    job.filter(|job| job.programme == slug).ok_or_else(|| ApiError::not_found(Kind::Job, id))
}

pub async fn job(question: Question, id: String) -> Result<JobAnswer, ApiError> {
    let found = found(&jalons()?, &who(), (&question.programme, &id)).await?;
    let (jalons, asked) = asked(question.unlimited()).await?;
    Ok(JobAnswer { ground: asked.clone(), job: shown(&jalons, found) })
}

/// The files somebody asked for in a programme, the last first: ready, or being written.
pub async fn exports(jalons: &Jalons, who: &Who, slug: &str) -> Result<Vec<JobShown>, ApiError> {
    let Some(account) = who.account() else { return Ok(Vec::new()) };
    let mut jobs = jalons.jobs.of(slug, &account.id);
    let kept = jalons.programmes.store().jobs(slug, &account.id).await.map_err(|error| internal(&error))?;
    jobs.extend(kept);
    // What this process is at stands before what was written down of it.
    jobs.sort_by(|one, other| other.id.cmp(&one.id));
    jobs.dedup_by(|later, first| later.id == first.id);
    let exports = jobs.into_iter().filter(|job| job.kind == JobKind::Export);
    let shown = exports.map(|job| shown(jalons, job));
    Ok(shown.filter(|job| !matches!(job.state, JobState::Failed(_))).collect())
}

fn shown(jalons: &Jalons, job: Job) -> JobShown {
    let kept_until = job.kept_until();
    let back = match job.kind {
        JobKind::Export if job.name.starts_with("bulletin") => "/bulletin".to_owned(),
        JobKind::Export => "/export".to_owned(),
        JobKind::Read | JobKind::Record => job.asked,
    };
    let state = match job.ended {
        None => {
            let (done, all) = jalons.jobs.progress(&job.id).unwrap_or_default();
            JobState::UnderWay { done, all }
        }
        Some(Ended::File { .. }) => JobState::File,
        Some(Ended::Address(address)) => JobState::Address(address),
        Some(Ended::Failed(said)) => JobState::Failed(said),
    };
    JobShown { id: job.id, kind: job.kind, name: job.name, begun_at: job.begun_at, kept_until, back, state }
}
