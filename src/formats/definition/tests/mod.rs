//! Definitions that are right, and the many ways of being wrong.

mod wrong;
mod wrong_checks;
mod wrong_statements;

use super::{Finding, Problem, check, read, read_bytes};
use crate::domain::{
    language::Language,
    programme::{Claim, ItemKind, Programme, ProgrammeKind, Provenance},
};
use proptest::prelude::*;
use wrong::WRONG;
use wrong_checks::WRONG_CHECKS;
use wrong_statements::WRONG_STATEMENTS;

const SMALL: &str = include_str!("../../../../tests/data/programmes/small.toml");
const ATTACHMENT: &str = include_str!("../../../../programmes/attachment.toml");
const ALLIANCE: &str = include_str!("../../../../programmes/alliance.toml");

/// The small definition with some of its words changed.
fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(SMALL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the small definition has no {from:?}");
        text.replacen(from, to, 1)
    })
}

fn findings(text: &str) -> Vec<Finding> {
    read("p.toml", text).expect_err("something is wrong with it")
}

/// All that is said in French of a definition, a line each; a no-break space shows as ~.
fn said(text: &str) -> String {
    let lines: Vec<_> = findings(text).iter().map(|finding| finding.explain(Language::French)).collect();
    lines.join("\n").replace('\u{a0}', "~")
}

fn alliance() -> Programme {
    read("alliance.toml", ALLIANCE).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

#[test]
fn a_small_definition_is_read() {
    let programme = read("p.toml", SMALL).unwrap();
    assert_eq!(programme.territories.len(), 2);
    assert_eq!(programme.item("active").unwrap().kind, ItemKind::Count { max: Some(60) });
    assert_eq!(programme.item("support").unwrap().periods[1].covers.edtf(), "2015-01/2015-03");
}

#[test]
fn alliance_is_read_as_its_bulletin_describes_it() {
    let alliance = alliance();
    assert_eq!((alliance.slug.as_str(), alliance.kind), ("alliance", ProgrammeKind::Framework));
    assert!(alliance.public && alliance.illustrative);
    assert_eq!((alliance.phase.ends - alliance.phase.starts).num_days() + 1, 730);
    assert_eq!(alliance.data_as_of.to_string(), "2015-06-30");
    assert_eq!((alliance.territories.len(), alliance.evaluated), (12, Some(10)));
    assert_eq!((alliance.activities.len(), alliance.items.len(), alliance.ratios.len()), (6, 15, 3));
    assert_eq!(alliance.conventions, crate::domain::conventions::Conventions::default());
}

#[test]
fn the_plan_of_alliance_marks_the_committee_as_derived_and_nothing_else() {
    let alliance = alliance();
    let plan = alliance.plan(None).unwrap();
    let dates: Vec<_> = plan.activities.iter().map(|(code, planned)| (code.as_str(), planned.date.edtf())).collect();
    let expected = [
        ("aides_training", "2014-12/2015-01"),
        ("gathering_event", "2014-21"),
        ("local_committee", "2013-09"),
        ("local_plan", "2014-09"),
        ("multipliers", "2013-11"),
    ];
    assert_eq!(dates, expected.map(|(code, date)| (code, date.to_owned())));
    let derived = plan.activities.iter().filter(|(_, planned)| planned.provenance == Provenance::Derived);
    assert_eq!(derived.map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["local_committee"]);
    assert!(plan.adopted.is_none() && plan.adopted_by.is_none());
}

#[test]
fn the_values_of_alliance_speak_of_known_territories_items_and_periods() {
    let alliance = alliance();
    let rows: Vec<Vec<&str>> = include_str!("../../../../programmes/alliance.csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .collect();
    assert_eq!(rows.len(), 180);
    for row in rows {
        assert!(alliance.territory(row[0]).is_some(), "{row:?}");
        let periods = alliance.item(row[1]).map(|item| &item.periods);
        assert!(periods.is_some() || alliance.activity(row[1]).is_some(), "{row:?}");
        let known = periods.is_some_and(|periods| periods.iter().any(|period| period.code == row[2]));
        assert_eq!(known, !row[2].is_empty(), "{row:?}");
    }
}

#[test]
fn the_attachment_programme_is_read_with_its_whole_card() {
    let attachment = read("attachment.toml", ATTACHMENT).unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert_eq!((attachment.kind, attachment.illustrative), (ProgrammeKind::Turnkey, false));
    assert!(attachment.plan(None).unwrap().activities.is_empty());
    assert_eq!(attachment.card.facts.len(), 34);
    let said = |text: &str| attachment.card.facts.iter().filter(|fact| fact.text.en.contains(text)).count();
    assert_eq!((said("Limited information"), said("Not applicable")), (3, 4));
}

#[test]
fn french_has_its_no_break_spaces_in_the_programmes_that_ship() {
    for text in [ALLIANCE, ATTACHMENT] {
        let french = text.lines().filter(|line| line.contains(".fr") || line.starts_with('#'));
        for (line, wrong) in
            french.flat_map(|line| ["« ", " »", " :", " ;", " ?", " !", " %", "'"].map(|wrong| (line, wrong)))
        {
            assert!(!line.contains(wrong), "{wrong:?} in {line}");
        }
    }
}

#[test]
fn two_activities_of_one_code_are_refused_at_the_second() {
    let text = include_str!("../../../../tests/data/programmes/two-activities-of-one-code.toml");
    let findings = findings(text);
    let duplicate = &findings[0];
    assert_eq!((duplicate.line, duplicate.key.as_str()), (37, "activities[2].code"));
    assert_eq!(
        duplicate.explain(Language::French),
        "p.toml, ligne\u{a0}37, activities[2].code\u{a0}: deux activités portent le code «\u{a0}local_plan\u{a0}» \
         (la première fois à la ligne 30). Donner à chacune son propre code."
    );
    assert!(findings[1].explain(Language::French).ends_with("Codes connus\u{a0}: local_plan."), "{}", findings[1]);
}

#[test]
fn a_plan_for_an_unknown_activity_is_refused_with_the_one_meant() {
    let text = include_str!("../../../../tests/data/programmes/plan-for-an-unknown-activity.toml");
    let findings = findings(text);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].line, findings[0].key.as_str()), (47, "plans[1].activities.local_plam"));
    assert_eq!(
        findings[0].explain(Language::English),
        "p.toml, line 47, plans[1].activities.local_plam: none of the activities has the code “local_plam”. \
         Write “local_plan” instead."
    );
}

