//! What to tell someone whose date could not be read: what was not understood, and what to write instead.

mod english;
mod french;

use super::{DateError, PartialDate};
use crate::domain::language::Language;

impl DateError {
    /// What was not understood and what to write instead, for the person who wrote it.
    pub fn explain(&self, language: Language) -> String {
        explain(self, language)
    }
}

fn explain(error: &DateError, language: Language) -> String {
    let explanation = match language {
        Language::French => french::explain(error),
        Language::English => english::explain(error),
    };
    // The text is quoted as it came: what cannot be shown on a screen is shown as the sign for that.
    explanation.replace(|c: char| c.is_control(), "\u{fffd}")
}

/// « 2014-09-15 (15 septembre 2014) »
fn codes(readings: &[PartialDate], language: Language) -> String {
    listed(readings.iter().map(|date| format!("{} ({})", date.edtf(), date.in_words(language))), language)
}

/// « hiver 2014-2015 ou 2015-2016 »
fn words(readings: &[PartialDate], language: Language) -> String {
    let or = if language == Language::French { "ou" } else { "or" };
    let listed = listed(readings.iter().map(|date| date.in_words(language)), language);
    listed.replace(&format!(" {or} hiver "), " ou ").replace(&format!(" {or} winter "), " or ")
}

fn listed(texts: impl Iterator<Item = String>, language: Language) -> String {
    let texts: Vec<String> = texts.collect();
    let or = if language == Language::French { " ou " } else { " or " };
    // English days hold a comma of their own.
    let comma = if language == Language::French { ", " } else { "; " };
    match texts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{}{or}{last}", before.join(comma)),
        None => String::new(),
    }
}
