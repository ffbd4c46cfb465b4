//! Why a text is no date, and which dates its author may have meant.

use super::PartialDate;

/// Why a text could not be read as a date.
///
/// `Display` is for developers; [`DateError::explain`] tells users what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing was written.
    #[error("no date was given")]
    Empty,
    /// More than [`super::LONGEST_TEXT`] characters.
    #[error("the text is too long to be a date")]
    TooLong,
    /// Neither EDTF nor words that are known; `word` is the first one that is not.
    #[error("{text:?} is not a date that can be read")]
    NotUnderstood { text: String, word: Option<String> },
    /// Such as 30 February.
    #[error("{year:04}-{month:02}-{day:02} does not exist")]
    NoSuchDay { year: i32, month: u32, day: u32 },
    /// Such as `2014-13`.
    #[error("{text:?} has no such month, season, quarter or half-year")]
    NoSuchMonth { text: String },
    /// Such as « 15 septembre ».
    #[error("{text:?} names no year")]
    NoYear { text: String },
    /// A form of EDTF drafts that the standard gave up: `198x`, `uuuu`, `unknown`, `open`, `y2014`.
    #[error("{text:?} is a form of an old draft of EDTF")]
    OldDraft { text: String, readings: Vec<PartialDate> },
    /// Clear, or nearly, but to be written otherwise: `2014-9`, `15/09/2014`, `2014-09-15T10:00`.
    #[error("{text:?} has to be written otherwise")]
    Rewrite { text: String, readings: Vec<PartialDate> },
    /// Can be read in several ways; nobody but the author may choose.
    #[error("{text:?} can be read in several ways")]
    Ambiguous { text: String, doubt: Doubt, readings: Vec<PartialDate> },
    /// Ends before it begins, under one season calendar at least.
    #[error("{text:?} ends before it begins")]
    Reversed { text: String, under_every_calendar: bool },
    /// Seasons are computed from 1900 to 2100.
    #[error("seasons of the year {year} are not computed")]
    SeasonOutOfRange { year: i32 },
    /// Says nothing about when: `XXXX-09`, `../..`.
    #[error("{text:?} has neither a beginning nor an end")]
    Unbounded { text: String },
    /// « début », « mi- » and « fin » are defined for a month only.
    #[error("{text:?}: early, mid and late are defined for months only")]
    PartOfMonthOnly { text: String },
}

/// What makes a text readable in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// All in figures: is it the day or the month that comes first?
    DayOrMonth,
    /// « hiver 2015 »: 2014–2015 or 2015–2016?
    Winter,
    /// « 2014-2015 »: two calendar years, or the year that runs from April to March?
    TwoYears,
}

impl DateError {
    pub(super) fn not_understood(text: &str) -> Self {
        Self::NotUnderstood { text: text.to_owned(), word: None }
    }

    /// The dates that may have been meant, most likely first: to be offered, never chosen for the author.
    ///
    /// ```
    /// use jalons::domain::{date::PartialDate, language::Language};
    /// let error = PartialDate::read("hiver 2015", Language::French).unwrap_err();
    /// let offered: Vec<String> = error.readings().iter().map(PartialDate::edtf).collect();
    /// assert_eq!(offered, ["2014-24", "2015-24"]);
    /// ```
    pub fn readings(&self) -> Vec<PartialDate> {
        match self {
            Self::OldDraft { readings, .. } | Self::Rewrite { readings, .. } | Self::Ambiguous { readings, .. } => {
                readings.clone()
            }
            _ => Vec::new(),
        }
    }
}
