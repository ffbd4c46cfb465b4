//! The files that come in and go out: the definition of a programme, sheets, and the forms in which it is taken away.

pub mod definition;
pub mod sheet;
