//! How much of the plan was done by each day: what was planned, what certainly was, what may have been.

use crate::domain::{code::TerritoryCode, entry::Value, standing::Standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The running totals of the whole programme, day by day where something changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Completion {
    /// Territories × dated activities.
    pub of: usize,
    /// From the first day of the phase to `as_of`, ascending; totals hold until the next step.
    pub steps: Vec<Step>,
}

/// The totals from one day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub day: NaiveDate,
    /// Planned windows that have ended.
    pub planned: usize,
    /// Certainly done: the latest day the date allows has come.
    pub done: usize,
    /// Certainly or perhaps done: the earliest day the date allows has come.
    pub possibly: usize,
}

impl Completion {
    /// Counts everything up to the day of the standing; steps after it are not shown, whatever was
    /// reported since.
    #[must_use]
    pub fn of(standing: &Standing) -> Self {
        let Standing { programme, plan, reported, conformity, .. } = standing;
        let as_of = standing.as_of();
        let calendar = programme.conventions.season_calendar;
        let rows = reported.rows(conformity.territories.iter().map(TerritoryCode::as_str));
        // A date whose beginning is open may have come on any day, which is what `None` says here.
        let (mut planned, mut done, mut possibly) = (Vec::new(), Vec::new(), Vec::new());
        for activity in &conformity.activities {
            let deadline = plan.date_of(activity).and_then(|date| date.bounds(calendar).latest);
            planned.extend(conformity.territories.iter().filter_map(|_| deadline.map(Some)));
            for entry in reported.of_each(&rows, (activity, None)).flatten() {
                if let Value::Date(date) = &entry.value {
                    let bounds = date.bounds(calendar);
                    done.extend(bounds.latest.map(Some));
                    possibly.push(bounds.earliest);
                }
            }
        }
        for days in [&mut planned, &mut done, &mut possibly] {
            days.sort_unstable();
        }
        let days: BTreeSet<NaiveDate> = [programme.phase.starts.min(as_of), as_of]
            .into_iter()
            .chain(planned.iter().chain(&done).chain(&possibly).copied().flatten().filter(|day| *day <= as_of))
            .collect();
        let by = |days: &[Option<NaiveDate>], day| days.partition_point(|other| *other <= Some(day));
        let steps = days
            .into_iter()
            .map(|day| Step { day, planned: by(&planned, day), done: by(&done, day), possibly: by(&possibly, day) })
            .collect();
        Self { of: conformity.len(), steps }
    }

    /// The totals on one day; nothing before the first step.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<Step> {
        self.steps.iter().rev().find(|step| step.day <= day).copied()
    }

    /// The day from which that many are certainly done, if it came.
    #[must_use]
    pub fn reached(&self, total: usize) -> Option<NaiveDate> {
        self.steps.iter().find(|step| step.done >= total).map(|step| step.day)
    }
}

#[cfg(test)]
mod tests;
