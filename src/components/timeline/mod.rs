//! Rows of time: the planned window hollow above, what happened solid below, the delay between them.

pub mod scale;

use crate::{
    components::timeline::scale::{Tick, TimeScale},
    domain::{
        conformity::{Cell, CellState},
        date::{Bounds, PartialDate},
        delay::Delay,
        language::Language,
        season::SeasonCalendar,
    },
    texts::text,
    wording::said,
};
use leptos::prelude::*;

/// One row: what it is about, what was planned, what happened.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where an address can lead on the page.
    pub anchor: Option<String>,
    pub label: String,
    pub link: String,
    /// Small lines under the label.
    pub details: Vec<String>,
    pub planned: Option<Bounds>,
    /// Nothing for an activity without a date of completion.
    pub fact: Option<Fact>,
}

/// What happened: the state of a cell, its date and its delay.
#[derive(Clone, Debug)]
pub struct Fact {
    pub state: CellState,
    pub actual: Option<PartialDate>,
    pub delay: Option<Delay>,
}

impl From<Cell<'_>> for Fact {
    fn from(Cell { state, actual, delay, .. }: Cell) -> Self {
        Self { state, actual: actual.cloned(), delay }
    }
}

/// Rows over one axis of time.
#[component]
pub fn TimelineRows(
    rows: Vec<Row>,
    calendar: SeasonCalendar,
    language: Language,
    #[prop(optional_no_strip)] phase_end: Option<chrono::NaiveDate>,
) -> impl IntoView {
    let bounds = |row: &Row| row.fact.as_ref().and_then(|fact| fact.actual.as_ref()).map(|date| date.bounds(calendar));
    let days = rows
        .iter()
        .flat_map(|row| [row.planned, bounds(row)])
        .flatten()
        .flat_map(|bounds| [bounds.earliest, bounds.latest])
        .flatten()
        .chain(phase_end);
    let Some(scale) = TimeScale::around(days) else {
        return view! { <p>{text(language, "timeline-empty")}</p> }.into_any();
    };
    let grid = grid(scale, language, phase_end);
    let views = rows
        .into_iter()
        .map(|row| {
            let drawing = format!("{grid}{}", draw(scale, &row, bounds(&row), language));
            let spoken = row.fact.as_ref().map(|fact| spoken(language, fact));
            let details = row.details.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
            view! {
                <li id=row.anchor>
                    <div class="label"><a href=row.link>{row.label}</a>{details}</div>
                    <svg class="row" role="img" aria-label=spoken.unwrap_or_else(|| text(language, "timeline-continuous")) inner_html=drawing></svg>
                </li>
            }
        })
        .collect_view();
    let axis = axis(scale, language, phase_end);
    view! {
        <div class="timeline-rows">
            <svg class="axis" class:tall=phase_end.is_some() aria-hidden="true" inner_html=axis></svg>
            <ol>{views}</ol>
        </div>
    }
    .into_any()
}

/// The months, and above them the end of the phase, which a dashed line goes down from.
fn axis(scale: TimeScale, language: Language, phase_end: Option<chrono::NaiveDate>) -> String {
    let y = if phase_end.is_some() { 34 } else { 14 };
    let label = |Tick { at, label, room, .. }: Tick| {
        room.map(|room| format!("<text x=\"{at:.2}%\" y=\"{y}\" class=\"{}\">{label}</text>", room.code()))
    };
    let months: String = scale.ticks(language).into_iter().filter_map(label).collect();
    // The line first: a month keeps clear of it.
    phase_end.map(|day| phase_words(scale.after(day), language)).unwrap_or_default() + &months
}

fn phase_words(at: f64, language: Language) -> String {
    let said = text(language, "chart-completion-phase-end");
    let anchor = match at {
        ..15.0 => "start",
        ..=80.0 => "middle",
        _ => "end",
    };
    format!(
        "<text x=\"{at:.2}%\" y=\"13\" text-anchor=\"{anchor}\">{said}</text><line class=\"reference\" x1=\"{at:.2}%\" x2=\"{at:.2}%\" y1=\"18\" y2=\"100%\"/>"
    )
}

