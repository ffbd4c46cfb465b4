//! A table of a tab: its headings in the first row, then a row at a time, each cell what it is.

use super::{Book, look, look::Shape};
use crate::{
    domain::{
        figure::{Amount, Figure},
        language::Language,
    },
    formats::{
        entries::{height, held},
        sheet::{emptiness, guarded},
    },
};
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, IgnoreError, Worksheet, XlsxError};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// No value: the cell stays empty, and another one says why.
    Empty,
    Said(String),
    /// A reason or a remark beside the values.
    Aside(String),
    Strong(String),
    Heading(String),
    Title(String),
    Number(f64, Shape),
    Day(NaiveDate),
}

impl Cell {
    pub(super) fn count(count: usize) -> Self {
        Self::Number(count as f64, Shape::Whole)
    }

    /// A number or a day of a figure, or nothing.
    pub(super) fn amount(amount: Option<Amount>, shape: Shape) -> Self {
        match amount {
            None => Self::Empty,
            Some(Amount::Number(number)) => Self::Number(number, shape),
            Some(Amount::Day(day)) => Self::Day(day),
        }
    }

    pub(super) fn value(figure: &Figure) -> Self {
        let whole = figure.unit == crate::domain::figure::Unit::Count
            && figure.number().is_some_and(|number| number.fract() == 0.0);
        Self::amount(figure.value, if whole { Shape::Whole } else { Shape::of(figure.unit) })
    }

    fn words(&self) -> &str {
        match self {
            Self::Said(words) | Self::Aside(words) | Self::Strong(words) | Self::Heading(words) => words,
            Self::Title(_) | Self::Empty | Self::Number(..) | Self::Day(_) => "",
        }
    }

    pub(super) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    pub(super) fn number(number: Option<f64>, shape: Shape) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number, shape))
    }
}

/// Writes one cell. What a spreadsheet could take for a formula gets an apostrophe before it, whoever wrote it.
pub(super) fn put(
    tab: &mut Worksheet,
    language: Language,
    (line, place): (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    let mut text = |words: &str, format: Format| {
        if words.is_empty() {
            return Ok(());
        }
        // A word for emptiness is one here, where nothing is read back.
        let safe = if emptiness(words).is_some() { words.to_owned() } else { guarded(words) };
        tab.write_string_with_format(line, place, held(&safe), &format).map(drop)
    };
    match cell {
        Cell::Empty => Ok(()),
        Cell::Said(words) => text(words, look::words()),
        Cell::Aside(words) => text(words, look::aside()),
        Cell::Strong(words) => text(words, look::strong()),
        Cell::Heading(words) => text(words, look::heading()),
        Cell::Title(words) => text(words, look::title()),
        Cell::Number(number, shape) => {
            tab.write_number_with_format(line, place, *number, &look::number(*shape, language)).map(drop)
        }
        Cell::Day(day) => match look::excel_day(*day) {
            Some(serial) => tab.write_datetime_with_format(line, place, serial, &look::day()).map(drop),
            None => text(&day.to_string(), look::words()),
        },
    }
}

/// A column: its heading and how many characters wide it is.
pub(super) type Column = (String, f64);

/// A tab that is a table: headings stay in view and on each page.
pub(super) struct Table<'b> {
    pub(super) tab: &'b mut Worksheet,
    language: Language,
    columns: u16,
    widths: Vec<f64>,
    /// The line that is written next.
    pub(super) line: u32,
    /// The last line of the table, once it is closed.
    last: u32,
}

impl<'b> Table<'b> {
    /// Begins a tab by the key of its name; the first `held` columns stay in view.
    pub(super) fn begin(book: &'b mut Book, (key, held): (&str, u16), columns: &[Column]) -> Result<Self, XlsxError> {
        let language = book.language();
        let tab = book.tab(key)?;
        tab.set_freeze_panes(1, held)?;
        for (place, (heading, width)) in (0u16..).zip(columns) {
            tab.set_column_width(place, *width)?;
            put(tab, language, (0, place), &Cell::Heading(heading.clone()))?;
        }
        let widths = columns.iter().map(|(_, width)| *width).collect();
        if let Some(height) = height(columns.iter().map(|(heading, width)| (heading.as_str(), *width))) {
            tab.set_row_height(0, height)?;
        }
        let columns = u16::try_from(columns.len()).unwrap_or(u16::MAX);
        Ok(Self { tab, language, columns, widths, line: 1, last: 0 })
    }

    /// Makes the first heading the title of the tab: it runs over the others, which are empty.
    pub(super) fn titled(&mut self, title: &str) -> Result<(), XlsxError> {
        self.tab.set_row_height(0, 26)?;
        put(self.tab, self.language, (0, 0), &Cell::Title(title.to_owned()))
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        for (place, cell) in (0u16..).zip(cells) {
            put(self.tab, self.language, (self.line, place), cell)?;
        }
        let texts = cells.iter().zip(&self.widths).map(|(cell, width)| (cell.words(), *width));
        if let Some(height) = height(texts) {
            self.tab.set_row_height(self.line, height)?;
        }
        self.line += 1;
        Ok(())
    }

    /// Ends the table, so that its rows can be filtered; what is written after it is beside it.
    pub(super) fn close(&mut self) -> Result<(), XlsxError> {
        self.last = self.line - 1;
        if self.last > 0 {
            self.tab.autofilter(0, 0, self.last, self.columns.saturating_sub(1))?;
        }
        Ok(())
    }

    /// The first and the last line of the rows of the table, where it has any.
    pub(super) fn rows(&self) -> Option<(u32, u32)> {
        (self.last > 0).then_some((1, self.last))
    }

    /// What is printed: all that was written, and so many lines below it.
    pub(super) fn finish(self, below: u32) -> Result<(), XlsxError> {
        let (last, columns) = ((self.line + below).saturating_sub(1), self.columns.saturating_sub(1));
        self.tab.set_print_area(0, 0, last, columns)?;
        // Years and codes are texts, and are meant to be.
        self.tab.ignore_error_range(0, 0, last, columns, IgnoreError::NumberStoredAsText)?;
        Ok(())
    }
}
