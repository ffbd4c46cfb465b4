//! The published sentences of a definition: each bound to a figure of the programme, and to how it is said.

use super::{Problem, Shape, What, codes::Codes, nearest::nearest, table::Table, value::Value};
use crate::domain::{
    figure::{Figure, Unit, id::FigureId, list::Figures},
    programme::{Claim, Programme, Qualifier, Statement},
    season::SeasonCalendar,
    standing::Standing,
};
use std::sync::Arc;

/// No published number has more decimals.
const MOST_DECIMALS: u32 = 6;
const LARGEST: f64 = 1e9;

/// Every statement; a programme without a plan has no figures, and its statements are not looked at.
pub(super) fn all(value: Value<'_>, programme: &Programme) -> Option<Vec<Statement>> {
    let plan = programme.plan(None)?;
    let (programme, reported) = (Arc::new(programme.clone()), Arc::default());
    let standing = Standing::at(&programme, plan, &reported, programme.data_as_of);
    let mut ids = Codes::of(What::Statement, Shape::Code);
    value.blocks(|row| statement(row, &mut ids, &standing.figures))
}

fn statement(row: &Table<'_>, ids: &mut Codes, figures: &Figures) -> Option<Statement> {
    let id = row.need("id", |value| ids.define(value));
    let text = row.need("text", Value::text);
    let figure = row.need("figure", |value| named(value, figures));
    let period = row.value("period");
    let claim = claim(row);
    let figure = bound(row, &figure?, period, figures)?;
    let claim = claim?;
    if let Some(wanted) = another_kind(&claim, figure) {
        let figure = figure.id.to_string();
        return row.value("figure")?.refuse(Problem::ClaimOfAnotherKind { figure, wanted });
    }
    Some(Statement { id: id?, text: text?, figure: figure.id.clone(), period: figure.period.clone(), claim })
}

/// An id that some figure has.
fn named(value: Value<'_>, figures: &Figures) -> Option<FigureId> {
    let code = value.clone().word()?;
    if let Some(id) = FigureId::meant(&code).into_iter().find(|id| figures.iter().any(|figure| figure.id == *id)) {
        return Some(id);
    }
    let mut known: Vec<String> = figures.iter().map(|figure| figure.id.to_string()).collect();
    known.dedup();
    let nearest = nearest(&code, known.iter().map(String::as_str));
    value.refuse(Problem::UnknownCode { what: What::Figure, code, nearest, known })
}

/// The figure of that id, for the period that is named where it has any.
fn bound<'a>(row: &Table<'_>, id: &FigureId, period: Option<Value<'_>>, figures: &'a Figures) -> Option<&'a Figure> {
    let of_id = || figures.iter().filter(|figure| figure.id == *id);
    let known: Vec<String> = of_id().filter_map(|figure| figure.period.as_ref().map(ToString::to_string)).collect();
    let Some(value) = period else {
        return of_id().find(|figure| figure.period.is_none()).or_else(|| row.need("period", |_| None));
    };
    let code = value.clone().word()?;
    let found = of_id().find(|figure| figure.period.as_deref() == Some(code.as_str()));
    found.or_else(|| {
        let nearest = nearest(&code, known.iter().map(String::as_str));
        value.refuse(Problem::UnknownCode { what: What::Period, code, nearest, known })
    })
}

/// The one thing a statement says.
fn claim(row: &Table<'_>) -> Option<Claim> {
    let number = |value: Value<'_>| value.number(-LARGEST, LARGEST);
    let decimals = row.may("decimals", |value| value.whole(0, MOST_DECIMALS)).unwrap_or(0);
    let months = row.may("unit", |value| value.one_of(&[("months", true), ("own", false)])).unwrap_or(false);
    let rounded = Qualifier::Rounded { decimals: usize::try_from(decimals).unwrap_or(0) };
    let qualified = [
        ("rounds_to", rounded),
        ("almost", Qualifier::Almost),
        ("close_to", Qualifier::CloseTo),
        ("about", Qualifier::About),
    ];
    let mut claims: Vec<(&'static str, Option<Claim>)> = Vec::new();
    for (key, qualifier) in qualified {
        if let Some(value) = row.value(key) {
            let said = number(value.clone()).and_then(|said| rounded_enough(value, said, qualifier));
            claims.push((key, said.map(|value| Claim::Number { qualifier, value, months })));
        }
    }
    if let Some(value) = row.value("generally") {
        claims.push(("generally", generally(value)));
    }
    if let Some(value) = row.value("within") {
        claims.push(("within", within(value)));
    }
    if let Some(value) = row.value("nothing") {
        match value.yes_no() {
            // That nothing was not published claims nothing.
            Some(false) => {}
            said => claims.push(("nothing", said.map(|_| Claim::Nothing))),
        }
    }
    if claims.len() == 1 {
        return claims.pop().and_then(|(_, claim)| claim);
    }
    row.at.refuse(Problem::NotOneClaim { found: claims.into_iter().map(|(key, _)| key).collect() })
}

/// A number with no more decimals than it is rounded to: the figure would never round to another.
fn rounded_enough(value: Value<'_>, said: f64, qualifier: Qualifier) -> Option<f64> {
    let Qualifier::Rounded { decimals } = qualifier else { return Some(said) };
    let written = said.to_string();
    let needed = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if needed <= decimals {
        return Some(said);
    }
    value.refuse(Problem::MoreDecimals { number: written, decimals: needed })
}

/// Days with a first and a last one.
fn within(value: Value<'_>) -> Option<Claim> {
    let days = value.clone().date()?;
    let bounds = days.bounds(SeasonCalendar::default());
    if bounds.earliest.is_none() || bounds.latest.is_none() {
        return value.refuse(Problem::OpenDays);
    }
    Some(Claim::Within(days))
}

/// `[5, 7]`: a part and its whole.
fn generally(value: Value<'_>) -> Option<Claim> {
    let numbers = value.clone().list()?.into_iter().map(|number| number.whole(0, u32::MAX)).collect::<Option<Vec<_>>>();
    match numbers?.as_slice() {
        [part, whole] => Some(Claim::Generally { part: *part, whole: *whole }),
        numbers => {
            let (least, most) = ("2".to_owned(), "2".to_owned());
            value.refuse(Problem::OutOfRange { number: numbers.len().to_string(), least, most })
        }
    }
}

/// What to write instead, where a figure cannot be said that way.
fn another_kind(claim: &Claim, figure: &Figure) -> Option<&'static str> {
    const NUMBERS: &str = "rounds_to, almost, close_to, about";
    match (claim, figure.unit) {
        (Claim::Nothing, _) | (Claim::Within(_), Unit::Date) | (Claim::Generally { .. }, Unit::Share) => None,
        (Claim::Number { months: true, .. }, unit) if unit != Unit::Days => Some("unit = \"own\""),
        // « près de » is three points under to one over, of a hundred.
        (Claim::Number { qualifier: Qualifier::CloseTo, .. }, unit) if unit != Unit::Share && unit != Unit::Date => {
            Some("rounds_to, almost, about")
        }
        (Claim::Number { .. }, Unit::Date) | (Claim::Generally { .. }, Unit::Date) => Some("within"),
        (Claim::Number { .. }, _) => None,
        (Claim::Within(_) | Claim::Generally { .. }, _) => Some(NUMBERS),
    }
}
