//! OpenDocument workbooks: rows and cells that are repeated a million times are counted, not made.

use super::{
    Archive, Cell, MOST_COLUMNS, MOST_TABS, Sheet, SlipKind, Tab, plain_number,
    xml::{Mark, Marks, attribute, counted},
};
use quick_xml::events::BytesStart;

/// A sheet has no more rows than this, repeated ones included.
const LAST_ROW: usize = 2_000_000;

/// A cell while it is read.
#[derive(Default)]
struct Open {
    kind: String,
    value: String,
    text: String,
    formula: bool,
    /// How many columns it stands in, and over how many rows it is spread.
    repeated: usize,
    rows: usize,
    merged: bool,
    paragraphs: usize,
}

impl Open {
    fn new(start: &BytesStart) -> Self {
        let kind = attribute(start, "value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => attribute(start, "date-value"),
            "string" => attribute(start, "string-value"),
            "boolean" => attribute(start, "boolean-value"),
            _ => attribute(start, "value"),
        };
        let spread = |name: &str| counted(start, name).unwrap_or(1).max(1);
        let (columns, rows) = (spread("number-columns-spanned"), spread("number-rows-spanned"));
        Self {
            kind,
            value: value.unwrap_or_default(),
            formula: attribute(start, "formula").is_some(),
            repeated: spread("number-columns-repeated"),
            rows,
            merged: columns > 1 || rows > 1,
            ..Self::default()
        }
    }

    fn cell(&self) -> Cell {
        let text = match self.kind.as_str() {
            "float" | "percentage" | "currency" => plain_number(&self.value),
            "date" => self.day(),
            "string" if !self.value.is_empty() => self.value.clone(),
            _ => self.text.clone(),
        };
        Cell { text, formula: self.formula }
    }

    /// The day, or its month where the cell shows no day.
    fn day(&self) -> String {
        let day = self.value.get(..10).unwrap_or(&self.value);
        let number = day.get(8..).and_then(|number| number.parse::<u32>().ok());
        let shown = self.text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse().ok());
        let shows_day = self.text.is_empty() || shown.into_iter().any(|shown: u32| Some(shown) == number);
        if shows_day { day.to_owned() } else { day.get(..7).unwrap_or(day).to_owned() }
    }
}

/// Where the reader is in a tab.
struct Reading {
    tab: Tab,
    row: usize,
    column: usize,
    repeated: usize,
    hidden: bool,
    wanted: bool,
    cell: Option<Open>,
    /// Inside of a remark on a cell, which is not its text.
    remark: usize,
}

pub(super) fn read(archive: &Archive) -> Result<Sheet, SlipKind> {
    if archive.has("META-INF/manifest.xml") && is_shut(archive)? {
        return Err(SlipKind::Encrypted);
    }
    let mut marks = Marks::of(archive, "content.xml")?;
    let (mut first, mut tabs, mut reading): (Option<Sheet>, usize, Option<Reading>) = (None, 0, None);
    loop {
        match marks.next()? {
            Mark::Start(start, _) if start.local_name().as_ref() == "table" && reading.is_none() => {
                tabs += 1;
                if tabs > MOST_TABS {
                    break;
                }
                reading = Some(Reading::new());
            }
            Mark::Start(start, ends) => {
                if let Some(reading) = &mut reading {
                    reading.start(&start, ends)?;
                }
            }
            Mark::Text(text) => {
                if let Some(cell) = reading.as_mut().filter(|r| r.remark == 0).and_then(|r| r.cell.as_mut()) {
                    cell.text.push_str(&text);
                }
            }
            Mark::End(name) if name == "table" => {
                if let Some(reading) = reading.take() {
                    let (sheet, is_data) = reading.tab.finish();
                    if is_data {
                        return Ok(sheet);
                    }
                    first.get_or_insert(sheet);
                }
            }
            Mark::End(name) => {
                if let Some(reading) = &mut reading {
                    reading.end(&name)?;
                }
            }
            Mark::Finished => break,
            Mark::Other => {}
        }
    }
    first.ok_or(SlipKind::Damaged)
}

/// Whether a password keeps the content shut.
fn is_shut(archive: &Archive) -> Result<bool, SlipKind> {
    let mut marks = Marks::of(archive, "META-INF/manifest.xml")?;
    loop {
        match marks.next()? {
            Mark::Start(start, _) if start.local_name().as_ref() == "encryption-data" => return Ok(true),
            Mark::Finished => return Ok(false),
            _ => {}
        }
    }
}

impl Reading {
    fn new() -> Self {
        let (tab, cell) = (Tab::new(), None);
        Self { tab, row: 0, column: 0, repeated: 1, hidden: false, wanted: true, cell, remark: 0 }
    }

    fn start(&mut self, start: &BytesStart, ends: bool) -> Result<(), SlipKind> {
        match start.local_name().as_ref() {
            "table-row" => {
                self.repeated = counted(start, "number-rows-repeated").unwrap_or(1).max(1);
                self.hidden = attribute(start, "visibility").is_some_and(|seen| seen != "visible");
                (self.row, self.column) = (self.row + 1, 0);
                if ends {
                    self.end("table-row")?;
                }
            }
            "table-cell" | "covered-table-cell" => {
                self.cell = Some(Open::new(start));
                if ends {
                    self.end_cell()?;
                }
            }
            "annotation" if !ends => self.remark += 1,
            name => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.remark == 0) {
                    match name {
                        "p" => {
                            cell.paragraphs += 1;
                            if cell.paragraphs > 1 {
                                cell.text.push('\n');
                            }
                        }
                        "s" => cell.text.push_str(&" ".repeat(counted(start, "c").unwrap_or(1).min(100))),
                        "tab" => cell.text.push('\t'),
                        "line-break" => cell.text.push('\n'),
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), SlipKind> {
        match name {
            "annotation" => self.remark = self.remark.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.end_cell()?,
            "table-row" => {
                let (cells, last) = (self.tab.cells.clone(), self.row.saturating_add(self.repeated - 1));
                if last > LAST_ROW {
                    return Err(SlipKind::Bomb);
                }
                // A row that is empty is empty however often.
                let times = if cells.is_empty() { 0 } else { self.repeated };
                for number in (self.row..).take(times) {
                    if !self.wanted {
                        break;
                    }
                    self.tab.cells.clone_from(&cells);
                    self.wanted = self.tab.end_row(number, self.hidden);
                }
                self.tab.cells.clear();
                self.row = last;
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), SlipKind> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        if open.merged {
            self.tab.merge((self.row, self.row.saturating_add(open.rows - 1)))?;
        }
        let cell = open.cell();
        if (cell.formula || !cell.text.is_empty()) && self.wanted {
            for column in (self.column..MOST_COLUMNS).take(open.repeated) {
                self.tab.put(column, cell.clone());
            }
        }
        self.column = self.column.saturating_add(open.repeated);
        Ok(())
    }
}
