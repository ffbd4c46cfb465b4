//! When a season begins and ends: « printemps 2014 » means other days under other calendars, so the calendar is a
//! declared setting of the programme.

mod equinox;
#[cfg(test)]
mod tests;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The first and last year whose seasons have bounds.
pub const SEASON_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A season of the northern hemisphere, in the order of the year (EDTF codes 21 to 24).
///
/// Winter bears the year in which it begins: winter 2014 runs into 2015.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// The four seasons, spring first.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The code of ISO 8601-2: 21 for spring to 24 for winter.
    pub const fn code(self) -> u32 {
        self as u32 + 21
    }

    /// The season of a code from 21 to 24.
    pub fn from_code(code: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|season| season.code() == code)
    }

    /// The season after this one of this year, with the year it belongs to.
    pub const fn next(self, year: i32) -> (i32, Self) {
        match self {
            Self::Spring => (year, Self::Summer),
            Self::Summer => (year, Self::Autumn),
            Self::Autumn => (year, Self::Winter),
            Self::Winter => (year + 1, Self::Spring),
        }
    }

    /// The season before this one of this year, with the year it belongs to.
    pub const fn previous(self, year: i32) -> (i32, Self) {
        match self {
            Self::Spring => (year - 1, Self::Winter),
            Self::Summer => (year, Self::Spring),
            Self::Autumn => (year, Self::Summer),
            Self::Winter => (year, Self::Autumn),
        }
    }

    const fn index(self) -> usize {
        self as usize
    }
}

/// What the programme takes a season to be. Libraries that read dates disagree, and so do the delays they give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum SeasonCalendar {
    /// From the civil date, at Montréal, of the equinox or solstice to the day before the next one.
    #[default]
    Astronomical,
    /// Three whole months: spring is March to May; winter ends with February of the next year.
    Meteorological,
    /// The quarters of the year: spring is January to March.
    Quarter,
}

impl SeasonCalendar {
    /// The three calendars, the usual one first.
    pub const ALL: [Self; 3] = [Self::Astronomical, Self::Meteorological, Self::Quarter];

    /// The word that stands for it in a programme file and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Astronomical => "astronomical",
            Self::Meteorological => "meteorological",
            Self::Quarter => "quarter",
        }
    }

    /// The calendar of a word, or nothing for any other text.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.code() == code)
    }

    /// The first and last day of a season, both included; nothing outside [`SEASON_YEARS`].
    ///
    /// ```
    /// use jalons::domain::season::{Season, SeasonCalendar};
    /// let (first, last) = SeasonCalendar::Astronomical.bounds(2014, Season::Winter).unwrap();
    /// assert_eq!((first.to_string(), last.to_string()), ("2014-12-21".into(), "2015-03-19".into()));
    /// assert_eq!(SeasonCalendar::Astronomical.bounds(1899, Season::Winter), None);
    /// ```
    pub fn bounds(self, year: i32, season: Season) -> Option<(NaiveDate, NaiveDate)> {
        if !SEASON_YEARS.contains(&year) {
            return None;
        }
        let (next_year, next_season) = season.next(year);
        let first = self.first_day(year, season)?;
        let last = self.first_day(next_year, next_season)? - Days::new(1);
        Some((first, last))
    }

    fn first_day(self, year: i32, season: Season) -> Option<NaiveDate> {
        let quarters = Months::new(3 * season as u32);
        match self {
            Self::Astronomical => Some(equinox::first_day(year, season)),
            Self::Meteorological => Some(NaiveDate::from_ymd_opt(year, 3, 1)? + quarters),
            Self::Quarter => Some(NaiveDate::from_ymd_opt(year, 1, 1)? + quarters),
        }
    }
}
