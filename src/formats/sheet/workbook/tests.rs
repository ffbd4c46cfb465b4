use super::*;
use crate::formats::sheet::{Column, MOST_ROWS};
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::io::Write;

const HEADER: [&str; 5] = ["territory", "item", "period", "value", "note"];

/// A workbook whose first tab is filled by hand.
fn excel(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let tab = workbook.add_worksheet();
    tab.write_row(0, 0, HEADER).unwrap();
    fill(tab);
    workbook.save_to_buffer().unwrap()
}

/// A ZIP file, packed, whose list of parts may lie about their sizes.
fn zipped(parts: &[(&str, &str)], size_said: Option<u32>) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(text.as_bytes()).unwrap();
        let (packed, at) = (packer.finish().unwrap(), file.len() as u32);
        let sizes = [packed.len() as u32, size_said.unwrap_or(text.len() as u32)];
        let about = |out: &mut Vec<u8>| {
            out.extend([0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            out.extend(sizes.iter().flat_map(|size| size.to_le_bytes()));
            out.extend((name.len() as u16).to_le_bytes());
            out.extend([0, 0]);
        };
        file.extend(b"PK\x03\x04\x14\0");
        about(&mut file);
        file.extend(name.as_bytes());
        file.extend(packed);
        list.extend(b"PK\x01\x02\x14\0\x14\0");
        about(&mut list);
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let (at, count) = (file.len() as u32, (parts.len() as u16).to_le_bytes());
    file.extend(&list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend((list.len() as u32).to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0, 0]);
    file
}

fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Notes\"><table:table-row>\
         <table:table-cell><text:p>à lire</text:p></table:table-cell></table:table-row></table:table>\
         <table:table table:name=\"Données\">{rows}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    zipped(&[("content.xml", &content)], None)
}

fn cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|text| cell(text)).collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

fn cells(sheet: &Sheet) -> Vec<[&str; 5]> {
    assert_eq!(sheet.slips, []);
    sheet.rows.iter().map(|row| Column::ALL.map(|column| row.cell(column))).collect()
}

fn kinds(bytes: &[u8]) -> Vec<SlipKind> {
    Sheet::read(bytes).slips.iter().map(|slip| slip.kind).collect()
}

#[test]
fn the_cells_of_an_excel_workbook_are_read_as_people_wrote_them() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let month = Format::new().set_num_format("mmm yyyy");
    let sheet = Sheet::read(&excel(|tab| {
        tab.write_row(1, 0, ["T01", "local_plan", "", "printemps 2015", "deux\nlignes & <b>"]).unwrap();
        tab.write_row(3, 0, ["T02", "aides_trained"]).unwrap();
        tab.write_number(3, 3, 7.0).unwrap();
        tab.write_row(4, 0, ["T03", "local_plan"]).unwrap();
        tab.write_number_with_format(4, 3, 41_897, &day).unwrap();
        tab.write_row(5, 0, ["T04", "local_plan"]).unwrap();
        tab.write_number_with_format(5, 3, 41_883, &month).unwrap();
        tab.write_row(6, 0, ["T05", "aides_trained", "", "", "_x0041_"]).unwrap();
        tab.write_number(6, 3, 7.5).unwrap();
    }));
    assert_eq!(
        cells(&sheet),
        [
            ["T01", "local_plan", "", "printemps 2015", "deux\nlignes & <b>"],
            ["T02", "aides_trained", "", "7", ""],
            ["T03", "local_plan", "", "2014-09-15", ""],
            ["T04", "local_plan", "", "2014-09", ""],
            ["T05", "aides_trained", "", "7.5", "_x0041_"],
        ]
    );
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4, 5, 6, 7]);
}

