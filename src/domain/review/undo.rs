//! Taking something back: of one value or of a whole batch, always as new entries.

use super::{Step, UNDO};
use crate::domain::{
    code::entry_id::EntryId,
    entry::{Entry, Status, Subject},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Undone {
    /// Id of an entry.
    Entry(String),
    /// Id of a batch.
    Batch(String),
}

impl Undone {
    /// Whether an entry is meant.
    fn covers(&self) -> impl Fn(&Entry) -> bool + Copy {
        let (entry, batch) = match self {
            Self::Entry(id) => (id.parse::<EntryId>().ok(), None),
            Self::Batch(id) => (None, Some(id.as_str())),
        };
        move |other: &Entry| entry == Some(other.id) || batch.is_some_and(|id| other.batch.id == *id)
    }
}

/// An entry that does not stand any more: what came after it would be taken back with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overtaken {
    pub entry: Entry,
    /// What stands now.
    pub by: Entry,
}

/// What taking something back records, and what it cannot touch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Undo {
    /// For each subject whose entry still stands: that entry, and what is recorded over it.
    pub steps: Vec<(Entry, Step)>,
    pub overtaken: Vec<Overtaken>,
    /// Entries that were taken back before, or that took a value back where none stood before.
    pub settled: Vec<Entry>,
}

/// One subject, followed through its entries.
#[derive(Default)]
struct Course<'a> {
    accepted: Option<&'a Entry>,
    /// What was accepted before the first entry that is taken back.
    before: Option<&'a Entry>,
    /// The last entry that is taken back.
    undone: Option<&'a Entry>,
    last: Option<&'a Entry>,
}

/// What taking an entry or a batch back records: the value that was accepted before it, or, where there was none, that
/// none stands. Nothing for an entry or a batch that is not there. `entries` are all there are, oldest first.
#[must_use]
pub fn undo<'a>(entries: impl Iterator<Item = &'a Entry> + Clone, undone: &Undone) -> Option<Undo> {
    let covers = undone.covers();
    let mut courses: BTreeMap<&Subject, Course> =
        entries.clone().filter(|entry| covers(entry)).map(|entry| (&*entry.subject, Course::default())).collect();
    if courses.is_empty() {
        return None;
    }
    for entry in entries {
        let Some(course) = courses.get_mut(&*entry.subject) else { continue };
        if covers(entry) {
            if course.undone.is_none() {
                course.before = course.accepted;
            }
            course.undone = Some(entry);
        }
        course.accepted = match entry.status {
            Status::Accepted => Some(entry),
            Status::Withdrawn => None,
            Status::Submitted | Status::Returned => course.accepted,
        };
        course.last = Some(entry);
    }
    let mut undo = Undo::default();
    for course in courses.into_values() {
        let Course { undone: Some(entry), last: Some(last), before, .. } = course else { continue };
        if entry.id == last.id {
            match step(entry, before) {
                Some(step) => undo.steps.push((entry.clone(), step)),
                None => undo.settled.push(entry.clone()),
            }
        } else if *last.batch.source == *UNDO && last.replaces == Some(entry.id) {
            undo.settled.push(entry.clone());
        } else {
            undo.overtaken.push(Overtaken { entry: entry.clone(), by: last.clone() });
        }
    }
    Some(undo)
}

/// What is recorded over an entry that stands; nothing where nothing stood before it and nothing stands now.
fn step(entry: &Entry, before: Option<&Entry>) -> Option<Step> {
    let step = |of: &Entry, status| Step { of: of.clone(), replaces: entry.id, status, remark: None };
    match before {
        Some(before) => Some(step(before, Status::Accepted)),
        None if entry.status == Status::Withdrawn => None,
        None => Some(step(entry, Status::Withdrawn)),
    }
}
