//! The input of a question, in the form its answer takes.

use super::{Page, field_name, text_area::as_typed};
use crate::{
    api::Field,
    components::report::date_field::{Against, DateField, DateInput, DateTexts},
    domain::{
        language::Language,
        programme::{Choice, ItemKind},
    },
    texts::{text, text_with},
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
    let language = ground.question.language;
    let planned = field.label.is_none().then(|| ground.plan.date_of(activity)).flatten();
    let conventions = ground.programme.conventions;
    let against = Against {
        language,
        planned: planned.map(|date| date.edtf()),
        calendar: conventions.season_calendar,
        tolerance_days: conventions.tolerance_days,
    };
    let input = DateInput {
        name: field.name.clone(),
        value: field.typed.value.clone(),
        described_by: described_by(field),
        invalid: field.fault.is_some(),
    };
    view! { <DateField input against texts=date_texts(language) /> }.into_any()
}

/// The words of the island; the places of the numbers are filled in where they are known.
fn date_texts(language: Language) -> DateTexts {
    let days = |n: usize| text_with(language, "report-late", &[("n", n.into()), ("days", "{days}".into())]);
    DateTexts {
        understood: text(language, "report-understood"),
        late_one: days(1),
        late: days(2),
        late_open: text(language, "report-late-open"),
        range: text_with(language, "table-range", &[("low", "{low}".into()), ("high", "{high}".into())]),
        on_time: text(language, "report-on-time"),
        indeterminate: text(language, "report-indeterminate"),
        choose: text(language, "report-choose"),
    }
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
