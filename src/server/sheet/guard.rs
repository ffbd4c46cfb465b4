//! Keeps a spreadsheet from taking someone's words for a formula, and Jalons from taking them for emptiness.

use crate::domain::entry::Emptiness;

/// What makes a spreadsheet compute a cell, and the apostrophe that keeps it from doing so.
const TELLING: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// A text as a cell carries it: with an apostrophe before it where it could be read as something else.
#[must_use]
pub fn guarded(text: &str) -> String {
    if is_telling(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell, and whether an apostrophe said that it is text and nothing else.
#[must_use]
pub fn unguarded(cell: &str) -> (&str, bool) {
    match cell.strip_prefix('\'') {
        Some(text) if is_telling(text) => (text, true),
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
