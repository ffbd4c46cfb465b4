//! Planned windows and facts side by side, for all territories.

use crate::{
    api,
    components::{
        figure_frame::{FigureFrame, Frame},
        timeline::{Row, TimelineRows},
    },
    domain::{asked::Ground, conformity::CellState, figure::id::Measure, language::Language, programme::Activity},
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::{findings, said, tables},
};
use leptos::prelude::*;

#[component]
pub fn TimelinePage() -> impl IntoView {
    answered(api::ground, show)
}

fn show(ground: Ground) -> impl IntoView {
    let language = ground.question.language;
    let chosen = ground.question.activity.clone();
    let activities: Vec<Activity> =
        ground.conformity.activities.iter().filter_map(|code| ground.programme.activity(code)).cloned().collect();
    let shown = activities.iter().filter(|activity| chosen.as_ref().is_none_or(|code| activity.code == *code));
    let figures = shown.map(|activity| of_activity(&ground, activity)).collect_view();
    let title =
        text_with(language, "timeline-title", &[("programme", ground.programme.name.get(language).to_owned().into())]);
    let content = view! {
        <h1 class="finding">{findings::of_timeline(&ground, chosen.as_deref())}</h1>
        <Chooser ground=ground.clone() activities chosen />
        <div class="timelines">{figures}</div>
    };
    programme_page(ground, title, "/timeline", content.into_any())
}

/// One activity or all of them.
#[component]
fn Chooser(ground: Ground, activities: Vec<Activity>, chosen: Option<String>) -> impl IntoView {
    let language = ground.question.language;
    let options = activities
        .into_iter()
        .map(|activity| {
            let selected = chosen.as_ref().is_some_and(|code| activity.code == *code);
            view! { <option value=activity.code.to_string() selected=selected>{activity.short.get(language).to_owned()}</option> }
        })
        .collect_view();
    let kept = ground.question.kept().into_iter();
    let kept =
        kept.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> }).collect_view();
    view! {
        <form method="get" class="choose">
            {kept}
            <p>
                <label for="activity">{text(language, "table-activity")}</label>
                <select id="activity" name="activity">
                    <option value="">{text(language, "timeline-all")}</option>
                    {options}
                </select>
            </p>
            <p><button type="submit">{text(language, "head-show")}</button></p>
        </form>
    }
}

/// The planned window and the fact of one activity in every territory.
pub fn of_activity(ground: &Ground, activity: &Activity) -> impl IntoView + use<> {
    let language = ground.question.language;
    let calendar = ground.programme.conventions.season_calendar;
    let planned = ground.plan.date_of(&activity.code);
    let rows = ground
        .conformity
        .of_activity(&activity.code)
        .map(|cell| Row {
            anchor: None,
            label: tables::territory_name(ground, cell.territory),
            link: ground.question.link(&format!("/territories/{}", cell.territory)),
            details: Vec::new(),
            planned: planned.map(|date| date.bounds(calendar)),
            fact: Some(cell.into()),
        })
        .collect();
    let window = planned.map(|date| date.bounds(calendar).in_words(language)).unwrap_or_default();
    let words = planned.map(|date| date.in_words(language)).unwrap_or_default();
    let frame = Frame {
        id: format!("timeline-{}", activity.code),
        title: finding(ground, activity),
        subtitle: text_with(language, "timeline-subtitle", &[("basis", findings::basis(ground).into())]),
        note: Some(text_with(language, "timeline-note", &[("planned", words.into()), ("window", window.into())])),
        downloads: Vec::new(),
    };
    view! { <FigureFrame frame language><TimelineRows rows calendar language /></FigureFrame> }
}

/// « Événement rassembleur : 9 territoires sur 10 en retard, 87 jours en moyenne ».
fn finding(ground: &Ground, activity: &Activity) -> String {
    let language: Language = ground.question.language;
    let count = |wanted: fn(CellState) -> bool| {
        ground.conformity.states_of(&activity.code).filter(|state| wanted(*state)).count()
    };
    let (done, late) = (count(CellState::is_done), count(|state| state == CellState::Late));
    let name = activity.short.get(language).to_owned();
    let mean = ground.figures.of_activity(&activity.code, Measure::DelayMean).and_then(|figure| figure.number());
    let Some(mean) = mean else {
        return text_with(language, "timeline-finding-none", &[("name", name.into())]);
    };
    text_with(
        language,
        "timeline-finding",
        &[
            ("name", name.into()),
            ("late", late.into()),
            ("late_shown", late.to_string().into()),
            ("done", done.to_string().into()),
            ("mean", said::days(language, mean).into()),
        ],
    )
}
