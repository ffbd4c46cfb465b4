//! How much regional support was given, period by period, and how did the territories' ratings differ?

mod panel;

use super::{
    Drawing, Width,
    measure::{LINE, NAME, wrap_evenly},
    style::{blank, finish},
};
use crate::{
    domain::{figure::Basis, language::Language, number::decimal, support::SupportSeries},
    texts::{text, text_with},
};
use charming::Chart;
use panel::Panel;

/// Height of a scale, in px.
const HEIGHT: f64 = 180.0;
/// For the numbers of the scale, in px.
const NUMBERS: f64 = 22.0;
/// Between two panels in a row, and between two rows, in px.
const GAP: f64 = 28.0;
const BETWEEN: f64 = 16.0;
/// A period needs that many px to hold its words.
const PERIOD: f64 = 58.0;

/// One panel for each kind of support, on its whole scale. A period without ratings breaks the line.
#[must_use]
pub fn support(series: &[SupportSeries], language: Language, width: Width) -> Drawing {
    let width = width.px();
    let panels = Panels::of(series, language, width);
    let mut chart = blank();
    for (index, one) in series.iter().enumerate() {
        chart = panels.add(chart, one, (index, language));
    }
    let clauses: Vec<String> = series.iter().map(|one| clause(one, language)).collect();
    let description = text_with(language, "chart-support-description", &[("kinds", clauses.join("; ").into())]);
    finish(&chart, (width, panels.height(series.len())), description)
}

/// Panels side by side as long as their periods have room, then below each other.
struct Panels {
    in_a_row: usize,
    width: f64,
    title_lines: usize,
}

impl Panels {
    fn of(series: &[SupportSeries], language: Language, width: f64) -> Self {
        let periods = series.iter().map(|one| one.points.len()).max().unwrap_or(0).max(1) as f64;
        let panel = |in_a_row: usize| (width - GAP * (in_a_row as f64 - 1.0)) / in_a_row as f64;
        let fits = |in_a_row: &usize| (panel(*in_a_row) - NUMBERS) / periods >= PERIOD;
        let in_a_row = (1..=series.len().max(1)).rev().find(fits).unwrap_or(1);
        let width = panel(in_a_row);
        let title_lines =
            series.iter().map(|one| wrap_evenly(one.name.get(language), NAME, width).len()).max().unwrap_or(1);
        Self { in_a_row, width, title_lines }
    }

    /// From the top of a panel to its scale, in px.
    fn head(&self) -> f64 {
        self.title_lines as f64 * LINE + 26.0
    }

    fn panel_height(&self) -> f64 {
        self.head() + HEIGHT + 28.0
    }

    fn height(&self, panels: usize) -> f64 {
        let rows = panels.div_ceil(self.in_a_row).max(1) as f64;
        rows * self.panel_height() + (rows - 1.0) * BETWEEN
    }

    fn add(&self, chart: Chart, series: &SupportSeries, (index, language): (usize, Language)) -> Chart {
        let left = (index % self.in_a_row) as f64 * (self.width + GAP) + NUMBERS;
        let top = (index / self.in_a_row) as f64 * (self.panel_height() + BETWEEN) + self.head();
        let panel = Panel { series, index, left, top, width: self.width - NUMBERS, language };
        let title = wrap_evenly(series.name.get(language), NAME, self.width);
        // Side by side, titles begin together; alone in its row, a title stands close to its scale.
        let spare = if self.in_a_row > 1 { 0 } else { self.title_lines - title.len().min(self.title_lines) };
        panel.draw(chart, (&title, self.head() - spare as f64 * LINE))
    }
}

/// Why a period has no mean: the reason that most territories gave.
fn reason(basis: &Basis) -> &'static str {
    let reasons = [
        (basis.missing, "state-missing"),
        (basis.not_yet_due, "state-not-yet-due"),
        (basis.not_applicable, "state-not-applicable"),
        (basis.unknown, "state-unknown"),
    ];
    // The first of the largest: an unreported period is the usual case.
    reasons.iter().rev().max_by_key(|(count, _)| *count).map_or("state-missing", |(_, key)| key)
}

/// « soutien direct : 1,5 en 2013, … ».
fn clause(series: &SupportSeries, language: Language) -> String {
    let points: Vec<String> = series
        .points
        .iter()
        .map(|point| match point.mean.number() {
            Some(mean) => format!("{}, {}", point.period, decimal(mean, 1, language)),
            None => format!("{}, {}", point.period, text(language, reason(&point.mean.basis))),
        })
        .collect();
    let given = [
        ("name", series.name.get(language).to_owned().into()),
        ("max", series.scale.1.to_string().into()),
        ("points", points.join("; ").into()),
    ];
    text_with(language, "chart-support-clause", &given)
}
