//! The bulletin: the conformity summary of a programme on one day, and what was published of it.

pub mod edition;
pub mod statement;

use crate::domain::{
    code::PeriodCode,
    completion::Completion,
    conformity::Conformity,
    figure::{Figure, id::FigureId, list::Figures},
    language::Language,
    ledger::reported::Reported,
    programme::{Plan, Programme, Statement},
    standing::Standing,
    support::SupportSeries,
};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use statement::Finding;
use std::{ops::Deref, sync::Arc};

/// Everything the conformity summary says, before it is put into words: what an edition freezes.
///
/// In files it holds all of the standing but what was reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    pub standing: Arc<Standing>,
    /// The day up to which entries are believed; all of them where there is none.
    pub known_at: Option<NaiveDate>,
    /// The programme's revision the entries were read at.
    pub revision: i64,
    pub support: Vec<SupportSeries>,
    pub completion: Completion,
    /// Every published statement of the programme, looked at again.
    pub statements: Vec<Checked>,
}

/// A published statement, and what looking at it again gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    pub statement: Statement,
    pub finding: Finding,
    /// The figure it is about, as it is now.
    pub figure: Option<Figure>,
}

impl Summary {
    /// Computes the summary of a programme on the day of `standing`.
    #[must_use]
    pub fn of(standing: &Arc<Standing>, known_at: Option<NaiveDate>, revision: i64) -> Self {
        let (programme, figures) = (&standing.programme, &standing.figures);
        let checked = |statement: &Statement| Checked {
            finding: statement.finding(figures, &programme.conventions),
            figure: statement.figure(figures).cloned(),
            statement: statement.clone(),
        };
        Self {
            known_at,
            revision,
            support: SupportSeries::all(standing),
            completion: Completion::of(standing),
            statements: programme.statements.iter().map(checked).collect(),
            standing: Arc::clone(standing),
        }
    }

    /// One figure by what it is, and by its period where it has one.
    #[must_use]
    pub fn figure(&self, id: &FigureId, period: Option<&PeriodCode>) -> Option<&Figure> {
        self.standing.figures.of_period(id, period)
    }
}

impl Deref for Summary {
    type Target = Standing;

    fn deref(&self) -> &Standing {
        &self.standing
    }
}

/// The summary in files.
#[derive(Serialize)]
struct Written<'a> {
    programme: &'a Programme,
    plan: &'a Plan,
    known_at: Option<NaiveDate>,
    revision: i64,
    conformity: &'a Conformity,
    figures: &'a Figures,
    support: &'a [SupportSeries],
    completion: &'a Completion,
    statements: &'a [Checked],
}

#[derive(Deserialize)]
struct Read {
    programme: Programme,
    plan: Plan,
    known_at: Option<NaiveDate>,
    revision: i64,
    conformity: Conformity,
    figures: Figures,
    support: Vec<SupportSeries>,
    completion: Completion,
    statements: Vec<Checked>,
}

impl Serialize for Summary {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Standing { programme, plan, conformity, figures, .. } = &*self.standing;
        let Self { known_at, revision, support, completion, statements, .. } = self;
        let (known_at, revision) = (*known_at, *revision);
        Written { programme, plan, known_at, revision, conformity, figures, support, completion, statements }
            .serialize(to)
    }
}

impl<'de> Deserialize<'de> for Summary {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let read = Read::deserialize(from)?;
        let Read { known_at, revision, conformity, figures, support, completion, statements, .. } = read;
        let (programme, plan) = (Arc::new(read.programme), Arc::new(read.plan));
        let reported = Arc::new(Reported::default());
        let standing = Arc::new(Standing { programme, plan, reported, conformity, figures });
        Ok(Self { standing, known_at, revision, support, completion, statements })
    }
}

/// A part of the bulletin in one language: computed sentences, and a text around them that people wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// `overall`, `strands`, `support`, or the code of an activity.
    pub code: String,
    pub title: String,
    pub sentences: Vec<Sentence>,
    /// What the evaluation team adds to it, in this language.
    pub note: Option<String>,
}

/// A computed sentence: words, and the figures among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence(pub Vec<Piece>);

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    Words(String),
    /// A number or a day as the sentence says it, and the figure it is: its id, and its period where it has one.
    Figure {
        said: String,
        id: FigureId,
        period: Option<PeriodCode>,
    },
}

impl Sentence {
    /// The sentence as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Figure { said, .. } => said.clone(),
        };
        self.0.iter().map(text).collect()
    }
}

/// A text of the evaluation team beside the sentences of a section, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The section's code.
    pub section: String,
    pub language: Language,
    /// Plain text; empty where it was taken back.
    pub text: String,
}

impl Note {
    /// The text that stands beside a section, of all that were ever written, oldest first; empty where none does.
    #[must_use]
    pub fn standing<'a>(notes: &'a [Self], section: &str, language: Language) -> &'a str {
        let last = notes.iter().rfind(|note| note.section == section && note.language == language);
        last.map_or("", |note| &note.text)
    }
}
