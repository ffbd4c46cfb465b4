//! Sheets that are given: with faults and without, shown, given up, recorded.

use anyhow::Result;

use super::{Steps, place};
use crate::record::sheets::{FAULTS, sheet};

const IMPORT: &str = "/fr/alliance/import";
const COORDINATION: &str = "coordination";

/// Everything about sheets.
pub fn write(steps: &mut Steps) -> Result<()> {
    refused(steps)?;
    let preview = shown(steps)?;
    recorded(steps, &preview)
}

fn given(steps: &mut Steps, (who, what): (&str, &str), (name, bytes): (&str, &[u8])) -> Result<String> {
    let answer = steps.reader(who).file(IMPORT, (name, bytes))?;
    let preview = answer.header("location").unwrap_or_default().to_owned();
    steps.followed((who, what), answer)?;
    Ok(preview)
}

fn refused(steps: &mut Steps) -> Result<()> {
    for name in ["empty.csv", "no-sheet.csv", "of-varied.csv"] {
        given(steps, (COORDINATION, &format!("gives {name}")), (name, sheet(name)))?;
        let answer = steps.reader(COORDINATION).file("/en/alliance/import", (name, sheet(name)))?;
        steps.followed((COORDINATION, &format!("gives {name} in English")), answer)?;
    }
    for who in ["anyone", "reader", "evaluator"] {
        given(steps, (who, "gives a sheet"), ("right.csv", sheet("right.csv")))?;
    }
    steps.refused((COORDINATION, "sends a form without a file"), IMPORT, &[("file", "x")])?;
    let answer = steps.reader(COORDINATION).post(IMPORT, ("multipart/form-data; boundary=x", b"--x\r\nbroken"))?;
    steps.keep("coordination sends a broken file", &answer)?;
    given(steps, ("committee", "gives the values of others"), ("faults.csv", FAULTS.as_bytes())).map(drop)
}

/// A sheet with every fault; where it is shown.
fn shown(steps: &mut Steps) -> Result<String> {
    let preview = given(steps, (COORDINATION, "gives a sheet with faults"), ("faults.csv", FAULTS.as_bytes()))?;
    for only in ["", "?only=new", "?only=changed", "?only=suspicious", "?only=refused", "?only=unchanged", "?page=2"] {
        for address in [preview.clone(), preview.replacen("/fr/", "/en/", 1)] {
            steps.get(COORDINATION, &format!("{address}{only}"))?;
        }
    }
    for who in ["committee", "administrator", "anyone"] {
        steps.get(who, &preview)?;
        steps.form((who, "records the sheet of another"), &preview, &[("choice", "all")])?;
    }
    steps.get(COORDINATION, &format!("{preview}/refused.xlsx"))?;
    steps.get(COORDINATION, &format!("{}/refused.xlsx", preview.replacen("/fr/", "/en/", 1)))?;
    steps.refused((COORDINATION, "chooses no row"), &preview, &[("choice", "chosen")])?;
    steps.refused((COORDINATION, "chooses nothing"), &preview, &[])?;
    steps.form((COORDINATION, "chooses rows"), &preview, &[("choice", "chosen"), ("row", "2"), ("row", "19")])?;
    steps.form((COORDINATION, "chooses of what is gone"), &preview, &[("choice", "all")])?;
    let doubtful = ("doubtful.csv", sheet("doubtful.csv"));
    let preview = given(steps, (COORDINATION, "gives a doubtful sheet"), doubtful)?;
    steps.form((COORDINATION, "gives the sheet up"), &preview, &[("choice", "none")])?;
    given(steps, (COORDINATION, "gives it again"), doubtful)
}

fn recorded(steps: &mut Steps, doubtful: &str) -> Result<()> {
    steps.form((COORDINATION, "takes what is sure"), doubtful, &[("choice", "sure")])?;
    for what in ["gives a right sheet", "gives it a second time"] {
        let preview = given(steps, (COORDINATION, what), ("right.csv", sheet("right.csv")))?;
        steps.form((COORDINATION, &format!("{what} and records it")), &preview, &[("choice", "all")])?;
    }
    for who in ["committee", COORDINATION] {
        let french = given(steps, (who, "gives a French sheet"), ("french.csv", sheet("french.csv")))?;
        steps.form((who, "records the French sheet"), &french, &[("choice", "all")])?;
    }
    let page = steps.get(COORDINATION, "/fr/alliance/history?source=right.csv")?;
    let undo = place(&page, "/fr/alliance/history/undo?batch=");
    if !undo.is_empty() {
        steps.get(COORDINATION, &undo)?;
    }
    for (file, more) in
        [("entries.csv", ("territory", "T03")), ("figures.json", ("as_of", "2014-06-30")), ("x", ("a", "b"))]
    {
        for who in [COORDINATION, "committee", "reader"] {
            let form = [("file", file), more];
            steps.form((who, &format!("asks for {file}")), "/fr/alliance/jobs", &form)?;
        }
    }
    Ok(())
}
