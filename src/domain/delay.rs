//! How much later than planned something was done, and whether that can be told at all.

use crate::domain::{
    conventions::{Anchor, Conventions},
    date::{Bounds, PartialDate},
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The distance from a planned window to an actual date, in days. Negative is early.
///
/// ```
/// # use jalons::domain::{conventions::Conventions, date::PartialDate, delay::Delay};
/// let planned = PartialDate::parse("2014-21").unwrap();
/// let actual = PartialDate::parse("2014-09-15").unwrap();
/// let delay = Delay::between(&planned, &actual, &Conventions::default()).unwrap();
/// assert_eq!(delay.days, 87.0);
/// assert_eq!(delay.full_interval_days, Some((87, 179)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delay {
    /// Point value: the middle of the actual date minus the reference day of the plan.
    pub days: f64,
    /// Earliest and latest actual day, seen from the reference day.
    pub interval_days: (i64, i64),
    /// From the earliest actual day against the latest planned one to the reverse:
    /// everything the two dates allow; `None` where the plan leaves an end open, since nothing bounds it then.
    pub full_interval_days: Option<(i64, i64)>,
}

impl Delay {
    /// Measures the delay, or nothing where a bound it needs is open or unknown.
    #[must_use]
    pub fn between(planned: &PartialDate, actual: &PartialDate, conventions: &Conventions) -> Option<Self> {
        let calendar = conventions.season_calendar;
        Self::of_bounds(planned.bounds(calendar), actual.bounds(calendar), conventions.anchor)
    }

    /// The same from bounds that are already known.
    #[must_use]
    pub fn of_bounds(planned: Bounds, actual: Bounds, anchor: Anchor) -> Option<Self> {
        let reference = reference_day(planned, anchor)?;
        let (earliest, latest) = (actual.earliest?, actual.latest?);
        let interval_days = (days_from(reference, earliest), days_from(reference, latest));
        let window = planned.earliest.zip(planned.latest);
        Some(Self {
            days: (interval_days.0 + interval_days.1) as f64 / 2.0,
            interval_days,
            full_interval_days: window.map(|(first, last)| (days_from(last, earliest), days_from(first, latest))),
        })
    }
}

/// The day a planned window commits to under an anchor; nothing where that end is open.
///
/// The middle of a window with an even number of days is the earlier of its two middle days.
#[must_use]
pub fn reference_day(planned: Bounds, anchor: Anchor) -> Option<NaiveDate> {
    match anchor {
        Anchor::End => planned.latest,
        Anchor::Start => planned.earliest,
        Anchor::Middle => {
            let (earliest, latest) = (planned.earliest?, planned.latest?);
            earliest.checked_add_days(Days::new(u64::try_from(days_from(earliest, latest) / 2).ok()?))
        }
    }
}

/// What can be said of a thing that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every day it may have been done on is after the planned window (en retard).
    Late,
    /// Every day it may have been done on is inside the window or before it (à temps).
    OnTime,
    /// The dates allow both (indéterminé).
    Indeterminate,
}

impl Verdict {
    /// Compares an actual date with a planned window, with the programme's days of tolerance.
    #[must_use]
    pub fn between(planned: &PartialDate, actual: &PartialDate, conventions: &Conventions) -> Self {
        let calendar = conventions.season_calendar;
        Self::of_bounds(planned.bounds(calendar), actual.bounds(calendar), conventions.tolerance_days)
    }

    /// The same from bounds that are already known. An open planned end commits to nothing: indeterminate.
    #[must_use]
    pub fn of_bounds(planned: Bounds, actual: Bounds, tolerance_days: i64) -> Self {
        let Some(deadline) = planned.latest else {
            return Self::Indeterminate;
        };
        let after = |day: NaiveDate| days_from(deadline, day) > tolerance_days;
        match (actual.earliest, actual.latest) {
            (Some(earliest), _) if after(earliest) => Self::Late,
            (_, Some(latest)) if !after(latest) => Self::OnTime,
            _ => Self::Indeterminate,
        }
    }
}

fn days_from(reference: NaiveDate, day: NaiveDate) -> i64 {
    day.signed_duration_since(reference).num_days()
}

#[cfg(test)]
mod tests;
