//! Finds the quotation marks that open a cell and never close it, so that they take no other row with them.

use super::{Slip, SlipKind};
use std::borrow::Cow;

/// A row longer than this, or with more cells, is none: its text is not read on.
const LONGEST_ROW: usize = 1_000_000;
const MOST_CELLS: usize = 10_000;
/// More rows with such a mark are not told one by one.
const MOST_SLIPS: usize = 10_000;

/// The text, each row with such a mark left blank, and what to say of it. Every line of the text ends with `\n`.
/// It is cut before a row that no sheet has.
pub(super) fn closed(text: &str, delimiter: u8) -> (Cow<'_, str>, Vec<Slip>) {
    let bytes = text.as_bytes();
    let (mut kept, mut kept_to, mut slips) = (String::new(), 0, Vec::new());
    let (mut row, mut begins, mut at, mut cells) = (1, 0, 0, 0);
    while at < bytes.len() {
        cells += usize::from(bytes[at] == delimiter);
        if at - begins > LONGEST_ROW || cells > MOST_CELLS || slips.len() == MOST_SLIPS {
            slips.push(Slip::new(row, ("", ""), SlipKind::Bomb));
            kept.push_str(&text[kept_to.min(begins)..begins]);
            return (Cow::Owned(kept), slips);
        }
        match bytes[at] {
            b'"' if at == begins || bytes[at - 1] == delimiter => match end_of_cell(bytes, at, delimiter) {
                Some(end) => at = end,
                None => {
                    let end = at + text[at..].find('\n').unwrap_or(text.len() - at);
                    slips.push(Slip::new(row, ("", &text[at..end]), SlipKind::Unclosed));
                    kept.push_str(&text[kept_to..begins]);
                    (kept_to, at) = (end, end);
                }
            },
            b'\n' => {
                row += 1;
                at += 1;
                (begins, cells) = (at, 0);
            }
            _ => at += 1,
        }
    }
    if slips.is_empty() {
        return (Cow::Borrowed(text), slips);
    }
    kept.push_str(&text[kept_to..]);
    (Cow::Owned(kept), slips)
}

/// Where a quoted cell ends: a mark that stands alone closes it, and only spaces may come before the next cell.
fn end_of_cell(bytes: &[u8], opens: usize, delimiter: u8) -> Option<usize> {
    let mut at = opens + 1;
    loop {
        at += bytes[at..].iter().position(|byte| *byte == b'"')? + 1;
        if bytes.get(at) != Some(&b'"') {
            break;
        }
        at += 1;
    }
    at += bytes[at..].iter().take_while(|byte| **byte == b' ').count();
    bytes.get(at).is_none_or(|next| *next == b'\n' || *next == delimiter).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (String, Vec<(usize, String)>) {
        let (kept, slips) = closed(text, b',');
        (kept.into_owned(), slips.into_iter().map(|slip| (slip.row, slip.value)).collect())
    }

    #[test]
    fn a_text_whose_marks_all_close_is_left_alone() {
        for text in ["a,\"b\",c\n", "a,\"b \"\"c\"\"\" ,d\n", "\"deux\nlignes\",x\n", "a,l'\"x,y\n", "\"\"\n", ""] {
            assert_eq!(rows(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_mark_that_never_closes_costs_its_own_row_only() {
        let (kept, broken) = rows("a,b\nc,\"d\ne,f\n");
        assert_eq!((kept.as_str(), broken), ("a,b\n\ne,f\n", vec![(2, "\"d".to_owned())]));
    }

    #[test]
    fn a_mark_that_only_the_next_quoted_cell_would_close_is_found_where_it_opens() {
        let (kept, broken) = rows("a,\"b\nc,\"d\"\ne,f\n");
        assert_eq!((kept.as_str(), broken), ("\nc,\"d\"\ne,f\n", vec![(1, "\"b".to_owned())]));
    }

    #[test]
    fn marks_inside_a_quoted_text_are_doubled_or_refused() {
        assert_eq!(rows("\"dire \"oui\" ou non\",b\n").1, [(1, "\"dire \"oui\" ou non\",b".to_owned())]);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        assert_eq!(rows("\"deux\nlignes\",x\nb,\"c\n").1, [(2, "\"c".to_owned())]);
        let (kept, broken) = rows("\"deux\nlignes\",\"x\nb,c\n");
        assert_eq!((kept.as_str(), broken), ("\nb,c\n", vec![(1, "\"x".to_owned())]));
    }
}
