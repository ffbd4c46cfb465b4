//! The names of months and days as a sentence or a table cell writes them.

use chrono::{Datelike, NaiveDate};

use crate::domain::language::Language;

const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const FRENCH_SHORT: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ENGLISH_SHORT: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// « septembre », "September"; nothing for a number that is no month.
pub fn month_in_words(month: u32, language: Language) -> &'static str {
    match language {
        Language::French => name(&FRENCH_MONTHS, month),
        Language::English => name(&ENGLISH_MONTHS, month),
    }
}

/// « sept. », "Sept."; short names stay whole.
pub fn month_in_short(month: u32, language: Language) -> &'static str {
    match language {
        Language::French => name(&FRENCH_SHORT, month),
        Language::English => name(&ENGLISH_SHORT, month),
    }
}

/// « 1er avril 2013 », "April 1, 2013".
///
/// ```
/// use jalons::domain::{date::day_in_words, language::Language};
/// let day = chrono::NaiveDate::from_ymd_opt(2013, 4, 1).unwrap();
/// assert_eq!(day_in_words(day, Language::French), "1er avril 2013");
/// assert_eq!(day_in_words(day, Language::English), "April 1, 2013");
/// ```
pub fn day_in_words(day: NaiveDate, language: Language) -> String {
    assemble(day, month_in_words(day.month(), language), language)
}

/// « 30 nov. 2013 », "Nov. 30, 2013".
pub fn day_in_short(day: NaiveDate, language: Language) -> String {
    assemble(day, month_in_short(day.month(), language), language)
}

/// « 1er », « 2 »; "1", "2".
pub(in crate::domain::date) fn day_of_month(day: u32, language: Language) -> String {
    match (day, language) {
        (1, Language::French) => "1er".to_owned(),
        _ => day.to_string(),
    }
}

fn assemble(day: NaiveDate, month: &str, language: Language) -> String {
    let number = day_of_month(day.day(), language);
    match language {
        Language::French => format!("{number} {month} {:04}", day.year()),
        Language::English => format!("{month} {number}, {:04}", day.year()),
    }
}

fn name(names: &[&'static str; 12], month: u32) -> &'static str {
    usize::try_from(month).ok().and_then(|month| names.get(month.wrapping_sub(1))).copied().unwrap_or_default()
}
