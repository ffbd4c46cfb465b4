//! The seal on each entry: a hash over the entry and the seal before it, so that a change shows.

use super::row::EntryRow;
use crate::formats::fingerprint::hexadecimal;
use sha2::{Digest, Sha256};

/// The hash of an entry that follows the one hashed as `previous` (empty for the first).
///
/// SHA-256, in hexadecimal, over these fields in this order, each written as its length in bytes, a
/// colon, its UTF-8 text and a comma (`5:hello,`), or as a lone `-,` where it is null: previous hash,
/// id, programme, sequence, territory, item, period, kind, value, words, note, status, recorded_at,
/// recorded_by, batch, source of the batch, sha256 of the batch, replaces; and, only where the entry
/// has one, the remark.
#[must_use]
pub fn seal(previous: &str, row: &EntryRow) -> String {
    let (sequence, recorded_at) = (row.sequence.to_string(), row.recorded_at.to_string());
    let fields = [
        Some(previous),
        Some(&row.id),
        Some(&row.programme),
        Some(&sequence),
        Some(&row.territory),
        Some(&row.item),
        Some(&row.period),
        Some(&row.kind),
        Some(&row.value),
        row.words.as_deref(),
        row.note.as_deref(),
        Some(&row.status),
        Some(&recorded_at),
        Some(&row.recorded_by),
        Some(&row.batch),
        Some(&row.source),
        row.sha256.as_deref(),
        Some(&row.replaces),
    ];
    let mut hash = Sha256::new();
    for field in fields {
        match field {
            Some(text) => hash.update(format!("{}:{text},", text.len())),
            None => hash.update("-,"),
        }
    }
    // Entries from before there were remarks keep their seal.
    if let Some(remark) = &row.remark {
        hash.update(format!("{}:{remark},", remark.len()));
    }
    hexadecimal(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_a_letter_from_one_field_to_the_next_changes_the_seal() {
        let row =
            |item: &str, period: &str| EntryRow { item: item.into(), period: period.into(), ..EntryRow::default() };
        assert_ne!(seal("", &row("support2", "014")), seal("", &row("support", "2014")));
    }

    #[test]
    fn an_absent_note_is_not_sealed_as_an_empty_one() {
        let row = |note: Option<&str>| EntryRow { note: note.map(Into::into), ..EntryRow::default() };
        assert_ne!(seal("", &row(None)), seal("", &row(Some(""))));
    }

    #[test]
    fn a_remark_is_sealed_too() {
        let row = |remark: Option<&str>| EntryRow { remark: remark.map(Into::into), ..EntryRow::default() };
        assert_ne!(seal("", &row(None)), seal("", &row(Some("à revoir"))));
        assert_ne!(seal("", &row(Some("a"))), seal("", &row(Some("b"))));
    }

    #[test]
    fn the_seal_depends_on_the_one_before() {
        assert_ne!(seal("a", &EntryRow::default()), seal("b", &EntryRow::default()));
    }
}
