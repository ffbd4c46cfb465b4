//! A PDF as text that can be compared: its objects one by one, what is drawn with its words in letters, and nothing of
//! the fonts, whose letters are numbered by where they come first.

mod drawn;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read;

use crate::stamp::print_of;

/// What the codes of a font stand for.
type Letters = HashMap<u16, String>;

/// An object: what it says, and what it holds.
struct Object {
    head: String,
    stream: Option<Vec<u8>>,
}

/// The objects of a file, by number.
struct File {
    objects: BTreeMap<u32, Object>,
    fonts: BTreeMap<u32, Letters>,
    trailer: String,
}

/// The text; nothing where these bytes are no PDF.
pub fn text(bytes: &[u8]) -> Option<String> {
    let file = File::read(bytes)?;
    let pages: BTreeMap<u32, HashMap<String, &Letters>> = file
        .objects
        .values()
        .filter_map(|page| Some((number_behind(&page.head, "/Contents")?, file.fonts_of(page)?)))
        .collect();
    let of_fonts = file.of_fonts();
    let mut text = String::new();
    for (number, object) in &file.objects {
        text.push_str(&format!("{number} {}\n", without_font(&object.head)));
        let Some(stream) = object.stream.as_ref().filter(|_| !of_fonts.contains(number)) else { continue };
        match (pages.get(number), std::str::from_utf8(stream)) {
            (Some(fonts), _) => text.push_str(&drawn::drawn(stream, fonts)),
            (None, Ok(stream)) => text.push_str(stream),
            (None, Err(_)) => text.push_str(&format!("bytes {}", print_of(&[stream]))),
        }
        text.push('\n');
    }
    text.push_str(&file.trailer);
    Some(text)
}

impl File {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(b"%PDF-")?;
        let mut objects = BTreeMap::new();
        while let Some(at) = find(rest, b" 0 obj") {
            let digits = rest[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let number = std::str::from_utf8(&rest[at - digits..at]).ok()?.parse().ok()?;
            rest = &rest[at + 6..];
            let end = find(rest, b"endobj")?;
            let begin = find(&rest[..end], b"stream\n");
            let head = String::from_utf8_lossy(&rest[..begin.unwrap_or(end)]).trim().to_owned();
            let stream = match begin {
                None => None,
                Some(begin) => {
                    let length = usize::try_from(number_behind(&head, "/Length")?).ok()?;
                    let held = rest.get(begin + 7..begin + 7 + length)?;
                    rest = &rest[begin + 7 + length..];
                    Some(unpacked(held, &head)?)
                }
            };
            objects.insert(number, Object { head, stream });
        }
        let trailer = find(rest, b"trailer").map(|at| String::from_utf8_lossy(&rest[at..]).into_owned());
        let trailer = trailer.unwrap_or_default().split("startxref").next().unwrap_or_default().to_owned();
        let fonts = objects.iter().filter_map(|(number, object)| Some((*number, letters(object, &objects)?))).collect();
        Some(Self { objects, fonts, trailer })
    }

    /// The fonts of a page by the names they have on it.
    fn fonts_of(&self, page: &Object) -> Option<HashMap<String, &Letters>> {
        let resources = self.objects.get(&number_behind(&page.head, "/Resources")?)?;
        let named = resources.head.split("/Font<<").nth(1).unwrap_or_default().split(">>").next()?;
        let fonts = named.split('/').filter_map(|font| {
            let (name, font) = font.split_once(' ')?;
            Some((name.to_owned(), self.fonts.get(&font.split(' ').next()?.parse().ok()?)?))
        });
        Some(fonts.collect())
    }

