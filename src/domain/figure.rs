//! A figure: any number that is shown, with what it rests on and what was left out.

use crate::domain::conformity::CellState;
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
    /// `gathering_event_delay_mean`: see `product.md` for how ids are made.
    pub id: String,
    /// The period of a periodic item: `2014`.
    pub period: Option<String>,
    pub value: Option<Amount>,
    pub unit: Unit,
    #[serde(flatten)]
    pub basis: Basis,
    /// What imprecise dates allow the value to be, lowest and highest; `None` where nothing is in doubt.
    pub interval: Option<(Amount, Amount)>,
    /// Ids of the entries behind the value.
    pub entries: Vec<String>,
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
    pub fn of_done<'a>(states: impl IntoIterator<Item = &'a CellState>) -> Self {
        let mut basis = Self::default();
        for state in states {
            basis.of += 1;
            *basis.place(*state) += 1;
        }
        basis
    }

    /// Counts cells for a figure that says how many are done: a thing known not to be done is known.
    #[must_use]
    pub fn of_known<'a>(states: impl IntoIterator<Item = &'a CellState>) -> Self {
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

    /// Everything that was left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.of - self.n
    }
}
