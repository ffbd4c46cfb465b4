//! The files of a programme below `data/`: who may take which away, and how each is written.

use super::{WORKBOOK, allowed, apart, as_bytes, named, named_after, question, refused};
use crate::{
    api::{ApiError, Kind},
    domain::{asked::Asked, rights::Who},
    formats::{
        entries::{Dialect, Exported, csv, json, values_xlsx},
        figures::{figures_csv, figures_json},
        summary::bound::Bound,
        taken::Form,
    },
    server::{acts, asked::internal, bulletin, serve::Jalons},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderValue, Uri, header},
    response::Response,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// The day, the plan and the width an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Parameters {
    pub(super) as_of: Option<String>,
    pub(super) known_at: Option<String>,
    pub(super) plan: Option<String>,
    pub(super) axis: Option<String>,
    pub(super) territory: Option<String>,
    pub(super) width: Option<u32>,
}

impl Parameters {
    /// The parameters of an address's query.
    ///
    /// # Errors
    /// What is not a query.
    pub fn read(query: &str) -> Result<Self, ApiError> {
        let invalid = |value: &str| ApiError::Invalid { parameter: "question".to_owned(), value: value.to_owned() };
        let address: Uri = format!("/?{query}").parse().map_err(|_| invalid(query))?;
        let Query(parameters) = Query::try_from_uri(&address).map_err(|refused| invalid(&refused.body_text()))?;
        Ok(parameters)
    }
}

/// A file that is taken away.
pub struct TakenFile {
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
    /// Made for one reader.
    pub private: bool,
}

impl TakenFile {
    #[must_use]
    pub fn response(self) -> Response {
        let mut response = Response::new(Body::from(self.bytes));
        let cached = if self.private { "no-store" } else { "no-cache" };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cached));
        if let Ok(content_type) = HeaderValue::from_str(&self.content_type) {
            response.headers_mut().insert(header::CONTENT_TYPE, content_type);
        }
        named(response, "attachment", &self.name)
    }
}

/// The programme's figures, for everyone who may read them; or its entries, for those who may take them away.
pub async fn data(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme, file)): Path<(String, String, String)>,
    Query(parameters): Query<Parameters>,
) -> Response {
    let taken = async {
        Wanted::read((&jalons, &who), (&language, &programme), (parameters, &file)).await?.written(&jalons).await
    };
    taken.await.map_or_else(|error| refused(&language, &error), TakenFile::response)
}

/// The files that are written from the entries, besides the bulletin and the open formats.
const FILES: [(&str, &str); 5] = [
    ("figures.csv", "text/csv; charset=utf-8"),
    ("figures.json", "application/json"),
    ("entries.csv", "text/csv; charset=utf-8"),
    ("entries.json", "application/json"),
    ("entries.xlsx", WORKBOOK),
];

/// The type of a file and whether only those may take it who may take values away; nothing where there is no such file.
fn of_name(file: &str) -> Option<(&'static str, bool)> {
    let bound = Bound::of_file(file).map(|bound| (bound.content_type(), false));
    let form = || Form::of_file(file).map(|form| (form.content_type, true));
    let other = || FILES.into_iter().find(|(name, _)| *name == file);
    bound.or_else(form).or_else(|| other().map(|(_, content_type)| (content_type, file.starts_with("entries"))))
}

/// A file that somebody may take away.
pub struct Wanted {
    asked: Asked,
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
        let asked = Asked::read(&jalons.programmes, who, question).await?;
        let (content_type, values) = of_name(file).ok_or_else(|| ApiError::not_found(Kind::Page, file))?;
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
        let Self { asked, who, file, content_type, days } = self;
        let private = who != Who::Anyone;
        let bytes = if let Some(bound) = Bound::of_file(&file) {
            bulletin::of_day(jalons, (&who, &asked), bound).await?.to_vec()
        } else if let Some(form) = Form::of_file(&file) {
            apart(move || acts::export::written(form, &who, &asked)).await?
        } else {
            let written = move || match file.as_str() {
                "figures.csv" => figures_csv(&asked.ground(&asked.standing())).map_err(|error| internal(&error)),
                "figures.json" => as_bytes(figures_json(&asked.ground(&asked.standing()), days.1)),
                _ => entries(&asked, days, &file),
            };
            apart(written).await?
        };
        Ok(TakenFile { name, content_type: content_type.to_owned(), bytes, private })
    }
}

fn entries(
    asked: &Asked,
    (as_of, known_at): (Option<NaiveDate>, Option<NaiveDate>),
    file: &str,
) -> Result<Vec<u8>, ApiError> {
    let (reported, language) = (asked.values(), asked.question.language);
    let exported = Exported { programme: asked.programme(), reported: &reported, as_of, known_at };
    match file {
        "entries.csv" => csv(exported, Dialect::of(language)).map_err(|error| internal(&error)),
        "entries.xlsx" => values_xlsx(exported, language).map_err(|error| internal(&error)),
        _ => as_bytes(json(exported)),
    }
}
