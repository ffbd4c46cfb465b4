//! Gathers the rows of a sheet as they are read, from whatever file they come.

use super::{MOST_ROWS, Sheet, Slip, SlipKind, header::Header};
use std::ops::ControlFlow;

/// All cells together hold no more.
const MOST_TEXT: usize = 30_000_000;
/// More that cannot be read is not told one by one.
const MOST_SLIPS: usize = 10_000;

/// A cell of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) text: String,
    /// What it shows is computed, and may be old.
    pub(super) formula: bool,
}

#[derive(Debug, Default)]
pub(super) struct Gather {
    sheet: Sheet,
    header: Option<Header>,
    text: usize,
}

impl Gather {
    /// Begins with what is already known to be unreadable.
    pub(super) fn after(slips: Vec<Slip>) -> Self {
        Self { sheet: Sheet { slips, ..Sheet::default() }, ..Self::default() }
    }

    /// The cells of a workbook are padded: what is empty at the end of a row is not written down.
    pub(super) fn take(&mut self, number: usize, cells: &[Cell], hidden: bool) -> ControlFlow<()> {
        let width = self.header.as_ref().map_or(0, Header::width);
        let mut texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        if texts.iter().all(|text| text.trim().is_empty()) {
            return ControlFlow::Continue(());
        }
        texts.resize(texts.len().max(width), "");
        let formula = self.header.as_ref().and_then(|header| {
            let (place, cell) = cells.iter().enumerate().find(|(place, cell)| cell.formula && header.counts(*place))?;
            Some((header.name(place), cell.text.as_str()))
        });
        if let Some((column, shown)) = formula {
            let slip = Slip::new(number, (column, shown), SlipKind::Formula);
            return self.slip(slip);
        }
        self.row(number, &texts, hidden)
    }

    pub(super) fn take_text(&mut self, number: usize, cells: &[&str]) -> ControlFlow<()> {
        self.row(number, cells, false)
    }

    fn row(&mut self, number: usize, cells: &[&str], hidden: bool) -> ControlFlow<()> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return ControlFlow::Continue(());
        }
        let Some(header) = &self.header else {
            let header = Header::read(cells, number, &mut self.sheet.slips);
            let complete = header.is_complete();
            self.header = Some(header);
            return if complete { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
        };
        if self.sheet.rows.len() == MOST_ROWS {
            self.sheet.slips.push(Slip::new(number, ("", ""), SlipKind::TooManyRows));
            return ControlFlow::Break(());
        }
        if header.is_not_filled(cells) {
            return ControlFlow::Continue(());
        }
        match header.row(cells, number) {
            Ok(row) => {
                self.text += cells.iter().map(|cell| cell.len()).sum::<usize>();
                if self.text > MOST_TEXT {
                    return self.burst(number);
                }
                self.sheet.rows.push(super::Row { hidden, ..row });
                ControlFlow::Continue(())
            }
            Err(slip) => self.slip(slip),
        }
    }

    fn slip(&mut self, slip: Slip) -> ControlFlow<()> {
        if self.sheet.slips.len() >= MOST_SLIPS {
            return self.burst(slip.row);
        }
        self.sheet.slips.push(slip);
        ControlFlow::Continue(())
    }

    fn burst(&mut self, number: usize) -> ControlFlow<()> {
        self.sheet.slips.push(Slip::new(number, ("", ""), SlipKind::Bomb));
        ControlFlow::Break(())
    }

    /// Whether all columns that count were found.
    pub(super) fn has_header(&self) -> bool {
        self.header.as_ref().is_some_and(Header::is_complete)
    }

    /// A file without anything to read says so; one with another fault is told of that.
    pub(super) fn finish(self) -> Sheet {
        let Self { mut sheet, header, .. } = self;
        // Of a pre-filled sheet in which nothing was filled there is nothing to say.
        let skipped = header.as_ref().is_some_and(Header::is_prefilled);
        if sheet.rows.is_empty() && sheet.slips.is_empty() && !skipped {
            let kind = if header.is_some() { SlipKind::NoRows } else { SlipKind::EmptyFile };
            sheet.slips.push(Slip::new(1, ("", ""), kind));
        }
        sheet
    }
}
