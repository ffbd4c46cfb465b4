//! What stands beside the form: how much of it is filled in, part by part, and whether the draft is kept.

use super::part_name;
use crate::{
    api::{Part, ReportAnswer},
    texts::{text, text_with},
};
use leptos::prelude::*;

/// The column beside the form.
#[component]
pub fn Side(answer: ReportAnswer) -> AnyView {
    let ground = &answer.ground;
    let language = ground.question.language;
    let (filled, all) = answer.parts.iter().map(progress).fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let (title, right) = title(&answer, (filled, all));
    let parts = answer.parts.iter().map(|part| {
        let name = part_name(ground, part);
        let faults = part.fields.iter().filter(|field| field.fault.is_some()).count();
        let returned = part.fields.iter().filter(|field| field.returned.is_some()).count();
        let (filled, all) = progress(part);
        let state = if faults > 0 {
            let said = text_with(
                language,
                "report-part-faults",
                &[("n", faults.into()), ("count", faults.to_string().into())],
            );
            view! { <span class="fault">{said}</span> }.into_any()
        } else if returned > 0 {
            let said = [("n", returned.into()), ("count", returned.to_string().into())];
            view! { <span class="again">{text_with(language, "report-part-returned", &said)}</span> }.into_any()
        } else if all == 0 {
            ().into_any()
        } else if filled == all {
            view! { <span>{text(language, "report-part-filled")}</span> }.into_any()
        } else {
            let said = [("filled", filled.to_string().into()), ("all", all.to_string().into())];
            view! { <span>{text_with(language, "report-part-progress", &said)}</span> }.into_any()
        };
        view! { <li><a href=format!("#part-{}", part.code)>{name}</a>{state}</li> }
    });
    let writes = answer.is_open();
    let waiting = (answer.waiting > 0).then(|| {
        let said = [("n", answer.waiting.into()), ("count", answer.waiting.to_string().into())];
        view! { <p class="waiting">{text_with(language, "report-waiting", &said)}</p> }
    });
    view! {
        <aside class="side" aria-label=text(language, "report-side")>
            {writes.then(|| view! {
                <h2>{title.clone()}</h2>
                <progress max=all.to_string() value=right.to_string() aria-label=title></progress>
            })}
            <ol>{parts.collect_view()}</ol>
            {waiting}
            {writes.then(|| saved(&answer))}
        </aside>
    }
    .into_any()
}

/// How far the form is, in words, and how many of its answers are not to be corrected.
fn title(answer: &ReportAnswer, (filled, all): (usize, usize)) -> (String, usize) {
    let language = answer.ground.question.language;
    let fields = answer.parts.iter().flat_map(|part| &part.fields);
    let wrong = fields.filter(|field| field.counts() && field.is_answered() && field.fault.is_some()).count();
    let shown = [("n", all.into()), ("filled", filled.to_string().into()), ("all", all.to_string().into())];
    let progress = text_with(language, "report-progress", &shown);
    if wrong == 0 {
        return (progress, filled);
    }
    let said = [("progress", progress.into()), ("count", wrong.to_string().into())];
    (text_with(language, "report-progress-wrong", &said), filled - wrong)
}

/// How many questions of a part are answered, of those that are asked.
fn progress(part: &Part) -> (usize, usize) {
    let asked = || part.fields.iter().filter(|field| field.counts());
    (asked().filter(|field| field.is_answered()).count(), asked().count())
}

fn saved(answer: &ReportAnswer) -> impl IntoView + use<> {
    let language = answer.ground.question.language;
    let said = answer.draft.as_ref().map(|draft| {
        let time = format!("{}Z", draft.at);
        view! {
            <b>{text(language, "report-draft-saved")}" "<time datetime=time>{draft.said.clone()}</time></b>
        }
    });
    let none = answer.draft.is_none().then(|| text(language, "report-draft-none"));
    view! { <p class="saved" role="status" id="saved">{said}{none}</p> }
}
