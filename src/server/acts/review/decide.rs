//! Takes what the coordination decides on the review page: all of it or nothing, and never over a newer value.

use super::{locks, new_entry, reviewed};
use crate::{
    api::{ApiError, ReviewFault},
    domain::{
        date::{PartialDate, local_time},
        language::Language,
        review::{self, Decided, Decision, Decisions, REVIEW},
        rights::Who,
    },
    server::{
        clock,
        programmes::{fault::internal, held::Held},
        state::Jalons,
        store::{AppendError, Batch, LockStep, Unlocked},
    },
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// No remark and no reason is longer, in characters.
const LONGEST: usize = 1000;

/// How often a decision is looked at again when somebody writes at the same moment.
const ATTEMPTS: usize = 3;

/// Why nothing was recorded.
pub enum Refused {
    /// The form is to be corrected.
    Faults(Vec<(String, ReviewFault)>),
    /// Values changed since they were shown.
    Moved(Vec<review::Moved>),
    Api(ApiError),
}

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

fn fault(field: &str, fault: ReviewFault) -> Refused {
    Refused::Faults(vec![(field.to_owned(), fault)])
}

/// A form of the review page, and who sent it to which programme.
pub struct Received<'a> {
    pub jalons: &'a Jalons,
    pub who: &'a Who,
    pub language: Language,
    pub slug: &'a str,
    pub fields: Vec<(String, String)>,
}

impl Received<'_> {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// The values that were shown, each once: a form made by hand may name one twice.
    fn seen(&self) -> Vec<&str> {
        let mut met = BTreeSet::new();
        self.all("seen").filter(|id| met.insert(*id)).collect()
    }

    /// What a field holds, without the white space around it; empty where it is not there.
    fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }
}

/// Records what the form asks for; the batch it made, or none where all of it was there already.
pub async fn record(received: &Received<'_>) -> Result<Option<String>, Refused> {
    let held = reviewed(&received.jalons.programmes, received.who, received.slug).await?;
    match received.field("act") {
        "decide" => decide(received, &decisions(received)?).await,
        "accept" => decide(received, &acceptance(received)?).await,
        "lock" => lock(received, &held).await,
        "unlock" => unlock(received, &held).await,
        _ => Err(fault("act", ReviewFault::Nothing)),
    }
}

/// The decision of each field that has one.
fn decisions(received: &Received) -> Result<Vec<Decided>, Refused> {
    let (mut decided, mut faults) = (Vec::new(), Vec::new());
    for id in received.seen() {
        let (name, remark) = (format!("remark-{id}"), received.field(&format!("remark-{id}")));
        let decision = match received.field(&format!("decision-{id}")) {
            "return" if remark.is_empty() => Err(ReviewFault::NoRemark),
            "return" if remark.chars().count() > LONGEST => Err(ReviewFault::TooLong),
            "return" => Ok(Decision::Return { remark: remark.replace("\r\n", "\n") }),
            _ if !remark.is_empty() => Err(ReviewFault::RemarkUnused),
            "accept" => Ok(Decision::Accept),
            _ => continue,
        };
        match decision {
            Ok(decision) => decided.push(Decided { seen: id.to_owned(), decision }),
            Err(fault) => faults.push((name, fault)),
        }
    }
    match (faults.is_empty(), decided.is_empty()) {
        (false, _) => Err(Refused::Faults(faults)),
        (true, true) => Err(fault("act", ReviewFault::Nothing)),
        (true, false) => Ok(decided),
    }
}

/// Everything that was shown, accepted; unless something of it was to be given back.
fn acceptance(received: &Received) -> Result<Vec<Decided>, Refused> {
    let given_back = received.fields.iter().find(|(name, value)| {
        (name.starts_with("decision-") && value == "return")
            || (name.starts_with("remark-") && !value.trim().is_empty())
    });
    if let Some((name, _)) = given_back {
        return Err(fault(&name.replacen("decision-", "remark-", 1), ReviewFault::Mixed));
    }
    let decided: Vec<Decided> =
        received.seen().into_iter().map(|id| Decided { seen: id.to_owned(), decision: Decision::Accept }).collect();
    if decided.is_empty() { Err(fault("act", ReviewFault::Nothing)) } else { Ok(decided) }
}

