//! What is given back: a programme’s entries, as believed, up to a day.

use crate::domain::{
    entry::{Entry, Value},
    ledger::reported::Reported,
    programme::Programme,
};
use chrono::NaiveDate;

/// What is exported: a programme's entries, as believed, up to a day.
#[derive(Clone, Copy, Debug)]
pub struct Exported<'a> {
    pub programme: &'a Programme,
    pub reported: &'a Reported,
    /// Leaves out what certainly came after that day; `None` leaves nothing out.
    pub as_of: Option<NaiveDate>,
    pub known_at: Option<NaiveDate>,
}

impl<'a> Exported<'a> {
    /// The entries, in the order of the definition: by territory, then activity, then period, then item.
    #[must_use]
    pub fn entries(&self) -> Vec<&'a Entry> {
        let mut entries: Vec<&Entry> = self.reported.iter().filter(|entry| self.had_come(entry)).collect();
        entries.sort_by_cached_key(|entry| self.programme.place(&entry.subject));
        entries
    }

    fn had_come(&self, entry: &Entry) -> bool {
        let Some(as_of) = self.as_of else { return true };
        let calendar = self.programme.conventions.season_calendar;
        let period =
            self.programme.item(&entry.subject.item).and_then(|item| item.period(entry.subject.period.as_deref()?));
        let of_period = period.and_then(|period| period.covers.bounds(calendar).earliest);
        let of_date = match &entry.value {
            Value::Date(date) => date.bounds(calendar).earliest,
            _ => None,
        };
        [of_period, of_date].into_iter().flatten().all(|earliest| earliest <= as_of)
    }
}
