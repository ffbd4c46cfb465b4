//! Which entry it is: the number that figures, forms and the ledger name it by.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use thiserror::Error;
use uuid::{NonNilUuid, Uuid};

/// A UUIDv7, in files and addresses as its text of 36 letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(NonNilUuid);

/// The text is not the id of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not the id of an entry")]
pub struct NotAnEntryId;

impl EntryId {
    /// The id with that number; nothing for zero, which is none.
    #[must_use]
    pub fn new(number: Uuid) -> Option<Self> {
        NonNilUuid::new(number).map(Self)
    }
}

impl FromStr for EntryId {
    type Err = NotAnEntryId;

    /// Reads the text as it is written, and no other way to write the same number.
    fn from_str(text: &str) -> Result<Self, NotAnEntryId> {
        const LETTERS: usize = 36;
        let plain = text.len() == LETTERS && !text.contains(|letter: char| letter.is_ascii_uppercase());
        let number = Uuid::try_parse(text).ok().filter(|_| plain).ok_or(NotAnEntryId)?;
        Self::new(number).ok_or(NotAnEntryId)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Uuid::from(self.0), to)
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

impl Serialize for EntryId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "0192f0c4-1d2e-7abc-8def-0123456789ab";

    #[test]
    fn an_id_is_written_as_it_was_read() {
        let id: EntryId = TEXT.parse().unwrap();
        assert_eq!(id.to_string(), TEXT);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{TEXT}\""));
        assert_eq!(serde_json::from_str::<EntryId>(&format!("\"{TEXT}\"")).unwrap(), id);
    }

    #[test]
    fn what_is_written_otherwise_is_no_id() {
        let braced = format!("{{{TEXT}}}");
        let upper = TEXT.to_uppercase();
        let nil = Uuid::nil().to_string();
        for text in ["", "any", "e1", &TEXT[..35], &braced, &upper, &TEXT.replace('-', ""), &nil] {
            assert_eq!(text.parse::<EntryId>(), Err(NotAnEntryId), "{text}");
        }
    }

    #[test]
    fn an_id_and_none_take_no_more_room_than_an_id() {
        assert_eq!((size_of::<EntryId>(), size_of::<Option<EntryId>>()), (16, 16));
    }
}
