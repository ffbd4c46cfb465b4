//! The columns of a sheet, as they are named in its first row in each language.

use crate::domain::language::Language;

/// A column that a sheet of ours may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    Territory,
    Item,
    Period,
    Value,
    Note,
    /// The author's own words of the value.
    Words,
    /// What the item is called.
    Name,
    /// The form the value takes.
    Asked,
    /// The value that figures use.
    Accepted,
    /// Whether something waits or was given back.
    Status,
    /// Why a row was refused.
    Reason,
}

impl Heading {
    /// What a table of values has: all that a sheet carries, and the author's words.
    pub const VALUES: [Self; 6] = [Self::Territory, Self::Item, Self::Period, Self::Value, Self::Note, Self::Words];

    /// The name of the column.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (french, english) = match self {
            Self::Territory => ("territoire", "territory"),
            Self::Item => ("élément", "item"),
            Self::Period => ("période", "period"),
            Self::Value => ("valeur", "value"),
            Self::Note => ("note", "note"),
            Self::Words => ("mots de l’auteur", "words"),
            Self::Name => ("libellé", "name"),
            Self::Asked => ("ce qui est demandé", "what is asked"),
            Self::Accepted => ("valeur acceptée", "accepted value"),
            Self::Status => ("statut", "status"),
            Self::Reason => ("raison", "reason"),
        };
        if language == Language::French { french } else { english }
    }
}

/// A column that a sheet must have, in the language of the person; any other as it is.
#[must_use]
pub fn column_name(code: &str, language: Language) -> &str {
    let known = [Heading::Territory, Heading::Item, Heading::Period, Heading::Value, Heading::Note];
    let found = known.into_iter().find(|heading| heading.name(Language::English) == code);
    found.map_or(code, |heading| heading.name(language))
}
