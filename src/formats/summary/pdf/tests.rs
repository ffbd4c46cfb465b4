use super::*;
use crate::{
    domain::{
        bulletin::{Piece, Section, Sentence, Summary, edition::Picture},
        code::register::Register,
        example::{self, day, reported},
        figure::id::{FigureId, Measure},
        language::{
            Language::{self, English, French},
            Text,
        },
        programme::{Claim, Programme, Qualifier, Statement},
        standing::Standing,
    },
    formats::summary::document::{Addresses, Edition},
};
use std::{
    borrow::Cow,
    fs,
    process::Command,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
};

pub(crate) const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// The typefaces that `cargo xtask build` leaves beside the site.
static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/site/server"));
    let files = files.expect("site/server is missing: run `cargo xtask build`").map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|ending| ending == "ttf")).collect();
    files.sort();
    Faces::of(files.into_iter().map(|file| Cow::Owned(fs::read(file).unwrap())))
});

/// What a program of poppler says of a PDF. A missing one fails the test.
pub(crate) fn told(program: &str, options: &[&str], pdf: &[u8]) -> String {
    static FILES: AtomicUsize = AtomicUsize::new(0);
    let name = format!("jalons-pdf-{}-{}.pdf", std::process::id(), FILES.fetch_add(1, Ordering::Relaxed));
    let file = std::env::temp_dir().join(name);
    fs::write(&file, pdf).unwrap();
    let output = Command::new(program).args(options).arg(&file).args((program == "pdftotext").then_some("-")).output();
    fs::remove_file(&file).unwrap();
    let output = output.unwrap_or_else(|_| panic!("{program} is missing: install poppler-utils"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    // Titles of the tags are written in UTF-16 between texts in UTF-8.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of a PDF in the order they are read, with one space between them.
pub(crate) fn words(pdf: &[u8]) -> String {
    let text = told("pdftotext", &["-raw"], pdf).replace(['\u{200b}', '\u{ad}', '\u{2060}'], "");
    text.replace('\u{a0}', " ").replace(" [", "[").split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn holds(pdf: &[u8], part: &str) -> bool {
    pdf.windows(part.len()).any(|window| window == part.as_bytes())
}

pub(crate) fn made(document: &Document, paper: Paper) -> Vec<u8> {
    pdf(document, paper, day("2027-03-03"), &FACES).unwrap_or_else(|fault| panic!("{fault}"))
}

pub(crate) fn section(title: &str, sentence: Sentence) -> Section {
    Section { code: "overall".into(), title: title.into(), sentences: vec![sentence], note: None }
}

const DONE: &str = "
    T01 event 2014-06-30
    T02 event 2014-07
    T01 training 2015-02-14
    T01 trained 7
    T01 active 5
    T01 support@2014 3
    T02 support@2014 missing";

fn edition(name: &str) -> Edition {
    Edition { name: name.into(), restates: None, sha256: DIGEST.into() }
}

/// The example programme, changed as a test needs, with its sentence and a chart drawn by hand.
fn example_with(language: Language, change: impl FnOnce(&mut Programme)) -> Document {
    let mut programme = example::programme();
    change(&mut programme);
    let (programme, reported) = (Arc::new(programme), Arc::new(reported(DONE)));
    let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2015-03-31"));
    let done = Piece::Figure { said: "3".into(), id: FigureId::Overall(Measure::CarriedOut), period: None };
    let sentence = Sentence(vec![Piece::Words("Faites : ".into()), done, Piece::Words(".".into())]);
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><text y="20">é</text></svg>"#;
    Document {
        language,
        summary: Summary::of(&Arc::new(standing), None, 12),
        sections: vec![section("Dans l’ensemble", sentence)],
        charts: vec![Picture {
            name: "delays".into(),
            title: "Un constat".into(),
            alternative: "Écart par activité".into(),
            svg: svg.into(),
        }],
        digest: DIGEST.into(),
        scope: None,
        addresses: Addresses::default(),
        edition: Some(edition("Édition 2, figée le 3 mars 2027")),
    }
}

fn example(language: Language) -> Document {
    example_with(language, |_| {})
}

#[test]
fn an_example_keeps_to_pdf_ua_in_both_languages_and_on_both_papers() {
    for (language, title) in [(French, "exemple – sommaire de conformité"), (English, "exemple – conformity summary")]
    {
        for (paper, size) in [(Paper::A4, "(A4)"), (Paper::Letter, "(letter)")] {
            let pdf = made(&example(language), paper);
            assert!(told("pdfinfo", &["-meta"], &pdf).contains("<pdfuaid:part>1</pdfuaid:part>"));
            let about = told("pdfinfo", &[], &pdf);
            for fact in [title, size, "Tagged:          yes"] {
                assert!(about.contains(fact), "{fact} is not in {about}");
            }
            assert!(holds(&pdf, &format!("/Lang({})", language.tag())) && holds(&pdf, "/DisplayDocTitle true"));
        }
    }
}

#[test]
fn the_same_document_on_the_same_day_has_the_same_bytes() {
    let document = example(French);
    let first = made(&document, Paper::A4);
    made(&example(English), Paper::Letter);
    assert!(first == made(&document, Paper::A4));
    assert!(first != pdf(&document, Paper::A4, day("2027-03-04"), &FACES).unwrap());
    assert!(holds(&first, "D:20270303120000"), "the day it says it was made is the one it was given");
}

#[test]
fn a_figure_in_a_sentence_leads_to_its_place_in_the_index() {
    let text = words(&made(&example(French), Paper::A4));
    assert!(text.contains("Faites : 3[1]"), "{text}");
    assert!(text.contains("1 Réalisations faites carried_out 3 "), "{text}");
}

#[test]
fn a_value_that_is_not_there_says_why_and_is_never_zero() {
    let text = words(&made(&example(French), Paper::A4));
    assert!(text.contains("soutien 2015 0 à 3 – (non rapporté) –"), "{text}");
    assert!(text.contains("support_mean 2015 – (non rapporté)"), "{text}");
}

#[test]
fn a_statement_says_what_became_of_it() {
    let said = |id: &str, words: &str, figure: &str, value| Statement {
        id: id.into(),
        text: Text { fr: words.into(), en: words.into() },
        figure: figure.parse().unwrap(),
        period: None,
        claim: Claim::Number { qualifier: Qualifier::Rounded { decimals: 0 }, value, months: false },
    };
    let document = example_with(French, |programme| {
        programme.statements = vec![
            said("a", "Trois sont faites.", "carried_out", 3.0),
            said("b", "Quatre sont faites.", "carried_out", 4.0),
            said("c", "Rien de tel.", "nothing", 4.0),
        ];
    });
    let text = words(&made(&document, Paper::A4));
    for said in [
        "Trois sont faites. 3, arrondi tient 3[1]",
        "Quatre sont faites. 4, arrondi ne tient plus 3[1]",
        "Rien de tel. 4, arrondi ne peut se dire",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

#[test]
fn what_people_type_is_never_markup() {
    let typed = [
        "=cmd|' /C calc'!A0",
        "#panic(1) #[x] #{read(\"/etc/passwd\")} {{x}}",
        "*a* _b_ $c$ `d` <e> @f = g // h /* i */ \\ \\u{41} -- ~",
        "<script>alert(1)</script>",
        "] #eval(\"1\") [",
    ];
    for typed in typed {
        let mut document = example_with(French, |programme| {
            let name = Text { fr: typed.into(), en: typed.into() };
            programme.territories = programme.territories.clone().changed(|all| all[0].name = name);
            let name = Text { fr: typed.into(), en: typed.into() };
            programme.activities = programme.activities.clone().changed(|all| all[0].short = name);
        });
        document.sections[0].note = Some(format!("{typed}\nDeuxième ligne {typed}"));
        document.sections[0].title = typed.into();
        document.charts[0].alternative = typed.into();
        document.edition = Some(edition(typed));
        let text = words(&made(&document, Paper::Letter)).replace(' ', "");
        let found = text.matches(&typed.replace(' ', "")).count();
        assert!(found >= 6, "{typed} is found {found} times in {text}");
    }
}

#[test]
fn names_of_three_hundred_letters_break_where_they_must() {
    for name in ["W".repeat(300), "très long ".repeat(30)] {
        let document = example_with(French, |programme| {
            programme.name = Text { fr: name.clone(), en: name.clone() };
            let name = programme.name.clone();
            programme.territories = programme.territories.clone().changed(|all| all[0].name = name);
            let name = programme.name.clone();
            programme.activities = programme.activities.clone().changed(|all| all[0].short = name);
        });
        let text = words(&made(&document, Paper::A4)).replace(' ', "");
        assert!(text.matches(&name.replace(' ', "")[..40]).count() >= 4, "{text}");
    }
}

#[test]
fn letters_the_typeface_does_not_have_are_shown_as_a_sign_that_says_so() {
    let note = "Le signe « □ » tient lieu";
    for name in ["שלום עולם", "مرحبا", "🎉👩‍👩‍👧 fête", "ᓄᓇᕕᒃ", "\u{202e}abc\u{0}\u{feff}\u{e000}"]
    {
        let document = example_with(French, |programme| {
            programme.name = Text { fr: name.into(), en: name.into() };
            let name = programme.name.clone();
            programme.territories = programme.territories.clone().changed(|all| all[0].name = name);
        });
        let pdf = made(&document, Paper::A4);
        let text = words(&pdf);
        assert!(text.contains(note) && text.matches('□').count() > 3, "{name}: {text}");
    }
    assert!(!words(&made(&example(French), Paper::A4)).contains(note));
}

#[test]
fn an_empty_programme_has_a_summary_too() {
    let mut document = example_with(English, |programme| {
        programme.territories = Register::default();
        programme.activities = Register::default();
        programme.items = Register::default();
        programme.ratios = Register::default();
        programme.plans = vec![example::plan(1, &[])];
        programme.illustrative = false;
    });
    (document.sections, document.charts, document.edition) = (Vec::new(), Vec::new(), None);
    let text = words(&made(&document, Paper::A4));
    assert!(text.contains("This plan has no dated activity.") && !text.contains("Illustrative"), "{text}");
    assert!(text.contains("carried_out – ("), "{text}");
}

#[test]
fn a_drawing_that_is_none_is_an_error_and_no_panic() {
    let mut document = example(French);
    document.charts[0].svg = "<svg".into();
    assert!(matches!(pdf(&document, Paper::A4, day("2027-03-03"), &FACES), Err(PdfError::Typeset(_))));
}

#[test]
fn a_paper_is_found_by_its_word() {
    for paper in Paper::ALL {
        assert_eq!(Paper::from_code(paper.code()), Some(paper));
    }
    assert_eq!(Paper::from_code("A4"), None);
}
