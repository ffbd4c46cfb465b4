//! Where a programme stands on one day: the ground every figure and chart is computed from.

use crate::domain::{
    conformity::Conformity,
    entry::Reported,
    programme::{Plan, Programme},
};
use chrono::NaiveDate;

/// A programme, a version of its plan, what was reported, and the day it is looked at.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    pub programme: &'a Programme,
    pub plan: &'a Plan,
    pub reported: &'a Reported,
    pub conformity: Conformity,
}

impl<'a> Standing<'a> {
    #[must_use]
    pub fn at(programme: &'a Programme, plan: &'a Plan, reported: &'a Reported, as_of: NaiveDate) -> Self {
        let conformity = Conformity::at(programme, plan, reported, as_of);
        Self { programme, plan, reported, conformity }
    }

    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.conformity.as_of
    }
}
