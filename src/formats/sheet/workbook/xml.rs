//! Reads the marks of a part one after the other, never deep, never long, and without any entity of its own.

use super::{
    SlipKind,
    archive::{Archive, Inflated, Limits},
};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use std::{io::BufReader, rc::Rc};

/// Workbooks are shallow.
const DEEPEST: usize = 64;

/// The marks of one part.
pub(super) struct Marks<'a> {
    reader: Reader<BufReader<Inflated<'a>>>,
    buffer: Vec<u8>,
    depth: usize,
    limits: Rc<Limits>,
}

/// What comes next in a part.
pub(super) enum Mark<'b> {
    /// An element begins; `true` where it ends at once.
    Start(BytesStart<'b>, bool),
    End(String),
    Text(String),
    /// A comment, a declaration.
    Other,
    Finished,
}

impl<'a> Marks<'a> {
    pub(super) fn of(archive: &Archive<'a>, part: &str) -> Result<Self, SlipKind> {
        let reader = Reader::from_reader(BufReader::with_capacity(64 * 1024, archive.part(part)?));
        Ok(Self { reader, buffer: Vec::new(), depth: 0, limits: Rc::clone(&archive.limits) })
    }

    pub(super) fn next(&mut self) -> Result<Mark<'_>, SlipKind> {
        self.buffer.clear();
        self.limits.mark();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|_| self.limits.fault())?;
        Ok(match event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(SlipKind::Bomb);
                }
                Mark::Start(start, false)
            }
            Event::Empty(start) => Mark::Start(start, true),
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Mark::End(end.local_name().as_ref().to_owned())
            }
            Event::Text(text) => Mark::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Mark::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(reference) => Mark::Text(referred(&reference)?),
            // A definition of entities can say anything: no spreadsheet writes one.
            Event::DocType(_) => return Err(SlipKind::Damaged),
            Event::Eof if self.depth > 0 => return Err(SlipKind::Damaged),
            Event::Eof => Mark::Finished,
            _ => Mark::Other,
        })
    }
}

/// The letter behind `&amp;` or `&#233;`.
fn referred(reference: &quick_xml::events::BytesRef) -> Result<String, SlipKind> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Ok(letter.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(reference).ok_or(SlipKind::Damaged)?;
    Ok(known.to_owned())
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let found =
        start.attributes().with_checks(false).flatten().find(|given| given.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// A number in an attribute.
pub(super) fn counted(start: &BytesStart, name: &str) -> Option<usize> {
    attribute(start, name)?.parse().ok()
}
