//! The answer to what can be taken away: the territories whose values somebody may export.

use crate::{
    api::{ApiError, ExportAnswer},
    domain::{
        asked::{Ground, Question},
        rights::{Action, Who, may},
    },
    server::{acts::job, state::Jalons},
};
use leptos::prelude::use_context;

/// What somebody may take away; refused to those who may take nothing but figures.
pub async fn export(question: Question) -> Result<ExportAnswer, ApiError> {
    let jalons = use_context::<Jalons>().ok_or(ApiError::Internal)?;
    let who = use_context::<Who>().unwrap_or_default();
    let asked = Ground::read(&jalons.programmes, &who, question).await?;
    let programme = &asked.programme;
    let may_to = |action, code: &str| may(&who, action, programme, Some(code));
    let codes = programme.territories.iter().map(|territory| territory.code.clone());
    let territories: Vec<String> = codes.filter(|code| may_to(Action::Export, code)).map(String::from).collect();
    if territories.is_empty() {
        return Err(ApiError::Forbidden);
    }
    let jobs = job::answer::exports(&jalons, &who, &programme.slug).await?;
    Ok(ExportAnswer {
        apart: job::is_long(programme),
        jobs,
        everything: may(&who, Action::Export, programme, None),
        fills: territories.iter().any(|code| may_to(Action::Report, code)),
        ground: asked.clone(),
        territories,
    })
}
