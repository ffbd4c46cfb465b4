//! The bulletin as a file to hand over: a PDF or a workbook, of a day as it is known now or of an edition.

use super::{content_in, edition, pictures};
use crate::{
    api::ApiError,
    domain::{
        asked::{Ground, Question},
        bulletin::{
            Summary,
            edition::{Content, Worded},
        },
        date::{day_in_words, local_time},
        entry::Entry,
        language::Language,
        rights::{Action, Who, may},
    },
    formats::{
        entries::Exported,
        figures::figures_json,
        fingerprint::fingerprint,
        summary::{
            bound::Bound,
            document::{Addresses, Document, Edition, ID},
        },
    },
    server::{clock, programmes::fault::internal, progress, state::Jalons, store::StoredEdition},
    texts::text_with,
    wording::{edition::restates, said},
};
use chrono::NaiveDate;
use std::sync::Arc;

/// The bulletin of the day that is asked for. A workbook holds the values too, for those who may take them away.
pub async fn of_day(jalons: &Jalons, (who, asked): (&Who, &Ground), bound: Bound) -> Result<Arc<[u8]>, ApiError> {
    // What it says, each chart, and the file itself.
    progress::expect(2 + pictures::CHARTS.len());
    let language = asked.question.language;
    let content = content_in(jalons, asked, &[language]).await?;
    progress::advance(1);
    let (as_of, known_at) = (content.summary.as_of(), content.summary.known_at);
    let entries = if bound == Bound::Workbook { values(who, asked, (as_of, known_at)) } else { Vec::new() };
    let day = known_at.unwrap_or_else(clock::today);
    // What is known today is asked for as such: once the day is over, the addresses say the same for ever.
    let question = Question {
        as_of: Some(as_of.to_string()),
        known_at: Some(day.to_string()),
        plan: Some(content.summary.plan.version.to_string()),
        ..asked.question.clone()
    };
    let addresses = Addresses {
        page: whole(jalons, &question.figure_link(ID, None)),
        figures: whole(jalons, &question.link("/data/figures.json")),
    };
    let scope = said::scope(language, &asked.programme, &asked.question.scope);
    let figures = figures_file(&content.summary, Some(day))?;
    let document = Document { scope, ..document(content, language, (&figures, addresses)) };
    jalons.bindery.bind(document, (bound, day), entries).await
}

/// An edition, as it was frozen; for whoever has its public address, without counts of few persons and without values.
pub async fn of_edition(
    jalons: &Jalons,
    stored: StoredEdition,
    (language, bound): (Language, Bound),
    reader: Option<&Who>,
) -> Result<Arc<[u8]>, ApiError> {
    let day = local_time(stored.frozen_at).date();
    let token = stored.token.clone();
    let (head, content) = edition::opened(stored, false)?;
    let number = head.number.to_string();
    let question = Question { edition: Some(number.clone()), ..Ground::of(&content.summary, language).question };
    let entries = match reader {
        Some(who) if bound == Bound::Workbook => {
            let asked = Ground::again(&jalons.programmes, (&question, None), &content).await?;
            values(who, &asked, (content.summary.as_of(), content.summary.known_at))
        }
        _ => Vec::new(),
    };
    let content = if reader.is_none() { edition::for_the_public(content) } else { content };
    let arguments = [("number", number.clone().into()), ("day", day_in_words(day, language).into())];
    let edition = Edition {
        name: text_with(language, "bulletin-edition-of", &arguments),
        restates: restates(language, head.restates.as_ref()),
        sha256: head.sha256,
    };
    let addresses = match reader {
        Some(_) => Addresses {
            page: whole(jalons, &question.figure_link(ID, None)),
            figures: whole(jalons, &format!("{}/figures.json", question.edition_link(head.number))),
        },
        None => {
            let figures = whole(jalons, &format!("/{}/editions/{token}/figures.json", language.code()));
            Addresses { page: String::new(), figures }
        }
    };
    let figures = figures_file(&content.summary, content.summary.known_at)?;
    let document = Document { edition: Some(edition), ..document(content, language, (&figures, addresses)) };
    jalons.bindery.bind(document, (bound, day), entries).await
}

/// The figures of an edition as the file whose hash its documents carry.
pub fn figures_of_edition(stored: StoredEdition, is_public: bool) -> Result<Vec<u8>, ApiError> {
    let content = edition::opened(stored, false)?.1;
    let content = if is_public { edition::for_the_public(content) } else { content };
    figures_file(&content.summary, content.summary.known_at)
}

/// An address with the host the server was told, where it was.
fn whole(jalons: &Jalons, path: &str) -> String {
    let origin = jalons.site.origin.as_ref().map_or("", |origin| origin.text());
    format!("{origin}{path}")
}

/// The values behind a workbook, for those who may take them away.
fn values(who: &Who, asked: &Ground, (as_of, known_at): (NaiveDate, Option<NaiveDate>)) -> Vec<Entry> {
    if !may(who, Action::Export, &asked.programme, asked.question.scope.territory.as_deref()) {
        return Vec::new();
    }
    let reported = asked.values();
    let exported = Exported { programme: &asked.programme, reported: &reported, as_of: Some(as_of), known_at };
    exported.entries().into_iter().cloned().collect()
}

fn figures_file(summary: &Summary, known_at: Option<NaiveDate>) -> Result<Vec<u8>, ApiError> {
    let ground = Ground::of(summary, Language::default());
    figures_json(&ground, known_at).map(String::into_bytes).map_err(|error| internal(&error))
}

fn document(content: Content, language: Language, (figures, addresses): (&[u8], Addresses)) -> Document {
    let Content { summary, fr, en, .. } = content;
    let Worded { sections, charts, .. } = match language {
        Language::French => fr,
        Language::English => en,
    };
    Document {
        language,
        summary,
        sections,
        charts,
        digest: fingerprint(figures),
        scope: None,
        addresses,
        edition: None,
    }
}
