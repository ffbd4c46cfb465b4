//! Everything the template sets, as words and numbers: nothing that is typed by people ever becomes markup.

use super::{
    Paper, PdfError,
    legible::Legible,
    lists::{self, Indexed, Published, Table},
    matrix::Matrix,
    world::chart_file,
};
use crate::{
    domain::{
        asked::Ground,
        bulletin::{Piece, Section, edition::Picture},
        date::day_in_words,
    },
    formats::summary::document::{Document, ID},
    texts::{text, text_with},
    wording::conventions::conventions_in_words,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The template's own words, by the names it calls them.
const WORDS: [(&str, &str); 26] = [
    ("kind", "pdf-kind"),
    ("contents", "pdf-contents"),
    ("finding", "pdf-finding"),
    ("note", "pdf-note"),
    ("nothing", "bulletin-nothing"),
    ("matrix", "pdf-matrix"),
    ("no_matrix", "finding-no-plan"),
    ("territory", "matrix-territory"),
    ("planned", "matrix-planned"),
    ("legend", "pdf-legend"),
    ("charts", "pdf-charts"),
    ("tables", "pdf-tables"),
    ("statements", "pdf-statements"),
    ("statements_lead", "pdf-statements-lead"),
    ("statement", "pdf-statement"),
    ("found", "pdf-found"),
    ("figure_now", "pdf-figure-now"),
    ("claim", "pdf-claim"),
    ("rules", "pdf-rules"),
    ("methods", "pdf-methods"),
    ("methods_lead", "methods-lead"),
    ("index", "pdf-index"),
    ("index_lead", "pdf-index-lead"),
    ("digest", "pdf-digest"),
    ("replaced", "pdf-replaced"),
    ("jalons", "foot-jalons"),
];

/// The headings of the index, in the order of its columns.
const INDEX: [&str; 9] = [
    "pdf-number",
    "pdf-figure",
    "pdf-value",
    "pdf-unit",
    "table-n",
    "pdf-of",
    "pdf-left-out",
    "pdf-entries",
    "pdf-rule",
];

/// The sections of the methods: the text keys `methods-{name}-title` and `methods-{name}`.
const METHODS: [&str; 9] =
    ["dates", "seasons", "reference", "verdict", "states", "figures", "items", "completion", "number"];

/// What `bulletin.typ` reads.
#[derive(Debug, Serialize)]
pub(super) struct Contents {
    language: &'static str,
    paper: &'static str,
    title: String,
    description: String,
    /// With what it is limited to, where it is.
    programme: String,
    summary: String,
    /// « En date du 30 juin 2015 ».
    as_of: String,
    /// What the cover says of the document: names and values.
    facts: Vec<(String, String)>,
    /// Why nothing in it describes a real territory.
    illustrative: Option<(String, String)>,
    words: BTreeMap<&'static str, String>,
    /// « Page #1 de #2 »: the template knows the numbers.
    page: String,
    sections: Vec<Part>,
    matrix: Option<Matrix>,
    charts: Vec<Chart>,
    tables: Vec<Table>,
    statements: Vec<Published>,
    methods: Vec<(String, Vec<String>)>,
    headings: Vec<String>,
    figures: Vec<Indexed>,
    /// The rules that make figures, by their numbers.
    rules: Vec<String>,
    /// Where the values behind a figure are, and how the data can be checked.
    behind: Vec<String>,
    digest: String,
    replaced: bool,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    sentences: Vec<Vec<Said>>,
    note: Option<String>,
}

/// Words, and the number in the index of the figure they are.
#[derive(Debug, Serialize)]
struct Said {
    said: String,
    number: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Chart {
    file: String,
    title: String,
    alternative: String,
}

impl Contents {
    pub(super) fn of(document: &Document, paper: Paper) -> Self {
        let Document { language, summary, digest, .. } = document;
        let (language, programme) = (*language, &summary.programme);
        let ground = Ground::of(summary, language);
        let name = programme.name.get(language).to_owned();
        let name = match &document.scope {
            Some(scope) => {
                text_with(language, "pdf-limited", &[("programme", name.into()), ("scope", scope.clone().into())])
            }
            None => name,
        };
        let rules = lists::rules(&ground);
        let day = day_in_words(summary.as_of(), language);
        let tables = [lists::delays(&ground), lists::support(&ground, &summary.support)];
        Self {
            language: language.code(),
            paper: paper.sheet(),
            title: text_with(language, "pdf-title", &[("programme", name.clone().into())]),
            description: text_with(
                language,
                "pdf-description",
                &[("programme", name.clone().into()), ("day", day.clone().into())],
            ),
            programme: name,
            summary: programme.summary.get(language).to_owned(),
            as_of: format!("{} {day}", text(language, "head-as-of")),
            facts: facts(document),
            illustrative: programme
                .illustrative
                .then(|| (text(language, "illustrative-title"), text(language, "illustrative-text"))),
            words: WORDS.map(|(name, key)| (name, text(language, key))).into(),
            page: text_with(language, "pdf-page", &[("page", "#1".into()), ("pages", "#2".into())]),
            sections: document.sections.iter().map(|section| part(&ground, section)).collect(),
            matrix: Matrix::of(&ground),
            charts: document.charts.iter().enumerate().map(chart).collect(),
            tables: tables.into_iter().flatten().collect(),
            statements: summary.statements.iter().map(|checked| lists::published(&ground, checked)).collect(),
            methods: methods(&ground),
            headings: INDEX.map(|key| text(language, key)).into(),
            figures: summary
                .figures
                .iter()
                .map(|figure| lists::indexed(&ground, (figure, &rules), &document.addresses.page))
                .collect(),
            rules: rules.iter().map(|rule| text(language, rule)).collect(),
            behind: behind(document),
            digest: digest.clone(),
            replaced: false,
        }
    }

    /// The contents as the file the template reads.
    pub(super) fn into_json(self, legible: &mut Legible) -> Result<String, PdfError> {
        let mut contents = serde_json::to_value(self).map_err(|fault| PdfError::Typeset(fault.to_string()))?;
        legible.values(&mut contents);
        contents["replaced"] = legible.replaced.into();
        Ok(contents.to_string())
    }
}

fn facts(document: &Document) -> Vec<(String, String)> {
    let Document { language, summary, edition, scope, .. } = document;
    let language = *language;
    let said = |day| day_in_words(day, language);
    let (key, phase) = (|key| text(language, key), summary.programme.phase);
    let version = [("version", summary.plan.version.to_string().into())];
    let days = [("starts", said(phase.starts).into()), ("ends", said(phase.ends).into())];
    let facts = [
        Some((key("head-as-of"), said(summary.as_of()))),
        summary.known_at.map(|day| (key("head-known"), said(day))),
        Some((key("pdf-plan"), text_with(language, "head-version", &version))),
        Some((key("pdf-phase"), text_with(language, "pdf-phase-days", &days))),
    ];
    let scope = scope.clone().map(|scope| (key("pdf-scope"), scope));
    let edition = edition.iter().flat_map(|edition| {
        let standing = edition.restates.iter().map(|said| (String::new(), said.clone()));
        let seal = (key("pdf-edition-seal"), edition.sha256.clone());
        std::iter::once((key("pdf-edition"), edition.name.clone())).chain(standing).chain([seal])
    });
    scope.into_iter().chain(facts.into_iter().flatten()).chain(edition).collect()
}

/// Where the values behind a figure are, and the file whose hash the document carries.
fn behind(document: &Document) -> Vec<String> {
    let Document { language, addresses, .. } = document;
    let said = |key, address: &str| {
        (!address.is_empty()).then(|| text_with(*language, key, &[("address", address.to_owned().into())]))
    };
    let page = addresses.page.replace(ID, "…");
    [said("pdf-behind-page", &page), said("pdf-behind-figures", &addresses.figures)].into_iter().flatten().collect()
}

fn part(ground: &Ground, section: &Section) -> Part {
    let said = |piece: &Piece| match piece {
        Piece::Words(words) => Said { said: words.clone(), number: None },
        Piece::Figure { said, id, period } => {
            Said { said: said.clone(), number: lists::number_of(ground, (id, period.as_ref())) }
        }
    };
    Part {
        title: section.title.clone(),
        sentences: section.sentences.iter().map(|sentence| sentence.0.iter().map(said).collect()).collect(),
        note: section.note.clone().filter(|note| !note.trim().is_empty()),
    }
}

fn chart((index, picture): (usize, &Picture)) -> Chart {
    Chart { file: chart_file(index), title: picture.title.clone(), alternative: picture.alternative.clone() }
}

/// The programme's own settings, then the rules that hold for all.
fn methods(ground: &Ground) -> Vec<(String, Vec<String>)> {
    let language = ground.question.language;
    let paragraphs = |words: String| words.split('\n').map(|line| line.trim().to_owned()).collect();
    let settings = conventions_in_words(language, &ground.programme.conventions);
    let settings = (text(language, "pdf-conventions"), vec![settings]);
    let rules = METHODS.iter().map(|name| {
        let title = text(language, &format!("methods-{name}-title"));
        (title, paragraphs(text(language, &format!("methods-{name}"))))
    });
    std::iter::once(settings).chain(rules).collect()
}
