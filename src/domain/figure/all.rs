//! Every figure of a programme on one day, each with what it rests on.

use crate::domain::{
    code::entry_id::EntryId,
    conformity::{Cell, CellState},
    delay::{Delay, reference_day},
    entry::Emptiness,
    figure::{
        Amount, Basis, Figure, Unit,
        id::{FigureId, Measure},
        list::Figures,
    },
    item_value::{ItemValue, basis_of, item_mean, mean, median},
    programme::{Activity, Axis, ItemKind, Ratio},
    standing::Standing,
};
use chrono::{Days, NaiveDate};

/// All figures, in the order: the whole programme, each strand, each activity, each item, each ratio.
#[must_use]
pub fn all(standing: &Standing) -> Figures {
    let programme = &standing.programme;
    let mut figures = overall(standing);
    if programme.axes.len() > 1 {
        figures.extend(programme.axes.iter().flat_map(|axis| of_axis(standing, axis)));
    }
    let dated = standing.conformity.activities.iter().filter_map(|code| programme.activity(code));
    figures.extend(dated.flat_map(|activity| of_activity(standing, activity)));
    for item in &programme.items {
        if matches!(item.kind, ItemKind::Count { .. } | ItemKind::Rating { .. }) {
            let mean = |period| item_mean(item, period, &ItemValue::all(standing, item, period));
            figures.extend(item.stretches().map(mean));
        }
    }
    figures.extend(programme.ratios.iter().filter_map(|ratio| share(standing, ratio)));
    Figures::new(figures)
}

/// What one or several activities give, measured in one way or another.
struct Measured<'a, Id> {
    cells: Vec<Cell<'a>>,
    id: Id,
}

fn overall(standing: &Standing) -> Vec<Figure> {
    let measured = Measured { cells: standing.conformity.cells().collect(), id: FigureId::Overall };
    vec![
        measured.carried_out(),
        measured.late(),
        measured.overdue(),
        measured.delay_of(Measure::DelayMean, mean),
        measured.delay_of(Measure::DelayMedian, median),
    ]
}

/// `axis_partnership_carried_out`: the activities that belong to one strand, also to others.
fn of_axis(standing: &Standing, axis: &Axis) -> [Figure; 3] {
    let belongs = |code: &str| standing.programme.activity(code).is_some_and(|one| one.axes.contains(&axis.code));
    let columns: Vec<bool> = standing.conformity.activities.iter().map(|code| belongs(code)).collect();
    let cells = standing.conformity.cells().zip(columns.iter().cycle());
    let cells = cells.filter(|(_, belongs)| **belongs).map(|(cell, _)| cell).collect();
    let measured = Measured { cells, id: |measure| FigureId::Axis(axis.code.clone(), measure) };
    [measured.carried_out(), measured.late(), measured.delay_of(Measure::DelayMean, mean)]
}

fn of_activity(standing: &Standing, activity: &Activity) -> [Figure; 5] {
    let cells = standing.conformity.of_activity(&activity.code).collect();
    let measured = Measured { cells, id: |measure| FigureId::Activity(activity.code.clone(), measure) };
    [
        measured.carried_out(),
        measured.late(),
        measured.delay_of(Measure::DelayMean, mean),
        measured.delay_of(Measure::DelayMedian, median),
        mean_date(standing, activity, &measured),
    ]
}

