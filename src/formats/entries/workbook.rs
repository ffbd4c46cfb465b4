//! What every workbook of ours has in common: its tabs, its headings, and the programme it belongs to.

use super::{Exported, Heading, row::Row};
use crate::{
    domain::{entry::Entry, language::Language},
    formats::sheet::is_run,
    texts::text,
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;

/// Excel takes no longer text into a cell: 32,767 units of UTF-16, less one for an apostrophe.
const LONGEST: usize = 32_766;

/// A workbook that says which programme it belongs to, as `jalons:alliance`, where it belongs to one.
pub(super) fn workbook(title: &str, programme: Option<&str>) -> Workbook {
    let mut properties = DocProperties::new().set_title(title);
    if let Some(slug) = programme {
        properties = properties.set_subject(subject(slug));
    }
    // The same values are the same bytes: the library would write the moment it was asked.
    if let Ok(first) = ExcelDateTime::from_ymd(1900, 1, 1) {
        properties = properties.set_creation_datetime(&first);
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    workbook
}

/// How a workbook says which programme it belongs to: the import refuses it to any other.
pub fn subject(slug: &str) -> String {
    format!("jalons:{slug}")
}

/// The tab with the data: headings in its first row, which stays in view.
pub(super) fn data_tab<'a>(
    workbook: &'a mut Workbook,
    language: Language,
    headings: &[Heading],
) -> Result<&'a mut Worksheet, XlsxError> {
    let tab = workbook.add_worksheet();
    tab.set_name(text(language, "export-tab-data"))?.set_freeze_panes(1, 0)?;
    tab.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (place, heading) in (0u16..).zip(headings) {
        tab.set_column_width(place, width(*heading))?;
        tab.write_string_with_format(0, place, heading.name(language), &heading_format())?;
    }
    Ok(tab)
}

fn heading_format() -> Format {
    Format::new().set_bold().set_text_wrap().set_background_color("DFE7EC").set_align(FormatAlign::Top)
}

/// A cell that stays what is written in it: a spreadsheet makes no day of `2014-09`.
pub(super) fn text_format() -> Format {
    Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top)
}

/// As many characters as are read at a glance.
fn width(heading: Heading) -> f64 {
    match heading {
        Heading::Territory | Heading::Period => 11.0,
        Heading::Item | Heading::Value | Heading::Words => 26.0,
        Heading::Asked | Heading::Accepted | Heading::Status => 30.0,
        Heading::Note | Heading::Name => 44.0,
        Heading::Reason => 60.0,
    }
}

/// A text as a cell can hold it: as long as it may be, and never taken for markup of the workbook.
pub fn held(text: &str) -> Cow<'_, str> {
    let mut units = 0;
    let end = text.char_indices().find_map(|(at, letter)| {
        units += letter.len_utf16();
        (units > LONGEST).then_some(at)
    });
    let text = &text[..end.unwrap_or(text.len())];
    if is_run(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// How high a row is whose texts stand in columns so wide, where that is more than one line. Not every program that
/// opens a workbook works it out by itself.
pub fn height<'a>(texts: impl IntoIterator<Item = (&'a str, f64)>) -> Option<f64> {
    const LINE: f64 = 15.0;
    const HIGHEST: f64 = 405.0;
    let lines_of = |(text, width): (&str, f64)| {
        // Letters are narrower than the digits that widths are counted in; the end of a line stays empty.
        let room = (width * 1.15 - 3.0).max(1.0);
        text.split('\n').map(|line| (line.chars().count() as f64 / room).ceil().max(1.0)).sum::<f64>()
    };
    let lines = texts.into_iter().map(lines_of).fold(1.0, f64::max);
    (lines > 1.0).then_some((lines * LINE).min(HIGHEST))
}

/// The values as a workbook: numbers as numbers, all else as text. Importing it again changes nothing.
///
/// # Errors
/// Only if memory runs out, or past a million values.
pub fn values_xlsx(exported: Exported, language: Language) -> Result<Vec<u8>, XlsxError> {
    let programme = exported.programme;
    let mut workbook = workbook(programme.name.get(language), Some(&programme.slug));
    values_tab(&mut workbook, language, &exported.entries())?;
    workbook.save_to_buffer()
}

/// The tab with the values, one a row. It is what the import reads, whatever other tabs stand beside it.
///
/// # Errors
/// Past a million values.
pub fn values_tab<'a>(
    workbook: &'a mut Workbook,
    language: Language,
    entries: &[&Entry],
) -> Result<&'a mut Worksheet, XlsxError> {
    let tab = data_tab(workbook, language, &Heading::VALUES)?;
    let format = text_format();
    let numbers = Format::new().set_align(FormatAlign::Top);
    for (line, entry) in (1u32..).zip(entries) {
        let row = Row::of(entry);
        let value = row.value(language);
        let cells = [row.territory, row.item, row.period, &value, &row.note, &row.words];
        for (place, cell) in (0u16..).zip(cells) {
            match row.number.filter(|_| Heading::VALUES[usize::from(place)] == Heading::Value) {
                Some(number) => tab.write_number_with_format(line, place, number, &numbers)?,
                None if cell.is_empty() => continue,
                None => tab.write_string_with_format(line, place, held(cell), &format)?,
            };
        }
        if let Some(height) = height(cells.into_iter().zip(Heading::VALUES.map(width))) {
            tab.set_row_height(line, height)?;
        }
    }
    Ok(tab)
}
