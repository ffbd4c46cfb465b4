//! Lists of things that have codes: in their order, by their place, or by their code.

use crate::domain::code::{ActivityCode, TerritoryCode};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{borrow::Borrow, collections::HashMap, hash::Hash, ops::Deref};

/// What goes by a code.
pub trait Coded {
    type Code: Clone + Eq + Hash + Borrow<str>;

    fn code(&self) -> &Self::Code;
}

impl Coded for TerritoryCode {
    type Code = Self;

    fn code(&self) -> &Self {
        self
    }
}

impl Coded for ActivityCode {
    type Code = Self;

    fn code(&self) -> &Self {
        self
    }
}

/// Things in their order, each found by its code without a search.
///
/// Of two with the same code the first is found. Serialised as the list.
#[derive(Clone, Debug)]
pub struct Register<T: Coded> {
    things: Vec<T>,
    places: HashMap<T::Code, usize>,
}

impl<T: Coded> Register<T> {
    #[must_use]
    pub fn new(things: Vec<T>) -> Self {
        let mut places = HashMap::with_capacity(things.len());
        for (place, thing) in things.iter().enumerate() {
            places.entry(thing.code().clone()).or_insert(place);
        }
        Self { things, places }
    }

    /// Where in the list that code stands.
    #[must_use]
    pub fn place(&self, code: &str) -> Option<usize> {
        self.places.get(code).copied()
    }

    #[must_use]
    pub fn find(&self, code: &str) -> Option<&T> {
        self.place(code).map(|place| &self.things[place])
    }

    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.places.contains_key(code)
    }

    /// The same things after a change to some of them.
    #[must_use]
    pub fn changed(mut self, change: impl FnOnce(&mut Vec<T>)) -> Self {
        change(&mut self.things);
        Self::new(self.things)
    }
}

impl<T: Coded> Deref for Register<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.things
    }
}

impl<'a, T: Coded> IntoIterator for &'a Register<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.things.iter()
    }
}

impl<T: Coded> Default for Register<T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<T: Coded> From<Vec<T>> for Register<T> {
    fn from(things: Vec<T>) -> Self {
        Self::new(things)
    }
}

impl<T: Coded, const N: usize> From<[T; N]> for Register<T> {
    fn from(things: [T; N]) -> Self {
        Self::new(things.into())
    }
}

impl<T: Coded> FromIterator<T> for Register<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self::new(things.into_iter().collect())
    }
}

impl<T: Coded + PartialEq> PartialEq for Register<T> {
    fn eq(&self, other: &Self) -> bool {
        self.things == other.things
    }
}

impl<T: Coded + Eq> Eq for Register<T> {}

impl<T: Coded + Serialize> Serialize for Register<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.things.serialize(to)
    }
}

impl<'de, T: Coded + Deserialize<'de>> Deserialize<'de> for Register<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register(codes: &[&str]) -> Register<TerritoryCode> {
        codes.iter().map(|code| TerritoryCode::from(*code)).collect()
    }

    #[test]
    fn what_has_a_code_is_found_by_it_and_keeps_its_place() {
        let register = register(&["T02", "T01"]);
        assert_eq!((register.place("T01"), register.find("T02").map(TerritoryCode::as_str)), (Some(1), Some("T02")));
        assert_eq!((register.place("T03"), register.has("T03"), register.len()), (None, false, 2));
    }

    #[test]
    fn of_two_with_the_same_code_the_first_is_found() {
        assert_eq!(register(&["T01", "T02", "T02"]).place("T02"), Some(1));
    }

    #[test]
    fn a_changed_register_finds_what_it_holds_now() {
        let changed = register(&["T01", "T02"]).changed(|codes| codes.retain(|code| *code == "T02"));
        assert_eq!((changed.place("T01"), changed.place("T02")), (None, Some(0)));
    }

    #[test]
    fn in_files_it_is_the_list() {
        let json = serde_json::to_string(&register(&["T01", "T02"])).unwrap();
        assert_eq!(json, r#"["T01","T02"]"#);
        assert_eq!(serde_json::from_str::<Register<TerritoryCode>>(&json).unwrap(), register(&["T01", "T02"]));
    }
}
