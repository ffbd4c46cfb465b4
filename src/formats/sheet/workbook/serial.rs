//! The days Excel counts: what number is which day, and how much of it a cell shows.

use chrono::{Days, NaiveDate};

/// How much of a day the format of a cell shows: « sept. 2014 » is a month, whatever day Excel made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    Day,
    Month,
    Year,
}

impl Precision {
    /// `None` where the format is not one of a date.
    pub(super) fn of_format(id: usize, code: Option<&str>) -> Option<Self> {
        match (id, code) {
            (14..=16 | 22, None) => Some(Self::Day),
            (17, None) => Some(Self::Month),
            (_, Some(code)) => Self::of_code(code),
            _ => None,
        }
    }

    fn of_code(code: &str) -> Option<Self> {
        let mut letters = String::new();
        let mut rest = code.split(';').next().unwrap_or_default().chars();
        while let Some(letter) = rest.next() {
            match letter {
                '"' => {
                    rest.find(|end| *end == '"');
                }
                '[' => {
                    rest.find(|end| *end == ']');
                }
                '\\' | '_' | '*' => {
                    rest.next();
                }
                other => letters.push(other.to_ascii_lowercase()),
            }
        }
        if letters.contains("general") {
            return None;
        }
        let has = |wanted: [char; 2]| letters.contains(wanted);
        // `aaaa` is how a French Excel may keep the year, `j` the day.
        match (has(['y', 'a']), letters.contains('m'), has(['d', 'j'])) {
            (true, true, true) | (false, true, true) => Some(Self::Day),
            (true, true, false) => Some(Self::Month),
            (true, false, _) => Some(Self::Year),
            _ => None,
        }
    }

    /// The day, as far as it is shown.
    pub(super) fn written(self, day: NaiveDate) -> String {
        let day = day.to_string();
        let length = match self {
            Self::Day => 10,
            Self::Month => 7,
            Self::Year => 4,
        };
        day.get(..length).unwrap_or(&day).to_owned()
    }
}

/// The day behind a number, in the system of 1900 or in that of 1904.
#[must_use]
pub fn day_of_serial(serial: f64, from_1904: bool) -> Option<NaiveDate> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let whole = serial.trunc() as u64;
    let (first, days) = match from_1904 {
        true => (NaiveDate::from_ymd_opt(1904, 1, 1)?, whole),
        // Excel believes that there was a 29 February 1900, its day 60.
        false if whole == 60 => return None,
        false => (NaiveDate::from_ymd_opt(1899, 12, if whole < 60 { 31 } else { 30 })?, whole),
    };
    first.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_excel_are_days_in_both_systems() {
        for (serial, from_1904, day) in [
            (1.0, false, "1900-01-01"),
            (59.0, false, "1900-02-28"),
            (61.0, false, "1900-03-01"),
            (41_897.0, false, "2014-09-15"),
            (41_897.75, false, "2014-09-15"),
            (40_435.0, true, "2014-09-15"),
        ] {
            assert_eq!(day_of_serial(serial, from_1904).unwrap().to_string(), day);
        }
        for serial in [-1.0, 60.0, 3_000_000.0, f64::NAN] {
            assert_eq!(day_of_serial(serial, false), None);
        }
    }

    #[test]
    fn a_format_that_shows_no_day_says_no_day() {
        for (code, precision) in [
            ("yyyy-mm-dd", Some(Precision::Day)),
            ("dd/mm/yyyy hh:mm", Some(Precision::Day)),
            ("[$-fr-CA]mmmm yyyy;@", Some(Precision::Month)),
            ("mmm\\-yy", Some(Precision::Month)),
            ("yyyy", Some(Precision::Year)),
            ("0.00", None),
            ("General", None),
            ("#,##0\" $\"", None),
            ("hh:mm:ss", None),
            ("@", None),
        ] {
            assert_eq!(Precision::of_code(code), precision, "{code}");
        }
        assert_eq!(Precision::of_format(17, None), Some(Precision::Month));
        assert_eq!(Precision::of_format(2, None), None);
    }
}
