//! In which language somebody asks.

use crate::domain::language::Language;

/// The language of an address; French where it names none.
pub fn language_of(path: &str) -> Language {
    path.split('/').nth(1).and_then(Language::from_code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_language_speaks_french() {
        assert_eq!(language_of("/de/alliance"), Language::French);
        assert_eq!(language_of("/en/alliance"), Language::English);
    }
}
