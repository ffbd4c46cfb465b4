//! What is told above the form: errors with a way to each of them, what collides, what was sent.

use super::{field_name, part_name};
use crate::{
    api::{ReportAnswer, Told},
    texts::{text, text_with},
    wording::form::Writer,
};
use leptos::prelude::*;

/// The box above the form; nothing where there is nothing to tell.
#[component]
pub fn Notice(answer: ReportAnswer) -> AnyView {
    let language = answer.ground.question.language;
    let said = |key: &str| text(language, key);
    match &answer.told {
        Told::Nothing => returned(&answer).unwrap_or_else(|| ().into_any()),
        Told::Faults => alert(title_of_faults(&answer), links(&answer, |index| fault_of(&answer, index))),
        Told::Doubts => alert(said("report-doubts"), doubts(&answer)),
        Told::Conflict => alert(said("report-conflict"), links(&answer, |index| other_of(&answer, index))),
        Told::NewerDraft => alert(said("report-newer-draft"), links(&answer, |index| other_of(&answer, index))),
        Told::Locked => alert(said("report-locked"), view! { <p>{said("report-locked-text")}</p> }.into_any()),
        Told::Checked => status(said("report-checked")),
        Told::Unchanged => status(said("report-unchanged")),
        Told::AlreadySent => status(said("report-already-sent")),
        Told::Sent(count) => {
            let key = if answer.writer == Writer::Committee { "report-sent" } else { "report-recorded" };
            status(text_with(language, key, &[("n", (*count).into()), ("count", count.to_string().into())]))
        }
    }
}

/// What the coordination gave back, each with its remark and the way to it.
fn returned(answer: &ReportAnswer) -> Option<AnyView> {
    let remark = |(part, field): (usize, usize)| {
        let returned = answer.parts[part].fields[field].returned.as_ref()?;
        Some(returned.remark.clone().unwrap_or_default())
    };
    let count = fields(answer).filter(|(_, index)| remark(*index).is_some()).count();
    let here = matches!(answer.writer, Writer::Committee | Writer::Unreviewed);
    let key = if here { "report-returned-here" } else { "report-returned-there" };
    let title =
        text_with(answer.ground.question.language, key, &[("n", count.into()), ("count", count.to_string().into())]);
    (count > 0).then(|| {
        view! { <div class="notice" role="status" id="notice"><h2>{title}</h2>{links(answer, remark)}</div> }.into_any()
    })
}

fn alert(title: String, body: AnyView) -> AnyView {
    view! {
        <div class="notice errors" role="alert" tabindex="-1" id="notice"><h2>{title}</h2>{body}</div>
    }
    .into_any()
}

fn status(title: String) -> AnyView {
    view! { <div class="notice" role="status" id="notice"><h2>{title}</h2></div> }.into_any()
}

fn title_of_faults(answer: &ReportAnswer) -> String {
    let language = answer.ground.question.language;
    let count = fields(answer).filter(|(_, index)| fault_of(answer, *index).is_some()).count();
    text_with(language, "report-faults", &[("n", count.into()), ("count", count.to_string().into())])
}

/// Every field by its place: part, field.
fn fields(answer: &ReportAnswer) -> impl Iterator<Item = (String, (usize, usize))> + '_ {
    answer.parts.iter().enumerate().flat_map(move |(part, inner)| {
        let name = part_name(&answer.ground, inner);
        inner.fields.iter().enumerate().map(move |(field, _)| (name.clone(), (part, field)))
    })
}

fn fault_of(answer: &ReportAnswer, (part, field): (usize, usize)) -> Option<String> {
    answer.parts[part].fields[field].fault.clone()
}

fn other_of(answer: &ReportAnswer, (part, field): (usize, usize)) -> Option<String> {
    answer.parts[part].fields[field].other.as_ref().map(|other| other.value.clone())
}

/// A link to each field that something is to be told of.
fn links(answer: &ReportAnswer, told: impl Fn((usize, usize)) -> Option<String>) -> AnyView {
    let items = fields(answer).filter_map(|(part, index)| {
        let field = &answer.parts[index.0].fields[index.1];
        let words = told(index)?;
        let name = field_name(&answer.ground, field);
        let language = answer.ground.question.language;
        let arguments = [("part", part.into()), ("field", name.into()), ("words", words.into())];
        let said = text_with(language, "report-link", &arguments);
        Some(view! { <li><a href=format!("#{}", field.name)>{said}</a></li> })
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

fn doubts(answer: &ReportAnswer) -> AnyView {
    let items = answer.doubts.iter().map(|doubt| {
        let part = answer.parts.iter().find(|part| part.fields.iter().any(|field| field.name == doubt.field));
        let name = part.map(|part| part_name(&answer.ground, part)).unwrap_or_default();
        let arguments = [("name", name.into()), ("words", doubt.said.clone().into())];
        let said = text_with(answer.ground.question.language, "report-doubt", &arguments);
        view! { <li><a href=format!("#{}", doubt.field)>{said}</a></li> }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}