fn grid(scale: TimeScale, language: Language, phase_end: Option<chrono::NaiveDate>) -> String {
    let line = |at: f64, class: &str| {
        format!("<line class=\"{class}\" x1=\"{at:.2}%\" x2=\"{at:.2}%\" y1=\"0\" y2=\"100%\"/>")
    };
    let months: String = scale.ticks(language).iter().map(|tick| line(tick.at, "grid")).collect();
    months + &phase_end.map(|day| line(scale.after(day), "reference")).unwrap_or_default()
}

fn draw(scale: TimeScale, row: &Row, actual: Option<Bounds>, language: Language) -> String {
    let span = |bounds: Bounds| {
        (bounds.earliest.map_or(0.0, |day| scale.at(day)), bounds.latest.map_or(100.0, |day| scale.after(day)))
    };
    let planned = row.planned.map(span);
    let window = planned.map_or_else(String::new, |(from, to)| {
        format!("<rect class=\"window\" x=\"{from:.2}%\" y=\"8\" width=\"{:.2}%\" height=\"8\"/>", to - from)
    });
    let Some(fact) = &row.fact else {
        return format!(
            "{window}<text x=\"{:.2}%\" y=\"34\">{}</text>",
            planned.map_or(0.0, |span| span.0),
            text(language, "timeline-continuous")
        );
    };
    let Some((from, to)) = actual.map(span) else {
        let at = planned.map_or(0.0, |(from, _)| from);
        return format!("{window}{}", word(fact, language, at));
    };
    let late = fact.state == CellState::Late;
    let link = planned.filter(|_| late).map_or_else(String::new, |(_, end)| {
        format!("<line class=\"link\" x1=\"{end:.2}%\" x2=\"{from:.2}%\" y1=\"27\" y2=\"27\"/><line class=\"link\" x1=\"{end:.2}%\" x2=\"{end:.2}%\" y1=\"8\" y2=\"27\"/>")
    });
    let exact = actual.is_some_and(|bounds| bounds.earliest == bounds.latest);
    let code = fact.state.code();
    let mark = if exact {
        format!(
            "<svg class=\"{code}\" x=\"{from:.2}%\" y=\"22\" overflow=\"visible\"><use href=\"#m-{code}\" x=\"-5\" width=\"10\" height=\"10\"/></svg>"
        )
    } else {
        format!("<rect class=\"fact {code}\" x=\"{from:.2}%\" y=\"22\" width=\"{:.2}%\" height=\"10\"/>", to - from)
    };
    format!("{window}{link}{mark}{}", measure(fact, language, (exact, from, to)))
}

/// The days: after a mark where there is room, else under it; under a bar.
fn measure(fact: &Fact, language: Language, (exact, from, to): (bool, f64, f64)) -> String {
    let said = fact
        .delay
        .filter(|_| fact.state == CellState::Late)
        .map_or_else(|| said::state(language, fact.state), |delay| said::delay(language, &delay));
    let (at, dx, y, anchor) = match (exact, to) {
        (true, to) if to <= 84.0 => (to, 10, 32, "start"),
        (false, to) if to < 50.0 => (from, 0, 45, "start"),
        _ => (to.min(100.0), 0, 45, "end"),
    };
    format!("<text class=\"measure\" x=\"{at:.2}%\" dx=\"{dx}\" y=\"{y}\" text-anchor=\"{anchor}\">{said}</text>")
}

fn word(fact: &Fact, language: Language, at: f64) -> String {
    let code = fact.state.code();
    let said = said::state(language, fact.state);
    format!(
        "<svg class=\"{code}\" x=\"{at:.2}%\" y=\"22\" overflow=\"visible\"><use href=\"#m-{code}\" x=\"0\" width=\"10\" height=\"10\"/></svg><text x=\"{at:.2}%\" dx=\"16\" y=\"32\">{said}</text>"
    )
}

fn spoken(language: Language, fact: &Fact) -> String {
    let state = said::state(language, fact.state);
    let date = fact.actual.as_ref().map(|date| date.in_words(language));
    let delay = fact.delay.as_ref().map(|delay| said::delay(language, delay));
    [Some(state), date, delay].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
