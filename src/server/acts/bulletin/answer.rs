//! The answer to what the bulletin's page asks.

use crate::{
    api::{ApiError, BulletinAnswer},
    domain::{asked::Question, season::SeasonCalendar},
    server::{
        acts::{bulletin::edition::heads, job::is_long},
        programmes::fault::internal,
        request::context::{asked, who},
    },
    wording::bulletin,
};

pub async fn bulletin(question: Question) -> Result<BulletinAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let store = jalons.programmes.store();
    let notes =
        store.notes(&asked.programme.slug, asked.question.known_day()).await.map_err(|error| internal(&error))?;
    let editions = heads(&jalons, &asked.programme, &who()).await?;
    let ground = asked.clone();
    let own = ground.programme.conventions.season_calendar;
    let calendar = season(ground.question.season.as_deref())?.unwrap_or(own);
    let summary = asked.summary();
    let sections = bulletin::sections(&summary, &notes, ground.question.language);
    let statements = if calendar == own {
        summary.statements
    } else {
        let other = asked.under(calendar);
        other.summary().statements
    };
    let apart = who().account().is_some() && is_long(&ground.programme);
    Ok(BulletinAnswer { ground, sections, statements, calendar, editions, apart })
}

/// A season calendar of the address; empty is none.
pub fn season(value: Option<&str>) -> Result<Option<SeasonCalendar>, ApiError> {
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let found = SeasonCalendar::ALL.into_iter().find(|calendar| calendar.code() == value);
    let invalid = || ApiError::Invalid { parameter: "season".to_owned(), value: value.chars().take(60).collect() };
    found.map(Some).ok_or_else(invalid)
}
