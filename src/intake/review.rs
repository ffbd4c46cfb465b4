//! What a form of the review held that nobody signed in has sent, each comment under the value it is about.

use crate::{
    domain::{
        entry::{Entry, Subject},
        language::Language,
        programme::Programme,
    },
    intake::Pairs,
    texts::{text, text_with},
    wording::{form::Kept, said},
};
use std::collections::HashMap;

/// All that was typed or chosen. `known` is what everybody may know of, the programme and every entry of it: where that
/// is nothing, fields go by their names.
/// An entry's id cannot be guessed: who sends it was shown what it is about.
#[must_use]
pub fn kept<'a>(
    known: Option<(&Programme, impl Iterator<Item = &'a Entry>)>,
    pairs: &Pairs,
    language: Language,
) -> Vec<Kept> {
    let (programme, entries) = known.unzip();
    let entries: HashMap<&str, &Entry> =
        entries.into_iter().flatten().map(|entry| (entry.id.as_str(), entry)).collect();
    let about = |key: &str, id: &str| {
        let (entry, programme) = (entries.get(id)?, programme?);
        Some(named(key, (programme, &entry.subject), language))
    };
    let report = pairs.iter().find(|(key, _)| key == "territory").map(|(_, code)| code.as_str());
    let of_report = |key: &str| {
        let field = text(language, key);
        let territory = report.and_then(|code| programme?.territory(code)).map(|territory| &territory.name);
        territory.map_or(field.clone(), |name| {
            let arguments = [("part", name.get(language).to_owned().into()), ("field", field.into())];
            text_with(language, "unsent-field", &arguments)
        })
    };
    let field = |(key, typed): &(String, String)| {
        if typed.trim().is_empty() {
            return None;
        }
        let (name, typed) = match key.split_once('-') {
            Some(("remark", id)) => (about("unsent-remark", id), typed.clone()),
            Some(("decision", id)) => {
                let chosen = if typed == "return" { "review-return" } else { "review-accept" };
                (about("unsent-decision", id), text(language, chosen))
            }
            _ if key == "reason" => (Some(of_report("review-reason")), typed.clone()),
            _ if key == "ends_on" => (Some(of_report("review-ends")), typed.clone()),
            _ => return None,
        };
        Some(Kept { name: name.unwrap_or_else(|| key.clone()), typed })
    };
    pairs.iter().filter_map(field).collect()
}

fn named(key: &str, (programme, subject): (&Programme, &Subject), language: Language) -> String {
    let code = &subject.territory;
    let territory = programme.territory(code).map_or(code.as_str(), |territory| territory.name.get(language));
    let item = said::item(language, programme, &subject.item);
    let item = if subject.period.is_empty() { item } else { format!("{item}, {}", subject.period) };
    text_with(language, key, &[("report", territory.to_owned().into()), ("item", item.into())])
}
