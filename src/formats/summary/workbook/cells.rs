//! The cells of the matrix one by one: planned, reported, and how many days lie between.

use super::{
    Book,
    look::Shape,
    matrix::coloured,
    table::{Cell, Table},
};
use crate::{
    domain::{
        conformity::{Cell as Carried, CellState},
        entry::Emptiness,
    },
    texts::text,
    wording::said,
};
use rust_xlsxwriter::XlsxError;

/// The columns, by the keys of their headings, and their widths.
const COLUMNS: [(&str, f64); 15] = [
    ("workbook-territory-code", 11.0),
    ("table-territory", 22.0),
    ("workbook-activity-code", 20.0),
    ("table-activity", 26.0),
    ("table-planned", 29.0),
    ("workbook-planned-first", 13.0),
    ("workbook-planned-last", 13.0),
    ("table-state", 15.0),
    ("table-date", 24.0),
    ("workbook-date-first", 12.0),
    ("workbook-date-last", 12.0),
    ("workbook-delay-days", 10.0),
    ("workbook-delay-low", 10.0),
    ("workbook-delay-high", 10.0),
    ("workbook-why-empty", 30.0),
];
/// Where the state stands.
const STATE: u16 = 7;

/// Writes the tab, a cell a row, in the order of the matrix.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let columns = COLUMNS.map(|(key, width)| (text(book.language(), key), width));
    let language = book.language();
    let rows: Vec<_> = book.summary().conformity.cells().map(|cell| row(book, &cell)).collect();
    let mut table = Table::begin(book, ("workbook-tab-cells", 2), &columns)?;
    for row in &rows {
        table.row(row)?;
    }
    table.close()?;
    if let Some((first, last)) = table.rows() {
        coloured(table.tab, language, ((first, STATE), (last, STATE)))?;
    }
    table.finish(0)
}

fn row(book: &Book, cell: &Carried) -> [Cell; COLUMNS.len()] {
    let (language, summary) = (book.language(), book.summary());
    let calendar = summary.programme.conventions.season_calendar;
    let planned = summary.plan.date_of(cell.activity);
    let window = planned.map(|date| date.bounds(calendar));
    let actual = cell.actual.as_ref().map(|date| date.bounds(calendar));
    let in_words = |date: Option<&crate::domain::date::PartialDate>| {
        date.map_or(Cell::Empty, |date| Cell::Said(date.in_words(language)))
    };
    let days = |pick: fn((i64, i64)) -> i64| {
        Cell::number(cell.delay.map(|delay| pick(delay.interval_days) as f64), Shape::Whole)
    };
    [
        Cell::Said(cell.territory.to_string()),
        Cell::Said(book.territory(cell.territory)),
        Cell::Said(cell.activity.to_string()),
        Cell::Said(book.activity(cell.activity)),
        in_words(planned),
        Cell::day(window.and_then(|window| window.earliest)),
        Cell::day(window.and_then(|window| window.latest)),
        Cell::Said(said::state(language, cell.state)),
        in_words(cell.actual),
        Cell::day(actual.and_then(|days| days.earliest)),
        Cell::day(actual.and_then(|days| days.latest)),
        Cell::number(cell.delay.map(|delay| delay.days), Shape::Short),
        days(|(low, _)| low),
        days(|(_, high)| high),
        why_empty(book, cell),
    ]
}

/// Why there is no delay, where there is none.
fn why_empty(book: &Book, cell: &Carried) -> Cell {
    let language = book.language();
    let words = match (cell.delay, cell.state) {
        (Some(_), _) => return Cell::Empty,
        (None, CellState::OnTime | CellState::Late | CellState::Indeterminate) => {
            text(book.language(), "workbook-open-date")
        }
        (None, CellState::Missing) => said::emptiness(language, Emptiness::Missing),
        (None, state) => said::state(language, state),
    };
    Cell::Aside(words)
}
