//! Every figure, a row each: its value as a number or a day, what it rests on, what was left out.

use super::{
    Book,
    table::{Cell, Table},
};
use crate::{
    domain::figure::{Amount, Figure},
    texts::text,
    wording::figure::figure_name,
};
use rust_xlsxwriter::XlsxError;

/// The columns, by the keys of their headings, and their widths.
const COLUMNS: [(&str, f64); 16] = [
    ("export-figure", 34.0),
    ("export-figure-name", 52.0),
    ("export-figure-period", 9.0),
    ("export-figure-value", 12.0),
    ("export-figure-unit", 10.0),
    ("export-figure-n", 6.0),
    ("export-figure-of", 6.0),
    ("export-figure-missing", 11.0),
    ("export-figure-not-applicable", 9.0),
    ("export-figure-not-yet-due", 9.0),
    ("export-figure-not-done", 9.0),
    ("export-figure-unknown", 9.0),
    ("export-figure-low", 12.0),
    ("export-figure-high", 12.0),
    ("workbook-entries", 9.0),
    ("workbook-why-empty", 22.0),
];

/// Writes the tab, in the order figures are computed.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let columns = COLUMNS.map(|(key, width)| (text(book.language(), key), width));
    let ground = book.ground();
    let figures = &book.summary().figures;
    let rows: Vec<_> = figures.iter().map(|figure| row(book, figure, figure_name(&ground, figure))).collect();
    let mut table = Table::begin(book, ("workbook-tab-figures", 1), &columns)?;
    for row in &rows {
        table.row(row)?;
    }
    table.close()?;
    table.finish(0)
}

fn row(book: &Book, figure: &Figure, name: String) -> [Cell; COLUMNS.len()] {
    let basis = figure.basis;
    // The ends of an interval look like the value they are around.
    let end = |end: Amount| Cell::value(&Figure { value: Some(end), ..figure.clone() });
    let why = match figure.value {
        Some(_) => Cell::Empty,
        None if figure.withheld => Cell::Aside(text(book.language(), "said-few")),
        None => Cell::Aside(book.why(&basis)),
    };
    [
        Cell::Said(figure.id.to_string()),
        Cell::Said(name),
        figure.period.as_ref().map_or(Cell::Empty, |period| Cell::Said(period.to_string())),
        Cell::value(figure),
        Cell::Said(text(book.language(), &format!("export-unit-{}", figure.unit.code()))),
        Cell::count(basis.n),
        Cell::count(basis.of),
        Cell::count(basis.missing),
        Cell::count(basis.not_applicable),
        Cell::count(basis.not_yet_due),
        Cell::count(basis.not_done),
        Cell::count(basis.unknown),
        figure.interval.map_or(Cell::Empty, |(low, _)| end(low)),
        figure.interval.map_or(Cell::Empty, |(_, high)| end(high)),
        Cell::count(figure.entries.len()),
        why,
    ]
}
