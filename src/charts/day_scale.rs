//! The scale delays are drawn on: days from the day the plan commits to, with an axis in months.

use super::{
    measure::{NOTE, width},
    picture::{Align, Word},
};
use crate::{
    domain::{conventions::Anchor, language::Language, number::decimal},
    texts::{text, text_with},
};

/// Days on a line of pixels. Zero is the reference day of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayScale {
    /// Day at the left end.
    pub min: f64,
    /// Day at the right end.
    pub max: f64,
    /// Left end, in px.
    pub left: f64,
    /// Length, in px.
    pub width: f64,
}

impl DayScale {
    /// Shows the days `from` to `to`, with room for marks and labels in px on both sides.
    #[must_use]
    pub fn showing((from, to): (f64, f64), (left, width): (f64, f64), (before, after): (f64, f64)) -> Self {
        let days_per_px = (to - from) / (width - before - after).max(1.0);
        Self { min: from - before * days_per_px, max: to + after * days_per_px, left, width }
    }

    /// Where a day stands, in px.
    #[must_use]
    pub fn x(&self, day: f64) -> f64 {
        self.left + (day - self.min) / (self.max - self.min) * self.width
    }

    /// The day that stands at so many px.
    #[must_use]
    pub fn day(&self, x: f64) -> f64 {
        self.min + (x - self.left) / self.width * (self.max - self.min)
    }

    /// Right end, in px.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// A planned window as far as it is shown, and 1 where it began before the plot.
    /// A window of one day still has to be seen.
    #[must_use]
    pub fn window(&self, (from, to): (f64, f64)) -> (f64, f64, f64) {
        let least = self.day(4.0) - self.day(0.0);
        let shown = if to - from < least { to - least } else { from.max(self.min) };
        (shown, to, f64::from(u8::from(from < self.min)))
    }

    /// Whole numbers of months to draw lines at, at least `apart` px from each other.
    #[must_use]
    pub fn months(&self, month_days: f64, apart: f64) -> Vec<i64> {
        let px = month_days / (self.max - self.min) * self.width;
        let step = STEPS.into_iter().find(|step| *step as f64 * px >= apart).unwrap_or(120);
        let first = (self.min / month_days / step as f64).ceil() as i64;
        let last = (self.max / month_days / step as f64).floor() as i64;
        (first..=last).map(|step_number| step_number * step).collect()
    }
}

/// Months between two lines of the grid, from the densest.
const STEPS: [i64; 7] = [1, 2, 3, 6, 12, 24, 60];

/// The words of the axis: zero first, then outwards, each only where it touches no other.
#[must_use]
pub fn axis_words(scale: &DayScale, months: &[i64], month_days: f64, anchored: (Anchor, Language)) -> Vec<Word> {
    let (anchor, language) = anchored;
    let mut axis = Axis { scale, month_days, placed: vec![(0, text(language, zero_key(anchor)))] };
    for month in outwards(months).filter(|month| *month != 0) {
        let count = decimal(month.abs() as f64, 0, language);
        let bare = if month < 0 { format!("−{count}") } else { format!("+{count}") };
        // The unit stands once on each side: nearest to the end of the plan after it, farthest before it.
        let first_after = month > 0 && axis.placed.iter().all(|(other, _)| *other <= 0);
        axis.place(month, if first_after { with_unit(month, language) } else { bare });
    }
    if let Some(farthest) = axis.placed.iter().map(|(month, _)| *month).min().filter(|month| *month < 0) {
        let bare = axis.placed.iter().position(|(month, _)| *month == farthest).map(|at| axis.placed.remove(at));
        if !axis.place(farthest, with_unit(farthest, language)) {
            axis.placed.extend(bare);
        }
    }
    let word = |(month, text): (i64, String)| {
        Word::new((month as f64 * month_days, 0.0), &text, Align::Center).moved(0.0, 9.0)
    };
    axis.placed.into_iter().map(word).collect()
}

/// Least distance between two words of the axis, in px.
const GAP: f64 = 14.0;

/// The words that have found their place.
struct Axis<'a> {
    scale: &'a DayScale,
    month_days: f64,
    placed: Vec<(i64, String)>,
}

impl Axis<'_> {
    /// Left and right end of a word, in px.
    fn span(&self, month: i64, text: &str) -> (f64, f64) {
        let (x, half) = (self.scale.x(month as f64 * self.month_days), width(text, NOTE) / 2.0);
        (x - half, x + half)
    }

    /// Nothing else stands beside the axis: its words may reach over the names of the activities.
    fn place(&mut self, month: i64, text: String) -> bool {
        let (start, end) = self.span(month, &text);
        let apart = |(other, text): &(i64, String)| {
            let (other_start, other_end) = self.span(*other, text);
            end + GAP <= other_start || other_end + GAP <= start
        };
        let free = start >= 0.0 && end <= self.scale.right() && self.placed.iter().all(apart);
        if free {
            self.placed.push((month, text));
        }
        free
    }
}

/// By distance from the end of the plan, the later one first.
fn outwards(months: &[i64]) -> impl Iterator<Item = i64> {
    let mut sorted = months.to_vec();
    sorted.sort_by_key(|month| (month.abs(), -month));
    sorted.into_iter()
}

/// « +1 mois », « 3 mois avant ».
fn with_unit(month: i64, language: Language) -> String {
    let key = if month < 0 { "chart-axis-before" } else { "chart-axis-after" };
    let count = decimal(month.abs() as f64, 0, language);
    text_with(language, key, &[("months", count.into()), ("n", month.abs().into())])
}

fn zero_key(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::End => "chart-axis-end",
        Anchor::Middle => "chart-axis-middle",
        Anchor::Start => "chart-axis-start",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(width: f64) -> DayScale {
        DayScale::showing((-90.0, 210.0), (0.0, width), (10.0, 40.0))
    }

    #[test]
    fn a_day_and_its_place_are_each_other_s_inverse() {
        let scale = scale(800.0);
        assert!((scale.day(scale.x(61.0)) - 61.0).abs() < 1e-9);
        assert!((scale.x(-90.0) - 10.0).abs() < 1e-9);
        assert!((scale.x(210.0) - 760.0).abs() < 1e-9);
    }

    #[test]
    fn a_narrow_axis_has_fewer_lines_and_always_the_end_of_the_plan() {
        assert!(scale(300.0).months(30.4375, 26.0).len() <= scale(900.0).months(30.4375, 26.0).len());
        assert!(scale(120.0).months(30.4375, 26.0).contains(&0));
    }

    #[test]
    fn words_of_the_axis_never_touch() {
        for px in [240.0, 320.0, 500.0, 860.0] {
            let scale = scale(px);
            let months = scale.months(30.4375, 26.0);
            let words = axis_words(&scale, &months, 30.4375, (Anchor::End, Language::French));
            let mut spans: Vec<(f64, f64)> = words
                .iter()
                .map(|word| (scale.x(word.at.0), width(&word.text, NOTE) / 2.0))
                .map(|(x, half)| (x - half, x + half))
                .collect();
            spans.sort_by(|a, b| a.0.total_cmp(&b.0));
            assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0), "{px}: {spans:?}");
        }
    }
}
