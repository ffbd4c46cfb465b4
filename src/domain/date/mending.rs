//! What someone may have meant by a text that is nearly a standard date: offered back, never assumed.

use super::{DateError, Doubt, End, Form, LONGEST_TEXT, PartialDate, Qualifier, edtf, point::Point, point::Unit};

/// Refuses what is no candidate at all, before anything looks at it.
pub(super) fn guard(text: &str) -> Result<(), DateError> {
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    // A character takes at most four bytes: the length alone spares counting a whole file.
    if text.len() > 4 * LONGEST_TEXT || text.chars().count() > LONGEST_TEXT {
        return Err(DateError::TooLong);
    }
    Ok(())
}

/// The error of a text that is no EDTF, with the dates that may have been meant.
pub(super) fn with_reading(text: &str, error: DateError) -> DateError {
    if !matches!(error, DateError::NotUnderstood { .. }) {
        return error;
    }
    let error = DateError::not_understood(text);
    old_draft(text)
        .or_else(|| time_of_day(text))
        .or_else(|| in_figures(text).map(|figures| figures.error(text)))
        .or_else(|| misplaced_qualifier(text))
        .or_else(|| unspecified_year(text))
        .unwrap_or(error)
}

/// `198x`, `uuuu`, `unknown`, `open`, `y2014`, `2004-06?~`.
fn old_draft(text: &str) -> Option<DateError> {
    let folded = text.to_ascii_lowercase();
    let bare = folded.replace("unknown", "").replace("open", "");
    if bare.chars().any(|c| !matches!(c, '0'..='9' | 'u' | 'x' | 'y' | '-' | '/' | '.' | '?' | '~')) {
        return None;
    }
    let today = folded
        .replace("unknown", "")
        .replace("open", "..")
        .replace(['u', 'x'], "X")
        .replace('y', "")
        .replace("?~", "%")
        .replace("~?", "%");
    let readings: Vec<PartialDate> = edtf::parse(&today).into_iter().collect();
    let is_draft = !readings.is_empty() || bare.is_empty() || bare.chars().all(|c| matches!(c, 'u' | '-' | '/'));
    is_draft.then(|| DateError::OldDraft { text: text.to_owned(), readings })
}

/// `2014-09-15T10:00`
fn time_of_day(text: &str) -> Option<DateError> {
    let (day, time) = text.split_at_checked(10)?;
    let time = time.strip_prefix(['T', 't', ' '])?;
    let is_time = time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':');
    let reading = edtf::parse(day).ok().filter(|_| is_time)?;
    Some(DateError::Rewrite { text: text.to_owned(), readings: vec![reading] })
}

/// `?2004-06`, `2004?-06`, `(2004)?`
fn misplaced_qualifier(text: &str) -> Option<DateError> {
    let bare = text.replace(['?', '~', '%', '(', ')'], "");
    if bare == text || text.contains(char::is_whitespace) {
        return None;
    }
    let said = |signs: [char; 2]| text.contains(signs);
    let qualifier = match (said(['~', '%']), said(['?', '%'])) {
        (true, true) => Qualifier::Both,
        (true, false) => Qualifier::Approximate,
        _ => Qualifier::Uncertain,
    };
    let reading = edtf::parse(&format!("{bare}{}", qualifier.symbol())).ok()?;
    Some(DateError::Rewrite { text: text.to_owned(), readings: vec![reading] })
}

/// `20XX` and `XXXX-09`
fn unspecified_year(text: &str) -> Option<DateError> {
    let text = text.to_owned();
    if text.starts_with("XXXX") {
        return Some(DateError::Unbounded { text });
    }
    let century = text.strip_suffix("XX").and_then(|century| edtf::digits(century, 2))?;
    let reading = edtf::parse(&format!("{century:02}00/{century:02}99")).ok()?;
    Some(DateError::Rewrite { text, readings: vec![reading] })
}

/// The dates that a row of figures such as `04/05/2014` can mean.
pub(super) struct Figures {
    pub forms: Vec<Form>,
    pub doubt: Doubt,
    impossible: Option<DateError>,
}

impl Figures {
    fn error(self, text: &str) -> DateError {
        let readings: Vec<_> = self.forms.iter().filter_map(|form| form.checked(text).ok()).collect();
        match readings.len() {
            0 => self.impossible.unwrap_or_else(|| DateError::not_understood(text)),
            1 => DateError::Rewrite { text: text.to_owned(), readings },
            _ => DateError::Ambiguous { text: text.to_owned(), doubt: self.doubt, readings },
        }
    }
}

/// Reads a date all in figures every way it can be read, day first; nothing when it is no such date.
pub(super) fn in_figures(text: &str) -> Option<Figures> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let numbers: Vec<u32> = parts.iter().map(|part| figure(part)).collect::<Option<_>>()?;
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if let ([4, 4], [first, last]) = (lengths.as_slice(), numbers.as_slice()) {
        return (*last == first + 1).then(|| two_years(*first));
    }
    let orders: Vec<[u32; 3]> = match (lengths.as_slice(), numbers.as_slice()) {
        ([8], [n]) => vec![[n / 10_000, n / 100 % 100, n % 100]],
        ([4, 1 | 2], [year, month]) | ([1 | 2, 4], [month, year]) => vec![[*year, *month, 0]],
        ([4, 1 | 2, 1 | 2], [year, month, day]) => vec![[*year, *month, *day]],
        ([1 | 2, 1 | 2, 4], [a, b, year]) => vec![[*year, *b, *a], [*year, *a, *b]],
        ([2, 1 | 2, 2], [a, b, c]) => {
            vec![[2000 + c, *b, *a], [2000 + c, *a, *b], [2000 + a, *b, *c]]
        }
        ([1, 1 | 2, 2], [a, b, c]) => vec![[2000 + c, *b, *a], [2000 + c, *a, *b]],
        _ => return None,
    };
    Some(from_orders(&orders))
}

fn from_orders(orders: &[[u32; 3]]) -> Figures {
    let mut figures = Figures { forms: Vec::new(), doubt: Doubt::DayOrMonth, impossible: None };
    for [year, month, day] in orders {
        let year = i32::try_from(*year).unwrap_or_default();
        let unit = if *day == 0 { Unit::month(year, *month) } else { Unit::day(year, *month, *day) };
        match unit.map(|unit| Form::Point(Point::certain(unit))) {
            Ok(form) if figures.forms.contains(&form) => {}
            Ok(form) => figures.forms.push(form),
            Err(error @ DateError::NoSuchDay { .. }) => figures.impossible = Some(error),
            Err(_) => {}
        }
    }
    figures
}

/// « 2014-2015 »: two calendar years, or the financial year from April to March.
pub(super) fn two_years(first: u32) -> Figures {
    let first = i32::try_from(first).unwrap_or_default();
    let interval = |start, end| Form::Interval(End::Known(Point::certain(start)), End::Known(Point::certain(end)));
    Figures {
        forms: vec![
            interval(Unit::Year(first), Unit::Year(first + 1)),
            interval(Unit::Month(first, 4), Unit::Month(first + 1, 3)),
        ],
        doubt: Doubt::TwoYears,
        impossible: None,
    }
}

fn figure(part: &str) -> Option<u32> {
    (1..=8).contains(&part.len()).then(|| edtf::digits(part, part.len())).flatten()
}
