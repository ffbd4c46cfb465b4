//! The bulletin as a workbook: what goes in is what openpyxl, LibreOffice and our own import find in it.

use crate::{
    alliance::Alliance,
    databases::Directory,
    office::{Book, Held, with_libreoffice, with_openpyxl},
};
use jalons::{
    domain::{
        bulletin::{Piece, Section, Sentence, Summary, edition::Picture},
        code::register::Register,
        conformity::CellState,
        entry::{Entry, Value},
        figure::{
            Amount,
            id::{FigureId, Measure},
        },
        language::{Language, Text},
        ledger::reported::Reported,
        programme::Programme,
        standing::Standing,
    },
    formats::{
        entries::Exported,
        summary::{
            document::{Addresses, Document, Edition},
            workbook::workbook,
        },
    },
    intake::import::Import,
};
use std::{
    io::{Cursor, Read},
    sync::{Arc, LazyLock},
};

const FORMULA: &str = "=cmd|' /C calc'!A0";
const RIGHT_TO_LEFT: &str = "إقليم الشمال 🌱👩🏽‍🌾";
const MARKUP: &str = "<r><t>&</t></r>";
const SCRIPT: &str = "<script>alert(\"1\")</script>";

/// A workbook, what it was made from, and what others read in it.
struct Case {
    name: &'static str,
    programme: Arc<Programme>,
    reported: Arc<Reported>,
    document: Document,
    bytes: Vec<u8>,
}

impl Case {
    fn of(name: &'static str, alliance: Alliance, language: Language) -> Self {
        let document = document(&alliance, language);
        let Alliance { programme, reported } = alliance;
        let bytes = workbook(&document, &entries(&programme, &reported)).unwrap();
        Self { name, programme, reported, document, bytes }
    }
}

fn entries<'a>(programme: &'a Programme, reported: &'a Reported) -> Vec<&'a Entry> {
    Exported { programme, reported, as_of: None, known_at: None }.entries()
}

fn document(alliance: &Alliance, language: Language) -> Document {
    let plan = &alliance.programme.plans[0];
    let standing = Standing::at(&alliance.programme, plan, &alliance.reported, alliance.programme.data_as_of);
    let piece =
        |said: &str| Piece::Figure { said: said.into(), id: FigureId::Overall(Measure::CarriedOut), period: None };
    let sentence = Sentence(vec![piece("50"), Piece::Words(" des 60 réalisations sont faites.".into())]);
    let section = Section {
        code: "overall".into(),
        title: "Dans l’ensemble".into(),
        sentences: vec![sentence],
        note: Some("- Une remarque.\n\nUne autre.".into()),
    };
    Document {
        language,
        summary: Summary::of(&Arc::new(standing), None, 7),
        sections: vec![section],
        charts: Vec::new(),
        digest: "0123456789abcdef".repeat(4),
        scope: None,
        addresses: Addresses::default(),
        edition: None,
    }
}

fn both(words: &str) -> Text {
    Text { fr: words.into(), en: words.into() }
}

