//! What the typefaces cannot show is shown as « □ »: a name in another script must not keep a document from being made.

use super::world::Faces;
use serde_json::Value;

/// Stands for a letter that cannot be shown.
pub(super) const UNSHOWN: char = '□';

/// Makes texts legible, and remembers whether anything had to give way.
pub(super) struct Legible<'a> {
    faces: &'a Faces,
    /// Whether a letter was replaced.
    pub(super) replaced: bool,
}

impl<'a> Legible<'a> {
    pub(super) fn in_faces(faces: &'a Faces) -> Self {
        Self { faces, replaced: false }
    }

    /// Goes through every text of a value.
    pub(super) fn values(&mut self, value: &mut Value) {
        match value {
            Value::String(words) => *words = self.text(words),
            Value::Array(values) => values.iter_mut().for_each(|value| self.values(value)),
            Value::Object(members) => members.values_mut().for_each(|value| self.values(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A text, which may be the markup of a drawing: its signs are letters like any other.
    pub(super) fn text(&mut self, words: &str) -> String {
        words.chars().filter_map(|letter| self.letter(letter)).collect()
    }

    fn letter(&mut self, letter: char) -> Option<char> {
        match letter {
            '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            _ if letter.is_control() || is_unseen(letter) => None,
            _ if self.faces.can_show(letter) && !is_private(letter) => Some(letter),
            _ => {
                self.replaced = true;
                Some(UNSHOWN)
            }
        }
    }
}

/// Letters that are never seen and only steer others: directions, joiners, variants, tags.
fn is_unseen(letter: char) -> bool {
    matches!(u32::from(letter),
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB
        | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// Letters that mean something to one font alone, which a document for everyone must not hold.
fn is_private(letter: char) -> bool {
    matches!(u32::from(letter), 0xE000..=0xF8FF | 0xF0000..=0x10FFFF)
}
