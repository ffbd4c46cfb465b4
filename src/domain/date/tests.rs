//! Every row of the table of dates known to be right, and what must hold for any date.

mod properties;
mod refusals;
mod table;
mod words;

use super::*;
use crate::domain::language::Language::{English, French};

/// The EDTF text of what was read.
fn read(text: &str, language: Language) -> String {
    match PartialDate::read(text, language) {
        Ok(date) => date.edtf(),
        Err(error) => panic!("{text}: {error:?}"),
    }
}

fn refused(text: &str) -> DateError {
    match PartialDate::read(text, French) {
        Ok(date) => panic!("{text} was read as {date}"),
        Err(error) => error,
    }
}

/// The dates offered with a refusal.
fn offered(text: &str) -> Vec<String> {
    refused(text).readings().iter().map(PartialDate::edtf).collect()
}

fn days(text: &str, calendar: SeasonCalendar) -> (Option<String>, Option<String>) {
    let bounds = PartialDate::parse(text).unwrap().bounds(calendar);
    (bounds.earliest.map(|day| day.to_string()), bounds.latest.map(|day| day.to_string()))
}
