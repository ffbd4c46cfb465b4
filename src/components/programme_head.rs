//! The head of every page about a programme: its name, the day, the plan, and the way to its pages.

use crate::{
    components::{layout::Address, live_bar::LiveBar},
    domain::{
        asked::{Ground, Question},
        date::day_in_words,
        language::Language,
        programme::{ItemKind, Programme},
        rights::{Action, Who, may},
        standing::Standing,
    },
    texts::{text, text_with},
    wording::said,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The pages of a programme, in the order of the navigation: path, text key.
const SECTIONS: [(&str, &str); 6] = [
    ("", "section-dashboard"),
    ("/delays", "section-delays"),
    ("/timeline", "section-timeline"),
    ("/support", "section-support"),
    ("/bulletin", "section-bulletin"),
    ("/card", "section-card"),
];

/// What people sign in for: path, text key, and what they have to be allowed.
const WORK: [(&str, &str, Action); 4] = [
    ("/review", "section-review", Action::Review),
    ("/import", "section-import", Action::Report),
    ("/export", "section-export", Action::Export),
    ("/history", "section-history", Action::ReadReport),
];

/// The pages of a programme where this person works, as path and name: their fiches Bilan first.
fn work(who: &Who, programme: &Programme, language: Language) -> Vec<(String, String)> {
    let own = own_territories(who, programme);
    let may_somewhere =
        |action| may(who, action, programme, None) || own.iter().any(|code| may(who, action, programme, Some(code)));
    let others = WORK.into_iter().filter(|(.., action)| may_somewhere(*action));
    let others = others.map(|(path, key, _)| (path.to_owned(), text(language, key)));
    if who.account().is_none() {
        Vec::new()
    } else {
        own_reports(who, programme, language).into_iter().chain(others).collect()
    }
}

fn own_territories<'a>(who: &'a Who, programme: &'a Programme) -> Vec<&'a str> {
    let grants = who.account().into_iter().flat_map(|account| account.roles(&programme.slug));
    grants.filter_map(|grant| grant.territory.as_deref()).collect()
}

/// The fiches Bilan this person fills in, as path and name; by the name of the territory where there are several.
pub fn own_reports(who: &Who, programme: &Programme, language: Language) -> Vec<(String, String)> {
    let own = own_territories(who, programme);
    let written: Vec<&str> =
        own.iter().copied().filter(|code| may(who, Action::Report, programme, Some(code))).collect();
    let named = |code: &str| match programme.territory(code) {
        Some(territory) if written.len() > 1 => {
            let name = territory.name.get(language).to_owned();
            text_with(language, "section-report-of", &[("territory", name.into())])
        }
        _ => text(language, "section-report"),
    };
    written.iter().map(|code| (format!("/report/{code}"), named(code))).collect()
}

/// Name, as-of date, plan version, phase and navigation. `current` is the path of the page: `"/delays"`.
#[component]
pub fn ProgrammeHead(ground: Ground, current: &'static str) -> AnyView {
    let Ground { question, standing, waiting, heard, .. } = ground;
    let Standing { programme, plan, conformity, .. } = &*standing;
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
    let who = use_context::<Who>().unwrap_or_default();
    let address = use_context::<Address>().unwrap_or_default().0;
    let work = work(&who, programme, language)
        .into_iter()
        .map(|(path, name)| {
            let on_it = address.split('?').next() == Some(&format!("/{}{path}", question.programme));
            let here = (path == current || on_it).then_some("page");
            view! { <li><a href=format!("/{}/{}{path}", language.code(), question.programme) aria-current=here>{name}</a></li> }
        })
        .collect_view();
    let waits = (waiting > 0 && current != "/review").then(|| waits(&who, (programme, language), waiting));
    let known = question.known_day().map(day);
    let phase = text_with(
        language,
        "head-phase",
        &[("starts", day(programme.phase.starts).into()), ("ends", day(programme.phase.ends).into())],
    );
    view! {
        <header class="programme">
            <div class="line">
                <p class="name"><a href=question.link("") lang=programme.name.only_in(language)>{programme.name.get(language).to_owned()}</a></p>
                {programme.illustrative.then(|| view! { <span class="tag">{text(language, "illustrative-tag")}</span> })}
            </div>
            <p class="asof">
                <span>{text(language, "head-as-of")}" "<b>{day(conformity.as_of)}</b></span>
                {known.map(|day| view! { <span>{text(language, "head-known")}" "<b>{day}</b></span> })}
                <span>{text(language, "head-plan")}" "<b>{text_with(language, "head-version", &[("version", plan.version.to_string().into())])}</b></span>
                <span>{phase}</span>
            </p>
            {waits}
            <ScopeShown question=question.clone() programme=programme.clone() />
            <Chooser question=question.clone() programme=programme.clone() as_of=conformity.as_of.to_string() version=plan.version />
            <LiveBar language programme=question.programme.clone() heard />
            <nav class="sections" aria-label=programme.name.get(language).to_owned()><ul>{sections}{work}</ul></nav>
        </header>
    }
    .into_any()
}

/// « 3 valeurs attendent la révision. »: with the way to them for the coordination, to the history for the others.
pub fn waits(who: &Who, (programme, language): (&Programme, Language), waiting: usize) -> AnyView {
    let page = if may(who, Action::Review, programme, None) { "review" } else { "history" };
    let address = format!("/{}/{}/{page}", language.code(), programme.slug);
    let words = text_with(language, "review-waiting", &[("n", waiting.into()), ("count", waiting.to_string().into())]);
    view! { <p class="waits"><a href=address>{words}</a></p> }.into_any()
}

/// What the view is limited to, where it is, and the way back to everything.
#[component]
fn ScopeShown(question: Question, programme: Arc<Programme>) -> impl IntoView {
    let language = question.language;
    let address = use_context::<Address>().unwrap_or_default().0;
    let page = address.split('?').next().unwrap_or_default();
    let everything = format!("/{}{page}{}", language.code(), question.unlimited().query());
    said::scope(language, &programme, &question.scope).map(|names| {
        view! {
            <p class="scope">
                {text(language, "head-scope")}" "<b>{names}</b>" "
                <a href=everything>{text(language, "head-everything")}</a>
            </p>
        }
    })
}

/// Another day, strand or version of the plan, as a plain form whose answer is an address.
#[component]
fn Chooser(question: Question, programme: Arc<Programme>, as_of: String, version: u32) -> impl IntoView {
    let language = question.language;
    let plans = (programme.plans.len() > 1).then(|| {
        let said = |number: u32| text_with(language, "head-version", &[("version", number.to_string().into())]);
        let options = programme.plans.iter().map(|plan| (plan.version.to_string(), said(plan.version)));
        select("plan", text(language, "head-plan"), options.collect(), &version.to_string())
    });
    let axes = (programme.axes.len() > 1).then(|| {
        let axes = programme.axes.iter().map(|axis| (axis.code.to_string(), axis.name.get(language).to_owned()));
        let options = std::iter::once((String::new(), text(language, "head-all-axes"))).chain(axes).collect();
        select("axis", text(language, "head-axis"), options, question.scope.axis.as_deref().unwrap_or_default())
    });
    let shown = ["as_of", "axis"].into_iter().chain(plans.is_some().then_some("plan")).collect::<Vec<_>>();
    let kept = question.kept().into_iter().filter(|(name, _)| !shown.contains(name));
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> });
    view! {
        <details class="chooser">
            <summary>{text(language, "head-change")}</summary>
            <form method="get">
                <p>
                    <label for="as_of">{text(language, "head-as-of-label")}</label>
                    <input type="date" id="as_of" name="as_of" value=as_of required />
                </p>
                {kept.collect_view()}
                {axes}
                {plans}
                <p><button type="submit">{text(language, "head-show")}</button></p>
            </form>
        </details>
    }
}

/// A labelled list of values and their names.
fn select(name: &'static str, label: String, options: Vec<(String, String)>, chosen: &str) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, said)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{said}</option> }
        })
        .collect_view();
    view! { <p><label for=name>{label}</label><select id=name name=name>{options}</select></p> }.into_any()
}
