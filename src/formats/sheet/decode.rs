//! From bytes to text: UTF-8, UTF-16 or the character set of older French spreadsheets.

use super::{SlipKind, workbook};
use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Accents take more room once decoded: what becomes longer than this is no sheet.
const MOST_TEXT: usize = 60_000_000;

/// The text of a file, each of its lines ended by one `\n`.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SlipKind> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(workbook::binary(bytes));
    }
    let encoding = encoding_of(bytes);
    let plain = if encoding == UTF_8 { std::str::from_utf8(bytes).ok() } else { None };
    let plain = plain.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut text = match plain {
        Some(text) if text.ends_with('\n') && !text.contains('\r') => return Ok(Cow::Borrowed(text)),
        Some(text) => text.to_owned(),
        None => decoded(bytes, encoding)?,
    };
    if text.contains('\r') {
        text = with_plain_lines(text)?;
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(Cow::Owned(text))
}

/// The text, as far as it is no longer than any sheet.
fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Result<String, SlipKind> {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let (mut text, mut read) = (String::with_capacity(bytes.len() + 64), 0);
    loop {
        let (result, taken, malformed) = decoder.decode_to_string(&bytes[read..], &mut text, true);
        read += taken;
        match result {
            _ if malformed => return Err(SlipKind::NotText),
            CoderResult::InputEmpty => return Ok(text),
            CoderResult::OutputFull if text.len() > MOST_TEXT => return Err(SlipKind::Bomb),
            CoderResult::OutputFull => text.reserve_exact((bytes.len() - read) / 8 + 1024),
        }
    }
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