impl<Id: Fn(Measure) -> FigureId> Measured<'_, Id> {
    fn states(&self) -> impl Iterator<Item = CellState> {
        self.cells.iter().map(|cell| cell.state)
    }

    fn in_state(&self, state: CellState) -> usize {
        self.states().filter(|other| *other == state).count()
    }

    /// How many are certainly done; the interval reaches to those that perhaps are.
    fn carried_out(&self) -> Figure {
        let done = self.states().filter(|state| state.is_done()).count();
        self.counted(Measure::CarriedOut, (done, CellState::Perhaps), Basis::of_known(self.states()))
    }

    /// How many of those done were done after the plan; the interval reaches to the indeterminate ones.
    fn late(&self) -> Figure {
        let late = self.in_state(CellState::Late);
        self.counted(Measure::Late, (late, CellState::Indeterminate), Basis::of_done(self.states()))
    }

    /// How many are not done and past the plan.
    fn overdue(&self) -> Figure {
        let overdue = self.in_state(CellState::Overdue);
        let known = self.counted(Measure::Overdue, (overdue, CellState::Overdue), Basis::of_known(self.states()));
        Figure { interval: None, ..known }
    }

    /// A count of cells. Nothing known is no count: then the value is empty, not zero.
    fn counted(&self, measure: Measure, (certain, in_doubt): (usize, CellState), basis: Basis) -> Figure {
        let doubtful = self.in_state(in_doubt);
        let count = |number: usize| Amount::Number(number as f64);
        let is_doubtful = doubtful > 0 && basis.n + basis.unknown > 0;
        Figure {
            id: (self.id)(measure),
            period: None,
            value: (basis.n > 0).then(|| count(certain)),
            unit: Unit::Count,
            basis,
            interval: is_doubtful.then(|| (count(certain), count(certain + doubtful))),
            totals: None,
            withheld: false,
            entries: self.cells.iter().filter_map(|cell| cell.entry).collect(),
        }
    }

    /// A mean or median of point delays; its interval is that of the earliest and of the latest days.
    fn delay_of(&self, measure: Measure, summary: fn(&[f64]) -> Option<f64>) -> Figure {
        let delays: Vec<Delay> = self.cells.iter().filter_map(|cell| cell.delay).collect();
        let over = |bound: fn(&Delay) -> f64| summary(&delays.iter().map(bound).collect::<Vec<_>>());
        let ends = over(|delay| delay.interval_days.0 as f64).zip(over(|delay| delay.interval_days.1 as f64));
        Figure {
            id: (self.id)(measure),
            period: None,
            value: over(|delay| delay.days).map(Amount::Number),
            unit: Unit::Days,
            basis: self.basis(),
            interval: ends
                .filter(|(low, high)| low < high)
                .map(|(low, high)| (Amount::Number(low), Amount::Number(high))),
            totals: None,
            withheld: false,
            entries: self.entries(),
        }
    }

    /// A done cell whose date has an open end has no delay: it cannot be told.
    fn basis(&self) -> Basis {
        let basis = Basis::of_done(self.states());
        let unmeasured = self.cells.iter().filter(|cell| cell.state.is_done() && cell.delay.is_none()).count();
        Basis { n: basis.n - unmeasured, unknown: basis.unknown + unmeasured, ..basis }
    }

    fn entries(&self) -> Vec<EntryId> {
        self.cells.iter().filter(|cell| cell.delay.is_some()).filter_map(|cell| cell.entry).collect()
    }
}

/// The mean of the middles of the reported dates, rounded to the nearest day; half-way, to the later one,
/// so that it does not depend on the day delays are counted from.
fn mean_date<Id: Fn(Measure) -> FigureId>(standing: &Standing, activity: &Activity, measured: &Measured<Id>) -> Figure {
    let conventions = &standing.programme.conventions;
    let planned = standing.plan.date_of(&activity.code).map(|date| date.bounds(conventions.season_calendar));
    let reference = planned.and_then(|bounds| reference_day(bounds, conventions.anchor));
    let delay = measured.delay_of(Measure::MeanDate, mean);
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
        id: FigureId::Ratio(ratio.id.clone()),
        period: None,
        value: (below > 0.0).then(|| Amount::Number(above / below)),
        unit: Unit::Share,
        basis: basis_of(&both),
        interval: None,
        totals: (below > 0.0).then_some((above, below)),
        withheld: false,
        entries: counted().flat_map(|(above, below)| [above, below]).filter_map(|value| value.entry).collect(),
    })
}

#[cfg(test)]
mod tests;
