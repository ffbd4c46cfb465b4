//! The declared rules under which dates become days and days become verdicts.

use crate::domain::season::SeasonCalendar;
use serde::{Deserialize, Serialize};

/// The day of a planned window that a delay is counted from.
///
/// « septembre 2014 » commits to 30 September under [`Anchor::End`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The last day of the window: the day the plan commits to.
    #[default]
    End,
    /// The day half-way through the window.
    Middle,
    /// The first day of the window.
    Start,
}

/// A programme's conventions: visible settings, never constants hidden in a formula.
///
/// They are part of every figure: the published Alliance delay of « presque trois mois » holds
/// with astronomical seasons counted from the end of the window, and under no other pair.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Conventions {
    /// Which calendar days a season such as « printemps 2014 » covers.
    pub season_calendar: SeasonCalendar,
    /// The day of the planned window that a delay is counted from.
    pub anchor: Anchor,
    /// Days of grace after the planned window before something counts as late.
    pub tolerance_days: i64,
    /// Length of a month in days, used only to say a number of days in months: 365.25 / 12.
    pub month_days: f64,
    /// Number of territories under which a mean or a median is shown greyed.
    pub minimum_n: usize,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            season_calendar: SeasonCalendar::default(),
            anchor: Anchor::default(),
            tolerance_days: 0,
            month_days: 30.4375,
            minimum_n: 3,
        }
    }
}

impl Conventions {
    /// A number of days said in months of [`Conventions::month_days`].
    ///
    /// ```
    /// # use jalons::domain::conventions::Conventions;
    /// assert!((Conventions::default().months(87.0) - 2.858).abs() < 0.001);
    /// ```
    #[must_use]
    pub fn months(&self, days: f64) -> f64 {
        days / self.month_days
    }
}
