//! The bulletin: its page, its notes and editions, and the document that is typeset or written as a workbook.

pub mod answer;
mod bindery;
mod document;
pub mod edition;
mod file;
mod freeze;
pub mod pdf;
mod pictures;
mod workbook;

pub use crate::domain::bulletin::edition::Picture;
pub use answer::season;
pub use bindery::Bindery;
pub use document::{Addresses, Document, Edition, ID};
pub use file::{Bound, figures_of_edition, of_day, of_edition};
pub use freeze::{content_in, receive};
pub use workbook::workbook;
