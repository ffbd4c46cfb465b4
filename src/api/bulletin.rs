//! The questions about the bulletin: the conformity summary, what became of the published statements, the editions.

use crate::{
    api::ApiError,
    domain::{
        asked::{Ground, Question},
        bulletin::{
            Checked, Section,
            edition::{Content, Difference, Revised},
        },
        season::SeasonCalendar,
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The bulletin of a programme on one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BulletinAnswer {
    pub ground: Ground,
    pub sections: Vec<Section>,
    /// Every published statement, looked at again under `calendar`.
    pub statements: Vec<Checked>,
    /// The programme's own season calendar, or another one that was asked for.
    pub calendar: SeasonCalendar,
    /// Newest first.
    pub editions: Vec<EditionHead>,
    /// Whether its files are written apart, and fetched when they are ready.
    pub apart: bool,
}

/// An edition, without what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionHead {
    /// 1, then one more for each edition of the programme.
    pub number: i64,
    /// Microseconds since 1970-01-01T00:00Z.
    pub frozen_at: i64,
    pub as_of: NaiveDate,
    pub known_at: Option<NaiveDate>,
    pub plan: u32,
    /// SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// Whether the content still has that hash.
    pub intact: bool,
    /// The number of the edition it restates, and why.
    pub restates: Option<(i64, String)>,
    /// The number of the edition that restates it.
    pub replaced_by: Option<i64>,
    /// The secret part of its public address, for those who freeze editions.
    pub token: Option<String>,
}

/// An edition as it was published, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionAnswer {
    pub ground: Ground,
    pub head: EditionHead,
    pub content: Content,
    /// The figures that are others now, for the day of the edition.
    pub since: Vec<Revised>,
    /// Its statements, looked at again now, for the day of the edition.
    pub statements: Vec<Checked>,
    /// The figures that differ from the edition it restates, and what else does.
    pub restated: Vec<Revised>,
    pub differences: Vec<Difference>,
}

/// An edition as the public may read it: without counts of few persons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicEditionAnswer {
    pub question: Question,
    pub head: EditionHead,
    pub content: Content,
}

/// What was sent to the bulletin's page and not kept, with what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulletinGiven {
    pub fault: Option<BulletinFault>,
    /// Every field of the form, by name.
    pub fields: Vec<(String, String)>,
}

impl BulletinGiven {
    /// What was typed in a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// What is wrong with a form of the bulletin's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulletinFault {
    /// It asks for nothing the page offers.
    Nothing,
    /// The edition to be restated was restated already.
    Replaced,
    /// Somebody else wrote the note meanwhile.
    Moved,
    /// An edition is restated without a word.
    NoReason,
    /// A text of more characters than that.
    TooLong { most: usize },
    /// A character nobody can see.
    Invisible,
}

/// What is said of the programme, and does what was published of it still hold?
#[server(AskBulletin)]
pub async fn bulletin(question: Question) -> Result<BulletinAnswer, ApiError> {
    crate::server::acts::bulletin::answer::bulletin(question).await
}

/// What did an edition say, and does it still hold?
#[server(AskEdition)]
pub async fn edition(question: Question) -> Result<EditionAnswer, ApiError> {
    crate::server::acts::bulletin::edition::edition(question).await
}

/// What does an edition say to whoever has its public address?
#[server(AskPublicEdition)]
pub async fn public_edition(question: Question) -> Result<PublicEditionAnswer, ApiError> {
    crate::server::acts::bulletin::edition::public_edition(question).await
}
