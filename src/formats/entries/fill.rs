//! The sheet to fill: a row for everything that is asked, with what stands beside it and lists to choose from.

use super::{
    Heading,
    guide::guide_tab,
    lists::Lists,
    subjects::{Asked, asked_of},
    workbook::{data_tab, held, text_format, workbook},
};
use crate::{
    domain::{
        language::Language,
        ledger::{Ledger, Line},
        programme::{ItemKind, Programme},
    },
    wording::to_fill,
};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet, XlsxError};

/// The columns, in the order they are read.
const HEADINGS: [Heading; 9] = [
    Heading::Territory,
    Heading::Item,
    Heading::Name,
    Heading::Asked,
    Heading::Period,
    Heading::Value,
    Heading::Note,
    Heading::Accepted,
    Heading::Status,
];
const VALUE: u16 = 5;
const NOTE: u16 = 6;

/// What a sheet to fill is made for.
#[derive(Clone, Copy, Debug)]
pub struct ToFill<'a> {
    /// With the territories that are asked, and no other.
    pub programme: &'a Programme,
    pub ledger: &'a Ledger,
    /// Whether what the region answers for is asked too.
    pub regional: bool,
}

/// The workbook: only values and notes can be written in. Sent as it is, it changes nothing.
///
/// # Errors
/// Only if memory runs out, or past a million rows.
pub fn sheet_to_fill(to_fill: ToFill, language: Language) -> Result<Vec<u8>, XlsxError> {
    let ToFill { programme, ledger, regional } = to_fill;
    let mut workbook = workbook(programme.name.get(language), Some(&programme.slug));
    let tab = data_tab(&mut workbook, language, &HEADINGS)?;
    let mut lists = Lists::new(language);
    let asked = programme.territories.iter().flat_map(|territory| asked_of(programme, &territory.code, regional));
    for (line, asked) in (1u32..).zip(asked) {
        let stands = ledger.line(&asked.subject);
        write_row(tab, line, (&asked, stands), (programme, language))?;
        let rule = lists.rule(&asked)?;
        tab.add_data_validation(line, VALUE, line, VALUE, &rule)?;
    }
    // Columns may be made wider and rows higher: all of a note must be readable.
    tab.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
    guide_tab(&mut workbook, programme, language)?;
    lists.write(&mut workbook)?;
    workbook.save_to_buffer()
}

/// Cells that are only read are grey; those that are filled are white, framed, and open.
fn write_row(
    tab: &mut Worksheet,
    line: u32,
    (asked, stands): (&Asked, Option<Line>),
    (programme, language): (&Programme, Language),
) -> Result<(), XlsxError> {
    let read = text_format().set_background_color("EFEFEF");
    let open = Format::new().set_unlocked().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let numeric = matches!(asked.kind, ItemKind::Count { .. } | ItemKind::Rating { .. });
    let text = open.clone().set_num_format("@");
    let accepted = stands.and_then(|line| line.accepted());
    let accepted = accepted.map(|entry| to_fill::value(entry, programme, language)).unwrap_or_default();
    let cells = [
        (0, asked.subject.territory.as_str()),
        (1, &asked.subject.item),
        (2, asked.name.get(language)),
        (3, &to_fill::asked(asked.kind, language)),
        (4, asked.subject.period_text()),
        (7, &accepted),
        (8, &to_fill::status(stands, programme, language)),
    ];
    for (place, cell) in cells {
        tab.write_string_with_format(line, place, held(cell), &read)?;
    }
    tab.write_blank(line, VALUE, if numeric { &open } else { &text })?;
    tab.write_blank(line, NOTE, &text)?;
    Ok(())
}
