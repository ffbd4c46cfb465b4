//! The first tab: what the bulletin says in sentences, whether what was published still holds, what is in the others.

use super::{
    Book,
    tab::in_rows,
    table::{Cell, Column, Table},
};
use crate::{
    domain::{
        bulletin::{Checked, Piece, Section, Sentence, Summary, statement::Finding},
        date::day_in_words,
        language::Language,
    },
    formats::summary::document::ID,
    texts::{text, text_with},
    wording::bulletin::claim,
};
use rust_xlsxwriter::{Format, Url, XlsxError};

/// The other tabs, by the keys of their names and of what they hold.
const TABS: [(&str, &str); 8] = [
    ("workbook-tab-matrix", "workbook-holds-matrix"),
    ("workbook-tab-cells", "workbook-holds-cells"),
    ("workbook-tab-delays", "workbook-holds-delays"),
    ("workbook-tab-support", "workbook-holds-support"),
    ("export-tab-data", "workbook-holds-data"),
    ("workbook-tab-figures", "workbook-holds-figures"),
    ("workbook-tab-dictionary", "workbook-holds-dictionary"),
    ("workbook-tab-conventions", "workbook-holds-conventions"),
];

/// Writes the tab; `values` is how many values the workbook holds.
pub(super) fn write(book: &mut Book, values: usize) -> Result<(), XlsxError> {
    let document = book.document;
    let (language, title) = (book.language(), book.title());
    let head = head(book);
    let columns: [Column; 7] = [24.0, 84.0, 32.0, 15.0, 26.0, 20.0, 11.0].map(|width| (String::new(), width));
    let mut table = Table::begin(book, ("workbook-tab-summary", 0), &columns)?;
    table.titled(&title)?;
    for row in &head {
        table.row(row)?;
    }
    for section in &document.sections {
        table.line += 1;
        write_section(&mut table, language, section)?;
    }
    write_statements(&mut table, language, &document.summary)?;
    write_contents(&mut table, language, values)?;
    table.line += 1;
    let digest = if document.digest.is_empty() { Cell::Empty } else { Cell::Said(document.digest.clone()) };
    table.row(&[Cell::Strong(text(language, "workbook-digest")), digest])?;
    for (key, address) in [
        ("pdf-behind-figures", document.addresses.figures.clone()),
        ("workbook-behind-page", document.addresses.page.replace(ID, "…")),
    ] {
        if !address.is_empty() {
            table.row(&[Cell::Empty, Cell::Aside(text_with(language, key, &[("address", address.into())]))])?;
        }
    }
    table.finish(0)
}

/// The day, the plan, the edition, and that the values are invented where they are.
fn head(book: &Book) -> Vec<[Cell; 2]> {
    let (language, summary) = (book.language(), book.summary());
    let (day, version) = (day_in_words(summary.as_of(), language), summary.plan.version.to_string());
    let basis = match summary.known_at {
        Some(known) => {
            let known = day_in_words(known, language);
            let given = [("day", day.into()), ("known", known.into()), ("version", version.into())];
            text_with(language, "finding-basis-known", &given)
        }
        None => text_with(language, "finding-basis", &[("day", day.into()), ("version", version.into())]),
    };
    let mut rows = vec![[Cell::Strong(text(language, "workbook-seen")), Cell::Said(basis)]];
    if let Some(scope) = &book.document.scope {
        rows.push([Cell::Strong(text(language, "pdf-scope")), Cell::Said(scope.clone())]);
    }
    if let Some(edition) = &book.document.edition {
        rows.push([Cell::Strong(text(language, "workbook-edition")), Cell::Said(edition.name.clone())]);
        rows.extend(edition.restates.iter().map(|said| [Cell::Empty, Cell::Said(said.clone())]));
        rows.push([Cell::Strong(text(language, "pdf-edition-seal")), Cell::Said(edition.sha256.clone())]);
    }
    if summary.programme.illustrative {
        rows.push([
            Cell::Strong(text(book.language(), "illustrative-tag")),
            Cell::Said(text(book.language(), "illustrative-text")),
        ]);
    }
    rows
}

