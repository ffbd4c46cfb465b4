//! The matrix: every dated activity in every territory, its state as a word, coloured by what it says.

use super::{
    Book, look,
    table::{Cell, Table},
};
use crate::{
    domain::{conformity::CellState, language::Language},
    texts::text,
    wording::said,
};
use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Worksheet, XlsxError};

/// Writes the tab: the matrix, and under it how many cells are in each state.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let (language, conformity) = (book.language(), &book.document.summary.conformity);
    let mut columns =
        vec![(text(book.language(), "workbook-code"), 10.0), (text(book.language(), "table-territory"), 26.0)];
    columns.extend(conformity.activities.iter().map(|code| (book.activity(code), 18.0)));
    let rows: Vec<Vec<Cell>> = conformity
        .territories
        .iter()
        .map(|code| {
            let states = conformity.of_territory(code).map(|cell| Cell::Said(said::state(language, cell.state)));
            [Cell::Said(code.to_string()), Cell::Said(book.territory(code))].into_iter().chain(states).collect()
        })
        .collect();
    let counts = CellState::ALL.map(|state| (state, conformity.count(state)));
    let (total, of) = (text(book.language(), "workbook-all-cells"), conformity.len());
    let mut table = Table::begin(book, ("workbook-tab-matrix", 2), &columns)?;
    for row in &rows {
        table.row(row)?;
    }
    table.close()?;
    if let (Some((first, last)), true) = (table.rows(), columns.len() > 2) {
        let place = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
        coloured(table.tab, language, ((first, 2), (last, place)))?;
    }
    table.line += 1;
    let first = table.line;
    for (state, count) in counts {
        table.row(&[Cell::count(count), Cell::Said(said::state(language, state))])?;
    }
    coloured(table.tab, language, ((first, 1), (table.line - 1, 1)))?;
    table.row(&[Cell::count(of), Cell::Strong(total)])?;
    table.finish(0)
}

/// Gives each state its colour, wherever its word stands.
pub(super) fn coloured(
    tab: &mut Worksheet,
    language: Language,
    ((first, left), (last, right)): ((u32, u16), (u32, u16)),
) -> Result<(), XlsxError> {
    for state in CellState::ALL {
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(said::state(language, state)))
            .set_format(look::state(state));
        tab.add_conditional_format(first, left, last, right, &rule)?;
    }
    Ok(())
}
