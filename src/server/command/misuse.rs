//! What is said to someone who typed a command wrong, and to someone who asked for help.

use super::place::NotADay;
use crate::domain::language::Language;
use clap::error::{ContextKind, ErrorKind};
use std::error::Error;

/// Says it and ends: 0 after help that was asked for, 2 after a command that was badly typed.
pub(super) fn end(error: &clap::Error, language: Language) -> ! {
    match in_french(error) {
        Some(said) if language == Language::French => {
            eprintln!("{said}");
            std::process::exit(error.exit_code())
        }
        // English is clap's own; help is already in the language of the person.
        _ => error.exit(),
    }
}

/// What is wrong, what may have been meant and how the command is typed; nothing where nothing is wrong.
fn in_french(error: &clap::Error) -> Option<String> {
    let said = |kind: ContextKind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let wrong = wrong(error, said)?;
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].map(said);
    let meant = meant.into_iter().find(|meant| !meant.is_empty());
    let meant = meant.map(|meant| format!(" Peut-être «\u{a0}{meant}\u{a0}»?")).unwrap_or_default();
    let usage = said(ContextKind::Usage).trim().replacen("Usage:", "Utilisation\u{a0}:", 1);
    let usage = if usage.is_empty() { usage } else { format!("\n{usage}") };
    Some(format!("{wrong}{meant}{usage}\nPour en savoir plus, ajouter --help."))
}

fn wrong(error: &clap::Error, said: impl Fn(ContextKind) -> String) -> Option<String> {
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    Some(match error.kind() {
        ErrorKind::UnknownArgument => format!("«\u{a0}{argument}\u{a0}» n’est pas attendu ici."),
        ErrorKind::InvalidSubcommand => {
            format!("Il n’y a pas de commande «\u{a0}{}\u{a0}».", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            format!("Il manque une commande\u{a0}: {}.", said(ContextKind::ValidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("Il manque {argument}."),
        ErrorKind::InvalidValue if value.is_empty() => format!("Il manque la valeur de {argument}."),
        ErrorKind::InvalidValue => {
            let valid = said(ContextKind::ValidValue);
            format!("«\u{a0}{value}\u{a0}» ne convient pas à {argument}. Valeurs possibles\u{a0}: {valid}.")
        }
        ErrorKind::ValueValidation => {
            let is_day = error.source().is_some_and(|source| source.is::<NotADay>());
            let hint = if is_day { " Écrire l’année, le mois et le jour\u{a0}: 2014-10-31." } else { "" };
            format!("«\u{a0}{value}\u{a0}» ne convient pas à {argument}.{hint}")
        }
        ErrorKind::TooManyValues => format!("«\u{a0}{value}\u{a0}» est de trop après {argument}."),
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => format!("{argument} est donné deux fois."),
            prior => format!("{argument} ne va pas avec {prior}."),
        },
        ErrorKind::InvalidUtf8 => "Ce qui est écrit n’est pas du texte en UTF-8.".to_owned(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::command::spoken::command;

    fn said(typed: &str) -> Option<String> {
        let words = std::iter::once("jalons").chain(typed.split_whitespace());
        in_french(&command(Language::French).try_get_matches_from(words).unwrap_err())
    }

    #[test]
    fn every_mistake_is_told_in_french() {
        for (typed, wrong) in [
            ("nonsense", "Il n’y a pas de commande «\u{a0}nonsense\u{a0}»."),
            ("figure", "Il n’y a pas de commande «\u{a0}figure\u{a0}». Peut-être «\u{a0}figures\u{a0}»?"),
            (
                "--lang fr",
                "Il manque une commande\u{a0}: serve, programme, account, import, export, figures, date, delay, verify, help.",
            ),
            ("figures", "Il manque <PROGRAMME>."),
            (
                "figures alliance --as-off 2014",
                "«\u{a0}--as-off\u{a0}» n’est pas attendu ici. Peut-être «\u{a0}--as-of\u{a0}»?",
            ),
            ("figures alliance --as-of", "Il manque la valeur de --as-of <JOUR>."),
            (
                "figures alliance --as-of tomorrow",
                "«\u{a0}tomorrow\u{a0}» ne convient pas à --as-of <JOUR>. \
                 Écrire l’année, le mois et le jour\u{a0}: 2014-10-31.",
            ),
            ("figures alliance --plan x", "«\u{a0}x\u{a0}» ne convient pas à --plan <VERSION>."),
            ("figures alliance --demo --demo", "--demo est donné deux fois."),
            ("programme list --demo --data x", "--demo ne va pas avec --data <RÉPERTOIRE>."),
            (
                "date 2014 --season lunar",
                "«\u{a0}lunar\u{a0}» ne convient pas à --season <CALENDRIER>. \
                 Valeurs possibles\u{a0}: astronomical, meteorological, quarter.",
            ),
        ] {
            let told = said(typed).unwrap();
            assert_eq!(told.lines().next().unwrap(), wrong);
            for english in ["Usage", "error", "tip"] {
                assert!(!told.contains(english), "{told}");
            }
        }
    }

    #[test]
    fn help_is_no_mistake() {
        for typed in ["--help", "help import", "programme", ""] {
            assert_eq!(said(typed), None, "{typed}");
        }
    }
}
