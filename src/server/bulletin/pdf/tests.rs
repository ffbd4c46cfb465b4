use super::*;
use crate::{
    charts::Width,
    domain::{
        asked::{Asked, Question},
        bulletin::{
            Piece, Section, Sentence, Summary,
            statement::{Claim, Qualifier, Statement},
        },
        date::day_in_words,
        example::{self, day, reported},
        language::{
            Language::{self, English, French},
            Text,
        },
        number,
        programme::Programme,
        standing::Standing,
    },
    server::{
        assets,
        bulletin::{Addresses, Edition, Picture},
        demo, draw,
        render::Renderer,
    },
    wording::{
        bulletin::claim,
        caption::{Caption, caption},
        findings,
    },
};
use serde_json::Value;
use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const PUBLISHED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/alliance-published.json"));

/// What a program of poppler says of a PDF. A missing one fails the test.
fn told(program: &str, options: &[&str], pdf: &[u8]) -> String {
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
fn words(pdf: &[u8]) -> String {
    let text = told("pdftotext", &["-raw"], pdf).replace(['\u{200b}', '\u{ad}', '\u{2060}'], "");
    text.replace('\u{a0}', " ").replace(" [", "[").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as a PDF writes it: plainly up to its first parenthesis, or in UTF-16 where it has letters beyond ASCII.
fn written(text: &str) -> String {
    if text.is_ascii() {
        return format!("({}", text.split(['(', ')']).next().unwrap_or_default());
    }
    text.encode_utf16().fold("<FEFF".to_owned(), |written, unit| format!("{written}{unit:04X}"))
}

fn holds(pdf: &[u8], part: &str) -> bool {
    pdf.windows(part.len()).any(|window| window == part.as_bytes())
}

fn made(document: &Document, paper: Paper) -> Vec<u8> {
    pdf(document, paper, day("2027-03-03")).unwrap_or_else(|fault| panic!("{fault}"))
}

fn section(title: &str, sentence: Sentence) -> Section {
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
    let reported = reported(DONE);
    let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2015-03-31"));
    let done = Piece::Figure { said: "3".into(), id: "carried_out".into(), period: None };
    let sentence = Sentence(vec![Piece::Words("Faites : ".into()), done, Piece::Words(".".into())]);
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><text y="20">é</text></svg>"#;
    Document {
        language,
        summary: Summary::of(&standing, None, 12),
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

/// Alliance as it ships, with its charts as they are drawn.
async fn alliance(language: Language) -> Document {
    let programmes = demo::open(language).await.unwrap();
    let question = Question { language, programme: "alliance".into(), ..Question::default() };
    let asked = Asked::read(&programmes, &Default::default(), question).await.unwrap();
    let standing = asked.standing();
    let ground = asked.ground(&standing);
    let engine = assets::chart_engine().expect("site/server/charts.js is missing: run `cargo xtask build`");
    let renderer = Renderer::start(&engine).unwrap();
    let mut charts = Vec::new();
    for name in ["delays", "support", "completion"] {
        let drawing = draw::drawing(&asked, &standing, (name, Width::Medium)).unwrap();
        let words = caption(&ground, &standing, name);
        let below = Caption { title: String::new(), ..words.clone() };
        let svg = renderer.standalone_svg(&drawing, &below).await.unwrap();
        charts.push(Picture { name: name.into(), title: words.title, alternative: drawing.description, svg });
    }
    let sentence = Sentence(vec![Piece::Words(findings::of_programme(&ground))]);
    Document {
        language,
        summary: Summary::of(&standing, None, 1),
        sections: vec![section("Dans l’ensemble", sentence)],
        charts,
        digest: DIGEST.into(),
        scope: None,
        addresses: Addresses {
            page: "https://jalons.example.org/fr/alliance/figures/{id}?as_of=2015-06-30".into(),
            figures: "https://jalons.example.org/fr/alliance/data/figures.json".into(),
        },
        edition: None,
    }
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

#[tokio::test]
async fn alliance_keeps_to_pdf_ua_and_is_read_in_the_order_it_is_seen() {
    let document = alliance(French).await;
    let pdf = made(&document, Paper::A4);
    let tags = told("pdfinfo", &["-struct-text"], &pdf);
    let order = [
        "Sommaire de conformité",
        "Table des matières",
        "\"Le constat\"",
        "50 des 60 réalisations prévues",
        "L’état des activités, territoire par territoire",
        "Territoire 12",
        "Graphiques",
        "Retards par activité",
        "Ce qui a été publié",
        "Méthode et conventions",
        "Index des chiffres",
        DIGEST,
    ];
    let (cover, rest) = tags.split_once("TOC").unwrap();
    assert!(order[..2].iter().all(|words| cover.contains(words)), "{cover}");
    let mut rest = rest.rsplit_once("TOCI").unwrap().1;
    for words in &order[2..] {
        rest = rest.split_once(words).unwrap_or_else(|| panic!("« {words} » does not come in its place")).1;
    }
}

#[tokio::test]
async fn everything_has_its_tag_and_every_chart_its_words() {
    let document = alliance(English).await;
    let pdf = made(&document, Paper::Letter);
    let tags = told("pdfinfo", &["-struct"], &pdf);
    let count = |tag: &str| tags.lines().filter(|line| line.trim().split([' ', ':']).next() == Some(tag)).count();
    assert_eq!((count("Figure"), count("Table"), count("TOC")), (3, 7, 1));
    assert!(count("H1") >= 7 && count("H2") >= 10 && count("P") > 10, "{tags}");
    // Twelve territories, three totals and each row of the other tables are headings of their rows.
    let row_heads = tags.matches("/Scope /Row").count();
    assert!(row_heads > 12 + 3 + 5 + 6 + document.summary.figures.len(), "{row_heads}");
    for chart in &document.charts {
        assert!(holds(&pdf, &written(&chart.alternative)), "{}", chart.alternative);
        assert!(words(&pdf).contains(&chart.title.replace('\u{a0}', " ")), "{}", chart.title);
    }
    let fonts = told("pdffonts", &[], &pdf);
    assert!(fonts.lines().skip(2).count() >= 2, "{fonts}");
    assert!(fonts.lines().skip(2).all(|font| font.contains("SourceSans3") && font.contains("yes yes yes")), "{fonts}");
}

/// How the index says a value of the published figures: in days, by its date, as a percentage, or plainly.
fn indexed_value(row: &Value) -> Option<String> {
    let ratio = row["numerator"].as_f64().zip(row["denominator"].as_f64()).map(|(above, below)| above / below);
    if let Some(share) = ratio.or(row["computed_pooled"].as_f64()) {
        return Some(number::percent(share, 1, French));
    }
    if let Some(date) = row["computed"].as_str() {
        return Some(day_in_words(day(date), French));
    }
    row["computed"].as_f64().or(row["computed_days"].as_f64()).map(|value| number::short(value, French))
}

#[tokio::test]
async fn every_published_figure_of_alliance_is_found() {
    let document = alliance(French).await;
    let text = words(&made(&document, Paper::Letter));
    let published: Value = serde_json::from_str(PUBLISHED).unwrap();
    let mut looked_for = Vec::new();
    for row in published["published"].as_array().unwrap() {
        let id = row["id"].as_str().unwrap().replace("multipliers_active_of_trained", "multipliers_active_share");
        match row["computed"].as_object() {
            Some(years) => looked_for.extend(years.iter().map(|(year, value)| {
                let said = value.as_f64().map(|value| number::short(value, French));
                format!("{id} {year} {} ", said.unwrap_or_else(|| "– (non rapporté)".into()))
            })),
            None => looked_for.push(format!("{id} {} ", indexed_value(row).unwrap())),
        }
        if let Some(months) = row["computed_months"].as_f64() {
            looked_for.push(number::decimal(months, 2, French));
        }
    }
    assert!(looked_for.len() > 20, "{looked_for:?}");
    for words in looked_for {
        assert!(text.contains(&words.replace('\u{a0}', " ")), "« {words} » is not in {text}");
    }
    // The tool takes the hyphen of « mi-septembre » away where a line ends there.
    let letters = |words: &str| words.replace([' ', '\u{a0}', '-'], "");
    assert!(!document.summary.statements.is_empty());
    for checked in &document.summary.statements {
        let said = format!("{} {} tient", checked.statement.text.fr, claim::claimed(French, checked));
        assert!(letters(&text).contains(&letters(&said)), "« {said} » is not in {text}");
    }
    assert!(text.contains("Données illustratives") && text.contains("version 1") && text.contains(DIGEST));
}

#[test]
fn the_same_document_on_the_same_day_has_the_same_bytes() {
    let document = example(French);
    let first = made(&document, Paper::A4);
    made(&example(English), Paper::Letter);
    assert!(first == made(&document, Paper::A4));
    assert!(first != pdf(&document, Paper::A4, day("2027-03-04")).unwrap());
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
        figure: figure.into(),
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
            programme.territories[0].name = Text { fr: typed.into(), en: typed.into() };
            programme.activities[0].short = Text { fr: typed.into(), en: typed.into() };
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
            programme.territories[0].name = programme.name.clone();
            programme.activities[0].short = programme.name.clone();
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
            programme.territories[0].name = programme.name.clone();
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
        programme.territories.clear();
        programme.activities.clear();
        programme.items.clear();
        programme.ratios.clear();
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
    assert!(matches!(pdf(&document, Paper::A4, day("2027-03-03")), Err(PdfError::Typeset(_))));
}

#[test]
fn a_paper_is_found_by_its_word() {
    for paper in Paper::ALL {
        assert_eq!(Paper::from_code(paper.code()), Some(paper));
    }
    assert_eq!(Paper::from_code("A4"), None);
}