/// Everything that somebody could write to do harm, or without meaning to.
fn hostile() -> Case {
    let mut alliance = Alliance::new();
    let mut programme = (*alliance.programme).clone();
    programme.name = both(&format!("A&B <\"1\"> {}", "n".repeat(300)));
    let long = "é".repeat(300);
    let names = [FORMULA, &long, MARKUP, SCRIPT, RIGHT_TO_LEFT, "@SUM(1+1)", "-2+3", "\tT", "'T", "sans objet"];
    programme.territories = programme.territories.changed(|territories| {
        territories.iter_mut().zip(names).for_each(|(territory, name)| territory.name = both(name));
    });
    programme.activities = programme.activities.changed(|activities| {
        let names = [FORMULA, &long, MARKUP, SCRIPT, RIGHT_TO_LEFT];
        activities.iter_mut().zip(names).for_each(|(activity, name)| activity.short = both(name));
    });
    programme.items = programme.items.changed(|items| {
        items.iter_mut().zip([MARKUP, &long, FORMULA]).for_each(|(item, name)| item.name = both(name));
    });
    let statement = programme.statements.first_mut().unwrap();
    statement.text = both(FORMULA);
    alliance.programme = Arc::new(programme);
    let notes = [FORMULA, MARKUP, SCRIPT, RIGHT_TO_LEFT, "+1", "non rapporté", &"🌱".repeat(10_000), &long];
    let entries: Vec<Entry> = alliance.reported.iter().cloned().collect();
    let noted = entries.into_iter().zip(notes.into_iter().cycle()).map(|(entry, note)| Entry {
        note: Some(note.into()),
        words: Some(note.chars().take(300).collect::<String>().into()),
        ..entry
    });
    alliance.reported = Arc::new(Reported::new(noted));
    let mut document = document(&alliance, Language::French);
    let sentence = |words: &str| Sentence(vec![Piece::Words(words.into())]);
    document.sections[0].sentences = [FORMULA, MARKUP, SCRIPT, RIGHT_TO_LEFT, "-2+3+cmd"].map(sentence).into();
    document.sections[0].note = Some(format!("{FORMULA}\n{}\n{}", "mot ".repeat(12_000), "🌱".repeat(40_000)));
    let edition = Edition { name: FORMULA.into(), restates: Some(SCRIPT.into()), sha256: String::new() };
    document.edition = Some(edition);
    let picture = |name: &str| Picture {
        name: name.into(),
        title: FORMULA.into(),
        alternative: format!("{MARKUP}\u{1}\u{ffff} {}", "long ".repeat(10_000)),
        svg: String::new(),
    };
    document.charts = ["delays", "support"].map(picture).into();
    let Alliance { programme, reported } = alliance;
    let bytes = workbook(&document, &self::entries(&programme, &reported)).unwrap();
    Case { name: "hostile", programme, reported, document, bytes }
}

/// A programme that asks nothing of nobody.
fn nothing() -> Alliance {
    let mut programme = (*Alliance::new().programme).clone();
    programme.territories = Register::default();
    programme.activities = Register::default();
    programme.items = Register::default();
    programme.ratios = Register::default();
    programme.statements.clear();
    programme.plans[0].activities.clear();
    Alliance { programme: Arc::new(programme), reported: Arc::default() }
}

/// Every case, with what openpyxl reads in our workbook, and in that which LibreOffice makes of it.
static CASES: LazyLock<Vec<(Case, Book, Book)>> = LazyLock::new(|| {
    let cases = vec![
        Case::of("alliance-fr", Alliance::new(), Language::French),
        Case::of("alliance-en", Alliance::new(), Language::English),
        Case::of("silent", Alliance { reported: Arc::default(), ..Alliance::new() }, Language::French),
        Case::of("nothing", nothing(), Language::English),
        hostile(),
    ];
    let (ours, theirs) = (Directory::new(), Directory::new());
    let files: Vec<_> = cases.iter().map(|case| ours.file(&format!("{}.xlsx", case.name), &case.bytes)).collect();
    if let Some(folder) = std::env::var_os("KEEP_WORKBOOKS") {
        for file in &files {
            std::fs::copy(file, std::path::Path::new(&folder).join(file.file_name().unwrap())).unwrap();
        }
    }
    let (read, again) = (with_openpyxl(&files), with_libreoffice(&files, theirs.path()));
    cases.into_iter().zip(read).zip(again).map(|((case, read), again)| (case, read, again)).collect()
});

fn case(name: &str) -> &'static (Case, Book, Book) {
    CASES.iter().find(|(case, ..)| case.name == name).unwrap()
}

fn held(amount: Option<Amount>) -> Option<Held> {
    amount.map(|amount| match amount {
        Amount::Number(number) => Held::Number(number),
        Amount::Day(day) => Held::Day(day),
    })
}

