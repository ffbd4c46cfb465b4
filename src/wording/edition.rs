//! What is said of an edition beside others.

use crate::{domain::language::Language, texts::text_with};

/// « Remplace l’édition 1 : une date corrigée. »
#[must_use]
pub fn restates(language: Language, restates: Option<&(i64, String)>) -> Option<String> {
    let (number, reason) = restates?;
    let arguments = [("number", number.to_string().into()), ("reason", reason.clone().into())];
    Some(text_with(language, "bulletin-edition-restates", &arguments))
}
