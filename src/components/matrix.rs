//! The matrix: every dated activity in every territory, one cell each, in words and shapes.

use crate::{
    components::marks::{Mark, PlannedMark},
    domain::{
        asked::Ground,
        code::AxisCode,
        conformity::{Cell, CellState},
        figure::{
            Figure,
            id::{FigureId, Measure},
        },
        language::Language,
        number,
        programme::{Activity, Territory},
    },
    texts::{text, text_with},
    wording::said,
};
use leptos::prelude::*;

/// The territory × activity matrix, with totals at its foot.
#[component]
pub fn Matrix(ground: Ground) -> AnyView {
    let language = ground.question.language;
    let longest = ground.conformity.cells().filter_map(|cell| cell.delay).map(|delay| delay.interval_days.1).max();
    let territories = ground.programme.territories.iter();
    let rows = territories.map(|territory| row_view(&ground, territory, longest.unwrap_or(0).max(1))).collect_view();
    view! {
        <p class="pass"><a class="skip" href="#matrix-end">{text(language, "matrix-skip")}</a></p>
        <div class="scroll edge" role="region" aria-label=text(language, "matrix-caption") tabindex="0">
            <table class="matrix">
                <caption class="hidden">{text(language, "matrix-caption")}</caption>
                <thead>{strands(&ground)}{headings(&ground)}</thead>
                <tbody>{rows}</tbody>
                <tfoot>{totals(&ground)}</tfoot>
            </table>
        </div>
        <span id="matrix-end"></span>
    }
    .into_any()
}

/// One territory: its name, its cells, how many of them are done.
fn row_view(ground: &Ground, territory: &Territory, longest: i64) -> impl IntoView + use<> {
    let language = ground.question.language;
    let address = ground.question.link(&format!("/territories/{}", territory.code));
    let cells = || ground.conformity.of_territory(&territory.code);
    let done = cells().filter(|cell| cell.state.is_done()).count().to_string();
    let of = ground.conformity.activities.len().to_string();
    let silent = cells().all(|cell| cell.state == CellState::Missing);
    let sum = if silent {
        "–".into_any()
    } else {
        let said = text_with(language, "matrix-done-of", &[("done", done.into()), ("of", of.into())]);
        view! { <a href=address.clone()>{said}</a> }.into_any()
    };
    let views = cells().map(|cell| cell_view(language, &cell, (&address, longest))).collect_view();
    view! {
        <tr>
            <th scope="row">
                <a href=address>
                    <span class="name">{territory.name.get(language).to_owned()}</span><span class="code">{territory.code.to_string()}</span>
                </a>
            </th>
            {views}
            <td class="sum">{sum}</td>
        </tr>
    }
}

/// The activities of the columns, in the order of the matrix.
fn columns(ground: &Ground) -> Vec<Activity> {
    ground.conformity.activities.iter().filter_map(|code| ground.programme.activity(code)).cloned().collect()
}

/// One heading for each run of columns of the same strand.
fn strands(ground: &Ground) -> impl IntoView + use<> {
    let language = ground.question.language;
    let mut runs: Vec<(Option<AxisCode>, usize)> = Vec::new();
    for activity in columns(ground) {
        let axis = activity.axes.first().cloned();
        match runs.last_mut() {
            Some((code, length)) if *code == axis => *length += 1,
            _ => runs.push((axis, 1)),
        }
    }
    let headings = runs
        .into_iter()
        .map(|(axis, length)| {
            let axis = axis.and_then(|axis| ground.programme.axis(&axis));
            let name = axis.map(|axis| axis.name.get(language).to_owned());
            view! { <th scope="colgroup" colspan=length.to_string() class="strand"><span>{name.unwrap_or_default()}</span></th> }
        })
        .collect_view();
    view! { <tr><td class="corner strand"></td>{headings}<td class="strand"></td></tr> }
}

