//! The versions of the implementation plan (devis de réalisation), as the definition gives them.

use super::{Problem, What, known::Known, table::Table, value::Value};
use crate::domain::{
    code::ActivityCode,
    programme::{Activity, Plan, Planned, Provenance},
};
use std::collections::BTreeMap;

/// Reads the plan that should have this version.
pub(super) fn plan(row: &Table<'_>, wanted: u32, known: &Known, activities: &[Activity]) -> Option<Plan> {
    let version = row.need("version", |value| match value.clone().whole(0, u32::MAX)? {
        version if version == wanted => Some(version),
        found => value.refuse(Problem::PlanVersion { found, wanted }),
    });
    let adopted = row.may("adopted", Value::date);
    let adopted_by = row.may("adopted_by", Value::text);
    let reason = row.may("reason", Value::text);
    let given = row.may("activities", |value| value.block(|row| Some(row.all())));
    let must_plan = activities.iter().any(|activity| !activity.continuous);
    if must_plan && given.as_ref().is_none_or(Vec::is_empty) {
        row.at.refuse::<()>(Problem::NoneOf(What::Planned));
    }
    let activities = dates(given.unwrap_or_default(), known, activities);
    Some(Plan { version: version?, adopted, adopted_by, reason, activities })
}

/// The planned dates that can be used; the others are reported.
fn dates(given: Vec<(String, Value<'_>)>, known: &Known, activities: &[Activity]) -> BTreeMap<ActivityCode, Planned> {
    let one = |(code, value): (String, Value<'_>)| {
        let code = known.activities.known(code, &value);
        let planned = value.clone().block(planned);
        let goes_on = activities
            .iter()
            .any(|activity| activity.continuous && code.as_ref().is_some_and(|code| activity.code == *code));
        match code {
            Some(activity) if goes_on => value.refuse(Problem::PlannedContinuous { activity }),
            code => Some((code?.into(), planned?)),
        }
    };
    given.into_iter().filter_map(one).collect()
}

fn planned(row: &Table<'_>) -> Option<Planned> {
    let date = row.need("date", Value::date);
    let provenance = row.need("provenance", |value| {
        value.one_of(&[("published", Provenance::Published), ("derived", Provenance::Derived)])
    });
    let source = row.need("source", Value::text);
    Some(Planned { date: date?, provenance: provenance?, source: source? })
}
