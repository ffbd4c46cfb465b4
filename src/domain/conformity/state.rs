//! The state of an activity in a territory.

use serde::{Deserialize, Serialize};

/// The state of one activity in one territory on one day. The states partition the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Done, inside the planned window or before it.
    OnTime,
    /// Done, after the planned window (en retard).
    Late,
    /// Done, and the dates do not tell whether it was late.
    Indeterminate,
    /// The day may or may not have come: the reported date lies on both sides of it.
    Perhaps,
    /// Not done and past the plan (échu).
    Overdue,
    /// Not done, inside the planned window.
    Due,
    /// Not done, and the planned window has not begun.
    NotYetDue,
    /// Does not concern this territory.
    NotApplicable,
    /// The territory said that it does not know.
    Unknown,
    /// Nothing was reported although the window has begun.
    Missing,
    /// The territory ended before the window began.
    Withdrawn,
}

impl CellState {
    /// Every state, in the order legends list them.
    pub const ALL: [Self; 11] = [
        Self::OnTime,
        Self::Late,
        Self::Overdue,
        Self::Indeterminate,
        Self::Perhaps,
        Self::Due,
        Self::Missing,
        Self::Unknown,
        Self::NotApplicable,
        Self::NotYetDue,
        Self::Withdrawn,
    ];

    /// Certainly carried out by that day.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::OnTime | Self::Late | Self::Indeterminate)
    }

    /// The word for it in files, style sheets and text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::Indeterminate => "indeterminate",
            Self::Perhaps => "perhaps",
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::NotYetDue => "not_yet_due",
            Self::NotApplicable => "not_applicable",
            Self::Unknown => "unknown",
            Self::Missing => "missing",
            Self::Withdrawn => "withdrawn",
        }
    }
}
