//! The hour on the clocks of Montréal at the moment something was recorded, and how it is said.

use super::day_in_words;
use crate::domain::language::Language;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};

/// What the clocks of Montréal show at an instant given in microseconds since 1970-01-01T00:00Z.
///
/// Holds for what Jalons records itself: since 2007 daylight time goes from the second Sunday of March to the first
/// Sunday of November, at two in the morning.
///
/// ```
/// use jalons::domain::date::local_time;
/// assert_eq!(local_time(1_772_467_200_000_000).to_string(), "2026-03-02 11:00:00");
/// ```
#[must_use]
pub fn local_time(instant: i64) -> NaiveDateTime {
    let universal = DateTime::from_timestamp_micros(instant).unwrap_or_default().naive_utc();
    let hours = if is_daylight_time(universal) { 4 } else { 5 };
    universal - TimeDelta::hours(hours)
}

/// Two in the morning is seven in universal time in March, and six in November.
fn is_daylight_time(universal: NaiveDateTime) -> bool {
    let change = |month: u32, sunday: u64, hour: u32| {
        let first = NaiveDate::from_ymd_opt(universal.year(), month, 1)?;
        let to_sunday = (7 - first.weekday().days_since(Weekday::Sun)) % 7;
        (first + Days::new(u64::from(to_sunday) + 7 * (sunday - 1))).and_hms_opt(hour, 0, 0)
    };
    let (begins, ends) = (change(3, 2, 7), change(11, 1, 6));
    begins.is_some_and(|begins| begins <= universal) && ends.is_some_and(|ends| universal < ends)
}

/// « 12 mars 2026, 14 h 32 », "March 12, 2026, 2:32 p.m.": at Montréal.
#[must_use]
pub fn moment_in_words(instant: i64, language: Language) -> String {
    let local = local_time(instant);
    format!("{}, {}", day_in_words(local.date(), language), hour_in_words(local, language))
}

fn hour_in_words(local: NaiveDateTime, language: Language) -> String {
    let (hour, minute) = (local.hour(), local.minute());
    match language {
        Language::French if minute == 0 => format!("{hour}\u{a0}h"),
        Language::French => format!("{hour}\u{a0}h\u{a0}{minute}"),
        Language::English => {
            let (afternoon, hour) = local.hour12();
            format!("{hour}:{minute:02}\u{a0}{}", if afternoon { "p.m." } else { "a.m." })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(universal: &str) -> i64 {
        universal.parse::<NaiveDateTime>().unwrap().and_utc().timestamp_micros()
    }

    #[test]
    fn clocks_go_forward_in_march_and_back_in_november() {
        for (universal, local) in [
            ("2026-03-08T06:59:59", "2026-03-08 01:59:59"),
            ("2026-03-08T07:00:00", "2026-03-08 03:00:00"),
            ("2026-11-01T05:59:59", "2026-11-01 01:59:59"),
            ("2026-11-01T06:00:00", "2026-11-01 01:00:00"),
            ("2027-03-14T07:00:00", "2027-03-14 03:00:00"),
            ("2027-01-01T03:00:00", "2026-12-31 22:00:00"),
        ] {
            assert_eq!(local_time(at(universal)).to_string(), local);
        }
    }

    #[test]
    fn a_moment_is_said_as_people_read_clocks() {
        let said = |universal, language| moment_in_words(at(universal), language).replace('\u{a0}', " ");
        assert_eq!(said("2026-03-12T18:32:10", Language::French), "12 mars 2026, 14 h 32");
        assert_eq!(said("2026-03-12T18:05:10", Language::French), "12 mars 2026, 14 h 5");
        assert_eq!(said("2026-04-01T18:00:10", Language::French), "1er avril 2026, 14 h");
        assert_eq!(said("2026-03-12T18:05:10", Language::English), "March 12, 2026, 2:05 p.m.");
        assert_eq!(said("2026-01-12T05:32:10", Language::English), "January 12, 2026, 12:32 a.m.");
    }
}
