use crate::{
    charts::{Width, named},
    domain::{
        asked::{Ground, Question},
        bulletin::{Piece, Sentence, Summary, edition::Picture},
        date::day_in_words,
        example::day,
        language::Language::{self, English, French},
        number,
    },
    formats::summary::{
        document::{Addresses, Document},
        pdf::{
            Paper,
            tests::{DIGEST, holds, made, section, told, words},
        },
    },
    server::{programmes::demo, render::Renderer, state::assets},
    wording::{
        bulletin::claim,
        caption::{Caption, caption},
        findings,
    },
};
use serde_json::Value;

const PUBLISHED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/alliance-published.json"));

/// A text as a PDF writes it: plainly up to its first parenthesis, or in UTF-16 where it has letters beyond ASCII.
fn written(text: &str) -> String {
    if text.is_ascii() {
        return format!("({}", text.split(['(', ')']).next().unwrap_or_default());
    }
    text.encode_utf16().fold("<FEFF".to_owned(), |written, unit| format!("{written}{unit:04X}"))
}

/// Alliance as it ships, with its charts as they are drawn.
async fn alliance(language: Language) -> Document {
    let programmes = demo::open(language).await.unwrap();
    let question = Question { language, programme: "alliance".into(), ..Question::default() };
    let ground = Ground::read(&programmes, &Default::default(), question).await.unwrap();
    let standing = &ground.standing;
    let engine = assets::chart_engine().expect("site/server/charts.js is missing: run `cargo xtask build`");
    let renderer = Renderer::start(&engine).unwrap();
    let mut charts = Vec::new();
    for name in ["delays", "support", "completion"] {
        let drawing = named::drawing(standing, language, (name, Width::Medium)).unwrap();
        let words = caption(&ground, standing, name);
        let below = Caption { title: String::new(), ..words.clone() };
        let svg = renderer.standalone_svg(&drawing, &below).await.unwrap();
        charts.push(Picture { name: name.into(), title: words.title, alternative: drawing.description, svg });
    }
    let sentence = Sentence(vec![Piece::Words(findings::of_programme(&ground))]);
    Document {
        language,
        summary: Summary::of(standing, None, 1),
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
