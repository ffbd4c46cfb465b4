use super::*;

const HEADER: &str = "territory,item,period,value,note\n";

fn read(rows: &str) -> Sheet {
    Sheet::read(format!("{HEADER}{rows}").as_bytes())
}

fn only_slip(sheet: &Sheet) -> (usize, &str, &str, SlipKind) {
    assert_eq!(sheet.slips.len(), 1, "{sheet:?}");
    let Slip { row, column, value, kind } = &sheet.slips[0];
    (*row, column, value, *kind)
}

fn notes(bytes: &[u8]) -> Vec<String> {
    let sheet = Sheet::read(bytes);
    assert_eq!(sheet.slips, []);
    sheet.rows.iter().map(|row| row.cell(Column::Note).to_owned()).collect()
}

#[test]
fn a_row_gives_its_cells_without_the_white_space_around_them() {
    let sheet = read("T01 , local_plan,,\u{a0}2014-09,  fini \n");
    let row = &sheet.rows[0];
    assert_eq!(Column::ALL.map(|column| row.cell(column)), ["T01", "local_plan", "", "2014-09", "fini"]);
    assert_eq!((row.number, sheet.count()), (2, 1));
}

#[test]
fn columns_may_come_in_any_order_and_any_case() {
    let sheet = Sheet::read(b"Value,NOTE,period,item,territory\n3,,2014,support_direct,T01\n");
    assert_eq!(sheet.slips, []);
    assert_eq!(sheet.rows[0].cell(Column::Territory), "T01");
    assert_eq!(sheet.rows[0].cell(Column::Value), "3");
}

#[test]
fn semicolons_and_tabs_are_recognised() {
    for delimiter in [";", "\t"] {
        let text = format!("{HEADER}T01,local_plan,,2014-09,oui\n").replace(',', delimiter);
        assert_eq!(notes(text.as_bytes()), ["oui"]);
    }
}

#[test]
fn a_comma_in_a_note_does_not_make_a_french_sheet_a_comma_one() {
    let sheet = Sheet::read(
        "territory;item;period;value;note\nT01;local_plan;;2014-09;un, deux, trois, quatre, cinq, six\n".as_bytes(),
    );
    assert_eq!(sheet.rows[0].cell(Column::Note), "un, deux, trois, quatre, cinq, six");
}

#[test]
fn every_character_set_gives_the_same_words() {
    let text = format!("{HEADER}T01,local_plan,,2014-09,« réalisé à l’été »\n");
    let utf16 = |from: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(from).collect::<Vec<u8>>();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    let (little, big) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    for bytes in [
        text.clone().into_bytes(),
        marked(b"\xef\xbb\xbf", text.as_bytes()),
        marked(b"\xff\xfe", &little),
        marked(b"\xfe\xff", &big),
        little,
        big,
        windows,
    ] {
        assert_eq!(notes(&bytes), ["« réalisé à l’été »"]);
    }
}

#[test]
fn half_a_character_of_utf_16_is_no_text() {
    assert_eq!(only_slip(&Sheet::read(b"\xff\xfet\0e\0r")), (1, "", "", SlipKind::NotText));
}

#[test]
fn half_a_workbook_is_named_for_what_it_is() {
    assert_eq!(only_slip(&Sheet::read(b"PK\x03\x04rest")), (1, "", "", SlipKind::Damaged));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does() {
    let text =
        "T01,local_plan,,2014-09,\"deux\r\nlignes\"\r\n\r\nT02,local_plan,,2014-09,x\r\nT03,local_plan,,2014-09,y";
    let numbers: Vec<usize> = read(text).rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 4, 5]);
}

#[test]
fn blank_rows_do_not_count() {
    let sheet = read("\n,,,,\nT01,local_plan,,2014-09,\n   \n;;;;\n");
    assert_eq!((sheet.rows.len(), sheet.rows[0].number), (1, 4));
}