#[test]
fn every_figure_is_read_back_exactly_by_openpyxl_and_by_libreoffice() {
    for (case, ours, theirs) in CASES.iter() {
        let tab = if case.document.language == Language::French { "Chiffres" } else { "Figures" };
        for book in [ours, theirs] {
            for (line, figure) in (2..).zip(&case.document.summary.figures) {
                let holds = |column: &str, meant| book.assert_holds((tab, &format!("{column}{line}")), meant);
                holds("A", Some(Held::Text(figure.id.to_string())));
                holds("D", held(figure.value));
                let basis = figure.basis;
                for (column, number) in [("F", basis.n), ("G", basis.of), ("H", basis.missing), ("L", basis.unknown)] {
                    holds(column, Some(Held::Number(number as f64)));
                }
                holds("M", held(figure.interval.map(|(low, _)| low)));
                holds("N", held(figure.interval.map(|(_, high)| high)));
                assert_eq!(book.cell(tab, &format!("P{line}")).is_some(), figure.value.is_none(), "{}", figure.id);
            }
        }
    }
}

#[test]
fn libreoffice_finds_in_every_cell_what_we_put_there() {
    for (case, ours, theirs) in CASES.iter() {
        assert_eq!(ours.about["tabs"], theirs.about["tabs"], "{}", case.name);
        for (tab, cells) in &ours.cells {
            for (place, held) in cells {
                theirs.assert_holds((tab, place), Some(held.clone()));
            }
            assert_eq!(cells.len(), theirs.cells[tab].len(), "{}: {tab}", case.name);
        }
    }
}

#[test]
fn the_matrix_says_the_state_of_every_cell_and_their_counts_add_up() {
    let (case, ours, _) = case("alliance-fr");
    let conformity = &case.document.summary.conformity;
    let (rows, columns) = (conformity.territories.len(), conformity.activities.len());
    assert_eq!((ours.text("Matrice", "A2"), ours.text("Matrice", "B2")), ("T01", "Territoire 1"));
    let late = ours.cells["Matrice"].values().filter(|held| **held == Held::Text("en retard".into())).count();
    // Once more in the legend.
    assert_eq!(late, conformity.count(CellState::Late) + 1);
    let total = format!("A{}", rows + 2 + CellState::ALL.len() + 1);
    assert_eq!(ours.cell("Matrice", &total), Some(&Held::Number((rows * columns) as f64)));
    assert_eq!(ours.tab("Matrice")["rules"], 2 * CellState::ALL.len());
}

#[test]
fn delays_are_numbers_dates_are_days_and_a_chart_shows_them() {
    let (case, ours, _) = case("alliance-en");
    let summary = &case.document.summary;
    for (line, code) in (2..).zip(&summary.conformity.activities) {
        let at = |column: &str| ours.cell("Delays", &format!("{column}{line}")).cloned();
        let value = |measure| held(summary.figures.of_activity(code, measure).unwrap().value);
        assert_eq!((at("J"), at("M")), (value(Measure::DelayMean), value(Measure::DelayMedian)), "{code}");
        assert_eq!(at("Q"), value(Measure::MeanDate), "{code}");
        assert!(matches!(at("E"), Some(Held::Day(_))), "{code}");
    }
    let chart = &ours.tab("Delays")["charts"][0];
    assert_eq!(chart["kind"], "BarChart");
    assert_eq!(chart["values"][0], "Delays!$J$2:$J$6");
}

