use super::*;

#[test]
fn a_workbook_that_was_cut_short_is_not_read() {
    let sheet = read(b"PK\x03\x04 and nothing more");
    assert_eq!((sheet.rows.len(), sheet.slips.len()), (0, 1));
}
