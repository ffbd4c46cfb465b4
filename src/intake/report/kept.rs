//! What a form held that nobody signed in has sent, field by field, as its author knows the fields.

use super::questions::{self, Question};
use crate::{
    domain::{
        entry::Emptiness,
        language::Language,
        programme::{ItemKind, Programme},
    },
    intake::Pairs,
    texts::{text, text_with},
    wording::{form::Kept, said},
};

/// All that was typed. `programme` is what everybody may know of it: where that is nothing, fields go by their names.
#[must_use]
pub fn kept((programme, territory): (Option<&Programme>, &str), pairs: &Pairs, language: Language) -> Vec<Kept> {
    let questions = programme.map(|programme| questions::all(programme, territory)).unwrap_or_default();
    let field = |(key, typed): &(String, String)| {
        let (name, part) = key.rsplit_once('.').unwrap_or((key.as_str(), ""));
        let hidden = matches!(key.as_str(), "territory" | "version" | "act" | "confirmed");
        if hidden || typed.trim().is_empty() || !matches!(part, "" | "empty" | "note") {
            return None;
        }
        let question = questions.iter().find(|question| question.name() == name);
        let name = question.map_or_else(|| name.to_owned(), |question| named(question, language));
        let (name, typed) = match (part, question.map(|question| question.kind)) {
            ("note", _) => (text_with(language, "unsent-note", &[("field", name.into())]), typed.clone()),
            ("empty", _) => {
                let kind = Emptiness::from_code(typed);
                (name, kind.map_or_else(|| typed.clone(), |kind| said::emptiness(language, kind)))
            }
            (_, Some(ItemKind::Choice { choices })) => {
                let choice = choices.iter().find(|choice| choice.code == *typed);
                (name, choice.map_or(typed.as_str(), |choice| choice.name.get(language)).to_owned())
            }
            _ => (name, typed.clone()),
        };
        Some(Kept { name, typed })
    };
    pairs.iter().filter_map(field).collect()
}

/// « Plan d’action local : Quand cela s’est-il fait? ».
fn named(question: &Question, language: Language) -> String {
    let field = match question.item {
        _ if question.is_when_late() => text(language, "report-reason"),
        Some(item) => item.name.get(language).to_owned(),
        None => text(language, "report-when"),
    };
    let field = match question.period {
        Some(period) => format!("{field}, {}", period.code),
        None => field,
    };
    let part = question.activity.short.get(language).to_owned();
    text_with(language, "unsent-field", &[("part", part.into()), ("field", field.into())])
}
