use super::*;
use crate::{
    domain::{
        date::PartialDate,
        entry::{Emptiness, Value},
        example,
        language::Text,
        ledger::reported::Reported,
        programme::{Asked, Choice, Item, ItemKind, Period, Reporter},
    },
    formats::definition,
};
use std::sync::LazyLock;

const ALLIANCE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.toml"));
const VALUES: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.csv"));

/// Alliance, with an item of each form that it does not have.
static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| {
    let mut programme = definition::read("alliance.toml", ALLIANCE).unwrap();
    let choice = |code: &str| Choice { code: code.into(), name: Text::default() };
    let period = Period { code: "2014".into(), covers: PartialDate::parse("2014").unwrap() };
    let item = |code: &str, kind: ItemKind, periods: Vec<Period>| Item {
        code: code.into(),
        activity: "local_plan".into(),
        name: Text::default(),
        kind,
        by: Reporter::Territory,
        asked: Asked::Always,
        periods,
    };
    let more = [
        item("plan_form", ItemKind::Choice { choices: vec![choice("full"), choice("short")] }, Vec::new()),
        item("plan_remarks", ItemKind::Text, Vec::new()),
        item("plan_meeting", ItemKind::Date, vec![period]),
        item("plan_pages", ItemKind::Count { max: Some(400) }, Vec::new()),
    ];
    programme.items = programme.items.changed(|items| items.extend(more));
    programme
});

fn import(rows: &str) -> Import {
    let sheet = format!("territory,item,period,value,note\n{rows}\n");
    Import::read(sheet.as_bytes(), (&PROGRAMME, &Reported::default()), (example::day("2026-11-25"), Language::French))
}

/// The one fault of a sheet: row, column, value and what is said.
fn fault(rows: &str) -> (usize, String, String, String) {
    let import = import(rows);
    assert_eq!(import.rejected.len(), 1, "{import:?}");
    let Rejection { row, column, value, reason } = import.rejected[0].clone();
    (row, column, value, reason)
}

fn value(row: &str) -> Value {
    let import = import(row);
    assert_eq!(import.rejected, []);
    import.accepted[0].value.clone()
}

#[track_caller]
fn refused(row: &str, (column, value): (&str, &str), saying: &str) {
    let (number, at, given, reason) = fault(row);
    assert_eq!((number, at.as_str(), given.as_str()), (2, column, value));
    assert!(reason.contains(saying), "{reason}");
}

#[test]
fn the_shipped_values_are_all_taken() {
    let import =
        Import::read(VALUES, (&PROGRAMME, &Reported::default()), (example::day("2026-11-25"), Language::French));
    assert_eq!((import.rows, import.accepted.len(), import.unchanged), (180, 180, 0));
    assert_eq!(import.rejected, []);
}

#[test]
fn each_form_of_value_is_read() {
    let date = |edtf: &str| Value::Date(PartialDate::parse(edtf).unwrap());
    assert_eq!(value("T01,local_plan,,2014-09-15,"), date("2014-09-15"));
    assert_eq!(value("T01,local_plan,,printemps 2015,"), date("2015-21"));
    assert_eq!(value("T01,aides_trained,,7,"), Value::Count(7));
    assert_eq!(value("T01,support_direct,2014,0,"), Value::Rating(0));
    assert_eq!(value("T01,plan_form,,short,"), Value::Choice("short".into()));
    assert_eq!(value("T01,plan_remarks,,\"deux, trois mots\","), Value::Text("deux, trois mots".into()));
    assert_eq!(value("T01,plan_meeting,2014,mars 2014,"), date("2014-03"));
    assert_eq!(value("T01,aides_trained,,sans objet,"), Value::Empty(Emptiness::NotApplicable));
    assert_eq!(value("T01,local_plan,,unknown,"), Value::Empty(Emptiness::Unknown));
}

#[test]
fn words_are_kept_where_they_differ_from_the_date() {
    let import = import("T01,local_plan,,mi-septembre 2014,\nT02,local_plan,,2014-09,un mot");
    let kept: Vec<_> = import.accepted.iter().map(|entry| (entry.words.as_deref(), entry.note.as_deref())).collect();
    assert_eq!(kept, [(Some("mi-septembre 2014"), None), (None, Some("un mot"))]);
}

