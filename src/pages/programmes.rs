//! Which programmes are there, and how are they doing?

use crate::{
    api::{self, ApiError, ProgrammeCard},
    components::{
        layout::{Layout, Outline},
        programme_head::{own_reports, waits},
    },
    domain::{asked::Question, conformity::CellState, date::day_in_words, language::Language, rights::Who},
    pages::answered::answered,
    texts::{text, text_with},
};
use leptos::prelude::*;

#[component]
pub fn ProgrammesPage() -> impl IntoView {
    answered(ask, |(language, cards)| show(language, cards))
}

async fn ask(question: Question) -> Result<(Language, Vec<ProgrammeCard>), ApiError> {
    Ok((question.language, api::programmes(question).await?))
}

fn show(language: Language, cards: Vec<ProgrammeCard>) -> impl IntoView {
    let outline = Outline { language, title: text(language, "programmes-title") };
    let empty = cards.is_empty().then(|| view! { <p class="lead">{text(language, "programmes-empty")}</p> });
    let list = cards.into_iter().map(|card| one(language, card)).collect_view();
    view! {
        <Layout outline>
            <h1 class="finding">{text(language, "programmes-title")}</h1>
            <p class="lead">{text(language, "programmes-lead")}</p>
            {empty}
            <ul class="programmes">{list}</ul>
        </Layout>
    }
}

fn one(language: Language, ProgrammeCard { programme, conformity, waiting }: ProgrammeCard) -> impl IntoView {
    let done = conformity.done();
    let state = (!conformity.is_empty()).then(|| {
        let arguments = [
            ("day", day_in_words(conformity.as_of, language).into()),
            ("done", done.into()),
            ("done_shown", done.to_string().into()),
            ("of", conformity.len().to_string().into()),
            ("late", conformity.count(CellState::Late).into()),
            ("late_shown", conformity.count(CellState::Late).to_string().into()),
        ];
        view! { <p class="state">{text_with(language, "programmes-state", &arguments)}</p> }
    });
    let address = format!("/{}/{}", language.code(), programme.slug);
    let who = use_context::<Who>().unwrap_or_default();
    let reports = own_reports(&who, &programme, language).into_iter().map(|(path, name)| {
        view! { <a href=format!("{address}{path}")>{name}</a> }
    });
    let reports = reports.collect_view();
    let waits = (waiting > 0).then(|| waits(&who, (&programme, language), waiting));
    view! {
        <li>
            <h2><a href=address lang=programme.name.only_in(language)>{programme.name.get(language).to_owned()}</a></h2>
            {programme.illustrative.then(|| view! { <span class="tag">{text(language, "illustrative-tag")}</span> })}
            <p>{programme.summary.get(language).to_owned()}</p>
            {state}
            {waits}
            <p class="own">{reports}</p>
        </li>
    }
}
