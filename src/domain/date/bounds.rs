//! The first and last day a date can mean, which is what delays are computed from.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::writing::{day_in_words, day_of_month, month_in_words};
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

    /// What was understood, to the day: « du 11 au 20 septembre 2014 », "September 11–20, 2014".
    ///
    /// ```
    /// use jalons::domain::{date::PartialDate, language::Language, season::SeasonCalendar};
    /// let bounds = PartialDate::parse("2014-21").unwrap().bounds(SeasonCalendar::Astronomical);
    /// assert_eq!(bounds.in_words(Language::French), "du 20 mars au 20 juin 2014");
    /// assert_eq!(bounds.in_words(Language::English), "March 20 – June 20, 2014");
    /// ```
    pub fn in_words(&self, language: Language) -> String {
        match language {
            Language::French => self.in_french(),
            Language::English => self.in_english(),
        }
    }

    fn in_french(&self) -> String {
        let said = |day| day_in_words(day, Language::French);
        match (self.earliest, self.latest) {
            (Some(first), Some(last)) if first == last => format!("le {}", said(first)),
            (Some(first), Some(last)) => format!("du {} au {}", start_in_french(first, last), said(last)),
            (Some(first), None) => format!("à partir du {}", said(first)),
            (None, Some(last)) => format!("jusqu’au {}", said(last)),
            (None, None) => "sans limite connue".to_owned(),
        }
    }

    fn in_english(&self) -> String {
        let said = |day| day_in_words(day, Language::English);
        match (self.earliest, self.latest) {
            (Some(first), Some(last)) if first == last => said(first),
            (Some(first), Some(last)) => between_in_english(first, last),
            (Some(first), None) => format!("from {} on", said(first)),
            (None, Some(last)) => format!("until {}", said(last)),
            (None, None) => "no known limit".to_owned(),
        }
    }
}

/// The first day, without what it shares with the last one: « 11 », « 20 mars », « 21 décembre 2014 ».
fn start_in_french(first: NaiveDate, last: NaiveDate) -> String {
    let day = day_of_month(first.day(), Language::French);
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => day,
        (true, false) => format!("{day} {}", month_in_words(first.month(), Language::French)),
        (false, _) => day_in_words(first, Language::French),
    }
}

/// Both days, with what they share said once: "September 11–20, 2014", "March 20 – June 20, 2014".
fn between_in_english(first: NaiveDate, last: NaiveDate) -> String {
    let month = month_in_words(first.month(), Language::English);
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{month} {}–{}, {:04}", first.day(), last.day(), last.year()),
        (true, false) => format!("{month} {} – {}", first.day(), day_in_words(last, Language::English)),
        (false, _) => {
            format!("{} – {}", day_in_words(first, Language::English), day_in_words(last, Language::English))
        }
    }
}
