//! The editions of a bulletin, and the form that freezes one.

use super::sections::{address, looked_at};
use crate::{
    api::{BulletinAnswer, BulletinFault, BulletinGiven, EditionHead},
    domain::{
        date::{day_in_words, local_time},
        language::Language,
        number,
    },
    texts::{text, text_with},
    wording::edition::restates,
};
use leptos::prelude::*;

/// The list, newest first, and for those who freeze editions the form with what they sent that was not kept.
pub(super) fn frame(answer: &BulletinAnswer, given: Option<&BulletinGiven>) -> AnyView {
    let language = answer.ground.question.language;
    let base = address(&answer.ground.question);
    let rows = answer
        .editions
        .iter()
        .map(|head| {
            let name = text_with(language, "bulletin-edition", &[("number", head.number.to_string().into())]);
            view! {
                <li>
                    <a href=format!("{base}/{}", head.number)>{name}</a>", "{frozen(language, head)}
                    {replaced(language, head).map(|said| view! { <b class="restates">{said}</b> })}
                    {restates(language, head.restates.as_ref()).map(|said| view! { <span class="restates">{said}</span> })}
                </li>
            }
        })
        .collect_view();
    let none = answer.editions.is_empty().then(|| view! { <p>{text(language, "bulletin-editions-none")}</p> });
    view! {
        <section class="frame" id="editions">
            <h2>{text(language, "bulletin-editions")}</h2>
            <ul class="editions">{rows}</ul>
            {none}
            {given.map(|given| form(answer, given))}
        </section>
    }
    .into_any()
}

/// « figée le 3 mars 2027; en date du 30 juin 2015, devis version 1 »
pub(super) fn frozen(language: Language, head: &EditionHead) -> String {
    let arguments = [
        ("day", day_in_words(local_time(head.frozen_at).date(), language).into()),
        ("as_of", day_in_words(head.as_of, language).into()),
        ("version", head.plan.to_string().into()),
    ];
    text_with(language, "bulletin-edition-frozen", &arguments)
}

/// « Remplacée par l’édition 2. »
pub(super) fn replaced(language: Language, head: &EditionHead) -> Option<String> {
    let number = head.replaced_by?.to_string();
    Some(text_with(language, "bulletin-edition-replaced", &[("number", number.into())]))
}

fn form(answer: &BulletinAnswer, given: &BulletinGiven) -> AnyView {
    let question = &answer.ground.question;
    let language = question.language;
    let chosen = given.field("restates").unwrap_or_default();
    let options = answer
        .editions
        .iter()
        .filter(|head| head.replaced_by.is_none())
        .map(|head| {
            let number = head.number.to_string();
            let name = text_with(language, "bulletin-edition", &[("number", number.clone().into())]);
            let selected = number == chosen;
            view! { <option value=number selected=selected>{name}</option> }
        })
        .collect_view();
    let reason = given.field("reason").unwrap_or_default().to_owned();
    let restating = (!answer.editions.is_empty()).then(|| {
        view! {
            <p>
                <label for="restates">{text(language, "bulletin-freeze-restates")}</label>
                <select id="restates" name="restates">
                    <option value="">{text(language, "bulletin-freeze-restates-none")}</option>
                    {options}
                </select>
            </p>
            <p>
                <label for="reason">{text(language, "bulletin-freeze-reason")}</label>
                <input type="text" id="reason" name="reason" maxlength="1000" value=reason />
            </p>
        }
    });
    view! {
        <form class="freeze" method="post" action=address(question)>
            <h3>{text(language, "bulletin-freeze")}</h3>
            <p class="hint">{text(language, "bulletin-freeze-hint")}</p>
            <input type="hidden" name="act" value="freeze" />
            {looked_at(question)}
            {restating}
            <p><button type="submit">{text(language, "bulletin-freeze-submit")}</button></p>
        </form>
    }
    .into_any()
}

/// What is wrong with what was sent.
pub(super) fn fault(given: &BulletinGiven, language: Language) -> Option<AnyView> {
    let said = match given.fault? {
        BulletinFault::Nothing => text(language, "bulletin-fault-nothing"),
        BulletinFault::Replaced => text(language, "bulletin-fault-replaced"),
        BulletinFault::Moved => text(language, "bulletin-fault-moved"),
        BulletinFault::NoReason => text(language, "bulletin-fault-no-reason"),
        BulletinFault::Invisible => text(language, "bulletin-fault-invisible"),
        BulletinFault::TooLong { most } => {
            let most = number::decimal(most as f64, 0, language);
            text_with(language, "bulletin-fault-too-long", &[("most", most.into())])
        }
    };
    Some(view! { <p class="problem-said" role="alert">{said}</p> }.into_any())
}

/// The same where they are written apart: a button each, and the file is fetched when it is ready.
pub(super) fn asked_for(answer: &BulletinAnswer) -> AnyView {
    let question = &answer.ground.question;
    let language = question.language;
    let kept = question.kept().into_iter();
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> });
    let button = |(name, key): (&'static str, &'static str)| {
        view! { <button type="submit" name="file" value=name>{text(language, key)}</button> }
    };
    view! {
        <form class="take" method="post" action=format!("/{}/{}/jobs", language.code(), question.programme)>
            <p>{text(language, "bulletin-take")}</p>
            {kept.collect_view()}
            <p class="formats">{FILES.map(button).collect_view()}</p>
        </form>
    }
    .into_any()
}

/// The files of a bulletin, and what they are called on its page.
const FILES: [(&str, &str); 4] = [
    ("bulletin.pdf", "bulletin-take-letter"),
    ("bulletin-a4.pdf", "bulletin-take-a4"),
    ("bulletin.xlsx", "bulletin-take-workbook"),
    ("figures.json", "bulletin-take-figures"),
];

/// The files of a bulletin: `base` and the name of the file, then the query, are their addresses.
pub(super) fn downloads(language: Language, (base, query): (&str, &str)) -> AnyView {
    let file = |(name, key): (&str, &str)| {
        view! { <li><a href=format!("{base}/{name}{query}") download>{text(language, key)}</a></li> }
    };
    view! {
        <div class="take">
            <p>{text(language, "bulletin-take")}</p>
            <ul>{FILES.map(file).collect_view()}</ul>
        </div>
    }
    .into_any()
}
