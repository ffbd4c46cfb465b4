//! The programme's card (fiche): the facts a reader wants before any figure.

use crate::domain::language::Text;
use serde::{Deserialize, Serialize};

/// The facts of a programme, in the order they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub facts: Vec<Fact>,
}

/// One fact: what it is about, and what the source says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: Text,
    pub text: Text,
}
