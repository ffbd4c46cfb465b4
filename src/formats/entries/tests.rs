use super::*;
use crate::{
    domain::{
        date::PartialDate,
        entry::{Batch, Emptiness, Entry, Status, Subject, Value},
        example,
        language::{Language, Text},
        ledger::{Ledger, reported::Reported},
        programme::{Asked, Choice, Item, ItemKind, Period, Programme, Reporter},
    },
    formats::{
        definition,
        entries::subjects::asked_of,
        sheet::{Column, Sheet},
    },
    intake::import::Import,
    wording::to_fill,
};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

const ALLIANCE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.toml"));
const VALUES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.csv"));

/// Alliance, with an item of each form that it does not have; one choice is named like an emptiness.
static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| {
    let mut programme = definition::read("alliance.toml", ALLIANCE).unwrap();
    let choice = |code: &str| Choice { code: code.into(), name: Text::default() };
    let item = |code: &str, kind: ItemKind| Item {
        code: code.into(),
        activity: "local_plan".into(),
        name: Text::default(),
        kind,
        by: Reporter::Territory,
        asked: Asked::Always,
        periods: Vec::<Period>::new(),
    };
    programme.items = programme.items.changed(|items| {
        items.push(item("plan_form", ItemKind::Choice { choices: vec![choice("full"), choice("unknown")] }));
        items.push(item("plan_remarks", ItemKind::Text));
    });
    programme
});

fn entry(number: usize, subject: Subject, value: Value) -> Entry {
    let batch = Batch { recorded_at: 1_417_392_000_000_000, ..Batch::default() };
    Entry { batch: Arc::new(batch), ..example::entry(&format!("e{number}"), subject, value) }
}

fn of(programme: &Programme, values: &str) -> Reported {
    let import = Import::read(
        values.as_bytes(),
        (programme, &Reported::default()),
        (example::day("2026-11-25"), Language::French),
    );
    assert_eq!(import.rejected, []);
    let entries = import.accepted.into_iter().enumerate();
    Reported::new(entries.map(|(number, new)| Entry {
        note: new.note.map(Into::into),
        words: new.words.map(Into::into),
        ..entry(number, new.subject, new.value)
    }))
}

fn whole<'a>(programme: &'a Programme, reported: &'a Reported) -> Exported<'a> {
    Exported { programme, reported, as_of: None, known_at: None }
}

#[test]
fn the_shipped_values_come_out_as_they_went_in() {
    let programme = &*PROGRAMME;
    let written = csv(whole(programme, &of(programme, VALUES)), Dialect::English).unwrap();
    let shipped =
        VALUES.lines().enumerate().map(|(line, row)| format!("{row},{}\n", if line == 0 { "words" } else { "" }));
    assert_eq!(String::from_utf8(written).unwrap(), shipped.collect::<String>());
}

#[test]
fn a_french_sheet_has_a_mark_semicolons_its_own_words_and_line_ends() {
    let programme = &*PROGRAMME;
    let reported = of(
        programme,
        "territory,item,period,value,note\nT01,local_plan,,septembre 2014,\"a; b\"\nT02,local_plan,,not_applicable,\n",
    );
    let written = csv(whole(programme, &reported), Dialect::French).unwrap();
    let expected = "\u{feff}territoire;élément;période;valeur;note;mots de l’auteur\r\nT01;local_plan;;2014-09;\"a; b\";'septembre 2014\r\nT02;local_plan;;sans objet;;\r\n";
    assert_eq!(String::from_utf8(written).unwrap(), expected);
}

#[test]
fn a_formula_in_someone_s_words_reaches_no_spreadsheet() {
    let programme = &*PROGRAMME;
    let remark = entry(1, Subject::read("T01", "plan_remarks", ""), Value::Text("=HYPERLINK(1)".into()));
    let reported = Reported::new([Entry { note: Some("@x".into()), ..remark }]);
    let written = String::from_utf8(csv(whole(programme, &reported), Dialect::English).unwrap()).unwrap();
    assert!(written.ends_with("T01,plan_remarks,,'=HYPERLINK(1),'@x,\n"), "{written}");
}