fn headings(ground: &Ground) -> impl IntoView + use<> {
    let language = ground.question.language;
    let activities = columns(ground)
        .into_iter()
        .map(|activity| {
            let planned = ground.plan.date_of(&activity.code).map(|date| date.in_short(language)).unwrap_or_default();
            let derived = ground.plan.is_derived(&activity.code).then_some("*");
            view! {
                <th scope="col">
                    <a href=ground.question.link(&format!("/activities/{}", activity.code))>{activity.short.get(language).to_owned()}</a>
                    <span class="planned-date"><PlannedMark /><span><span class="hidden">{text(language, "matrix-planned")}" "</span>{planned}{derived}</span></span>
                </th>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="col" class="corner">{text(language, "matrix-territory")}</th>
            {activities}
            <th scope="col" class="sum">{text(language, "matrix-done")}</th>
        </tr>
    }
}

/// A state in words and shape, the date as it was reported, and a bar as long as the delay; it opens onto the
/// activity on the page of the territory.
fn cell_view(language: Language, cell: &Cell, (territory, longest): (&str, i64)) -> impl IntoView + use<> {
    let address = format!("{territory}#activity-{}", cell.activity);
    let word = said::state(language, cell.state);
    let late = (cell.state == CellState::Late).then_some(cell.delay).flatten();
    let (value, spoken) = match late {
        Some(delay) => (said::delay(language, &delay), Some(format!(", {word}"))),
        None => (word, None),
    };
    let date = cell.actual.as_ref().map(|date| view! { <span class="date">{date.in_short(language)}</span> });
    let bar = late.map(|delay| bar(delay.interval_days, longest));
    view! {
        <td>
            <a class="cell" class:empty=cell.actual.is_none() href=address>
                <Mark state=cell.state />
                <span class="value">{value}{spoken.map(|spoken| view! { <span class="hidden">{spoken}</span> })}</span>
                {date}{bar}
            </a>
        </td>
    }
}

/// Solid up to the least the delay can be, hatched to the most.
fn bar((low, high): (i64, i64), longest: i64) -> impl IntoView {
    let percent = |days: i64| format!("{:.1}%", days.max(0) as f64 * 100.0 / longest as f64);
    let solid = format!("<rect width=\"{}\" height=\"3\" fill=\"var(--late)\"/>", percent(low));
    let doubt = (high > low).then(|| {
        format!(
            "<rect x=\"{}\" width=\"{}\" height=\"3\" fill=\"url(#hatch-late)\"/>",
            percent(low),
            percent(high - low)
        )
    });
    view! { <svg class="bar" aria-hidden="true" inner_html=format!("{solid}{}", doubt.unwrap_or_default())></svg> }
}

/// The totals of each activity: figures open onto their values and their rule, who is late onto the activity.
fn totals(ground: &Ground) -> impl IntoView + use<> {
    let language = ground.question.language;
    let conformity = &ground.conformity;
    let said_of = |n: usize, of: usize| {
        text_with(language, "matrix-done-of", &[("done", n.to_string().into()), ("of", of.to_string().into())])
    };
    let states =
        |code: &str, wanted: fn(CellState) -> bool| conformity.states_of(code).filter(|state| wanted(*state)).count();
    let figure = |id: FigureId, said: String| {
        let address = ground.question.link(&format!("/figures/{id}"));
        view! { <a href=address>{said}</a> }.into_any()
    };
    let row = |label: &str, cells: Vec<AnyView>, sum: AnyView| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{text(language, label)}</th>{cells}<td class="sum">{sum}</td></tr> }
    };
    let codes = || conformity.activities.iter();
    let done = codes().map(|code| {
        let count = states(code, CellState::is_done);
        figure(FigureId::Activity(code.clone(), Measure::CarriedOut), said_of(count, conformity.territories.len()))
    });
    let late = codes().map(|code| {
        let (late, done) = (states(code, |state| state == CellState::Late), states(code, CellState::is_done));
        if done == 0 {
            return "–".into_any();
        }
        view! { <a href=ground.question.link(&format!("/activities/{code}"))>{said_of(late, done)}</a> }.into_any()
    });
    let mean = |id: FigureId| {
        let mean = ground.figures.of(&id);
        let few = mean.is_some_and(|mean| mean.basis.n < ground.programme.conventions.minimum_n);
        view! { <span class:few=few>{figure(id, mean_delay(ground, mean))}</span> }.into_any()
    };
    let means = codes().map(|code| mean(FigureId::Activity(code.clone(), Measure::DelayMean)));
    let all_done = figure(FigureId::Overall(Measure::CarriedOut), said_of(conformity.done(), conformity.len()));
    let all_late =
        figure(FigureId::Overall(Measure::Late), said_of(conformity.count(CellState::Late), conformity.done()));
    view! {
        {row("matrix-done", done.collect(), all_done)}
        {row("matrix-late", late.collect(), all_late)}
        {row("matrix-mean", means.collect(), mean(FigureId::Overall(Measure::DelayMean)))}
    }
}

fn mean_delay(ground: &Ground, mean: Option<&Figure>) -> String {
    let language = ground.question.language;
    mean.and_then(Figure::number).map_or_else(
        || "–".to_owned(),
        |days| {
            let short = text_with(language, "said-days-short", &[("days", number::short(days, language).into())]);
            format!("{short} · {}", said::months(language, days, &ground.programme.conventions))
        },
    )
}
