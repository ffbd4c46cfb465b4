//! The bulletin as a document: what the page, the PDF and the workbook are made from.

mod document;
pub mod pdf;

pub use document::{Document, Picture};
