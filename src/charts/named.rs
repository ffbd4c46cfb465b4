//! Which charts there are, by the word of their address.

use super::{Drawing, Width, activity, completion, delays, support};
use crate::domain::{language::Language, standing::Standing, support::SupportSeries};

/// A chart at one width; nothing for a name that is no chart, or where there is nothing to draw.
#[must_use]
pub fn drawing(standing: &Standing, language: Language, (name, width): (&str, Width)) -> Option<Drawing> {
    let activities = &standing.conformity.activities;
    match name {
        "delays" => (!activities.is_empty()).then(|| delays(standing, language, width)),
        "completion" => (!activities.is_empty()).then(|| completion(standing, language, width)),
        "support" => {
            let series = SupportSeries::all(standing);
            (!series.is_empty()).then(|| support(&series, language, width))
        }
        _ => {
            let code = name.strip_prefix("activity-")?;
            activities.iter().any(|activity| activity == code).then(|| activity(standing, code, language, width))
        }
    }
}
