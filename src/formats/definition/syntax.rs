//! Lines that cannot be read at all, said in words rather than in the terms of the format.

use super::{Problem, findings::Page, problem::Slip};

/// Reports the slips, one a line. After an open list or brace the rest would be guesswork: it is left for the next reading.
pub(super) fn report(page: &Page<'_>, errors: &[toml::de::Error]) {
    let mut errors: Vec<_> = errors.iter().collect();
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    let mut last_line = 0;
    for error in errors {
        let span = error.span().unwrap_or_default();
        let line = page.line(span.start);
        if line == last_line {
            continue;
        }
        last_line = line;
        let slip = slip(error.message(), page.slice(span));
        let guesswork = matches!(slip, Slip::List | Slip::Braces | Slip::Heading | Slip::Quotes);
        page.report(line, "", Problem::Syntax(slip));
        if guesswork {
            break;
        }
    }
}

/// What was slipped on, from the words of the reader of the format.
fn slip(said: &str, text: &str) -> Slip {
    let text = || text.trim().chars().take(60).collect::<String>();
    let about = |words: &[&str]| words.iter().any(|word| said.contains(word));
    match () {
        () if about(&["must be quoted"]) && text().is_empty() => Slip::NoValue,
        () if about(&["must be quoted", "invalid boolean"]) => Slip::Unquoted { text: text() },
        () if about(&["invalid float"]) && text().starts_with(char::is_alphabetic) => Slip::Unquoted { text: text() },
        () if about(&["invalid date", "invalid time", "invalid offset"]) => Slip::BareDate { text: text() },
        () if about(&["escape", "unicode value"]) => Slip::Backslash,
        () if about(&["invalid basic", "invalid literal", "multi-line", "opening quote"]) => Slip::Quotes,
        () if about(&["duplicate key"]) => Slip::Repeated { key: text() },
        () if about(&["cannot extend"]) => Slip::ValueAndBlock { key: text() },
        () if about(&["inline table", "comma between key-value"]) => Slip::Braces,
        () if about(&["array table", "unclosed table", "missing table open"]) => Slip::Heading,
        () if about(&["array"]) => Slip::List,
        () if about(&["unquoted key"]) => Slip::KeyName,
        () if about(&["key with no value", "missing assignment"]) => Slip::NoEquals,
        () if about(&["missing value"]) => Slip::NoValue,
        () if about(&["unexpected key or value", "unexpected content"]) => Slip::TooMuch,
        () => Slip::Other { said: said.to_owned() },
    }
}