#[test]
fn a_date_that_cannot_be_read_says_what_to_write() {
    refused("T01,local_plan,,bientôt,", ("value", "bientôt"), "2014-09");
    refused("T01,local_plan,,04/05/2014,", ("value", "04/05/2014"), "4 mai 2014 ou 5 avril 2014");
    refused("T01,local_plan,,hiver 2015,", ("value", "hiver 2015"), "2014-2015");
    refused("T01,local_plan,,2014-02-30,", ("value", "2014-02-30"), "30");
    refused("T01,local_plan,,2015-01/2014-12,", ("value", "2015-01/2014-12"), "");
}

#[test]
fn an_unknown_code_offers_the_nearest_or_the_list() {
    refused("T99,local_plan,,2014-09,", ("territory", "T99"), "T11 ou T12");
    refused("t01,local_plan,,2014-09,", ("territory", "t01"), "«\u{a0}T01\u{a0}»");
    refused("T01,local_pan,,2014-09,", ("item", "local_pan"), "«\u{a0}local_plan\u{a0}»");
    refused("T01,support_direct,2016,2,", ("period", "2016"), "2013");
    refused(",local_plan,,2014-09,", ("territory", ""), "le code manque");
    refused("T01,,,2014-09,", ("item", ""), "le code manque");
}

#[test]
fn a_period_is_given_where_one_is_asked_and_nowhere_else() {
    refused("T01,support_direct,,2,", ("period", ""), "2013, 2014 ou 2015");
    refused("T01,local_plan,2014,2014-09,", ("period", "2014"), "Laisser la colonne vide");
}

#[test]
fn a_date_outside_its_period_is_refused_and_one_across_its_edge_is_not() {
    refused("T01,plan_meeting,2014,2015-02,", ("value", "2015-02"), "hors de la période (2014)");
    refused("T01,plan_meeting,2014,2013-12-31,", ("value", "2013-12-31"), "hors de la période");
    value("T01,plan_meeting,2014,2014-12/2015-01,");
}

#[test]
fn a_count_is_a_whole_number_from_zero() {
    refused("T01,aides_trained,,-3,", ("value", "-3"), "négatif");
    refused("T01,aides_trained,,\u{2212}3,", ("value", "\u{2212}3"), "négatif");
    refused("T01,aides_trained,,1e309,", ("value", "1e309"), "entier");
    refused("T01,aides_trained,,7.5,", ("value", "7.5"), "entier");
    refused("T01,aides_trained,,\"7,0\",", ("value", "7,0"), "Écrire 7.");
    refused("T01,aides_trained,,99999999999,", ("value", "99999999999"), "4\u{a0}294\u{a0}967\u{a0}295");
    refused("T01,aides_trained,,sept,", ("value", "sept"), "en chiffres");
    refused("T01,plan_pages,,401,", ("value", "401"), "400");
}

#[test]
fn a_rating_stays_on_its_scale() {
    for given in ["4", "-1", "2.5", "x"] {
        refused(&format!("T01,support_direct,2014,{given},"), ("value", given), "de 0 à 3");
    }
}

#[test]
fn a_choice_is_one_of_the_list() {
    refused("T01,plan_form,,long,", ("value", "long"), "full ou short");
}

#[test]
fn a_formula_is_no_value_but_may_stand_in_a_note() {
    let formula = "\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"";
    refused(&format!("T01,plan_remarks,,{formula},"), ("value", "=HYPERLINK(\"http://x\",\"y\")"), "formule");
    refused("T01,aides_trained,,=1+1,", ("value", "=1+1"), "formule");
    let import = import(&format!("T01,plan_remarks,,'=1+1,{formula}"));
    assert_eq!(import.accepted[0].value, Value::Text("=1+1".into()));
    assert_eq!(import.accepted[0].note.as_deref(), Some("=HYPERLINK(\"http://x\",\"y\")"));
}

#[test]
fn a_missing_value_asks_for_the_reason() {
    refused("T01,local_plan,,,", ("value", ""), "not_applicable");
}

#[test]
fn a_continuous_activity_has_no_date() {
    refused("T01,regional_coordination,,2014-09,", ("item", "regional_coordination"), "support_direct ou support_plan");
}

#[test]
fn two_rows_about_the_same_thing_are_both_named() {
    let import = import("T01,local_plan,,2014-09,\nT02,local_plan,,2014-09,\nT01,local_plan,,2014-10,");
    let told: Vec<_> = import.rejected.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    assert_eq!(told, [(2, "item"), (4, "item")]);
    for fault in &import.rejected {
        assert_eq!(fault.value, "local_plan");
        assert!(fault.reason.contains("les rangées 2 et 4"), "{}", fault.reason);
        assert!(fault.reason.contains("(T01, local_plan)"), "{}", fault.reason);
    }
    assert_eq!(import.accepted_rows, [3], "neither is chosen");
}

