//! From what a person wrote in a cell to the value its item asks for.

use super::Refusal;
use crate::{
    domain::{
        date::PartialDate,
        entry::Value,
        language::Language,
        programme::{ItemKind, Period, Programme},
    },
    server::sheet::{emptiness, unguarded},
};

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
        ItemKind::Choice { choices } => match choices.iter().find(|choice| choice.code == text) {
            Some(choice) => Ok((Value::Choice(choice.code.clone()), None)),
            None => Err(Refusal::NoSuchChoice { choices: choices.iter().map(|choice| choice.code.clone()).collect() }),
        },
        ItemKind::Text if text.chars().count() > LONGEST => Err(Refusal::TooLong),
        ItemKind::Text => Ok((Value::Text(text.to_owned()), None)),
    }
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
