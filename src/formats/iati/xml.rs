//! Writes XML: elements that open and close, and texts in one language or in both.

use crate::domain::language::{Language, Text};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::{borrow::Cow, io};

/// A document that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub fn begin() -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self(writer))
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }

    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Start(start(name, attributes)))
    }

    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with words in it.
    pub fn words(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.0.write_event(Event::Text(BytesText::new(&held(words))))?;
        self.close(name)
    }

    /// An element that says the same in both languages; once, where both say it alike.
    pub fn narrated(&mut self, name: &str, attributes: &[(&str, &str)], text: &Text) -> io::Result<()> {
        self.open(name, attributes)?;
        self.narratives(text)?;
        self.close(name)
    }

    /// The words of an element in both languages.
    pub fn narratives(&mut self, text: &Text) -> io::Result<()> {
        for language in Language::ALL {
            if language == Language::French || text.en != text.fr {
                self.narrative(language, text.get(language))?;
            }
        }
        Ok(())
    }

    /// The words of an element in one language.
    pub fn narrative(&mut self, language: Language, words: &str) -> io::Result<()> {
        self.words("narrative", &[("xml:lang", language.code())], words)
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, held(value).as_ref()));
    }
    start
}

/// The words without the signs that no XML may hold, even escaped.
fn held(words: &str) -> Cow<'_, str> {
    let cannot = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if words.contains(cannot) { Cow::Owned(words.replace(cannot, "\u{fffd}")) } else { Cow::Borrowed(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_words_and_what_xml_cannot_hold_is_marked() {
        let mut xml = Xml::begin().unwrap();
        xml.words("a", &[("b", "\"<&>\"")], "<script>]]>&amp;\u{0}\u{fffe}é🌱").unwrap();
        let written = String::from_utf8(xml.into_bytes()).unwrap();
        assert!(written.contains("&lt;script&gt;]]&gt;&amp;amp;\u{fffd}\u{fffd}é🌱</a>"), "{written}");
        assert!(written.contains("b=\"&quot;&lt;&amp;&gt;&quot;\""), "{written}");
    }

    #[test]
    fn what_both_languages_say_alike_is_said_once() {
        let mut xml = Xml::begin().unwrap();
        xml.narrated("title", &[], &Text { fr: "Alliance".into(), en: "Alliance".into() }).unwrap();
        xml.narrated("title", &[], &Text { fr: "retard".into(), en: "delay".into() }).unwrap();
        let written = String::from_utf8(xml.into_bytes()).unwrap();
        assert_eq!((written.matches("xml:lang=\"fr\"").count(), written.matches("xml:lang=\"en\"").count()), (2, 1));
    }
}
