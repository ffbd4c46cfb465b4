//! Where a day lies on a line of time, in per cent of its width.

use crate::domain::{date::month_in_short, language::Language};
use chrono::{Datelike, Months, NaiveDate};

/// A stretch of time laid out from 0 to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeScale {
    from: NaiveDate,
    to: NaiveDate,
}

/// A label on the axis of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub label: String,
    /// The first day, or the first of a year, before those that halve and quarter it.
    rank: u32,
    /// The least room it fits in; nothing where it never does.
    pub room: Option<Room>,
}

/// How wide the line of time is: style sheets show a label where it has its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    Phone,
    Tablet,
    Desk,
    Wide,
}

impl Room {
    const ALL: [Self; 4] = [Self::Phone, Self::Tablet, Self::Desk, Self::Wide];

    /// The narrowest such line, in px.
    const fn px(self) -> f64 {
        match self {
            Self::Phone => 288.0,
            Self::Tablet => 445.0,
            Self::Desk => 650.0,
            Self::Wide => 880.0,
        }
    }

    /// The class of its labels.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Desk => "desk",
            Self::Wide => "wide",
        }
    }
}

/// Width of a letter of an axis and distance between two labels, in px, generously.
const LETTER: f64 = 5.6;
const GAP: f64 = 12.0;

impl Tick {
    fn new(at: f64, day: NaiveDate, first: bool, language: Language) -> Self {
        let month = month_in_short(day.month(), language);
        let label = if first || day.month() == 1 { format!("{month} {}", day.year()) } else { month.to_string() };
        let rank = match day.month0() {
            0 => 0,
            _ if first => 1,
            6 => 2,
            3 | 9 => 3,
            _ => 4,
        };
        Self { at, label, rank, room: None }
    }

    /// Where its label begins and ends on a line of that width, in px.
    fn span(&self, px: f64) -> (f64, f64) {
        let start = self.at * px / 100.0;
        (start, start + self.label.chars().count() as f64 * LETTER)
    }
}

/// Gives each label the least room where it touches no other.
fn give_room(ticks: &mut [Tick]) {
    let mut order: Vec<usize> = (0..ticks.len()).collect();
    order.sort_by_key(|index| (ticks[*index].rank, *index));
    for room in Room::ALL {
        for index in &order {
            let (start, end) = ticks[*index].span(room.px());
            let apart = |(other_start, other_end): (f64, f64)| end + GAP <= other_start || other_end + GAP <= start;
            let shown = ticks.iter().filter(|other| other.room.is_some());
            let free = end <= room.px() && shown.clone().all(|other| apart(other.span(room.px())));
            if ticks[*index].room.is_none() && free {
                ticks[*index].room = Some(room);
            }
        }
    }
}

impl TimeScale {
    /// From the first of the first day's month to the last of the last day's month, and about a sixth
    /// more, so that there is room to write after the last mark.
    pub fn around(days: impl IntoIterator<Item = NaiveDate>) -> Option<Self> {
        let mut days = days.into_iter();
        let first = days.next()?;
        let (low, high) = days.fold((first, first), |(low, high), day| (low.min(day), high.max(day)));
        let from = low.with_day(1)?;
        let months = (high.year() - from.year()) * 12 + high.month0() as i32 - from.month0() as i32 + 1;
        let room = u32::try_from(months / 6).ok()?;
        let to = high.with_day(1)?.checked_add_months(Months::new(1 + room))?;
        Some(Self { from, to })
    }

    /// The position of the beginning of a day, in per cent.
    pub fn at(&self, day: NaiveDate) -> f64 {
        let span = self.to.signed_duration_since(self.from).num_days().max(1);
        day.signed_duration_since(self.from).num_days() as f64 * 100.0 / span as f64
    }

    /// The position of the end of a day.
    pub fn after(&self, day: NaiveDate) -> f64 {
        day.succ_opt().map_or(100.0, |next| self.at(next))
    }

    /// A tick each month, quarter or year, so that about a dozen fit.
    pub fn ticks(&self, language: Language) -> Vec<Tick> {
        let months = (self.to.year() - self.from.year()) * 12 + self.to.month0() as i32 - self.from.month0() as i32;
        let step: u32 = if months <= 14 {
            1
        } else if months <= 42 {
            3
        } else {
            12
        };
        let mut ticks = Vec::new();
        let mut day = self.from;
        while day < self.to {
            if day.month0().is_multiple_of(step) || (ticks.is_empty() && step == 1) {
                ticks.push(Tick::new(self.at(day), day, ticks.is_empty(), language));
            }
            let Some(next) = day.checked_add_months(Months::new(1)) else {
                break;
            };
            day = next;
        }
        give_room(&mut ticks);
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_scale_begins_and_ends_with_whole_months() {
        let scale = TimeScale::around([day("2014-03-20"), day("2014-06-28")]).unwrap();
        assert_eq!(scale.at(day("2014-03-01")), 0.0);
        assert_eq!(scale.after(day("2014-06-30")), 100.0);
    }

    #[test]
    fn a_long_scale_leaves_room_after_its_last_month() {
        let scale = TimeScale::around([day("2014-01-20"), day("2014-12-28")]).unwrap();
        assert_eq!(scale.after(day("2015-02-28")), 100.0);
    }

    /// The labels that show on a line of that room.
    fn shown(scale: TimeScale, room: Room) -> Vec<String> {
        let ticks = scale.ticks(Language::French).into_iter();
        ticks.filter(|tick| tick.room.is_some_and(|least| least <= room)).map(|tick| tick.label).collect()
    }

    #[test]
    fn a_narrow_line_keeps_its_years_and_what_halves_them() {
        let scale = TimeScale::around([day("2013-09-01"), day("2015-06-20")]).unwrap();
        assert_eq!(shown(scale, Room::Phone), ["janv. 2014", "juill.", "janv. 2015", "juill."]);
        assert_eq!(shown(scale, Room::Wide).len(), scale.ticks(Language::French).len());
    }

    #[test]
    fn labels_never_touch_whatever_the_stretch_and_the_room() {
        for months in 0..60 {
            let first = day("2013-08-20");
            let scale = TimeScale::around([first, first + Months::new(months)]).unwrap();
            for room in Room::ALL {
                let ticks = scale.ticks(Language::French).into_iter();
                let spans: Vec<(f64, f64)> = ticks
                    .filter(|tick| tick.room.is_some_and(|least| least <= room))
                    .map(|tick| tick.span(room.px()))
                    .collect();
                assert!(
                    spans.windows(2).all(|pair| pair[0].1 + GAP <= pair[1].0),
                    "{months} months, {room:?}: {spans:?}"
                );
                assert!(!spans.is_empty(), "{months} months, {room:?}");
            }
        }
    }

    #[test]
    fn nothing_to_show_has_no_scale() {
        assert_eq!(TimeScale::around([]), None);
    }
}
