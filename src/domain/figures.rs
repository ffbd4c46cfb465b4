//! Every figure of a programme on one day, each with what it rests on.

use crate::domain::{
    conformity::{Cell, CellState, Conformity},
    delay::reference_day,
    entry::Emptiness,
    figure::{Amount, Basis, Figure, Unit},
    item_value::{ItemValue, basis_of, item_mean, mean, median},
    programme::{ItemKind, Ratio},
    standing::Standing,
};
use chrono::{Days, NaiveDate};

/// All figures, in the order: the whole programme, each strand, each activity, each item, each ratio.
#[must_use]
pub fn all(standing: &Standing) -> Vec<Figure> {
    let mut figures = overall(&standing.conformity);
    if standing.programme.axes.len() > 1 {
        figures.extend(standing.programme.axes.iter().flat_map(|axis| of_axis(standing, &axis.code)));
    }
    for activity in &standing.conformity.activities {
        figures.extend(of_activity(standing, activity));
    }
    for item in &standing.programme.items {
        if !matches!(item.kind, ItemKind::Count { .. } | ItemKind::Rating { .. }) {
            continue;
        }
        if item.periods.is_empty() {
            figures.push(item_mean(item, None, &ItemValue::all(standing, item, None)));
        }
        for period in &item.periods {
            figures.push(item_mean(item, Some(period), &ItemValue::all(standing, item, Some(period))));
        }
    }
    figures.extend(standing.programme.ratios.iter().filter_map(|ratio| share(standing, ratio)));
    figures
}

/// One figure by its id, and by its period where it has one.
#[must_use]
pub fn find<'a>(figures: &'a [Figure], id: &str, period: Option<&str>) -> Option<&'a Figure> {
    figures.iter().find(|figure| figure.id == id && figure.period.as_deref() == period)
}

fn overall(conformity: &Conformity) -> Vec<Figure> {
    let cells: Vec<&Cell> = conformity.cells.iter().collect();
    vec![
        carried_out("carried_out", &cells),
        late("late", &cells),
        overdue(&cells),
        delay_of("delay_mean", &cells, mean),
        delay_of("delay_median", &cells, median),
    ]
}

/// `axis_partnership_carried_out`: the activities that belong to one strand, also to others.
fn of_axis(standing: &Standing, axis: &str) -> Vec<Figure> {
    let cells: Vec<&Cell> =
        standing.conformity.cells.iter().filter(|cell| standing.programme.is_of(cell, axis)).collect();
    let id = |kind: &str| format!("axis_{axis}_{kind}");
    vec![carried_out(&id("carried_out"), &cells), late(&id("late"), &cells), delay_of(&id("delay_mean"), &cells, mean)]
}

fn of_activity(standing: &Standing, activity: &str) -> Vec<Figure> {
    let cells: Vec<&Cell> = standing.conformity.of_activity(activity).collect();
    vec![
        carried_out(&format!("{activity}_carried_out"), &cells),
        late(&format!("{activity}_late"), &cells),
        delay_of(&format!("{activity}_delay_mean"), &cells, mean),
        delay_of(&format!("{activity}_delay_median"), &cells, median),
        mean_date(standing, activity, &cells),
    ]
}

/// How many are certainly done; the interval reaches to those that perhaps are.
fn carried_out(id: &str, cells: &[&Cell]) -> Figure {
    let done = with_state(cells, CellState::is_done);
    let perhaps = with_state(cells, |state| state == CellState::Perhaps);
    counted(id, cells, (done.len(), perhaps.len()), Basis::of_known(cells.iter().map(|cell| &cell.state)))
}

/// How many of those done were done after the plan; the interval reaches to the indeterminate ones.
fn late(id: &str, cells: &[&Cell]) -> Figure {
    let late = with_state(cells, |state| state == CellState::Late);
    let doubtful = with_state(cells, |state| state == CellState::Indeterminate);
    counted(id, cells, (late.len(), doubtful.len()), Basis::of_done(cells.iter().map(|cell| &cell.state)))
}

/// How many are not done and past the plan.
fn overdue(cells: &[&Cell]) -> Figure {
    let overdue = with_state(cells, |state| state == CellState::Overdue);
    counted("overdue", cells, (overdue.len(), 0), Basis::of_known(cells.iter().map(|cell| &cell.state)))
}

fn with_state<'a>(cells: &[&'a Cell], wanted: impl Fn(CellState) -> bool) -> Vec<&'a Cell> {
    cells.iter().copied().filter(|cell| wanted(cell.state)).collect()
}

