//! Opens the parcel a workbook travels in, and measures everything that comes out of it: no file can fill the memory.

use super::SlipKind;
use flate2::read::DeflateDecoder;
use std::{
    cell::Cell,
    io::{self, Read},
    rc::Rc,
};

/// Everything a workbook may hold once it is inflated, all parts together.
const MOST_INFLATED: u64 = 200_000_000;
/// No workbook of a programme has so many parts.
const MOST_PARTS: usize = 2_000;
/// A part that shrinks more than this was made to burst.
const STEEPEST: u64 = 400;
/// Below this size a steep part harms nobody.
const HARMLESS: u64 = 10_000_000;
/// One mark, one text or one comment of a part.
const LONGEST_MARK: usize = 4_000_000;

/// What may still be read, shared by all parts.
#[derive(Debug)]
pub(super) struct Limits {
    left: Cell<u64>,
    mark: Cell<usize>,
    burst: Cell<bool>,
}

impl Limits {
    /// A new mark begins.
    pub(super) fn mark(&self) {
        self.mark.set(0);
    }

    /// Why reading stopped.
    pub(super) fn fault(&self) -> SlipKind {
        if self.burst.get() { SlipKind::Bomb } else { SlipKind::Damaged }
    }

    fn take(&self, read: usize) -> io::Result<usize> {
        let (left, mark) = (self.left.get().checked_sub(read as u64), self.mark.get() + read);
        self.mark.set(mark);
        match left.filter(|_| mark <= LONGEST_MARK) {
            Some(left) => {
                self.left.set(left);
                Ok(read)
            }
            None => {
                self.burst.set(true);
                Err(io::Error::other("more than a workbook holds"))
            }
        }
    }
}

/// A part while it is read.
pub(super) struct Inflated<'a> {
    bytes: Box<dyn Read + 'a>,
    limits: Rc<Limits>,
}

impl Read for Inflated<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(into)?;
        self.limits.take(read)
    }
}

#[derive(Debug)]
struct Part {
    name: String,
    packed: bool,
    size: usize,
    at: usize,
}

/// The parts of a ZIP file.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    parts: Vec<Part>,
    pub(super) limits: Rc<Limits>,
}

fn number(bytes: &[u8], at: usize, length: usize) -> Result<usize, SlipKind> {
    let digits = bytes.get(at..at + length).ok_or(SlipKind::Damaged)?;
    Ok(digits.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

impl<'a> Archive<'a> {
    /// Reads the list of parts at the end of the file, and nothing else.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SlipKind> {
        let tail = bytes.len().saturating_sub(65_557);
        let end = bytes[tail..].windows(4).rposition(|four| four == b"PK\x05\x06").ok_or(SlipKind::Damaged)? + tail;
        let (count, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
        if count > MOST_PARTS {
            return Err(SlipKind::Bomb);
        }
        let (mut parts, mut inflated) = (Vec::with_capacity(count), 0_u64);
        for _ in 0..count {
            if bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
                return Err(SlipKind::Damaged);
            }
            let (flags, method) = (number(bytes, at + 8, 2)?, number(bytes, at + 10, 2)?);
            let (size, becomes) = (number(bytes, at + 20, 4)?, number(bytes, at + 24, 4)? as u64);
            let name = at + 46;
            let after = name + number(bytes, at + 28, 2)?;
            let name = String::from_utf8_lossy(bytes.get(name..after).ok_or(SlipKind::Damaged)?).into_owned();
            if flags & 1 == 1 {
                return Err(SlipKind::Encrypted);
            }
            inflated += becomes;
            if inflated > MOST_INFLATED || becomes > HARMLESS && becomes / (size.max(1) as u64) > STEEPEST {
                return Err(SlipKind::Bomb);
            }
            if !matches!(method, 0 | 8) {
                return Err(SlipKind::Damaged);
            }
            parts.push(Part { name, packed: method == 8, size, at: number(bytes, at + 42, 4)? });
            at = after + number(bytes, at + 30, 2)? + number(bytes, at + 32, 2)?;
        }
        let limits = Limits { left: Cell::new(MOST_INFLATED), mark: Cell::new(0), burst: Cell::new(false) };
        Ok(Self { bytes, parts, limits: Rc::new(limits) })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.name == name)
    }

    /// A part, to be read from its beginning.
    pub(super) fn part(&self, name: &str) -> Result<Inflated<'a>, SlipKind> {
        let part = self.parts.iter().find(|part| part.name == name).ok_or(SlipKind::Damaged)?;
        let begins = part.at + 30 + number(self.bytes, part.at + 26, 2)? + number(self.bytes, part.at + 28, 2)?;
        let packed = self.bytes.get(begins..begins + part.size).ok_or(SlipKind::Damaged)?;
        let bytes: Box<dyn Read + 'a> =
            if part.packed { Box::new(DeflateDecoder::new(packed)) } else { Box::new(packed) };
        Ok(Inflated { bytes, limits: Rc::clone(&self.limits) })
    }
}
