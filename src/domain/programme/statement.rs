//! A sentence that was published about a programme, bound to a figure by a rounding rule or a qualifier.

use crate::domain::{
    code::PeriodCode,
    date::PartialDate,
    figure::id::FigureId,
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
    pub figure: FigureId,
    pub period: Option<PeriodCode>,
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
    /// use jalons::domain::programme::Qualifier;
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
