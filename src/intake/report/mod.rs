//! The fiche Bilan as it is typed: what it asks, what stands, what an answer means, what is wrong with it.

pub mod form;
pub mod judged;
pub mod kept;
pub mod questions;
pub mod reading;
pub mod sheet;
pub mod words;

/// Where the values of a form come from, as the ledger calls it.
pub const SOURCE: &str = "form";
