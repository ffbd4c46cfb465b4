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
        import::{self, Counting, Outcome},
        warning,
    },
    server::{clock, command::file::read_file, programmes::held::Programmes, store::Batch},
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
        if outcome.rejected.is_empty() { Ok(()) } else { Err(Failure(refused(&outcome, &self.file, language))) }
    }

    async fn record(
        &self,
        programmes: &Programmes,
        (print, read): (String, &import::Import),
        language: Language,
    ) -> Result<String, Failure> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let batch = Batch::new(&name, Some(print), "command");
        let id = batch.id.clone();
        let recorded = programmes.append(&self.programme, batch, read.accepted.clone()).await;
        recorded.map(|_| id).map_err(|error| Failure(error.explain(language)))
    }
}

fn told(outcome: &Outcome, dry_run: bool, language: Language) -> String {
    let Outcome { rows, accepted, unchanged, .. } = outcome;
    let ending = match (outcome.batch.is_some(), dry_run) {
        (true, _) => say::in_language(language, "Tout est enregistré.", "All is recorded."),
        (false, true) => say::in_language(language, "Rien n’est enregistré (essai).", "Nothing is recorded (dry run)."),
        (false, false) => say::in_language(language, "Rien n’est enregistré.", "Nothing is recorded."),
    };
    match language {
        Language::French => format!(
            "Rangées lues\u{a0}: {rows}; nouvelles valeurs\u{a0}: {accepted}; inchangées\u{a0}: {unchanged}. {ending}"
        ),
        Language::English => format!("Rows read: {rows}; new values: {accepted}; unchanged: {unchanged}. {ending}"),
    }
}

/// What is worth a second look, each on its own line.
fn doubtful(outcome: &Outcome, language: Language) -> String {
    let line = |warning: &warning::Warning| {
        let warning::Warning { row, column, value, reason } = warning;
        place(*row, (column.as_str(), value.as_str()), (reason.as_str(), language))
    };
    let lines = outcome.warnings.iter().map(line).collect::<Vec<_>>().join("\n");
    format!(
        "{}\n{lines}",
        say::in_language(
            language,
            "À vérifier, sans que rien ne soit refusé\u{a0}:",
            "To check, though nothing is refused:"
        )
    )
}

/// More faults than this are counted, not told: whoever has so many mends them by what they share.
const MOST_TOLD: usize = 1_000;

/// Every fault, on its own line.
fn refused(outcome: &Outcome, file: &std::path::Path, language: Language) -> String {
    let line = |fault: &import::Rejection| {
        let import::Rejection { row, column, value, reason } = fault;
        place(*row, (column.as_str(), value.as_str()), (reason.as_str(), language))
    };
    let mut lines = outcome.rejected.iter().take(MOST_TOLD).map(line).collect::<Vec<_>>().join("\n");
    let more = outcome.rejected.len().saturating_sub(MOST_TOLD);
    if more > 0 {
        lines.push_str(&match language {
            Language::French => format!("\n… et {more} autres, que --json donne toutes."),
            Language::English => format!("\n… and {more} more, all given by --json."),
        });
    }
    let heading = match language {
        Language::French => format!("{}\u{a0}: rien n’est enregistré tant que tout n’est pas corrigé.", file.display()),
        Language::English => format!("{}: nothing is recorded until all of this is corrected.", file.display()),
    };
    format!("{heading}\n{lines}")
}

/// « rangée 3, colonne territory, « T99 » : … »
fn place(row: usize, (column, value): (&str, &str), (reason, language): (&str, Language)) -> String {
    match language {
        Language::French => {
            let column = if column.is_empty() { String::new() } else { format!(", colonne {column}") };
            let value = if value.is_empty() { String::new() } else { format!(", «\u{a0}{value}\u{a0}»") };
            format!("rangée {row}{column}{value}\u{a0}: {reason}")
        }
        Language::English => {
            let column = if column.is_empty() { String::new() } else { format!(", column {column}") };
            let value = if value.is_empty() { String::new() } else { format!(", \"{value}\"") };
            format!("row {row}{column}{value}: {reason}")
        }
    }
}
