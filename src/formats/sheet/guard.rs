//! Keeps a spreadsheet from taking someone's words for a formula, and Jalons from taking them for emptiness.

use crate::domain::{date::PartialDate, entry::Emptiness, language::Language};

/// What makes a spreadsheet compute a cell, and the apostrophe that keeps it from doing so.
const TELLING: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// No words of a day are longer, in bytes.
const LONGEST_DATE: usize = 40;

/// A text as a cell carries it: with an apostrophe before it where it could be read as something else.
#[must_use]
pub fn guarded(text: &str) -> String {
    if is_telling(text) { format!("'{text}") } else { text.to_owned() }
}

/// A guarded text for a CSV file that people open: words that a spreadsheet would take for a number or a day, and save
/// as one, have the apostrophe too.
#[must_use]
pub fn kept_as_words(text: &str) -> String {
    if is_mistaken(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet takes words for a number or a day: « 7 », « novembre 2013 », which becomes its first day.
fn is_mistaken(text: &str) -> bool {
    if text.len() > LONGEST_DATE || !text.contains(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let is_point = |date: PartialDate| {
        let written = date.edtf();
        let plain = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        // Beyond the twelfth month EDTF says seasons.
        plain && (written.len() == 10 || written.len() == 7 && written.get(5..).is_some_and(|month| month <= "12"))
    };
    // « 04/05/2014 », « 1/2 », « 10:30 », « 50 % »
    if text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().all(|c| "0123456789/-:., %\u{a0}".contains(c))
    {
        return true;
    }
    let number = text.replace([' ', '\u{a0}'], "").replace(',', ".");
    number.parse::<f64>().is_ok() || Language::ALL.iter().any(|of| PartialDate::read(text, *of).is_ok_and(is_point))
}

/// The text of a cell, and whether an apostrophe said that it is text and nothing else.
#[must_use]
pub fn unguarded(cell: &str) -> (&str, bool) {
    match cell.strip_prefix('\'') {
        Some(text) if is_telling(text) || is_mistaken(text) => (text, true),
        _ => (cell, false),
    }
}

fn is_telling(text: &str) -> bool {
    text.starts_with(TELLING) || emptiness(text).is_some() || is_run(text)
}

/// What the writer of workbooks takes for formatted runs it made itself, and writes down unescaped.
#[must_use]
pub fn is_run(text: &str) -> bool {
    text.starts_with("<r>") && text.ends_with("</r>")
}

/// Reads the reason for an absent value, as its code or in words.
#[must_use]
pub fn emptiness(text: &str) -> Option<Emptiness> {
    let word = text.to_lowercase().replace(['_', '-', '\u{a0}'], " ");
    Some(match word.as_str() {
        "missing" | "not reported" | "non rapporté" | "non rapporte" => Emptiness::Missing,
        "not applicable" | "sans objet" => Emptiness::NotApplicable,
        "not yet due" | "pas encore dû" | "pas encore du" => Emptiness::NotYetDue,
        "unknown" | "inconnu" => Emptiness::Unknown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_leaves_as_text_and_comes_back_as_it_was() {
        for text in ["=HYPERLINK(\"x\")", "-5", "+1", "@x", "'=1", "'", "''", "missing", "Sans objet", "<r>&</r>"] {
            assert!(guarded(text).starts_with('\''), "{text}");
            assert_eq!(unguarded(&guarded(text)), (text, true));
        }
    }

    #[test]
    fn words_that_a_spreadsheet_takes_for_a_number_or_a_day_stay_words() {
        for text in [
            "novembre 2013",
            "12 octobre 2014",
            "2014-09-15",
            "7",
            "3,5",
            "2014",
            "October 12, 2014",
            "04/05/2014",
            "1/2",
            "10:30",
            "50 %",
        ] {
            assert_eq!(kept_as_words(text), format!("'{text}"));
            assert_eq!(unguarded(&kept_as_words(text)), (text, true));
        }
        for text in ["printemps 2015", "mi-septembre 2014", "7 personnes", "", "novembre"] {
            assert_eq!(kept_as_words(text), text);
        }
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in ["printemps 2015", "2014-09", "l’été", "", "s'il"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), (text, false));
        }
        assert_eq!(unguarded("'tis"), ("'tis", false));
    }

    #[test]
    fn emptiness_is_read_in_both_languages() {
        for (text, kind) in [
            ("missing", Emptiness::Missing),
            ("Non rapporté", Emptiness::Missing),
            ("not_applicable", Emptiness::NotApplicable),
            ("sans\u{a0}objet", Emptiness::NotApplicable),
            ("pas encore dû", Emptiness::NotYetDue),
            ("INCONNU", Emptiness::Unknown),
        ] {
            assert_eq!(emptiness(text), Some(kind), "{text}");
        }
        assert_eq!(emptiness("0"), None);
    }
}
