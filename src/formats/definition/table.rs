//! One block of the file: asks for its keys one by one, then refuses those nobody asked for.

use super::{Problem, nearest::nearest, value::Value};
use std::cell::{Cell, RefCell};
use toml::de::DeTable;

pub(super) struct Table<'a> {
    /// The block itself, for what is missing in it.
    pub(super) at: Value<'a>,
    entries: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
    /// The keys are codes, not words of the format.
    any: Cell<bool>,
}

impl<'a> Table<'a> {
    pub(super) fn new(at: Value<'a>, entries: &'a DeTable<'a>) -> Self {
        Self { at, entries, asked: RefCell::default(), any: Cell::new(false) }
    }

    /// The value of a key that must be there; nothing where it is missing or cannot be read, which is then reported.
    pub(super) fn need<T>(&self, key: &'static str, read: impl FnOnce(Value<'a>) -> Option<T>) -> Option<T> {
        match self.value(key) {
            Some(value) => read(value),
            None => self.at.page.refuse(self.at.line, &self.at.path(key), Problem::MissingKey),
        }
    }

    /// The value of a key that may be left out.
    pub(super) fn may<T>(&self, key: &'static str, read: impl FnOnce(Value<'a>) -> Option<T>) -> Option<T> {
        self.value(key).and_then(read)
    }

    /// A key of the block, with its own line.
    pub(super) fn value(&self, key: &'static str) -> Option<Value<'a>> {
        self.asked.borrow_mut().push(key);
        let (name, value) = self.entries.get_key_value(key)?;
        Some(self.at.inner(self.at.path(key), name.span().start, value.get_ref()))
    }

    /// Every key of the block, whatever its name, in the order of the lines.
    pub(super) fn all(&self) -> Vec<(String, Value<'a>)> {
        self.any.set(true);
        self.entries()
    }

    fn entries(&self) -> Vec<(String, Value<'a>)> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        let value = |(name, value): (&'a toml::Spanned<_>, &'a toml::Spanned<_>)| {
            let name_text: &std::borrow::Cow<'a, str> = name.get_ref();
            (name_text.to_string(), self.at.inner(self.at.path(name_text), name.span().start, value.get_ref()))
        };
        entries.into_iter().map(value).collect()
    }

    /// Reports the keys that were never asked for.
    pub(super) fn refuse_others(&self) {
        let asked = self.asked.borrow();
        for (name, value) in self.entries() {
            if !self.any.get() && asked.iter().all(|key| *key != name) {
                let absent = asked.iter().copied().filter(|key| self.entries.get(*key).is_none());
                let nearest = nearest(&name, absent);
                let allowed = asked.iter().map(ToString::to_string).collect();
                value.refuse::<()>(Problem::UnknownKey { nearest, allowed });
            }
        }
    }
}