#[test]
fn a_row_with_too_few_columns_is_shown_whole_and_no_column_is_blamed() {
    let sheet = read("T01,local_plan,2014-09\nT02,local_plan,,2014-09,\n");
    let kind = SlipKind::TooFewCells { found: 3, wanted: 5 };
    assert_eq!(only_slip(&sheet), (2, "", "T01,local_plan,2014-09", kind));
    assert_eq!((sheet.rows.len(), sheet.count()), (1, 2));
}

#[test]
fn a_row_with_too_many_columns_shows_what_stands_beyond() {
    let sheet = read("T01,local_plan,,2014-09,un,deux\nT02,local_plan,,2014-09,,,,\n");
    assert_eq!(only_slip(&sheet), (2, "", "deux", SlipKind::TooManyCells { found: 6, wanted: 5 }));
    assert_eq!(sheet.rows.len(), 1);
}

#[test]
fn a_missing_column_stops_the_reading_and_is_named() {
    let sheet = Sheet::read(b"territory,item,period,note\nT01,local_plan,,x\n");
    assert_eq!(only_slip(&sheet), (1, "value", "", SlipKind::MissingColumn));
    assert_eq!(sheet.rows, []);
}

#[test]
fn an_unknown_or_repeated_column_is_named_and_the_rest_still_read() {
    let sheet = Sheet::read(b"territory,item,period,value,note,colour,value\nT01,local_plan,,2014-09,,red,\n");
    let kinds: Vec<SlipKind> = sheet.slips.iter().map(|slip| slip.kind).collect();
    assert_eq!(kinds, [SlipKind::UnknownColumn, SlipKind::RepeatedColumn]);
    assert_eq!(sheet.rows.len(), 1);
}

#[test]
fn a_nul_byte_is_shown_where_it_is() {
    let sheet = read("T01,local_plan,,2014\0-09,\nT02,local_plan,,2014-09,\n");
    assert_eq!(only_slip(&sheet), (2, "value", "2014\u{fffd}-09", SlipKind::Invisible));
    assert_eq!(sheet.rows.len(), 1);
}

#[test]
fn an_empty_file_is_no_sheet() {
    for bytes in [b"".as_slice(), b"\n\n", b"\xef\xbb\xbf", b"  \r\n"] {
        assert_eq!(only_slip(&Sheet::read(bytes)), (1, "", "", SlipKind::EmptyFile));
    }
}

#[test]
fn a_first_row_alone_is_no_sheet() {
    for rows in ["", "\n\n", ",,,,\n"] {
        let sheet = read(rows);
        assert_eq!((only_slip(&sheet), sheet.count()), ((1, "", "", SlipKind::NoRows), 0));
    }
}

#[test]
fn a_quotation_mark_that_does_not_close_is_blamed_on_the_row_where_it_opens() {
    let sheet = read("T01,local_plan,,2014-09,\nT02,local_plan,,2014-09,\"fini\nT03,local_plan,,2014-09,\"oui\"\n");
    assert_eq!(only_slip(&sheet), (3, "", "\"fini", SlipKind::Unclosed));
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(sheet.count(), 3);
}

#[test]
fn names_of_columns_with_an_open_quotation_mark_stop_the_reading() {
    let sheet = Sheet::read(b"\nterritory,\"item,period,value,note\nT01,local_plan,,2014-09,\nT02,\"x\n");
    assert_eq!(only_slip(&sheet), (2, "", "\"item,period,value,note", SlipKind::Unclosed));
    assert_eq!(sheet.rows, []);
}

#[test]
fn an_endless_sheet_is_read_up_to_a_limit() {
    let sheet = read(&"T01,local_plan,,2014-09,\n".repeat(MOST_ROWS + 5));
    assert_eq!(sheet.rows.len(), MOST_ROWS);
    assert_eq!(only_slip(&sheet), (MOST_ROWS + 2, "", "", SlipKind::TooManyRows));
}

proptest::proptest! {
    #[test]
    fn no_bytes_whatever_stop_the_reading(bytes: Vec<u8>) {
        let _ = Sheet::read(&bytes);
        let _ = Sheet::read(&[HEADER.as_bytes(), &bytes].concat());
    }
}
