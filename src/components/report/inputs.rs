//! The input of a question, in the form its answer takes.

use super::{
    Page, field_name,
    planned::{against, date_texts},
    text_area::as_typed,
};
use crate::{
    api::Field,
    components::report::date_field::{DateField, DateInput},
    domain::{
        language::Language,
        programme::{Choice, ItemKind},
    },
    texts::text,
};
use leptos::prelude::*;

/// The ids that describe an input: the error first.
pub fn described_by(field: &Field) -> String {
    let fault = field.fault.is_some().then(|| format!("{}.fault", field.name));
    let stands = Some(format!("{}.stands", field.name));
    fault.into_iter().chain(stands).collect::<Vec<_>>().join(" ")
}

/// Everything but a count, which stands in a row of its own.
pub fn input(field: &Field, page: Page, activity: &str) -> AnyView {
    let language = page.ground.question.language;
    match &field.kind {
        ItemKind::Date => date(field, page, activity),
        ItemKind::Rating { min, max } => rating(field, (*min, *max), page),
        ItemKind::Choice { choices } => choice(field, choices, language),
        ItemKind::Count { .. } => count(field),
        ItemKind::Text => view! {
            <textarea id=field.name.clone() name=field.name.clone() rows="3" aria-describedby=described_by(field) aria-invalid=invalid(field) inner_html=as_typed(&field.typed.value)></textarea>
        }
        .into_any(),
    }
}

fn invalid(field: &Field) -> Option<&'static str> {
    field.fault.is_some().then_some("true")
}

fn date(field: &Field, page: Page, activity: &str) -> AnyView {
    let ground = page.ground;
    let planned = field.label.is_none().then(|| ground.plan.date_of(activity)).flatten();
    let against = against(ground, planned, page.today);
    let input = DateInput {
        name: field.name.clone(),
        value: field.typed.value.clone(),
        described_by: described_by(field),
        invalid: field.fault.is_some(),
    };
    view! { <DateField input against texts=date_texts(ground.question.language) /> }.into_any()
}

pub fn count(field: &Field) -> AnyView {
    view! {
        <input
            type="text"
            inputmode="numeric"
            class="count"
            autocomplete="off"
            id=field.name.clone()
            name=field.name.clone()
            value=field.typed.value.clone()
            aria-describedby=described_by(field)
            aria-invalid=invalid(field)
        />
    }
    .into_any()
}

fn rating(field: &Field, (min, max): (u32, u32), page: Page) -> AnyView {
    let options = (min..=max).map(|number| {
        let value = number.to_string();
        let (checked, id) = (field.typed.value.trim() == value, (number == min).then(|| field.name.clone()));
        view! {
            <label><input type="radio" name=field.name.clone() id=id value=value.clone() checked=checked /><span>{value}</span></label>
        }
    });
    let options = options.collect_view();
    // Words on a scale are shown again as they came: the author sees what was not understood.
    let off = field.typed.value.trim();
    let off = (field.fault.is_some() && !off.is_empty() && !(min..=max).any(|number| number.to_string() == off))
        .then(|| off.to_owned());
    let name = field_name(page.ground, field);
    view! {
        <div class="radios" role="radiogroup" aria-label=name aria-describedby=described_by(field)>{options}{off.map(|off| view! { <b>{off}</b> })}</div>
    }
    .into_any()
}

fn choice(field: &Field, choices: &[Choice], language: Language) -> AnyView {
    let nothing = (String::new(), text(language, "report-choice-none"));
    let options = choices.iter().map(|choice| (choice.code.clone(), choice.name.get(language).to_owned()));
    let options = std::iter::once(nothing)
        .chain(options)
        .map(|(value, said)| {
            let selected = value == field.typed.value;
            view! { <option value=value selected=selected>{said}</option> }
        })
        .collect_view();
    view! {
        <select id=field.name.clone() name=field.name.clone() aria-describedby=described_by(field) aria-invalid=invalid(field)>
            {options}
        </select>
    }
    .into_any()
}
