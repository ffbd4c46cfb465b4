//! What to write instead of a date that could not be read, in English.

use super::{codes, words};
use crate::domain::{
    date::{DateError, Doubt, point::days_in_month, writing::month_in_words},
    language::Language,
    number::in_letters,
};

const EXAMPLES: &str = "Write for example 2014-09-15, “September 2014”, “mid-September 2014” or “spring 2014”.";

pub(super) fn explain(error: &DateError) -> String {
    match error {
        DateError::Empty => format!("No date was written. {EXAMPLES}"),
        DateError::TooLong => format!("This text is too long to be a date. {EXAMPLES}"),
        DateError::NotUnderstood { text, word } => {
            let because = match word {
                Some(word) if word != text => format!(", because of “{word}”"),
                _ => String::new(),
            };
            format!("“{text}” is not understood as a date{because}. {EXAMPLES}")
        }
        DateError::NoSuchDay { year, month, day } => {
            let (name, count) = (month_in_words(*month, Language::English), days_in_month(*year, *month));
            format!(
                "{name} {day}, {year:04} does not exist: {name} {year:04} has {count} days. Write a day \
                 from 1 to {count}."
            )
        }
        DateError::NoSuchMonth { text } => format!(
            "“{text}”: there is no such month. After the year, write a month from 01 to 12, a season from 21 (spring) \
             to 24 (winter), a quarter from 33 to 36, or a half-year, 40 or 41."
        ),
        DateError::NoYear { text } => {
            format!("“{text}” names no year. Add it, as in “September 2014”.")
        }
        DateError::SeasonOutOfRange { year } => {
            format!("Seasons are computed from 1900 to 2100, not for {year}. Write the months or the days instead.")
        }
        DateError::Unbounded { text } => format!(
            "“{text}” says neither a beginning nor an end. Write at least a year; if the date is unknown, leave the \
             field empty and say why."
        ),
        DateError::PartOfMonthOnly { text } => format!(
            "“{text}”: “early”, “mid-” and “late” are said of a month only here. Write for example “early September \
             2014” or “Q1 2014”."
        ),
        other => choice(other),
    }
}

fn choice(error: &DateError) -> String {
    match error {
        DateError::OldDraft { text, readings } if readings.is_empty() => format!(
            "“{text}” is a form that was given up. For an unknown end, write nothing after the slash: 1985-04-12/. \
             For a period that goes on, write two full stops: 1985-04-12/.."
        ),
        DateError::OldDraft { text, readings } => {
            format!("“{text}” is a form that was given up. Write {}.", codes(readings, Language::English))
        }
        DateError::Rewrite { text, readings } => {
            format!("“{text}” is not a safe form. Write {}, if that is the date.", codes(readings, Language::English))
        }
        DateError::Ambiguous { text, doubt, readings } => {
            let ways = in_letters(u32::try_from(readings.len()).unwrap_or_default(), Language::English);
            let instead = match doubt {
                Doubt::DayOrMonth => "Choose one, or write the month in letters.",
                Doubt::Winter => "Choose one, or write both years of the winter.",
                Doubt::TwoYears => "Choose one, or write the months.",
            };
            format!("“{text}” can be read {ways} ways: {}. {instead}", words(readings, Language::English))
        }
        DateError::Reversed { text, under_every_calendar: true } => {
            format!("“{text}” ends before it begins. Write the earlier date first.")
        }
        DateError::Reversed { text, .. } => format!(
            "“{text}” ends before it begins, depending on what is called a season. Write the months or the days instead."
        ),
        _ => EXAMPLES.to_owned(),
    }
}
