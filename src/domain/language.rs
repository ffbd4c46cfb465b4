//! The two languages of the product, French first, and a text kept in both.

use serde::{Deserialize, Serialize};

/// One of the two languages in which everything is shown. French is the source language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub enum Language {
    #[default]
    #[serde(rename = "fr")]
    French,
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, French first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The two letters that stand in an address: `fr` or `en` (ISO 639-1).
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a two-letter code, or nothing for any other text.
    ///
    /// ```
    /// use jalons::domain::language::Language;
    /// assert_eq!(Language::from_code("en"), Some(Language::English));
    /// assert_eq!(Language::from_code("de"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The tag a browser expects in `lang="…"`: French and English of Canada (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr-CA",
            Self::English => "en-CA",
        }
    }

    /// Whether a number takes the singular: in French up to two and not two itself, in English one alone.
    ///
    /// ```
    /// use jalons::domain::language::Language;
    /// assert!(Language::French.is_one(1.5) && !Language::English.is_one(1.5));
    /// assert!(Language::French.is_one(-1.0) && !Language::French.is_one(2.0));
    /// ```
    #[must_use]
    pub fn is_one(self, number: f64) -> bool {
        match self {
            Self::French => number.abs() < 2.0,
            Self::English => (number.abs() - 1.0).abs() < f64::EPSILON,
        }
    }

    /// The other language.
    pub const fn other(self) -> Self {
        match self {
            Self::French => Self::English,
            Self::English => Self::French,
        }
    }
}

/// A text in both languages, as a programme file gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Text {
    pub fr: String,
    pub en: String,
}

impl Text {
    /// The text in the language asked for.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }

    /// The tag of the language a name is really in, where it has none in the language asked for: most names of
    /// Québec programmes and bodies exist only in French, and a voice that reads English has to be told.
    ///
    /// ```
    /// use jalons::domain::language::{Language, Text};
    /// let name = Text { fr: "Centre jeunesse".into(), en: "Centre jeunesse".into() };
    /// assert_eq!(name.only_in(Language::English), Some("fr-CA"));
    /// assert_eq!(name.only_in(Language::French), None);
    /// ```
    #[must_use]
    pub fn only_in(&self, language: Language) -> Option<&'static str> {
        (language == Language::English && self.fr == self.en).then_some(Language::French.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_leads_back_to_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_eq!(serde_json::to_value(language).unwrap(), language.code());
            assert_eq!(language.other().other(), language);
            assert!(language.tag().starts_with(language.code()));
        }
    }

    #[test]
    fn any_other_code_is_no_language() {
        for code in ["", "FR", "fr-CA", "de", "français"] {
            assert_eq!(Language::from_code(code), None);
        }
    }

    #[test]
    fn a_text_is_given_in_the_language_asked_for() {
        let text = Text { fr: "retard".into(), en: "delay".into() };
        assert_eq!(text.get(Language::French), "retard");
        assert_eq!(text.get(Language::English), "delay");
        assert_eq!(text.only_in(Language::English), None);
    }
}
