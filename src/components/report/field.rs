//! One question of the form: its label, what is wrong with its answer, the input, what stands, a note.

use super::{
    Page,
    empty::{instead_of_date, reasons_for_none},
    field_name, inputs, standing,
    text_area::as_typed,
};
use crate::{
    api::Field,
    domain::{entry::Emptiness, language::Language, programme::ItemKind},
    texts::text,
    wording::{
        form::{Inputs, Said, Writable},
        said,
    },
};
use leptos::prelude::*;

/// A question that is answered, or read.
pub fn field(field: &Field, page: Page, activity: &str) -> AnyView {
    if field.writable != Writable::Yes || !page.writes {
        return read_only(field, page);
    }
    match field.kind {
        ItemKind::Count { .. } => row(field, page),
        _ => block(field, page, activity),
    }
}

/// Label above, input under it.
fn block(field: &Field, page: Page, activity: &str) -> AnyView {
    let language = page.ground.question.language;
    let label = field_name(page.ground, field);
    let is_date = matches!(field.kind, ItemKind::Date);
    let label = match field.kind {
        ItemKind::Rating { .. } => view! { <p class="label">{label}</p> }.into_any(),
        _ => view! { <label for=field.name.clone()>{label}</label> }.into_any(),
    };
    let hint = is_date.then(|| view! { <p class="hint">{text(language, "report-when-hint")}</p> });
    let unused = (field.when_late && !stands(field)).then(|| {
        view! { <p class="hint unless-late">{text(language, "report-reason-unused")}</p> }
    });
    let class = format!("field{}{}", if field.fault.is_some() { " bad" } else { "" }, reason_class(field));
    view! {
        <div class=class>
            {label}
            {hint}
            {fault(field, page)}
            {inputs::input(field, page, activity)}
            {is_date.then(|| instead_of_date(field, language))}
            {unused}
            {standing::lines(field, page)}
            {(!field.when_late).then(|| reasons_for_none(field, language))}
            {note(field, page)}
            {based_on(field)}
        </div>
    }
    .into_any()
}

/// Whether something was recorded about it.
fn stands(field: &Field) -> bool {
    [&field.returned, &field.submitted, &field.accepted].into_iter().any(Option::is_some)
}

/// A reason shows under a date that is late, or where one was given.
fn reason_class(field: &Field) -> &'static str {
    match (field.when_late, field.is_answered() || stands(field)) {
        (true, true) => " reason given",
        (true, false) => " reason",
        (false, _) => "",
    }
}

/// A count: its label left, its input right.
fn row(field: &Field, page: Page) -> AnyView {
    let language = page.ground.question.language;
    let bad = field.fault.is_some();
    view! {
        <div class="row" class:bad=bad>
            <label for=field.name.clone()>{field_name(page.ground, field)}</label>
            {inputs::count(field)}
            <div class="under">
                {fault(field, page)}
                {standing::lines(field, page)}
                {reasons_for_none(field, language)}
                {note(field, page)}
                {based_on(field)}
            </div>
        </div>
    }
    .into_any()
}

fn fault(field: &Field, page: Page) -> Option<AnyView> {
    let language = page.ground.question.language;
    let fault = field.fault.clone()?;
    Some(
        view! {
            <p class="message" id=format!("{}.fault", field.name)>
                <span class="hidden">{text(language, "report-error")}" "</span>{fault}
            </p>
        }
        .into_any(),
    )
}

/// A note beside a date, the words of a reason; elsewhere a note that came with a sheet stays as it is.
fn note(field: &Field, page: Page) -> Option<AnyView> {
    let language = page.ground.question.language;
    let name = format!("{}.note", field.name);
    let area = |rows: &'static str, label: &str| {
        view! {
            <label for=name.clone()>{text(language, label)}</label>
            <textarea id=name.clone() name=name.clone() rows=rows placeholder=" " inner_html=as_typed(&field.typed.note)></textarea>
        }
    };
    if field.when_late {
        return Some(view! { <div class="annotation">{area("3", "report-reason-words")}</div> }.into_any());
    }
    if field.label.is_none() {
        let open = !field.typed.note.is_empty();
        return Some(
            view! { <details class="annotation" open=open><summary>{text(language, "report-add-note")}</summary>{area("3", "report-note")}</details> }
                .into_any(),
        );
    }
    let kept = Some(field.typed.note.clone()).filter(|note| !note.is_empty())?;
    Some(view! { <input type="hidden" name=name value=kept /> }.into_any())
}

fn based_on(field: &Field) -> impl IntoView + use<> {
    view! { <input type="hidden" name=format!("{}.based_on", field.name) value=field.typed.based_on.clone() /> }
}

/// What its author has drafted and cannot send, as the report is closed: the answer, and the note beside it.
fn kept(field: &Field, language: Language) -> Option<AnyView> {
    let Inputs { value, empty, note, .. } = &field.typed;
    // A reason is no change by itself as long as the date it explains is not recorded.
    let drafted = field.changes || (field.when_late && !stands(field));
    let holds = !(value.trim().is_empty() && empty.is_empty() && note.trim().is_empty());
    let value = match &field.kind {
        ItemKind::Choice { choices } => {
            let choice = choices.iter().find(|choice| choice.code == *value);
            choice.map_or(value.as_str(), |choice| choice.name.get(language)).to_owned()
        }
        _ => value.clone(),
    };
    let empty = Emptiness::from_code(empty).map(|kind| said::emptiness(language, kind));
    let answer = [Some(value), empty].into_iter().flatten().filter(|said| !said.trim().is_empty());
    let answer = answer.collect::<Vec<_>>().join(", ");
    let noted = (!note.trim().is_empty()).then(|| {
        view! { <br />{text(language, "report-note-said")}" "<b>{note.clone()}</b> }
    });
    (field.writable == Writable::Locked && drafted && holds).then(|| {
        view! { <p class="stands collides kept">{text(language, "report-kept")}" "<b>{answer}</b>{noted}</p> }
            .into_any()
    })
}

/// What stands, for those who may not change it, and why they may not.
fn read_only(field: &Field, page: Page) -> AnyView {
    let language = page.ground.question.language;
    let (stands, kept) = (stands(field), kept(field, language));
    if field.when_late && !stands && kept.is_none() {
        return ().into_any();
    }
    let why = match field.writable {
        Writable::ByRegion => Some("report-by-region"),
        // Where nothing can be written, that is said once, above.
        Writable::Locked if page.writes => Some("report-locked-field"),
        Writable::Locked | Writable::Yes | Writable::No => None,
    };
    let notes =
        [&field.submitted, &field.accepted].into_iter().flatten().next().and_then(|said: &Said| said.note.clone());
    view! {
        <div class="field read-only" id=field.name.clone()>
            <p class="label">{field_name(page.ground, field)}</p>
            {(!stands).then(|| view! { <p class="stands">{text(language, "report-nothing-yet")}</p> })}
            {standing::lines(field, page)}
            {notes.map(|note| view! { <p class="stands">{text(language, "report-note-said")}" "{note}</p> })}
            {kept}
            {why.map(|key| view! { <p class="hint">{text(language, key)}</p> })}
        </div>
    }
    .into_any()
}
