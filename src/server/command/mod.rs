//! The command line: what `jalons` can be asked to do, one file a command.

mod account;
mod date;
mod delay;
mod english;
mod export;
mod figures;
mod file;
mod import;
mod misuse;
mod place;
mod programme;
mod say;
mod serve;
mod spoken;
mod verify;

use crate::domain::{language::Language, season::SeasonCalendar};
use clap::{FromArgMatches, Parser, Subcommand, ValueEnum};
pub use say::Failure;
use std::ffi::OsString;

/// Jalons : ce qui était planifié a-t-il été fait, quand, et avec combien de retard?
#[derive(Debug, Parser)]
#[command(name = "jalons", version, arg_required_else_help = true, infer_long_args = false)]
pub struct Jalons {
    /// Langue des messages [par défaut : celle du système, sinon le français]
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
    /// Ajoute, énumère, ferme ou rouvre des comptes; donne leurs liens et leurs jetons.
    #[command(subcommand)]
    Account(account::Command),
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
    /// Reads what was typed. Help that was asked for, and what was badly typed, are answered at once.
    #[must_use]
    pub fn typed() -> Self {
        let words: Vec<OsString> = std::env::args_os().collect();
        let language = asked_for(&words).unwrap_or_else(language_of_system);
        let read = spoken::command(language).try_get_matches_from(words);
        read.and_then(|read| Self::from_arg_matches(&read)).unwrap_or_else(|error| misuse::end(&error, language))
    }

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
            Command::Account(command) => command.run(language).await,
            Command::Import(import) => import.run(language).await,
            Command::Export(export) => export.run(asked, language).await,
            Command::Figures(figures) => figures.run(language).await,
            Command::Date(date) => date.run(language),
            Command::Delay(delay) => delay.run(language),
            Command::Verify(verify) => verify.run(language).await,
        }
    }
}

/// The language after `--lang`, looked for before all else: help is in it too.
fn asked_for(words: &[OsString]) -> Option<Language> {
    let mut words = words.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    while let Some(word) = words.next() {
        let code = if word == "--lang" {
            words.next()
        } else {
            word.strip_prefix("--lang=").map(|code| code.to_owned().into())
        };
        if let Some(code) = code {
            return Language::from_code(&code);
        }
    }
    None
}

/// English where the system says so, French elsewhere.
fn language_of_system() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let first = set.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    if first.starts_with("en") { Language::English } else { Language::French }
}
