//! Every convention and formula, with the season explorer that moves the published delay.

use crate::{
    api::{self, ApiError, ProgrammeCard},
    components::{
        data_table::DataTable,
        islands::Islands,
        layout::{Layout, Outline},
        season_explorer::{ANCHORS, CALENDARS, ExplorerTexts, SeasonExample, SeasonExplorer},
    },
    domain::{
        asked::Question,
        conventions::{Anchor, Conventions},
        date::Precision,
        language::Language,
        number,
    },
    pages::answered::answered,
    texts::{text, text_with},
    wording::{
        said,
        table::{Datum, Table, plain},
    },
};
use leptos::prelude::*;

/// The sections of the page: the text keys `methods-{name}-title` and `methods-{name}`.
const SECTIONS: [&str; 9] =
    ["dates", "seasons", "reference", "verdict", "states", "figures", "items", "completion", "number"];

#[component]
pub fn MethodsPage() -> impl IntoView {
    answered(ask, |(language, cards)| show(language, &cards))
}

async fn ask(question: Question) -> Result<(Language, Vec<ProgrammeCard>), ApiError> {
    Ok((question.language, api::programmes(question).await?))
}

fn show(language: Language, cards: &[ProgrammeCard]) -> impl IntoView + use<> {
    let outline = Outline { language, title: text(language, "methods-title") };
    let sections = SECTIONS
        .into_iter()
        .map(|name| {
            let words = text(language, &format!("methods-{name}"));
            let paragraphs = words.split('\n').map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
            view! { <section id=name><h2>{text(language, &format!("methods-{name}-title"))}</h2>{paragraphs}</section> }
        })
        .collect_view();
    let example = cards
        .iter()
        .find_map(|card| season_example(language, card))
        .map(|(name, example)| explorer(language, &name, example));
    let settings = (!cards.is_empty()).then(|| settings(language, cards));
    view! {
        <Layout outline>
            <h1 class="finding">{text(language, "methods-title")}</h1>
            <p class="lead">{text(language, "methods-lead")}</p>
            {example}
            {settings}
            <div class="methods">{sections}</div>
        </Layout>
    }
}

/// The conventions each programme has chosen.
fn settings(language: Language, cards: &[ProgrammeCard]) -> impl IntoView + use<> {
    let said = |key: &str| text(language, key);
    let rows = cards.iter().map(|ProgrammeCard { programme, .. }| {
        let conventions = &programme.conventions;
        let name = Datum {
            said: programme.name.get(language).to_owned(),
            link: Some(format!("/{}/{}", language.code(), programme.slug)),
            lang: programme.name.only_in(language),
        };
        let settings = [
            said(&format!("explorer-{}", conventions.season_calendar.code())),
            said(anchor_key(conventions.anchor)),
            said::days(language, conventions.tolerance_days as f64),
            text_with(
                language,
                "said-days",
                &[("n", 30.into()), ("days", number::decimal(conventions.month_days, 4, language).into())],
            ),
            conventions.minimum_n.to_string(),
        ];
        std::iter::once(name).chain(settings.map(Datum::from)).collect()
    });
    let keys =
        ["table-programme", "explorer-calendar", "explorer-anchor", "table-tolerance", "table-month", "table-minimum"];
    let table = Table {
        caption: said("settings-title"),
        rows: rows.collect(),
        headings: keys.map(said).to_vec(),
        numbers_from: 3,
    };
    view! {
        <section class="frame" id="settings">
            <h2>{said("settings-title")}</h2>
            <p class="subtitle">{said("settings-subtitle")}</p>
            <div class="body"><DataTable table /></div>
        </section>
    }
}

const fn anchor_key(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::End => "explorer-end",
        Anchor::Middle => "explorer-middle",
        Anchor::Start => "explorer-start",
    }
}

/// The first activity planned for a season, with the dates reported for it.
fn season_example(language: Language, card: &ProgrammeCard) -> Option<(String, SeasonExample)> {
    let plan = card.programme.plan(None)?;
    let (code, planned) = plan.activities.iter().find(|(_, planned)| planned.date.precision() == Precision::Season)?;
    let actual: Vec<String> =
        card.conformity.of_activity(code).filter_map(|cell| Some(cell.actual.as_ref()?.edtf())).collect();
    let (programme, activity) = (card.programme.name.get(language), card.programme.activity(code)?.short.get(language));
    let name = format!("{programme}, {activity}");
    (!actual.is_empty()).then(|| (name, SeasonExample { planned: planned.date.edtf(), actual }))
}

fn explorer(language: Language, name: &str, example: SeasonExample) -> AnyView {
    let said = |key: &str| text(language, key);
    let texts = ExplorerTexts {
        language,
        calendar: said("explorer-calendar"),
        calendars: ["explorer-astronomical", "explorer-meteorological", "explorer-quarter"].map(said),
        anchor: said("explorer-anchor"),
        anchors: ["explorer-end", "explorer-middle", "explorer-start"].map(said),
        mean: said("explorer-mean"),
        days: [1, 2].map(|n| text_with(language, "explorer-days", &[("n", n.into())])),
        months: said("explorer-months"),
        window: said("explorer-window"),
    };
    let table = combinations(language, &example, &texts);
    let subtitle = text_with(
        language,
        "explorer-subtitle",
        &[("example", name.to_owned().into()), ("n", example.actual.len().to_string().into())],
    );
    view! {
        <section class="frame" id="explorer">
            <h2>{said("explorer-title")}</h2>
            <p class="subtitle">{subtitle}</p>
            <div class="body"><SeasonExplorer example texts /></div>
            <DataTable table />
            <Islands />
        </section>
    }
    .into_any()
}

/// All pairs of conventions: what the explorer shows one by one, for reading without it.
fn combinations(language: Language, example: &SeasonExample, texts: &ExplorerTexts) -> Table {
    let rows = CALENDARS.iter().zip(&texts.calendars).map(|(calendar, name)| {
        let cells = ANCHORS.iter().map(|anchor| match example.mean_delay(*calendar, *anchor) {
            Some(days) => {
                let months = number::decimal(Conventions::default().months(days), 2, language);
                format!(
                    "{} · {}",
                    said::days(language, days),
                    text_with(language, "said-months", &[("n", 2.into()), ("months", months.into())])
                )
            }
            None => "–".to_owned(),
        });
        [name.clone(), example.window(*calendar, language)].into_iter().chain(cells).collect()
    });
    let mut headings =
        vec![text(language, "explorer-calendar"), texts.window.trim_end_matches([':', ' ', '\u{a0}']).to_owned()];
    headings.extend(texts.anchors.clone());
    Table { caption: text(language, "explorer-title"), rows: plain(rows), headings, numbers_from: 2 }
}
