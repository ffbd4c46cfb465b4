//! What all tabs have in common: name, page, header and footer, and the tab of values that can be imported again.

use super::Book;
use crate::{
    domain::entry::Entry,
    formats::entries::{held, values_tab},
    texts::{text, text_with},
};
use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError};

/// Letter, on which Québec prints.
const LETTER: u8 = 1;
/// A header takes 255 units of UTF-16 with its codes.
const LONGEST_NAME: usize = 60;
/// A text that stands for a chart takes 255 units of UTF-16.
const LONGEST_ALTERNATIVE: usize = 255;

impl Book<'_> {
    /// A tab by the key of its name.
    pub(super) fn tab(&mut self, key: &str) -> Result<&mut Worksheet, XlsxError> {
        let (name, header, footer) = (text(self.language(), key), self.header(), self.footer());
        let tab = self.workbook.add_worksheet();
        tab.set_name(name)?;
        printed(tab, (&header, &footer))?;
        Ok(tab)
    }

    /// Programme and tab; the day the figures speak for.
    fn header(&self) -> String {
        let name: String = self.name().chars().take(LONGEST_NAME).collect();
        let day = self.summary().as_of().to_string();
        let day = text_with(self.language(), "workbook-header-day", &[("day", day.into())]);
        // What follows an ampersand is a code; a doubled one is an ampersand.
        format!("&L{}&C&A&R{day}", name.replace('&', "&&"))
    }

    fn footer(&self) -> String {
        let page = [("page", "&P".into()), ("pages", "&N".into())];
        let digest: String = self.document.digest.chars().filter(char::is_ascii_hexdigit).take(16).collect();
        format!("&L{digest}&R{}", text_with(self.language(), "workbook-footer-page", &page))
    }
}

/// One page wide, on its side, with its first row on each page.
fn printed(tab: &mut Worksheet, (header, footer): (&str, &str)) -> Result<(), XlsxError> {
    tab.set_landscape().set_paper_size(LETTER).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3);
    tab.set_repeat_rows(0, 0)?.set_header(header).set_footer(footer);
    Ok(())
}

/// The values, as the import reads them.
pub(super) fn data(book: &mut Book, entries: &[&Entry]) -> Result<(), XlsxError> {
    let (language, header, footer) = (book.language(), book.header(), book.footer());
    let tab = values_tab(&mut book.workbook, language, entries)?;
    printed(tab, (&header, &footer))?;
    let last = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    tab.set_print_area(0, 0, last, 5)?;
    if last > 0 {
        tab.autofilter(0, 0, last, 5)?.ignore_error_range(1, 0, last, 5, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

/// What a chart shows in words, as an attribute can hold it.
pub(super) fn alternative(words: &str) -> String {
    let plain =
        |letter: char| if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') { ' ' } else { letter };
    let words: String = words.chars().map(plain).collect();
    let fits = |words: &str| words.encode_utf16().count() <= LONGEST_ALTERNATIVE;
    if fits(&words) {
        return words;
    }
    // As many whole sentences as fit; of a long first one, as many words.
    let ends = |mark: &str| words.match_indices(mark).map(|(place, mark)| place + mark.len()).collect::<Vec<_>>();
    let sentence = ends(". ").into_iter().map(|end| words[..end].trim_end().to_owned()).rfind(|part| fits(part));
    let some = || ends(" ").into_iter().map(|end| format!("{}…", words[..end].trim_end())).rfind(|part| fits(part));
    sentence.or_else(some).unwrap_or_default()
}

/// A text in parts that each fit a cell and a printed row: by paragraphs, and long ones where a word ends.
pub(super) fn in_rows(words: &str) -> Vec<String> {
    const LONGEST: usize = 1200;
    let mut rows = Vec::new();
    for paragraph in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // A list is no subtraction.
        let mut rest = paragraph.strip_prefix("- ").map_or_else(|| paragraph.to_owned(), |item| format!("– {item}"));
        while let Some((end, _)) = rest.char_indices().nth(LONGEST) {
            let at = rest[..end].rfind(' ').filter(|at| *at > 0).unwrap_or(end);
            let next = rest.split_off(at);
            rows.push(std::mem::replace(&mut rest, next.trim_start().to_owned()));
        }
        rows.push(rest);
    }
    rows.retain(|row| !held(row).is_empty());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_chart_fits_and_ends_with_a_sentence_or_a_word() {
        assert_eq!(alternative("Court."), "Court.");
        let sentences = format!("{}. {}.", "mot ".repeat(20).trim_end(), "encore ".repeat(40).trim_end());
        assert_eq!(alternative(&sentences), format!("{}.", "mot ".repeat(20).trim_end()));
        let words = alternative(&"é😀 ".repeat(200));
        assert!(words.ends_with("é😀…") && words.encode_utf16().count() <= 255, "{words}");
    }

    #[test]
    fn a_long_text_loses_nothing_in_its_rows() {
        let long = "mot ".repeat(2000);
        let rows = in_rows(&format!("- un point\n\n{long}\n{}", "🌱".repeat(3000)));
        assert_eq!(rows[0], "– un point");
        assert!(rows.iter().all(|row| row.chars().count() <= 1200));
        assert_eq!(rows.iter().filter(|row| row.starts_with("mot")).flat_map(|row| row.split(' ')).count(), 2000);
        assert_eq!(rows.concat().matches('🌱').count(), 3000);
    }
}
