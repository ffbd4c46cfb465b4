//! How much of the plan was done by each day, and how much may have been?

use super::{
    Drawing, Width,
    calendar_axis::{calendar_words, months_shown},
    measure::{LINE, NAME, NOTE, width, wrap_evenly},
    style::{
        Align, Fill, GRID, HATCH_INK, INK, INK_2, Look, PLANNED, Picture, RULE, Reach, Stroke,
        Word, blank, finish, grid, scale, targets,
    },
};
use crate::{
    domain::{
        completion::{Completion, Step},
        date::day_in_words,
        language::Language,
        standing::Standing,
    },
    texts::{text, text_with},
};
use charming::{
    Chart,
    component::Axis,
    datatype::CompositeValue,
    element::{self, AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine},
    series::{Custom, Line},
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

const TOP: f64 = 24.0;
const HEIGHT: f64 = 200.0;
const FOOT: f64 = 26.0;
/// For the numbers at the left and the totals at the right, in px.
const NUMBERS: f64 = 28.0;
const TOTALS: f64 = 58.0;
/// Between two blocks of words, in px.
const APART: f64 = 38.0;

/// The running totals from the first day of the phase to the day of the standing.
#[must_use]
pub fn completion(standing: &Standing, language: Language, width: Width) -> Drawing {
    let curve = Curve::of(standing, language, width.px());
    let chart = curve
        .ground()
        .series(curve.behind().series())
        .series(stepped(curve.corners(|step| step.planned), PLANNED, 1.5))
        .series(stepped(
            if curve.known {
                curve.corners(|step| step.done)
            } else {
                Vec::new()
            },
            INK,
            2.5,
        ))
        .series(curve.words().series())
        .series(curve.targets());
    finish(
        &chart,
        (width.px(), TOP + HEIGHT + FOOT),
        curve.description(),
    )
}

struct Curve<'a> {
    standing: &'a Standing<'a>,
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
    fn of(standing: &'a Standing<'a>, language: Language, width: f64) -> Self {
        let completion = Completion::of(standing);
        let first = completion
            .steps
            .first()
            .map_or(standing.programme.phase.starts, |step| step.day);
        let days = standing
            .as_of()
            .signed_duration_since(first)
            .num_days()
            .max(1) as f64;
        let most = completion.of.max(1) as f64;
        let step = STEPS
            .into_iter()
            .find(|step| most / step <= 6.0)
            .unwrap_or(most);
        let top = (most / step).ceil() * step;
        let known = standing
            .conformity
            .cells
            .iter()
            .any(|cell| cell.entry.is_some());
        let known = known || completion.steps.iter().all(|step| step.planned == 0);
        Self {
            standing,
            completion,
            known,
            language,
            plot: width - NUMBERS - TOTALS,
            days,
            first,
            top,
            step,
        }
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

    fn ground(&self) -> Chart {
        let labels = AxisLabel::new()
            .color(INK_2)
            .font_size(NOTE.size)
            .distance(8.0);
        let totals = Axis::new()
            .type_(AxisType::Value)
            .min(0.0)
            .max(self.top)
            .interval(self.step)
            .axis_line(AxisLine::new().show(false))
            .axis_tick(AxisTick::new().show(false))
            .axis_label(labels)
            .split_line(SplitLine::new().line_style(LineStyle::new().color(GRID).width(1.0)));
        blank()
            .grid(grid(NUMBERS, TOP, self.plot, HEIGHT))
            .x_axis(scale(0.0, self.days))
            .y_axis(totals)
    }

    /// The calendar, the end of the phase and the doubt.
    fn behind(&self) -> Picture {
        let months = months_shown(self.first, self.standing.as_of());
        let ticks = calendar_words(&months, (self.first, self.plot / self.days), self.language);
        // A tick is 5 px long.
        let below = -5.0 / HEIGHT * self.top;
        let marks = ticks.iter().map(|word| [word.at.0, 0.0, word.at.0, below]);
        let end = self
            .phase_end()
            .map(|day| [day, 0.0, day, self.top * (1.0 + 14.0 / HEIGHT)]);
        Picture::new()
            .rules(
                Stroke::new(INK_2, 1.0),
                [[0.0, 0.0, self.days, 0.0]].into_iter().chain(marks),
            )
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
                Some(last) if last[2] == from && last[1] == high && last[3] == low => {
                    last[2] = until
                }
                _ => doubts.push([from, high, until, low, 0.0]),
            }
        }
        doubts
    }

    /// Each step with the day it holds until.
    fn spans(&self) -> impl Iterator<Item = (&Step, f64)> {
        let next = self
            .completion
            .steps
            .iter()
            .skip(1)
            .map(|step| self.day(step.day));
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
        let spans = self
            .spans()
            .filter(|(step, until)| *until > self.day(step.day));
        let target = |(step, until): (&Step, f64)| {
            ([self.day(step.day), self.top, until, 0.0], self.tip(step))
        };
        targets(
            Reach {
                across: false,
                grow: 0.0,
            },
            spans.map(target),
        )
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
        let given = [
            ("low", step.done.to_string().into()),
            ("high", step.possibly.to_string().into()),
        ];
        text_with(self.language, "chart-completion-between", &given)
    }

    fn words(&self) -> Picture {
        let phase = self.phase_end().map(|day| {
            let label = text(self.language, "chart-completion-phase-end");
            let room = width(&label, NOTE) + 6.0;
            let (align, away) = if self.x(day) > room {
                (Align::Right, -6.0)
            } else {
                (Align::Left, 6.0)
            };
            Word::new((day, self.top), &label, align).moved(away, -14.0)
        });
        let mut notes = self.names();
        notes.extend(phase);
        let (labels, totals) = self.totals();
        let strong = Look {
            face: NAME,
            fill: INK,
            halo: false,
        };
        Picture::new()
            .words(Look::NOTE.haloed(), &notes)
            .words(Look::NOTE, &labels)
            .words(strong, &totals)
    }

    /// The name of each planned step, beside its riser, where there is room.
    fn names(&self) -> Vec<Word> {
        let mut placed: Vec<Block> = Vec::new();
        for (day, activities) in self.deadlines() {
            let Some(step) = self.completion.on(day) else {
                continue;
            };
            let (x, y) = (self.x(self.day(day)), self.y(step.planned as f64));
            let before: Vec<String> = activities
                .iter()
                .flat_map(|name| fitted(name, x - 11.0))
                .collect();
            // Under the level it leads to, where the planned line does not pass.
            let after: Vec<String> = activities
                .iter()
                .flat_map(|name| fitted(name, self.plot - x - 9.0))
                .collect();
            let half = after.len() as f64 * BLOCK_LINE / 2.0;
            let sides = [
                Block::new(before, Align::Right, (x - 7.0, y)),
                Block::new(after, Align::Left, (x + 7.0, y + half + 2.0)),
            ];
            placed.extend(sides.into_iter().find(|block| self.is_free(block, &placed)));
        }
        placed
            .iter()
            .flat_map(|block| self.words_of(block))
            .collect()
    }

    fn is_free(&self, block: &Block, placed: &[Block]) -> bool {
        let (left, top, right, bottom) = block.corners;
        let day =
            |x: f64| self.first + Days::new((x.max(0.0) / self.plot * self.days).round() as u64);
        // What is done only grows: over the block the line runs from its left to its right end.
        let lowest = self
            .completion
            .on(day(left))
            .map_or(HEIGHT, |step| self.y(step.done as f64));
        let highest = self
            .completion
            .on(day(right))
            .map_or(HEIGHT, |step| self.y(step.possibly as f64));
        let off_line = lowest < top - 2.0 || bottom + 2.0 < highest;
        !block.lines.is_empty()
            && off_line
            && bottom <= HEIGHT
            && placed.iter().all(|other| !block.touches(other))
    }

    fn words_of(&self, block: &Block) -> Vec<Word> {
        let (left, top, right, _) = block.corners;
        let x = if block.align == Align::Right {
            right
        } else {
            left
        };
        let word = |(index, line): (usize, &String)| {
            Word::new((x / self.plot * self.days, self.top), line, block.align)
                .moved(0.0, top + (index as f64 + 0.5) * BLOCK_LINE)
        };
        block.lines.iter().enumerate().map(word).collect()
    }

    /// Activities by the day their planned window ends, as far as it has come.
    fn deadlines(&self) -> BTreeMap<NaiveDate, Vec<String>> {
        let Standing {
            programme, plan, ..
        } = self.standing;
        let mut deadlines: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for activity in programme.dated_activities(plan) {
            let bounds = plan
                .date_of(&activity.code)
                .map(|date| date.bounds(programme.conventions.season_calendar));
            if let Some(day) = bounds
                .and_then(|bounds| bounds.latest)
                .filter(|day| *day <= self.standing.as_of())
            {
                deadlines
                    .entry(day)
                    .or_default()
                    .push(activity.short.get(self.language).to_owned());
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
        let (up, down) = if planned <= done {
            (-closer, closer)
        } else {
            (closer, -closer)
        };
        (planned, done) = (planned + up, done + down);
        let lift = (HEIGHT - LINE - planned.max(done)).min(0.0);
        let at =
            |y: f64| Word::new((self.days, 0.0), "", Align::Left).moved(8.0, y + lift - HEIGHT);
        let said = |key| text(self.language, key);
        let mut labels = vec![Word {
            text: said("chart-completion-planned"),
            ..at(planned)
        }];
        let mut totals = vec![Word {
            text: last.planned.to_string(),
            ..at(planned + LINE - 1.0)
        }];
        if self.known {
            labels.push(Word {
                text: said("chart-completion-done"),
                ..at(done)
            });
            totals.push(Word {
                text: self.done_words(last),
                ..at(done + LINE - 1.0)
            });
        }
        (labels, totals)
    }

    fn description(&self) -> String {
        let last = self.completion.steps.last();
        let given = [
            (
                "date",
                day_in_words(self.standing.as_of(), self.language).into(),
            ),
            (
                "planned",
                last.map_or(0, |step| step.planned).to_string().into(),
            ),
            (
                "done",
                last.map(|step| self.done_words(step))
                    .unwrap_or_default()
                    .into(),
            ),
            ("of", self.completion.of.to_string().into()),
        ];
        text_with(self.language, "chart-completion-description", &given)
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
        let wide = lines
            .iter()
            .map(|line| width(line, NOTE))
            .fold(0.0, f64::max);
        let half = lines.len() as f64 * BLOCK_LINE / 2.0;
        let left = if align == Align::Right { x - wide } else { x };
        Self {
            lines,
            align,
            corners: (left, y - half, left + wide, y + half),
        }
    }

    fn touches(&self, other: &Self) -> bool {
        let (left, top, right, bottom) = self.corners;
        let (other_left, other_top, other_right, other_bottom) = other.corners;
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }
}

/// Distances between two lines of the scale.
const STEPS: [f64; 9] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];

/// A total that holds until it changes.
fn stepped(corners: Vec<(f64, f64)>, colour: &'static str, width: f64) -> Line {
    let points = corners
        .into_iter()
        .map(|(day, total)| CompositeValue::from(vec![day, total]));
    Line::new()
        .step(element::Step::End)
        .show_symbol(false)
        .silent(true)
        .line_style(LineStyle::new().color(colour).width(width))
        .data(
            points
                .map(charming::datatype::DataPoint::Value)
                .collect::<Vec<_>>(),
        )
}

/// The name in at most two lines, or its first words, or nothing.
fn fitted(name: &str, room: f64) -> Vec<String> {
    let lines = wrap_evenly(name, NOTE, room);
    if lines.len() <= 2 && lines.iter().all(|line| width(line, NOTE) <= room) {
        return lines;
    }
    let words: Vec<&str> = name.split(' ').collect();
    let shorter = (1..words.len())
        .rev()
        .map(|count| format!("{}…", words[..count].join(" ")));
    shorter
        .into_iter()
        .find(|text| width(text, NOTE) <= room)
        .into_iter()
        .collect()
}
