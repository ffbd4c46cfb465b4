//! The bulletin as a document: what the page, the PDF and the workbook are made from.

mod document;

pub use document::{Document, Picture};
