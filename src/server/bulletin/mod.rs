//! The bulletin as a document: what the page, the PDF and the workbook are made from.

mod document;
mod workbook;

pub use document::{Document, Picture};
pub use workbook::workbook;
