//! The first and last day a date can mean, which is what delays are computed from.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::writing::{day_of_month, month_in_words};
use crate::domain::language::Language;

/// The days a date can mean, first and last included. Nothing on one side = open or unknown there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Bounds {
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
}

impl Bounds {
    /// Whether the date can mean this day.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.earliest.is_none_or(|first| first <= day) && self.latest.is_none_or(|last| day <= last)
    }

    pub(super) fn are_reversed(&self) -> bool {
        matches!((self.earliest, self.latest), (Some(first), Some(last)) if last < first)
    }

    /// What was understood, to the day: « du 11 au 20 septembre 2014 », "11 to 20 September 2014".
    ///
    /// ```
    /// use jalons::domain::{date::PartialDate, language::Language, season::SeasonCalendar};
    /// let bounds = PartialDate::parse("2014-21").unwrap().bounds(SeasonCalendar::Astronomical);
    /// assert_eq!(bounds.in_words(Language::French), "du 20 mars au 20 juin 2014");
    /// assert_eq!(bounds.in_words(Language::English), "20 March to 20 June 2014");
    /// ```
    pub fn in_words(&self, language: Language) -> String {
        let french = language == Language::French;
        match (self.earliest, self.latest) {
            (Some(first), Some(last)) if first == last && french => {
                format!("le {}", whole_day(first, language))
            }
            (Some(first), Some(last)) if first == last => whole_day(first, language),
            (Some(first), Some(last)) => {
                let (start, end) = (start_of(first, last, language), whole_day(last, language));
                if french { format!("du {start} au {end}") } else { format!("{start} to {end}") }
            }
            (Some(first), None) if french => format!("à partir du {}", whole_day(first, language)),
            (Some(first), None) => format!("from {} on", whole_day(first, language)),
            (None, Some(last)) if french => format!("jusqu’au {}", whole_day(last, language)),
            (None, Some(last)) => format!("until {}", whole_day(last, language)),
            (None, None) if french => "sans limite connue".to_owned(),
            (None, None) => "no known limit".to_owned(),
        }
    }
}

/// The first day, without what it shares with the last one.
fn start_of(first: NaiveDate, last: NaiveDate, language: Language) -> String {
    let day = day_of_month(first.day(), language);
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => day,
        (true, false) => format!("{day} {}", month_in_words(first.month(), language)),
        (false, _) => whole_day(first, language),
    }
}

fn whole_day(day: NaiveDate, language: Language) -> String {
    let (number, month) = (day_of_month(day.day(), language), month_in_words(day.month(), language));
    format!("{number} {month} {:04}", day.year())
}
