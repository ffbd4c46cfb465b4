//! Gives the refused rows of a sheet back as a workbook, each with the reason beside it, to mend and send again.

use super::{
    Heading,
    workbook::{data_tab, held, text_format, workbook},
};
use crate::{domain::language::Language, texts::text};
use rust_xlsxwriter::{Color, XlsxError};

/// The columns of what is given back: those that count, as the sheet has them, and the reason.
const HEADINGS: [Heading; 6] =
    [Heading::Territory, Heading::Item, Heading::Period, Heading::Value, Heading::Note, Heading::Reason];

/// A row that was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RefusedRow {
    /// What was written, in the order of [`crate::formats::sheet::Column::ALL`].
    pub cells: [String; 5],
    /// What is wrong, and what to write instead; in the reader's language.
    pub reason: String,
}

/// The workbook. Its column of reasons is ignored when it is sent again.
///
/// # Errors
/// Only if memory runs out, or past a million rows.
pub fn refused_xlsx(rows: &[RefusedRow], language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook(&text(language, "export-refused-title"), None);
    let tab = data_tab(&mut workbook, language, &HEADINGS)?;
    let format = text_format();
    let reasons = text_format().set_font_color(Color::RGB(0x9c_1c_1c));
    for (line, row) in (1u32..).zip(rows) {
        for (place, cell) in (0u16..).zip(&row.cells) {
            if !cell.is_empty() {
                tab.write_string_with_format(line, place, held(cell), &format)?;
            }
        }
        tab.write_string_with_format(line, 5, held(&row.reason), &reasons)?;
    }
    workbook.save_to_buffer()
}