async fn decide(received: &Received<'_>, decided: &[Decided]) -> Result<Option<String>, Refused> {
    for _ in 0..ATTEMPTS {
        let held = reviewed(&received.jalons.programmes, received.who, received.slug).await?;
        let Decisions { steps, moved, .. } = review::decide(&held.ledger, held.entries(), decided);
        if !moved.is_empty() {
            return Err(Refused::Moved(moved));
        }
        if steps.is_empty() {
            return Ok(None);
        }
        let reports: BTreeSet<(String, String)> =
            steps.iter().map(|step| (step.of.subject.territory.clone(), step.of.subject.period.clone())).collect();
        let settled = reports
            .into_iter()
            .filter(|(territory, period)| review::settles(&held.ledger, &steps, (territory.as_str(), period.as_str())));
        let mut batch = Batch::new(REVIEW, None, received.who.id());
        batch.locks = settled.map(|(territory, period)| LockStep { territory, period, unlocked: None }).collect();
        // What closes a report must have seen all of it: a value sent meanwhile would be locked in unread.
        batch.expected = (!batch.locks.is_empty()).then_some(held.revision);
        let id = batch.id.clone();
        let entries = steps.into_iter().map(new_entry).collect();
        match received.jalons.programmes.append(received.slug, batch, entries).await {
            Ok(_) => return Ok(Some(id)),
            // Somebody was faster: what they wrote is looked at in the next round.
            Err(AppendError::Conflict { .. } | AppendError::Moved { .. }) => {}
            Err(error) => return Err(refused(&error, "act")),
        }
    }
    Err(ApiError::Internal.into())
}

fn refused(error: &AppendError, field: &str) -> Refused {
    match error {
        AppendError::Unstorable { .. } => fault(field, ReviewFault::Invisible),
        error => Refused::Api(internal(error)),
    }
}

/// The report a form is about, where there is such a report.
fn report<'a>(received: &'a Received, held: &Held) -> Result<(&'a str, &'a str), Refused> {
    let (territory, period) = (received.field("territory"), received.field("period"));
    let known = held.programme.items.iter().flat_map(|item| &item.periods).any(|known| known.code == period);
    if held.programme.territory(territory).is_none() || !(known || period.is_empty()) {
        return Err(ApiError::not_found(crate::api::Kind::Territory, &format!("{territory} {period}")).into());
    }
    Ok((territory, period))
}

async fn lock(received: &Received<'_>, held: &Held) -> Result<Option<String>, Refused> {
    let (territory, period) = report(received, held)?;
    let locks = locks(received.jalons.programmes.store(), received.slug, Some(territory)).await;
    let locks = locks.map_err(|error| internal(&error))?;
    if locks.iter().any(|lock| lock.period == period && lock.closed && lock.opened.is_none()) {
        return Ok(None);
    }
    step(received, (territory, period), None).await
}

async fn unlock(received: &Received<'_>, held: &Held) -> Result<Option<String>, Refused> {
    let (territory, period) = report(received, held)?;
    let (reason, mut faults) = (received.field("reason"), Vec::new());
    if reason.is_empty() {
        faults.push(("reason".to_owned(), ReviewFault::NoReason));
    } else if reason.chars().count() > LONGEST {
        faults.push(("reason".to_owned(), ReviewFault::TooLong));
    } else if reason.chars().any(crate::formats::sheet::is_invisible) {
        faults.push(("reason".to_owned(), ReviewFault::Invisible));
    }
    let until = match (last_day(received, held), faults.is_empty()) {
        (Ok(until), true) => until,
        (Ok(_), false) => return Err(Refused::Faults(faults)),
        (Err(fault), _) => {
            faults.push(("ends_on".to_owned(), fault));
            return Err(Refused::Faults(faults));
        }
    };
    let locks = locks(received.jalons.programmes.store(), received.slug, Some(territory)).await;
    let locks = locks.map_err(|error| internal(&error))?;
    let reason = reason.replace("\r\n", "\n");
    match locks.into_iter().find(|lock| lock.period == period) {
        None => Err(fault("reason", ReviewFault::NotLocked)),
        Some(lock) if lock.opened.as_ref() == Some(&(reason.clone(), until)) => Ok(None),
        Some(_) => step(received, (territory, period), Some(Unlocked { reason, until })).await,
    }
}

/// The last day on which the committee may write, as people say days: « 15 mars 2027 », « fin mars 2027 ».
fn last_day(received: &Received, held: &Held) -> Result<NaiveDate, ReviewFault> {
    let typed = received.field("ends_on");
    if typed.is_empty() {
        return Err(ReviewFault::NoEnd);
    }
    let date = PartialDate::read(typed, received.language);
    let date = date.map_err(|error| ReviewFault::Unreadable(error.explain(received.language)))?;
    let last = date.bounds(held.programme.conventions.season_calendar).latest.ok_or(ReviewFault::NoEnd)?;
    if last < local_time(clock::now()).date() { Err(ReviewFault::Past) } else { Ok(last) }
}

/// Records one step of a lock, alone in its batch.
async fn step(
    received: &Received<'_>,
    (territory, period): (&str, &str),
    unlocked: Option<Unlocked>,
) -> Result<Option<String>, Refused> {
    let mut batch = Batch::new(REVIEW, None, received.who.id());
    batch.locks = vec![LockStep { territory: territory.to_owned(), period: period.to_owned(), unlocked }];
    let recorded = received.jalons.programmes.append(received.slug, batch, Vec::new()).await;
    recorded.map(|_| None).map_err(|error| refused(&error, "reason"))
}
