//! One value that waits: what is accepted, what is proposed, what was said of it, and the decision to take.

use super::faults::beside;
use crate::{
    api::{Names, ReviewGiven},
    components::report::{
        planned::{compared, planned},
        text_area::as_typed,
    },
    domain::{
        asked::Ground,
        date::moment_in_words,
        entry::{Entry, Value},
        review,
    },
    texts::{text, text_with},
    wording::{entries, said::capitalised},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A value that waits, and what was typed about it in the form that was just sent.
pub struct Field<'a> {
    pub ground: &'a Ground,
    pub names: &'a Names,
    pub value: &'a review::Field,
    pub given: Option<&'a ReviewGiven>,
    pub today: NaiveDate,
}

/// The value as a group of the form.
pub fn field(Field { ground, names, value, given, today }: Field) -> AnyView {
    let language = ground.question.language;
    let review::Field { proposed, accepted, returned } = value;
    let (id, remark) = (&proposed.id, format!("remark-{}", proposed.id));
    let decision = format!("decision-{id}");
    let chosen = given.and_then(|given| given.field(&decision)).unwrap_or_default().to_owned();
    let typed = given.and_then(|given| given.field(&remark)).unwrap_or_default().to_owned();
    let (fault, described_by) = beside(language, given, (&remark, &remark)).unzip();
    let faulty = fault.is_some();
    let choice = |value: &'static str, key: &'static str| {
        let checked = chosen == value;
        view! { <label><input type="radio" name=decision.clone() value=value checked=checked />{text(language, key)}</label> }
    };
    let answers = returned.as_ref().map(|returned| {
        let arguments = [
            ("value", entries::value(ground, returned).into()),
            ("when", moment_in_words(returned.recorded_at(), language).into()),
            ("who", entries::name(language, names, &returned.batch.author).into()),
            ("remark", returned.remark.as_deref().unwrap_or_default().to_owned().into()),
        ];
        view! { <p class="answers">{text_with(language, "review-answers", &arguments)}</p> }
    });
    let remark_of = remark.clone();
    view! {
        <fieldset class="value" class:bad=faulty>
            <legend>{entries::item(ground, proposed)}</legend>
            {beside_plan(ground, (proposed, today))}
            <dl>
                {said(ground, "review-accepted-value", accepted.as_ref())}
                {said(ground, "review-proposed-value", Some(proposed))}
            </dl>
            {answers}
            <div class="radios">{choice("accept", "review-accept")}{choice("return", "review-return")}</div>
            {fault}
            <p>
                <label for=remark_of>{text(language, "review-remark")}</label>
                <textarea id=remark.clone() name=remark rows="2" aria-invalid=faulty.then_some("true") aria-describedby=described_by inner_html=as_typed(&typed)></textarea>
            </p>
        </fieldset>
    }
    .into_any()
}

/// When the activity was planned, and how the proposed date compares with that.
fn beside_plan(ground: &Ground, (proposed, today): (&Entry, NaiveDate)) -> Option<AnyView> {
    let activity = &proposed.subject.item;
    let Value::Date(date) = &proposed.value else { return None };
    ground.plan.date_of(activity)?;
    let (planned, compared) = (planned(ground, activity), compared(ground, (activity, date), today));
    Some(view! { <p class="subtitle">{planned}<br />{capitalised(&compared)}"."</p> }.into_any())
}

/// A value with its note, or that there is none.
fn said(ground: &Ground, key: &'static str, entry: Option<&Entry>) -> impl IntoView + use<> {
    let language = ground.question.language;
    let note = entry.and_then(|entry| entry.note.clone());
    view! {
        <div>
            <dt>{text(language, key)}</dt>
            <dd>{entries::before(ground, entry)}</dd>
            {note.map(|note| view! { <dd class="note">{note}</dd> })}
        </div>
    }
}