#[test]
fn a_phase_that_ends_before_it_starts_is_refused_at_its_end() {
    let text = include_str!("../../../../tests/data/programmes/phase-that-ends-before-it-starts.toml");
    let findings = findings(text);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].line, findings[0].key.as_str()), (10, "phase.ends"));
}

#[test]
fn all_errors_are_said_in_one_go_in_the_order_of_the_lines() {
    let text = include_str!("../../../../tests/data/programmes/many-errors.toml");
    insta::assert_snapshot!(said(text), @r#"
    p.toml, ligne~1, slug~: «~Été 2014~» ne convient pas. Une adresse commence par une petite lettre et n’a que des petites lettres sans accent, des chiffres et des traits d’union~: alliance.
    p.toml, ligne~1, data_as_of~: cette clé manque. L’ajouter ici, par exemple~: data_as_of = 2015-06-30
    p.toml, ligne~4, kind~: «~cadre~» n’est pas un choix possible. Écrire l’un de ceux-ci~: framework, turnkey.
    p.toml, ligne~5, summary~: il manque l’anglais. Ajouter le texte avec .en.
    p.toml, ligne~6, public~: il faut ici true (oui) ou false (non), et c’est un texte. Écrire par exemple~: public = true
    p.toml, ligne~9, phase.ends~: la fin (2012-03-31) vient avant le début (2013-04-01). Corriger l’une des deux dates.
    p.toml, ligne~24, territories[2].code~: deux territoires portent le code «~T01~» (la première fois à la ligne 20). Donner à chacun son propre code.
    p.toml, ligne~39, activities[2].axes[1]~: aucun volet n’a le code «~clinical~». Codes connus~: partnership.
    p.toml, ligne~46, plans[1].activities.local_plan.date~: «~04/05/2014~» se lit de deux façons~: 4 mai 2014 ou 5 avril 2014. Choisissez, ou écrivez le mois en lettres.
    p.toml, ligne~65, items[3].activity~: aucune activité n’a le code «~coordinaton~». Écrire plutôt «~coordination~».
    p.toml, ligne~70, items[3].maximum~: cette clé n’existe pas. La retirer, ou employer l’une de celles-ci~: code, activity, name, kind, choices, min, max, periods, by, asked.
    p.toml, ligne~77, ratios[1].denominator~: une part se calcule sur des nombres, et «~support~» n’en est pas un. Choisir un élément dont kind = "count".
    "#);
}

#[test]
fn each_error_is_said_with_its_line_its_key_and_what_to_write_instead() {
    let mut wrong = String::new();
    for (from, to, expected) in WRONG.iter().chain(WRONG_CHECKS) {
        let said = said(&changed(&[(from, to)]));
        if said != *expected {
            wrong.push_str(&format!("{from:?} → {to:?}\n  expected {expected}\n  said     {said}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn each_wrong_statement_is_said_with_its_line_its_key_and_what_to_write_instead() {
    let denominator = "denominator = \"trained\"";
    let head = "[[statements]]\nid = \"s\"\ntext = { fr = \"Une phrase.\", en = \"A sentence.\" }";
    for (lines, expected) in WRONG_STATEMENTS {
        let text = changed(&[(denominator, &format!("{denominator}\n\n{head}\n{lines}\n"))]);
        assert_eq!(said(&text), *expected, "{lines}");
    }
}

#[test]
fn the_published_statements_of_alliance_are_bound_to_its_figures() {
    let programme = read("alliance.toml", ALLIANCE).unwrap();
    assert_eq!(programme.statements.len(), 19);
    let of_2014 = programme.statements.iter().find(|statement| statement.id == "support_plan_2014").unwrap();
    assert_eq!((of_2014.period.as_deref(), &of_2014.claim), (Some("2014"), &Claim::Nothing));
}

#[test]
fn a_mark_at_the_start_of_the_file_is_no_error_and_moves_no_line() {
    assert!(read("p.toml", &format!("\u{feff}{SMALL}")).is_ok());
    assert_eq!(findings("\u{feff}slug = Small\n")[0].line, 1);
}

#[test]
fn windows_line_ends_are_no_error_and_move_no_line() {
    let text = changed(&[("code = \"T02\"", "code = \"T01\"")]).replace('\n', "\r\n");
    assert_eq!(findings(&text)[0].line, 26);
}

#[test]
fn a_file_that_is_not_in_utf_8_is_refused_at_the_line_where_it_stops_being() {
    let windows = b"slug = \"x\"\nname.fr = \"\xc9t\xe9\"\n";
    let finding = &read_bytes("p.toml", windows).unwrap_err()[0];
    assert_eq!((finding.line, &finding.problem), (2, &Problem::NotUtf8));
    assert!(matches!(check("p.toml", b"\xff\xfes\0l\0")[0].problem, Problem::NotUtf8));
}

#[test]
fn an_empty_file_is_told_every_key_it_lacks() {
    let findings = findings("");
    let keys: Vec<_> = findings.iter().map(|finding| finding.key.as_str()).collect();
    let wanted = [
        "slug",
        "name",
        "kind",
        "summary",
        "public",
        "illustrative",
        "phase",
        "data_as_of",
        "axes",
        "territories",
        "activities",
        "plans",
    ];
    assert_eq!(keys, wanted);
    assert!(findings.iter().all(|finding| finding.line == 1 && finding.problem == Problem::MissingKey));
}

#[test]
fn a_nul_byte_is_refused_with_its_line() {
    assert_eq!(findings("slug = \"a\"\nkind = \"\0\"\n")[0].line, 2);
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    assert!(matches!(check("p.toml", &vec![b'#'; 3_000_000])[0].problem, Problem::TooLong { .. }));
}

#[test]
fn more_than_four_hundred_territories_are_fine() {
    let more: String = (3..=450)
        .map(|n| format!("[[territories]]\ncode = \"T{n:03}\"\nname = {{ fr = \"T {n}\", en = \"T {n}\" }}\n"))
        .collect();
    assert_eq!(read("p.toml", &format!("{SMALL}\n{more}")).unwrap().territories.len(), 450);
}

#[test]
fn an_amended_plan_is_version_two() {
    let amended = format!(
        "{SMALL}\n[[plans]]\nversion = 2\nadopted = \"avril 2014\"\nreason = {{ fr = \"Retard.\", en = \"Delay.\" }}\n\
         [plans.activities.local_plan]\ndate = \"fin octobre 2014\"\nprovenance = \"published\"\n\
         source = {{ fr = \"Le devis.\", en = \"The plan.\" }}\n"
    );
    let programme = read("p.toml", &amended).unwrap();
    let plan = programme.plan(None).unwrap();
    assert_eq!((plan.version, plan.adopted.as_ref().unwrap().edtf()), (2, "2014-04".to_owned()));
    assert_eq!(plan.date_of("local_plan").unwrap().edtf(), "2014-10-21/2014-10-31");
}

#[test]
fn a_choice_has_a_closed_list() {
    let item = "\n[[items]]\ncode = \"place\"\nactivity = \"local_plan\"\nname = { fr = \"Lieu\", en = \"Place\" }\n\
                kind = \"choice\"\n";
    let choices = "[[items.choices]]\ncode = \"school\"\nname = { fr = \"École\", en = \"School\" }\n";
    assert!(
        said(&format!("{SMALL}{item}"))
            .ends_with("items[4].choices~: cette clé manque. L’ajouter ici, par exemple~: [[items.choices]]")
    );
    let programme = read("p.toml", &format!("{SMALL}{item}{choices}")).unwrap();
    assert!(
        matches!(&programme.item("place").unwrap().kind, ItemKind::Choice { choices } if choices[0].code == "school")
    );
}

#[test]
fn every_problem_is_said_in_both_languages() {
    for (from, to, _) in WRONG.iter().chain(WRONG_CHECKS) {
        for finding in findings(&changed(&[(from, to)])) {
            for language in Language::ALL {
                let (said, empty) = (finding.explain(language), Finding { problem: Problem::Blank, ..finding.clone() });
                let prefix = empty.explain(language).split(": ").next().unwrap().len();
                assert!(said.len() > prefix + 20, "{said}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_definition_with_any_stretch_replaced_never_panics(
        at in 0..ALLIANCE.len(), length in 0_usize..200, with in "\\PC{0,12}|[\\[\\]{}=\",.\n]{0,6}",
    ) {
        let floor = |mut place: usize| { while !ALLIANCE.is_char_boundary(place) { place -= 1 } place };
        let (from, to) = (floor(at), floor((at + length).min(ALLIANCE.len())));
        let text = format!("{}{with}{}", &ALLIANCE[..from], &ALLIANCE[to..]);
        let lines = text.lines().count() + 1;
        if let Err(findings) = read("p.toml", &text) {
            prop_assert!(!findings.is_empty());
            for finding in findings {
                prop_assert!((1..=lines).contains(&finding.line));
                prop_assert!(!finding.explain(Language::French).is_empty());
                prop_assert!(!finding.explain(Language::English).is_empty());
            }
        }
    }

    #[test]
    fn any_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(!check("p.toml", &bytes).is_empty());
    }
}
