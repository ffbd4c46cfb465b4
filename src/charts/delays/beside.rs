//! Which marks carry the name of their territory, and on which side it fits.

use super::band::Mark;
use crate::{
    charts::{
        day_scale::DayScale,
        measure::{NOTE, width},
        picture::{Align, Word},
    },
    domain::{conformity::CellState, language::Language},
    texts::text_with,
};

/// Half the height a label takes, in px.
const HALF_LINE: f64 = 6.0;
/// From a mark to its label, in px.
const AWAY: f64 = 6.0;

/// The lanes of one activity: where each mark stands.
#[derive(Clone, Copy, Debug)]
pub struct Lanes<'a> {
    pub marks: &'a [Mark],
    pub scale: &'a DayScale,
    /// Middle of the first lane, in px.
    pub first: f64,
    /// From lane to lane, in px.
    pub apart: f64,
    /// Width of a mark, in px.
    pub size: f64,
}

impl Lanes<'_> {
    /// Middle of a lane, in px.
    #[must_use]
    pub fn y(&self, lane: usize) -> f64 {
        self.first + lane as f64 * self.apart
    }

    /// Left and right end of a mark, in px.
    fn span(&self, lane: usize) -> (f64, f64) {
        let (from, to) = self.marks[lane].span();
        let (left, right) = (self.scale.x(from), self.scale.x(to));
        let half = if right - left < 1.0 { self.size / 2.0 } else { 0.0 };
        (left - half, right + half)
    }

    /// Names the earliest and the latest marks, where there is room; `lines` are the vertical lines to keep off.
    #[must_use]
    pub fn names(&self, lines: &[f64], language: Language) -> Vec<Word> {
        let Some(last) = self.marks.len().checked_sub(1) else {
            return Vec::new();
        };
        let alike = |lane: &usize, other: usize| self.marks[*lane].span() == self.marks[other].span();
        let head = (0..=last).take_while(|lane| alike(lane, 0)).count();
        let tail = (0..=last).rev().take_while(|lane| alike(lane, last)).count();
        let mut words: Vec<Word> = self.name((0, head), lines, language).into_iter().collect();
        if head <= last {
            words.extend(self.name((last + 1 - tail, tail), lines, language));
        }
        words
    }

    /// A name for a run of equal marks: the code of a single one, or how many they are.
    fn name(&self, (first, count): (usize, usize), lines: &[f64], language: Language) -> Option<Word> {
        let text = match count {
            1 => self.marks[first].territory.to_string(),
            _ if count == self.marks.len() => {
                text_with(language, "chart-delays-all", &[("n", count.to_string().into())])
            }
            _ => text_with(language, "chart-delays-several", &[("n", count.to_string().into())]),
        };
        let y = f64::midpoint(self.y(first), self.y(first + count - 1));
        let (left, right) = self.span(first);
        let room = width(&text, NOTE);
        let after = (right + AWAY, right + AWAY + room);
        let before = (left - AWAY - room, left - AWAY);
        let late = self.marks[first].state == CellState::Late;
        let sides = if late { vec![(after, Align::Left)] } else { vec![(before, Align::Right), (after, Align::Left)] };
        let (span, align) = sides.into_iter().find(|(span, _)| self.is_free(*span, y, lines))?;
        let x = if align == Align::Left { span.0 } else { span.1 };
        Some(Word { text, at: (self.scale.day(x), y), align, moved: (0.0, 0.0) })
    }

    fn is_free(&self, (start, end): (f64, f64), y: f64, lines: &[f64]) -> bool {
        let inside = start >= self.scale.left && end <= self.scale.right();
        let off_lines = lines.iter().all(|x| *x < start - 2.0 || end + 2.0 < *x);
        let off_marks = (0..self.marks.len()).all(|lane| {
            let (left, right) = self.span(lane);
            (self.y(lane) - y).abs() > HALF_LINE + self.size / 2.0 || right < start || end < left
        });
        inside && off_lines && off_marks
    }
}
