//! What is believed at one moment: the latest accepted entry of each subject.

use crate::domain::{
    entry::{Entry, Status},
    ledger::{
        entries::{Entries, EntryNumber},
        subjects::{BySubject, Subjects},
    },
};
use std::sync::Arc;

/// The entries believed at one moment. A copy shares what both hold.
#[derive(Clone, Debug, Default)]
pub struct Reported {
    subjects: Arc<Subjects>,
    entries: Entries,
    believed: BySubject<EntryNumber>,
}

impl Reported {
    /// Keeps the last accepted entry of each subject; `entries` come oldest first.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let (mut subjects, mut list) = (Subjects::default(), Entries::default());
        for mut entry in entries {
            let period = entry.subject.period.as_deref();
            entry.subject = subjects.share(&entry.subject.territory, &entry.subject.item, period).0;
            list.push(entry);
        }
        Self::of(&Arc::new(subjects), &list, |_| true)
    }

    /// The same of those entries of a list that are chosen; `subjects` has numbered all of them.
    pub(in crate::domain) fn of(subjects: &Arc<Subjects>, entries: &Entries, chosen: impl Fn(&Entry) -> bool) -> Self {
        let mut believed = BySubject::default();
        for (number, entry) in entries.numbered().filter(|(_, entry)| chosen(entry)) {
            let now = match entry.status {
                Status::Accepted => Some(number),
                Status::Withdrawn => None,
                Status::Submitted | Status::Returned => continue,
            };
            let about = &entry.subject;
            if let Some(place) = subjects.number(&about.territory, &about.item, about.period.as_deref()) {
                believed.put(place, now);
            }
        }
        Self::from_parts(subjects, entries, believed)
    }

    pub(in crate::domain) fn from_parts(
        subjects: &Arc<Subjects>,
        entries: &Entries,
        believed: BySubject<EntryNumber>,
    ) -> Self {
        Self { subjects: Arc::clone(subjects), entries: entries.clone(), believed }
    }

    /// What a territory reported of an item, if anything.
    #[must_use]
    pub fn get(&self, territory: &str, item: &str, period: Option<&str>) -> Option<&Entry> {
        let number = self.subjects.number(territory, item, period)?;
        self.believed.get(number).map(|number| self.entries.get(number))
    }

    /// What each of these territories reported of an item for a period.
    pub fn of_each<'a>(
        &'a self,
        rows: &'a TerritoryRows,
        (item, period): (&str, Option<&str>),
    ) -> impl Iterator<Item = Option<&'a Entry>> + Clone {
        let asked = self.subjects.asked(item, period);
        let column = asked.map_or(&[][..], |asked| self.believed.column(asked));
        let entry = |row: &Option<usize>| row.and_then(|row| *column.get(row)?);
        rows.0.iter().map(move |row| entry(row).map(|number| self.entries.get(number)))
    }

    /// Where territories stand in the columns of [`Reported::of_each`].
    #[must_use]
    pub fn rows<'a>(&self, territories: impl IntoIterator<Item = &'a str>) -> TerritoryRows {
        TerritoryRows(territories.into_iter().map(|code| self.subjects.territory(code)).collect())
    }

    /// All believed entries, ordered by territory, item and period.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        let numbers = self.subjects.in_order().filter_map(|place| self.believed.get(place));
        numbers.map(|number| self.entries.get(number))
    }
}

impl PartialEq for Reported {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

/// Some territories, as numbers of what was reported; nothing for one that reported nothing.
#[derive(Clone, Debug, Default)]
pub struct TerritoryRows(Vec<Option<usize>>);

#[cfg(test)]
mod tests {
    use crate::domain::{
        entry::Value,
        example::{id, reported},
    };

    #[test]
    fn the_last_entry_of_a_subject_is_the_one_believed() {
        let reported = reported("T01 trained 7\nT02 trained 5\nT01 trained 8\nT01 active 6");
        let trained = reported.get("T01", "trained", None).map(|entry| (entry.id, &entry.value));
        assert_eq!(trained, Some((id("e3"), &Value::Count(8))));
        assert_eq!(reported.iter().count(), 3);
    }

    #[test]
    fn a_period_is_part_of_what_an_entry_is_about() {
        let reported = reported("T01 support@2014 2");
        assert!(reported.get("T01", "support", Some("2014")).is_some());
        assert!(reported.get("T01", "support", Some("2015")).is_none());
        assert!(reported.get("T01", "support", None).is_none());
    }

    #[test]
    fn to_say_that_there_is_nothing_is_to_report() {
        let reported = reported("T01 event missing");
        assert!(reported.get("T01", "event", None).is_some());
        assert!(reported.get("T02", "event", None).is_none());
    }

    #[test]
    fn a_column_gives_the_territories_in_the_order_they_are_asked_in() {
        let reported = reported("T02 trained 5\nT01 trained 8");
        let rows = reported.rows(["T01", "T03", "T02"]);
        let values: Vec<_> = reported.of_each(&rows, ("trained", None)).map(|entry| entry?.value.number()).collect();
        assert_eq!(values, [Some(8.0), None, Some(5.0)]);
        assert_eq!(reported.of_each(&rows, ("active", None)).flatten().count(), 0);
    }

    #[test]
    fn what_is_believed_comes_by_territory_item_and_period() {
        let reported = reported("T02 trained 5\nT01 support@2015 1\nT01 support@2014 2\nT01 active 6");
        let order: Vec<String> = reported.iter().map(|entry| entry.id.to_string()).collect();
        assert_eq!(order, ["e4", "e3", "e2", "e1"].map(|word| id(word).to_string()));
    }
}
