//! What a framework programme is, what was planned, what happened, and what can be said about it.
//!
//! Everything here is pure: no clock, no database, no network. Every computation takes the day
//! the state is looked at (`as_of`) from its caller.

pub mod asked;
pub mod bulletin;
pub mod check;
pub mod code;
pub mod completion;
pub mod conformity;
pub mod conventions;
pub mod date;
pub mod delay;
pub mod entry;
#[cfg(test)]
pub(crate) mod example;
pub mod figure;
pub mod item_value;
pub mod language;
pub mod ledger;
pub mod number;
pub mod programme;
pub mod review;
pub mod rights;
pub mod season;
pub mod standing;
pub mod support;
