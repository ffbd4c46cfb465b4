//! From what a person wrote in a cell to the value its item asks for.

use super::{refusal::Refusal, subject::Asked};
use crate::{
    domain::{
        date::PartialDate,
        entry::Value,
        language::Language,
        programme::{Choice, ItemKind, Period, Programme},
    },
    formats::sheet::{day_of_serial, emptiness, unguarded},
};
use std::borrow::Cow;

/// The longest words and notes that are kept, in characters.
pub const LONGEST: usize = 10_000;

/// A value that was read, with its author's words where they differ from it.
pub type Said = (Value, Option<String>);

/// Reads a value in the form an item asks for; an emptiness may always be given.
///
/// # Errors
/// What is wrong and what to write instead.
pub fn read(kind: &ItemKind, text: &str, language: Language) -> Result<Said, Refusal> {
    let (text, literal) = unguarded(text.trim());
    if text.is_empty() {
        return Err(Refusal::NoValue);
    }
    if let Some(reason) = emptiness(text).filter(|_| !literal) {
        return Ok((Value::Empty(reason), None));
    }
    if text.starts_with('=') && !literal {
        return Err(Refusal::Formula);
    }
    match kind {
        ItemKind::Date => date(text, language),
        ItemKind::Count { max } => {
            let number = whole(text)?;
            match max.filter(|max| number > *max) {
                Some(max) => Err(Refusal::TooMany { max }),
                None => Ok((Value::Count(number), None)),
            }
        }
        ItemKind::Rating { min, max } => match whole(text) {
            Ok(number) if (*min..=*max).contains(&number) => Ok((Value::Rating(number), None)),
            _ => Err(Refusal::OffScale { min: *min, max: *max }),
        },
        ItemKind::Choice { choices } => match choice(choices, text) {
            Some(choice) => Ok((Value::Choice(choice.code.clone()), None)),
            None => Err(Refusal::NoSuchChoice { choices: choices.iter().map(|choice| choice.code.clone()).collect() }),
        },
        ItemKind::Text if text.chars().count() > LONGEST => Err(Refusal::TooLong),
        ItemKind::Text => Ok((Value::Text(text.to_owned()), None)),
    }
}

/// A choice by its code, or by its name where only one has it.
fn choice<'a>(choices: &'a [Choice], text: &str) -> Option<&'a Choice> {
    let same = |name: &str| !name.is_empty() && name.to_lowercase() == text.to_lowercase();
    choices.iter().find(|choice| choice.code == text).or_else(|| {
        let mut named = choices.iter().filter(|choice| Language::ALL.iter().any(|all| same(choice.name.get(*all))));
        named.next().filter(|_| named.next().is_none())
    })
}

/// What a cell says where a date is asked and a spreadsheet wrote the number it keeps days under.
pub fn as_written<'a>(asked: &Asked, cell: &'a str, (from_1904, language): (bool, Language)) -> Cow<'a, str> {
    let digits = cell.split(['.', ',']).next().unwrap_or_default();
    let serial = cell.parse().ok().or_else(|| digits.parse::<f64>().ok());
    let is_serial = *asked.kind == ItemKind::Date
        && digits.len() == 5
        && cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && PartialDate::read(cell, language).is_err();
    match serial.filter(|_| is_serial).and_then(|serial| day_of_serial(serial, from_1904)) {
        Some(day) => Cow::Owned(day.to_string()),
        None => Cow::Borrowed(cell),
    }
}

/// The words of a column of their own, where they say the date that stands beside them: else they are old.
pub fn own_words(value: &Value, words: &str, language: Language) -> Option<String> {
    let Value::Date(date) = value else { return None };
    let languages = [language, Language::French, Language::English];
    let says_it = languages.into_iter().any(|language| PartialDate::read(words, language).as_ref() == Ok(date));
    (says_it && date.edtf() != words).then(|| words.to_owned())
}

fn date(text: &str, language: Language) -> Result<Said, Refusal> {
    let date = PartialDate::read(text, language).map_err(Refusal::Date)?;
    let words = (date.edtf() != text).then(|| text.to_owned());
    Ok((Value::Date(date), words))
}

fn whole(text: &str) -> Result<u32, Refusal> {
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits(text) {
        return text.parse().map_err(|_| Refusal::TooMany { max: u32::MAX });
    }
    let negative = text.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    if negative.is_some_and(|rest| all_digits(rest.trim())) {
        return Err(Refusal::Negative);
    }
    match text.split_once([',', '.']) {
        Some((units, decimals)) if all_digits(units) && all_digits(decimals) => {
            Err(Refusal::Fraction { whole: decimals.bytes().all(|byte| byte == b'0').then(|| units.to_owned()) })
        }
        _ => Err(Refusal::NoNumber),
    }
}

/// Refuses a date that lies wholly outside the period it is reported for.
pub fn within_period(value: &Value, period: Option<&Period>, programme: &Programme) -> Result<(), Refusal> {
    let (Value::Date(date), Some(period)) = (value, period) else {
        return Ok(());
    };
    let calendar = programme.conventions.season_calendar;
    let (date, covers) = (date.bounds(calendar), period.covers.bounds(calendar));
    let after = date.earliest.zip(covers.latest).is_some_and(|(earliest, latest)| earliest > latest);
    let before = date.latest.zip(covers.earliest).is_some_and(|(latest, earliest)| latest < earliest);
    if after || before { Err(Refusal::OutsidePeriod { covers: period.covers.clone() }) } else { Ok(()) }
}
