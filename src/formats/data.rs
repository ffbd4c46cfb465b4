//! The files of a programme by their names below `data/`: of what type each is, and how it is written.

use super::{
    entries::{Dialect, Exported, csv, json, values_xlsx},
    figures::{figures_csv, figures_json},
    open::Form,
    summary::bound::Bound,
};
use crate::domain::asked::Ground;
use thiserror::Error;

/// The type of a workbook.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The files that are written from the entries, besides the bulletin and the open formats.
const FILES: [(&str, &str); 5] = [
    ("figures.csv", "text/csv; charset=utf-8"),
    ("figures.json", "application/json"),
    ("entries.csv", "text/csv; charset=utf-8"),
    ("entries.json", "application/json"),
    ("entries.xlsx", WORKBOOK),
];

/// The type of a file and whether only those may take it who may take values away; nothing where there is no such file.
#[must_use]
pub fn of_name(file: &str) -> Option<(&'static str, bool)> {
    let bound = Bound::of_file(file).map(|bound| (bound.content_type(), false));
    let form = || Form::of_file(file).map(|form| (form.content_type, true));
    let other = || FILES.into_iter().find(|(name, _)| *name == file);
    bound.or_else(form).or_else(|| other().map(|(_, content_type)| (content_type, file.starts_with("entries"))))
}

/// Why a file could not be written.
#[derive(Debug, Error)]
pub enum DataError {
    #[error(transparent)]
    Sheet(#[from] ::csv::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

/// A file that is written from the entries, in the language of the question.
///
/// # Errors
/// Only if memory runs out, or past a million rows.
pub fn written(asked: &Ground, file: &str) -> Result<Vec<u8>, DataError> {
    let (as_of, known_at) = asked.days();
    match file {
        "figures.csv" => return Ok(figures_csv(asked)?),
        "figures.json" => return Ok(figures_json(asked, known_at)?.into_bytes()),
        _ => {}
    }
    let (reported, language) = (asked.values(), asked.question.language);
    let exported = Exported { programme: &asked.programme, reported: &reported, as_of, known_at };
    Ok(match file {
        "entries.csv" => csv(exported, Dialect::of(language))?,
        "entries.xlsx" => values_xlsx(exported, language)?,
        _ => json(exported)?.into_bytes(),
    })
}