#[test]
fn a_year_without_value_is_an_empty_cell_with_its_reason_and_a_gap_of_the_line() {
    let (case, ours, theirs) = case("alliance-fr");
    let mut gaps = 0;
    for (line, series) in (2..).zip(&case.document.summary.support) {
        for (column, point) in ["D", "E", "F"].iter().zip(&series.points) {
            for book in [ours, theirs] {
                book.assert_holds(("Soutien", &format!("{column}{line}")), held(point.mean.value));
            }
            if point.mean.value.is_none() {
                gaps += 1;
                let reason = ours.text("Soutien", &format!("J{line}"));
                assert!(reason.contains(&format!("{}\u{a0}: n = 0", point.period)), "{reason}");
            }
        }
    }
    assert!(gaps > 0, "Alliance has a year without a published value");
    for book in [ours, theirs] {
        let chart = &book.tab("Soutien")["charts"][0];
        assert_eq!((&chart["kind"], &chart["gaps"]), (&"LineChart".into(), &"gap".into()));
    }
}

#[test]
fn the_values_go_round_through_our_own_import() {
    for (case, ..) in CASES.iter() {
        let count = case.reported.iter().count();
        let language = case.document.language;
        let same =
            Import::read(&case.bytes, (&case.programme, &*case.reported), (jalons::server::clock::today(), language));
        let slips: Vec<_> = same.rejected.iter().map(|rejection| &rejection.reason).collect();
        assert_eq!((same.unchanged, same.accepted.len()), (count, 0), "{}: {slips:?}", case.name);
        if count == 0 {
            continue;
        }
        let new = Import::read(
            &case.bytes,
            (&case.programme, &Reported::default()),
            (jalons::server::clock::today(), language),
        );
        assert_eq!((new.accepted.len(), new.rejected.len()), (count, 0), "{}", case.name);
        for entry in new.accepted {
            let subject = &entry.subject;
            let before = case.reported.get(&subject.territory, &subject.item, subject.period.as_deref()).unwrap();
            assert_eq!((&entry.value, entry.note.as_deref()), (&before.value, before.note.as_deref()), "{}", case.name);
        }
    }
}

