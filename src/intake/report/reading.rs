//! From what stands in the inputs of one question to the value it means, or to what is wrong with it.

use super::{questions::Question, words};
use crate::{
    domain::{
        entry::{Emptiness, Entry, Status, Value},
        language::Language,
        programme::Programme,
    },
    formats::sheet::is_invisible,
    intake::{
        refusal::Refusal,
        value::{LONGEST, read as read_value, within_period},
    },
    texts::text,
    wording::{form::Inputs, said::capitalised},
};

/// A value with its author's words, where they differ from it.
pub type Read = (Value, Option<String>);

/// Whether the inputs hold what the form showed for an entry.
#[must_use]
pub fn is_untouched(typed: &Inputs, base: Option<&Entry>, language: Language) -> bool {
    let shown = words::shown(base, language);
    tidy(&typed.value) == tidy(&shown.value) && typed.empty == shown.empty && tidy(&typed.note) == tidy(&shown.note)
}

/// Whether an answer says what an entry says: the value and the note.
#[must_use]
pub fn says_the_same((value, note): (&Value, &str), entry: &Entry) -> bool {
    *value == entry.value && tidy(note) == tidy(entry.note.as_deref().unwrap_or_default())
}

/// As a browser and the ledger both write it: line ends of one kind, nothing around it.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Reads one answer against the entry it was written on.
///
/// # Errors
/// What is wrong and what to write instead, as a sentence.
pub fn read(
    question: &Question,
    (typed, base): (&Inputs, Option<&Entry>),
    programme: &Programme,
    language: Language,
) -> Result<Read, String> {
    let shown = words::shown(base, language);
    let said = tidy(&typed.value);
    let refused = |refusal: Refusal| capitalised(&refusal.explain(language));
    if [&typed.value, &typed.note].into_iter().any(|text| tidy(text).chars().any(is_invisible)) {
        return Err(text(language, "report-invisible"));
    }
    if tidy(&typed.note).chars().count() > LONGEST {
        return Err(refused(Refusal::TooLong));
    }
    let value_changed = said != tidy(&shown.value);
    let empty = Emptiness::from_code(&typed.empty);
    let empty_changed = typed.empty != shown.empty;
    match (said.as_str(), empty) {
        ("", None) if base.is_some_and(|base| base.status != Status::Withdrawn) => {
            Err(text(language, "report-taken-back"))
        }
        ("", None) => Err(text(language, "report-note-alone")),
        ("", Some(kind)) => Ok((Value::Empty(kind), None)),
        (_, Some(kind)) if empty_changed && !value_changed => Ok((Value::Empty(kind), None)),
        (_, Some(_)) if empty_changed || !value_changed => Err(text(language, "report-both")),
        _ => match base.filter(|base| !value_changed && !matches!(base.value, Value::Empty(_))) {
            // Only the note is new: the words stay those of their author.
            Some(base) => Ok((base.value.clone(), base.words.as_deref().map(str::to_owned))),
            None => read_value(question.kind, &said, language)
                .and_then(|(value, words)| within_period(&value, question.period, programme).map(|()| (value, words)))
                .map_err(refused),
        },
    }
}
