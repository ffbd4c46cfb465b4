//! `jalons import`: takes a sheet into the ledger, all of it or nothing.

use super::{
    Failure,
    place::{Need, Place, programme},
    say,
};
use crate::{
    domain::{language::Language, rights::Who},
    formats::{fingerprint::fingerprint, sheet::Sheet},
    intake::{
        before::Before,
        import::{self, Counting},
        outcome::{doubtful, refused, told},
    },
    server::{clock, command::file::read_file, programmes::held::Programmes, store::NewBatch},
};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Import {
    /// Programme, par son mot : alliance.
    programme: String,
    /// Feuille XLSX, ODS ou CSV aux colonnes territory, item, period, value, note.
    #[arg(value_name = "FICHIER")]
    file: PathBuf,
    /// Lit et vérifie tout, n’enregistre rien.
    #[arg(long)]
    dry_run: bool,
    /// Répond en JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

impl Import {
    pub async fn run(self, language: Language) -> Result<(), Failure> {
        let bytes = read_file(&self.file).map_err(|error| Failure(error.explain(language)))?;
        let programmes = self.place.open(Need::Existing, language).await?;
        let held = programme(&programmes, &self.programme, language).await?;
        let print = fingerprint(&bytes);
        let sheet = Sheet::read(&bytes);
        // A large file is not held twice.
        drop(bytes);
        let against = (&*held.programme, Before::from(&*held.ledger), &Who::Command);
        let read = import::Import::of(&sheet, against, (clock::today(), language), Counting::NOBODY);
        drop(sheet);
        let batch = if read.is_clean() && !self.dry_run && !read.accepted.is_empty() {
            Some(self.record(&programmes, (print, &read), language).await?)
        } else {
            None
        };
        let outcome = read.outcome(batch);
        if self.json {
            say::json(&outcome)?;
        } else {
            say::out(&told(&outcome, self.dry_run, language))?;
            if !outcome.warnings.is_empty() {
                say::out(&doubtful(&outcome, language))?;
            }
        }
        if outcome.rejected.is_empty() {
            Ok(())
        } else {
            Err(Failure(refused(&outcome, &self.file.display().to_string(), language)))
        }
    }

    async fn record(
        &self,
        programmes: &Programmes,
        (print, read): (String, &import::Import),
        language: Language,
    ) -> Result<String, Failure> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let batch = NewBatch::new(&name, Some(print), "command");
        let id = batch.id.clone();
        let recorded = programmes.append(&self.programme, batch, read.accepted.clone()).await;
        recorded.map(|_| id).map_err(|error| Failure(error.explain(language)))
    }
}
