//! The conformity summary as a file to hand over: typeset, or as a workbook.

pub mod bound;
pub mod document;
pub mod pdf;
pub mod workbook;