#[test]
fn the_author_s_words_stand_beside_the_date() {
    let programme = &*PROGRAMME;
    let date = Value::Date(PartialDate::parse("2015-21").unwrap());
    let told = entry(1, Subject::read("T01", "local_plan", ""), date);
    let reported = Reported::new([Entry { words: Some("printemps 2015".into()), ..told }]);
    let written = String::from_utf8(csv(whole(programme, &reported), Dialect::English).unwrap()).unwrap();
    assert!(written.ends_with("T01,local_plan,,2015-21,,printemps 2015\n"), "{written}");
}

#[test]
fn a_sheet_to_fill_asks_everything_once_and_a_committee_only_what_it_answers() {
    let programme = &*PROGRAMME;
    let all: Vec<Subject> = asked_of(programme, "T01", true).into_iter().map(|asked| asked.subject).collect();
    for activity in programme.activities.iter().filter(|activity| !activity.continuous) {
        assert!(all.contains(&Subject::read("T01", &activity.code, "")), "{}", activity.code);
    }
    let periods = |item: &Item| if item.periods.is_empty() { 1 } else { item.periods.len() };
    let dates = programme.activities.iter().filter(|activity| !activity.continuous).count();
    assert_eq!(all.len(), dates + programme.items.iter().map(periods).sum::<usize>());
    let own = asked_of(programme, "T01", false);
    assert!(own.len() < all.len());
    assert!(
        own.iter()
            .all(|asked| { programme.item(&asked.subject.item).is_none_or(|item| item.by == Reporter::Territory) })
    );
}

#[test]
fn a_sheet_to_fill_says_what_waits_and_what_was_given_back() {
    let programme = &*PROGRAMME;
    let subject = |item| Subject::read("T01", item, "");
    let sent = Entry { status: Status::Submitted, ..entry(1, subject("aides_trained"), Value::Count(8)) };
    let back = Entry {
        status: Status::Returned,
        remark: Some("Les deux groupes?".into()),
        ..entry(2, subject("plan_form"), Value::Choice("full".into()))
    };
    let ledger = Ledger::new([sent, back]);
    let said = |item| to_fill::status(ledger.line(&subject(item)), programme, Language::French).replace('\u{a0}', " ");
    assert_eq!(said("aides_trained"), "attend d’être acceptée : 8");
    assert_eq!(said("plan_form"), "retournée (full) : Les deux groupes?");
    assert_eq!(said("local_plan"), "");
}

#[test]
fn refused_rows_come_back_as_they_were_written_with_the_reason_beside_them() {
    let cells = ["T01", "aides_trained", "", "=1+1", "à revoir"].map(str::to_owned);
    let row = RefusedRow { cells, reason: "écrire un nombre".into() };
    for language in Language::ALL {
        let sheet = Sheet::read(&refused_xlsx(std::slice::from_ref(&row), language).unwrap());
        assert_eq!(sheet.slips, []);
        let read = Column::ALL.map(|column| sheet.rows[0].cell(column).to_owned());
        assert_eq!(read, row.cells);
    }
}

#[test]
fn a_long_text_is_cut_where_a_cell_ends() {
    let cells = ["T01", "plan_remarks", "", &"é".repeat(40_000), ""].map(str::to_owned);
    let rows = [RefusedRow { cells, reason: "trop long".into() }];
    let sheet = Sheet::read(&refused_xlsx(&rows, Language::French).unwrap());
    assert_eq!(sheet.rows[0].cell(Column::Value).chars().count(), 32_766);
}

#[test]
fn what_came_after_the_day_is_left_out() {
    let programme = &*PROGRAMME;
    let reported = of(programme, VALUES);
    let as_of = NaiveDate::from_ymd_opt(2014, 6, 30);
    let exported = Exported { as_of, ..whole(programme, &reported) };
    let kept: Vec<&Entry> = exported.entries();
    assert!(kept.iter().any(|entry| entry.subject.item == "local_committee"));
    assert!(!kept.iter().any(|entry| entry.subject.item == "aides_training" || entry.subject.period_text() == "2015"));
}

