//! A value to record.

use crate::domain::entry::{Status, Subject, Value};
use serde::{Deserialize, Serialize};

/// Written over whatever stands when it is recorded: what the REST API calls `"any"`.
pub const WHATEVER_STANDS: &str = "any";

/// A value to record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewEntry {
    pub subject: Subject,
    pub value: Value,
    /// The author's own words, where they differ from the value.
    pub words: Option<String>,
    pub note: Option<String>,
    /// Id of the entry it was based on, whatever its status; `None` where there was none, [`WHATEVER_STANDS`]
    /// where its author asked not to be told.
    pub replaces: Option<String>,
    pub status: Status,
    /// What the coordination says of a value it gives back.
    pub remark: Option<String>,
}

impl Default for NewEntry {
    /// An accepted value of nothing, to be filled.
    fn default() -> Self {
        let (words, note, replaces, remark) = (None, None, None, None);
        let (subject, value) = (Subject::read("", "", ""), Value::default());
        Self { subject, value, words, note, replaces, status: Status::default(), remark }
    }
}
