//! What each territory reported of one item, on one day: a number, or the reason why there is none.

use crate::domain::{
    conformity::CellState,
    entry::{Emptiness, Value},
    figure::{Amount, Basis, Figure, Unit},
    programme::{Item, ItemKind, Period},
    standing::Standing,
};
use serde::{Deserialize, Serialize};

/// One territory's value of one item, as far as it counts on the day of the standing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemValue {
    pub territory: String,
    pub held: Result<f64, Emptiness>,
    /// The entry behind it, if anything was reported.
    pub entry: Option<String>,
}

impl ItemValue {
    /// Each territory's value, in the order of the territories.
    ///
    /// A value of a period counts from the last day of that period within the phase; a value
    /// reported once counts from the day its activity is certainly done.
    #[must_use]
    pub fn all(standing: &Standing, item: &Item, period: Option<&Period>) -> Vec<Self> {
        let code = period.map_or("", |period| period.code.as_str());
        let territories = standing.programme.territories.iter();
        territories
            .map(|territory| {
                let entry = standing.reported.get(&territory.code, &item.code, code);
                let held = match not_yet_counted(standing, item, (&territory.code, period)) {
                    Some(emptiness) => Err(emptiness),
                    None => match entry.map(|entry| &entry.value) {
                        Some(Value::Empty(emptiness)) => Err(*emptiness),
                        Some(value) => value.number().ok_or(Emptiness::Missing),
                        None => Err(Emptiness::Missing),
                    },
                };
                Self { territory: territory.code.clone(), held, entry: entry.map(|entry| entry.id.clone()) }
            })
            .collect()
    }

    /// The number, where there is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.held.ok()
    }

    /// The number as a rating.
    #[must_use]
    pub fn rating(&self) -> Option<u32> {
        self.number().map(|number| number as u32)
    }
}

/// Why a value does not count yet on that day, whatever was reported since.
fn not_yet_counted(standing: &Standing, item: &Item, (territory, period): (&str, Option<&Period>)) -> Option<Emptiness> {
    if let Some(period) = period {
        let ends = period.covers.bounds(standing.programme.conventions.season_calendar).latest?;
        return (ends.min(standing.programme.phase.ends) > standing.as_of()).then_some(Emptiness::NotYetDue);
    }
    match standing.conformity.cell(territory, &item.activity)?.state {
        CellState::Overdue | CellState::Due | CellState::NotYetDue => Some(Emptiness::NotYetDue),
        CellState::Perhaps => Some(Emptiness::Unknown),
        CellState::Withdrawn => Some(Emptiness::NotApplicable),
        _ => None,
    }
}

/// Counts what is there and what is not.
#[must_use]
pub fn basis_of<'a>(values: impl IntoIterator<Item = &'a Result<f64, Emptiness>>) -> Basis {
    let mut basis = Basis::default();
    for held in values {
        basis.of += 1;
        match held {
            Ok(_) => basis.n += 1,
            Err(Emptiness::Missing) => basis.missing += 1,
            Err(Emptiness::NotApplicable) => basis.not_applicable += 1,
            Err(Emptiness::NotYetDue) => basis.not_yet_due += 1,
            Err(Emptiness::Unknown) => basis.unknown += 1,
        }
    }
    basis
}

/// The mean of an item over the territories that have a value.
#[must_use]
pub fn item_mean(item: &Item, period: Option<&Period>, values: &[ItemValue]) -> Figure {
    let numbers: Vec<f64> = values.iter().filter_map(ItemValue::number).collect();
    Figure {
        id: format!("{}_mean", item.code),
        period: period.map(|period| period.code.clone()),
        value: mean(&numbers).map(Amount::Number),
        unit: if matches!(item.kind, ItemKind::Rating { .. }) { Unit::Rating } else { Unit::Count },
        basis: basis_of(values.iter().map(|value| &value.held)),
        interval: None,
        entries: values.iter().filter(|value| value.held.is_ok()).filter_map(|value| value.entry.clone()).collect(),
    }
}

/// The arithmetic mean; nothing of nothing.
#[must_use]
pub fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The median: the middle number, or the mean of the two middle ones; nothing of nothing.
#[must_use]
pub fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        length if length % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}
