//! The months written under a scale of calendar days: as many as have room.

use super::{
    measure::{NOTE, width},
    picture::{Align, Word},
};
use crate::domain::{date::month_in_short, language::Language};
use chrono::{Datelike, NaiveDate};

/// Least distance between two words, in px.
const GAP: f64 = 12.0;

/// The first day, then the first days of years, half-years, quarters or months within the stretch.
#[must_use]
pub fn months_shown(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let days = last.signed_duration_since(first).num_days();
    let every = match days {
        1100.. => 12,
        450.. => 6,
        220.. => 3,
        _ => 1,
    };
    let months = (first.year()..=last.year()).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let starts = months
        .filter(|(_, month)| (month - 1) % every == 0)
        .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1))
        .filter(|day| first < *day && *day <= last);
    std::iter::once(first).chain(starts).collect()
}

/// Words for those days, the first of all and of each year first; x is in days from the first.
#[must_use]
pub fn calendar_words(days: &[NaiveDate], (first, px_per_day): (NaiveDate, f64), language: Language) -> Vec<Word> {
    let mut sorted: Vec<NaiveDate> = days.to_vec();
    sorted.sort_by_key(|day| (*day != first, day.month() != 1, *day));
    let mut placed: Vec<(f64, f64)> = Vec::new();
    let mut words = Vec::new();
    for day in sorted {
        let text = format!("{}\u{a0}{}", month_in_short(day.month(), language), day.year());
        let from_first = day.signed_duration_since(first).num_days() as f64;
        let (x, room) = (from_first * px_per_day, width(&text, NOTE));
        let (align, start) = if day == first { (Align::Left, x) } else { (Align::Center, x - room / 2.0) };
        let span = (start - GAP / 2.0, start + room + GAP / 2.0);
        if placed.iter().all(|(from, to)| span.1 <= *from || *to <= span.0) {
            placed.push(span);
            words.push(Word::new((from_first, 0.0), &text, align).moved(0.0, 18.0));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn two_years_are_told_by_half_years_from_the_first_day() {
        let shown = months_shown(day(2013, 4, 1), day(2015, 6, 30));
        assert_eq!(shown, [day(2013, 4, 1), day(2013, 7, 1), day(2014, 1, 1), day(2014, 7, 1), day(2015, 1, 1)]);
    }

    #[test]
    fn where_room_is_short_the_years_stay() {
        let first = day(2013, 4, 1);
        let words = calendar_words(&months_shown(first, day(2015, 6, 30)), (first, 0.36), Language::French);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["avr.\u{a0}2013", "janv.\u{a0}2014", "janv.\u{a0}2015"]);
    }

    #[test]
    fn a_stretch_of_one_day_has_one_word() {
        assert_eq!(months_shown(day(2013, 4, 1), day(2013, 4, 1)).len(), 1);
    }
}
