//! One date of one precision, a day, a month, a season, and the days it covers.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Qualifier;
use crate::domain::season::{Season, SeasonCalendar};

/// How finely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Day,
    Month,
    Year,
    Decade,
    Season,
    Quarter,
    /// Half a year.
    Half,
    /// From one date to another, either of which may be open or unknown.
    Interval,
    /// A month of a year, or a day of a month, without saying which: `2004-XX`.
    Unspecified,
}

impl Precision {
    /// The word that stands for it in JSON: `day`, `month`, …
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Interval => "interval",
            Self::Unspecified => "unspecified",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Point {
    pub unit: Unit,
    pub qualifier: Qualifier,
}

impl Point {
    pub const fn certain(unit: Unit) -> Self {
        Self { unit, qualifier: Qualifier::Certain }
    }
}

/// Every value is valid: months are 1–12, quarters 1–4, halves 1–2, years 0–9999, seasons in [`SEASON_YEARS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unit {
    Day(NaiveDate),
    Month(i32, u32),
    Year(i32),
    /// By its first year.
    Decade(i32),
    Season(i32, Season),
    Quarter(i32, u32),
    Half(i32, u32),
    /// `2004-XX`
    SomeMonth(i32),
    /// `1985-04-XX`
    SomeDay(i32, u32),
    /// `1985-XX-XX`
    SomeDayOfYear(i32),
}

impl Unit {
    pub const fn precision(&self) -> Precision {
        match self {
            Self::Day(_) => Precision::Day,
            Self::Month(..) => Precision::Month,
            Self::Year(_) => Precision::Year,
            Self::Decade(_) => Precision::Decade,
            Self::Season(..) => Precision::Season,
            Self::Quarter(..) => Precision::Quarter,
            Self::Half(..) => Precision::Half,
            Self::SomeMonth(_) | Self::SomeDay(..) | Self::SomeDayOfYear(_) => Precision::Unspecified,
        }
    }

    /// The first and last day it covers.
    pub fn days(&self, calendar: SeasonCalendar) -> (NaiveDate, NaiveDate) {
        match *self {
            Self::Day(day) => (day, day),
            Self::Month(year, month) | Self::SomeDay(year, month) => months(year, month, 1),
            Self::Year(year) | Self::SomeMonth(year) | Self::SomeDayOfYear(year) => months(year, 1, 12),
            Self::Decade(year) => months(year, 1, 120),
            Self::Quarter(year, quarter) => months(year, 3 * quarter - 2, 3),
            Self::Half(year, half) => months(year, 6 * half - 5, 6),
            // Every season kept has bounds; its calendar year stands in for a case that cannot arise.
            Self::Season(year, season) => calendar.bounds(year, season).unwrap_or_else(|| months(year, 1, 12)),
        }
    }
}

/// A third of a month as people speak of it: 1st to 10th, 11th to 20th, and the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    Early,
    Middle,
    Late,
}

impl Third {
    pub const ALL: [Self; 3] = [Self::Early, Self::Middle, Self::Late];

    /// First and last day of the month, given how many days it has. The end of February begins on the 19th.
    pub const fn days(self, days_in_month: u32) -> (u32, u32) {
        match self {
            Self::Early => (1, 10),
            Self::Middle => (11, 20),
            Self::Late if days_in_month < 30 => (19, days_in_month),
            Self::Late => (21, days_in_month),
        }
    }
}

/// The last day of a month.
pub(super) fn days_in_month(year: i32, month: u32) -> u32 {
    months(year, month, 1).1.day()
}

/// The first and last day of so many months from a month on.
fn months(year: i32, month: u32, count: u32) -> (NaiveDate, NaiveDate) {
    // Year and month were checked when the date was made, so the default is never used.
    let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
    (first, first + Months::new(count) - Days::new(1))
}
