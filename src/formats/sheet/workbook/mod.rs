//! Reads a workbook, Excel or OpenDocument, as it is written down: never more of it than a programme needs.

mod archive;
mod ods;
mod serial;
mod xlsx;
mod xml;

pub use serial::day_of_serial;

use super::{Cell, Gather, Sheet, Slip, SlipKind};
use archive::Archive;
use serial::Precision;

/// Columns beyond this one are not looked at.
const MOST_COLUMNS: usize = 64;
/// More places where cells are merged than any sheet has.
const MOST_MERGES: usize = 10_000;
/// More tabs than any workbook of a programme has.
const MOST_TABS: usize = 50;

/// Reads a workbook. It never fails: what cannot be read is a slip.
pub(super) fn read(bytes: &[u8]) -> Sheet {
    match opened(bytes) {
        Ok(sheet) => sheet,
        Err(kind) => Sheet { slips: vec![Slip::new(1, ("", ""), kind)], ..Sheet::default() },
    }
}

fn opened(bytes: &[u8]) -> Result<Sheet, SlipKind> {
    let archive = Archive::open(bytes)?;
    if archive.has("content.xml") {
        return ods::read(&archive);
    }
    if archive.has("xl/workbook.xml") { xlsx::read(&archive) } else { Err(SlipKind::Damaged) }
}

/// What the binary workbooks of before 2007 begin with, and those a password keeps shut.
pub(super) fn binary(bytes: &[u8]) -> SlipKind {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let shut = bytes.windows(name.len()).any(|window| window == name);
    if shut { SlipKind::Encrypted } else { SlipKind::OldWorkbook }
}

/// The rows of one tab, as they come.
struct Tab {
    gather: Gather,
    cells: Vec<Cell>,
    /// First and last row of each place where cells are merged.
    merged: Vec<(usize, usize)>,
}

impl Tab {
    fn new() -> Self {
        Self { gather: Gather::default(), cells: Vec::new(), merged: Vec::new() }
    }

    fn put(&mut self, column: usize, mut cell: Cell) {
        if cell.formula && cell.text.is_empty() {
            cell.text.push('=');
        }
        if column >= MOST_COLUMNS || cell.text.is_empty() {
            return;
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::default());
        }
        self.cells[column] = cell;
    }

    fn merge(&mut self, rows: (usize, usize)) -> Result<(), SlipKind> {
        if self.merged.len() == MOST_MERGES {
            return Err(SlipKind::Bomb);
        }
        self.merged.push(rows);
        Ok(())
    }

    /// Ends a row; `false` where no further one is wanted.
    fn end_row(&mut self, number: usize, hidden: bool) -> bool {
        let cells = std::mem::take(&mut self.cells);
        self.gather.take(number, &cells, hidden).is_continue()
    }

    /// What was gathered, and whether this is the tab with the data.
    fn finish(self) -> (Sheet, bool) {
        let is_data = self.gather.has_header();
        let mut sheet = self.gather.finish();
        let hidden = |number: usize| self.merged.iter().any(|(first, last)| (*first..=*last).contains(&number));
        let (rows, lost): (Vec<_>, Vec<_>) = if self.merged.is_empty() {
            (std::mem::take(&mut sheet.rows), Vec::new())
        } else {
            std::mem::take(&mut sheet.rows).into_iter().partition(|row| !hidden(row.number))
        };
        sheet.rows = rows;
        sheet.slips.extend(lost.iter().map(|row| Slip::new(row.number, ("", ""), SlipKind::Merged)));
        (sheet, is_data)
    }
}

/// A number as people write it: `7`, and `7.5` where it is no whole one.
fn plain_number(written: &str) -> String {
    match written.parse::<f64>() {
        Ok(number) if number.is_finite() && number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Ok(number) if number.is_finite() => format!("{number}"),
        _ => written.to_owned(),
    }
}

#[cfg(test)]
mod tests;
