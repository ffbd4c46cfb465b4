//! Writes entries as a sheet: `territory,item,period,value,note`, one value a row.

use super::Exported;
use crate::{
    domain::entry::{Entry, Value},
    server::sheet::{Column, guarded},
};

/// How a sheet is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Commas, as programs expect.
    #[default]
    Plain,
    /// What a French Excel opens without being asked: byte order mark, semicolons, CRLF.
    French,
}

/// The sheet. Importing it again changes nothing.
///
/// # Errors
/// Only if memory runs out.
pub fn csv(exported: Exported, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let french = dialect == Dialect::French;
    let start = if french { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let end = if french { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let delimiter = if french { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(start);
    writer.write_record(Column::ALL.map(Column::code))?;
    for entry in exported.entries() {
        let note = guarded(entry.note.as_deref().unwrap_or_default());
        let subject = &entry.subject;
        writer.write_record([&subject.territory, &subject.item, &subject.period, &value_of(entry), &note])?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn value_of(entry: &Entry) -> String {
    match &entry.value {
        Value::Empty(reason) => reason.code().to_owned(),
        Value::Text(text) | Value::Choice(text) => guarded(text),
        value => value.as_text(),
    }
}
