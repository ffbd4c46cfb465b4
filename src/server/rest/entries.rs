//! The ledger, page by page, the newest last: what each reader may see of it.

use super::{call::Call, problem::Problem};
use crate::{
    api::{ApiError, Kind},
    domain::{
        entry::{Entry, Status, Subject},
        language::Language,
        programme::Programme,
        rights::{Action, Who, may},
    },
    formats::told::Told,
    server::state::Jalons,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Entries of one page.
const MOST: usize = 500;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    territory: Option<String>,
    item: Option<String>,
    /// `next` of the page before.
    after: Option<u64>,
    #[serde(rename = "lang")]
    _lang: Option<Language>,
}

#[derive(Serialize)]
struct Answer {
    entries: Vec<Told>,
    /// What to give as `after` for the next page; null on the last one.
    next: Option<u64>,
}

pub async fn entries(State(jalons): State<Jalons>, call: Call, Path(slug): Path<String>) -> Result<Response, Problem> {
    let asked: Asked = call.parameters()?;
    let held = call.held(&jalons, &slug).await?;
    let programme = &*held.programme;
    if let Some(code) = asked.territory.as_deref().filter(|code| programme.territory(code).is_none()) {
        return Err(call.refused(&ApiError::not_found(Kind::Territory, code)));
    }
    if call.has(held.revision) {
        return Ok(call.unchanged(held.revision));
    }
    let mut seen = Seen::new(&call.who, programme);
    let after = asked.after.unwrap_or_default();
    let wanted = (1..).zip(held.entries().iter()).filter_map(|(number, entry)| {
        let told = seen.told(entry);
        let Subject { territory, item, .. } = &*entry.subject;
        let named = |asked: &Option<String>, code: &str| asked.as_ref().is_none_or(|asked| asked == code);
        let wanted = number > after && named(&asked.territory, territory) && named(&asked.item, item);
        told.filter(|_| wanted).map(|told| (number, told))
    });
    let mut page: Vec<(u64, Told)> = wanted.take(MOST + 1).collect();
    let more = page.len() > MOST;
    page.truncate(MOST);
    let next = page.last().map(|(number, _)| *number).filter(|_| more);
    let names = jalons.programmes.store().names().await.map_err(|error| Problem::of_store(&error, call.language))?;
    let signed = page.into_iter().map(|(_, told)| {
        let name = told.author().and_then(|id| names.get(id)).cloned();
        told.signed(name.as_ref())
    });
    Ok(call.json(held.revision, &Answer { entries: signed.collect(), next }))
}

/// What one reader may see of each entry, looked at from the oldest.
struct Seen<'a> {
    /// Territories whose reports this reader may read, and those of them of which what was given back too.
    whole: HashSet<&'a str>,
    returned: HashSet<&'a str>,
    /// Subjects of which a value was ever accepted.
    accepted: HashSet<&'a Subject>,
}

impl<'a> Seen<'a> {
    fn new(who: &Who, programme: &'a Programme) -> Self {
        let may_read = |action| {
            let codes = programme.territories.iter().map(|territory| territory.code.as_str());
            codes.filter(|code| may(who, action, programme, Some(code))).collect()
        };
        let (whole, returned) = (may_read(Action::ReadReport), may_read(Action::ReadReturned));
        Self { whole, returned, accepted: HashSet::new() }
    }

    fn told(&mut self, entry: &'a Entry) -> Option<Told> {
        let whole = if entry.status == Status::Returned { &self.returned } else { &self.whole };
        if whole.contains(entry.subject.territory.as_str()) {
            return Some(Told::whole(entry));
        }
        match entry.status {
            Status::Accepted => {
                self.accepted.insert(&entry.subject);
                Some(Told::bare(entry))
            }
            // That a value everybody could see is gone; never one that was not accepted.
            Status::Withdrawn => self.accepted.contains(&*entry.subject).then(|| Told::bare(entry).without_value()),
            Status::Submitted | Status::Returned => None,
        }
    }
}
