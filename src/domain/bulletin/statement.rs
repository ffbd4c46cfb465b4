//! A published sentence bound to a figure, a rounding rule or a qualifier: does what it says still hold?

use crate::domain::{
    conventions::Conventions,
    date::PartialDate,
    entry::Emptiness,
    figure::{Amount, Figure},
    figures,
    language::{Language, Text},
    number,
};
use serde::{Deserialize, Serialize};

/// A sentence that was published about a programme, and what it claims of one figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Its own word: `gathering_event_delay`.
    pub id: String,
    /// The sentence, worded by whoever keeps the programme's definition.
    pub text: Text,
    /// Id of the figure it is about, and its period where it has one.
    pub figure: String,
    pub period: Option<String>,
    pub claim: Claim,
}

/// What a sentence says of its figure.
///
/// Numbers are in the figure's own unit; a delay, which figures count in days, may be said in months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    Number {
        qualifier: Qualifier,
        value: f64,
        /// Said in months of the programme's conventions.
        #[serde(default)]
        months: bool,
    },
    /// « généralement 5 sur 7 »: the mean part and the mean whole of a ratio, each rounded to a whole number.
    Generally { part: u32, whole: u32 },
    /// « vers la mi-septembre 2014 », « en février 2014 »: the mean date lies within these days.
    Within(PartialDate),
    /// No value was published: nothing is reported of the figure.
    Nothing,
}

/// How exactly a sentence says a number, with the tolerance that goes with the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// The figure rounds to it, halves away from zero, at so many decimals.
    Rounded { decimals: usize },
    /// « presque x »: from 0.85 x up to x, x itself excluded.
    Almost,
    /// « près de x % »: from 3 points under x to 1 point over it, both included.
    CloseTo,
    /// « environ x »: from 0.9 x to 1.1 x, both included.
    About,
}

impl Qualifier {
    /// The word in files and text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Rounded { .. } => "rounded",
            Self::Almost => "almost",
            Self::CloseTo => "close_to",
            Self::About => "about",
        }
    }

    /// The least and the most it allows a number to be, said as such: of « presque », the most is excluded.
    #[must_use]
    pub fn limits(self, said: f64) -> (f64, f64) {
        match self {
            Self::Rounded { decimals } => {
                let half = 0.5 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
                (said - half, said + half)
            }
            Self::Almost if said < 0.0 => (said, 0.85 * said),
            Self::Almost => (0.85 * said, said),
            Self::CloseTo => (said - 0.03, said + 0.01),
            Self::About => (said - 0.1 * said.abs(), said + 0.1 * said.abs()),
        }
    }

    /// Whether a number can be said that way.
    ///
    /// What is not certain in the last of a binary number's fifteen digits is given to the sentence.
    ///
    /// ```
    /// use jalons::domain::bulletin::statement::Qualifier;
    /// assert!(Qualifier::Almost.allows(3.0, 2.858));
    /// assert!(!Qualifier::Almost.allows(3.0, 3.0), "three months are not almost three");
    /// assert!(Qualifier::CloseTo.allows(0.70, 0.68));
    /// ```
    #[must_use]
    pub fn allows(self, said: f64, value: f64) -> bool {
        const HELD: f64 = 1e-9;
        match self {
            Self::Rounded { decimals } => {
                let written = |number| number::decimal(number, decimals, Language::English);
                written(said) == written(value)
            }
            Self::Almost | Self::CloseTo | Self::About => {
                let (least, most) = self.limits(said);
                let within = value >= least - HELD && value <= most + HELD;
                within && (self != Self::Almost || (value - said).abs() > HELD)
            }
        }
    }
}

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
    pub fn figure<'a>(&self, figures: &'a [Figure]) -> Option<&'a Figure> {
        figures::find(figures, &self.figure, self.period.as_deref())
    }

    /// Whether it holds of these figures under these conventions.
    ///
    /// The value of a figure decides, not its interval: a published mean is one number, and what imprecise dates
    /// allow it to be is shown beside it.
    #[must_use]
    pub fn finding(&self, figures: &[Figure], conventions: &Conventions) -> Finding {
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
