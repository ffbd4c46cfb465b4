//! The command line: what `jalons` can be asked to do, one file a command.

mod date;
mod delay;
mod export;
mod figures;
mod import;
mod place;
mod programme;
mod say;
mod serve;
mod verify;

use crate::domain::{language::Language, season::SeasonCalendar};
use clap::{Parser, Subcommand, ValueEnum};
pub use say::Failure;

/// Jalons : ce qui était planifié a-t-il été fait, quand, et avec combien de retard?
#[derive(Debug, Parser)]
#[command(name = "jalons", version, arg_required_else_help = true, infer_long_args = false)]
pub struct Jalons {
    /// Langue des messages : fr ou en (par défaut celle du système, sinon le français).
    #[arg(long, global = true, value_name = "LANGUE")]
    lang: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Sert le tableau de bord.
    Serve(serve::Serve),
    /// Ajoute, énumère ou vérifie des définitions de programmes.
    #[command(subcommand)]
    Programme(programme::Command),
    /// Verse une feuille CSV au registre : tout ou rien.
    Import(import::Import),
    /// Redonne ce qui a été rapporté.
    Export(export::Export),
    /// Calcule tous les chiffres d’un programme.
    Figures(figures::Figures),
    /// Lit une date imprécise et dit ce qu’elle couvre.
    Date(date::Date),
    /// Mesure le retard d’une date réelle sur une date planifiée.
    Delay(delay::Delay),
    /// Vérifie que rien n’a été modifié dans le registre hors de Jalons.
    Verify(verify::Verify),
}

/// A language, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Lang {
    Fr,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::French,
            Lang::En => Self::English,
        }
    }
}

/// A season calendar, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Season {
    Astronomical,
    Meteorological,
    Quarter,
}

impl From<Season> for SeasonCalendar {
    fn from(season: Season) -> Self {
        match season {
            Season::Astronomical => Self::Astronomical,
            Season::Meteorological => Self::Meteorological,
            Season::Quarter => Self::Quarter,
        }
    }
}

impl Jalons {
    /// Does what was asked.
    ///
    /// # Errors
    /// What went wrong and what to do, in the language of the person.
    pub async fn run(self) -> Result<(), Failure> {
        let asked = self.lang.map(Language::from);
        let language = asked.unwrap_or_else(language_of_system);
        match self.command {
            Command::Serve(serve) => serve.run(language).await,
            Command::Programme(command) => command.run(language).await,
            Command::Import(import) => import.run(language).await,
            Command::Export(export) => export.run(asked, language).await,
            Command::Figures(figures) => figures.run(language).await,
            Command::Date(date) => date.run(language),
            Command::Delay(delay) => delay.run(language),
            Command::Verify(verify) => verify.run(language).await,
        }
    }
}

/// English where the system says so, French elsewhere.
fn language_of_system() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let first = set.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    if first.starts_with("en") { Language::English } else { Language::French }
}
