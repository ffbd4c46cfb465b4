//! How what the domain knows is said: sentences, tables, names and captions, for pages and for files alike. Pure.

pub mod bulletin;
pub mod caption;
pub mod conventions;
pub mod edition;
pub mod entries;
pub mod figure;
pub mod findings;
pub mod form;
pub mod hatch;
pub mod job;
pub mod key_figures;
pub mod said;
pub mod table;
pub mod tables;
pub mod to_fill;
pub mod upload;
