//! No value, and why: the four kinds of emptiness as answers one can give.

use crate::{
    api::Field,
    domain::{entry::Emptiness, language::Language},
    texts::{text, text_with},
    wording::said,
};
use leptos::prelude::*;

const KINDS: [(Emptiness, &str); 4] = [
    (Emptiness::Missing, "report-empty-missing"),
    (Emptiness::NotApplicable, "report-empty-not-applicable"),
    (Emptiness::NotYetDue, "report-empty-not-yet-due"),
    (Emptiness::Unknown, "report-empty-unknown"),
];

/// That a date stays behind where a kind of emptiness is chosen beside it; the style sheet shows the one that is chosen,
/// so that it is seen without a script too. Over an emptiness that stands a date takes its place, and nothing is said.
pub fn instead_of_date(field: &Field, language: Language) -> AnyView {
    let others = KINDS.iter().map(|(kind, _)| *kind).filter(|kind| kind.code() != field.was_empty);
    let said = others.map(|kind| {
        let word = said::capitalised(&said::emptiness(language, kind));
        let words = text_with(language, "report-empty-instead", &[("word", word.into())]);
        view! { <p class="instead" data-kind=kind.code()>{words}</p> }
    });
    view! { <div aria-live="polite">{said.collect_view()}</div> }.into_any()
}

/// « Pas de valeur? Dire pourquoi », open where a reason was given.
pub fn reasons_for_none(field: &Field, language: Language) -> AnyView {
    let name = format!("{}.empty", field.name);
    let option = |code: &'static str, said: String| {
        let (name, checked) = (name.clone(), field.typed.empty == code);
        let counts = !code.is_empty() && field.was_empty != code;
        view! { <label><input type="radio" name=name value=code checked=checked class:counts=counts /><span>{said}</span></label> }
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
