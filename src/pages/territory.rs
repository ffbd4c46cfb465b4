//! One territory: its line of time, and what it reported.

use crate::{
    api::{self, TerritoryAnswer},
    components::{
        data_table::DataTable,
        figure_frame::{FigureFrame, Frame},
        named::named,
        timeline::{Row, TimelineRows},
    },
    domain::{
        asked::Ground,
        code::{ActivityCode, ItemCode, PeriodCode},
        entry::Emptiness,
        item_value::ItemValue,
        language::Text,
        programme::{Activity, ItemKind},
    },
    pages::{
        answered::{answered, programme_page},
        reporting,
    },
    texts::{text, text_with},
    wording::{findings, said, tables},
};
use leptos::prelude::*;

/// An item with its period, and the territory's value of it.
type Held = (ItemCode, Option<PeriodCode>, ItemValue);

#[component]
pub fn TerritoryPage() -> impl IntoView {
    answered(api::territory, show)
}

fn show(TerritoryAnswer { ground, territory, items, reasons, report }: TerritoryAnswer) -> impl IntoView {
    let language = ground.question.language;
    let (support, reported): (Vec<Held>, Vec<Held>) =
        items.into_iter().partition(|(code, ..)| is_rated_by_the_region(&ground, code));
    let finding = findings::of_territory(&ground, &territory);
    let line = if ground.conformity.silent().contains(&&territory.code) {
        planned(&ground).into_any()
    } else {
        timeline(&ground, &territory.code, &reasons).into_any()
    };
    let locks = reporting::locks(&ground, &territory.code, report);
    let content = view! {
        <h1 class="finding">{named(&finding, &territory.name, language)}</h1>
        {line}
        {values(&ground, ("territory-values", "territory-values-none"), &reported, None)}
        {values(&ground, ("territory-support", "territory-support-none"), &support, Some("territory-support-subtitle"))}
        {locks}
    };
    programme_page(ground, territory.name.get(language).to_owned(), "/territories", content.into_any())
}

/// Regional support is what the territory receives: the region rates it.
fn is_rated_by_the_region(ground: &Ground, code: &str) -> bool {
    let item = ground.programme.item(code);
    item.is_some_and(|item| matches!(item.kind, ItemKind::Rating { .. }) && !item.periods.is_empty())
}

/// What is planned and what was done, activity by activity.
fn timeline(ground: &Ground, territory: &str, reasons: &[(ActivityCode, Text)]) -> impl IntoView + use<> {
    let language = ground.question.language;
    let dated = ground.conformity.activities.iter().filter_map(|code| ground.programme.activity(code));
    let continuous = ground.programme.activities.iter().filter(|activity| activity.continuous);
    let reason = |activity: &Activity| reasons.iter().find(|(code, _)| *code == activity.code).map(|(_, name)| name);
    let rows = dated.chain(continuous).map(|activity| row(ground, activity, (territory, reason(activity)))).collect();
    let frame = Frame {
        id: "timeline".to_owned(),
        title: text(language, "territory-timeline"),
        subtitle: text_with(language, "timeline-subtitle", &[("basis", findings::basis(ground).into())]),
        note: None,
        downloads: Vec::new(),
    };
    let (calendar, phase_end) = (ground.programme.conventions.season_calendar, Some(ground.programme.phase.ends));
    view! { <FigureFrame frame language><TimelineRows rows calendar language phase_end /></FigureFrame> }
}

/// What is planned, for a territory that has said nothing of it.
fn planned(ground: &Ground) -> impl IntoView + use<> {
    let language = ground.question.language;
    view! {
        <section class="frame">
            <h2>{text(language, "territory-planned")}</h2>
            <p class="subtitle">{findings::basis(ground)}</p>
            <div class="body"><DataTable table=tables::planned(ground) /></div>
        </section>
    }
}

fn row(ground: &Ground, activity: &Activity, (territory, reason): (&str, Option<&Text>)) -> Row {
    let language = ground.question.language;
    let planned = ground.plan.date_of(&activity.code);
    let cell = ground.conformity.cell(territory, &activity.code);
    let said_plan = tables::said_plan(ground, &activity.code)
        .map(|date| text_with(language, "plan-planned", &[("date", date.into())]));
    let said_fact = cell.map(|cell| match cell.actual {
        Some(date) => text_with(language, "plan-done", &[("date", date.in_words(language).into())]),
        None => said::state(language, cell.state),
    });
    let said_reason =
        reason.map(|name| text_with(language, "territory-reason", &[("reason", name.get(language).to_owned().into())]));
    Row {
        anchor: Some(format!("activity-{}", activity.code)),
        label: activity.short.get(language).to_owned(),
        link: ground.question.link(&format!("/activities/{}", activity.code)),
        details: [said_plan, said_fact, said_reason].into_iter().flatten().collect(),
        planned: planned.map(|date| date.bounds(ground.programme.conventions.season_calendar)),
        fact: cell.map(Into::into),
    }
}

/// Items with their values under a heading; one sentence where none has any.
fn values(
    ground: &Ground,
    (title, none): (&'static str, &'static str),
    items: &[Held],
    subtitle: Option<&'static str>,
) -> impl IntoView + use<> {
    let language = ground.question.language;
    let nothing_said = |(_, _, value): &Held| matches!(value.held, Err(Emptiness::Missing | Emptiness::NotYetDue));
    let body = if items.iter().all(nothing_said) {
        view! { <p class="lead">{text(language, none)}</p> }.into_any()
    } else {
        let table = tables::items(ground, text(language, title), items);
        view! { <div class="body"><DataTable table /></div> }.into_any()
    };
    (!items.is_empty()).then(|| {
        view! {
            <section class="frame">
                <h2>{text(language, title)}</h2>
                {subtitle.map(|key| view! { <p class="subtitle">{text(language, key)}</p> })}
                {body}
            </section>
        }
    })
}