#[test]
fn json_tells_emptiness_from_zero() {
    let programme = &*PROGRAMME;
    let zero = entry(1, Subject::read("T01", "support_direct", "2014"), Value::Rating(0));
    let none = entry(2, Subject::read("T02", "support_direct", "2014"), Value::Empty(Emptiness::Missing));
    let reported = Reported::new([zero, none]);
    let told: serde_json::Value = serde_json::from_str(&json(whole(programme, &reported)).unwrap()).unwrap();
    assert_eq!(told["entries"][0]["value"], 0);
    assert_eq!(told["entries"][0]["recorded_at"], "2014-12-01T00:00:00.000000Z");
    assert_eq!(
        (&told["entries"][1]["value"], &told["entries"][1]["empty"]),
        (&serde_json::Value::Null, &"missing".into())
    );
}

fn values() -> impl Strategy<Value = (&'static str, &'static str, Value)> {
    let emptiness = prop::sample::select(vec![
        Emptiness::Missing,
        Emptiness::NotApplicable,
        Emptiness::NotYetDue,
        Emptiness::Unknown,
    ]);
    let dates = prop::sample::select(vec!["2014-09-15", "2014-21", "201X", "2014-12/2015-01", "../1985", "2004-06~"]);
    let choices = prop::sample::select(vec!["full", "unknown"]);
    prop_oneof![
        dates.prop_map(|edtf| ("local_plan", "", Value::Date(PartialDate::parse(edtf).unwrap()))),
        any::<u32>().prop_map(|number| ("aides_trained", "", Value::Count(number))),
        (0..=3u32).prop_map(|number| ("support_direct", "2014", Value::Rating(number))),
        choices.prop_map(|code| ("plan_form", "", Value::Choice(code.into()))),
        emptiness.prop_map(|reason| ("plan_form", "", Value::Empty(reason))),
        words().prop_map(|text| ("plan_remarks", "", Value::Text(text))),
    ]
}

/// Texts as the store keeps them: trimmed, with plain line ends, nothing invisible, never empty.
fn words() -> impl Strategy<Value = String> {
    "(['=+@;,\"\n\t-]|missing|sans objet|é|\\PC){1,12}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("empty", |text| !text.is_empty())
}

/// Every way in which values go out to be read back.
#[derive(Clone, Copy, Debug)]
enum Way {
    Csv(Dialect),
    Xlsx(Language),
}

const WAYS: [Way; 4] =
    [Way::Csv(Dialect::English), Way::Csv(Dialect::French), Way::Xlsx(Language::English), Way::Xlsx(Language::French)];

fn written(exported: Exported, way: Way) -> Vec<u8> {
    match way {
        Way::Csv(dialect) => csv(exported, dialect).unwrap(),
        Way::Xlsx(language) => values_xlsx(exported, language).unwrap(),
    }
}

/// Entries of every status, oldest first, some of the same subject.
fn states() -> impl Strategy<Value = Vec<Entry>> {
    let status = prop::sample::select(Status::ALL.to_vec());
    let step = (1..=3u32, values(), prop::option::of(words()), status);
    prop::collection::vec(step, 1..20).prop_map(|steps| {
        let told =
            |(number, (territory, (item, period, value), note, status)): (usize, (u32, _, Option<String>, _))| {
                let subject = Subject::read(&format!("T{territory:02}"), item, period);
                Entry { note: note.map(Into::into), status, ..entry(number, subject, value) }
            };
        steps.into_iter().enumerate().map(told).collect()
    })
}

proptest! {
    #[test]
    fn importing_what_was_exported_changes_nothing(entries in states(), way in prop::sample::select(WAYS.to_vec())) {
        let programme = &*PROGRAMME;
        let reported = Ledger::new(entries).accepted();
        prop_assume!(reported.iter().next().is_some());
        let import = Import::read(&written(whole(programme, &reported), way), (programme, &reported), (example::day("2026-11-25"), Language::French));
        prop_assert_eq!(&import.rejected, &[]);
        prop_assert_eq!((import.accepted.len(), import.unchanged), (0, reported.iter().count()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn a_sheet_to_fill_that_nobody_filled_changes_nothing(entries in states(), french: bool) {
        let programme = &*PROGRAMME;
        let (ledger, language) = (Ledger::new(entries), if french { Language::French } else { Language::English });
        let sheet = sheet_to_fill(ToFill { programme, ledger: &ledger, regional: true }, language).unwrap();
        let import = Import::read(&sheet, (programme, &ledger.accepted()), (example::day("2026-11-25"), language));
        prop_assert_eq!(&import.rejected, &[]);
        prop_assert_eq!((import.accepted.len(), import.unchanged), (0, 0));
    }
}
