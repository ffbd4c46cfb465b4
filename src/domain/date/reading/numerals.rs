//! Figures with letters or signs attached, as dates use them: « 1er », « T3 », « 2014-2015 ».

use crate::domain::date::edtf::digits;

/// « 15 », « 1er », « 3e », "2nd".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (number, suffix) = word.split_at(end);
    let is_ending = matches!(suffix, "" | "er" | "re" | "e" | "eme" | "ieme" | "st" | "nd" | "rd" | "th");
    if is_ending && number.len() <= 2 { number.parse().ok() } else { None }
}

/// « T3 » and "Q3" for a quarter, « S1 » and "H1" for a half-year: the letter, small, and the number.
pub(super) fn lettered(word: &str) -> Option<(char, u32)> {
    let letter = word.chars().next().filter(|letter| matches!(letter, 't' | 'q' | 's' | 'h'))?;
    Some((letter, digits(&word[1..], 1)?))
}

/// The first of two years that follow one another: « 2014-2015 »; and « 2014-15 » where it cannot be a month.
pub(super) fn two_years(word: &str, or_short: bool) -> Option<i32> {
    let (first, second) = word.split_once(['-', '/'])?;
    let year = digits(first, 4)?;
    let next = year + 1;
    let follows = digits(second, 4) == Some(next) || (or_short && digits(second, 2) == Some(next % 100));
    if follows { i32::try_from(year).ok() } else { None }
}
