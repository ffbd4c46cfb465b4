//! The bulletin: its page, its notes and editions, and the document that is typeset.

pub mod answer;
mod document;
pub mod edition;
mod freeze;
mod pictures;
pub mod pdf;

pub use crate::domain::bulletin::edition::Picture;
pub use document::Document;
pub use freeze::{content, receive};
