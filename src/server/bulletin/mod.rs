//! The bulletin: its page, its notes and editions, and the document that is typeset or written as a workbook.

pub mod answer;
mod bindery;
pub mod edition;
mod file;
mod freeze;
mod pictures;

pub use answer::season;
pub use bindery::Bindery;
pub use file::{figures_of_edition, of_day, of_edition};
pub use freeze::{content_in, receive};

#[cfg(test)]
mod tests;
