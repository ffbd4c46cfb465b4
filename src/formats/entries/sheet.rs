//! Writes entries as a CSV sheet: `territory,item,period,value,note,words`, one value a row.

use super::{Exported, Heading, row::Row};
use crate::{domain::language::Language, formats::sheet::kept_as_words};

/// How a sheet is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Commas, the decimal point and the codes of emptiness, as programs expect.
    #[default]
    English,
    /// What a French Excel opens without being asked: byte order mark, semicolons, the decimal comma, CRLF.
    French,
}

impl Dialect {
    /// The one that people of a language expect.
    #[must_use]
    pub fn of(language: Language) -> Self {
        if language == Language::French { Self::French } else { Self::English }
    }

    /// A writer that begins as the dialect does.
    pub fn writer(self) -> csv::Writer<Vec<u8>> {
        let french = self == Self::French;
        let start = if french { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let end = if french { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        csv::WriterBuilder::new().delimiter(if french { b';' } else { b',' }).terminator(end).from_writer(start)
    }

    pub(super) fn language(self) -> Language {
        if self == Self::French { Language::French } else { Language::English }
    }
}

/// The sheet. Importing it again changes nothing.
///
/// # Errors
/// Only if memory runs out.
pub fn csv(exported: Exported, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let mut writer = dialect.writer();
    writer.write_record(Heading::VALUES.map(|heading| heading.name(dialect.language())))?;
    for entry in exported.entries() {
        let row = Row::of(entry);
        let value = match row.empty {
            Some(kind) if dialect == Dialect::English => kind.code().to_owned(),
            _ => row.value(dialect.language()),
        };
        let words = |text: &str| match dialect {
            Dialect::English => text.to_owned(),
            Dialect::French => kept_as_words(text),
        };
        let value = if row.is_words { words(&value) } else { value };
        let (note, words) = (words(&row.note), words(&row.words));
        writer.write_record([row.territory, row.item, row.period, &value, &note, &words])?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