#[test]
fn of_rows_about_the_same_thing_none_is_taken_for_what_is_there_already() {
    let rows =
        "territory,item,period,value,note\nT01,aides_trained,,3,\nT01,aides_trained,,8,\nT01,aides_trained,,3,\n";
    let entry = example::entry("e1", Subject::read("T01", "aides_trained", ""), Value::Count(3));
    let there = Reported::new([entry]);
    let import = Import::read(rows.as_bytes(), (&PROGRAMME, &there), (example::day("2026-11-25"), Language::French));
    assert_eq!((import.unchanged, import.unchanged_rows.len(), import.accepted.len()), (0, 0, 0));
    assert_eq!(import.rejected.iter().map(|fault| fault.row).collect::<Vec<_>>(), [2, 3, 4]);
    assert!(import.rejected.iter().all(|fault| fault.reason.contains("les rangées 2, 3 et 4")));
}

#[test]
fn every_fault_of_a_row_is_told_and_the_other_rows_are_still_read() {
    let import = import("T99,support_direct,2016,9,\nT01,local_plan\nT02,local_plan,,2014-09,");
    let columns: Vec<_> = import.rejected.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    assert_eq!(columns, [(2, "territory"), (2, "period"), (2, "value"), (3, "")]);
    assert_eq!((import.rows, import.accepted.len()), (3, 1));
}

#[test]
fn every_refusal_is_told_in_both_languages() {
    let rows = "territory,item,period,value,note\nT99,local_plan,,hiver 2015,\nT01,aides_trained,,-1,\nT01,x\n";
    let reasons = |language: Language| {
        let import =
            Import::read(rows.as_bytes(), (&PROGRAMME, &Reported::default()), (example::day("2026-11-25"), language));
        import.rejected.into_iter().map(|fault| fault.reason).collect::<Vec<_>>()
    };
    let (french, english) = (reasons(Language::French), reasons(Language::English));
    assert_eq!((french.len(), english.len()), (4, 4));
    assert!(french.iter().zip(&english).all(|(french, english)| french != english));
    assert_eq!(english[2], "a number cannot be negative. Write a whole number from 0.");
}

#[test]
fn what_is_already_there_is_unchanged_and_what_differs_replaces_it() {
    let programme = &*PROGRAMME;
    let entry = |id: &str, item: &str, value: Value| Entry {
        note: Some("fait".into()),
        ..example::entry(id, Subject::read("T01", item, ""), value)
    };
    let spring = Value::Date(PartialDate::parse("2015-21").unwrap());
    let with_words = Entry { words: Some("au printemps 2015".into()), ..entry("a", "local_plan", spring) };
    let reported = Reported::new([with_words, entry("b", "aides_trained", Value::Count(7))]);
    let sheet = "territory,item,period,value,note\nT01,local_plan,,2015-21,fait\nT01,aides_trained,,7,autre\n";
    let import = Import::read(sheet.as_bytes(), (programme, &reported), (example::day("2026-11-25"), Language::French));
    assert_eq!((import.unchanged, import.accepted.len()), (1, 1));
    assert_eq!(import.accepted[0].replaces, Some(example::id("b").to_string()));
}

#[test]
fn a_long_value_is_shortened_where_it_is_refused() {
    let (_, _, value, _) = fault(&format!("T01,aides_trained,,{},", "é".repeat(5000)));
    assert_eq!(value.chars().count(), 101);
}

#[test]
fn a_text_that_is_too_long_is_refused_in_value_and_note() {
    let long = "x".repeat(LONGEST + 1);
    refused(&format!("T01,plan_remarks,,{long},"), ("value", &format!("{}…", "x".repeat(100))), "10\u{a0}000");
    refused(&format!("T01,plan_remarks,,x,{long}"), ("note", &format!("{}…", "x".repeat(100))), "10\u{a0}000");
}

/// What is said of each row that is worth a second look, on 1 June 2015.
fn warned(rows: &str, reported: &Reported) -> Vec<(usize, String, String, String)> {
    warned_in(&PROGRAMME, rows, reported)
}

/// The same where the programme declares no checks of its own.
fn warned_without_checks(rows: &str, reported: &Reported) -> Vec<(usize, String, String, String)> {
    warned_in(&Programme { checks: Vec::new(), ..PROGRAMME.clone() }, rows, reported)
}

