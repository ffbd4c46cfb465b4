//! What one entry says of one activity, seen from a day against the planned window.

use super::CellState;
use crate::domain::{
    conventions::Conventions,
    date::{Bounds, PartialDate},
    delay::{Delay, Verdict},
    entry::{Emptiness, Entry, Value},
    programme::{Programme, Territory},
};
use chrono::NaiveDate;

/// One look at one activity's planned window.
pub(super) struct Look<'a> {
    conventions: &'a Conventions,
    planned: Bounds,
    as_of: NaiveDate,
}

impl<'a> Look<'a> {
    pub(super) fn at(programme: &'a Programme, planned: &PartialDate, as_of: NaiveDate) -> Self {
        let conventions = &programme.conventions;
        Self { conventions, planned: planned.bounds(conventions.season_calendar), as_of }
    }

    /// The state of the activity in a territory, and the reported date as far as it had come.
    pub(super) fn state<'e>(
        &self,
        territory: &Territory,
        entry: Option<&'e Entry>,
    ) -> (CellState, Option<&'e PartialDate>) {
        let (state, actual) = match entry.map(|entry| &entry.value) {
            Some(Value::Date(date)) => (self.dated(date), Some(date)),
            Some(Value::Empty(Emptiness::NotApplicable)) => (CellState::NotApplicable, None),
            Some(Value::Empty(Emptiness::Unknown)) => (CellState::Unknown, None),
            Some(Value::Empty(Emptiness::NotYetDue)) if !self.has_left(territory) => (self.not_done(), None),
            _ => (self.silent(territory), None),
        };
        (state, actual.filter(|_| state.is_done() || state == CellState::Perhaps))
    }

    pub(super) fn delay(&self, actual: &PartialDate) -> Option<Delay> {
        let actual = actual.bounds(self.conventions.season_calendar);
        Delay::of_bounds(self.planned, actual, self.conventions.anchor)
    }

    /// A reported date, seen from `as_of`: come, not come, or perhaps.
    fn dated(&self, date: &PartialDate) -> CellState {
        let actual = date.bounds(self.conventions.season_calendar);
        if actual.latest.is_some_and(|latest| latest <= self.as_of) {
            match Verdict::of_bounds(self.planned, actual, self.conventions.tolerance_days) {
                Verdict::Late => CellState::Late,
                Verdict::OnTime => CellState::OnTime,
                Verdict::Indeterminate => CellState::Indeterminate,
            }
        } else if actual.earliest.is_some_and(|earliest| earliest > self.as_of) {
            self.not_done()
        } else {
            CellState::Perhaps
        }
    }

    /// Known not to be done on that day: what the plan says of it.
    fn not_done(&self) -> CellState {
        if self.planned.latest.is_some_and(|latest| self.as_of > latest) {
            CellState::Overdue
        } else if self.planned.earliest.is_some_and(|earliest| self.as_of < earliest) {
            CellState::NotYetDue
        } else {
            CellState::Due
        }
    }

    /// Nothing was reported: that is missing as soon as there was something to report.
    fn silent(&self, territory: &Territory) -> CellState {
        if self.has_left(territory) {
            CellState::Withdrawn
        } else if self.planned.earliest.is_some_and(|begins| self.as_of < begins) {
            CellState::NotYetDue
        } else {
            CellState::Missing
        }
    }

    /// Whether the territory had ended by that day, and before there was anything to do.
    fn has_left(&self, territory: &Territory) -> bool {
        let begins = self.planned.earliest;
        territory.valid_to.is_some_and(|end| end < self.as_of && begins.is_some_and(|begins| end < begins))
    }
}
