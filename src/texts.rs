//! Every sentence of the product, in French and English, from `locales/`.

use crate::domain::language::Language;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::LazyLock;
use unic_langid::langid;

static FRENCH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(langid!("fr-CA"), &FRENCH_SOURCES));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(langid!("en-CA"), &ENGLISH_SOURCES));

/// The files of one language: the pages everyone reads, then one file for each work people sign in for.
macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../locales/", $language, ".ftl")),
            include_str!(concat!("../locales/", $language, "/accounts.ftl")),
            include_str!(concat!("../locales/", $language, "/report.ftl")),
            include_str!(concat!("../locales/", $language, "/review.ftl")),
            include_str!(concat!("../locales/", $language, "/sheets.ftl")),
            include_str!(concat!("../locales/", $language, "/live.ftl")),
            include_str!(concat!("../locales/", $language, "/bulletin.ftl")),
            include_str!(concat!("../locales/", $language, "/pdf.ftl")),
            include_str!(concat!("../locales/", $language, "/workbook.ftl")),
            include_str!(concat!("../locales/", $language, "/formats.ftl")),
        ]
    };
}

const FRENCH_SOURCES: [&str; 10] = sources!("fr");
const ENGLISH_SOURCES: [&str; 10] = sources!("en");

/// A syntax error leaves its message out; `tests::every_message_parses` keeps that from being committed.
fn bundle(language: unic_langid::LanguageIdentifier, sources: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Our arguments are numbers, dates and names of the same direction: no isolation marks around them.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text of a message without arguments. An unknown key shows as itself.
#[must_use]
pub fn text(language: Language, key: &str) -> String {
    text_with(language, key, &[])
}

/// The text of a message with its arguments.
///
/// Numbers that are shown come formatted, as strings; a number that only chooses a plural comes as
/// a number: `text_with(fr, "done", &[("n", 2.into()), ("count", number.into())])`.
#[must_use]
pub fn text_with(language: Language, key: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> String {
    let bundle = match language {
        Language::French => &*FRENCH,
        Language::English => &*ENGLISH,
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut given = FluentArgs::new();
    for (name, value) in arguments {
        given.set(*name, value.clone());
    }
    bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests;
