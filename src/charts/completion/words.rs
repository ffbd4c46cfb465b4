//! The words of the completion chart: the planned steps by name, and what the lines come to.

use super::{Curve, HEIGHT};
use crate::{
    charts::{
        measure::{LINE, NAME, NOTE, width, wrap_evenly},
        picture::{Align, Look, Picture, Word},
        style::INK,
    },
    domain::standing::Standing,
    texts::text,
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// From the end of the lines to their totals, in px.
const AWAY: f64 = 8.0;
/// Between two totals, in px.
const APART: f64 = 38.0;

impl Curve<'_> {
    /// Before the ground, behind the lines: no word stands where a line passes.
    pub(super) fn words(&self, ground: Picture) -> Picture {
        let phase = self.phase_end().map(|day| {
            let label = text(self.language, "chart-completion-phase-end");
            let room = width(&label, NOTE) + 6.0;
            let (align, away) = if self.x(day) > room { (Align::Right, -6.0) } else { (Align::Left, 6.0) };
            Word::new((day, self.top), &label, align).moved(away, -14.0)
        });
        let mut notes = self.names();
        notes.extend(phase);
        let (labels, totals) = self.totals();
        let strong = Look { face: NAME, fill: INK, halo: false };
        ground.words(Look::NOTE.haloed(), &notes).words(Look::NOTE, &labels).words(strong, &totals)
    }

    /// The name of each planned step, beside its riser, where there is room.
    fn names(&self) -> Vec<Word> {
        let mut placed: Vec<Block> = Vec::new();
        for (day, activities) in self.deadlines() {
            let Some(step) = self.completion.on(day) else {
                continue;
            };
            let (x, y) = (self.x(self.day(day)), self.y(step.planned as f64));
            let before: Vec<String> = activities.iter().flat_map(|name| fitted(name, x - 11.0)).collect();
            // Under the level it leads to, where the planned line does not pass.
            let after: Vec<String> = activities.iter().flat_map(|name| fitted(name, self.plot - x - 9.0)).collect();
            let half = after.len() as f64 * BLOCK_LINE / 2.0;
            let sides = [
                Block::new(before, Align::Right, (x - 7.0, y)),
                Block::new(after, Align::Left, (x + 7.0, y + half + 2.0)),
            ];
            placed.extend(sides.into_iter().find(|block| self.is_free(block, &placed)));
        }
        placed.iter().flat_map(|block| self.words_of(block)).collect()
    }

    fn is_free(&self, block: &Block, placed: &[Block]) -> bool {
        let (left, top, right, bottom) = block.corners;
        let day = |x: f64| self.first + Days::new((x.max(0.0) / self.plot * self.days).round() as u64);
        // What is done only grows: over the block the line runs from its left to its right end.
        let lowest = self.completion.on(day(left)).map_or(HEIGHT, |step| self.y(step.done as f64));
        let highest = self.completion.on(day(right)).map_or(HEIGHT, |step| self.y(step.possibly as f64));
        let off_line = lowest < top - 2.0 || bottom + 2.0 < highest;
        !block.lines.is_empty() && off_line && bottom <= HEIGHT && placed.iter().all(|other| !block.touches(other))
    }

    fn words_of(&self, block: &Block) -> Vec<Word> {
        let (left, top, right, _) = block.corners;
        let x = if block.align == Align::Right { right } else { left };
        let word = |(index, line): (usize, &String)| {
            Word::new((x / self.plot * self.days, self.top), line, block.align)
                .moved(0.0, top + (index as f64 + 0.5) * BLOCK_LINE)
        };
        block.lines.iter().enumerate().map(word).collect()
    }

    /// Activities by the day their planned window ends, as far as it has come.
    fn deadlines(&self) -> BTreeMap<NaiveDate, Vec<String>> {
        let Standing { programme, plan, .. } = self.standing;
        let mut deadlines: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for activity in programme.dated_activities(plan) {
            let bounds = plan.date_of(&activity.code).map(|date| date.bounds(programme.conventions.season_calendar));
            if let Some(day) = bounds.and_then(|bounds| bounds.latest).filter(|day| *day <= self.standing.as_of()) {
                deadlines.entry(day).or_default().push(activity.short.get(self.language).to_owned());
            }
        }
        deadlines
    }

    /// What was planned and done on the last day, at the ends of the two lines.
    fn totals(&self) -> (Vec<Word>, Vec<Word>) {
        let Some(last) = self.completion.steps.last() else {
            return (Vec::new(), Vec::new());
        };
        let (mut planned, mut done) = (self.y(last.planned as f64), self.y(last.done as f64));
        let closer = (APART - (done - planned).abs()).max(0.0) / 2.0;
        let (up, down) = if planned <= done { (-closer, closer) } else { (closer, -closer) };
        (planned, done) = (planned + up, done + down);
        let lift = (HEIGHT - LINE - planned.max(done)).min(0.0);
        let at = |y: f64| Word::new((self.days, 0.0), "", Align::Left).moved(AWAY, y + lift - HEIGHT);
        let said = |key| text(self.language, key);
        let mut labels = vec![Word { text: said("chart-completion-planned"), ..at(planned) }];
        let mut totals = vec![Word { text: last.planned.to_string(), ..at(planned + LINE - 1.0) }];
        if self.known {
            labels.push(Word { text: said("chart-completion-done"), ..at(done) });
            totals.push(Word { text: self.done_words(last), ..at(done + LINE - 1.0) });
        }
        (labels, totals)
    }

    /// Width of the totals beside the plot, in px.
    pub(super) fn room_for_totals(&self) -> f64 {
        let (labels, totals) = self.totals();
        let labels = labels.iter().map(|word| width(&word.text, NOTE));
        let totals = totals.iter().map(|word| width(&word.text, NAME));
        labels.chain(totals).fold(0.0, f64::max) + AWAY + 2.0
    }
}

/// From line to line within a block of words, in px.
const BLOCK_LINE: f64 = 16.0;

/// Lines of words beside a riser: left, top, right and bottom, in px of the plot.
struct Block {
    lines: Vec<String>,
    align: Align,
    corners: (f64, f64, f64, f64),
}

impl Block {
    /// Stands with one side at x, its middle at y.
    fn new(lines: Vec<String>, align: Align, (x, y): (f64, f64)) -> Self {
        let wide = lines.iter().map(|line| width(line, NOTE)).fold(0.0, f64::max);
        let half = lines.len() as f64 * BLOCK_LINE / 2.0;
        let left = if align == Align::Right { x - wide } else { x };
        Self { lines, align, corners: (left, y - half, left + wide, y + half) }
    }

    fn touches(&self, other: &Self) -> bool {
        let (left, top, right, bottom) = self.corners;
        let (other_left, other_top, other_right, other_bottom) = other.corners;
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }
}

/// The name in at most two lines, or its first words, or nothing.
fn fitted(name: &str, room: f64) -> Vec<String> {
    let lines = wrap_evenly(name, NOTE, room);
    if lines.len() <= 2 && lines.iter().all(|line| width(line, NOTE) <= room) {
        return lines;
    }
    let words: Vec<&str> = name.split(' ').collect();
    let shorter = (1..words.len()).rev().map(|count| format!("{}…", words[..count].join(" ")));
    shorter.into_iter().find(|text| width(text, NOTE) <= room).into_iter().collect()
}