#[test]
fn values_are_read_back_by_openpyxl_and_by_libreoffice() {
    for (case, ours, theirs) in CASES.iter() {
        let tab = if case.document.language == Language::French { "Données" } else { "Data" };
        for (line, entry) in (2..).zip(entries(&case.programme, &case.reported)) {
            for book in [ours, theirs] {
                let at = |column: &str| book.cell(tab, &format!("{column}{line}")).cloned();
                assert_eq!(at("A"), Some(Held::Text(entry.subject.territory.to_string())));
                match &entry.value {
                    Value::Count(number) | Value::Rating(number) => {
                        assert_eq!(at("D"), Some(Held::Number(f64::from(*number))));
                    }
                    Value::Date(date) => assert_eq!(at("D"), Some(Held::Text(date.edtf()))),
                    _ => assert!(matches!(at("D"), Some(Held::Text(_)))),
                }
            }
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (case, ours, _) in CASES.iter() {
        for _ in 0..3 {
            let again = workbook(&case.document, &entries(&case.programme, &case.reported)).unwrap();
            assert!(again == case.bytes, "{}", case.name);
        }
        assert_eq!(ours.about["created"], "2015-06-30T00:00:00", "{}", case.name);
        assert!(ours.about["author"].is_null(), "{}", ours.about["author"]);
    }
}

#[test]
fn nothing_that_somebody_wrote_becomes_a_formula() {
    for (case, ours, theirs) in CASES.iter() {
        for (tab, cells) in ours.cells.iter().chain(&theirs.cells) {
            for (place, held) in cells {
                assert!(!matches!(held, Held::Else(_)), "{}: {tab}!{place}: {held:?}", case.name);
                let Held::Text(text) = held else { continue };
                assert!(!text.starts_with(['=', '+', '-', '@', '\t']), "{}: {tab}!{place}: {text}", case.name);
                assert!(text.encode_utf16().count() <= 32_767, "{}: {tab}!{place}", case.name);
            }
        }
    }
}

#[test]
fn names_and_notes_of_any_kind_are_read_back_as_they_were_written() {
    let (_, ours, theirs) = case("hostile");
    for book in [ours, theirs] {
        let names = book.column("Matrice", "B");
        let guarded =
            [format!("'{FORMULA}"), "é".repeat(300), format!("'{MARKUP}"), SCRIPT.into(), RIGHT_TO_LEFT.into()];
        assert_eq!(names[..5], guarded);
        assert_eq!(names[5..10], ["'@SUM(1+1)", "'-2+3", "'\tT", "''T", "sans objet"]);
        let whole: String = book.cells["Sommaire"]
            .values()
            .filter_map(|held| match held {
                Held::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(whole.matches('🌱').count(), 40_001, "a long note loses nothing");
        assert_eq!(whole.matches("mot").count(), 12_000);
    }
}

#[test]
fn a_programme_without_values_has_no_zero_and_charts_of_nothing() {
    let (case, ours, theirs) = case("silent");
    for book in [ours, theirs] {
        for line in (2..).zip(&case.document.summary.conformity.activities).map(|(line, _)| line) {
            for column in ["J", "K", "L", "M", "N", "O", "P", "Q", "I"] {
                assert_eq!(book.cell("Délais", &format!("{column}{line}")), None);
            }
            assert!(book.text("Délais", &format!("R{line}")).starts_with("n = 0 sur 12; "));
        }
        assert_eq!(book.tab("Délais")["charts"][0]["kind"], "BarChart");
        assert_eq!(book.tab("Soutien")["charts"][0]["kind"], "LineChart");
    }
}

#[test]
fn a_programme_that_asks_nothing_says_so_and_has_no_chart() {
    let (_, ours, theirs) = case("nothing");
    for book in [ours, theirs] {
        assert_eq!(book.text("Delays", "A2"), "This plan has no dated activity.");
        assert_eq!(book.text("Support", "A2"), "No support is rated in this programme.");
        assert_eq!(book.tab("Delays")["charts"].as_array().map(Vec::len), Some(0));
    }
}

#[test]
fn tabs_are_named_in_the_language_and_made_to_be_read_and_printed() {
    let french =
        ["Sommaire", "Matrice", "Cases", "Délais", "Soutien", "Données", "Chiffres", "Dictionnaire", "Conventions"];
    let english = ["Summary", "Matrix", "Cells", "Delays", "Support", "Data", "Figures", "Dictionary", "Conventions"];
    for (case, ours, _) in CASES.iter() {
        let names = if case.document.language == Language::French { french } else { english };
        assert_eq!(ours.about["tabs"], serde_json::json!(names), "{}", case.name);
        for name in names {
            let tab = ours.tab(name);
            assert!(tab["frozen"].is_string(), "{}: {name}", case.name);
            assert!(tab["printed"].is_string() && tab["landscape"] == true, "{}: {name}: {tab}", case.name);
            assert_eq!(tab["repeated"], "$1:$1", "{}: {name}", case.name);
            assert!(tab["footer"].as_str().unwrap().contains("&P"), "{}: {name}", case.name);
        }
    }
    let (_, ours, _) = case("alliance-fr");
    assert_eq!(ours.tab("Matrice")["frozen"], "C2");
    assert_eq!(ours.tab("Données")["filter"], format!("A1:F{}", ours.column("Données", "A").len() + 1));
    assert_eq!(ours.about["title"], "Alliance\u{a0}: sommaire de conformité");
}

#[test]
fn every_chart_has_words_for_those_who_do_not_see_it_whatever_they_hold() {
    for name in ["alliance-fr", "alliance-en", "hostile"] {
        let (case, _, _) = case(name);
        let mut book = zip::ZipArchive::new(Cursor::new(&case.bytes)).unwrap();
        for drawing in ["xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml"] {
            let mut xml = String::new();
            book.by_name(drawing).unwrap().read_to_string(&mut xml).unwrap();
            let words = xml.split("descr=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            assert!(words.chars().count() > 20, "{name}: {drawing}: {xml}");
        }
    }
}
