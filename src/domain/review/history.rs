//! Who changed what, when, and from which file: the ledger read backwards, a page at a time.

use crate::domain::{
    code::entry_id::EntryId,
    entry::{Entry, Status, Subject},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the history is limited to; everything where nothing is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    pub territory: Option<String>,
    pub item: Option<String>,
    /// An account's id, or `command`.
    pub author: Option<String>,
    /// The name of a file, or `form`, `review`, `undo`.
    pub source: Option<String>,
    /// The id of a batch.
    pub batch: Option<String>,
}

impl Filter {
    /// Each part that is given, by the name it has in an address.
    #[must_use]
    pub fn given(&self) -> Vec<(&'static str, &str)> {
        let parts = [
            ("territory", &self.territory),
            ("item", &self.item),
            ("author", &self.author),
            ("source", &self.source),
            ("batch", &self.batch),
        ];
        parts.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?))).collect()
    }

    #[must_use]
    pub fn covers(&self, entry: &Entry) -> bool {
        let is = |wanted: &Option<String>, found: &str| wanted.as_deref().is_none_or(|wanted| wanted == found);
        is(&self.territory, &entry.subject.territory)
            && is(&self.item, &entry.subject.item)
            && is(&self.author, &entry.batch.author)
            && is(&self.source, &entry.batch.source)
            && is(&self.batch, &entry.batch.id)
    }
}

/// One entry, with what was accepted of its subject when it was recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub entry: Entry,
    pub before: Option<Entry>,
    /// Whether nothing came after it.
    pub stands: bool,
}

/// Some changes, newest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HistoryPage {
    pub changes: Vec<Change>,
    /// Id of the entry the next page comes after, where there is one.
    pub next: Option<EntryId>,
}

/// The entries that are chosen, newest first: as many as `most`, older than the entry `after`.
///
/// Nothing where there is no entry `after`. `entries` are all there are, oldest first.
#[must_use]
pub fn page<'a>(
    entries: impl DoubleEndedIterator<Item = &'a Entry> + Clone,
    chosen: impl Fn(&Entry) -> bool,
    (after, most): (Option<EntryId>, usize),
) -> Option<HistoryPage> {
    let mut older = entries.clone().rev();
    if let Some(after) = after {
        older.find(|entry| entry.id == after)?;
    }
    let mut shown: Vec<&Entry> = older.filter(|entry| chosen(entry)).take(most + 1).collect();
    let more = shown.len() > most;
    shown.truncate(most);
    let next = shown.last().filter(|_| more).map(|entry| entry.id);
    let mut found = beside(entries, &shown);
    let changes = shown.into_iter().filter_map(|entry| {
        let (before, stands) = found.remove(&entry.id)?;
        Some(Change { entry: entry.clone(), before: before.cloned(), stands })
    });
    Some(HistoryPage { changes: changes.collect(), next })
}

/// For each of the entries shown: what was accepted before it, and whether it stands.
fn beside<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    shown: &[&'a Entry],
) -> BTreeMap<EntryId, (Option<&'a Entry>, bool)> {
    let ids: BTreeSet<EntryId> = shown.iter().map(|entry| entry.id).collect();
    let mut standing: BTreeMap<&Subject, (Option<&Entry>, Option<EntryId>)> =
        shown.iter().map(|entry| (&*entry.subject, (None, None))).collect();
    let mut found = BTreeMap::new();
    for entry in entries {
        let Some((accepted, last)) = standing.get_mut(&*entry.subject) else { continue };
        if let Some((_, stands)) = last.and_then(|last| found.get_mut(&last)) {
            *stands = false;
        }
        if ids.contains(&entry.id) {
            found.insert(entry.id, (*accepted, true));
        }
        *last = Some(entry.id);
        match entry.status {
            Status::Accepted => *accepted = Some(entry),
            Status::Withdrawn => *accepted = None,
            Status::Submitted | Status::Returned => {}
        }
    }
    found
}
