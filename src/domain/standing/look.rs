//! Looks at a programme on one day.

use crate::domain::{
    conformity::Conformity,
    figure::{all, list::Figures},
    ledger::reported::Reported,
    programme::{Plan, Programme},
    standing::Standing,
};
use chrono::NaiveDate;
use std::sync::Arc;

impl Standing {
    /// Where the programme stands on a day, under a version of its plan.
    #[must_use]
    pub fn at(programme: &Arc<Programme>, plan: &Plan, reported: &Arc<Reported>, as_of: NaiveDate) -> Self {
        let conformity = Conformity::at(programme, plan, reported, as_of);
        let (programme, reported) = (Arc::clone(programme), Arc::clone(reported));
        let seen = Self { programme, plan: Arc::new(plan.clone()), reported, conformity, figures: Figures::default() };
        Self { figures: all::all(&seen), ..seen }
    }
}
