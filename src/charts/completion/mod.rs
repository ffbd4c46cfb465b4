//! How much of the plan was done by each day, and how much may have been?

mod words;

use super::{
    Drawing, Width,
    calendar_axis::{calendar_words, months_shown},
    picture::{Align, Look, Picture, Reach, Word, targets},
    style::{Fill, GRID, HATCH_INK, INK, INK_2, PLANNED, RULE, Stroke, blank, finish, grid, scale},
};
use crate::{
    domain::{
        completion::{Completion, Step},
        date::day_in_words,
        language::Language,
        number::decimal,
        standing::Standing,
    },
    texts::{text, text_with},
};
use charming::{
    datatype::CompositeValue,
    element::{self, LineStyle},
    series::{Custom, Line},
};
use chrono::NaiveDate;

const TOP: f64 = 24.0;
const HEIGHT: f64 = 200.0;
const FOOT: f64 = 26.0;
/// For the numbers at the left, in px.
const NUMBERS: f64 = 28.0;

/// The running totals from the first day of the phase to the day of the standing.
#[must_use]
pub fn completion(standing: &Standing, language: Language, width: Width) -> Drawing {
    let curve = Curve::of(standing, language, width.px());
    let chart = blank()
        .grid(grid(NUMBERS, TOP, curve.plot, HEIGHT))
        .x_axis(scale(0.0, curve.days))
        .y_axis(scale(0.0, curve.top))
        .series(curve.words(curve.ground()).series())
        .series(stepped(curve.corners(|step| step.planned), PLANNED, 1.5))
        .series(stepped(if curve.known { curve.corners(|step| step.done) } else { Vec::new() }, INK, 2.5))
        .series(curve.targets());
    finish(&chart, (width.px(), TOP + HEIGHT + FOOT), curve.description())
}

struct Curve<'a> {
    standing: &'a Standing,
    completion: Completion,
    /// Something was reported: otherwise what is done is unknown, not zero.
    known: bool,
    language: Language,
    /// Width of the scale, in px.
    plot: f64,
    /// Length of the scale, in days from the first.
    days: f64,
    first: NaiveDate,
    /// Top of the scale and distance between its lines.
    top: f64,
    step: f64,
}

impl<'a> Curve<'a> {
    fn of(standing: &'a Standing, language: Language, width: f64) -> Self {
        let completion = Completion::of(standing);
        let first = completion.steps.first().map_or(standing.programme.phase.starts, |step| step.day);
        let days = standing.as_of().signed_duration_since(first).num_days().max(1) as f64;
        let most = completion.of.max(1) as f64;
        let step = STEPS.into_iter().find(|step| most / step <= 6.0).unwrap_or(most);
        let top = (most / step).ceil() * step;
        let known = standing.conformity.cells().any(|cell| cell.entry.is_some());
        let known = known || completion.steps.iter().all(|step| step.planned == 0);
        let plot = width - NUMBERS;
        let curve = Self { standing, completion, known, language, plot, days, first, top, step };
        let room = curve.room_for_totals();
        Self { plot: plot - room, ..curve }
    }

    fn day(&self, day: NaiveDate) -> f64 {
        day.signed_duration_since(self.first).num_days() as f64
    }

    /// Where a day and a total stand in the plot, in px.
    fn x(&self, day: f64) -> f64 {
        day / self.days * self.plot
    }

    fn y(&self, total: f64) -> f64 {
        (1.0 - total / self.top) * HEIGHT
    }

    /// The scale, the calendar, the end of the phase and the doubt.
    fn ground(&self) -> Picture {
        let totals: Vec<f64> = (0..).map(|line| f64::from(line) * self.step).take_while(|at| *at <= self.top).collect();
        let number =
            |total: &f64| Word::new((0.0, *total), &decimal(*total, 0, self.language), Align::Right).moved(-8.0, 0.0);
        let numbers: Vec<Word> = totals.iter().map(number).collect();
        let months = months_shown(self.first, self.standing.as_of());
        let ticks = calendar_words(&months, (self.first, self.plot / self.days), self.language);
        // A tick is 5 px long.
        let below = -5.0 / HEIGHT * self.top;
        let marks = ticks.iter().map(|word| [word.at.0, 0.0, word.at.0, below]);
        let end = self.phase_end().map(|day| [day, 0.0, day, self.top * (1.0 + 14.0 / HEIGHT)]);
        Picture::new()
            .rules(Stroke::new(GRID, 1.0), totals.iter().skip(1).map(|total| [0.0, *total, self.days, *total]))
            .words(Look::NOTE, &numbers)
            .rules(Stroke::new(INK_2, 1.0), [[0.0, 0.0, self.days, 0.0]].into_iter().chain(marks))
            .words(Look::NOTE.inked(), &ticks)
            .rules(Stroke::new(RULE, 1.0).dashed(), end)
            .boxes(&Fill { fill: HATCH_INK }, self.doubts())
    }

