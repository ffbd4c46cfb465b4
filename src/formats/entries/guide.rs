//! The tab that says how the sheet is filled and sent.

use crate::{
    domain::{language::Language, programme::Programme},
    texts::{text, text_with},
    wording::to_fill::empty_words,
};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

/// Writes the tab, a line a thing to know.
pub(super) fn guide_tab(workbook: &mut Workbook, programme: &Programme, language: Language) -> Result<(), XlsxError> {
    let tab = workbook.add_worksheet();
    tab.set_name(text(language, "export-tab-guide"))?.set_column_width(0, 100)?.protect();
    let name = programme.name.get(language).to_owned();
    let title = text_with(language, "export-guide-title", &[("programme", name.into())]);
    tab.write_string_with_format(0, 0, title, &Format::new().set_bold().set_font_size(14))?;
    let words = empty_words(language).join(", ");
    let lines = [
        text(language, "export-guide-fill"),
        text(language, "export-guide-leave"),
        text(language, "export-guide-dates"),
        text_with(language, "export-guide-empty", &[("words", words.into())]),
        text(language, "export-guide-note"),
        text(language, "export-guide-columns"),
        text(language, "export-guide-send"),
    ];
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (line, words) in (2u32..).zip(lines) {
        tab.write_string_with_format(line, 0, words, &format)?;
    }
    Ok(())
}
