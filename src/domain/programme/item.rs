//! What is asked of each territory: the elements of the form, and the ratios made from them.

use crate::domain::{
    code::{ActivityCode, ItemCode, PeriodCode, RatioId, register::Coded},
    date::PartialDate,
    language::Text,
};
use serde::{Deserialize, Serialize};

/// One thing that is reported (élément de la fiche), besides the dates of the activities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub code: ItemCode,
    /// The activity it tells about.
    pub activity: ActivityCode,
    pub name: Text,
    pub kind: ItemKind,
    /// Who is asked.
    pub by: Reporter,
    /// When the question is asked at all.
    pub asked: Asked,
    /// Empty where the item is reported once.
    pub periods: Vec<Period>,
}

/// The form a value takes, with its bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum ItemKind {
    /// A whole number from zero; `max` where the programme sets one.
    Count { max: Option<u32> },
    /// A rating from `min` to `max`, both allowed.
    Rating { min: u32, max: u32 },
    /// One code of a closed list.
    Choice { choices: Vec<Choice> },
    /// Free words.
    Text,
    /// A date beside the activity's own.
    Date,
}

/// Who answers for an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reporter {
    /// The territory, on its fiche Bilan.
    #[default]
    Territory,
    /// The regional coordination, of each territory: the support it gives.
    Region,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Of every territory.
    #[default]
    Always,
    /// Where the date of its activity is late against the plan: the reason for the delay.
    WhenLate,
}

/// One answer of a closed list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub code: String,
    pub name: Text,
}

/// A stretch an item is reported for, such as the year 2014.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// `2014`, as it stands in files.
    pub code: PeriodCode,
    pub covers: PartialDate,
}

/// A share declared by the programme: the sum of one item over the sum of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratio {
    /// The figure's id: `multipliers_active_share`.
    pub id: RatioId,
    pub name: Text,
    pub numerator: ItemCode,
    pub denominator: ItemCode,
}

impl Item {
    /// The period with that code, where the item has it.
    #[must_use]
    pub fn period(&self, code: &str) -> Option<&Period> {
        self.periods.iter().find(|period| period.code == code)
    }

    /// Each stretch it is reported for: its periods, or nothing once where it has none.
    pub fn stretches(&self) -> impl Iterator<Item = Option<&Period>> {
        let once = self.periods.is_empty().then_some(None);
        once.into_iter().chain(self.periods.iter().map(Some))
    }
}

impl Coded for Item {
    type Code = ItemCode;

    fn code(&self) -> &ItemCode {
        &self.code
    }
}

impl Coded for Ratio {
    type Code = RatioId;

    fn code(&self) -> &RatioId {
        &self.id
    }
}
