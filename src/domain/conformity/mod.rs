//! Was what was planned done, and when? The state of every activity in every territory on one day.

mod look;
mod state;
mod written;

pub use state::CellState;

use crate::domain::{
    code::{ActivityCode, TerritoryCode, entry_id::EntryId, register::Register},
    date::PartialDate,
    delay::Delay,
    ledger::reported::Reported,
    programme::{Plan, Programme},
};
use chrono::NaiveDate;
use look::Look;
use serde::Serialize;

/// One activity in one territory: its state, and its delay where it is done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cell<'a> {
    pub territory: &'a TerritoryCode,
    pub activity: &'a ActivityCode,
    pub state: CellState,
    /// The reported date, as far as it had come on that day.
    pub actual: Option<&'a PartialDate>,
    /// Only where the activity is done and both dates have the bounds it takes.
    pub delay: Option<Delay>,
    /// The entry the state rests on.
    pub entry: Option<EntryId>,
}

/// The matrix of dated activities and territories on one day, under one version of the plan.
///
/// Its cells are columns, row by row: all activities of the first territory, then of the second.
#[derive(Clone, Debug, PartialEq)]
pub struct Conformity {
    pub as_of: NaiveDate,
    pub plan: u32,
    /// Dated activities, in the order of the plan.
    pub activities: Register<ActivityCode>,
    pub territories: Register<TerritoryCode>,
    states: Vec<CellState>,
    actual: Vec<Option<PartialDate>>,
    delays: Vec<Option<Delay>>,
    entries: Vec<Option<EntryId>>,
}

impl Conformity {
    /// Looks at what was reported on the day `as_of`, against one version of the plan.
    #[must_use]
    pub fn at(programme: &Programme, plan: &Plan, reported: &Reported, as_of: NaiveDate) -> Self {
        let dated = programme.dated_activities(plan);
        let activities: Register<ActivityCode> = dated.iter().map(|activity| activity.code.clone()).collect();
        let territories: Register<TerritoryCode> =
            programme.territories.iter().map(|territory| territory.code.clone()).collect();
        let rows = reported.rows(territories.iter().map(TerritoryCode::as_str));
        let mut columns: Vec<_> = activities
            .iter()
            .filter_map(|activity| {
                let look = Look::at(programme, plan.date_of(activity)?, as_of);
                Some((look, reported.of_each(&rows, (activity, None))))
            })
            .collect();
        let mut conformity = Self::empty((as_of, plan.version), activities.clone(), territories.clone());
        for territory in &programme.territories {
            for (look, entries) in &mut columns {
                let entry = entries.next().flatten();
                let (state, actual) = look.state(territory, entry);
                conformity.states.push(state);
                conformity.delays.push(actual.filter(|_| state.is_done()).and_then(|date| look.delay(date)));
                conformity.actual.push(actual.cloned());
                conformity.entries.push(entry.map(|entry| entry.id));
            }
        }
        conformity
    }

    fn empty(
        (as_of, plan): (NaiveDate, u32),
        activities: Register<ActivityCode>,
        territories: Register<TerritoryCode>,
    ) -> Self {
        let room = activities.len() * territories.len();
        let (states, actual) = (Vec::with_capacity(room), Vec::with_capacity(room));
        let (delays, entries) = (Vec::with_capacity(room), Vec::with_capacity(room));
        Self { as_of, plan, activities, territories, states, actual, delays, entries }
    }

    /// How many cells there are: territories × dated activities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.states.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// Every cell, row by row.
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = Cell<'_>> + ExactSizeIterator + Clone {
        (0..self.len()).map(|place| self.cell_at(place))
    }

    fn cell_at(&self, place: usize) -> Cell<'_> {
        let (row, column) = (place / self.activities.len(), place % self.activities.len());
        Cell {
            territory: &self.territories[row],
            activity: &self.activities[column],
            state: self.states[place],
            actual: self.actual[place].as_ref(),
            delay: self.delays[place],
            entry: self.entries[place],
        }
    }

    #[must_use]
    pub fn cell(&self, territory: &str, activity: &str) -> Option<Cell<'_>> {
        let (row, column) = (self.territories.place(territory)?, self.activities.place(activity)?);
        Some(self.cell_at(row * self.activities.len() + column))
    }

    /// The cells of one activity, in the order of the territories; none for one that has no date.
    pub fn of_activity(&self, activity: &str) -> impl Iterator<Item = Cell<'_>> + Clone + use<'_> {
        let column = self.activities.place(activity);
        let places = column.map_or(0..0, |column| column..self.len());
        places.step_by(self.activities.len().max(1)).map(|place| self.cell_at(place))
    }

    /// The cells of one territory, in the order of the activities.
    pub fn of_territory(&self, territory: &str) -> impl Iterator<Item = Cell<'_>> + Clone + use<'_> {
        let row = self.territories.place(territory);
        self.row(row).map(|place| self.cell_at(place))
    }

    fn row(&self, row: Option<usize>) -> std::ops::Range<usize> {
        let columns = self.activities.len();
        row.map_or(0..0, |row| row * columns..(row + 1) * columns)
    }

    /// The states of one activity, in the order of the territories.
    pub fn states_of(&self, activity: &str) -> impl Iterator<Item = CellState> + Clone + use<'_> {
        self.of_activity(activity).map(|cell| cell.state)
    }

    /// The territories that reported of no activity although some were awaited, by their codes.
    #[must_use]
    pub fn silent(&self) -> Vec<&TerritoryCode> {
        let is_silent = |row: usize| {
            let cells = self.row(Some(row));
            self.states[cells.clone()].contains(&CellState::Missing) && self.entries[cells].iter().all(Option::is_none)
        };
        self.territories.iter().enumerate().filter(|(row, _)| is_silent(*row)).map(|(_, code)| code).collect()
    }

    /// The shortest and the longest delay that the dates of an activity allow, in days; none where nothing is measured.
    #[must_use]
    pub fn delay_range(&self, activity: &str) -> Option<(i64, i64)> {
        let delays = || self.of_activity(activity).filter_map(|cell| cell.delay);
        let shortest = delays().map(|delay| delay.interval_days.0).min();
        shortest.zip(delays().map(|delay| delay.interval_days.1).max())
    }

    /// How many cells are in that state.
    #[must_use]
    pub fn count(&self, state: CellState) -> usize {
        self.states.iter().filter(|other| **other == state).count()
    }

    /// How many cells are certainly carried out.
    #[must_use]
    pub fn done(&self) -> usize {
        self.states.iter().filter(|state| state.is_done()).count()
    }
}

#[cfg(test)]
mod tests;
