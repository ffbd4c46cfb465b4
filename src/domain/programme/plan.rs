//! The implementation plan (devis de réalisation): its versions and what each one commits to.

use crate::domain::{code::ActivityCode, date::PartialDate, language::Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One adopted version of the plan. Immutable: an amendment is a new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// 1, then one more for each amendment.
    pub version: u32,
    pub adopted: Option<PartialDate>,
    pub adopted_by: Option<Text>,
    pub reason: Option<Text>,
    /// By activity code.
    pub activities: BTreeMap<ActivityCode, Planned>,
}

/// What the plan says of one activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// The planned window, in the plan's own precision.
    pub date: PartialDate,
    pub provenance: Provenance,
    /// Where the date comes from, in words.
    pub source: Text,
}

/// Whether the plan states the date or someone worked it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// The source gives the planned date.
    Published,
    /// The source gives the delay and the result; the planned date was worked back from them (déduit).
    Derived,
}

impl Plan {
    /// The planned window of an activity; nothing for a continuous one.
    #[must_use]
    pub fn date_of(&self, activity: &str) -> Option<&PartialDate> {
        self.activities.get(activity).map(|planned| &planned.date)
    }

    /// Whether the planned date of an activity was worked back from published results.
    #[must_use]
    pub fn is_derived(&self, activity: &str) -> bool {
        self.activities.get(activity).is_some_and(|planned| planned.provenance == Provenance::Derived)
    }
}
