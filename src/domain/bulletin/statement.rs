//! A published sentence looked at again: does what it says of its figure still hold?

use crate::domain::{
    conventions::Conventions,
    entry::Emptiness,
    figure::{Amount, Figure, list::Figures},
    programme::{Claim, Qualifier, Statement},
};
use serde::{Deserialize, Serialize};

/// What looking at a sentence again gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    Holds,
    /// The figure says something else now.
    NoLonger,
    CannotBeTold(Untold),
}

/// Why a sentence can be neither confirmed nor refuted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Untold {
    /// The programme has no such figure.
    NoSuchFigure,
    /// The figure has no value.
    Empty(Emptiness),
    /// The sentence and the figure are not of one kind: a number and a day.
    AnotherKind,
}

impl Finding {
    /// The word in files, styles and text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::NoLonger => "no_longer",
            Self::CannotBeTold(_) => "cannot_be_told",
        }
    }
}

impl Statement {
    /// The figure it is about, among those of a programme.
    #[must_use]
    pub fn figure<'a>(&self, figures: &'a Figures) -> Option<&'a Figure> {
        figures.of_period(&self.figure, self.period.as_ref())
    }

    /// Whether it holds of these figures under these conventions.
    ///
    /// The value of a figure decides, not its interval: a published mean is one number, and what imprecise dates
    /// allow it to be is shown beside it.
    #[must_use]
    pub fn finding(&self, figures: &Figures, conventions: &Conventions) -> Finding {
        let Some(figure) = self.figure(figures) else {
            return Finding::CannotBeTold(Untold::NoSuchFigure);
        };
        let Some(value) = figure.value else {
            // What is not yet due says nothing of what was published of it.
            return match (&self.claim, figure.basis.emptiness()) {
                (Claim::Nothing, Emptiness::Missing) => Finding::Holds,
                (_, emptiness) => Finding::CannotBeTold(Untold::Empty(emptiness)),
            };
        };
        let holds = match (&self.claim, value) {
            (Claim::Nothing, _) => Some(false),
            (Claim::Number { qualifier, value: said, months }, Amount::Number(number)) => {
                let number = if *months { conventions.months(number) } else { number };
                Some(qualifier.allows(*said, number))
            }
            (Claim::Generally { part, whole }, Amount::Number(_)) => means(figure).map(|means| {
                let rounded = |said: u32, mean| Qualifier::Rounded { decimals: 0 }.allows(f64::from(said), mean);
                rounded(*part, means.0) && rounded(*whole, means.1)
            }),
            (Claim::Within(days), Amount::Day(day)) => {
                let bounds = days.bounds(conventions.season_calendar);
                let begun = bounds.earliest.is_none_or(|earliest| earliest <= day);
                Some(begun && bounds.latest.is_none_or(|latest| day <= latest))
            }
            _ => None,
        };
        match holds {
            Some(true) => Finding::Holds,
            Some(false) => Finding::NoLonger,
            None => Finding::CannotBeTold(Untold::AnotherKind),
        }
    }
}

/// The means of a ratio's two items over the territories that reported both: 5 of 7.
#[must_use]
pub fn means(ratio: &Figure) -> Option<(f64, f64)> {
    let (part, whole) = ratio.totals.filter(|_| ratio.basis.n > 0)?;
    Some((part / ratio.basis.n as f64, whole / ratio.basis.n as f64))
}

#[cfg(test)]
mod tests;
