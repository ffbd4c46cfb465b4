//! Fiches Bilan: saved, checked, refused, sent.

use anyhow::Result;

use super::Steps;
use crate::record::reader::inputs;

const T03: &str = "/fr/alliance/report/T03";
const T05: &str = "/fr/alliance/report/T05";
const NORTH: &str = "/fr/varied/report/N";

/// What is typed wrong, one field at a time.
const WRONG: [(&str, &str); 14] = [
    ("local_plan", "29 février 2015"),
    ("local_plan", "22.5"),
    ("local_plan", "hiver 2015"),
    ("local_plan", "04/05/2014"),
    ("local_plan", "hier"),
    ("aides_trained", "-3"),
    ("aides_trained", "1e309"),
    ("aides_trained", "99999999999999999999"),
    ("aides_trained", "22,5"),
    ("aides_trained", "=1+1"),
    ("local_plan_reason", "bad_luck"),
    ("support_direct@2014", "3"),
    ("made_up", "3"),
    ("local_plan.empty", "made-up"),
];

/// Everything about reports.
pub fn write(steps: &mut Steps) -> Result<()> {
    refused(steps)?;
    sent(steps)?;
    elsewhere(steps)
}

fn refused(steps: &mut Steps) -> Result<()> {
    for (number, (field, value)) in WRONG.into_iter().enumerate() {
        let version = number.to_string();
        let typed = [(field, value), ("version", version.as_str()), ("act", "check")];
        steps.form(("committee", &format!("checks {field} = {value}")), T03, &typed)?;
    }
    steps.refused(
        ("committee", "sends a part larger than its whole"),
        T03,
        &[("multipliers_active", "9"), ("multipliers_trained", "8"), ("act", "send")],
    )?;
    steps.refused(("committee", "sends for another territory"), T05, &[("local_plan", "2014-10"), ("act", "send")])?;
    steps.refused(("reader", "sends what only committees send"), T03, &[("local_plan", "2014-10"), ("act", "send")])?;
    steps.refused(
        ("anyone", "has signed out meanwhile"),
        T03,
        &[("local_plan", "mi-octobre 2014"), ("local_plan.note", "Une note\r\nde deux lignes."), ("act", "send")],
    )?;
    steps.refused(("anyone", "has signed out of what is private"), NORTH, &[("staff", "5"), ("act", "send")])?;
    steps.refused(("committee", "presses an unknown button"), T03, &[("act", "made-up")])?;
    steps.form(("committee", "gives a field twice"), T03, &[("aides_trained", "1"), ("aides_trained", "2")]).map(drop)
}

fn sent(steps: &mut Steps) -> Result<()> {
    let page = steps.get("committee", T03)?;
    let seen = |field: &str| inputs(&page, &format!("{field}.based_on")).pop().unwrap_or_default();
    let version = inputs(&page, "version").pop().unwrap_or_default();
    let (plan, aides, members) = (seen("local_plan"), seen("aides_trained"), seen("committee_members"));
    let fields = [
        ("version", version.as_str()),
        ("local_plan", "mi-novembre 2014"),
        ("local_plan.based_on", plan.as_str()),
        ("local_plan.note", "Adopté en séance.\r\nDeux jours."),
        ("local_plan_reason", "partners_missing"),
        ("aides_trained", "9"),
        ("aides_trained.based_on", aides.as_str()),
        ("committee_members.empty", "unknown"),
        ("committee_members.based_on", members.as_str()),
    ];
    let with = |act: &'static str| [&fields[..], &[("act", act)]].concat();
    let draft = steps.reader("committee").form(&format!("{T03}/draft"), &fields)?;
    steps.keep("committee saves a draft as the script does", &draft)?;
    let again = steps.reader("committee").form(&format!("{T03}/draft"), &fields)?;
    steps.keep("committee saves it over a newer one", &again)?;
    steps.form(("committee", "saves over a newer draft"), T03, &with("draft"))?;
    let page = steps.get("committee", T03)?;
    let version = inputs(&page, "version").pop().unwrap_or_default();
    let with = |act: &'static str| {
        let mut fields = with(act);
        fields[0].1 = version.as_str();
        fields
    };
    steps.form(("committee", "checks all of it"), T03, &with("check"))?;
    steps.form(("committee", "sends it"), T03, &with("send"))?;
    steps.form(("committee", "sends it twice"), T03, &with("send"))?;
    steps.get("committee", "/en/alliance/report/T03")?;
    steps.get("coordination", T03).map(drop)
}

fn elsewhere(steps: &mut Steps) -> Result<()> {
    let page = steps.get("other-committee", T05)?;
    let seen = inputs(&page, "local_plan.based_on").pop().unwrap_or_default();
    let late = [("local_plan", "mai 2016"), ("local_plan.based_on", seen.as_str()), ("act", "send")];
    let page = steps.form(("other-committee", "sends a date outside the phase"), T05, &late)?;
    let version = inputs(&page, "version").pop().unwrap_or_default();
    let confirmed = [&late[..], &[("confirmed", "check:local_plan"), ("version", &version)]].concat();
    steps.form(("other-committee", "confirms it"), T05, &confirmed)?;
    let page = steps.get("coordination", "/fr/alliance/report/T07")?;
    let seen = inputs(&page, "support_direct@2014.based_on").pop().unwrap_or_default();
    steps.form(
        ("coordination", "records in the name of a territory"),
        "/fr/alliance/report/T07",
        &[("support_direct@2014", "3"), ("support_direct@2014.based_on", &seen), ("act", "send")],
    )?;
    steps.form(
        ("coordination", "records over what it has not seen"),
        "/fr/alliance/report/T07",
        &[("multipliers_trained", "2"), ("act", "send")],
    )?;
    let page = steps.get("committee", NORTH)?;
    let seen = inputs(&page, "staff.based_on").pop().unwrap_or_default();
    steps.refused(("committee", "sends more than there may be"), NORTH, &[("staff", "13"), ("act", "send")])?;
    let fields = [("staff", "5"), ("staff.based_on", seen.as_str()), ("act", "send")];
    steps.form(("committee", "sends what waits for nobody"), NORTH, &fields).map(drop)
}
