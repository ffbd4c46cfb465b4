//! A sheet as people make it: `territory,item,period,value,note`, one value a row.

mod decode;
mod gather;
mod guard;
mod header;
mod quotes;
mod workbook;

pub use guard::{emptiness, guarded, is_run, kept_as_words, unguarded};
pub use header::is_invisible;
pub use workbook::day_of_serial;

use gather::{Cell, Gather};
use std::fmt;

/// Rows beyond this one are not read: no programme has so many values.
pub const MOST_ROWS: usize = 100_000;

/// Larger files are refused before they are read: no sheet of a programme comes near it.
pub const LARGEST_FILE: u64 = 50_000_000;

/// The columns of a sheet. All five must be there, in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Territory,
    Item,
    Period,
    Value,
    Note,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::Territory, Self::Item, Self::Period, Self::Value, Self::Note];

    /// The word in the first row.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Territory => "territory",
            Self::Item => "item",
            Self::Period => "period",
            Self::Value => "value",
            Self::Note => "note",
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// What was read of a file: its rows, and whatever is not a row.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<Row>,
    pub slips: Vec<Slip>,
    /// Whether numbers that are dates count from 1904, as on older Macs.
    pub from_1904: bool,
    /// The programme it was made for, where Jalons wrote it down.
    pub programme: Option<String>,
}

/// One row that has every cell.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet counts: the first row, with the names of the columns, is 1.
    pub number: usize,
    /// In the order of [`Column::ALL`].
    cells: [String; 5],
    /// The author's own words of the value, where the sheet has a column for them.
    pub words: String,
    /// Not shown to whoever looks at the sheet.
    pub hidden: bool,
}

impl Row {
    /// A cell, without surrounding white space.
    #[must_use]
    pub fn cell(&self, column: Column) -> &str {
        &self.cells[column as usize]
    }
}

/// Something in a file that keeps it, or one of its rows, from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub row: usize,
    /// The column's name, where one is concerned.
    pub column: String,
    pub value: String,
    pub kind: SlipKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    EmptyFile,
    /// A binary workbook of before 2007.
    OldWorkbook,
    /// A password keeps the workbook shut.
    Encrypted,
    /// Something of a workbook is missing, or it is none.
    Damaged,
    /// It holds far more than any sheet, or was made to.
    Bomb,
    /// Made for another programme.
    AnotherProgramme,
    /// A formula stands where a value is expected.
    Formula,
    /// The row is part of merged cells, which hide values.
    Merged,
    /// The file is in no character set that is known.
    NotText,
    MissingColumn,
    UnknownColumn,
    RepeatedColumn,
    /// There is a first row, and nothing under it.
    NoRows,
    /// A quotation mark opens a cell and does not close it.
    Unclosed,
    TooFewCells {
        found: usize,
        wanted: usize,
    },
    TooManyCells {
        found: usize,
        wanted: usize,
    },
    /// A NUL byte or another character that cannot be seen.
    Invisible,
    TooManyRows,
}

impl Slip {
    /// Of what was written, it keeps enough to find it again.
    fn new(row: usize, (column, value): (&str, &str), kind: SlipKind) -> Self {
        const KEPT: usize = 200;
        Self { row, column: column.to_owned(), value: value.chars().take(KEPT).collect(), kind }
    }
}

impl Sheet {
    /// Reads a whole file, text or workbook. It never fails: what cannot be read is a slip, and the rest is still read.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") {
            return workbook::read(bytes);
        }
        match decode::decode(bytes) {
            Ok(text) => Self::read_text(&text),
            Err(kind) => Self { slips: vec![Slip::new(1, ("", ""), kind)], ..Self::default() },
        }
    }

    fn read_text(text: &str) -> Self {
        let delimiter = delimiter(text);
        let (text, mut slips) = quotes::closed(text, delimiter);
        if slips.first().is_some_and(|slip| text.lines().take(slip.row).all(|line| line.trim().is_empty())) {
            // The names of the columns are lost with the first row.
            slips.truncate(1);
            return Self { slips, ..Self::default() };
        }
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut gather = Gather::after(slips);
        let (mut record, mut inside) = (csv::StringRecord::new(), 0);
        while reader.read_record(&mut record).unwrap_or(false) {
            // Lines inside quoted cells are not rows: spreadsheets do not count them.
            let line = usize::try_from(reader.position().line()).unwrap_or(usize::MAX) - 1;
            inside += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            let cells: Vec<&str> = record.iter().collect();
            if gather.take_text(line - inside, &cells).is_break() {
                break;
            }
        }
        gather.finish()
    }

    /// How many rows the file has under its first one, readable or not.
    #[must_use]
    pub fn count(&self) -> usize {
        let unreadable = |slip: &&Slip| {
            use SlipKind::{Formula, Invisible, Merged, TooFewCells, TooManyCells, Unclosed};
            matches!(slip.kind, TooFewCells { .. } | TooManyCells { .. } | Invisible | Unclosed | Formula | Merged)
        };
        self.rows.len() + self.slips.iter().filter(unreadable).count()
    }
}

/// Semicolons in French spreadsheets, tabs in « texte Unicode », commas elsewhere: the first row tells.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: char| first.matches(delimiter).count();
    [';', '\t'].into_iter().find(|delimiter| count(*delimiter) > count(',')).map_or(b',', |delimiter| delimiter as u8)
}

#[cfg(test)]
mod tests;
