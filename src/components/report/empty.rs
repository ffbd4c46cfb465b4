//! No value, and why: the four kinds of emptiness as answers one can give.

use crate::{
    api::Field,
    components::said,
    domain::{entry::Emptiness, language::Language},
    texts::{text, text_with},
};
use leptos::prelude::*;

const KINDS: [(Emptiness, &str); 4] = [
    (Emptiness::Missing, "report-empty-missing"),
    (Emptiness::NotApplicable, "report-empty-not-applicable"),
    (Emptiness::NotYetDue, "report-empty-not-yet-due"),
    (Emptiness::Unknown, "report-empty-unknown"),
];

/// « Pas de valeur? Dire pourquoi », open where a reason was given.
pub fn reasons_for_none(field: &Field, language: Language) -> AnyView {
    let name = format!("{}.empty", field.name);
    let option = |code: &'static str, said: String| {
        let (name, checked) = (name.clone(), field.typed.empty == code);
        view! { <label><input type="radio" name=name value=code checked=checked /><span>{said}</span></label> }
    };
    let kinds = KINDS.map(|(kind, key)| {
        let word = said::capitalised(&said::emptiness(language, kind));
        option(kind.code(), text_with(language, key, &[("word", word.into())]))
    });
    let none = option("", text(language, "report-empty-none"));
    view! {
        <details class="blank" open=!field.typed.empty.is_empty()>
            <summary>{text(language, "report-empty")}</summary>
            <fieldset>
                <legend class="hidden">{text(language, "report-empty-legend")}</legend>
                <div class="radios column">{kinds.into_iter().collect_view()}{none}</div>
            </fieldset>
        </details>
    }
    .into_any()
}
