//! The definition as a whole: who, where, when, under which conventions, and which activities.

use super::{
    Problem, Shape, What, checks, codes::Codes, findings::Page, items, known::Known, plans, statements, table::Table,
    value::Value,
};
use crate::domain::{
    conventions::{Anchor, Conventions},
    programme::{Activity, Axis, Card, Fact, Phase, Programme, ProgrammeKind, Review, Territory},
    season::SeasonCalendar,
};
use chrono::NaiveDate;
use toml::de::DeValue;

/// Addresses that Jalons keeps for its own pages and files.
const RESERVED: [&str; 30] = [
    "account",
    "accounts",
    "admin",
    "api",
    "assets",
    "editions",
    "en",
    "favicon",
    "fonts",
    "fr",
    "healthz",
    "help",
    "invitation",
    "login",
    "logout",
    "methods",
    "metrics",
    "new",
    "password",
    "pkg",
    "programmes",
    "public",
    "readyz",
    "session",
    "sessions",
    "sign-in",
    "sign-out",
    "site",
    "static",
    "style",
];

pub(super) fn read<'a>(page: &'a Page<'a>, document: &'a DeValue<'a>) -> Option<Programme> {
    Value::new(page, document).block(programme)
}

fn programme(root: &Table<'_>) -> Option<Programme> {
    let mut known = Known::nothing();
    let slug = root.need("slug", slug);
    let name = root.need("name", Value::text);
    let kind = root.need("kind", |value| {
        value.one_of(&[("framework", ProgrammeKind::Framework), ("turnkey", ProgrammeKind::Turnkey)])
    });
    let summary = root.need("summary", Value::text);
    let public = root.need("public", Value::yes_no);
    let illustrative = root.need("illustrative", Value::yes_no);
    let review = root.may("review", |value| value.one_of(&[("required", Review::Required), ("none", Review::None)]));
    let phase = root.need("phase", |value| value.block(phase));
    let data_as_of = root.need("data_as_of", Value::day);
    let conventions = root.may("conventions", |value| value.block(conventions)).unwrap_or_default();
    let axes = some(root, "axes", What::Axis, |row| axis(row, &mut known));
    let territories = some(root, "territories", What::Territory, |row| territory(row, &mut known));
    let evaluated = root.may("evaluated", |value| value.whole(0, known.territories.count()));
    let activities = some(root, "activities", What::Activity, |row| activity(row, &mut known));
    let dated = activities.as_deref().unwrap_or_default();
    let mut version = 0;
    let plans = some(root, "plans", What::Plan, |row| {
        version += 1;
        plans::plan(row, version, &known, dated)
    });
    known.factors = root.may("factors", |value| items::named(value, What::Factor)).unwrap_or_default();
    let items = root.may("items", |value| value.blocks(|row| items::item(row, &mut known))).unwrap_or_default();
    let mut ids = Codes::of(What::Ratio, Shape::Code);
    let ratio = |row: &Table<'_>| items::ratio(row, &mut ids, &known);
    let ratios = root.may("ratios", |value| value.blocks(ratio)).unwrap_or_default();
    let check = |row: &Table<'_>| checks::check(row, &known, &items);
    let checks = root.may("checks", |value| value.blocks(check)).unwrap_or_default();
    let facts = root.may("card", |value| value.blocks(fact)).unwrap_or_default();
    // Their figures are those of the finished programme.
    let statements = root.value("statements");
    let mut programme = Programme {
        slug: slug?.into(),
        name: name?,
        kind: kind?,
        summary: summary?,
        public: public?,
        illustrative: illustrative?,
        review: review.unwrap_or_default(),
        phase: phase?,
        data_as_of: data_as_of?,
        evaluated,
        conventions,
        axes: axes?.into(),
        territories: territories?.into(),
        activities: activities?.into(),
        items: items.into(),
        plans: plans?,
        ratios: ratios.into(),
        checks,
        factors: known.factors,
        statements: Vec::new(),
        card: Card { facts },
    };
    programme.statements = statements.and_then(|value| statements::all(value, &programme)).unwrap_or_default();
    Some(programme)
}

