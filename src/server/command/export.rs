//! `jalons export`: gives back what was reported.

use super::{
    Failure,
    place::{Need, Place, day, programme},
    say,
};
use crate::{
    api::ApiError,
    domain::{
        asked::{Ground, Question},
        language::Language,
        rights::Who,
    },
    formats::{
        entries::{Dialect, Exported, csv, json, values_xlsx},
        open::Form,
        summary::{bound::Bound, pdf::Paper},
    },
    server::{
        acts::{self, bulletin},
        programmes::held::{Held, Programmes},
        state::{
            Jalons,
            site::{Origin, Site},
        },
    },
};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub struct Export {
    /// Programme, par son mot : alliance.
    programme: String,
    /// Forme : csv (avec --lang fr, celle qu’un Excel français ouvre sans rien demander), xlsx, json; ics : les jalons
    /// en calendrier; iati : IATI 2.03; package : valeurs et chiffres en CSV, décrits par datapackage.json (ZIP); pdf et
    /// workbook : le bulletin, en PDF et en XLSX.
    #[arg(long, value_name = "FORME")]
    format: Format,
    /// Papier du PDF : letter ou a4.
    #[arg(long, value_name = "PAPIER", default_value = "letter")]
    paper: Sheet,
    /// Laisse de côté ce qui est certainement venu après ce jour.
    #[arg(long, value_name = "JOUR", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// Seulement ce qui était enregistré à la fin de ce jour.
    #[arg(long, value_name = "JOUR", value_parser = day)]
    known_at: Option<NaiveDate>,
    /// Fichier à écrire, au lieu de la sortie.
    #[arg(long, value_name = "FICHIER")]
    out: Option<PathBuf>,
    /// Adresse du site, où mènent les liens du bulletin [par défaut : les adresses sont dites sans elle].
    #[arg(long, value_name = "ADRESSE", env = "JALONS_ORIGIN", hide_env = true)]
    origin: Option<Origin>,
    #[command(flatten)]
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
    Json,
    Ics,
    Iati,
    Package,
    Pdf,
    Workbook,
}

impl Export {
    /// What is written follows the language only where it was asked for: what programs read must not change with the
    /// system.
    pub async fn run(self, asked: Option<Language>, language: Language) -> Result<(), Failure> {
        let programmes = self.place.open(Need::Existing, language).await?;
        let held = programme(&programmes, &self.programme, language).await?;
        let written = match self.format {
            Format::Csv | Format::Xlsx | Format::Json => self.values(&held, (asked, language))?,
            Format::Ics => self.open("ics", &programmes, (asked, language)).await?,
            Format::Iati => self.open("iati", &programmes, (asked, language)).await?,
            Format::Package => self.open("package", &programmes, (asked, language)).await?,
            Format::Pdf => self.bulletin(Bound::Pdf(self.paper.into()), &programmes, language).await?,
            Format::Workbook => self.bulletin(Bound::Workbook, &programmes, language).await?,
        };
        match &self.out {
            Some(file) => write(file, &written, language),
            None => say::bytes(&written),
        }
    }

    /// What was reported.
    fn values(&self, held: &Held, (asked, language): (Option<Language>, Language)) -> Result<Vec<u8>, Failure> {
        let reported = held.reported(self.known_at);
        let (as_of, known_at) = (self.as_of, self.known_at);
        let exported = Exported { programme: &held.programme, reported: &reported, as_of, known_at };
        match self.format {
            Format::Xlsx => values_xlsx(exported, language).map_err(|error| unwritten(&error, language)),
            Format::Json => json(exported).map(String::into_bytes).map_err(|error| unwritten(&error, language)),
            _ => csv(exported, asked.map(Dialect::of).unwrap_or_default()).map_err(|error| unwritten(&error, language)),
        }
    }

    /// The conformity summary, in the language people read here.
    async fn bulletin(&self, bound: Bound, programmes: &Programmes, language: Language) -> Result<Vec<u8>, Failure> {
        let site = Site { origin: self.origin.clone(), demo: self.place.is_demo() };
        let jalons = Jalons::new(programmes.clone()).map_err(|error| unwritten(&error, language))?.at(site);
        let asked = Ground::read(programmes, &Who::Command, self.question(language)).await;
        let asked = asked.map_err(|error| unwritten(&error, language))?;
        let made = bulletin::of_day(&jalons, (&Who::Command, &asked), bound).await;
        made.map(|made| made.to_vec()).map_err(|error| unwritten(&error, language))
    }

    fn question(&self, language: Language) -> Question {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let (as_of, known_at) = (day(self.as_of), day(self.known_at));
        Question { language, programme: self.programme.clone(), as_of, known_at, ..Question::default() }
    }

    /// An open format, asked for as the addresses for programs ask: all give the same bytes.
    async fn open(
        &self,
        word: &str,
        programmes: &Programmes,
        (asked, language): (Option<Language>, Language),
    ) -> Result<Vec<u8>, Failure> {
        let question = self.question(asked.unwrap_or(Language::English));
        let form = Form::of_word(word).ok_or(ApiError::Internal);
        let asked = Ground::read(programmes, &Who::Command, question).await;
        let written = form.and_then(|form| acts::export::written(form, &Who::Command, &asked?));
        written.map_err(|error| unwritten(&error, language))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Sheet {
    #[default]
    Letter,
    A4,
}

impl From<Sheet> for Paper {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::Letter => Self::Letter,
            Sheet::A4 => Self::A4,
        }
    }
}

fn unwritten(error: &dyn std::error::Error, language: Language) -> Failure {
    let said = say::in_language(language, "Les données ne peuvent pas être écrites", "The data cannot be written");
    Failure(format!("{said} ({error})."))
}

fn write(file: &Path, written: &[u8], language: Language) -> Result<(), Failure> {
    std::fs::write(file, written).map_err(|error| {
        let said = say::in_language(language, "ne peut pas être écrit", "cannot be written");
        Failure(format!("{} {said} ({error}).", file.display()))
    })
}
