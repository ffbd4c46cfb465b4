//! What stands beside a question: the accepted value, what waits, what was given back, what somebody else wrote.

use super::Page;
use crate::{
    api::Field,
    domain::{entry::Emptiness, language::Language},
    texts::{text, text_with},
    wording::{form::Said, said},
};
use leptos::prelude::*;

/// The lines under an input.
pub fn lines(field: &Field, page: Page) -> AnyView {
    let language = page.ground.question.language;
    let accepted = field.accepted.as_ref().map(|accepted| {
        view! {
            <p class="stands">
                {text(language, "report-accepted")}" "<b>{accepted.value.clone()}</b>{by(accepted, language)}"."
                {field.changes.then(|| format!(" {}", text(language, "report-changing")))}
            </p>
        }
    });
    let submitted = field.submitted.as_ref().map(|waiting| {
        view! { <p class="stands">{text(language, "report-submitted")}" "<b>{waiting.value.clone()}</b>"."</p> }
    });
    let returned = field.returned.as_ref().map(|returned| {
        let remark = returned.remark.clone().unwrap_or_default();
        view! {
            <p class="stands returned">
                <b>{text(language, "report-returned")}</b>" "{returned.value.clone()}". "<q>{remark}</q>
            </p>
        }
    });
    view! { <div id=format!("{}.stands", field.name)>{returned}{submitted}{accepted}</div>{other(field, language)} }
        .into_any()
}

/// « , inscrite par Coordination régionale au nom du territoire ».
fn by(said: &Said, language: Language) -> Option<String> {
    let by = said.by.clone().filter(|_| said.on_behalf)?;
    Some(text_with(language, "report-on-behalf", &[("by", by.into())]))
}

/// What somebody else, or another window, wrote in the meantime.
fn other(field: &Field, language: Language) -> Option<AnyView> {
    let other = field.other.as_ref()?;
    let value = match Emptiness::from_code(&other.value) {
        Some(kind) => said::emptiness(language, kind),
        None if other.value.is_empty() => text(language, "report-nothing"),
        None => other.value.clone(),
    };
    if other.id.is_empty() {
        return Some(
            view! { <p class="stands collides">{text(language, "report-other-window")}" "<b>{value}</b>"."</p> }
                .into_any(),
        );
    }
    let who = other.by.clone().unwrap_or_else(|| text(language, "report-somebody"));
    let name = format!("{}.keep", field.name);
    let option = |value: String, key: &str, chosen: bool| {
        view! { <label><input type="radio" name=name.clone() value=value checked=chosen /><span>{text(language, key)}</span></label> }
    };
    let mine = field.typed.keep == other.id;
    Some(
        view! {
            <fieldset class="collides">
                <legend>{text_with(language, "report-collides", &[("who", who.into())])}" "<b>{value}</b></legend>
                <div class="radios">
                    {option(other.id.clone(), "report-keep-mine", mine)}
                    {option("theirs".to_owned(), "report-keep-theirs", false)}
                </div>
            </fieldset>
        }
        .into_any(),
    )
}
