//! Numbers written as people of the language write them: « 4,5 », « +61 », « 71 % », « deux ».

use super::language::Language;

/// What is printed for a value that is no number. Emptiness should be said in words before it gets here.
const NOT_A_NUMBER: &str = "—";
const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: char = '\u{a0}';

const FRENCH_LETTERS: [&str; 13] =
    ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];
const ENGLISH_LETTERS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// A number with so many decimal places, halves rounded away from zero as people do.
///
/// French: decimal comma, no-break space between thousands; English: point and comma. A true minus sign.
/// The value is first taken to the fifteen digits a binary number really holds, so that 2.55 counts as a half.
///
/// ```
/// use jalons::domain::{language::Language, number::decimal};
/// assert_eq!(decimal(-2.55, 1, Language::French), "−2,6");
/// assert_eq!(decimal(4261.0, 0, Language::English), "4,261");
/// ```
pub fn decimal(value: f64, places: usize, language: Language) -> String {
    if !value.is_finite() {
        return NOT_A_NUMBER.to_owned();
    }
    let (whole, fraction) = rounded(value.abs(), places);
    let is_zero = whole.bytes().chain(fraction.bytes()).all(|digit| digit == b'0');
    let mut text = String::new();
    if value < 0.0 && !is_zero {
        text.push(MINUS);
    }
    text.push_str(&grouped(&whole, language));
    if places > 0 {
        text.push(if language == Language::French { ',' } else { '.' });
        text.push_str(&fraction);
    }
    text
}

/// A difference: as [`decimal`], with a plus sign above zero; zero has no sign.
///
/// ```
/// use jalons::domain::{language::Language, number::signed};
/// assert_eq!(signed(61.0, 0, Language::French), "+61");
/// assert_eq!(signed(-14.5, 1, Language::French), "−14,5");
/// assert_eq!(signed(0.0, 0, Language::English), "0");
/// ```
pub fn signed(value: f64, places: usize, language: Language) -> String {
    let text = decimal(value, places, language);
    let is_zero = !text.contains(|c: char| ('1'..='9').contains(&c));
    if value > 0.0 && !is_zero { format!("+{text}") } else { text }
}

