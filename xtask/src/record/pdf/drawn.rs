//! What a page of a PDF draws: lines and colours as they are, words in letters.

use std::collections::HashMap;

use super::Letters;

/// A space of no width, where a long word may be broken: it is told of some letters, as it happens.
const NO_WIDTH: char = '\u{200b}';

/// The text of one block, between `BT` and `ET`, as it is put together.
#[derive(Default)]
struct Block {
    said: String,
    /// The font, as the block names it, and its size.
    font: String,
    /// What the letters stand for that come next, where the page says it of them.
    meant: Option<String>,
    /// Whether that was said already.
    is_said: bool,
}

/// What is drawn, with letters for the codes of its fonts. Where in a line a letter stands is left out: it follows from
/// the letters before it.
pub fn drawn(stream: &[u8], fonts: &HashMap<String, &Letters>) -> String {
    let (mut text, mut rest) = (String::new(), stream);
    while let Some(begin) = super::find(rest, b"BT") {
        let end = super::find(&rest[begin..], b"\nET").map_or(rest.len(), |end| begin + end);
        text.push_str(&String::from_utf8_lossy(&rest[..begin]));
        text.push_str(&format!("BT{}", block(&rest[begin + 2..end], fonts)));
        rest = &rest[end..];
    }
    text.push_str(&String::from_utf8_lossy(rest));
    text
}

fn block(stream: &[u8], fonts: &HashMap<String, &Letters>) -> String {
    let (mut block, mut words, mut rest) = (Block::default(), String::new(), stream);
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        if *byte != b'(' {
            words.push(char::from(*byte));
            rest = block.take(&mut words, rest);
            continue;
        }
        let (codes, behind) = string(behind);
        let pairs = codes.chunks(2).map(|pair| pair.iter().fold(0_u16, |code, byte| code << 8 | u16::from(*byte)));
        let font = fonts.get(block.font.split(' ').next().unwrap_or_default());
        let letters = pairs.map(|code| font.and_then(|font| font.get(&code)).map_or("?", String::as_str));
        block.say(&letters.collect::<String>());
        rest = behind;
    }
    block.said
}

impl Block {
    /// Looks at the words that have come, where they are whole: another font, what letters mean, and the end of that.
    fn take<'a>(&mut self, words: &mut String, rest: &'a [u8]) -> &'a [u8] {
        if let Some(before) = words.strip_suffix(" Tf") {
            let font = before.rsplit('/').next().unwrap_or_default().to_owned();
            if font != self.font {
                self.said.push_str(&format!(" /{font} "));
                self.font = font;
            }
        } else if words.ends_with("/ActualText") {
            let (meant, rest) = text_string(rest);
            self.meant = Some(meant);
            words.clear();
            return rest;
        } else if words.ends_with("EMC") {
            (self.meant, self.is_said) = (None, false);
        } else {
            return rest;
        }
        words.clear();
        rest
    }

    fn say(&mut self, letters: &str) {
        let said = self.meant.as_deref().unwrap_or(letters);
        if !self.is_said {
            self.said.extend(said.chars().filter(|letter| *letter != NO_WIDTH));
        }
        self.is_said = self.meant.is_some();
    }
}

/// A text, in parentheses or as the numbers of its letters, and what is behind.
fn text_string(stream: &[u8]) -> (String, &[u8]) {
    if let Some(behind) = stream.strip_prefix(b"(") {
        let (bytes, behind) = string(behind);
        return (bytes.into_iter().map(char::from).collect(), behind);
    }
    let end = stream.iter().position(|byte| *byte == b'>').unwrap_or(stream.len());
    let digits = String::from_utf8_lossy(&stream[..end]).trim_start_matches("<FEFF").to_owned();
    (super::letters_of(&digits).unwrap_or_default(), &stream[end..])
}

/// The bytes of a string, up to its closing parenthesis, and what is behind.
fn string(stream: &[u8]) -> (Vec<u8>, &[u8]) {
    let (mut bytes, mut rest, mut depth) = (Vec::new(), stream, 0);
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        match byte {
            b')' if depth == 0 => break,
            b'\\' => {
                let digits = rest.iter().take(3).take_while(|digit| (b'0'..b'8').contains(*digit)).count();
                let octal =
                    rest[..digits].iter().fold(0_u8, |code, digit| code.wrapping_mul(8).wrapping_add(digit - b'0'));
                let escaped = match rest.first() {
                    Some(_) if digits > 0 => octal,
                    Some(b'n') => b'\n',
                    Some(b'r') => b'\r',
                    Some(b't') => b'\t',
                    Some(b'b') => 8,
                    Some(b'f') => 12,
                    Some(other) => *other,
                    None => break,
                };
                bytes.push(escaped);
                rest = &rest[digits.max(1)..];
            }
            byte => {
                depth += i32::from(*byte == b'(') - i32::from(*byte == b')');
                bytes.push(*byte);
            }
        }
    }
    (bytes, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(stream: &str) -> String {
        let letters: Letters = "ab7".chars().map(String::from).zip(1..).map(|(letter, code)| (code, letter)).collect();
        drawn(stream.as_bytes(), &HashMap::from([("f0".to_owned(), &letters)]))
    }

    #[test]
    fn a_block_is_its_fonts_and_its_words() {
        let stream = "q 1 0 m\nBT 0 Tr/f0 8 Tf 1 0 0 -1 0 0 Tm[(\\000\\001)14(\\000\\002)]TJ\nET\nQ";
        assert_eq!(page(stream), "q 1 0 m\nBT /f0 8 ab\nET\nQ");
    }

    #[test]
    fn letters_stand_for_what_is_said_of_them_however_they_are_put_together() {
        let meant = "BT/Span<</ActualText<FEFF00A0>>>BDC 0 Tr/f0 8 Tf 1 0 0 -1 0 0 Tm(\\000\\001)Tj\nEMC 0 Tr/f0 8 Tf 1 0 0 -1 5 0 Tm(\\000\\002)Tj\nET";
        assert_eq!(page(meant), "BT /f0 8 \u{a0}b\nET");
        let seven = "BT/Span<</ActualText(7)>>BDC 0 Tr/f0 8 Tf 1 0 0 -1 0 0 Tm(\\000\\001)Tj\nEMC\nET";
        let broken = "BT/Span<</ActualText<FEFF0037200B>>>BDC 0 Tr/f0 8 Tf 1 0 0 -1 0 0 Tm(\\000\\003)Tj\nEMC\nET";
        assert_eq!(page(seven), page("BT 0 Tr/f0 8 Tf 1 0 0 -1 0 0 Tm(\\000\\003)Tj\nET"));
        assert_eq!(page(seven), page(broken));
    }

    #[test]
    fn a_string_ends_where_its_own_parenthesis_closes() {
        assert_eq!(string(b"\\000\\t\\)(x)\\\\)rest"), (b"\0\t)(x)\\".to_vec(), &b"rest"[..]));
    }
}
