//! How late is each activity, in which territories?

use crate::{
    api::{self, DelaysAnswer},
    components::data_table::DataTable,
    pages::{
        answered::{answered, programme_page},
        dashboard::delays_figure,
    },
    texts::{text, text_with},
    wording::{findings, tables},
};
use leptos::prelude::*;

#[component]
pub fn DelaysPage() -> impl IntoView {
    answered(api::delays, show)
}

fn show(DelaysAnswer { ground, chart }: DelaysAnswer) -> impl IntoView {
    let language = ground.question.language;
    let title =
        text_with(language, "delays-title", &[("programme", ground.programme.name.get(language).to_owned().into())]);
    let mut sentences = findings::of_each_delay(&ground).into_iter();
    let latest = sentences.next();
    let others = sentences.collect::<Vec<_>>().join(" ");
    let content = view! {
        <h1 class="finding">{latest}</h1>
        {(!others.is_empty()).then(|| view! { <p class="lead">{others}</p> })}
        {chart.map(|chart| delays_figure(&ground, chart))}
        <section class="frame">
            <h2>{text(language, "delays-by-territory")}</h2>
            <p class="subtitle">{text_with(language, "delays-by-territory-subtitle", &[("basis", findings::basis(&ground).into())])}</p>
            <div class="body"><DataTable table=tables::by_territory(&ground) /></div>
        </section>
    };
    programme_page(ground, title, "/delays", content.into_any())
}
