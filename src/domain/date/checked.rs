//! What is looked at before a date is made: that its days exist, that it says something, that it begins before it ends.

use super::{DateError, PartialDate, form::Form, point::Unit};
use crate::domain::season::{SEASON_YEARS, Season, SeasonCalendar};
use chrono::NaiveDate;

impl Form {
    /// The date, if it says something, and begins before it ends under every season calendar.
    pub(super) fn checked(self, text: &str) -> Result<PartialDate, DateError> {
        if matches!(self, Self::Interval(start, end) if start.point().or(end.point()).is_none()) {
            return Err(DateError::Unbounded { text: text.to_owned() });
        }
        let reversed = SeasonCalendar::ALL.into_iter().filter(|calendar| self.bounds(*calendar).are_reversed());
        match reversed.count() {
            0 => Ok(PartialDate { form: self }),
            count => Err(DateError::Reversed {
                text: text.to_owned(),
                under_every_calendar: count == SeasonCalendar::ALL.len(),
            }),
        }
    }
}

impl Unit {
    /// A day that exists, or why it does not.
    pub fn day(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        Self::month(year, month)?;
        NaiveDate::from_ymd_opt(year, month, day).map(Self::Day).ok_or(DateError::NoSuchDay { year, month, day })
    }

    pub fn month(year: i32, month: u32) -> Result<Self, DateError> {
        match month {
            1..=12 => Ok(Self::Month(year, month)),
            _ => Err(DateError::NoSuchMonth { text: format!("{year:04}-{month:02}") }),
        }
    }

    pub fn season(year: i32, season: Season) -> Result<Self, DateError> {
        match SEASON_YEARS.contains(&year) {
            true => Ok(Self::Season(year, season)),
            false => Err(DateError::SeasonOutOfRange { year }),
        }
    }
}
