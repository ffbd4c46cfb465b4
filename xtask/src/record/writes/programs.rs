//! What programs send: rows that are refused, and some that are recorded.

use anyhow::Result;
use serde_json::{Value, json};

use super::Steps;

const ENTRIES: &str = "/api/v1/programmes/alliance/entries";
const JSON: &str = "Content-Type: application/json\r\n";

/// Everything about programs that write.
pub fn write(steps: &mut Steps) -> Result<()> {
    let right = json!([{ "territory": "T03", "item": "aides_informal", "value": 3, "replaces": "any", "note": "D’un programme." }]);
    for who in ["anyone", "reader", "evaluator", "elsewhere", "other-committee"] {
        sent(steps, (who, "sends a right row"), "", right.to_string().as_bytes())?;
    }
    for (what, body) in [
        ("sends no JSON", "[{".to_owned()),
        ("sends a text", "\"x\"".to_owned()),
        ("sends nothing", String::new()),
        ("sends no row", "[]".to_owned()),
        ("sends faults", faults().to_string()),
        (
            "sends a part larger than its whole",
            json!([{ "territory": "T03", "item": "aides_informal", "value": 900, "replaces": "any" }]).to_string(),
        ),
        ("sends over what stands", json!([{ "territory": "T03", "item": "aides_informal", "value": 2 }]).to_string()),
        (
            "sends over what never stood",
            json!([{ "territory": "T03", "item": "aides_informal", "value": 2, "replaces": "made-up" }]).to_string(),
        ),
    ] {
        sent(steps, ("committee", what), "", body.as_bytes())?;
    }
    let other = "Content-Type: text/plain\r\n";
    let answer = steps.reader("committee").send(("POST", ENTRIES), other, right.to_string().as_bytes())?;
    steps.keep("committee sends what is said to be text", &answer)?;
    sent(
        steps,
        ("coordination", "sends at an old revision"),
        "If-Match: \"1-made-up\"\r\n",
        right.to_string().as_bytes(),
    )?;
    sent(
        steps,
        ("coordination", "sends at two revisions"),
        "If-Match: \"1\", \"2\"\r\n",
        right.to_string().as_bytes(),
    )?;
    sent(steps, ("coordination", "sends a right row"), "If-Match: *\r\n", right.to_string().as_bytes())?;
    let tag = steps.reader("coordination").get(ENTRIES)?.header("etag").unwrap_or_default().to_owned();
    let words = json!([
        { "territory": "T08", "item": "local_plan", "value": "décembre 2014", "replaces": "any" },
        { "territory": "T12", "item": "aides_trained", "empty": "not_applicable" },
    ]);
    sent(
        steps,
        ("coordination", "sends at this revision"),
        &format!("If-Match: {tag}\r\n"),
        words.to_string().as_bytes(),
    )?;
    sent(steps, ("coordination", "sends it twice"), &format!("If-Match: {tag}\r\n"), words.to_string().as_bytes())
}

/// Sends rows, in both languages where they are refused.
fn sent(steps: &mut Steps, (who, what): (&str, &str), headers: &str, body: &[u8]) -> Result<()> {
    let headers = format!("{JSON}{headers}");
    let answer = steps.reader(who).send(("POST", ENTRIES), &headers, body)?;
    let refused = answer.status >= 400;
    steps.keep(&format!("{who} {what}"), &answer)?;
    if refused {
        let answer = steps.reader(who).send(("POST", &format!("{ENTRIES}?lang=en")), &headers, body)?;
        steps.keep(&format!("{who} {what} in English"), &answer)?;
    }
    Ok(())
}

/// A row of each fault.
fn faults() -> Value {
    json!([
        { "territory": "T99", "item": "aides_trained", "value": 1 },
        { "territory": "T03", "item": "made_up", "value": 1 },
        { "territory": "T03", "item": "support_direct", "value": 1 },
        { "territory": "T03", "item": "support_direct", "period": "2014", "value": 9 },
        { "territory": "T03", "item": "local_plan", "value": "hier" },
        { "territory": "T03", "item": "local_plan", "value": "04/05/2014" },
        { "territory": "T03", "item": "aides_trained", "value": -1 },
        { "territory": "T03", "item": "aides_trained", "value": 1.5 },
        { "territory": "T03", "item": "aides_trained" },
        { "territory": "T03", "item": "aides_trained", "value": 1, "empty": "missing" },
        { "territory": "T03", "item": "aides_trained", "empty": "made-up" },
        { "territory": "T03", "item": "aides_trained", "value": true },
        { "territory": "T03", "item": "local_plan_reason", "value": "bad_luck" },
        { "territory": "T03", "item": "aides_trained", "value": 1, "made-up": 1 },
        { "territory": 3, "item": "aides_trained", "value": 1 },
        7,
    ])
}
