//! From a date to words: « mi-septembre 2014 », « avant mars 2015 », "September 15, 2014".

mod article;
mod names;
mod unit;

use chrono::{Datelike, Days, NaiveDate};

pub(super) use self::names::day_of_month;
pub use self::names::{day_in_short, day_in_words, month_in_short, month_in_words};

use self::article::Preposition;
use super::{
    Bounds, Qualifier,
    form::{End, Form},
    point::{Point, Third, Unit, days_in_month},
};
use crate::domain::language::Language;

/// How to write: in which language, and whether in the few characters of a table cell.
pub(super) struct Writing {
    pub language: Language,
    pub brief: bool,
}

impl Writing {
    pub fn form(&self, form: &Form) -> String {
        match form {
            Form::Point(point) => self.qualified(point, &self.unit(&point.unit)),
            Form::Interval(start, end) => self.interval(start, end),
        }
    }

    fn interval(&self, start: &End, end: &End) -> String {
        match (start, end) {
            (End::Known(start), End::Known(end)) => {
                self.third_of_month(start, end).unwrap_or_else(|| self.between(start, end))
            }
            (End::Open, End::Known(end)) => self.until(end),
            (End::Known(start), End::Open) => self.since(start),
            (End::Unknown, End::Known(end)) => self.pick(
                || format!("de date inconnue {}", self.with(Preposition::Until, end)),
                || format!("an unknown date to {}", self.end(end)),
            ),
            (End::Known(start), End::Unknown) => self.pick(
                || format!("{} à une date inconnue", self.with(Preposition::From, start)),
                || format!("{} to an unknown date", self.end(start)),
            ),
            // Refused when read: they say nothing.
            _ => Bounds { earliest: None, latest: None }.in_words(self.language),
        }
    }

    /// « décembre 2014 à janvier 2015 », « septembre à octobre 2014 », « du 3 au 7 mars 2014 ».
    fn between(&self, start: &Point, end: &Point) -> String {
        let certain = start.qualifier == Qualifier::Certain && end.qualifier == Qualifier::Certain;
        let first = match (start.unit, end.unit) {
            (Unit::Day(first), Unit::Day(last)) if certain && !self.brief => {
                return Bounds { earliest: Some(first), latest: Some(last) }.in_words(self.language);
            }
            (Unit::Month(year, month), Unit::Month(same, _)) if certain && year == same => self.month(month).to_owned(),
            _ => self.end(start),
        };
        format!("{first} {} {}", self.pick(|| "à".to_owned(), || "to".to_owned()), self.end(end))
    }

    /// « début février 2014 », « vers la mi-septembre 2014 », « fin février 2014 (incertain) ».
    fn third_of_month(&self, start: &Point, end: &Point) -> Option<String> {
        let (Unit::Day(first), Unit::Day(last)) = (start.unit, end.unit) else {
            return None;
        };
        let (year, month) = (first.year(), first.month());
        if (year, month, start.qualifier) != (last.year(), last.month(), end.qualifier) {
            return None;
        }
        let days = days_in_month(year, month);
        let third = Third::ALL.into_iter().find(|third| third.days(days) == (first.day(), last.day()))?;
        let about = start.qualifier.is_approximate();
        let month = format!("{} {year:04}", self.month(month));
        let words = match self.language {
            Language::French => third_in_french(third, &month, about),
            Language::English => third_in_english(third, &month, about),
        };
        Some(words + self.uncertain(start.qualifier))
    }

    fn until(&self, end: &Point) -> String {
        match end.unit {
            Unit::Day(day) if end.qualifier == Qualifier::Certain => match start_of(day + Days::new(1)) {
                Some(next) => self.with(Preposition::Before, &Point::certain(next)),
                None => self.with(Preposition::Until, end),
            },
            _ => self.with(Preposition::Until, end),
        }
    }

    fn since(&self, start: &Point) -> String {
        if let (Unit::Day(day), Qualifier::Certain) = (start.unit, start.qualifier)
            && let Some(previous) = end_of(day - Days::new(1))
        {
            return self.with(Preposition::After, &Point::certain(previous));
        }
        let from = self.with(Preposition::From, start);
        self.pick(|| format!("à partir {from}"), || format!("{from} on"))
    }

    fn with(&self, preposition: Preposition, point: &Point) -> String {
        article::with(preposition, &point.unit, (&self.end(point), self.language))
    }

    /// A date alone: « vers le printemps 2014 (incertain) ».
    fn qualified(&self, point: &Point, words: &str) -> String {
        let words = match point.qualifier.is_approximate() {
            true => article::with(Preposition::About, &point.unit, (words, self.language)),
            false => words.to_owned(),
        };
        words + self.uncertain(point.qualifier)
    }

    /// A date that is one end of an interval: its doubt comes after it.
    fn end(&self, point: &Point) -> String {
        let about = match (point.qualifier.is_approximate(), self.language) {
            (false, _) => "",
            (true, Language::French) => " (environ)",
            (true, Language::English) => " (about)",
        };
        format!("{}{about}{}", self.unit(&point.unit), self.uncertain(point.qualifier))
    }

    fn uncertain(&self, qualifier: Qualifier) -> &'static str {
        match (qualifier.is_uncertain(), self.brief, self.language) {
            (false, _, _) => "",
            (true, true, _) => " (?)",
            (true, false, Language::French) => " (incertain)",
            (true, false, Language::English) => " (uncertain)",
        }
    }

    fn pick(&self, french: impl FnOnce() -> String, english: impl FnOnce() -> String) -> String {
        match self.language {
            Language::French => french(),
            Language::English => english(),
        }
    }
}

fn third_in_french(third: Third, month: &str, about: bool) -> String {
    let of = if month.starts_with(['a', 'o']) { "d’" } else { "de " };
    match (third, about) {
        (Third::Early, false) => format!("début {month}"),
        (Third::Middle, false) => format!("mi-{month}"),
        (Third::Late, false) => format!("fin {month}"),
        (Third::Early, true) => format!("vers le début {of}{month}"),
        (Third::Middle, true) => format!("vers la mi-{month}"),
        (Third::Late, true) => format!("vers la fin {of}{month}"),
    }
}

fn third_in_english(third: Third, month: &str, about: bool) -> String {
    let words = match third {
        Third::Early => format!("early {month}"),
        Third::Middle => format!("mid-{month}"),
        Third::Late => format!("late {month}"),
    };
    if about { format!("about {words}") } else { words }
}

/// The year or the month that begins on this day.
fn start_of(day: NaiveDate) -> Option<Unit> {
    match (day.month(), day.day()) {
        _ if !(1..=9999).contains(&day.year()) => None,
        (1, 1) => Some(Unit::Year(day.year())),
        (month, 1) => Some(Unit::Month(day.year(), month)),
        _ => None,
    }
}

/// The year or the month that ends on this day.
fn end_of(day: NaiveDate) -> Option<Unit> {
    match (start_of(day + Days::new(1))?, day.month()) {
        (Unit::Year(_), _) => Some(Unit::Year(day.year())),
        (_, month) => Some(Unit::Month(day.year(), month)),
    }
}
