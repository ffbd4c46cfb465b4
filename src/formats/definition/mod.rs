//! Reads a programme's definition, a file people write by hand, and says at once all that is wrong with it.
//!
//! Nothing is guessed and nothing stops at the first error: each finding gives the file, the line,
//! the key, and what to write instead.

mod checks;
mod codes;
mod findings;
mod items;
mod known;
mod nearest;
mod plans;
mod problem;
mod programme;
mod statements;
mod syntax;
mod table;
#[cfg(test)]
mod tests;
mod value;

pub use findings::Finding;
pub use nearest::nearest;
pub use problem::{Found, Problem, Shape, Slip, Wanted, What};

use crate::domain::programme::Programme;
use findings::Page;
use toml::de::{DeTable, DeValue};

/// A definition is a page or two of text: more than this is some other file.
const LONGEST: usize = 2_000_000;

/// Reads a definition as it lies on the disk.
///
/// # Errors
/// All that is wrong with it, in the order of the lines; never an empty list.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Programme, Vec<Finding>> {
    if bytes.len() > LONGEST {
        return Err(vec![Finding::of_file(name, 1, Problem::TooLong { bytes: bytes.len(), most: LONGEST })]);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(name, text),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            Err(vec![Finding::of_file(name, line, Problem::NotUtf8)])
        }
    }
}

/// Reads a definition; `name` is how the findings call the file.
///
/// # Errors
/// All that is wrong with it, in the order of the lines; never an empty list.
pub fn read(name: &str, text: &str) -> Result<Programme, Vec<Finding>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, slips) = DeTable::parse_recoverable(text);
    let document = DeValue::Table(document.into_inner());
    let page = Page::new(name, text);
    syntax::report(&page, &slips);
    if page.is_clean() {
        let programme = programme::read(&page, &document);
        if let (Some(programme), true) = (programme, page.is_clean()) {
            return Ok(programme);
        }
    }
    Err(page.into_findings())
}

/// All that is wrong with a definition: nothing where it can be used.
#[must_use]
pub fn check(name: &str, bytes: &[u8]) -> Vec<Finding> {
    read_bytes(name, bytes).err().unwrap_or_default()
}