    /// The objects that hold fonts, and the lists of their letters.
    fn of_fonts(&self) -> BTreeSet<u32> {
        let parts = ["/FontFile2", "/FontFile3", "/CIDSet", "/ToUnicode"];
        let named = self.objects.values().flat_map(|object| parts.map(|part| number_behind(&object.head, part)));
        named.flatten().collect()
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The number that stands behind a key.
fn number_behind(head: &str, key: &str) -> Option<u32> {
    let behind = head.split(key).nth(1)?.strip_prefix(' ')?;
    behind.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

fn unpacked(held: &[u8], head: &str) -> Option<Vec<u8>> {
    if !head.contains("/FlateDecode") {
        return Some(held.to_vec());
    }
    let mut bytes = Vec::new();
    flate2::read::ZlibDecoder::new(held).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// What the codes of a font stand for: lines such as `<002B> <0041>` of the list it names.
fn letters(font: &Object, objects: &BTreeMap<u32, Object>) -> Option<Letters> {
    let list = objects.get(&number_behind(&font.head, "/ToUnicode")?)?.stream.as_ref()?;
    let lines = std::str::from_utf8(list).ok()?.lines().filter_map(|line| line.split_once("> <"));
    let pairs = lines.filter_map(|(code, letters)| {
        let code = u16::from_str_radix(code.strip_prefix('<')?, 16).ok()?;
        Some((code, letters_of(letters.strip_suffix('>')?)?))
    });
    Some(pairs.collect())
}

/// Letters written as numbers, four digits each.
fn letters_of(digits: &str) -> Option<String> {
    let units = (0..digits.len() / 4).map(|unit| u16::from_str_radix(digits.get(unit * 4..unit * 4 + 4)?, 16).ok());
    Some(String::from_utf16_lossy(&units.collect::<Option<Vec<_>>>()?))
}

/// What is said of a font without what depends on its letters: the mark before its name, and their widths.
fn without_font(head: &str) -> String {
    let head = match head.split_once("/Length ") {
        Some((before, behind)) => {
            format!("{before}{}", behind.trim_start_matches(|letter: char| letter.is_ascii_digit()))
        }
        None => head.to_owned(),
    };
    let parts: Vec<&str> = head.split("/W[").collect();
    let head = if head.contains("/CIDFontType2") { parts[0] } else { head.as_str() };
    head.split('/')
        .map(|part| if part.get(6..7) == Some("+") { &part[7..] } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page that says a word in a font that numbers its letters in some order.
    fn page(word: &str, letters: &str) -> Vec<u8> {
        let code = |letter| letters.chars().position(|other| other == letter).unwrap();
        let codes: String = word.chars().map(|letter| format!("\\000\\{:03o}", code(letter))).collect();
        let list: String = letters
            .chars()
            .enumerate()
            .map(|(code, letter)| format!("<{code:04X}> <{:04X}>\n", letter as u32))
            .collect();
        let (half, drawn) = codes.split_at(codes.len() / 2);
        let drawn = format!("BT/f0 8 Tf[({half})14({drawn})]TJ\nET");
        let file = format!(
            "%PDF-1.7\n1 0 obj\n<</Type/Page/Resources 2 0 R/Contents 5 0 R>>\nendobj\n\
             2 0 obj\n<</Font<</f0 3 0 R>>>>\nendobj\n\
             3 0 obj\n<</Type/Font/BaseFont/ABCDEF+Sans/ToUnicode 4 0 R>>\nendobj\n\
             4 0 obj\n<</Length {}>>\nstream\n{list}\nendstream\nendobj\n\
             5 0 obj\n<</Length {}>>\nstream\n{drawn}\nendstream\nendobj\ntrailer\n<</Size 6>>\nstartxref\n9\n",
            list.len(),
            drawn.len()
        );
        file.into_bytes()
    }

    #[test]
    fn words_are_read_whatever_numbers_a_font_gives_its_letters() {
        let text = text(&page("abba", "ab")).unwrap();
        assert!(text.contains("BT /f0 8 abba\nET") && text.contains("/BaseFont/Sans/"), "{text}");
        assert_eq!(text, super::text(&page("abba", "ba")).unwrap());
        assert_ne!(text, super::text(&page("baba", "ab")).unwrap());
    }

    #[test]
    fn what_is_no_pdf_has_no_text() {
        assert_eq!(text(b"PK\x03\x04"), None);
    }
}
