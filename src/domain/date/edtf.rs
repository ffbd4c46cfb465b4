//! The standard text of an imprecise date (EDTF, ISO 8601-2:2019), read and written.

use super::{
    DateError, End, Form, PartialDate, Qualifier,
    point::{Point, Unit},
};
use crate::domain::season::Season;

/// Reads EDTF strictly; the error does not yet look for what may have been meant.
pub(super) fn parse(text: &str) -> Result<PartialDate, DateError> {
    let form = match text.split_once('/') {
        None => Form::Point(point(text)?),
        Some((start, end)) => Form::Interval(self::end(start)?, self::end(end)?),
    };
    form.checked(text)
}

fn end(text: &str) -> Result<End, DateError> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => Ok(End::Known(point(text)?)),
    }
}

fn point(text: &str) -> Result<Point, DateError> {
    let (unit, qualifier) = Qualifier::ALL
        .into_iter()
        .filter(|qualifier| *qualifier != Qualifier::Certain)
        .find_map(|qualifier| Some((text.strip_suffix(qualifier.symbol())?, qualifier)))
        .unwrap_or((text, Qualifier::Certain));
    Ok(Point { unit: self::unit(unit)?, qualifier })
}

fn unit(text: &str) -> Result<Unit, DateError> {
    let not_understood = || DateError::not_understood(text);
    let parts: Vec<&str> = text.split('-').collect();
    let [year, rest @ ..] = parts.as_slice() else {
        return Err(not_understood());
    };
    if let (Some(decade), []) = (decade(year), rest) {
        return Ok(Unit::Decade(decade));
    }
    let year = digits(year, 4).and_then(|year| i32::try_from(year).ok()).ok_or_else(not_understood)?;
    match rest {
        [] => Ok(Unit::Year(year)),
        ["XX"] => Ok(Unit::SomeMonth(year)),
        ["XX", "XX"] => Ok(Unit::SomeDayOfYear(year)),
        [part] => part_of_year(year, digits(part, 2).ok_or_else(not_understood)?),
        [month, "XX"] => {
            let month = digits(month, 2).ok_or_else(not_understood)?;
            Unit::month(year, month).map(|_| Unit::SomeDay(year, month))
        }
        [month, day] => match (digits(month, 2), digits(day, 2)) {
            (Some(month), Some(day)) => Unit::day(year, month, day),
            _ => Err(not_understood()),
        },
        _ => Err(not_understood()),
    }
}

fn part_of_year(year: i32, code: u32) -> Result<Unit, DateError> {
    match code {
        21..=24 => Season::from_code(code).map_or_else(|| Unit::month(year, code), |season| Unit::season(year, season)),
        33..=36 => Ok(Unit::Quarter(year, code - 32)),
        40..=41 => Ok(Unit::Half(year, code - 39)),
        _ => Unit::month(year, code),
    }
}

/// The first year of `201X`.
fn decade(text: &str) -> Option<i32> {
    let years = digits(text.strip_suffix('X')?, 3)?;
    i32::try_from(years * 10).ok()
}

/// A number written with exactly so many decimal digits.
pub(super) fn digits(text: &str, count: usize) -> Option<u32> {
    let exact = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if exact { text.parse().ok() } else { None }
}

pub(super) fn print(form: &Form) -> String {
    match form {
        Form::Point(point) => print_point(point),
        Form::Interval(start, end) => format!("{}/{}", print_end(start), print_end(end)),
    }
}

fn print_end(end: &End) -> String {
    match end {
        End::Known(point) => print_point(point),
        End::Open => "..".to_owned(),
        End::Unknown => String::new(),
    }
}

fn print_point(point: &Point) -> String {
    let unit = match point.unit {
        Unit::Day(day) => day.format("%Y-%m-%d").to_string(),
        Unit::Month(year, month) => format!("{year:04}-{month:02}"),
        Unit::Year(year) => format!("{year:04}"),
        Unit::Decade(year) => format!("{:03}X", year / 10),
        Unit::Season(year, season) => format!("{year:04}-{}", season.code()),
        Unit::Quarter(year, quarter) => format!("{year:04}-{}", quarter + 32),
        Unit::Half(year, half) => format!("{year:04}-{}", half + 39),
        Unit::SomeMonth(year) => format!("{year:04}-XX"),
        Unit::SomeDay(year, month) => format!("{year:04}-{month:02}-XX"),
        Unit::SomeDayOfYear(year) => format!("{year:04}-XX-XX"),
    };
    format!("{unit}{}", point.qualifier.symbol())
}
