//! The answers to the review, the history and the undo, each for those who may see it.

use super::{locks, reviewed};
use crate::{
    api::{ApiError, Choices, HistoryAnswer, Kind, Names, ReportLock, ReviewAnswer, UndoAnswer},
    domain::{
        asked::{Ground, Question},
        review::{self, Field, Filter, Report, Undone},
        rights::{Action, Who, may, may_see},
    },
    server::{
        clock,
        programmes::{fault::internal, held::Held},
        request::context::{jalons, who},
        state::Jalons,
        store::Store,
    },
};
use std::collections::BTreeSet;

/// Entries on one page of the history.
const MOST_SHOWN: usize = 100;

/// The head of the page, about everything: what is limited is what stands under it.
async fn ground(jalons: &Jalons, who: &Who, question: &Question) -> Result<Ground, ApiError> {
    let asked = Ground::read(&jalons.programmes, who, question.unlimited()).await?;
    Ok(asked.clone())
}

/// How the authors of what is shown are named.
async fn names(store: &Store, authors: BTreeSet<String>) -> Result<Names, ApiError> {
    let mut all = store.names().await.map_err(|error| internal(&error))?;
    let named = authors.into_iter().filter_map(|id| {
        let name = all.remove(&id)?;
        Some((id, name))
    });
    Ok(named.collect())
}

pub async fn review(question: Question) -> Result<ReviewAnswer, ApiError> {
    let (jalons, who) = (jalons()?, who());
    let store = jalons.programmes.store();
    let held = reviewed(&jalons.programmes, &who, &question.programme).await?;
    let ground = ground(&jalons, &who, &question).await?;
    let mut reports = review::reports(&held.ledger, held.entries().iter());
    for report in &mut reports {
        report.fields.sort_by_key(|field| held.programme.place(&field.proposed.subject));
        report.returned.sort_by_key(|entry| held.programme.place(&entry.subject));
    }
    let locks = locks(store, &question.programme, None).await.map_err(|error| internal(&error))?;
    let names = names(store, authors(&reports, &locks)).await?;
    Ok(ReviewAnswer { ground, reports, locks, names, today: clock::today() })
}

/// Everyone the review page names.
fn authors(reports: &[Report], locks: &[ReportLock]) -> BTreeSet<String> {
    let mut authors: BTreeSet<String> = locks.iter().map(|lock| lock.by.clone()).collect();
    for report in reports {
        for Field { proposed, returned, .. } in &report.fields {
            authors.insert(proposed.batch.author.to_string());
            authors.extend(returned.iter().map(|returned| returned.batch.author.to_string()));
        }
    }
    authors
}

pub async fn history(question: Question, filter: Filter, after: Option<String>) -> Result<HistoryAnswer, ApiError> {
    let (jalons, who) = (jalons()?, who());
    let ground = ground(&jalons, &who, &question).await?;
    let held = jalons.programmes.get(&question.programme).await.map_err(|error| internal(&error))?;
    let held = held.ok_or_else(|| ApiError::not_found(Kind::Programme, &question.programme))?;
    let seen = seen(&held, &who, &filter)?;
    let page = |after| {
        review::page(
            held.entries().iter(),
            |entry| {
                let shown = seen.contains(entry.subject.territory.as_str()) && filter.covers(entry);
                shown && may_see(&who, &held.programme, entry)
            },
            (after, MOST_SHOWN),
        )
    };
    let page = match after.as_deref().map(str::parse) {
        None => page(None),
        Some(Ok(after)) => page(Some(after)),
        Some(Err(_)) => None,
    };
    let page = page.ok_or_else(|| ApiError::Invalid {
        parameter: "after".to_owned(),
        value: after.unwrap_or_default().chars().take(60).collect(),
    })?;
    let choices = choices(&held, &who);
    let names = names(jalons.programmes.store(), choices.authors.iter().cloned().collect()).await?;
    let may_undo = may(&who, Action::Review, &held.programme, None);
    Ok(HistoryAnswer { ground, filter, page, choices, names, may_undo })
}

/// The territories whose history this person may read; those of them the filter leaves.
fn seen<'a>(held: &'a Held, who: &Who, filter: &Filter) -> Result<BTreeSet<&'a str>, ApiError> {
    let own = readable(held, who);
    if own.is_empty() {
        return Err(ApiError::Forbidden);
    }
    if let Some(code) = &filter.item
        && held.programme.item(code).is_none()
        && held.programme.activity(code).is_none()
    {
        return Err(ApiError::not_found(Kind::Activity, code));
    }
    match &filter.territory {
        Some(code) if held.programme.territory(code).is_none() => Err(ApiError::not_found(Kind::Territory, code)),
        Some(code) if !own.contains(code.as_str()) => Err(ApiError::Forbidden),
        _ => Ok(own),
    }
}

fn readable<'a>(held: &'a Held, who: &Who) -> BTreeSet<&'a str> {
    let codes = held.programme.territories.iter().map(|territory| territory.code.as_str());
    codes.filter(|code| may(who, Action::ReadReport, &held.programme, Some(code))).collect()
}

/// What this person can limit the history to: never more than what they may read.
fn choices(held: &Held, who: &Who) -> Choices {
    let own = readable(held, who);
    let (mut authors, mut sources) = (BTreeSet::new(), BTreeSet::new());
    for entry in held.entries().iter().filter(|entry| own.contains(entry.subject.territory.as_str())) {
        authors.insert(&*entry.batch.author);
        sources.insert(&*entry.batch.source);
    }
    let owned = |words: BTreeSet<&str>| words.into_iter().map(str::to_owned).collect();
    let programme = &held.programme;
    let activities = programme.activities.iter().filter(|activity| !activity.continuous);
    Choices {
        territories: own.into_iter().map(str::to_owned).collect(),
        items: activities
            .map(|activity| activity.code.to_string())
            .chain(programme.items.iter().map(|item| item.code.to_string()))
            .collect(),
        authors: owned(authors),
        sources: owned(sources),
    }
}

pub async fn undo(question: Question, undone: Undone) -> Result<UndoAnswer, ApiError> {
    let (jalons, who) = (jalons()?, who());
    let held = reviewed(&jalons.programmes, &who, &question.programme).await?;
    let ground = ground(&jalons, &who, &question).await?;
    let undo = review::undo(held.entries().iter(), &undone).ok_or_else(|| no_such(&undone))?;
    Ok(UndoAnswer { ground, undone, undo })
}

/// An entry or a batch that is not in the history of this programme.
pub(super) fn no_such(undone: &Undone) -> ApiError {
    let (Undone::Entry(id) | Undone::Batch(id)) = undone;
    ApiError::not_found(Kind::Entry, &id.chars().take(60).collect::<String>())
}
