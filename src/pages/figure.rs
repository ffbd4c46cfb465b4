//! One figure: what it says, the rule that made it, and the values behind it.

use crate::{
    api::{self, FigureAnswer},
    components::data_table::DataTable,
    domain::{
        date::{day_in_words, local_time},
        figure::Unit,
    },
    pages::{
        answered::{answered, programme_page},
        reporting,
    },
    texts::{text, text_with},
    wording::{
        figure::{activity_of, cells_behind, figure_name, figure_rule, is_summary},
        findings, said, tables,
    },
};
use leptos::prelude::*;

#[component]
pub fn FigurePage() -> impl IntoView {
    answered(api::figure, show)
}

fn show(answer: FigureAnswer) -> impl IntoView {
    let notices = notices(&answer);
    let FigureAnswer { ground, figure, items, .. } = answer;
    let language = ground.question.language;
    let name = figure_name(&ground, &figure);
    let months = (figure.unit == Unit::Days).then(|| figure.number()).flatten();
    let months = months.map(|days| said::months(language, days, &ground.programme.conventions));
    let totals = figure.totals.map(|totals| said::totals(language, totals));
    let otherwise = months.or(totals).map(|said| format!(" ({said})"));
    let interval = tables::interval(language, &figure).map(|words| view! { <p>{words}</p> });
    let small = (is_summary(&figure) && figure.basis.n < ground.programme.conventions.minimum_n)
        .then(|| view! { <p>{text(language, "figure-small")}</p> });
    let values = items
        .into_iter()
        .map(|(code, values)| {
            let caption =
                ground.programme.item(&code).map_or(code.to_string(), |item| item.name.get(language).to_owned());
            let history = reporting::history_link(&ground, None, &[("item", &code)]);
            view! { <DataTable table=tables::item(&ground, caption, &values) />{history} }
        })
        .collect_view();
    let cells = cells_behind(&ground, &figure);
    let cells = (!cells.is_empty()).then(|| view! { <DataTable table=tables::cells(&ground, &cells) /> });
    let activity = activity_of(&figure);
    let limits: Vec<(&str, &str)> = activity.iter().map(|code| ("item", code.as_str())).collect();
    let history = cells.is_some().then(|| reporting::history_link(&ground, None, &limits)).flatten();
    let content = view! {
        <h1 class="finding">{name.clone()}</h1>
        <p class="figure-value">{said::figure(language, &figure)}{otherwise}</p>
        <p>{said::basis(language, &figure)}". "{findings::basis(&ground)}</p>
        {notices}{interval}{small}
        <section class="frame"><h2>{text(language, "figure-rule")}</h2><p class="lead">{text(language, figure_rule(&figure))}</p></section>
        <section class="frame"><h2>{text(language, "figure-values")}</h2><div class="body">{cells}{history}{values}</div></section>
    };
    programme_page(ground, name, "/figures", content.into_any())
}

/// That it is a figure of an edition, or under another season calendar than the programme's.
fn notices(answer: &FigureAnswer) -> AnyView {
    let question = &answer.ground.question;
    let language = question.language;
    let edition = answer.edition.as_ref().map(|head| {
        let day = day_in_words(local_time(head.frozen_at).date(), language);
        let arguments = [("number", head.number.to_string().into()), ("day", day.into())];
        let page = question.edition_link(head.number);
        view! { <p class="notice"><a href=page>{text_with(language, "figure-of-edition", &arguments)}</a></p> }
    });
    let season = answer.season.map(|season| {
        let calendar = text(language, &format!("convention-season-{}", season.code()));
        let arguments = [("calendar", calendar.into())];
        view! { <p class="notice">{text_with(language, "figure-season-other", &arguments)}</p> }
    });
    view! { {edition}{season} }.into_any()
}
