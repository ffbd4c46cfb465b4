//! Was what was planned done, and when? The state of every activity in every territory on one day.

use crate::domain::{
    code::{ActivityCode, TerritoryCode, entry_id::EntryId, register::Register},
    conventions::Conventions,
    date::{Bounds, PartialDate},
    delay::{Delay, Verdict},
    entry::{Emptiness, Entry, Value},
    ledger::reported::Reported,
    programme::{Plan, Programme, Territory},
};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The state of one activity in one territory on one day. The states partition the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Done, inside the planned window or before it.
    OnTime,
    /// Done, after the planned window (en retard).
    Late,
    /// Done, and the dates do not tell whether it was late.
    Indeterminate,
    /// The day may or may not have come: the reported date lies on both sides of it.
    Perhaps,
    /// Not done and past the plan (échu).
    Overdue,
    /// Not done, inside the planned window.
    Due,
    /// Not done, and the planned window has not begun.
    NotYetDue,
    /// Does not concern this territory.
    NotApplicable,
    /// The territory said that it does not know.
    Unknown,
    /// Nothing was reported although the window has begun.
    Missing,
    /// The territory ended before the window began.
    Withdrawn,
}

impl CellState {
    /// Every state, in the order legends list them.
    pub const ALL: [Self; 11] = [
        Self::OnTime,
        Self::Late,
        Self::Overdue,
        Self::Indeterminate,
        Self::Perhaps,
        Self::Due,
        Self::Missing,
        Self::Unknown,
        Self::NotApplicable,
        Self::NotYetDue,
        Self::Withdrawn,
    ];

    /// Certainly carried out by that day.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::OnTime | Self::Late | Self::Indeterminate)
    }

    /// The word for it in files, style sheets and text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::Indeterminate => "indeterminate",
            Self::Perhaps => "perhaps",
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::NotYetDue => "not_yet_due",
            Self::NotApplicable => "not_applicable",
            Self::Unknown => "unknown",
            Self::Missing => "missing",
            Self::Withdrawn => "withdrawn",
        }
    }
}

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
            .filter_map(|activity| Some(Look::at(programme, plan.date_of(activity)?, as_of)))
            .zip(activities.iter().map(|activity| reported.of_each(&rows, (activity, None))))
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

/// One look at one activity's planned window.
struct Look<'a> {
    conventions: &'a Conventions,
    planned: Bounds,
    as_of: NaiveDate,
}

impl<'a> Look<'a> {
    fn at(programme: &'a Programme, planned: &PartialDate, as_of: NaiveDate) -> Self {
        let conventions = &programme.conventions;
        Self { conventions, planned: planned.bounds(conventions.season_calendar), as_of }
    }

    /// The state of the activity in a territory, and the reported date as far as it had come.
    fn state<'e>(&self, territory: &Territory, entry: Option<&'e Entry>) -> (CellState, Option<&'e PartialDate>) {
        let (state, actual) = match entry.map(|entry| &entry.value) {
            Some(Value::Date(date)) => (self.dated(date), Some(date)),
            Some(Value::Empty(Emptiness::NotApplicable)) => (CellState::NotApplicable, None),
            Some(Value::Empty(Emptiness::Unknown)) => (CellState::Unknown, None),
            Some(Value::Empty(Emptiness::NotYetDue)) if !self.has_left(territory) => (self.not_done(), None),
            _ => (self.silent(territory), None),
        };
        (state, actual.filter(|_| state.is_done() || state == CellState::Perhaps))
    }

    fn delay(&self, actual: &PartialDate) -> Option<Delay> {
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

/// The matrix in files: its cells one by one, row by row.
#[derive(Serialize)]
struct Written<'a> {
    as_of: NaiveDate,
    plan: u32,
    activities: &'a Register<ActivityCode>,
    territories: &'a Register<TerritoryCode>,
    cells: Vec<Cell<'a>>,
}

#[derive(Deserialize)]
struct Read {
    as_of: NaiveDate,
    plan: u32,
    activities: Register<ActivityCode>,
    territories: Register<TerritoryCode>,
    cells: Vec<ReadCell>,
}

#[derive(Deserialize)]
struct ReadCell {
    state: CellState,
    actual: Option<PartialDate>,
    delay: Option<Delay>,
    entry: Option<EntryId>,
}

impl Serialize for Conformity {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { as_of, plan, activities, territories, .. } = self;
        Written { as_of: *as_of, plan: *plan, activities, territories, cells: self.cells().collect() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Conformity {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Read { as_of, plan, activities, territories, cells } = Read::deserialize(from)?;
        if cells.len() != activities.len() * territories.len() {
            return Err(de::Error::invalid_length(cells.len(), &"a cell for each territory and activity"));
        }
        let mut conformity = Self::empty((as_of, plan), activities, territories);
        for ReadCell { state, actual, delay, entry } in cells {
            conformity.states.push(state);
            conformity.actual.push(actual);
            conformity.delays.push(delay);
            conformity.entries.push(entry);
        }
        Ok(conformity)
    }
}

#[cfg(test)]
mod tests;
