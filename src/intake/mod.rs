//! What was typed, sent or written in a sheet: read and judged in one place, into a new entry or into why not. Pure.

pub mod before;
pub mod check;
pub mod given;
pub mod import;
pub mod new_entry;
pub mod outcome;
pub mod person;
pub mod preview;
pub mod refusal;
pub mod report;
pub mod review;
pub mod subject;
pub mod value;
pub mod warning;

/// The fields of a form, by name.
pub type Pairs = Vec<(String, String)>;
