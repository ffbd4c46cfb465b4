//! `jalons programme`: adds, lists and checks programmes.

use super::{
    Failure,
    place::{Need, Place},
    say,
};
use crate::{
    domain::{language::Language, programme::Programme},
    formats::definition,
    server::command::file::read_file,
};
use clap::Subcommand;
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ajoute le programme que décrit un fichier.
    Add {
        /// Définition du programme, en TOML.
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Énumère les programmes.
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Vérifie un fichier de définition et dit tout ce qui n’y va pas.
    Check {
        /// Définition du programme, en TOML.
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
    },
}

impl Command {
    pub async fn run(self, language: Language) -> Result<(), Failure> {
        match self {
            Self::Add { file, place } => add(&file, &place, language).await,
            Self::List { place } => list(&place, language).await,
            Self::Check { file } => {
                let (_, programme) = definition(&file, language)?;
                let fine = say::in_language(language, "rien à corriger.", "nothing to correct.");
                say::out(&format!("{}\n{fine}", summary(&programme, language)))
            }
        }
    }
}

async fn add(file: &Path, place: &Place, language: Language) -> Result<(), Failure> {
    let (text, programme) = definition(file, language)?;
    let programmes = place.open(Need::New, language).await?;
    let added = programmes.store().add_programme(&text, &programme).await;
    added.map_err(|error| Failure(error.explain(language)))?;
    say::out(&summary(&programme, language))
}

async fn list(place: &Place, language: Language) -> Result<(), Failure> {
    let programmes = place.open(Need::Existing, language).await?;
    let held = programmes.list().await.map_err(|error| Failure(error.explain(language)))?;
    if held.is_empty() {
        return say::out(say::in_language(
            language,
            "Aucun programme. En ajouter un\u{a0}: jalons programme add FICHIER",
            "No programme. Add one: jalons programme add FILE",
        ));
    }
    let row = |programme: &Programme| vec![programme.slug.to_string(), programme.name.get(language).to_owned()];
    say::out(&say::table(&held.iter().map(|held| row(&held.programme)).collect::<Vec<_>>()))
}

/// Reads a definition, or tells everything that is wrong with it.
fn definition(file: &Path, language: Language) -> Result<(String, Programme), Failure> {
    let bytes = read_file(file).map_err(|error| Failure(error.explain(language)))?;
    let programme = definition::read_bytes(&file.display().to_string(), &bytes).map_err(|findings| {
        Failure(findings.iter().map(|finding| finding.explain(language)).collect::<Vec<_>>().join("\n"))
    })?;
    Ok((String::from_utf8_lossy(&bytes).into_owned(), programme))
}

fn summary(programme: &Programme, language: Language) -> String {
    let (name, slug) = (programme.name.get(language), &programme.slug);
    let (territories, activities) = (programme.territories.len(), programme.activities.len());
    let items = programme.items.len();
    match language {
        Language::French => format!(
            "{name} ({slug})\u{a0}: {territories} territoires, {activities} activités, {items} éléments de la fiche"
        ),
        Language::English => {
            format!("{name} ({slug}): {territories} territories, {activities} activities, {items} form items")
        }
    }
}
