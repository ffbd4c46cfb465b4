//! A slip of the pen in the format itself.

/// A slip of the pen in the format itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A text without straight quotes around it.
    Unquoted { text: String },
    /// A bare date that does not exist or is not whole.
    BareDate { text: String },
    /// A text whose quotes or characters are not right.
    Quotes,
    /// A key or a block given twice.
    Repeated { key: String },
    /// A key with no `=`.
    NoEquals,
    /// A key with nothing after `=`.
    NoValue,
    /// Something after the value, on the same line.
    TooMuch,
    /// A list not closed, or without its commas.
    List,
    /// A list in braces not closed, or without its commas.
    Braces,
    /// The square brackets of a heading are not closed.
    Heading,
    /// A key with characters it may not have.
    KeyName,
    /// A backslash inside a text.
    Backslash,
    /// A key that is a value on one line and a block on another.
    ValueAndBlock { key: String },
    /// Another slip, in the words of the reader of the format.
    Other { said: String },
}
