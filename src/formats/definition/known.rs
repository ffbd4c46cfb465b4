//! The codes that other parts of a definition refer to, while it is read.

use super::{Shape, What, codes::Codes};
use crate::domain::programme::Choice;

/// The codes other parts of the definition refer to.
pub(super) struct Known {
    pub(super) axes: Codes,
    pub(super) territories: Codes,
    pub(super) activities: Codes,
    pub(super) items: Codes,
    /// The items that are not counts: no share is made from them.
    pub(super) uncounted: Vec<String>,
    /// The activities that have no date: nothing is late, and nothing is looked at.
    pub(super) continuous: Vec<String>,
    /// The reasons for a delay: `choices = "factors"` names them all.
    pub(super) factors: Vec<Choice>,
}

impl Known {
    pub(super) fn nothing() -> Self {
        Self {
            axes: Codes::of(What::Axis, Shape::Code),
            territories: Codes::of(What::Territory, Shape::Territory),
            activities: Codes::of(What::Activity, Shape::Code),
            items: Codes::of(What::Item, Shape::Code),
            uncounted: Vec::new(),
            continuous: Vec::new(),
            factors: Vec::new(),
        }
    }
}