/// A count of cells. Nothing known is no count: then the value is empty, not zero.
fn counted(id: &str, cells: &[&Cell], (certain, doubtful): (usize, usize), basis: Basis) -> Figure {
    let count = |number: usize| Amount::Number(number as f64);
    let in_doubt = doubtful > 0 && basis.n + basis.unknown > 0;
    Figure {
        id: id.to_owned(),
        period: None,
        value: (basis.n > 0).then(|| count(certain)),
        unit: Unit::Count,
        basis,
        interval: in_doubt.then(|| (count(certain), count(certain + doubtful))),
        totals: None,
        withheld: false,
        entries: cells.iter().filter_map(|cell| cell.entry.clone()).collect(),
    }
}

/// A mean or median of point delays; its interval is that of the earliest and of the latest days.
fn delay_of(id: &str, cells: &[&Cell], summary: fn(&[f64]) -> Option<f64>) -> Figure {
    let delays: Vec<_> = cells.iter().filter_map(|cell| cell.delay).collect();
    let over = |bound: fn(&crate::domain::delay::Delay) -> f64| summary(&delays.iter().map(bound).collect::<Vec<_>>());
    let ends = over(|delay| delay.interval_days.0 as f64).zip(over(|delay| delay.interval_days.1 as f64));
    Figure {
        id: id.to_owned(),
        period: None,
        value: over(|delay| delay.days).map(Amount::Number),
        unit: Unit::Days,
        basis: measured(cells),
        interval: ends.filter(|(low, high)| low < high).map(|(low, high)| (Amount::Number(low), Amount::Number(high))),
        totals: None,
        withheld: false,
        entries: measured_entries(cells),
    }
}

/// The mean of the middles of the reported dates, rounded to the nearest day; half-way, to the later one,
/// so that it does not depend on the day delays are counted from.
fn mean_date(standing: &Standing, activity: &str, cells: &[&Cell]) -> Figure {
    let conventions = &standing.programme.conventions;
    let planned = standing.plan.date_of(activity).map(|date| date.bounds(conventions.season_calendar));
    let reference = planned.and_then(|bounds| reference_day(bounds, conventions.anchor));
    let delay = delay_of(&format!("{activity}_mean_date"), cells, mean);
    let day =
        |amount: Amount| reference.zip(amount.number()).and_then(|(day, days)| shifted(day, days)).map(Amount::Day);
    Figure {
        value: delay.value.and_then(day),
        unit: Unit::Date,
        interval: delay.interval.and_then(|(low, high)| day(low).zip(day(high))),
        ..delay
    }
}

fn shifted(day: NaiveDate, days: f64) -> Option<NaiveDate> {
    let whole = (days + 0.5).floor() as i64;
    let distance = Days::new(whole.unsigned_abs());
    if whole < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) }
}

/// A done cell whose date has an open end has no delay: it cannot be told.
fn measured(cells: &[&Cell]) -> Basis {
    let basis = Basis::of_done(cells.iter().map(|cell| &cell.state));
    let unmeasured = cells.iter().filter(|cell| cell.state.is_done() && cell.delay.is_none()).count();
    Basis { n: basis.n - unmeasured, unknown: basis.unknown + unmeasured, ..basis }
}

fn measured_entries(cells: &[&Cell]) -> Vec<String> {
    cells.iter().filter(|cell| cell.delay.is_some()).filter_map(|cell| cell.entry.clone()).collect()
}

/// A pooled ratio: the sum of the numerators over the sum of the denominators, over the territories
/// that have both.
fn share(standing: &Standing, ratio: &Ratio) -> Option<Figure> {
    let numerators = ItemValue::all(standing, standing.programme.item(&ratio.numerator)?, None);
    let denominators = ItemValue::all(standing, standing.programme.item(&ratio.denominator)?, None);
    let pairs: Vec<(&ItemValue, &ItemValue)> = numerators.iter().zip(&denominators).collect();
    let both: Vec<Result<f64, Emptiness>> = pairs.iter().map(|(above, below)| above.held.and(below.held)).collect();
    let counted = || pairs.iter().zip(&both).filter(|(_, both)| both.is_ok()).map(|(pair, _)| pair);
    let above: f64 = counted().filter_map(|(above, _)| above.number()).sum();
    let below: f64 = counted().filter_map(|(_, below)| below.number()).sum();
    Some(Figure {
        id: ratio.id.clone(),
        period: None,
        value: (below > 0.0).then(|| Amount::Number(above / below)),
        unit: Unit::Share,
        basis: basis_of(&both),
        interval: None,
        totals: (below > 0.0).then_some((above, below)),
        withheld: false,
        entries: counted().flat_map(|(above, below)| [above, below]).filter_map(|value| value.entry.clone()).collect(),
    })
}

#[cfg(test)]
mod tests;
