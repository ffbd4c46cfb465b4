//! The ways a programme's definition can be wrong, and how each is said.

pub(super) mod english;
mod examples;
pub(super) mod french;
mod slip;

pub use slip::Slip;

use crate::domain::{date::DateError, language::Language};

/// The ways a statement can say something of its figure.
const CLAIMS: &str = "rounds_to, almost, close_to, about, generally, within, nothing";

/// What is wrong, with what is needed to say what to write instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The file is not in UTF-8, the one encoding definitions are written in.
    NotUtf8,
    /// Too big to be a definition.
    TooLong { bytes: usize, most: usize },
    /// The line cannot be read at all.
    Syntax(Slip),
    /// A key nobody asks for: `nearest` is the one that may have been meant.
    UnknownKey { nearest: Option<String>, allowed: Vec<String> },
    /// A key that must be there.
    MissingKey,
    /// A text that is there in one language only.
    MissingLanguage(Language),
    /// A number where a text is wanted, and the like.
    WrongType { wanted: Wanted, found: Found },
    /// A text with nothing in it.
    Blank,
    /// A text with characters that cannot be shown, such as NUL.
    Unprintable,
    /// A date that cannot be read, or that can be read two ways.
    Date(DateError),
    /// A date less precise than a day, where one day is wanted.
    NotADay { text: String },
    /// A stretch of time the wrong way round.
    EndsBeforeItStarts { starts: String, ends: String },
    /// A code or an address with characters it may not have.
    BadCode { code: String, shape: Shape },
    /// An address Jalons needs for its own pages.
    ReservedSlug { slug: String },
    /// Two of a kind with one code.
    Duplicate { what: What, code: String, first_line: usize },
    /// A code that something of another kind has already.
    Taken { by: What, code: String, first_line: usize },
    /// A code that nothing has.
    UnknownCode { what: What, code: String, nearest: Option<String>, known: Vec<String> },
    /// A word that is not one of the few possible.
    NotOneOf { word: String, allowed: Vec<&'static str>, nearest: Option<String> },
    /// A number outside its bounds, both allowed.
    OutOfRange { number: String, least: String, most: String },
    /// A rating whose end comes before its beginning.
    BoundsReversed { min: u32, max: u32 },
    /// A list that must have at least one element.
    NoneOf(What),
    /// Plan versions go 1, 2, 3.
    PlanVersion { found: u32, wanted: u32 },
    /// A date planned for an activity that goes on all along.
    PlannedContinuous { activity: String },
    /// A share made from something that is not a count.
    RatioOfNonCount { item: String },
    /// A share of an item over itself.
    RatioOfItself { item: String },
    /// `choices = "factors"` where no reasons for a delay are given.
    NoFactors,
    /// A date looked at, or a delay asked about, where there is none.
    NeverDated { activity: String },
    /// A comparison with something that is no number.
    CheckOfNonNumber { item: String },
    /// A comparison of an item with itself.
    CheckOfItself { item: String },
    /// A comparison of two items that are not reported for the same periods.
    CheckAcrossPeriods { item: String },
    /// A sentence that says nothing of its figure, or several things at once.
    NotOneClaim { found: Vec<&'static str> },
    /// A sentence that says a number of a day, or a day of a number.
    ClaimOfAnotherKind { figure: String, wanted: &'static str },
    /// A number said with more decimals than it is rounded to.
    MoreDecimals { number: String, decimals: usize },
    /// Days that never begin or never end, which every day would lie in.
    OpenDays,
    /// Bounds or choices given to a kind of item that has none.
    NotForThisKind { kind: &'static str },
}

/// The form a value should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Word,
    Bilingual,
    Whole,
    Number,
    YesNo,
    Date,
    List,
    Block,
}

/// The form a value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Text,
    Whole,
    Number,
    YesNo,
    Date,
    List,
    Block,
}

/// The characters a code may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `local_plan`: a small letter, then small letters, digits and `_`.
    Code,
    /// `T01`: letters, digits and `-`.
    Territory,
    /// `alliance`: a small letter, then small letters, digits and `-`.
    Slug,
}

impl Shape {
    /// Whether a code has this shape, and at most 60 characters.
    #[must_use]
    pub fn fits(self, code: &str) -> bool {
        let small = |character: char| character.is_ascii_lowercase();
        let allowed = |character: char| match self {
            Self::Code => small(character) || character.is_ascii_digit() || character == '_',
            Self::Slug => small(character) || character.is_ascii_digit() || character == '-',
            Self::Territory => character.is_ascii_alphanumeric() || character == '-',
        };
        let begins = match self {
            Self::Territory => code.starts_with(|first: char| first.is_ascii_alphanumeric()),
            Self::Code | Self::Slug => code.starts_with(small),
        };
        begins && code.len() <= 60 && code.chars().all(allowed) && !code.ends_with('-')
    }
}

/// The kinds of things a definition lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Axis,
    Territory,
    Activity,
    Item,
    Choice,
    Factor,
    Period,
    Ratio,
    Statement,
    /// What a sentence is about.
    Figure,
    Plan,
    /// A date in a plan.
    Planned,
}
