//! What a form holds as it was typed, and what stands beside it in words.

use serde::{Deserialize, Serialize};

/// What a form calls the place of a role that holds in every programme: no programme is called so.
pub const EVERYWHERE: &str = "*";

/// As what somebody writes on this report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Writer {
    /// Reads it, and writes nothing.
    Reader,
    /// A committee: what it sends waits for the coordination.
    Committee,
    /// A committee of a programme without review: what it sends counts at once.
    Unreviewed,
    /// The coordination, on behalf of the territory: what it records is accepted at once.
    Coordination,
}

/// What stands in the inputs of one question, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    pub value: String,
    /// The code of a kind of emptiness, or nothing.
    pub empty: String,
    pub note: String,
    /// Id of the entry it was written on; empty where there was none.
    pub based_on: String,
    /// Where two values collide: the id of the entry to be replaced all the same, or `theirs`.
    #[serde(skip)]
    pub keep: String,
}

/// Whether a question may be answered, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Writable {
    Yes,
    /// The coordination answers it.
    ByRegion,
    /// The report of that period is accepted and closed.
    Locked,
    No,
}

/// One recorded value, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The entry's id.
    pub id: String,
    pub value: String,
    pub note: Option<String>,
    pub remark: Option<String>,
    /// Who recorded it, where that has a name.
    pub by: Option<String>,
    /// The coordination wrote it in the territory's place.
    pub on_behalf: bool,
    /// ISO day and minute, in universal time.
    pub at: String,
}

/// One thing to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// What the confirmation names it.
    pub key: String,
    /// The field it is about.
    pub field: String,
    pub said: String,
    pub confirmed: bool,
}

/// One field of a form, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub name: String,
    pub typed: String,
}

/// What is wrong with a form of the review page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewFault {
    /// No decision was chosen.
    Nothing,
    /// A value is given back without a word.
    NoRemark,
    /// A remark beside a value that is not given back would be lost.
    RemarkUnused,
    /// Everything is to be accepted, and something was to be given back.
    Mixed,
    NoReason,
    NoEnd,
    /// The last day cannot be read: why, in the reader's language.
    Unreadable(String),
    /// The last day is past.
    Past,
    /// The report is not locked.
    NotLocked,
    TooLong,
    /// A character nobody can see.
    Invisible,
}
