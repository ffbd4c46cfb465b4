//! Where a day lies on a line of time, in per cent of its width.

use crate::domain::{date::month_in_short, language::Language};
use chrono::{Datelike, Months, NaiveDate};

/// A stretch of time laid out from 0 to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeScale {
    from: NaiveDate,
    to: NaiveDate,
}

/// A label on the axis of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub label: String,
    /// Left out where there is little room.
    pub minor: bool,
}

impl TimeScale {
    /// From the first of the first day's month to the last of the last day's month, and about a sixth
    /// more, so that there is room to write after the last mark.
    pub fn around(days: impl IntoIterator<Item = NaiveDate>) -> Option<Self> {
        let mut days = days.into_iter();
        let first = days.next()?;
        let (low, high) = days.fold((first, first), |(low, high), day| (low.min(day), high.max(day)));
        let from = low.with_day(1)?;
        let months = (high.year() - from.year()) * 12 + high.month0() as i32 - from.month0() as i32 + 1;
        let room = u32::try_from(months / 6).ok()?;
        let to = high.with_day(1)?.checked_add_months(Months::new(1 + room))?;
        Some(Self { from, to })
    }

    /// The position of the beginning of a day, in per cent.
    pub fn at(&self, day: NaiveDate) -> f64 {
        let span = self.to.signed_duration_since(self.from).num_days().max(1);
        day.signed_duration_since(self.from).num_days() as f64 * 100.0 / span as f64
    }

    /// The position of the end of a day.
    pub fn after(&self, day: NaiveDate) -> f64 {
        day.succ_opt().map_or(100.0, |next| self.at(next))
    }

    /// A tick each month, quarter or year, so that about a dozen fit.
    pub fn ticks(&self, language: Language) -> Vec<Tick> {
        let months = (self.to.year() - self.from.year()) * 12 + self.to.month0() as i32 - self.from.month0() as i32;
        let step: u32 = if months <= 14 {
            1
        } else if months <= 42 {
            3
        } else {
            12
        };
        let mut ticks = Vec::new();
        let mut day = self.from;
        while day < self.to {
            if day.month0().is_multiple_of(step) || (ticks.is_empty() && step == 1) {
                let year = ticks.is_empty() || day.month() == 1;
                let month = month_in_short(day.month(), language);
                let label = if year { format!("{month} {}", day.year()) } else { month.to_string() };
                ticks.push(Tick { at: self.at(day), label, minor: ticks.len() % 2 == 1 });
            }
            let Some(next) = day.checked_add_months(Months::new(1)) else {
                break;
            };
            day = next;
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_scale_begins_and_ends_with_whole_months() {
        let scale = TimeScale::around([day("2014-03-20"), day("2014-06-28")]).unwrap();
        assert_eq!(scale.at(day("2014-03-01")), 0.0);
        assert_eq!(scale.after(day("2014-06-30")), 100.0);
    }

    #[test]
    fn a_long_scale_leaves_room_after_its_last_month() {
        let scale = TimeScale::around([day("2014-01-20"), day("2014-12-28")]).unwrap();
        assert_eq!(scale.after(day("2015-02-28")), 100.0);
    }

    #[test]
    fn nothing_to_show_has_no_scale() {
        assert_eq!(TimeScale::around([]), None);
    }
}
