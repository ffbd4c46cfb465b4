//! One activity: who has done it, when, and who has not?

use crate::{
    api::{self, ActivityAnswer},
    components::{
        chart_figure::ChartFigure,
        data_table::DataTable,
        figure_frame::{FigureFrame, Frame},
    },
    pages::{
        answered::{answered, programme_page},
        dashboard::chart_downloads,
        timeline,
    },
    texts::{text, text_with},
    wording::{findings, said, tables},
};
use leptos::prelude::*;

#[component]
pub fn ActivityPage() -> impl IntoView {
    answered(api::activity, show)
}

fn show(ActivityAnswer { ground, activity, chart, items }: ActivityAnswer) -> impl IntoView {
    let language = ground.question.language;
    let planned = ground.plan.activities.get(&activity.code).zip(tables::said_plan(&ground, &activity.code));
    let plan = planned.map(|(planned, date)| {
        let said = said::capitalised(&text_with(language, "plan-planned", &[("date", date.into())]));
        view! { <p class="lead">{said}". "{planned.source.get(language).to_owned()}</p> }
    });
    let continuous = activity.continuous.then(|| view! { <p class="lead">{text(language, "activity-continuous")}</p> });
    let chart = chart.map(|chart| {
        let frame = Frame {
            id: "delays".to_owned(),
            title: text(language, "activity-chart"),
            subtitle: text_with(language, "delays-subtitle", &[("basis", findings::basis(&ground).into())]),
            note: None,
            downloads: chart_downloads(&chart),
        };
        let table = tables::of_activity(&ground, &activity.code);
        view! { <FigureFrame frame language table><ChartFigure chart /></FigureFrame> }
    });
    let dated = ground.conformity.activities.has(&activity.code).then(|| timeline::of_activity(&ground, &activity));
    let reported = items.iter().map(|(code, period, values)| {
        let name = ground.programme.item(code).map_or(code.as_str(), |item| item.name.get(language));
        let caption = period.as_ref().map_or_else(|| name.to_owned(), |period| format!("{name}, {period}"));
        let figure = ground.figures.of_item(code, period.as_ref());
        let mean = figure.map(|figure| {
            let link = tables::figure_link(&ground, figure);
            let said = text_with(language, "activity-item-mean", &[("mean", said::figure(language, figure).into()), ("basis", said::basis(language, figure).into())]);
            view! { <p class="subtitle"><a href=link>{said}</a></p> }
        });
        view! {
            <section class="item">
                <h3>{caption.clone()}</h3>{mean}
                <details><summary>{text(language, "frame-table")}</summary><DataTable table=tables::item(&ground, caption, values) /></details>
            </section>
        }
    }).collect_view();
    let reported = (!items.is_empty()).then(|| view! {
        <section class="frame"><h2>{text(language, "activity-items")}</h2><div class="items">{reported}</div></section>
    });
    let title = activity.name.get(language).to_owned();
    let content = view! { <h1 class="finding">{title.clone()}</h1>{plan}{continuous}{dated}{chart}{reported} };
    programme_page(ground, title, "/activities", content.into_any())
}
