//! A sheet as people make it: `territory,item,period,value,note`, one value a row.

mod decode;
mod guard;

pub use guard::{emptiness, guarded, unguarded};

use std::fmt;

/// Rows beyond this one are not read: no programme has so many values.
pub const MOST_ROWS: usize = 100_000;

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
}

/// One row that has every cell.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet counts: the first row, with the names of the columns, is 1.
    pub number: usize,
    /// In the order of [`Column::ALL`].
    cells: [String; 5],
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
    /// The file is an Excel or OpenDocument workbook.
    Workbook,
    /// The file is in no character set that is known.
    NotText,
    MissingColumn,
    UnknownColumn,
    RepeatedColumn,
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
    fn new(row: usize, (column, value): (&str, &str), kind: SlipKind) -> Self {
        Self { row, column: column.to_owned(), value: value.to_owned(), kind }
    }
}

impl Sheet {
    /// Reads a whole file. It never fails: what cannot be read is a slip, and the rest is still read.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        match decode::decode(bytes) {
            Ok(text) => Self::read_text(&text),
            Err(kind) => Self { rows: Vec::new(), slips: vec![Slip::new(1, ("", ""), kind)] },
        }
    }

    fn read_text(text: &str) -> Self {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(text))
            .from_reader(text.as_bytes());
        let mut sheet = Self::default();
        let mut header: Option<Header> = None;
        let (mut record, mut inside) = (csv::StringRecord::new(), 0);
        while reader.read_record(&mut record).unwrap_or(false) {
            // Lines inside quoted cells are not rows: spreadsheets do not count them.
            let line = usize::try_from(reader.position().line()).unwrap_or(usize::MAX) - 1;
            inside += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            let number = line - inside;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            match &header {
                None => header = Some(Header::read(&record, number, &mut sheet.slips)),
                Some(_) if sheet.rows.len() == MOST_ROWS => {
                    sheet.slips.push(Slip::new(number, ("", ""), SlipKind::TooManyRows));
                    break;
                }
                Some(header) => match header.row(&record, number) {
                    Ok(row) => sheet.rows.push(row),
                    Err(slip) => sheet.slips.push(slip),
                },
            }
            if header.as_ref().is_some_and(|header| !header.is_complete()) {
                break;
            }
        }
        if header.is_none() {
            sheet.slips.push(Slip::new(1, ("", ""), SlipKind::EmptyFile));
        }
        sheet
    }

    /// How many rows the file has under its first one, readable or not.
    #[must_use]
    pub fn count(&self) -> usize {
        let unreadable = |slip: &&Slip| {
            matches!(slip.kind, SlipKind::TooFewCells { .. } | SlipKind::TooManyCells { .. } | SlipKind::Invisible)
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

/// Where each column stands.
struct Header {
    places: [Option<usize>; 5],
    width: usize,
}

impl Header {
    fn read(record: &csv::StringRecord, number: usize, slips: &mut Vec<Slip>) -> Self {
        let mut header = Self { places: [None; 5], width: 0 };
        for (place, name) in record.iter().enumerate() {
            let name = name.trim();
            if name.is_empty() {
                continue;
            }
            header.width = place + 1;
            let column = Column::ALL.into_iter().find(|column| name.eq_ignore_ascii_case(column.code()));
            match column {
                None => slips.push(Slip::new(number, (name, name), SlipKind::UnknownColumn)),
                Some(column) if header.places[column as usize].is_some() => {
                    slips.push(Slip::new(number, (name, name), SlipKind::RepeatedColumn));
                }
                Some(column) => header.places[column as usize] = Some(place),
            }
        }
        for column in Column::ALL.into_iter().filter(|column| header.places[*column as usize].is_none()) {
            slips.push(Slip::new(number, (column.code(), ""), SlipKind::MissingColumn));
        }
        header
    }

    fn is_complete(&self) -> bool {
        self.places.iter().all(Option::is_some)
    }

    fn row(&self, record: &csv::StringRecord, number: usize) -> Result<Row, Slip> {
        let (found, wanted) = (record.len(), self.width);
        if found < wanted {
            let absent = Column::ALL.into_iter().find(|column| self.places[*column as usize] >= Some(found));
            let whole = record.iter().collect::<Vec<_>>().join(",");
            let column = absent.map_or("", Column::code);
            return Err(Slip::new(number, (column, &whole), SlipKind::TooFewCells { found, wanted }));
        }
        if let Some(surplus) = record.iter().skip(wanted).find(|cell| !cell.trim().is_empty()) {
            return Err(Slip::new(number, ("", surplus), SlipKind::TooManyCells { found, wanted }));
        }
        let cell = |column: Column| {
            let cell = self.places[column as usize].and_then(|place| record.get(place)).unwrap_or_default().trim();
            match cell.chars().any(is_invisible) {
                true => Err(Slip::new(number, (column.code(), &visible(cell)), SlipKind::Invisible)),
                false => Ok(cell.to_owned()),
            }
        };
        let [territory, item, period, value, note] = Column::ALL.map(cell);
        Ok(Row { number, cells: [territory?, item?, period?, value?, note?] })
    }
}

/// Characters that no one sees nor types, NUL first among them.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    character.is_control() && character != '\n' && character != '\t'
}

/// A text in which every invisible character is shown as `�`.
fn visible(text: &str) -> String {
    text.chars().map(|character| if is_invisible(character) { '\u{fffd}' } else { character }).collect()
}

#[cfg(test)]
mod tests;
