//! Excel workbooks: the tab with the five columns is found by its first row, and read row by row.

use super::{
    Archive, Cell, MOST_TABS, Precision, Sheet, SlipKind, Tab, day_of_serial, plain_number,
    xml::{Mark, Marks, attribute, counted},
};
use quick_xml::events::BytesStart;

/// What cells point at, all texts together.
const MOST_TEXT: usize = 50_000_000;
const MOST_TEXTS: usize = 2_000_000;
const MOST_STYLES: usize = 70_000;

/// What holds for the whole workbook.
#[derive(Default)]
struct Book {
    /// Ids of the tabs, in their order.
    tabs: Vec<String>,
    from_1904: bool,
    texts: Texts,
    /// What the format of each style shows, by its number.
    styles: Vec<Option<Precision>>,
}

/// The texts cells point at, one after the other.
#[derive(Default)]
struct Texts {
    all: String,
    ends: Vec<u32>,
}

impl Texts {
    fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.all.get(start..end)
    }
}

pub(super) fn read(archive: &Archive) -> Result<Sheet, SlipKind> {
    let mut book = Book::default();
    tabs(archive, &mut book)?;
    let places = places(archive, &book.tabs)?;
    if archive.has("xl/sharedStrings.xml") {
        book.texts = texts(archive)?;
    }
    if archive.has("xl/styles.xml") {
        book.styles = styles(archive)?;
    }
    let programme = if archive.has("docProps/core.xml") { subject(archive)? } else { None };
    let mut first = None;
    for place in places {
        let (sheet, is_data) = tab(archive, &place, &book)?;
        let sheet = Sheet { from_1904: book.from_1904, programme: programme.clone(), ..sheet };
        if is_data {
            return Ok(sheet);
        }
        first.get_or_insert(sheet);
    }
    first.ok_or(SlipKind::Damaged)
}

fn tabs(archive: &Archive, book: &mut Book) -> Result<(), SlipKind> {
    let mut marks = Marks::of(archive, "xl/workbook.xml")?;
    loop {
        match marks.next()? {
            Mark::Start(start, _) => match start.local_name().as_ref() {
                "workbookPr" => book.from_1904 = is_set(&start, "date1904"),
                "sheet" if book.tabs.len() < MOST_TABS => book.tabs.extend(attribute(&start, "id")),
                _ => {}
            },
            Mark::Finished => return Ok(()),
            _ => {}
        }
    }
}

fn is_set(start: &BytesStart, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// Where the tabs are, in their order.
fn places(archive: &Archive, tabs: &[String]) -> Result<Vec<String>, SlipKind> {
    let mut marks = Marks::of(archive, "xl/_rels/workbook.xml.rels")?;
    let mut found: Vec<Option<String>> = vec![None; tabs.len()];
    loop {
        match marks.next()? {
            Mark::Start(start, _) => {
                let id = attribute(&start, "Id");
                let tab = id.and_then(|id| tabs.iter().position(|tab| *tab == id));
                if let (Some(tab), Some(target)) = (tab, attribute(&start, "Target")) {
                    let within = target.strip_prefix('/').map(ToOwned::to_owned);
                    found[tab] = Some(within.unwrap_or_else(|| format!("xl/{target}")));
                }
            }
            Mark::Finished => break,
            _ => {}
        }
    }
    Ok(found.into_iter().flatten().filter(|place| archive.has(place)).collect())
}

fn texts(archive: &Archive) -> Result<Texts, SlipKind> {
    let mut marks = Marks::of(archive, "xl/sharedStrings.xml")?;
    let (mut texts, mut inside, mut spoken) = (Texts::default(), false, false);
    loop {
        match marks.next()? {
            Mark::Start(start, ends) => match start.local_name().as_ref() {
                "t" => inside = !ends && !spoken,
                // How a text is pronounced is not the text.
                "rPh" => spoken = !ends,
                "si" if ends => texts.ends.push(u32::try_from(texts.all.len()).unwrap_or(u32::MAX)),
                _ => {}
            },
            Mark::Text(text) if inside => texts.all.push_str(&text),
            Mark::End(name) => match name.as_str() {
                "t" => inside = false,
                "rPh" => spoken = false,
                "si" => texts.ends.push(u32::try_from(texts.all.len()).unwrap_or(u32::MAX)),
                _ => {}
            },
            Mark::Finished => return Ok(texts),
            _ => {}
        }
        if texts.all.len() > MOST_TEXT || texts.ends.len() > MOST_TEXTS {
            return Err(SlipKind::Bomb);
        }
    }
}

fn styles(archive: &Archive) -> Result<Vec<Option<Precision>>, SlipKind> {
    let mut marks = Marks::of(archive, "xl/styles.xml")?;
    let (mut formats, mut styles, mut inside) = (std::collections::HashMap::new(), Vec::new(), false);
    loop {
        match marks.next()? {
            Mark::Start(start, ends) => match start.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (counted(&start, "numFmtId"), attribute(&start, "formatCode")) {
                        formats.insert(id, code);
                    }
                }
                "cellXfs" => inside = !ends,
                "xf" if inside => {
                    let id = counted(&start, "numFmtId").unwrap_or_default();
                    styles.push(Precision::of_format(id, formats.get(&id).map(String::as_str)));
                }
                _ => {}
            },
            Mark::End(name) if name == "cellXfs" => inside = false,
            Mark::Finished => return Ok(styles),
            _ => {}
        }
        if styles.len() > MOST_STYLES || formats.len() > MOST_STYLES {
            return Err(SlipKind::Bomb);
        }
    }
}