#[test]
fn the_tab_with_the_data_is_found_by_its_first_row_in_either_language() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_row(0, 0, ["Consignes", "à lire"]).unwrap();
    let tab = workbook.add_worksheet();
    tab.write_row(0, 0, ["Territoire", "Élément", "libellé", "PÉRIODE", "valeur", "Note", "Mots de l’auteur"]).unwrap();
    tab.write_row(1, 0, ["T01", "local_plan", "Plan local", "", "2015-21", "", "printemps 2015"]).unwrap();
    let sheet = Sheet::read(&workbook.save_to_buffer().unwrap());
    assert_eq!(cells(&sheet), [["T01", "local_plan", "", "2015-21", ""]]);
    assert_eq!(sheet.rows[0].words, "printemps 2015");
}

#[test]
fn a_row_that_was_not_filled_in_a_sheet_to_fill_is_no_fault() {
    let mut workbook = Workbook::new();
    let tab = workbook.add_worksheet();
    tab.write_row(0, 0, ["territory", "item", "period", "value", "note", "accepted value"]).unwrap();
    tab.write_row(1, 0, ["T01", "local_plan", "", "", "", "2014"]).unwrap();
    tab.write_row(2, 0, ["T02", "local_plan", "", "2015", "", ""]).unwrap();
    assert_eq!(cells(&Sheet::read(&workbook.save_to_buffer().unwrap())), [["T02", "local_plan", "", "2015", ""]]);
}

#[test]
fn a_formula_is_no_value_whatever_it_last_showed() {
    let sheet = Sheet::read(&excel(|tab| {
        tab.write_row(1, 0, ["T01", "aides_trained"]).unwrap();
        tab.write_formula(1, 3, Formula::new("=3+4").set_result("7")).unwrap();
        tab.write_row(2, 0, ["T02", "aides_trained", "", "5"]).unwrap();
    }));
    assert_eq!(sheet.slips, [Slip::new(2, ("value", "7"), SlipKind::Formula)]);
    assert_eq!((sheet.rows.len(), sheet.count()), (1, 2));
}

#[test]
fn merged_cells_are_refused_and_hidden_rows_are_known() {
    let sheet = Sheet::read(&excel(|tab| {
        tab.write_row(1, 0, ["T01", "local_plan", "", "2014"]).unwrap();
        tab.write_row(2, 0, ["T02", "local_plan", "", "2014"]).unwrap();
        tab.merge_range(1, 3, 2, 3, "2014", &Format::new()).unwrap();
        tab.write_row(3, 0, ["T03", "local_plan", "", "2014"]).unwrap();
        tab.set_row_hidden(3).unwrap();
    }));
    assert_eq!(
        sheet.slips.iter().map(|slip| (slip.row, slip.kind)).collect::<Vec<_>>(),
        [(2, SlipKind::Merged), (3, SlipKind::Merged)]
    );
    assert!(sheet.rows.len() == 1 && sheet.rows[0].hidden);
}

#[test]
fn the_cells_of_an_open_document_are_read_with_what_is_repeated() {
    let rows = format!(
        "{}<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/>\
         </table:table-row><table:table-row>{}{}<table:table-cell/><table:table-cell office:value-type=\"float\" \
         office:value=\"7\"><text:p>7,00</text:p></table:table-cell><table:table-cell><office:annotation><text:p>non\
         </text:p></office:annotation><text:p>un<text:s text:c=\"2\"/>mot</text:p><text:p>é&#233;&amp;</text:p>\
         </table:table-cell></table:table-row><table:table-row>{}{}<table:table-cell/><table:table-cell \
         office:value-type=\"date\" office:date-value=\"2014-09-01\"><text:p>sept. 2014</text:p></table:table-cell>\
         </table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
         table:number-columns-repeated=\"1000000000\"/></table:table-row>",
        row(&HEADER),
        cell("T01"),
        cell("aides_trained"),
        cell("T02"),
        cell("local_plan"),
    );
    let sheet = Sheet::read(&open_document(&rows));
    assert_eq!(
        cells(&sheet),
        [["T01", "aides_trained", "", "7", "un  mot\néé&"], ["T02", "local_plan", "", "2014-09", ""]]
    );
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [5, 6]);
}

