//! What the tables are made of: names, links, numbers or why there is none.

use crate::{
    domain::{asked::Ground, figure::Figure, item_value::ItemValue, language::Language, number},
    texts::{text, text_with},
    wording::{said, table::Datum},
};

pub(super) fn headings(language: Language, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| text(language, key)).collect()
}

/// A figure that opens onto the values and the rule behind it.
pub fn opening(ground: &Ground, figure: &Figure, said: String) -> Datum {
    Datum { link: Some(figure_link(ground, figure)), ..said.into() }
}

/// The address of a figure's own page.
pub fn figure_link(ground: &Ground, figure: &Figure) -> String {
    ground.question.figure_link(&figure.id, figure.period.as_ref())
}

/// A number, or why there is none.
pub fn held(language: Language, value: &ItemValue) -> String {
    match value.held {
        Ok(number) => number::short(number, language),
        Err(kind) => said::emptiness(language, kind),
    }
}

/// A row about one territory: its name, in its own language where it has only one, and what is said of it.
pub(super) fn row_of(ground: &Ground, code: &str, said: Vec<String>) -> Vec<Datum> {
    let lang = ground.programme.territory(code).and_then(|territory| territory.name.only_in(ground.question.language));
    let name = Datum { lang, ..territory_name(ground, code).into() };
    std::iter::once(name).chain(said.into_iter().map(Datum::from)).collect()
}

/// « Territoire 3 ».
pub fn territory_name(ground: &Ground, code: &str) -> String {
    let language = ground.question.language;
    ground
        .programme
        .territory(code)
        .map_or_else(|| code.to_owned(), |territory| territory.name.get(language).to_owned())
}

/// « septembre 2013 (déduit) ».
pub fn said_plan(ground: &Ground, activity: &str) -> Option<String> {
    let language = ground.question.language;
    let date = ground.plan.date_of(activity)?.in_words(language);
    let derived = ground.plan.is_derived(activity);
    Some(if derived { text_with(language, "plan-derived", &[("date", date.into())]) } else { date })
}
