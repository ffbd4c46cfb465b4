//! The head of every page about a programme: its name, the day, the plan, and the way to its pages.

use crate::{
    api::Ground,
    domain::{date::day_in_words, language::Language, programme::ItemKind},
    texts::{text, text_with},
};
use leptos::prelude::*;

/// The pages of a programme, in the order of the navigation: path, text key.
const SECTIONS: [(&str, &str); 5] = [
    ("", "section-dashboard"),
    ("/delays", "section-delays"),
    ("/timeline", "section-timeline"),
    ("/support", "section-support"),
    ("/card", "section-card"),
];

/// Name, as-of date, plan version, phase and navigation. `current` is the path of the page: `"/delays"`.
#[component]
pub fn ProgrammeHead(ground: Ground, current: &'static str) -> AnyView {
    let Ground { question, programme, plan, conformity, .. } = ground;
    let language = question.language;
    let day = |day| day_in_words(day, language);
    let dated = !conformity.activities.is_empty();
    let rated = programme.items.iter().any(|item| matches!(item.kind, ItemKind::Rating { .. }));
    let sections = SECTIONS
        .into_iter()
        .filter(|(path, _)| match *path {
            "/delays" | "/timeline" => dated,
            "/support" => rated,
            _ => true,
        })
        .map(|(path, key)| {
            let here = (path == current).then_some("page");
            view! { <li><a href=question.link(path) aria-current=here>{text(language, key)}</a></li> }
        })
        .collect_view();
    let known = question.known_day().map(day);
    let phase = text_with(
        language,
        "head-phase",
        &[("starts", day(programme.phase.starts).into()), ("ends", day(programme.phase.ends).into())],
    );
    view! {
        <header class="programme">
            <div class="line">
                <p class="name"><a href=question.link("")>{programme.name.get(language).to_owned()}</a></p>
                {programme.illustrative.then(|| view! { <span class="tag">{text(language, "illustrative-tag")}</span> })}
            </div>
            <p class="asof">
                <span>{text(language, "head-as-of")}" "<b>{day(conformity.as_of)}</b></span>
                {known.map(|day| view! { <span>{text(language, "head-known")}" "<b>{day}</b></span> })}
                <span>{text(language, "head-plan")}" "<b>{text_with(language, "head-version", &[("version", plan.version.to_string().into())])}</b></span>
                <span>{phase}</span>
            </p>
            <AsOfChooser language known_at=question.known_at.clone() as_of=conformity.as_of.to_string() versions=programme.plans.iter().map(|plan| plan.version).collect() version=plan.version />
            <nav class="sections" aria-label=programme.name.get(language).to_owned()><ul>{sections}</ul></nav>
        </header>
    }
    .into_any()
}

/// Another day or another version of the plan, as a plain form whose answer is an address.
#[component]
fn AsOfChooser(
    language: Language,
    known_at: Option<String>,
    as_of: String,
    versions: Vec<u32>,
    version: u32,
) -> impl IntoView {
    let choice = |number: u32| {
        let said = text_with(language, "head-version", &[("version", number.to_string().into())]);
        view! { <option value=number.to_string() selected=number == version>{said}</option> }
    };
    let plans = (versions.len() > 1).then(|| {
        let options = versions.iter().copied().map(choice).collect_view();
        view! {
            <p><label for="plan">{text(language, "head-plan")}</label><select id="plan" name="plan">{options}</select></p>
        }
    });
    let kept = known_at.map(|day| view! { <input type="hidden" name="known_at" value=day /> });
    view! {
        <details class="chooser">
            <summary>{text(language, "head-change")}</summary>
            <form method="get">
                <p>
                    <label for="as_of">{text(language, "head-as-of-label")}</label>
                    <input type="date" id="as_of" name="as_of" value=as_of required />
                </p>
                {kept}
                {plans}
                <p><button type="submit">{text(language, "head-show")}</button></p>
            </form>
        </details>
    }
}