/// The sentences of a section, a row each with the figures it says, and what the evaluation team adds.
fn write_section(table: &mut Table, language: Language, section: &Section) -> Result<(), XlsxError> {
    let mut title = Cell::Strong(section.title.clone());
    for sentence in &section.sentences {
        let title = std::mem::replace(&mut title, Cell::Empty);
        table.row(&[title, Cell::Said(sentence.text()), figures_of(sentence, language)])?;
    }
    let mut label = Cell::Aside(text(language, "workbook-note"));
    for row in section.note.as_deref().map(in_rows).unwrap_or_default() {
        table.row(&[std::mem::replace(&mut label, Cell::Empty), Cell::Aside(row)])?;
    }
    Ok(())
}

/// « Chiffres : carried_out, late »: where the numbers of a sentence stand in the tab of figures.
fn figures_of(sentence: &Sentence, language: Language) -> Cell {
    let mut ids: Vec<String> = Vec::new();
    for piece in &sentence.0 {
        let Piece::Figure { id, period, .. } = piece else { continue };
        let named = period.as_ref().map_or_else(|| id.to_string(), |period| format!("{id} {period}"));
        if !ids.contains(&named) {
            ids.push(named);
        }
    }
    match ids.is_empty() {
        true => Cell::Empty,
        false => Cell::Aside(text_with(language, "workbook-figures-of", &[("ids", ids.join(", ").into())])),
    }
}

/// What was published, and whether it still holds.
fn write_statements(table: &mut Table, language: Language, summary: &Summary) -> Result<(), XlsxError> {
    let (statements, conventions) = (&summary.statements, &summary.programme.conventions);
    if statements.is_empty() {
        return Ok(());
    }
    table.line += 1;
    let keys = [
        "workbook-statement",
        "workbook-sentence",
        "bulletin-said",
        "workbook-finding",
        "export-figure",
        "bulletin-now",
        "export-figure-value",
    ];
    table.row(&keys.map(|key| Cell::Heading(text(language, key))))?;
    for checked in statements {
        let Checked { statement, finding, figure } = checked;
        let period = statement.period.as_ref().map(|period| format!(", {period}")).unwrap_or_default();
        table.row(&[
            Cell::Said(statement.id.clone()),
            Cell::Said(statement.text.get(language).to_owned()),
            Cell::Said(claim::claimed(language, checked)),
            Cell::Said(found(language, *finding)),
            Cell::Said(format!("{}{period}", statement.figure)),
            claim::now(language, checked, conventions).map_or(Cell::Empty, Cell::Said),
            figure.as_ref().map_or(Cell::Empty, Cell::value),
        ])?;
    }
    Ok(())
}

/// « tient toujours »; where it cannot be told, why.
fn found(language: Language, finding: Finding) -> String {
    match claim::untold(language, finding) {
        Some(why) => text_with(language, "workbook-untold", &[("why", why.into())]),
        None if finding == Finding::Holds => text(language, "workbook-holds"),
        None => text(language, "workbook-no-longer"),
    }
}

/// The other tabs, each a link to it.
fn write_contents(table: &mut Table, language: Language, values: usize) -> Result<(), XlsxError> {
    table.line += 1;
    table.row(&["workbook-tab", "workbook-content"].map(|key| Cell::Heading(text(language, key))))?;
    for (name, holds) in TABS {
        let name = text(language, name);
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(name);
        table.tab.write_url_with_format(table.line, 0, link, &Format::new().set_hyperlink())?;
        let count = [("n", values.into()), ("count", values.to_string().into())];
        table.row(&[Cell::Empty, Cell::Said(text_with(language, holds, &count))])?;
    }
    Ok(())
}
