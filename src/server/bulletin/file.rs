//! The bulletin as a file to hand over: a PDF or a workbook, of a day as it is known now or of an edition.

use super::{Document, content_in, edition, pdf::Paper, pictures};
use crate::{
    api::ApiError,
    domain::{
        bulletin::edition::{Content, Worded},
        date::{day_in_words, local_time},
        entry::Reported,
        language::Language,
        rights::{Action, Who, may},
    },
    server::{
        asked::{Asked, internal},
        clock,
        export::Exported,
        job::progress,
        serve::Jalons,
        store::{StoredEdition, fingerprint},
    },
    texts::text_with,
};
use std::sync::Arc;

/// What a bulletin can be taken away as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Pdf(Paper),
    Workbook,
}

impl Bound {
    /// `bulletin.pdf` (letter), `bulletin-a4.pdf`, `bulletin.xlsx`.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        match name {
            "bulletin.pdf" => Some(Self::Pdf(Paper::Letter)),
            "bulletin-a4.pdf" => Some(Self::Pdf(Paper::A4)),
            "bulletin.xlsx" => Some(Self::Workbook),
            _ => None,
        }
    }

    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Pdf(_) => "application/pdf",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The bulletin of the day that is asked for. A workbook holds the values too, for those who may take them away.
pub async fn of_day(jalons: &Jalons, (who, asked): (&Who, &Asked), bound: Bound) -> Result<Arc<[u8]>, ApiError> {
    // What it says, each chart, and the file itself.
    progress::expect(2 + pictures::CHARTS.len());
    let content = content_in(jalons, asked, &[asked.question.language]).await?;
    progress::advance(1);
    let data = serde_json::to_vec(&content.summary).map_err(|error| internal(&error))?;
    let territory = asked.question.scope.territory.as_deref();
    let takes = bound == Bound::Workbook && may(who, Action::Export, asked.programme(), territory);
    let reported = if takes { asked.values() } else { Reported::default() };
    let as_of = Some(content.summary.as_of());
    let known_at = content.summary.known_at;
    let exported = Exported { programme: asked.programme(), reported: &reported, as_of, known_at };
    let entries = exported.entries().into_iter().cloned().collect();
    let document = document(content, asked.question.language, (fingerprint(&data), None));
    jalons.bindery.bind(document, (bound, known_at.unwrap_or_else(clock::today)), entries).await
}

/// An edition, as it was frozen; without counts of few persons where it is for the public.
pub async fn of_edition(
    jalons: &Jalons,
    stored: StoredEdition,
    (language, bound): (Language, Bound),
    is_public: bool,
) -> Result<Arc<[u8]>, ApiError> {
    let day = local_time(stored.frozen_at).date();
    let (head, content) = edition::opened(stored, false)?;
    let content = if is_public { edition::for_the_public(content) } else { content };
    let arguments = [("number", head.number.to_string().into()), ("day", day_in_words(day, language).into())];
    let edition = text_with(language, "bulletin-edition-of", &arguments);
    let document = document(content, language, (head.sha256, Some(edition)));
    jalons.bindery.bind(document, (bound, day), Vec::new()).await
}

fn document(content: Content, language: Language, (digest, edition): (String, Option<String>)) -> Document {
    let Content { summary, fr, en } = content;
    let Worded { sections, charts, .. } = match language {
        Language::French => fr,
        Language::English => en,
    };
    Document { language, summary, sections, charts, digest, edition }
}
