//! The bulletin: notes and editions, refused and kept.

use anyhow::Result;

use super::{Steps, place};

const BULLETIN: &str = "/fr/alliance/bulletin";
const EVALUATOR: &str = "evaluator";

/// Everything about the bulletin.
pub fn write(steps: &mut Steps) -> Result<()> {
    notes(steps)?;
    editions(steps)?;
    public(steps)
}

fn notes(steps: &mut Steps) -> Result<()> {
    let long = "n".repeat(4001);
    let note = |section: &'static str, text| [("act", "note"), ("section", section), ("text", text)];
    steps.refused((EVALUATOR, "writes too long a note"), BULLETIN, &note("overall", long.as_str()))?;
    steps.refused((EVALUATOR, "writes what nobody sees"), BULLETIN, &note("overall", "a\u{7}b"))?;
    steps.refused((EVALUATOR, "writes beside no section"), BULLETIN, &note("made_up", "x"))?;
    steps.refused((EVALUATOR, "presses an unknown button"), BULLETIN, &[("act", "made-up")])?;
    for who in ["anyone", "reader", "committee"] {
        steps.refused((who, "writes a note"), BULLETIN, &note("overall", "x"))?;
    }
    steps.form((EVALUATOR, "writes a note"), BULLETIN, &note("overall", "Deux lignes,\r\nl’une & <l’autre>."))?;
    steps.form((EVALUATOR, "writes a note in English"), "/en/alliance/bulletin", &note("overall", "One line."))?;
    steps.form((EVALUATOR, "writes about an activity"), BULLETIN, &note("local_plan", "Un mot."))?;
    let moved = [&note("overall", "Autre chose.")[..], &[("seen", "Rien.")]].concat();
    steps.refused((EVALUATOR, "writes over a newer note"), BULLETIN, &moved)
}

fn editions(steps: &mut Steps) -> Result<()> {
    let freeze = |more: &[(&'static str, &'static str)]| [&[("act", "freeze")][..], more].concat();
    for who in ["anyone", "reader", "coordination"] {
        steps.refused((who, "freezes an edition"), "/fr/attachment/bulletin", &freeze(&[]))?;
    }
    steps.form((EVALUATOR, "freezes an edition"), BULLETIN, &freeze(&[]))?;
    steps.form((EVALUATOR, "freezes it twice"), BULLETIN, &freeze(&[]))?;
    steps.form((EVALUATOR, "freezes another day"), BULLETIN, &freeze(&[("as_of", "2014-06-30"), ("plan", "1")]))?;
    steps.refused(
        (EVALUATOR, "restates what there is not"),
        BULLETIN,
        &freeze(&[("restates", "9"), ("reason", "x")]),
    )?;
    steps.refused((EVALUATOR, "restates without a word"), BULLETIN, &freeze(&[("restates", "1")]))?;
    let values = [("multipliers_trained", "6"), ("act", "send")];
    steps.form(("coordination", "changes a value meanwhile"), "/fr/alliance/report/T11", &values)?;
    let restate = freeze(&[("restates", "1"), ("reason", "Une valeur a changé.")]);
    steps.form((EVALUATOR, "restates an edition"), BULLETIN, &restate)?;
    steps.refused((EVALUATOR, "restates it twice"), BULLETIN, &restate)?;
    steps.form((EVALUATOR, "freezes what is private"), "/fr/varied/bulletin", &freeze(&[])).map(drop)
}

/// The editions as everybody sees them who has their address.
fn public(steps: &mut Steps) -> Result<()> {
    for (slug, number) in [("alliance", 1), ("alliance", 2), ("alliance", 3), ("varied", 1)] {
        let page = steps.get(EVALUATOR, &format!("/fr/{slug}/bulletin/{number}"))?;
        let public = place(&page, "/fr/editions/");
        for language in ["fr", "en"] {
            let own = format!("/{language}/{slug}/bulletin/{number}");
            let public = public.replacen("/fr/", &format!("/{language}/"), 1);
            for who in ["anyone", "reader", EVALUATOR] {
                for root in [&own, &public] {
                    steps.get(who, root)?;
                    for file in ["bulletin.pdf", "bulletin.xlsx", "figures.json", "nothing"] {
                        steps.get(who, &format!("{root}/{file}"))?;
                    }
                }
            }
            steps.get(EVALUATOR, &format!("/{language}/{slug}/figures/carried_out?edition={number}"))?;
            steps.get("anyone", &format!("/{language}/{slug}/figures/delay_median?edition={number}&season=quarter"))?;
        }
    }
    Ok(())
}
