//! The fiche Bilan: what a form asks, what was typed in it, what becomes of it.

pub mod answer;
pub mod attempt;
pub mod send;
mod sheet;

use crate::{api::ApiError, intake::report::form::FormFault};

pub use answer::report;

impl From<FormFault> for ApiError {
    fn from(fault: FormFault) -> Self {
        match fault {
            FormFault::Unknown(value) => Self::Invalid { parameter: "field".to_owned(), value },
            FormFault::Repeated(parameter) => Self::Repeated { parameter },
            FormFault::NotTheirs => Self::Forbidden,
        }
    }
}
