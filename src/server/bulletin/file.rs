//! The bulletin as a file to hand over: a PDF or a workbook, of a day as it is known now or of an edition.

use super::{
    Document, content, edition,
    pdf::{Paper, pdf},
    workbook,
};
use crate::{
    api::ApiError,
    domain::{
        bulletin::edition::{Content, Worded},
        date::{day_in_words, local_time},
        entry::{Entry, Reported},
        language::Language,
        rights::{Action, Who, may},
    },
    server::{
        asked::{Asked, internal},
        clock,
        export::Exported,
        serve::Jalons,
        store::{StoredEdition, fingerprint},
    },
    texts::text_with,
};
use chrono::NaiveDate;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::Semaphore;

/// Files made at once: each takes a core and some memory for a while.
static MAKING: Semaphore = Semaphore::const_new(2);

/// The last files that were made, by the fingerprint of all that is in them.
static MADE: Mutex<VecDeque<(String, Arc<[u8]>)>> = Mutex::new(VecDeque::new());
const KEPT: usize = 8;

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
    let content = content(jalons, asked).await?;
    let data = serde_json::to_vec(&content.summary).map_err(|error| internal(&error))?;
    let territory = asked.question.scope.territory.as_deref();
    let takes = bound == Bound::Workbook && may(who, Action::Export, asked.programme(), territory);
    let reported = if takes { asked.values() } else { Reported::default() };
    let as_of = Some(content.summary.as_of());
    let known_at = content.summary.known_at;
    let exported = Exported { programme: asked.programme(), reported: &reported, as_of, known_at };
    let entries = exported.entries().into_iter().cloned().collect();
    let document = document(content, asked.question.language, (fingerprint(&data), None));
    make(document, (bound, known_at.unwrap_or_else(clock::today)), entries).await
}

/// An edition, as it was frozen; without counts of few persons where it is for the public.
pub async fn of_edition(
    stored: StoredEdition,
    (language, bound): (Language, Bound),
    is_public: bool,
) -> Result<Arc<[u8]>, ApiError> {
    let day = local_time(stored.frozen_at).date();
    let (head, content) = edition::opened(stored, false)?;
    let content = if is_public { edition::for_the_public(content) } else { content };
    let arguments = [("number", head.number.to_string().into()), ("day", day_in_words(day, language).into())];
    let edition = text_with(language, "bulletin-edition-of", &arguments);
    make(document(content, language, (head.sha256, Some(edition))), (bound, day), Vec::new()).await
}

fn document(content: Content, language: Language, (digest, edition): (String, Option<String>)) -> Document {
    let Content { summary, fr, en } = content;
    let Worded { sections, charts, .. } = match language {
        Language::French => fr,
        Language::English => en,
    };
    Document { language, summary, sections, charts, digest, edition }
}

/// Typesets or writes it while the others are served; what was made a moment ago is not made again.
async fn make(
    document: Document,
    (bound, day): (Bound, NaiveDate),
    entries: Vec<Entry>,
) -> Result<Arc<[u8]>, ApiError> {
    let print = fingerprint(format!("{bound:?} {day} {document:?} {entries:?}").as_bytes());
    if let Some(made) = found(&print) {
        return Ok(made);
    }
    let _turn = MAKING.acquire().await.map_err(|error| internal(&error))?;
    if let Some(made) = found(&print) {
        return Ok(made);
    }
    let write = move || match bound {
        Bound::Pdf(paper) => pdf(&document, paper, day).map_err(|error| internal(&error)),
        Bound::Workbook => {
            let entries: Vec<&Entry> = entries.iter().collect();
            workbook(&document, &entries).map_err(|error| internal(&error))
        }
    };
    let made: Arc<[u8]> = tokio::task::spawn_blocking(write).await.map_err(|error| internal(&error))??.into();
    let mut kept = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    kept.push_back((print, Arc::clone(&made)));
    if kept.len() > KEPT {
        kept.pop_front();
    }
    Ok(made)
}

fn found(print: &str) -> Option<Arc<[u8]>> {
    let kept = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    kept.iter().find(|(made, _)| made == print).map(|(_, made)| Arc::clone(made))
}
