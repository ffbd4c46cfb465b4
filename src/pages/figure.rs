//! One figure: what it says, the rule that made it, and the values behind it.

use crate::{
    api::{self, FigureAnswer},
    components::{data_table::DataTable, findings, said},
    domain::{
        asked::Ground,
        conformity::Cell,
        date::{day_in_words, local_time},
        figure::{Figure, Unit},
        programme::Axis,
    },
    pages::{
        answered::{answered, programme_page},
        reporting, tables,
    },
    texts::{text, text_with},
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
            let caption = ground.programme.item(&code).map_or(code.clone(), |item| item.name.get(language).to_owned());
            let history = reporting::history_link(&ground, None, &[("item", &code)]);
            view! { <DataTable table=tables::item(&ground, caption, &values) />{history} }
        })
        .collect_view();
    let cells = cells_behind(&ground, &figure);
    let cells = (!cells.is_empty()).then(|| view! { <DataTable table=tables::cells(&ground, &cells) /> });
    let activity = activity_of(&ground, &figure);
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

/// What the figure is called, from its id.
pub fn figure_name(ground: &Ground, figure: &Figure) -> String {
    let language = ground.question.language;
    if let Some(ratio) = ground.programme.ratios.iter().find(|ratio| ratio.id == figure.id) {
        return said::capitalised(ratio.name.get(language));
    }
    if let Some(item) = figure.id.strip_suffix("_mean").and_then(|code| ground.programme.item(code)) {
        let period = figure.period.as_ref().map(|period| format!(", {period}")).unwrap_or_default();
        return text_with(
            language,
            "figure-item-mean",
            &[("name", item.name.get(language).to_owned().into()), ("period", period.into())],
        );
    }
    let key = format!("figure-{}", kind(figure).replace('_', "-"));
    if let Some(axis) = axis_of(ground, figure) {
        return text_with(language, &format!("{key}-in"), &[("name", axis.name.get(language).to_owned().into())]);
    }
    let activity = activity_of(ground, figure).and_then(|code| ground.programme.activity(&code).cloned());
    match activity {
        Some(activity) => {
            text_with(language, &format!("{key}-of"), &[("name", activity.short.get(language).to_owned().into())])
        }
        None => text(language, &key),
    }
}

/// Whether it is a mean or a median: few values say little then, while a count of few things is that count.
fn is_summary(figure: &Figure) -> bool {
    matches!(kind(figure), "delay_mean" | "delay_median" | "mean_date" | "item_mean")
}

/// The last words of the id: what is measured, whatever it is measured of.
fn kind(figure: &Figure) -> &'static str {
    let kinds = ["carried_out", "delay_mean", "delay_median", "mean_date", "overdue", "late"];
    kinds.into_iter().find(|kind| figure.id.ends_with(kind)).unwrap_or(match figure.unit {
        Unit::Share => "share",
        _ => "item_mean",
    })
}

/// The text key of the rule that makes it.
#[must_use]
pub fn figure_rule(figure: &Figure) -> &'static str {
    match kind(figure) {
        "carried_out" => "rule-carried-out",
        "late" => "rule-late",
        "overdue" => "rule-overdue",
        "delay_mean" => "rule-delay-mean",
        "delay_median" => "rule-delay-median",
        "mean_date" => "rule-mean-date",
        "share" => "rule-share",
        _ => "rule-item-mean",
    }
}

fn activity_of(ground: &Ground, figure: &Figure) -> Option<String> {
    let code = figure.id.strip_suffix(kind(figure))?.strip_suffix('_')?;
    ground.conformity.activities.iter().find(|activity| *activity == code).cloned()
}

/// The strand a figure is about: `axis_clinical_late`.
fn axis_of<'a>(ground: &'a Ground, figure: &Figure) -> Option<&'a Axis> {
    let code = figure.id.strip_prefix("axis_")?.strip_suffix(kind(figure))?.strip_suffix('_')?;
    ground.programme.axis(code)
}

/// The cells a figure about dates rests on; none for figures about items.
fn cells_behind(ground: &Ground, figure: &Figure) -> Vec<Cell> {
    if matches!(kind(figure), "share" | "item_mean") {
        return Vec::new();
    }
    let activity = activity_of(ground, figure);
    let cells = ground.conformity.cells.iter();
    if let Some(axis) = axis_of(ground, figure) {
        return cells.filter(|cell| ground.programme.is_of(cell, &axis.code)).cloned().collect();
    }
    cells.filter(|cell| activity.as_ref().is_none_or(|code| *code == cell.activity)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{components::findings::tests::ground, domain::language::Language::French};

    #[test]
    fn few_values_weaken_a_mean_or_a_median_and_no_count_nor_share() {
        let ground = ground("", "2015-06-30", French);
        let weak: Vec<&str> =
            ground.figures.iter().filter(|figure| is_summary(figure)).map(|figure| figure.id.as_str()).collect();
        assert!(weak.contains(&"delay_mean") && weak.contains(&"event_delay_median") && weak.contains(&"trained_mean"));
        for id in ["carried_out", "late", "overdue", "event_carried_out", "active_share"] {
            assert!(ground.figures.iter().any(|figure| figure.id == id) && !weak.contains(&id), "{id}");
        }
    }
}
