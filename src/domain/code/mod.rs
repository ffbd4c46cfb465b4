//! The words things go by: in a programme's definition, in files, in addresses, in the ledger.

pub mod entry_id;
pub mod register;

use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt, ops::Deref, sync::Arc};

/// Words that are cheap to copy and cannot be taken for one another.
macro_rules! codes {
    ($($(#[$meaning:meta])* $name:ident;)+) => { $(
        $(#[$meaning])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.as_str().to_owned()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.as_str() == other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.pad(self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), to)
            }
        }
    )+ };
}

codes! {
    /// The word of a programme in addresses and commands: `alliance`.
    ProgrammeSlug;
    /// `T01`.
    TerritoryCode;
    /// A strand (volet): `partnership`.
    AxisCode;
    /// `gathering_event`.
    ActivityCode;
    /// What an entry is about: the code of an item, or that of an activity, which stands for its date.
    ItemCode;
    /// `2014`.
    PeriodCode;
    /// A share that the programme declares: `multipliers_active_share`.
    RatioId;
    /// UUIDv7 text of an account, or `command` for the command line.
    AccountId;
    /// UUIDv7 text of what was recorded together.
    BatchId;
}

impl ItemCode {
    /// What the date of an activity is recorded under.
    #[must_use]
    pub fn of(activity: &ActivityCode) -> Self {
        Self(Arc::clone(&activity.0))
    }
}

impl PeriodCode {
    /// A period as files and tables carry it: an empty text is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| text.into())
    }

    /// A period as files and tables carry it.
    #[must_use]
    pub fn written(period: Option<&Self>) -> &str {
        period.map_or("", Self::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_its_text_in_files_and_in_comparisons() {
        let code = TerritoryCode::from("T01");
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"T01\"");
        assert_eq!(serde_json::from_str::<TerritoryCode>("\"T01\"").unwrap(), code);
        assert_eq!(
            (code.to_string(), format!("{code:?}"), format!("{code:>4}")),
            ("T01".into(), "\"T01\"".into(), " T01".into())
        );
        assert!(code == "T01" && code != "T02");
    }

    #[test]
    fn no_period_is_an_empty_text_in_files_and_nothing_here() {
        assert_eq!(PeriodCode::read(""), None);
        let year = PeriodCode::read("2014");
        assert_eq!((PeriodCode::written(year.as_ref()), PeriodCode::written(None)), ("2014", ""));
    }
}
