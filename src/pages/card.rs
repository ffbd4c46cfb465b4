//! The programme's card: the facts a reader wants before any figure.

use crate::{
    api,
    components::named::named,
    domain::asked::Ground,
    pages::answered::{answered, programme_page},
    texts::text_with,
};
use leptos::prelude::*;

#[component]
pub fn CardPage() -> impl IntoView {
    answered(api::ground, show)
}

fn show(ground: Ground) -> impl IntoView {
    let language = ground.question.language;
    let facts = ground
        .programme
        .card
        .facts
        .iter()
        .map(|fact| view! { <div><dt>{fact.label.get(language).to_owned()}</dt><dd>{fact.text.get(language).to_owned()}</dd></div> })
        .collect_view();
    let title =
        text_with(language, "card-title", &[("programme", ground.programme.name.get(language).to_owned().into())]);
    let content = view! {
        <h1 class="finding">{named(&title, &ground.programme.name, language)}</h1>
        <p class="lead">{ground.programme.summary.get(language).to_owned()}</p>
        <dl class="card">{facts}</dl>
    };
    programme_page(ground, title, "/card", content.into_any())
}
