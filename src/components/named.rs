//! A text in which a name stands that has no name in the reader's language: a voice is told to read it in its own.

use crate::domain::language::{Language, Text};
use leptos::prelude::*;

/// The words, with the language of the name on it where that is not the reader's.
pub fn named(words: &str, name: &Text, language: Language) -> AnyView {
    let said = name.get(language);
    let split = name.only_in(language).zip(words.split_once(said));
    match split {
        Some((tag, (before, after))) => {
            let (before, said, after) = (before.to_owned(), said.to_owned(), after.to_owned());
            view! { {before}<span lang=tag>{said}</span>{after} }.into_any()
        }
        None => words.to_owned().into_any(),
    }
}
