//! Secrets nobody can guess: sessions, links and tokens begin as one, and only a hash of it is kept.

use crate::formats::fingerprint::fingerprint;
use std::fmt::Write;

/// What the tokens of programs begin with, so that one that was left lying about is recognized.
const TOKEN: &str = "jalons_";

/// A secret, and what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// Given to one person, once.
    pub told: String,
    /// SHA-256, in hexadecimal.
    pub hash: String,
}

impl Secret {
    /// 256 random bits of the operating system; `None` where it has none to give.
    #[must_use]
    pub fn new() -> Option<Self> {
        Self::beginning_with("")
    }

    /// The same for a program.
    #[must_use]
    pub fn token() -> Option<Self> {
        Self::beginning_with(TOKEN)
    }

    fn beginning_with(start: &str) -> Option<Self> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).ok()?;
        let mut told = start.to_owned();
        for byte in bytes {
            write!(told, "{byte:02x}").ok()?;
        }
        let hash = fingerprint(told.as_bytes());
        Some(Self { told, hash })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_is_given_twice_and_what_is_kept_does_not_tell_it() {
        let (one, other) = (Secret::token().unwrap(), Secret::token().unwrap());
        assert_ne!(one.told, other.told);
        assert_eq!(one.told.len(), TOKEN.len() + 64);
        assert!(!one.told.contains(&one.hash) && one.hash == fingerprint(one.told.as_bytes()));
    }
}
