//! The files of a programme below `data/`: who may take which away, and how each is written.

use super::apart;
use crate::{
    api::{ApiError, Kind},
    domain::{
        asked::Ground,
        rights::{Action, Who, may},
    },
    formats::{
        data::{self},
        open::Form,
        summary::bound::Bound,
    },
    server::{
        acts::{self, bulletin},
        programmes::fault::internal,
        request::parameters::{Parameters, question},
        state::Jalons,
    },
};
use chrono::NaiveDate;

/// A file that is taken away.
pub struct TakenFile {
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
    /// Made for one reader.
    pub private: bool,
}

/// A file that somebody may take away.
pub struct Wanted {
    asked: Ground,
    who: Who,
    file: String,
    content_type: &'static str,
    days: (Option<NaiveDate>, Option<NaiveDate>),
}

impl Wanted {
    /// Reads what is asked for, without writing it.
    ///
    /// # Errors
    /// A question that cannot be answered, a file there is not, a right that is missing.
    pub async fn read(
        (jalons, who): (&Jalons, &Who),
        (language, programme): (&str, &str),
        (parameters, file): (Parameters, &str),
    ) -> Result<Self, ApiError> {
        let question = question(language, programme.to_owned(), parameters)?;
        let asked = Ground::read(&jalons.programmes, who, question).await?;
        let (content_type, values) = data::of_name(file).ok_or_else(|| ApiError::not_found(Kind::Page, file))?;
        if values {
            allowed(who, &asked)?;
        }
        let days = asked.days();
        Ok(Self { asked, who: who.clone(), file: file.to_owned(), content_type, days })
    }

    /// The name it is kept under.
    #[must_use]
    pub fn name(&self) -> String {
        named_after(&self.asked, self.days.0, &self.file)
    }

    /// Refuses what was written before to those who could not have it written now: a workbook of the bulletin may hold
    /// the values of whoever could take them away then.
    ///
    /// # Errors
    /// [`ApiError::Forbidden`].
    pub fn still_allowed(&self) -> Result<(), ApiError> {
        if Bound::of_file(&self.file) == Some(Bound::Workbook) { allowed(&self.who, &self.asked) } else { Ok(()) }
    }

    /// Writes it.
    ///
    /// # Errors
    /// Our own faults.
    pub async fn written(self, jalons: &Jalons) -> Result<TakenFile, ApiError> {
        let name = self.name();
        let Self { asked, who, file, content_type, .. } = self;
        let private = who != Who::Anyone;
        let bytes = if let Some(bound) = Bound::of_file(&file) {
            bulletin::of_day(jalons, (&who, &asked), bound).await?.to_vec()
        } else if let Some(form) = Form::of_file(&file) {
            apart(move || acts::export::written(form, &who, &asked)).await?
        } else {
            let written = move || data::written(&asked, &file).map_err(|error| internal(&error));
            apart(written).await?
        };
        Ok(TakenFile { name, content_type: content_type.to_owned(), bytes, private })
    }
}

/// Refuses those who may not take away the values of the territory that is asked for, or of all of them.
pub fn allowed(who: &Who, asked: &Ground) -> Result<(), ApiError> {
    let territory = asked.question.scope.territory.as_deref();
    if may(who, Action::Export, &asked.programme, territory) { Ok(()) } else { Err(ApiError::Forbidden) }
}

/// `alliance-T03-2014-06-30-entries.csv`.
pub fn named_after(asked: &Ground, as_of: Option<NaiveDate>, file: &str) -> String {
    let mut parts = vec![asked.programme.slug.to_string()];
    parts.extend(asked.question.scope.axis.as_ref().map(ToString::to_string));
    parts.extend(asked.question.scope.territory.as_ref().map(ToString::to_string));
    parts.extend(as_of.map(|day| day.to_string()));
    parts.push(file.to_owned());
    parts.join("-")
}
