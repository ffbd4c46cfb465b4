//! Dates as people know them: a day, « septembre 2014 », « printemps 2014 », « entre décembre 2014 et janvier 2015 »,
//! kept as said, with the first and last day they can mean.

mod bounds;
mod checked;
mod edtf;
mod error;
mod explain;
mod form;
mod mending;
mod moment;
mod point;
mod qualifier;
mod reading;
mod writing;

#[cfg(test)]
mod tests;

use std::{fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use bounds::Bounds;
pub use error::{DateError, Doubt};
pub use moment::{local_time, moment_in_words};
pub use point::Precision;
pub use qualifier::Qualifier;
pub use writing::{day_in_short, day_in_words, month_in_short, month_in_words};

use self::{
    form::{End, Form},
    point::{Point, Unit},
};
use super::{language::Language, season::SeasonCalendar};

/// The longest text, in characters, that is read as a date.
pub const LONGEST_TEXT: usize = 200;

/// A date known to some precision: a subset of the extended date-time format (EDTF, ISO 8601-2:2019).
///
/// Year, month, day, decade `201X`, unspecified `2004-XX`, seasons 21–24, quarters 33–36, half-years 40–41, and
/// intervals of any of these with open `..` or unknown ends; each may be uncertain `?`, approximate `~` or both `%`.
/// It corresponds to what someone wrote or said; what it means in days depends on the season calendar
/// ([`PartialDate::bounds`]). Years run from 0000 to 9999, seasons from 1900 to 2100. There is no time of day.
///
/// Serialised as its EDTF text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    form: Form,
}

impl PartialDate {
    /// Reads an EDTF text, and nothing but EDTF.
    ///
    /// # Errors
    /// [`DateError`] says what is wrong and, where it can, what to write instead.
    ///
    /// ```
    /// use jalons::domain::{date::PartialDate, season::SeasonCalendar};
    /// let spring = PartialDate::parse("2014-21").unwrap();
    /// let bounds = spring.bounds(SeasonCalendar::Astronomical);
    /// assert_eq!(bounds.latest.unwrap().to_string(), "2014-06-20");
    /// assert!(PartialDate::parse("2014-02-30").is_err());
    /// ```
    pub fn parse(edtf: &str) -> Result<Self, DateError> {
        mending::guard(edtf)?;
        edtf::parse(edtf).map_err(|error| mending::with_reading(edtf, error))
    }

    /// Reads what people write: EDTF, or words in the language given, else in the other one.
    ///
    /// « début » is the 1st to the 10th of a month, « mi- » the 11th to the 20th, « fin » the 21st (19th in February)
    /// to its end.
    ///
    /// # Errors
    /// [`DateError`]: what cannot be read, and what can be read in more than one way (« 04/05/2014 »,
    /// « hiver 2015 »), which comes with its readings.
    ///
    /// ```
    /// use jalons::domain::{date::PartialDate, language::Language};
    /// let date = PartialDate::read("mi-septembre 2014", Language::French).unwrap();
    /// assert_eq!(date.edtf(), "2014-09-11/2014-09-20");
    /// let error = PartialDate::read("04/05/2014", Language::French).unwrap_err();
    /// assert_eq!(error.readings().len(), 2);
    /// ```
    pub fn read(text: &str, language: Language) -> Result<Self, DateError> {
        let text = text.trim();
        mending::guard(text)?;
        let error = match edtf::parse(text) {
            Ok(date) => return Ok(date),
            Err(error) => mending::with_reading(text, error),
        };
        if !matches!(error, DateError::NotUnderstood { .. }) {
            return Err(error);
        }
        match reading::read(text, language) {
            Err(error @ DateError::NotUnderstood { .. }) => match reading::read(text, language.other()) {
                Err(DateError::NotUnderstood { .. }) => Err(error),
                read => read,
            },
            read => read,
        }
    }

    /// A date known to the day.
    pub const fn day(day: NaiveDate) -> Self {
        Self { form: Form::Point(Point::certain(Unit::Day(day))) }
    }

    /// A date known to lie between two days, both included.
    ///
    /// # Errors
    /// [`DateError::Reversed`] when it ends before it begins.
    pub fn interval(first: NaiveDate, last: NaiveDate) -> Result<Self, DateError> {
        let end = |day| End::Known(Point::certain(Unit::Day(day)));
        Form::Interval(end(first), end(last)).checked(&format!("{first}/{last}"))
    }

    /// The EDTF text. Reading it back gives the same date.
    pub fn edtf(&self) -> String {
        edtf::print(&self.form)
    }

    /// The first and last day the date can mean, both included, under a season calendar.
    ///
    /// Qualifiers do not widen it: an approximate September is all of September and no more. Never fails: a date
    /// that would have no bounds is refused when read.
    pub fn bounds(&self, calendar: SeasonCalendar) -> Bounds {
        self.form.bounds(calendar)
    }

    /// How finely the date is known.
    pub fn precision(&self) -> Precision {
        match self.form {
            Form::Point(point) => point.unit.precision(),
            Form::Interval(..) => Precision::Interval,
        }
    }

    /// How sure the author was; for an interval, the doubts of both ends together.
    pub fn qualifier(&self) -> Qualifier {
        match self.form {
            Form::Point(point) => point.qualifier,
            Form::Interval(start, end) => start.qualifier().and(end.qualifier()),
        }
    }

    /// The date as a sentence would say it: « 1er avril 2013 », « printemps 2014 », « mi-septembre 2014 ».
    ///
    /// ```
    /// use jalons::domain::{date::PartialDate, language::Language};
    /// let date = PartialDate::parse("2014-12/2015-01").unwrap();
    /// assert_eq!(date.in_words(Language::French), "décembre 2014 à janvier 2015");
    /// assert_eq!(date.in_words(Language::English), "December 2014 to January 2015");
    /// ```
    pub fn in_words(&self, language: Language) -> String {
        writing::Writing { language, brief: false }.form(&self.form)
    }

    /// The date as a table cell says it: « 30 nov. 2013 », "Nov. 30, 2013".
    pub fn in_short(&self, language: Language) -> String {
        writing::Writing { language, brief: true }.form(&self.form)
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(edtf: &str) -> Result<Self, DateError> {
        Self::parse(edtf)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.edtf())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}
