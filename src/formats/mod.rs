//! The files that come in and go out: the definition of a programme, sheets, and the forms in which it is taken away.

pub mod data;
pub mod definition;
pub mod entries;
#[cfg(test)]
pub mod example;
pub mod figures;
pub mod fingerprint;
pub mod iati;
pub mod ics;
pub mod open;
pub mod package;
pub mod sheet;
pub mod summary;
pub mod svg;
pub mod taken;
pub mod told;

#[cfg(test)]
mod tests;
