//! How much regional support was given, of which kind, and how it changed?

use crate::{
    api::{self, SupportAnswer},
    components::{
        chart_figure::ChartFigure,
        data_table::DataTable,
        figure_frame::{FigureFrame, Frame},
    },
    pages::{
        answered::{answered, programme_page},
        dashboard::chart_downloads,
    },
    texts::{text, text_with},
    wording::{findings, tables},
};
use leptos::prelude::*;

#[component]
pub fn SupportPage() -> impl IntoView {
    answered(api::support, show)
}

fn show(SupportAnswer { ground, series, chart }: SupportAnswer) -> impl IntoView {
    let language = ground.question.language;
    let title =
        text_with(language, "support-title", &[("programme", ground.programme.name.get(language).to_owned().into())]);
    let drawn = chart.map(|chart| {
        let frame = Frame {
            id: "support".to_owned(),
            title: text(language, "support-chart-title"),
            subtitle: text_with(language, "support-subtitle", &[("basis", findings::basis(&ground).into())]),
            note: Some(text(language, "support-note")),
            downloads: chart_downloads(&chart),
        };
        view! { <FigureFrame frame language table=tables::support(&ground, &series)><ChartFigure chart /></FigureFrame> }
    });
    let each = series
        .iter()
        .map(|series| {
            view! {
                <section class="frame">
                    <h2>{series.name.get(language).to_owned()}</h2>
                    <div class="body"><DataTable table=tables::ratings(&ground, series) /></div>
                </section>
            }
        })
        .collect_view();
    let content = view! {
        <h1 class="finding">{findings::of_support(language, &series)}</h1>
        {drawn}
        {each}
    };
    programme_page(ground, title, "/support", content.into_any())
}
