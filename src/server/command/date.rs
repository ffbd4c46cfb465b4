//! `jalons date`: what an imprecise date covers.

use super::{Failure, Season, say};
use crate::domain::{
    date::{PartialDate, Precision, Qualifier},
    language::Language,
    season::SeasonCalendar,
};
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

#[derive(Debug, Args)]
pub struct Date {
    /// Une date en mots ou en EDTF : "mi-septembre 2014", 2014-21.
    #[arg(allow_hyphen_values = true, value_name = "TEXTE")]
    text: String,
    /// Calendrier des saisons.
    #[arg(long, value_name = "CALENDRIER", default_value = "astronomical")]
    season: Season,
    /// Répond en JSON.
    #[arg(long)]
    json: bool,
}

/// The answer in JSON; null where an end is open or unknown.
#[derive(Serialize)]
struct Told {
    edtf: String,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    precision: Precision,
    qualifier: Qualifier,
    words_fr: String,
    words_en: String,
}

impl Date {
    pub fn run(self, language: Language) -> Result<(), Failure> {
        let date = read(&self.text, language)?;
        let bounds = date.bounds(SeasonCalendar::from(self.season));
        if self.json {
            return say::json(&Told {
                edtf: date.edtf(),
                earliest: bounds.earliest,
                latest: bounds.latest,
                precision: date.precision(),
                qualifier: date.qualifier(),
                words_fr: date.in_words(Language::French),
                words_en: date.in_words(Language::English),
            });
        }
        let day = |day: Option<NaiveDate>| day.map_or_else(|| "—".to_owned(), |day| day.to_string());
        let label = |french: &str, english: &str| say::in_language(language, french, english).to_owned();
        say::out(&say::table(&[
            vec!["EDTF".to_owned(), date.edtf()],
            vec![label("au plus tôt", "earliest"), day(bounds.earliest)],
            vec![label("au plus tard", "latest"), day(bounds.latest)],
            vec![label("en mots", "in words"), date.in_words(language)],
        ]))
    }
}

/// Reads a date of the command line, or says what to write instead.
pub fn read(text: &str, language: Language) -> Result<PartialDate, Failure> {
    PartialDate::read(text, language).map_err(|error| Failure(error.explain(language)))
}
