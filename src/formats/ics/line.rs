//! The lines of a calendar file (RFC 5545): folded where they grow long, with what would break them escaped.

/// A line is no longer than this, in bytes, without its end.
const LONGEST: usize = 75;

/// The lines written so far.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property as it is: a word, a day, an identifier.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A property that people wrote.
    pub fn text(&mut self, name: &str, words: &str) {
        self.folded(&format!("{name}:{}", escaped(words)));
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// A line that is too long goes on after a line end and a space; no letter is taken apart.
    fn folded(&mut self, line: &str) {
        let mut room = LONGEST;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }
}

/// The words with the signs that have a meaning here behind a backslash, and without what a text cannot hold.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(letter),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(words: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", words);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    #[test]
    fn signs_with_a_meaning_are_escaped_and_line_ends_are_said() {
        assert_eq!(written("a;b,c\\d\r\ne\nf\u{7}"), "SUMMARY:a\\;b\\,c\\\\d\\ne\\nf\r\n");
        assert_eq!(written("BEGIN:VEVENT"), "SUMMARY:BEGIN:VEVENT\r\n", "a colon means nothing inside a text");
    }

    #[test]
    fn no_line_is_longer_than_seventy_five_bytes_and_no_letter_is_taken_apart() {
        for words in ["é".repeat(300), "🌱".repeat(100), "שלום ".repeat(60), "x".repeat(75)] {
            let written = written(&words);
            assert!(written.split("\r\n").all(|line| line.len() <= 75), "{written}");
            assert_eq!(written.replace("\r\n ", ""), format!("SUMMARY:{words}\r\n"));
        }
    }

    #[test]
    fn a_line_that_just_fits_is_not_folded() {
        let just = "x".repeat(75 - "SUMMARY:".len());
        assert_eq!(written(&just).matches("\r\n").count(), 1);
        assert_eq!(written(&format!("{just}x")).matches("\r\n ").count(), 1);
    }
}
