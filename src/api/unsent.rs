//! A form that was not taken, and what was typed in it.

use crate::wording::form::Kept;

/// Why a form was not looked at: given by the server to the page at its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// Longer than anything a page asks for.
    TooLong,
    /// Nobody is signed in: what was typed, each under the name its author knows.
    SignedOut(Vec<Kept>),
}