/// The programme a sheet was made for, as Jalons writes it down.
fn subject(archive: &Archive) -> Result<Option<String>, SlipKind> {
    let mut marks = Marks::of(archive, "docProps/core.xml")?;
    let (mut inside, mut subject) = (false, String::new());
    loop {
        match marks.next()? {
            Mark::Start(start, ends) => inside = start.local_name().as_ref() == "subject" && !ends,
            Mark::Text(text) if inside => subject.push_str(&text),
            Mark::End(_) => inside = false,
            Mark::Finished => return Ok(subject.strip_prefix("jalons:").map(ToOwned::to_owned)),
            _ => {}
        }
    }
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    value: String,
    formula: bool,
    taking: bool,
}

impl Open {
    fn cell(&self, book: &Book) -> Cell {
        let text = match self.kind.as_str() {
            "s" => self.value.parse().ok().and_then(|index| book.texts.get(index)).map(unescaped).unwrap_or_default(),
            "inlineStr" | "str" => unescaped(&self.value),
            "b" | "e" => self.value.clone(),
            _ => self.number(book),
        };
        Cell { text, formula: self.formula }
    }

    fn number(&self, book: &Book) -> String {
        let shown = book.styles.get(self.style).copied().flatten();
        let day = shown.and_then(|shown| {
            let day = day_of_serial(self.value.parse().ok()?, book.from_1904)?;
            Some(shown.written(day))
        });
        day.unwrap_or_else(|| plain_number(&self.value))
    }
}

fn tab(archive: &Archive, place: &str, book: &Book) -> Result<(Sheet, bool), SlipKind> {
    let mut marks = Marks::of(archive, place)?;
    let (mut tab, mut open) = (Tab::new(), Open::default());
    let (mut row, mut hidden, mut wanted) = (0, false, true);
    loop {
        match marks.next()? {
            Mark::Start(start, ends) => match start.local_name().as_ref() {
                "row" => {
                    row = counted(&start, "r").unwrap_or(row + 1);
                    hidden = is_set(&start, "hidden");
                    open.column = 0;
                }
                "c" => open = cell(&start, open.column),
                "f" => open.formula = true,
                "v" | "t" => open.taking = !ends,
                "mergeCell" => {
                    if let Some(rows) = attribute(&start, "ref").as_deref().and_then(rows_of) {
                        tab.merge(rows)?;
                    }
                }
                _ => {}
            },
            Mark::Text(text) if open.taking => open.value.push_str(&text),
            Mark::End(name) => match name.as_str() {
                "v" | "t" => open.taking = false,
                "c" if wanted => tab.put(open.column - 1, open.cell(book)),
                "row" if wanted => wanted = tab.end_row(row, hidden),
                "sheetData" => wanted = false,
                _ => {}
            },
            Mark::Finished => return Ok(tab.finish()),
            _ => {}
        }
    }
}

/// A cell that begins; `column` counts from 1.
fn cell(start: &BytesStart, before: usize) -> Open {
    let column = attribute(start, "r").and_then(|place| column_of(&place)).unwrap_or(before + 1);
    let kind = attribute(start, "t").unwrap_or_default();
    Open { column: column.max(1), kind, style: counted(start, "s").unwrap_or_default(), ..Open::default() }
}

/// `B3` is in column 2.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let column = letters.fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    (column > 0).then_some(column)
}

/// `B3:C5` goes from row 3 to row 5.
fn rows_of(range: &str) -> Option<(usize, usize)> {
    let row = |place: &str| place.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse::<usize>().ok();
    let (first, last) = range.split_once(':')?;
    Some((row(first)?, row(last)?))
}

/// Excel writes the letters XML cannot carry as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 7).and_then(|code| code.strip_suffix('_'));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let skip = match letter {
            Some(letter) => {
                plain.push_str(&rest[..at]);
                plain.push(letter);
                7
            }
            None => {
                plain.push_str(&rest[..at + 2]);
                2
            }
        };
        rest = &rest[at + skip..];
    }
    plain.push_str(rest);
    plain
}