/// A list that must be there, with at least one element.
fn some<'a, T>(
    root: &Table<'a>,
    key: &'static str,
    what: What,
    read: impl FnMut(&Table<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    root.need(key, |value| {
        if value.clone().list()?.is_empty() {
            return value.refuse(Problem::NoneOf(what));
        }
        value.blocks(read)
    })
}

fn slug(value: Value<'_>) -> Option<String> {
    let slug = value.clone().word()?;
    if !Shape::Slug.fits(&slug) {
        return value.refuse(Problem::BadCode { code: slug, shape: Shape::Slug });
    }
    if RESERVED.contains(&slug.as_str()) {
        return value.refuse(Problem::ReservedSlug { slug });
    }
    Some(slug)
}

fn phase(row: &Table<'_>) -> Option<Phase> {
    let (starts, ends) = (row.need("starts", Value::day), row.need("ends", Value::day));
    in_order(row, "ends", starts, ends)?;
    Some(Phase { starts: starts?, ends: ends? })
}

/// Reports a stretch that ends before it starts, at its end.
fn in_order(row: &Table<'_>, end: &'static str, starts: Option<NaiveDate>, ends: Option<NaiveDate>) -> Option<()> {
    match (starts, ends) {
        (Some(starts), Some(ends)) if ends < starts => {
            let problem = Problem::EndsBeforeItStarts { starts: starts.to_string(), ends: ends.to_string() };
            row.value(end)?.refuse(problem)
        }
        _ => Some(()),
    }
}

fn conventions(row: &Table<'_>) -> Option<Conventions> {
    let usual = Conventions::default();
    let calendars = [
        ("astronomical", SeasonCalendar::Astronomical),
        ("meteorological", SeasonCalendar::Meteorological),
        ("quarter", SeasonCalendar::Quarter),
    ];
    let anchors = [("end", Anchor::End), ("middle", Anchor::Middle), ("start", Anchor::Start)];
    let minimum = row.may("minimum_n", |value| value.whole(1, 1000));
    Some(Conventions {
        season_calendar: row.may("season_calendar", |value| value.one_of(&calendars)).unwrap_or_default(),
        anchor: row.may("anchor", |value| value.one_of(&anchors)).unwrap_or_default(),
        tolerance_days: row.may("tolerance_days", |value| value.whole(0, 3650)).map_or(usual.tolerance_days, i64::from),
        month_days: row.may("month_days", |value| value.number(28.0, 31.0)).unwrap_or(usual.month_days),
        minimum_n: minimum.and_then(|n| usize::try_from(n).ok()).unwrap_or(usual.minimum_n),
    })
}

fn axis(row: &Table<'_>, known: &mut Known) -> Option<Axis> {
    let code = row.need("code", |value| known.axes.define(value));
    let name = row.need("name", Value::text);
    Some(Axis { code: code?.into(), name: name? })
}

fn territory(row: &Table<'_>, known: &mut Known) -> Option<Territory> {
    let code = row.need("code", |value| known.territories.define(value));
    let name = row.need("name", Value::text);
    let (valid_from, valid_to) = (row.may("valid_from", Value::day), row.may("valid_to", Value::day));
    in_order(row, "valid_to", valid_from, valid_to)?;
    Some(Territory { code: code?.into(), name: name?, valid_from, valid_to })
}

fn activity(row: &Table<'_>, known: &mut Known) -> Option<Activity> {
    let code = row.need("code", |value| known.activities.define(value));
    let name = row.need("name", Value::text);
    let short = row.need("short", Value::text);
    let subject = row.need("subject", Value::text);
    let axes = row.need("axes", |value| {
        let axes = value.clone().list()?;
        if axes.is_empty() {
            return value.refuse(Problem::NoneOf(What::Axis));
        }
        Some(axes.into_iter().filter_map(|axis| known.axes.named(axis)).map(Into::into).collect())
    });
    let continuous = row.may("continuous", Value::yes_no).unwrap_or(false);
    if continuous {
        known.continuous.extend(code.clone());
    }
    Some(Activity { code: code?.into(), name: name?, short: short?, subject: subject?, axes: axes?, continuous })
}

fn fact(row: &Table<'_>) -> Option<Fact> {
    let (label, text) = (row.need("label", Value::text), row.need("text", Value::text));
    Some(Fact { label: label?, text: text? })
}