    /// The end of the phase, where it has come.
    fn phase_end(&self) -> Option<f64> {
        let ends = self.standing.programme.phase.ends;
        (ends <= self.standing.as_of() && ends > self.first).then(|| self.day(ends))
    }

    /// What is between certainly done and perhaps done.
    fn doubts(&self) -> Vec<[f64; 5]> {
        let mut doubts: Vec<[f64; 5]> = Vec::new();
        for (step, until) in self.spans() {
            if step.possibly <= step.done {
                continue;
            }
            let (from, low, high) = (self.day(step.day), step.done as f64, step.possibly as f64);
            match doubts.last_mut() {
                Some(last) if last[2] == from && last[1] == high && last[3] == low => last[2] = until,
                _ => doubts.push([from, high, until, low, 0.0]),
            }
        }
        doubts
    }

    /// Each step with the day it holds until.
    fn spans(&self) -> impl Iterator<Item = (&Step, f64)> {
        let next = self.completion.steps.iter().skip(1).map(|step| self.day(step.day));
        self.completion.steps.iter().zip(next.chain([self.days]))
    }

    /// Only the days on which that total changes, and the last day.
    fn corners(&self, total: impl Fn(&Step) -> usize) -> Vec<(f64, f64)> {
        let mut corners: Vec<(f64, f64)> = vec![];
        for step in &self.completion.steps {
            let value = total(step) as f64;
            if corners.last().is_none_or(|(_, last)| *last != value) {
                corners.push((self.day(step.day), value));
            }
        }
        if let Some((day, value)) = corners.last().copied().filter(|(day, _)| *day < self.days) {
            corners.push((self.days.max(day), value));
        }
        corners
    }

    /// Something to point at from each step to the next.
    fn targets(&self) -> Custom {
        let spans = self.spans().filter(|(step, until)| *until > self.day(step.day));
        let target = |(step, until): (&Step, f64)| ([self.day(step.day), self.top, until, 0.0], self.tip(step));
        targets(Reach { across: false, grow: 0.0 }, spans.map(target))
    }

    fn tip(&self, step: &Step) -> String {
        let given = [
            ("date", day_in_words(step.day, self.language).into()),
            ("planned", step.planned.to_string().into()),
            ("done", self.done_words(step).into()),
        ];
        text_with(self.language, "chart-completion-tip", &given).replace(" | ", "\n")
    }

    /// « 40 », or « 40 à 50 » where the dates leave a doubt, or that nothing was reported.
    fn done_words(&self, step: &Step) -> String {
        if !self.known {
            return text(self.language, "state-missing");
        }
        if step.possibly <= step.done {
            return step.done.to_string();
        }
        let given = [("low", step.done.to_string().into()), ("high", step.possibly.to_string().into())];
        text_with(self.language, "chart-completion-between", &given)
    }

    fn description(&self) -> String {
        let last = self.completion.steps.last();
        let given = [
            ("date", day_in_words(self.standing.as_of(), self.language).into()),
            ("planned", last.map_or(0, |step| step.planned).to_string().into()),
            ("done", last.map(|step| self.done_words(step)).unwrap_or_default().into()),
            ("of", self.completion.of.to_string().into()),
        ];
        text_with(self.language, "chart-completion-description", &given)
    }
}

/// Distances between two lines of the scale.
const STEPS: [f64; 9] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];

/// A total that holds until it changes.
fn stepped(corners: Vec<(f64, f64)>, colour: &'static str, width: f64) -> Line {
    let points = corners.into_iter().map(|(day, total)| CompositeValue::from(vec![day, total]));
    Line::new()
        .step(element::Step::End)
        .show_symbol(false)
        .silent(true)
        .line_style(LineStyle::new().color(colour).width(width))
        .data(points.map(charming::datatype::DataPoint::Value).collect::<Vec<_>>())
}