/// A number with one decimal place, or none when that place would be a zero.
///
/// ```
/// use jalons::domain::{language::Language, number::short};
/// assert_eq!(short(87.0, Language::French), "87");
/// assert_eq!(short(30.4, Language::French), "30,4");
/// ```
pub fn short(value: f64, language: Language) -> String {
    let text = decimal(value, 1, language);
    match text.strip_suffix(",0").or_else(|| text.strip_suffix(".0")) {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// A share between 0 and 1 as a percentage, with a no-break space before the sign in French.
///
/// ```
/// use jalons::domain::{language::Language, number::percent};
/// assert_eq!(percent(0.714, 0, Language::French), "71\u{a0}%");
/// assert_eq!(percent(0.714, 0, Language::English), "71%");
/// ```
pub fn percent(share: f64, places: usize, language: Language) -> String {
    let number = decimal(share * 100.0, places, language);
    match language {
        Language::French => format!("{number}{NO_BREAK_SPACE}%"),
        Language::English => format!("{number}%"),
    }
}

/// A count inside a sentence: in letters up to twelve (masculine in French), in digits above.
///
/// ```
/// use jalons::domain::{language::Language, number::in_letters};
/// assert_eq!(in_letters(2, Language::French), "deux");
/// assert_eq!(in_letters(13, Language::English), "13");
/// ```
pub fn in_letters(n: u32, language: Language) -> String {
    let letters = match language {
        Language::French => &FRENCH_LETTERS,
        Language::English => &ENGLISH_LETTERS,
    };
    match usize::try_from(n).ok().and_then(|index| letters.get(index)) {
        Some(word) => (*word).to_owned(),
        None => decimal(f64::from(n), 0, language),
    }
}

/// The whole and decimal digits of a positive number, a half rounded up.
fn rounded(value: f64, places: usize) -> (String, String) {
    let scientific = format!("{value:.14e}");
    let exponent = scientific.split_once('e').and_then(|(_, e)| e.parse::<i32>().ok()).unwrap_or(0);
    let held = usize::try_from(14 - exponent).unwrap_or(0);
    let exact = format!("{value:.held$}");
    let (whole, fraction) = exact.split_once('.').unwrap_or((&exact, ""));
    let kept = fraction.get(..places).unwrap_or(fraction);
    let rounds_up = fraction.as_bytes().get(places).is_some_and(|digit| *digit >= b'5');
    let mut digits = format!("{whole}{kept:0<places$}").into_bytes();
    if rounds_up {
        add_one(&mut digits);
    }
    let split = digits.len() - places;
    let text: String = digits.into_iter().map(char::from).collect();
    (text[..split].to_owned(), text[split..].to_owned())
}

/// Adds one to the last of a row of decimal digits, carrying as far as needed.
fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

fn grouped(whole: &str, language: Language) -> String {
    let separator = if language == Language::French { NO_BREAK_SPACE } else { ',' };
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Language::{English, French};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn halves_are_rounded_away_from_zero_whatever_the_binary_float_says() {
        for (value, places, expected) in [
            (2.55, 1, "2,6"),
            (-2.55, 1, "−2,6"),
            (1.005, 2, "1,01"),
            (0.15 * 7.0, 1, "1,1"),
            (0.5, 0, "1"),
            (-0.5, 0, "−1"),
            (2.5, 0, "3"),
            (9.95, 1, "10,0"),
            (999.5, 0, "1\u{a0}000"),
            (2.858_316, 2, "2,86"),
        ] {
            assert_eq!(decimal(value, places, French), expected, "{value}");
        }
    }

    #[test]
    fn a_negative_number_that_rounds_to_zero_has_no_sign() {
        assert_eq!(decimal(-0.04, 1, French), "0,0");
        assert_eq!(decimal(-0.0, 0, English), "0");
        assert_eq!(signed(0.04, 1, French), "0,0");
        assert_eq!(signed(-0.4, 0, English), "0");
    }

    #[test]
    fn thousands_are_set_apart_as_the_language_does() {
        assert_eq!(decimal(1_234_567.891, 2, French), "1\u{a0}234\u{a0}567,89");
        assert_eq!(decimal(1_234_567.891, 2, English), "1,234,567.89");
        assert_eq!(decimal(999.0, 0, English), "999");
        assert_eq!(signed(-1000.0, 0, English), "−1,000");
    }

    #[test]
    fn a_value_that_is_no_number_is_a_dash() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(decimal(value, 1, French), "—");
            assert_eq!(signed(value, 1, French), "—");
            assert_eq!(short(value, English), "—");
        }
    }

    #[test]
    fn a_short_number_has_no_more_places_than_it_needs() {
        assert_eq!(short(137.0, French), "137");
        assert_eq!(short(2.04, French), "2");
        assert_eq!(short(2.05, French), "2,1");
        assert_eq!(short(1000.5, English), "1,000.5");
    }

    #[test]
    fn a_share_is_a_percentage() {
        assert_eq!(percent(0.285, 1, French), "28,5\u{a0}%");
        assert_eq!(percent(0.285, 0, English), "29%");
        assert_eq!(percent(1.0, 0, French), "100\u{a0}%");
    }

    #[test]
    fn small_counts_are_written_in_letters() {
        assert_eq!(in_letters(0, French), "zéro");
        assert_eq!(in_letters(12, French), "douze");
        assert_eq!(in_letters(13, French), "13");
        assert_eq!(in_letters(1, English), "one");
        assert_eq!(in_letters(4261, English), "4,261");
    }

    proptest! {
        #[test]
        fn any_number_can_be_printed(value: f64, places in 0usize..20) {
            let text = decimal(value, places, English);
            prop_assert!(!text.starts_with("−0") || text.contains(|c: char| ('1'..='9').contains(&c)));
        }

        #[test]
        fn what_is_printed_is_as_near_as_the_places_allow(value in -1e9..1e9, places in 0usize..5) {
            let text = decimal(value, places, English).replace(',', "").replace('−', "-");
            let printed: f64 = text.parse().unwrap();
            prop_assert!((printed - value).abs() <= 0.5 * 10f64.powi(-(places as i32)) + 1e-5);
        }
    }
}
