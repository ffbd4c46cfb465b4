//! One territory: its line of time, and what it reported.

use crate::{
    api::{self, Ground, TerritoryAnswer},
    components::{
        data_table::{DataTable, Table, plain},
        figure_frame::{FigureFrame, Frame},
        findings, said,
        timeline::{Row, TimelineRows},
    },
    domain::{conformity::CellState, item_value::ItemValue, programme::Activity},
    pages::{
        answered::{answered, programme_page},
        tables,
    },
    texts::{text, text_with},
};
use leptos::prelude::*;

#[component]
pub fn TerritoryPage() -> impl IntoView {
    answered(api::territory, show)
}

fn show(TerritoryAnswer { ground, territory, items }: TerritoryAnswer) -> impl IntoView {
    let language = ground.question.language;
    let name = territory.name.get(language).to_owned();
    let cells = || ground.conformity.of_territory(&territory.code);
    let done = cells().filter(|cell| cell.state.is_done()).count();
    let late = cells().filter(|cell| cell.state == CellState::Late).count();
    let key = if cells().all(|cell| cell.state == CellState::Missing) {
        "territory-finding-silent"
    } else {
        "territory-finding"
    };
    let finding = text_with(
        language,
        key,
        &[
            ("name", name.clone().into()),
            ("done", done.into()),
            ("done_shown", done.to_string().into()),
            ("of", ground.conformity.activities.len().to_string().into()),
            ("late", late.into()),
            ("late_shown", late.to_string().into()),
        ],
    );
    let dated = ground.conformity.activities.iter().filter_map(|code| ground.programme.activity(code));
    let continuous = ground.programme.activities.iter().filter(|activity| activity.continuous);
    let rows = dated.chain(continuous).map(|activity| row(&ground, activity, &territory.code)).collect();
    let frame = Frame {
        id: "timeline".to_owned(),
        title: text(language, "territory-timeline"),
        subtitle: text_with(language, "timeline-subtitle", &[("basis", findings::basis(&ground).into())]),
        note: None,
        downloads: Vec::new(),
    };
    let (calendar, phase_end) = (ground.programme.conventions.season_calendar, Some(ground.programme.phase.ends));
    let content = view! {
        <h1 class="finding">{finding}</h1>
        <FigureFrame frame language><TimelineRows rows calendar language phase_end /></FigureFrame>
        <section class="frame">
            <h2>{text(language, "territory-values")}</h2>
            <div class="body"><DataTable table=values(&ground, &items) /></div>
        </section>
    };
    programme_page(ground, name, "/territories", content.into_any())
}

fn row(ground: &Ground, activity: &Activity, territory: &str) -> Row {
    let language = ground.question.language;
    let calendar = ground.programme.conventions.season_calendar;
    let planned = ground.plan.date_of(&activity.code);
    let cell = ground.conformity.cell(territory, &activity.code).cloned();
    let derived = if ground.plan.is_derived(&activity.code) { text(language, "plan-derived") } else { String::new() };
    let said_plan = planned.map(|date| {
        text_with(language, "plan-planned", &[("date", date.in_words(language).into()), ("derived", derived.into())])
    });
    let said_fact = cell.as_ref().map(|cell| match &cell.actual {
        Some(date) => text_with(language, "plan-done", &[("date", date.in_words(language).into())]),
        None => said::state(language, cell.state),
    });
    Row {
        label: activity.short.get(language).to_owned(),
        link: ground.question.link(&format!("/activities/{}", activity.code)),
        details: [said_plan, said_fact].into_iter().flatten().collect(),
        planned: planned.map(|date| date.bounds(calendar)),
        cell,
    }
}

/// Every item besides the dates, with its value or why there is none.
fn values(ground: &Ground, items: &[(String, Option<String>, ItemValue)]) -> Table {
    let language = ground.question.language;
    let rows = items.iter().map(|(code, period, value)| {
        let name = ground.programme.item(code).map_or(code.as_str(), |item| item.name.get(language));
        vec![name.to_owned(), period.clone().unwrap_or_default(), tables::held(language, value)]
    });
    Table {
        caption: text(language, "territory-values"),
        rows: plain(rows),
        headings: ["table-item", "table-period", "table-value"].map(|key| text(language, key)).to_vec(),
        numbers_from: 2,
    }
}
