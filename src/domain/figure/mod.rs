//! A figure: any number that is shown, with what it rests on and what was left out.

pub mod all;
pub mod id;
pub mod list;

use crate::domain::{
    code::{PeriodCode, entry_id::EntryId},
    conformity::CellState,
    entry::Emptiness,
    figure::id::FigureId,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a figure's value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Days,
    Count,
    /// Between 0 and 1.
    Share,
    /// On the item's own scale.
    Rating,
    Date,
}

impl Unit {
    pub const ALL: [Self; 5] = [Self::Days, Self::Count, Self::Share, Self::Rating, Self::Date];

    /// The word in files and in text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Count => "count",
            Self::Share => "share",
            Self::Rating => "rating",
            Self::Date => "date",
        }
    }
}

/// A number, or a calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Amount {
    Number(f64),
    Day(NaiveDate),
}

impl Amount {
    /// The number, where it is one.
    #[must_use]
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Day(_) => None,
        }
    }
}

/// A figure (chiffre): value, how many values it rests on, and everything that was left out.
///
/// `n + missing + not_applicable + not_yet_due + not_done + unknown = of`, always.
/// A value of `None` is emptiness; it is never zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// `gathering_event_delay_mean` in files.
    pub id: FigureId,
    /// The period of a periodic item: `2014`.
    pub period: Option<PeriodCode>,
    pub value: Option<Amount>,
    pub unit: Unit,
    #[serde(flatten)]
    pub basis: Basis,
    /// What imprecise dates allow the value to be, lowest and highest; `None` where nothing is in doubt.
    pub interval: Option<(Amount, Amount)>,
    /// What a ratio divides: 50 still active of 70 trained; `None` for any other figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<(f64, f64)>,
    /// There is a value, which is not shown to the public because few persons make it up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
    /// The entries behind the value.
    pub entries: Vec<EntryId>,
}

impl Figure {
    /// The value as a number, where there is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.value.and_then(Amount::number)
    }
}

/// How many values were expected, how many there are, and why the others are not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// Values the figure rests on.
    pub n: usize,
    /// Values there could have been: territories, or territories × activities.
    pub of: usize,
    pub missing: usize,
    pub not_applicable: usize,
    pub not_yet_due: usize,
    /// Known not to be done on that day, so that there is nothing to measure yet.
    pub not_done: usize,
    /// Cannot be told on that day: the territory does not know, or the reported date is too imprecise.
    pub unknown: usize,
}

impl Basis {
    /// Counts cells for a figure that rests on what is done, such as a delay.
    #[must_use]
    pub fn of_done(states: impl IntoIterator<Item = CellState>) -> Self {
        let mut basis = Self::default();
        for state in states {
            basis.of += 1;
            *basis.place(state) += 1;
        }
        basis
    }

    /// Counts cells for a figure that says how many are done: a thing known not to be done is known.
    #[must_use]
    pub fn of_known(states: impl IntoIterator<Item = CellState>) -> Self {
        let done = Self::of_done(states);
        Self { n: done.n + done.not_done, not_done: 0, ..done }
    }

    fn place(&mut self, state: CellState) -> &mut usize {
        match state {
            CellState::OnTime | CellState::Late | CellState::Indeterminate => &mut self.n,
            CellState::Overdue | CellState::Due => &mut self.not_done,
            CellState::NotYetDue => &mut self.not_yet_due,
            CellState::NotApplicable | CellState::Withdrawn => &mut self.not_applicable,
            CellState::Missing => &mut self.missing,
            CellState::Unknown | CellState::Perhaps => &mut self.unknown,
        }
    }

    /// Why there is no value where none of them counts: the reason they share, or that they were not reported.
    #[must_use]
    pub fn emptiness(&self) -> Emptiness {
        match self.of {
            of if of == self.not_yet_due => Emptiness::NotYetDue,
            of if of == self.not_applicable => Emptiness::NotApplicable,
            of if of == self.unknown => Emptiness::Unknown,
            _ => Emptiness::Missing,
        }
    }

    /// Everything that was left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.of - self.n
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::id::Measure;

    #[test]
    fn a_figure_about_what_is_done_rests_on_nothing_else() {
        let basis = Basis::of_done(CellState::ALL);
        let expected = Basis { n: 3, of: 11, missing: 1, not_applicable: 2, not_yet_due: 1, not_done: 2, unknown: 2 };
        assert_eq!(basis, expected);
        assert_eq!(basis.left_out(), 8);
    }

    #[test]
    fn a_figure_that_says_how_many_are_done_also_rests_on_what_is_known_not_to_be() {
        let basis = Basis::of_known(CellState::ALL);
        assert_eq!((basis.n, basis.not_done, basis.of), (5, 0, 11));
    }

    #[test]
    fn a_date_is_no_number() {
        assert_eq!(Amount::Day(NaiveDate::default()).number(), None);
        assert_eq!(Amount::Number(0.0).number(), Some(0.0));
    }

    #[test]
    fn in_json_a_figure_carries_its_basis_beside_its_value_and_emptiness_is_null() {
        let figure = Figure {
            id: FigureId::Overall(Measure::Late),
            period: None,
            value: None,
            unit: Unit::Count,
            basis: Basis { of: 12, missing: 12, ..Basis::default() },
            interval: None,
            totals: None,
            withheld: false,
            entries: Vec::new(),
        };
        let json = serde_json::json!({
            "id": "late", "period": null, "value": null, "unit": "count", "n": 0, "of": 12, "missing": 12,
            "not_applicable": 0, "not_yet_due": 0, "not_done": 0, "unknown": 0, "interval": null, "entries": [],
        });
        assert_eq!(serde_json::to_value(&figure).unwrap(), json);
        assert_eq!(serde_json::from_value::<Figure>(json).unwrap(), figure);
    }

    #[test]
    fn a_day_and_a_number_come_back_from_json_as_what_they_were() {
        for amount in [Amount::Day("2014-09-15".parse().unwrap()), Amount::Number(87.0), Amount::Number(0.0)] {
            let json = serde_json::to_string(&amount).unwrap();
            assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount);
        }
    }
}
