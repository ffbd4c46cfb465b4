//! Where a programme stands on one day: what every page, chart, sentence and file is made of.

mod look;

use crate::domain::{
    conformity::Conformity,
    figure::list::Figures,
    ledger::reported::Reported,
    programme::{Plan, Programme},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A programme, the version of its plan that counts, what was reported, and the day it is looked at; with the state of
/// every activity and every figure of that day, computed once. In files it is without what was reported, and two are the
/// same that say the same in a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Standing {
    pub programme: Arc<Programme>,
    pub plan: Arc<Plan>,
    #[serde(skip)]
    pub reported: Arc<Reported>,
    pub conformity: Conformity,
    pub figures: Figures,
}

impl PartialEq for Standing {
    fn eq(&self, other: &Self) -> bool {
        (&self.programme, &self.plan) == (&other.programme, &other.plan)
            && (&self.conformity, &self.figures) == (&other.conformity, &other.figures)
    }
}

impl Standing {
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.conformity.as_of
    }
}
