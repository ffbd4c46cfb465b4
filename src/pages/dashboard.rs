//! The dashboard: were the planned things done, when, where is it stuck?

use crate::{
    api::{self, Chart, DashboardAnswer},
    components::{
        chart_figure::ChartFigure,
        figure_frame::{FigureFrame, Frame},
        key_figures::KeyFigures,
        legend::Legend,
        matrix::Matrix,
    },
    domain::asked::Ground,
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::{findings, said, tables},
};
use leptos::prelude::*;

#[component]
pub fn DashboardPage() -> impl IntoView {
    answered(api::dashboard, show)
}

fn show(answer: DashboardAnswer) -> impl IntoView {
    let DashboardAnswer { ground, support, completion, charts } = answer;
    let language = ground.question.language;
    let chart = |name: &str| charts.iter().find(|chart| chart.name == name).cloned();
    let delays = chart("delays").map(|chart| delays_figure(&ground, chart));
    let supported = chart("support").map(|chart| {
        let frame = Frame {
            id: "support".to_owned(),
            title: findings::of_support(language, &support),
            subtitle: text_with(language, "support-subtitle", &[("basis", findings::basis(&ground).into())]),
            note: Some(text(language, "support-note")),
            downloads: chart_downloads(&chart),
        };
        view! { <FigureFrame frame language table=tables::support(&ground, &support)><ChartFigure chart /></FigureFrame> }
    });
    let completed = chart("completion").map(|chart| {
        let frame = Frame {
            id: "completion".to_owned(),
            title: findings::of_completion(&ground, &completion),
            subtitle: text_with(
                language,
                "completion-subtitle",
                &[("n", completion.of.to_string().into()), ("basis", findings::basis(&ground).into())],
            ),
            note: Some(text(language, "completion-note")),
            downloads: chart_downloads(&chart),
        };
        view! { <FigureFrame frame language table=tables::completion(language, &completion)><ChartFigure chart /></FigureFrame> }
    });
    let title =
        text_with(language, "dashboard-title", &[("programme", ground.programme.name.get(language).to_owned().into())]);
    let dated = !ground.conformity.activities.is_empty();
    let content = view! {
        <h1 class="finding">{findings::of_programme(&ground)}</h1>
        {(!dated).then(|| view! { <p class="lead">{text(language, "dashboard-undated")}</p> })}
        {dated.then(|| view! { <KeyFigures ground=ground.clone() /> })}
        {dated.then(|| matrix_figure(&ground))}
        {delays}
        <div class="pair">{supported}{completed}</div>
    };
    programme_page(ground, title, "", content.into_any())
}

/// The matrix in its frame.
fn matrix_figure(ground: &Ground) -> impl IntoView + use<> {
    let language = ground.question.language;
    let (territories, activities) = (ground.conformity.territories.len(), ground.conformity.activities.len());
    let frame = Frame {
        id: "matrix".to_owned(),
        title: findings::of_matrix(ground),
        subtitle: text_with(
            language,
            "matrix-subtitle",
            &[
                ("n", (territories * activities).to_string().into()),
                ("grid", said::grid(language, &ground.conformity).into()),
                ("basis", findings::basis(ground).into()),
            ],
        ),
        note: Some(tables::matrix_note(ground)),
        downloads: tables::data_downloads(ground),
    };
    let ground = ground.clone();
    view! {
        <FigureFrame frame language>
            <Legend conformity=ground.conformity.clone() language />
            <Matrix ground=ground.clone() />
        </FigureFrame>
    }
}

/// The delays chart in its frame; the page of the delays shows the same.
pub fn delays_figure(ground: &Ground, chart: Chart) -> impl IntoView + use<> {
    let language = ground.question.language;
    let frame = Frame {
        id: "delays".to_owned(),
        title: findings::of_delays(ground),
        subtitle: text_with(language, "delays-subtitle", &[("basis", findings::basis(ground).into())]),
        note: Some(text(language, "delays-note")),
        downloads: chart_downloads(&chart),
    };
    view! { <FigureFrame frame language table=tables::delays(ground)><ChartFigure chart /></FigureFrame> }
}

/// The picture of a chart, to keep.
pub fn chart_downloads(chart: &Chart) -> Vec<(&'static str, String)> {
    vec![("SVG", format!("{}.svg{}", chart.path, chart.query)), ("PNG", format!("{}.png{}", chart.path, chart.query))]
}
