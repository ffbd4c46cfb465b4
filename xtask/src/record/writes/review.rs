//! The review: refused decisions, values given back and accepted, reports locked and opened again, values taken back.

use anyhow::Result;

use super::{Steps, form_with, place};
use crate::record::reader::inputs;

const REVIEW: &str = "/fr/alliance/review";
const T03: &str = "/fr/alliance/report/T03";
const COORDINATION: &str = "coordination";

/// Everything about the review and the history.
pub fn write(steps: &mut Steps) -> Result<()> {
    decided(steps)?;
    settled(steps)?;
    taken_back(steps)
}

/// The values of a report that were shown.
fn seen(page: &str, territory: &str) -> Vec<String> {
    inputs(form_with(page, &format!("name=\"territory\" value=\"{territory}\"")), "seen")
}

/// The fields of the form of a report.
fn form<'a>(territory: &'a str, seen: &'a [String], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("territory", territory), ("period", "")];
    fields.extend(seen.iter().map(|id| ("seen", id.as_str())));
    fields.extend(more);
    fields
}

fn decided(steps: &mut Steps) -> Result<()> {
    steps.get(COORDINATION, "/en/alliance/review")?;
    let page = steps.get(COORDINATION, REVIEW)?;
    let seen = seen(&page, "T03");
    let names: Vec<[String; 2]> = seen.iter().map(|id| [format!("decision-{id}"), format!("remark-{id}")]).collect();
    let Some([decision, remark]) = names.first() else { return Ok(()) };
    let long = "n".repeat(1001);
    for (what, more) in [
        ("decides nothing", vec![("act", "decide")]),
        ("gives back without a word", vec![("act", "decide"), (decision, "return")]),
        ("gives back with too many words", vec![("act", "decide"), (decision, "return"), (remark, &long)]),
        ("accepts with a word", vec![("act", "decide"), (decision, "accept"), (remark, "Bien.")]),
        ("accepts all but gives one back", vec![("act", "accept"), (decision, "return"), (remark, "Revoir.")]),
        ("presses an unknown button", vec![("act", "made-up")]),
    ] {
        steps.refused((COORDINATION, what), REVIEW, &form("T03", &seen, &more))?;
    }
    for who in ["committee", "reader", "evaluator", "anyone"] {
        let more = [("act", "decide"), (decision, "return"), (remark, "Revoir la date.")];
        steps.refused((who, "decides"), REVIEW, &form("T03", &seen, &more))?;
    }
    let back = [("act", "decide"), (decision.as_str(), "return"), (remark.as_str(), "Revoir la date.\r\nMerci.")];
    steps.form((COORDINATION, "gives one back"), REVIEW, &form("T03", &seen, &back))?;
    steps.form((COORDINATION, "gives it back twice"), REVIEW, &form("T03", &seen, &back))?;
    steps.refused((COORDINATION, "accepts what has moved"), REVIEW, &form("T03", &seen, &[("act", "accept")]))?;
    steps.get("committee", T03)?;
    steps.get("committee", "/en/alliance/territories/T03").map(drop)
}

fn settled(steps: &mut Steps) -> Result<()> {
    let page = steps.get("committee", T03)?;
    let based_on = inputs(&page, "local_plan.based_on").pop().unwrap_or_default();
    let fields = [("local_plan", "12 novembre 2014"), ("local_plan.based_on", based_on.as_str()), ("act", "send")];
    steps.form(("committee", "answers what was given back"), T03, &fields)?;
    for territory in ["T03", "T05"] {
        let page = steps.get(COORDINATION, REVIEW)?;
        let seen = seen(&page, territory);
        let fields = form(territory, &seen, &[("act", "accept")]);
        steps.form((COORDINATION, &format!("accepts all of {territory}")), REVIEW, &fields)?;
    }
    let report = [("territory", "T03"), ("period", "")];
    let with = |more: &[(&'static str, &'static str)]| [&report[..], more].concat();
    let aides = [("aides_trained", "10"), ("act", "send")];
    steps.refused(("committee", "writes on a closed report"), T03, &aides)?;
    for (what, more) in [
        ("opens without a reason", with(&[("act", "unlock"), ("ends_on", "31 décembre 2099")])),
        ("opens without an end", with(&[("act", "unlock"), ("reason", "Une date.")])),
        (
            "opens until a day of the past",
            with(&[("act", "unlock"), ("reason", "Une date."), ("ends_on", "2015-01-31")]),
        ),
        ("opens until no day", with(&[("act", "unlock"), ("reason", "Une date."), ("ends_on", "hier")])),
        (
            "opens a report there is not",
            vec![("territory", "T99"), ("act", "unlock"), ("reason", "x"), ("ends_on", "2099")],
        ),
    ] {
        steps.refused((COORDINATION, what), REVIEW, &more)?;
    }
    let open = with(&[("act", "unlock"), ("reason", "Une date à revoir."), ("ends_on", "31 décembre 2099")]);
    steps.form((COORDINATION, "opens a report again"), REVIEW, &open)?;
    steps.get("committee", T03)?;
    steps.form((COORDINATION, "closes it"), REVIEW, &with(&[("act", "lock")]))?;
    steps.form((COORDINATION, "closes it twice"), REVIEW, &with(&[("act", "lock")])).map(drop)
}

fn taken_back(steps: &mut Steps) -> Result<()> {
    for address in ["/fr/alliance/history?territory=T03", "/en/alliance/history?territory=T03&item=local_plan"] {
        steps.get(COORDINATION, address)?;
    }
    let page = steps.get(COORDINATION, "/fr/alliance/history?item=support_direct")?;
    let undo = place(&page, "/fr/alliance/history/undo?");
    for who in ["committee", "evaluator"] {
        steps.refused((who, "takes a value back"), &undo, &[("standing", "1")])?;
    }
    let page = steps.get(COORDINATION, &undo)?;
    steps.get(COORDINATION, &undo.replacen("/fr/", "/en/", 1))?;
    steps.refused((COORDINATION, "takes back more than was shown"), &undo, &[("standing", "9")])?;
    steps.refused((COORDINATION, "takes back what there is not"), "/fr/alliance/history/undo?batch=made-up", &[])?;
    let standing = inputs(&page, "standing").pop().unwrap_or_default();
    steps.form((COORDINATION, "takes a value back"), &undo, &[("standing", &standing)])?;
    steps.form((COORDINATION, "takes it back twice"), &undo, &[("standing", &standing)]).map(drop)
}
