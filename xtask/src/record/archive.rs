//! The parts of a ZIP archive, which workbooks and packages are: as many as can be read.

use std::io::Read;

const END_OF_DIRECTORY: [u8; 4] = [b'P', b'K', 5, 6];
const ENTRY_OF_DIRECTORY: [u8; 4] = [b'P', b'K', 1, 2];

/// One file of an archive.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    /// As the archive says it, in the way of MS-DOS.
    pub written_at: u32,
    pub bytes: Vec<u8>,
}

/// The parts in the order of the archive; nothing where these bytes are none.
pub fn parts(bytes: &[u8]) -> Option<Vec<Part>> {
    let end = (0..=bytes.len().checked_sub(22)?).rev().find(|at| bytes[*at..].starts_with(&END_OF_DIRECTORY))?;
    let (count, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
    let mut parts = Vec::new();
    for _ in 0..count {
        if !bytes.get(at..)?.starts_with(&ENTRY_OF_DIRECTORY) {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|place| number(bytes, at + place, 2));
        let (name, behind) = (name?, extra? + comment?);
        parts.push(Part {
            name: String::from_utf8_lossy(bytes.get(at + 46..at + 46 + name)?).into_owned(),
            written_at: u32::try_from(number(bytes, at + 12, 4)?).ok()?,
            bytes: content(bytes, at)?,
        });
        at += 46 + name + behind;
    }
    Some(parts)
}

/// What the file of an entry of the directory holds.
fn content(bytes: &[u8], entry: usize) -> Option<Vec<u8>> {
    let (method, packed, at) =
        (number(bytes, entry + 10, 2)?, number(bytes, entry + 20, 4)?, number(bytes, entry + 42, 4)?);
    let start = at + 30 + number(bytes, at + 26, 2)? + number(bytes, at + 28, 2)?;
    let packed = bytes.get(start..start + packed)?;
    if method == 0 {
        return Some(packed.to_vec());
    }
    let mut content = Vec::new();
    flate2::read::DeflateDecoder::new(packed).read_to_end(&mut content).ok()?;
    Some(content)
}

/// A number of some bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at + length)?;
    Some(digits.iter().rev().fold(0, |number, digit| number << 8 | usize::from(*digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a.txt`, which says « abc », as stored, at noon of 1980-01-01.
    fn archive() -> Vec<u8> {
        let fields = |parts: &[&[u8]]| parts.concat();
        let common: &[u8] = &[20, 0, 0, 0, 0, 0, 0, 96, 33, 0, 0, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 5, 0, 0, 0];
        let local = fields(&[b"PK\x03\x04", common, b"a.txt", b"abc"]);
        let entry = fields(&[b"PK\x01\x02", &[20, 0], common, &[0; 14], b"a.txt"]);
        let (size, start) = (u8::try_from(entry.len()).unwrap(), u8::try_from(local.len()).unwrap());
        let end = [0, 0, 0, 0, 1, 0, 1, 0, size, 0, 0, 0, start, 0, 0, 0, 0, 0];
        fields(&[&local, &entry, b"PK\x05\x06", &end])
    }

    #[test]
    fn the_parts_of_an_archive_are_read_with_what_they_hold() {
        let part = Part { name: "a.txt".to_owned(), written_at: 33 << 16 | 96 << 8, bytes: b"abc".to_vec() };
        assert_eq!(parts(&archive()), Some(vec![part]));
    }

    #[test]
    fn what_is_no_archive_has_no_parts() {
        assert_eq!(parts(b"%PDF-1.7 and so on, for a while"), None);
        assert_eq!(parts(&archive()[..40]), None);
    }
}
