//! The rows of a preview as they are kept between two requests: shrunk while they are written, and never whole as text.

use crate::intake::preview::Proposed;
use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use std::io::{self, BufReader};

/// JSON, deflated, in base64.
///
/// # Errors
/// Only if memory runs out.
pub fn packed(rows: &[Proposed]) -> io::Result<String> {
    let mut shrinking = DeflateEncoder::new(Vec::new(), Compression::fast());
    serde_json::to_writer(io::BufWriter::new(&mut shrinking), rows)?;
    Ok(BASE64_STANDARD.encode(shrinking.finish()?))
}

/// The rows again.
///
/// # Errors
/// What [`packed`] has not written.
pub fn unpacked(kept: &str) -> io::Result<Vec<Proposed>> {
    let shrunk = BASE64_STANDARD.decode(kept).map_err(io::Error::other)?;
    Ok(serde_json::from_reader(BufReader::with_capacity(64 * 1024, DeflateDecoder::new(shrunk.as_slice())))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::upload::{Change, UploadRow};

    #[test]
    fn what_is_kept_comes_back_and_takes_little_room() {
        let row = |row: usize| Proposed {
            shown: UploadRow {
                row,
                cells: ["T01", "é\u{a0}=1", "", "7", "\u{feff}\"\\"].map(str::to_owned),
                change: Change::Refused,
                before: Some("12".into()),
                reasons: vec!["ce code n’existe pas dans le programme.".into()],
            },
            entry: None,
        };
        let rows: Vec<Proposed> = (1..=1000).map(row).collect();
        let kept = packed(&rows).unwrap();
        assert!(kept.len() < 30_000, "{}", kept.len());
        assert_eq!(unpacked(&kept).unwrap(), rows);
        assert_eq!(unpacked(&packed(&[]).unwrap()).unwrap(), []);
        assert!(unpacked("[]").is_err() && unpacked("").is_err());
    }
}
