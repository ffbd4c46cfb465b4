//! The fiche Bilan: what a form asks, what was typed in it, what becomes of it.

mod answer;
mod form;
mod judged;
mod post;
mod questions;
mod reading;
mod sheet;
mod typed;
mod words;

pub use answer::report;
pub use post::{draft, send};
