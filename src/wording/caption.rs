//! What a chart says when it leaves its page: its finding, what it measures and when, n, what its marks mean.

use crate::{
    domain::{asked::Ground, completion::Completion, language::Language, standing::Standing, support::SupportSeries},
    texts::{text, text_with},
    wording::findings,
};

/// The words that stand around a drawing once no page does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The finding.
    pub title: String,
    /// What is measured, as of which day.
    pub subtitle: String,
    /// What the marks mean, n, where the values come from.
    pub notes: Vec<String>,
}

/// The words around a chart, as on its page.
#[must_use]
pub fn caption(ground: &Ground, standing: &Standing, chart: &str) -> Caption {
    let language = ground.question.language;
    let basis = || ("basis", findings::basis(ground).into());
    let (title, subtitle, counted, marks) = match chart {
        "support" => {
            let series = SupportSeries::all(standing);
            let subtitle = text_with(language, "support-subtitle", &[basis()]);
            (findings::of_support(language, &series), subtitle, ratings(&series, language), "support-note")
        }
        "completion" => {
            let completion = Completion::of(standing);
            let n = ("n", completion.of.to_string().into());
            let subtitle = text_with(language, "completion-subtitle", &[n, basis()]);
            (findings::of_completion(ground, &completion), subtitle, None, "completion-note")
        }
        _ => {
            let activity = chart.strip_prefix("activity-");
            let name = activity.and_then(|code| Some(ground.programme.activity(code)?.name.get(language)));
            let title = match name {
                Some(name) => format!("{name} – {}", findings::of_timeline(ground, activity)),
                None => findings::of_delays(ground),
            };
            let subtitle = text_with(language, "delays-subtitle", &[basis()]);
            (title, subtitle, Some(delays(ground, activity)), "delays-note")
        }
    };
    let mut notes = vec![text(language, marks)];
    notes.extend(counted);
    if ground.programme.illustrative {
        notes.push(format!("{} {}", text(language, "illustrative-title"), text(language, "illustrative-text")));
    }
    notes.push(format!("{}. {}", ground.programme.name.get(language), text(language, "foot-jalons")));
    Caption { title, subtitle, notes }
}

/// How many of what was planned the delays rest on: « n = 50 sur 60 ».
fn delays(ground: &Ground, activity: Option<&str>) -> String {
    let cells = ground.conformity.cells().filter(|cell| activity.is_none_or(|code| cell.activity == code));
    let (measured, of) = cells.fold((0, 0), |(n, of), cell| (n + usize::from(cell.delay.is_some()), of + 1));
    n_of(measured.to_string(), of, ground.question.language)
}

/// How many territories the means rest on: « n = 6–10 de 12 » where it differs between periods.
fn ratings(series: &[SupportSeries], language: Language) -> Option<String> {
    let bases = series.iter().flat_map(|series| &series.points).map(|point| point.mean.basis);
    let bases: Vec<_> = bases.filter(|basis| basis.n > 0).collect();
    let of = bases.iter().map(|basis| basis.of).max()?;
    let (least, most) = (bases.iter().map(|basis| basis.n).min()?, bases.iter().map(|basis| basis.n).max()?);
    let n = if least == most { most.to_string() } else { format!("{least}–{most}") };
    Some(n_of(n, of, language))
}

fn n_of(n: String, of: usize, language: Language) -> String {
    text_with(language, "said-n-of", &[("n", n.into()), ("of", of.to_string().into())])
}
