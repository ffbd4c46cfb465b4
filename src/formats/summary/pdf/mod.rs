//! Typesets the conformity summary as a PDF that anyone can read, with eyes or ears.

mod contents;
mod error;
mod legible;
mod lists;
mod matrix;
mod paper;
mod world;

use super::document::Document;
use chrono::{Datelike, NaiveDate};
use contents::Contents;
pub use error::PdfError;
use legible::Legible;
pub use paper::Paper;
use typst::{
    comemo,
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::Desk;
pub use world::Faces;

/// How many documents back what was laid out is remembered, so that the second one is quick.
const REMEMBERED: usize = 2;

/// The document as a PDF that keeps to PDF/UA-1; the same document, paper, day and typefaces give the same bytes.
///
/// `day` is the day the file says it was made. It takes the processor for up to a second: nothing that waits for
/// others should call it.
///
/// # Errors
/// Where the typefaces were not built in, or a chart is no drawing.
pub fn pdf(document: &Document, paper: Paper, day: NaiveDate, faces: &Faces) -> Result<Vec<u8>, PdfError> {
    if faces.is_empty() {
        return Err(PdfError::NoTypeface);
    }
    let mut legible = Legible::in_faces(faces);
    let charts = document.charts.iter().map(|chart| legible.text(&chart.svg)).collect();
    let contents = Contents::of(document, paper).into_json(&mut legible)?;
    let desk = Desk::with(contents, charts, faces)?;
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|faults| said(&faults))?;
    let made = typst_pdf::pdf(&pages, &options(document, day)?).map_err(|faults| said(&faults));
    comemo::evict(REMEMBERED);
    made
}

fn options(document: &Document, day: NaiveDate) -> Result<PdfOptions, PdfError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
    let standards = standards.map_err(|fault| PdfError::Typeset(fault.message().to_string()))?;
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let noon = Datetime::from_ymd_hms(day.year(), part(day.month()), part(day.day()), 12, 0, 0);
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}/{}", document.digest, document.language.code())),
        creator: Smart::Custom(Some("Jalons".to_owned())),
        timestamp: noon.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn said(faults: &[SourceDiagnostic]) -> PdfError {
    PdfError::Typeset(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
pub(crate) mod tests;
