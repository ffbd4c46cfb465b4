//! How wide a text is in the product's typeface, so that labels never touch.

use serde_json::{Value, json};

/// A size and a weight of the typeface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    pub size: f64,
    pub bold: bool,
}

/// Axis, notes and labels of marks.
pub const NOTE: Face = Face { size: 13.0, bold: false };
/// Names of activities and values that are read first.
pub const NAME: Face = Face { size: 15.0, bold: true };

/// Distance from one line of text to the next.
pub const LINE: f64 = 18.0;

impl Face {
    #[must_use]
    pub fn weight(self) -> u32 {
        if self.bold { 650 } else { 400 }
    }
}

/// Width in px.
#[must_use]
pub fn width(text: &str, face: Face) -> f64 {
    let thousandths: u32 = text.chars().map(|letter| u32::from(advance(letter, face.bold))).sum();
    f64::from(thousandths) * face.size / 1000.0
}

/// Breaks a text at its spaces so that no line is wider than `room`, unless one word is.
#[must_use]
pub fn wrap(text: &str, face: Face, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), face) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The same number of lines, as even as they can be.
#[must_use]
pub fn wrap_evenly(text: &str, face: Face, room: f64) -> Vec<String> {
    let lines = wrap(text, face, room);
    let narrower = (1..).map(|step| wrap(text, face, room - 4.0 * f64::from(step)));
    let as_short = narrower.take_while(|other| other.len() == lines.len()).take((room / 4.0).max(0.0) as usize);
    as_short.last().unwrap_or(lines)
}

/// The same widths for the drawing engine, which has no typeface to measure with.
#[must_use]
pub fn tables() -> Value {
    let letters = || (' '..='~').chain("àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ«»’“”–—…·×±≤≥−°œŒæÆ\u{a0}".chars());
    let table = |bold| letters().map(|letter| (letter.to_string(), json!(advance(letter, bold)))).collect::<Value>();
    json!({ "regular": table(false), "bold": table(true), "other": OTHER })
}

fn advance(letter: char, bold: bool) -> u16 {
    let letter = plain(letter);
    if let Some(index) = (letter as usize).checked_sub(0x20).filter(|index| *index < REGULAR.len()) {
        return if bold { BOLD[index] } else { REGULAR[index] };
    }
    match letter {
        '\u{a0}' => 200,
        '·' | '’' => {
            if bold {
                275
            } else {
                249
            }
        }
        '–' => 480,
        '—' => 800,
        '…' => {
            if bold {
                964
            } else {
                948
            }
        }
        '«' | '»' | '“' | '”' => {
            if bold {
                482
            } else {
                429
            }
        }
        '×' | '÷' | '±' | '≤' | '≥' | '−' => {
            if bold {
                513
            } else {
                497
            }
        }
        '°' => {
            if bold {
                348
            } else {
                331
            }
        }
        'œ' | 'Œ' | 'æ' | 'Æ' => {
            if bold {
                859
            } else {
                847
            }
        }
        _ => OTHER,
    }
}

/// An accent changes nothing in the width of its letter.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ÿ' => 'y',
        'À' | 'Â' | 'Ä' => 'A',
        'Ç' => 'C',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'Î' | 'Ï' => 'I',
        'Ô' | 'Ö' => 'O',
        'Ù' | 'Û' | 'Ü' => 'U',
        other => other,
    }
}

/// A letter that is not in the tables is taken as a wide one.
const OTHER: u16 = 650;

/// Advance widths of Source Sans 3 Regular (Adobe, OFL), U+0020 to U+007E, in thousandths of the size.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497,
];

/// The same for Semibold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513,
    513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
    657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564,
    507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
    255, 324, 513,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accented_letter_is_as_wide_as_its_plain_one() {
        assert!((width("Événement", NOTE) - width("Evenement", NOTE)).abs() < 1e-9);
    }

    #[test]
    fn bold_is_wider_than_regular() {
        assert!(width("moyenne", Face { bold: true, ..NOTE }) > width("moyenne", NOTE));
    }

    #[test]
    fn a_text_breaks_at_spaces_and_keeps_every_word() {
        let lines = wrap("Comité local de suivi", NOTE, 80.0);
        assert_eq!(lines, ["Comité local", "de suivi"]);
        assert!(lines.iter().all(|line| width(line, NOTE) <= 80.0));
    }

    #[test]
    fn even_lines_are_as_many_and_shorter() {
        let lines = wrap_evenly("Comité local de suivi", NOTE, 100.0);
        assert_eq!(lines, ["Comité local", "de suivi"]);
        assert_eq!(wrap_evenly("Comité", NOTE, 100.0), ["Comité"]);
        assert_eq!(wrap_evenly("", NOTE, 100.0), [""]);
    }

    #[test]
    fn a_no_break_space_does_not_break() {
        assert_eq!(wrap("prévu\u{a0}: 2014", NOTE, 10.0), ["prévu\u{a0}:", "2014"]);
    }

    #[test]
    fn the_engine_gets_a_width_for_every_letter_of_both_languages() {
        let tables = tables();
        for letter in "AÉœ’\u{a0}−".chars() {
            assert!(tables["regular"][letter.to_string()].is_number(), "{letter}");
        }
    }
}