fn warned_in(programme: &Programme, rows: &str, reported: &Reported) -> Vec<(usize, String, String, String)> {
    let (sheet, today) = (format!("territory,item,period,value,note\n{rows}\n"), NaiveDate::from_ymd_opt(2015, 6, 1));
    let import = Import::read(sheet.as_bytes(), (programme, reported), (today.unwrap(), Language::French));
    assert!(import.is_clean(), "{import:?}");
    import.warnings.into_iter().map(|Warning { row, column, value, reason }| (row, column, value, reason)).collect()
}

#[test]
fn a_date_that_is_still_to_come_is_taken_with_a_warning() {
    let warnings =
        warned_without_checks("T01,local_plan,,2015-06-02,\nT02,local_plan,,été 2015,", &Reported::default());
    assert_eq!(warnings.len(), 2);
    let (row, column, value, reason) = &warnings[0];
    assert_eq!((*row, column.as_str(), value.as_str()), (2, "value", "2015-06-02"));
    assert_eq!(reason, "cette date est à venir (aujourd’hui\u{a0}: 1er juin 2015). Vérifier l’année.");
}

#[test]
fn a_date_that_may_have_come_is_no_matter_for_a_warning() {
    for date in ["2015-06-01", "printemps 2015", "2015", "../2016-01", "unknown"] {
        assert_eq!(warned_without_checks(&format!("T01,local_plan,,{date},"), &Reported::default()), [], "{date}");
    }
}

#[test]
fn a_part_larger_than_its_whole_is_taken_with_a_warning_where_no_check_forbids_it() {
    let warnings =
        warned_without_checks("T01,multipliers_active,,7,\nT01,multipliers_trained,,5,", &Reported::default());
    assert_eq!(warnings.len(), 1);
    let (row, _, value, reason) = &warnings[0];
    assert_eq!((*row, value.as_str()), (2, "7"));
    assert_eq!(
        reason,
        "multipliers_active (7) dépasse multipliers_trained (5), dont il fait partie. Vérifier les deux nombres."
    );
    let fine = "T01,multipliers_active,,5,\nT01,multipliers_trained,,5,\nT02,multipliers_active,,9,";
    assert_eq!(warned_without_checks(fine, &Reported::default()), []);
}

#[test]
fn a_count_is_also_compared_with_what_was_reported_before() {
    let entry = |item: &str, count: u32| example::entry(item, Subject::read("T01", item, ""), Value::Count(count));
    let reported = Reported::new([entry("multipliers_active", 7), entry("multipliers_trained", 8)]);
    let warnings = warned_without_checks("T01,multipliers_trained,,5,", &reported);
    assert_eq!((warnings.len(), warnings[0].0, warnings[0].2.as_str()), (1, 2, "5"));
    assert_eq!(warned_without_checks("T01,multipliers_active,,8,", &reported), []);
}

#[test]
fn more_active_than_trained_is_refused_where_the_programme_forbids_it() {
    let rows = "T01,multipliers_active,,7,\nT01,multipliers_trained,,5,\nT02,multipliers_active,,7,";
    let sheet = format!("territory,item,period,value,note\n{rows}\n");
    let import = Import::read(
        sheet.as_bytes(),
        (&PROGRAMME, &Reported::default()),
        (example::day("2026-11-25"), Language::French),
    );
    assert_eq!((import.accepted_rows.as_slice(), import.rejected.len()), ([3, 4].as_slice(), 1));
    let Rejection { row, value, reason, .. } = &import.rejected[0];
    assert_eq!((*row, value.as_str()), (2, "7"));
    assert!(reason.contains("(7) ne peut dépasser") && reason.contains("(5). Corriger l’un des deux."), "{reason}");
}

#[test]
fn a_date_outside_the_phase_is_taken_with_a_warning() {
    let warnings = warned("T01,local_plan,,2012-05,", &Reported::default());
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].3, "Cette date est hors de la phase du programme. Vérifier l’année.");
}

#[test]
fn what_was_shipped_is_beyond_doubt() {
    assert_eq!(
        Import::read(VALUES, (&PROGRAMME, &Reported::default()), (example::day("2026-11-25"), Language::French))
            .warnings,
        []
    );
}

proptest::proptest! {
    #[test]
    fn no_sheet_whatever_stops_the_import(rows in "(T01|T99|,|;|\"|\n|local_plan|2014-09|=|'|é|\\PC){0,60}") {
        let import = import(&rows);
        proptest::prop_assert!(import.accepted.len() + import.unchanged <= import.rows);
    }
}
