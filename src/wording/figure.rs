//! What a figure is called, by which rule it is made, and what it rests on.

use super::said;
use crate::{
    domain::{
        asked::Ground,
        code::ActivityCode,
        conformity::Cell,
        figure::{
            Figure,
            id::{FigureId, Measure},
        },
        language::Text,
    },
    texts::{text, text_with},
};

/// What the figure is called.
#[must_use]
pub fn figure_name(ground: &Ground, figure: &Figure) -> String {
    let language = ground.question.language;
    let named = |key: String, name: Option<&Text>| match name {
        Some(name) => text_with(language, &key, &[("name", name.get(language).to_owned().into())]),
        None => text(language, &key),
    };
    let measured = |measure: Measure| format!("figure-{}", measure.code().replace('_', "-"));
    match &figure.id {
        FigureId::Overall(measure) => text(language, &measured(*measure)),
        FigureId::Axis(code, measure) => {
            named(format!("{}-in", measured(*measure)), ground.programme.axis(code).map(|axis| &axis.name))
        }
        FigureId::Activity(code, measure) => {
            let activity = ground.programme.activity(code).map(|activity| &activity.short);
            named(format!("{}-of", measured(*measure)), activity)
        }
        FigureId::Ratio(id) => {
            let name = ground.programme.ratios.find(id).map(|ratio| ratio.name.get(language));
            said::capitalised(name.unwrap_or(id))
        }
        FigureId::Item(code) => {
            let name = ground.programme.item(code).map_or(code.as_str(), |item| item.name.get(language)).to_owned();
            let period = figure.period.as_ref().map(|period| format!(", {period}")).unwrap_or_default();
            text_with(language, "figure-item-mean", &[("name", name.into()), ("period", period.into())])
        }
    }
}

/// Whether it is a mean or a median: few values say little then, while a count of few things is that count.
#[must_use]
pub fn is_summary(figure: &Figure) -> bool {
    match figure.id.measure() {
        Some(measure) => matches!(measure, Measure::DelayMean | Measure::DelayMedian | Measure::MeanDate),
        None => matches!(figure.id, FigureId::Item(_)),
    }
}

/// The text key of the rule that makes it.
#[must_use]
pub fn figure_rule(figure: &Figure) -> &'static str {
    match &figure.id {
        FigureId::Item(_) => "rule-item-mean",
        FigureId::Ratio(_) => "rule-share",
        FigureId::Overall(measure) | FigureId::Axis(_, measure) | FigureId::Activity(_, measure) => match measure {
            Measure::CarriedOut => "rule-carried-out",
            Measure::Late => "rule-late",
            Measure::Overdue => "rule-overdue",
            Measure::DelayMean => "rule-delay-mean",
            Measure::DelayMedian => "rule-delay-median",
            Measure::MeanDate => "rule-mean-date",
        },
    }
}

/// The activity a figure is about.
#[must_use]
pub fn activity_of(figure: &Figure) -> Option<&ActivityCode> {
    match &figure.id {
        FigureId::Activity(code, _) => Some(code),
        _ => None,
    }
}

/// The cells a figure about dates rests on; none for figures about items.
#[must_use]
pub fn cells_behind<'a>(ground: &'a Ground, figure: &Figure) -> Vec<Cell<'a>> {
    match &figure.id {
        FigureId::Item(_) | FigureId::Ratio(_) => Vec::new(),
        FigureId::Overall(_) => ground.conformity.cells().collect(),
        FigureId::Activity(code, _) => ground.conformity.of_activity(code).collect(),
        FigureId::Axis(axis, _) => {
            let belongs = |activity: &ActivityCode| {
                ground.programme.activity(activity).is_some_and(|activity| activity.axes.contains(axis))
            };
            ground.conformity.cells().filter(|cell| belongs(cell.activity)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Language::French, wording::findings::tests::ground};

    #[test]
    fn few_values_weaken_a_mean_or_a_median_and_no_count_nor_share() {
        let ground = ground("", "2015-06-30", French);
        let weak: Vec<String> =
            ground.figures.iter().filter(|figure| is_summary(figure)).map(|figure| figure.id.to_string()).collect();
        for id in ["delay_mean", "event_delay_median", "trained_mean"] {
            assert!(weak.iter().any(|weak| weak == id), "{id}");
        }
        for id in ["carried_out", "late", "overdue", "event_carried_out", "active_share"] {
            assert!(ground.figures.meant(id, None).is_some() && weak.iter().all(|weak| weak != id), "{id}");
        }
    }

    #[test]
    fn a_share_whose_id_ends_like_a_measure_has_the_rule_of_shares() {
        let figure = |id: FigureId| {
            let ground = ground("", "2015-06-30", French);
            Figure { id, ..ground.figures[0].clone() }
        };
        assert_eq!(figure_rule(&figure(FigureId::Ratio("multipliers_late".into()))), "rule-share");
        assert_eq!(figure_rule(&figure(FigureId::Activity("multipliers".into(), Measure::Late))), "rule-late");
        assert_eq!(figure_rule(&figure(FigureId::Item("delay".into()))), "rule-item-mean");
    }
}
