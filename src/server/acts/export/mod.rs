//! Taking a programme away: what there is, and the open formats for whoever may have them.

pub mod answer;

use crate::{
    api::ApiError,
    domain::{asked::Asked, rights::Who},
    formats::taken::{Form, TakenError},
    server::asked::internal,
};

/// The file of an open format, in the language of the question; refused to those who may take nothing away.
pub fn written(form: Form, who: &Who, asked: &Asked) -> Result<Vec<u8>, ApiError> {
    form.written(who, asked).map_err(refused)
}

/// Why nothing is taken away, as a reader is told it.
#[must_use]
pub fn refused(error: TakenError) -> ApiError {
    match error {
        TakenError::Forbidden => ApiError::Forbidden,
        TakenError::Iati(error) => internal(&error),
        TakenError::Package(error) => internal(&error),
    }
}
