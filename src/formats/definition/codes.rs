//! The codes that tie the parts of a definition together: each used once, and known where it is named.

use super::{Problem, Shape, What, nearest::nearest, value::Value};

/// The codes of one kind of thing, in the order of the file.
pub(super) struct Codes {
    what: What,
    shape: Shape,
    seen: Vec<(String, usize)>,
}

impl Codes {
    pub(super) fn of(what: What, shape: Shape) -> Self {
        Self { what, shape, seen: Vec::new() }
    }

    /// Takes note of a new code. One that is wrong is reported, and known all the same: what names it is not at fault.
    pub(super) fn define(&mut self, value: Value<'_>) -> Option<String> {
        let code = value.clone().word()?;
        let first = self.line_of(&code);
        self.seen.push((code.clone(), value.line));
        if let Some(first_line) = first {
            return value.refuse(Problem::Duplicate { what: self.what, code, first_line });
        }
        if !self.shape.fits(&code) {
            return value.refuse(Problem::BadCode { code, shape: self.shape });
        }
        Some(code)
    }

    /// Takes note of a new code that the other kind must not have either.
    pub(super) fn define_apart_from(&mut self, other: &Self, value: Value<'_>) -> Option<String> {
        let code = self.define(value.clone())?;
        match other.line_of(&code) {
            Some(first_line) => value.refuse(Problem::Taken { by: other.what, code, first_line }),
            None => Some(code),
        }
    }

    /// Reads a code that must be known.
    pub(super) fn named(&self, value: Value<'_>) -> Option<String> {
        let code = value.clone().word()?;
        self.known(code, &value)
    }

    /// The same code if it is known; reported at `place` if not.
    pub(super) fn known(&self, code: String, place: &Value<'_>) -> Option<String> {
        if self.seen.is_empty() || self.line_of(&code).is_some() {
            return Some(code);
        }
        let mut known: Vec<String> = Vec::new();
        for (code, _) in &self.seen {
            // One that was given twice is already reported: here it is one choice.
            if !known.contains(code) {
                known.push(code.clone());
            }
        }
        let nearest = nearest(&code, known.iter().map(String::as_str));
        place.refuse(Problem::UnknownCode { what: self.what, code, nearest, known })
    }

    /// How many were given, right or wrong.
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.seen.len()).unwrap_or(u32::MAX)
    }

    fn line_of(&self, code: &str) -> Option<usize> {
        self.seen.iter().find(|(seen, _)| seen == code).map(|(_, line)| *line)
    }
}
