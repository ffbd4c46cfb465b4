//! What a figure is called, by which rule it is made, and what it rests on.

use super::said;
use crate::{
    domain::{
        asked::Ground,
        conformity::Cell,
        figure::{Figure, Unit},
        programme::Axis,
    },
    texts::{text, text_with},
};

/// What the figure is called, from its id.
#[must_use]
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
#[must_use]
pub fn is_summary(figure: &Figure) -> bool {
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

/// The activity a figure is about.
#[must_use]
pub fn activity_of(ground: &Ground, figure: &Figure) -> Option<String> {
    let code = figure.id.strip_suffix(kind(figure))?.strip_suffix('_')?;
    ground.conformity.activities.iter().find(|activity| *activity == code).cloned()
}

/// The strand a figure is about: `axis_clinical_late`.
fn axis_of<'a>(ground: &'a Ground, figure: &Figure) -> Option<&'a Axis> {
    let code = figure.id.strip_prefix("axis_")?.strip_suffix(kind(figure))?.strip_suffix('_')?;
    ground.programme.axis(code)
}

/// The cells a figure about dates rests on; none for figures about items.
#[must_use]
pub fn cells_behind(ground: &Ground, figure: &Figure) -> Vec<Cell> {
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
    use crate::{domain::language::Language::French, wording::findings::tests::ground};

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