#[test]
fn a_formula_of_an_open_document_is_no_value_either() {
    let value = "<table:table-cell table:formula=\"of:=3+4\" office:value-type=\"float\" office:value=\"7\"/>";
    let rows = format!(
        "{}<table:table-row>{}{}<table:table-cell/>{value}</table:table-row>",
        row(&HEADER),
        cell("T01"),
        cell("aides_trained")
    );
    assert_eq!(kinds(&open_document(&rows)), [SlipKind::Formula]);
}

#[test]
fn a_billion_rows_or_columns_that_are_only_declared_take_no_memory() {
    let many = row(&["T01", "local_plan", "", "2014", ""])
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1000000000\">");
    assert_eq!(kinds(&open_document(&format!("{}{many}", row(&HEADER)))), [SlipKind::Bomb]);
    let many = row(&["T01", "local_plan", "", "2014", ""])
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1000000\">");
    let sheet = Sheet::read(&open_document(&format!("{}{many}", row(&HEADER))));
    assert_eq!((sheet.rows.len(), sheet.slips[0].kind), (MOST_ROWS, SlipKind::TooManyRows));
    let book = "<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>";
    let places = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/></Relationships>";
    let tab = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\
               <t>x</t></is></c><c r=\"XFDZZ1\"><v>1</v></c></row><row r=\"999999999\"/></sheetData></worksheet>";
    let parts = [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", places), ("xl/worksheets/a.xml", tab)];
    assert!(kinds(&zipped(&parts, None)).contains(&SlipKind::MissingColumn));
}

#[test]
fn a_part_that_bursts_is_stopped_whatever_it_declares() {
    let long = format!("<a>{}</a>", " ".repeat(210_000_000));
    assert_eq!(kinds(&zipped(&[("content.xml", &long)], None)), [SlipKind::Bomb]);
    assert_eq!(kinds(&zipped(&[("content.xml", &long)], Some(1000))), [SlipKind::Bomb]);
    let deep = "<a>".repeat(100_000);
    assert_eq!(kinds(&zipped(&[("content.xml", &deep)], None)), [SlipKind::Bomb]);
    let entities = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
    assert_eq!(kinds(&zipped(&[("content.xml", entities)], None)), [SlipKind::Damaged]);
    assert_eq!(kinds(&zipped(&[("content.xml", "<a>&c;</a>")], None)), [SlipKind::Damaged]);
}

#[test]
fn a_workbook_that_cannot_be_opened_says_what_to_do() {
    let whole = excel(|tab| {
        tab.write_row(1, 0, ["T01", "local_plan", "", "2014"]).unwrap();
    });
    for length in [5, 100, whole.len() / 2, whole.len() - 30] {
        assert_eq!(kinds(&whole[..length]), [SlipKind::Damaged], "{length}");
    }
    assert_eq!(kinds(&zipped(&[("word/document.xml", "<a/>")], None)), [SlipKind::Damaged]);
    assert_eq!(kinds(&zipped(&[("content.xml", "<a><b></a>")], None)), [SlipKind::Damaged]);
    let shut = [("META-INF/manifest.xml", "<m:a><m:encryption-data/></m:a>"), ("content.xml", "x")];
    assert_eq!(kinds(&zipped(&shut, None)), [SlipKind::Encrypted]);
    let mut old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    assert_eq!(kinds(&old), [SlipKind::OldWorkbook]);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(kinds(&old), [SlipKind::Encrypted]);
}

proptest::proptest! {
    #[test]
    fn no_damage_whatever_stops_the_reader(at in 0..8000_usize, byte: u8) {
        let mut bytes = excel(|tab| { tab.write_row(1, 0, ["T01", "local_plan", "", "2014"]).unwrap(); });
        let at = at % bytes.len();
        bytes[at] = byte;
        let sheet = Sheet::read(&bytes);
        proptest::prop_assert!(sheet.rows.len() <= 1);
    }
}
