//! The values and the figures of a programme as a Data Package: two sheets, and a description that programs read of
//! what each column is. One file (ZIP) whose bytes depend on the data alone.

mod describe;
mod fields;

use super::{
    entries::{Dialect, Exported, csv},
    figures::figures_csv,
    taken::Taken,
};
use chrono::NaiveDate;
use std::io::{self, Cursor, Write};
use thiserror::Error;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// Why a package was not written.
#[derive(Debug, Error)]
pub enum PackageError {
    #[error(transparent)]
    Sheet(#[from] ::csv::Error),
    #[error(transparent)]
    Description(#[from] serde_json::Error),
    #[error(transparent)]
    Zip(#[from] ZipError),
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// One sheet of the package.
struct Sheet {
    /// `entries`, `figures`.
    name: &'static str,
    content: Vec<u8>,
}

impl Sheet {
    fn file(&self) -> String {
        format!("{}.csv", self.name)
    }
}

/// `entries.csv`, `figures.csv` and the `datapackage.json` that describes both, in the dialect of the language.
pub fn package(taken: &Taken) -> Result<Vec<u8>, PackageError> {
    let (as_of, known_at) = days(taken);
    let exported = Exported { programme: &taken.programme, reported: &taken.reported, as_of, known_at };
    let sheets = [
        Sheet { name: "entries", content: csv(exported, Dialect::of(taken.language()))? },
        Sheet { name: "figures", content: figures_csv(&taken.ground())? },
    ];
    let described = serde_json::to_string_pretty(&describe::package(taken, (as_of, known_at), &sheets))? + "\n";
    let files = sheets.iter().map(|sheet| (sheet.file(), sheet.content.as_slice()));
    zipped(files.chain([("datapackage.json".to_owned(), described.as_bytes())]))
}

/// The day the question names, if any, and the day up to which entries are believed. Both were read before.
fn days(taken: &Taken) -> (Option<NaiveDate>, Option<NaiveDate>) {
    taken.asked().days()
}

/// The files in one, all of the first day that the format knows: when they were made is no part of them.
fn zipped<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> Result<Vec<u8>, PackageError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files {
        zip.start_file(name, options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests;
