//! Everything that was ever reported in a programme, in the order it was recorded.

use crate::domain::entry::Entry;
use std::{num::NonZeroU32, sync::Arc};

/// Entries that are copied at most when one is added behind them.
const TOGETHER: usize = 1024;

/// Which entry it is among those of its programme: its place in the order of recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryNumber(NonZeroU32);

impl EntryNumber {
    fn at(place: usize) -> Self {
        Self(u32::try_from(place).map_or(NonZeroU32::MAX, |place| NonZeroU32::MIN.saturating_add(place)))
    }

    fn place(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A list of entries that only grows; a copy shares what both hold.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    /// All but the last are full.
    parts: Vec<Arc<Vec<Entry>>>,
}

impl Entries {
    /// Adds the entry that was recorded next.
    pub fn push(&mut self, entry: Entry) -> EntryNumber {
        let number = EntryNumber::at(self.len());
        match self.parts.last_mut().filter(|part| part.len() < TOGETHER) {
            Some(part) => Arc::make_mut(part).push(entry),
            None => {
                let mut part = Vec::with_capacity(TOGETHER);
                part.push(entry);
                self.parts.push(Arc::new(part));
            }
        }
        number
    }

    /// The entry with a number that this list, or one it was copied from, has given.
    #[must_use]
    pub fn get(&self, number: EntryNumber) -> &Entry {
        &self.parts[number.place() / TOGETHER][number.place() % TOGETHER]
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.last().map_or(0, |last| (self.parts.len() - 1) * TOGETHER + last.len())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Only so many of the oldest.
    #[must_use]
    pub fn first(&self, count: usize) -> Self {
        let mut parts: Vec<Arc<Vec<Entry>>> = self.parts.iter().take(count.div_ceil(TOGETHER)).cloned().collect();
        if let Some(last) = parts.last_mut().filter(|_| count < self.len() && !count.is_multiple_of(TOGETHER)) {
            *last = Arc::new(last[..count % TOGETHER].to_vec());
        }
        Self { parts }
    }

    /// Every entry, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        self.parts.iter().flat_map(|part| part.iter())
    }

    /// The same with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (EntryNumber, &Entry)> {
        self.iter().enumerate().map(|(place, entry)| (EntryNumber::at(place), entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        entry::{Subject, Value},
        example,
    };

    fn entry(number: u32) -> Entry {
        example::entry(&number.to_string(), Subject::read("T01", "trained", ""), Value::Count(number))
    }

    #[test]
    fn an_entry_is_found_by_the_number_it_was_given() {
        let mut entries = Entries::default();
        let count = 2 * u32::try_from(TOGETHER).unwrap() + 3;
        let numbers: Vec<EntryNumber> = (0..count).map(|number| entries.push(entry(number))).collect();
        assert_eq!(entries.len(), numbers.len());
        for (number, value) in numbers.iter().zip(0..) {
            assert_eq!(entries.get(*number).value, Value::Count(value));
        }
        let back: Vec<&Value> = entries.iter().rev().map(|entry| &entry.value).take(2).collect();
        assert_eq!(back, [&Value::Count(count - 1), &Value::Count(count - 2)]);
    }

    #[test]
    fn the_oldest_are_as_many_as_are_wanted() {
        let mut entries = Entries::default();
        for number in 0..u32::try_from(TOGETHER).unwrap() + 5 {
            entries.push(entry(number));
        }
        for count in [0, 1, TOGETHER - 1, TOGETHER, TOGETHER + 1, TOGETHER + 5] {
            let first = entries.first(count);
            assert_eq!(first.len(), count);
            assert!(first.iter().eq(entries.iter().take(count)));
        }
        assert_eq!(entries.first(9 * TOGETHER).len(), entries.len());
    }

    #[test]
    fn what_is_added_later_is_not_in_an_earlier_copy() {
        let mut entries = Entries::default();
        entries.push(entry(1));
        let before = entries.clone();
        entries.push(entry(2));
        assert_eq!((before.len(), entries.len(), before.is_empty()), (1, 2, false));
    }
}
