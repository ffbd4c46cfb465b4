//! Was what was planned done, and when? The state of every activity in every territory on one day.

use crate::domain::{
    date::{Bounds, PartialDate},
    delay::{Delay, Verdict},
    entry::{Emptiness, Entry, Reported, Value},
    programme::{Plan, Programme, Territory},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub territory: String,
    pub activity: String,
    pub state: CellState,
    /// The reported date, as far as it had come on that day.
    pub actual: Option<PartialDate>,
    /// Only where the activity is done and both dates have the bounds it takes.
    pub delay: Option<Delay>,
    /// The entry the state rests on.
    pub entry: Option<String>,
}

/// The matrix of dated activities and territories on one day, under one version of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conformity {
    pub as_of: NaiveDate,
    pub plan: u32,
    /// Dated activities, in the order of the plan.
    pub activities: Vec<String>,
    pub territories: Vec<String>,
    /// Row by row: all activities of the first territory, then of the second.
    pub cells: Vec<Cell>,
}

impl Conformity {
    /// Looks at what was reported on the day `as_of`, against one version of the plan.
    #[must_use]
    pub fn at(programme: &Programme, plan: &Plan, reported: &Reported, as_of: NaiveDate) -> Self {
        let activities: Vec<String> =
            programme.dated_activities(plan).into_iter().map(|activity| activity.code.clone()).collect();
        let cells = programme
            .territories
            .iter()
            .flat_map(|territory| activities.iter().map(move |activity| (territory, activity)))
            .filter_map(|(territory, activity)| {
                let planned = plan.date_of(activity)?;
                let entry = reported.get(&territory.code, activity, "");
                Some(Look { programme, planned, as_of }.cell(territory, activity, entry))
            })
            .collect();
        let territories = programme.territories.iter().map(|territory| territory.code.clone()).collect();
        Self { as_of, plan: plan.version, activities, territories, cells }
    }

    #[must_use]
    pub fn cell(&self, territory: &str, activity: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.territory == territory && cell.activity == activity)
    }

    /// The cells of one activity, in the order of the territories.
    pub fn of_activity<'a>(&'a self, activity: &'a str) -> impl Iterator<Item = &'a Cell> {
        self.cells.iter().filter(move |cell| cell.activity == activity)
    }

    /// The cells of one territory, in the order of the activities.
    pub fn of_territory<'a>(&'a self, territory: &'a str) -> impl Iterator<Item = &'a Cell> {
        self.cells.iter().filter(move |cell| cell.territory == territory)
    }

    /// The territories that reported of no activity although some were awaited, by their codes.
    #[must_use]
    pub fn silent(&self) -> Vec<&str> {
        let is_silent = |code: &&String| {
            let mut cells = self.of_territory(code);
            let awaited = self.of_territory(code).any(|cell| cell.state == CellState::Missing);
            awaited && cells.all(|cell| cell.entry.is_none())
        };
        self.territories.iter().filter(is_silent).map(String::as_str).collect()
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
        self.cells.iter().filter(|cell| cell.state == state).count()
    }

    /// How many cells are certainly carried out.
    #[must_use]
    pub fn done(&self) -> usize {
        self.cells.iter().filter(|cell| cell.state.is_done()).count()
    }
}

/// One look at one activity's planned window.
struct Look<'a> {
    programme: &'a Programme,
    planned: &'a PartialDate,
    as_of: NaiveDate,
}

impl Look<'_> {
    fn cell(&self, territory: &Territory, activity: &str, entry: Option<&Entry>) -> Cell {
        let conventions = &self.programme.conventions;
        let planned = self.planned.bounds(conventions.season_calendar);
        let (state, actual) = match entry.map(|entry| &entry.value) {
            Some(Value::Date(date)) => (self.dated(planned, date), Some(date)),
            Some(Value::Empty(Emptiness::NotApplicable)) => (CellState::NotApplicable, None),
            Some(Value::Empty(Emptiness::Unknown)) => (CellState::Unknown, None),
            Some(Value::Empty(Emptiness::NotYetDue)) if !self.has_left(planned, territory) => {
                (self.not_done(planned), None)
            }
            _ => (self.silent(planned, territory), None),
        };
        let actual = actual.filter(|_| state.is_done() || state == CellState::Perhaps);
        let delay = actual.filter(|_| state.is_done()).and_then(|date| Delay::between(self.planned, date, conventions));
        Cell {
            territory: territory.code.clone(),
            activity: activity.to_owned(),
            state,
            actual: actual.cloned(),
            delay,
            entry: entry.map(|entry| entry.id.clone()),
        }
    }

    /// A reported date, seen from `as_of`: come, not come, or perhaps.
    fn dated(&self, planned: Bounds, date: &PartialDate) -> CellState {
        let conventions = &self.programme.conventions;
        let actual = date.bounds(conventions.season_calendar);
        if actual.latest.is_some_and(|latest| latest <= self.as_of) {
            match Verdict::of_bounds(planned, actual, conventions.tolerance_days) {
                Verdict::Late => CellState::Late,
                Verdict::OnTime => CellState::OnTime,
                Verdict::Indeterminate => CellState::Indeterminate,
            }
        } else if actual.earliest.is_some_and(|earliest| earliest > self.as_of) {
            self.not_done(planned)
        } else {
            CellState::Perhaps
        }
    }

    /// Known not to be done on that day: what the plan says of it.
    fn not_done(&self, planned: Bounds) -> CellState {
        if planned.latest.is_some_and(|latest| self.as_of > latest) {
            CellState::Overdue
        } else if planned.earliest.is_some_and(|earliest| self.as_of < earliest) {
            CellState::NotYetDue
        } else {
            CellState::Due
        }
    }

    /// Nothing was reported: that is missing as soon as there was something to report.
    fn silent(&self, planned: Bounds, territory: &Territory) -> CellState {
        if self.has_left(planned, territory) {
            CellState::Withdrawn
        } else if planned.earliest.is_some_and(|begins| self.as_of < begins) {
            CellState::NotYetDue
        } else {
            CellState::Missing
        }
    }

    /// Whether the territory had ended by that day, and before there was anything to do.
    fn has_left(&self, planned: Bounds, territory: &Territory) -> bool {
        let begins = planned.earliest;
        territory.valid_to.is_some_and(|end| end < self.as_of && begins.is_some_and(|begins| end < begins))
    }
}

#[cfg(test)]
mod tests;
