//! From bytes to text: UTF-8, UTF-16 or the character set of older French spreadsheets.

use super::{SlipKind, workbook};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file, each of its lines ended by one `\n`.
pub fn decode(bytes: &[u8]) -> Result<String, SlipKind> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(workbook::binary(bytes));
    }
    let encoding = encoding_of(bytes);
    let (text, _, malformed) = encoding.decode(bytes);
    if malformed {
        return Err(SlipKind::NotText);
    }
    let mut text = if text.contains('\r') { with_plain_lines(text.into_owned())? } else { text.into_owned() };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// Each end of a line as one `\n`, in the place of the text itself.
fn with_plain_lines(text: String) -> Result<String, SlipKind> {
    let (mut bytes, mut returned) = (text.into_bytes(), false);
    bytes.retain_mut(|byte| {
        let second = returned && *byte == b'\n';
        returned = *byte == b'\r';
        if returned {
            *byte = b'\n';
        }
        !second
    });
    String::from_utf8(bytes).map_err(|_| SlipKind::NotText)
}

/// The mark at the start tells; else a first letter on two bytes is UTF-16, and what is not UTF-8 is Windows-1252.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    match bytes {
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => UTF_16LE,
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}
