//! Where a command finds its data: a directory, a database, or the shipped programmes.

use super::{Failure, say::in_language};
use crate::{
    domain::language::Language,
    server::{
        programmes::{
            demo,
            held::{Held, Programmes},
        },
        state::site::Origin,
        store::{Location, Store, StoreError},
    },
};
use clap::Args;
use std::{path::PathBuf, sync::Arc};

/// `--data`, `--database-url` or `--demo`.
#[derive(Debug, Args)]
pub struct Place {
    /// Répertoire des données [par défaut : data].
    #[arg(long, value_name = "RÉPERTOIRE", conflicts_with_all = ["database_url", "demo"])]
    data: Option<PathBuf>,
    /// Base de données : postgres://… ou sqlite://… [par défaut : la variable DATABASE_URL].
    #[arg(long, value_name = "ADRESSE", conflicts_with = "demo")]
    database_url: Option<String>,
    /// Les programmes livrés avec Jalons, dans une base jetable.
    #[arg(long)]
    demo: bool,
}

/// `--origin`.
#[derive(Debug, Args)]
pub struct Reached {
    /// Adresse du site pour qui le visite, comme https://jalons.example.org [par défaut : celle qui répond].
    #[arg(long, value_name = "ADRESSE", env = "JALONS_ORIGIN", hide_env = true)]
    pub origin: Option<Origin>,
}

/// Whether a command may begin a new store, or needs one that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    New,
    Existing,
}

impl Place {
    /// Opens the store and what it holds.
    pub async fn open(&self, need: Need, language: Language) -> Result<Programmes, Failure> {
        if self.demo {
            return demo::open(language).await.map_err(Failure);
        }
        let location = self.location(language)?;
        if need == Need::Existing
            && let Location::Sqlite(file) = &location
            && !file.exists()
        {
            let said = in_language(
                language,
                "il n’y a pas encore de données ici. Essayer --demo, indiquer un autre répertoire avec --data, \
                 ou ajouter un programme\u{a0}: jalons programme add FICHIER",
                "there are no data here yet. Try --demo, give another directory with --data, \
                 or add a programme: jalons programme add FILE",
            );
            return Err(Failure(format!("{}{} {said}", file.display(), in_language(language, "\u{a0}:", ":"))));
        }
        let store = Store::open(&location).await.map_err(|error| Failure(error.explain(language)))?;
        Ok(Programmes::new(store))
    }

    fn location(&self, language: Language) -> Result<Location, Failure> {
        let set = || std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty());
        match (&self.data, self.database_url.clone().or_else(set)) {
            (Some(directory), _) => Ok(Location::in_directory(directory)),
            (None, Some(url)) => Location::from_url(&url).map_err(|error| Failure(error.explain(language))),
            (None, None) => Ok(Location::in_directory(&PathBuf::from("data"))),
        }
    }

    /// Whether these are the shipped programmes.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.demo
    }
}

/// A programme as it stands, or what to do where there is none of that name.
pub async fn programme(programmes: &Programmes, slug: &str, language: Language) -> Result<Arc<Held>, Failure> {
    let held = programmes.get(slug).await.map_err(|error| Failure(error.explain(language)))?;
    held.ok_or_else(|| Failure(StoreError::NoSuchProgramme { slug: slug.to_owned() }.explain(language)))
}

/// What was typed is no day.
#[derive(Debug, thiserror::Error)]
#[error("write the year, the month and the day: 2014-10-31")]
pub struct NotADay;

/// Reads a day of the command line: four digits, two, two.
pub fn day(text: &str) -> Result<chrono::NaiveDate, NotADay> {
    (text.len() == 10).then(|| text.parse().ok()).flatten().ok_or(NotADay)
}
