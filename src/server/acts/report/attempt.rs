//! What the page of a report is given after its form was sent.

use crate::{
    api::{ApiError, Told},
    intake::report::form::Form,
};

/// What a page is given after a form was sent to it.
#[derive(Clone)]
pub enum Attempt {
    Refused(ApiError),
    Form(Box<Form>, Told),
}
