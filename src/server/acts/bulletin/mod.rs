//! The bulletin: its page, its notes and editions, and the document that is typeset or written as a workbook.

pub mod answer;
pub mod content;
pub mod edition;
mod file;
pub mod freeze;
mod pictures;

pub use answer::season;
pub use content::content_in;
pub use file::{figures_of_edition, of_day, of_edition};

#[cfg(test)]
mod tests;
