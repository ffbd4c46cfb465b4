//! The bulletin: the conformity summary of a programme on one day, and what was published of it.

pub mod edition;
pub mod statement;

use crate::domain::{
    completion::Completion,
    conformity::Conformity,
    figure::Figure,
    figures,
    language::Language,
    programme::{Plan, Programme},
    standing::Standing,
    support::SupportSeries,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statement::{Finding, Statement};

/// Everything the conformity summary says, before it is put into words: what an edition freezes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub programme: Programme,
    /// The version of the plan everything is compared with.
    pub plan: Plan,
    /// The day up to which entries are believed; all of them where there is none.
    pub known_at: Option<NaiveDate>,
    /// The programme's revision the entries were read at.
    pub revision: i64,
    pub conformity: Conformity,
    pub figures: Vec<Figure>,
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
    pub fn of(standing: &Standing, known_at: Option<NaiveDate>, revision: i64) -> Self {
        let (programme, figures) = (standing.programme, figures::all(standing));
        let checked = |statement: &Statement| Checked {
            finding: statement.finding(&figures, &programme.conventions),
            figure: statement.figure(&figures).cloned(),
            statement: statement.clone(),
        };
        Self {
            programme: programme.clone(),
            plan: standing.plan.clone(),
            known_at,
            revision,
            conformity: standing.conformity.clone(),
            support: SupportSeries::all(standing),
            completion: Completion::of(standing),
            statements: programme.statements.iter().map(checked).collect(),
            figures,
        }
    }

    /// The day the programme is looked at.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.conformity.as_of
    }

    /// One figure by its id, and by its period where it has one.
    #[must_use]
    pub fn figure(&self, id: &str, period: Option<&str>) -> Option<&Figure> {
        figures::find(&self.figures, id, period)
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
        id: String,
        period: Option<String>,
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
