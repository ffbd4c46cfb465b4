//! What to write instead of a date that could not be read, in French.

use super::{codes, words};
use crate::domain::{
    date::{DateError, Doubt, point::days_in_month, writing::month_in_words},
    language::Language,
    number::in_letters,
};

const EXAMPLES: &str = "Écrivez par exemple 2014-09-15, «\u{a0}septembre 2014\u{a0}», «\u{a0}mi-septembre \
                               2014\u{a0}» ou «\u{a0}printemps 2014\u{a0}».";

pub(super) fn explain(error: &DateError) -> String {
    match error {
        DateError::Empty => format!("Aucune date n’est écrite. {EXAMPLES}"),
        DateError::TooLong => {
            format!("Ce texte est trop long pour être une date. {EXAMPLES}")
        }
        DateError::NotUnderstood { text, word } => {
            let because = match word {
                Some(word) if word != text => format!(", à cause de {}", quoted(word)),
                _ => String::new(),
            };
            format!("{} n’est pas compris comme une date{because}. {EXAMPLES}", quoted(text))
        }
        DateError::NoSuchDay { year, month, day } => {
            let (name, count) = (month_in_words(*month, Language::French), days_in_month(*year, *month));
            format!(
                "Le {day} {name} {year:04} n’existe pas\u{a0}: {name} {year:04} compte {count} jours. \
                 Écrivez un jour de 1 à {count}."
            )
        }
        DateError::NoSuchMonth { text } => format!(
            "{}\u{a0}: ce mois n’existe pas. Après l’année, écrivez un mois de 01 à 12, une saison de 21 (printemps) \
             à 24 (hiver), un trimestre de 33 à 36, ou un semestre, 40 ou 41.",
            quoted(text)
        ),
        DateError::NoYear { text } => {
            format!("{} ne dit pas l’année. Ajoutez-la, comme dans «\u{a0}septembre 2014\u{a0}».", quoted(text))
        }
        DateError::SeasonOutOfRange { year } => format!(
            "Les saisons sont calculées de 1900 à 2100, et non pour {year}. Écrivez plutôt les mois ou les jours."
        ),
        DateError::Unbounded { text } => format!(
            "{} ne dit ni début ni fin. Écrivez au moins une année; si la date est inconnue, laissez la case vide et \
             dites pourquoi.",
            quoted(text)
        ),
        DateError::PartOfMonthOnly { text } => format!(
            "{}\u{a0}: «\u{a0}début\u{a0}», «\u{a0}mi-\u{a0}» et «\u{a0}fin\u{a0}» se disent ici d’un mois seulement. \
             Écrivez par exemple «\u{a0}début septembre 2014\u{a0}» ou «\u{a0}1er trimestre 2014\u{a0}».",
            quoted(text)
        ),
        other => choice(other),
    }
}

fn choice(error: &DateError) -> String {
    match error {
        DateError::OldDraft { text, readings } if readings.is_empty() => format!(
            "{} est une écriture abandonnée. Pour une fin inconnue, n’écrivez rien après la barre\u{a0}: 1985-04-12/. \
             Pour une période qui continue, écrivez deux points\u{a0}: 1985-04-12/..",
            quoted(text)
        ),
        DateError::OldDraft { text, readings } => {
            format!("{} est une écriture abandonnée. Écrivez {}.", quoted(text), codes(readings, Language::French))
        }
        DateError::Rewrite { text, readings } => {
            let codes = codes(readings, Language::French);
            format!("{} n’est pas une écriture sûre. Écrivez {codes}, si c’est bien cette date.", quoted(text))
        }
        DateError::Ambiguous { text, doubt, readings } => {
            let ways = in_letters(u32::try_from(readings.len()).unwrap_or_default(), Language::French);
            let instead = match doubt {
                Doubt::DayOrMonth => "Choisissez, ou écrivez le mois en lettres.",
                Doubt::Winter => "Choisissez, ou écrivez les deux années de l’hiver.",
                Doubt::TwoYears => "Choisissez, ou écrivez les mois.",
            };
            format!("{} se lit de {ways} façons\u{a0}: {}. {instead}", quoted(text), words(readings, Language::French))
        }
        DateError::Reversed { text, under_every_calendar: true } => {
            format!("{} finit avant de commencer. Écrivez d’abord la date la plus ancienne.", quoted(text))
        }
        DateError::Reversed { text, .. } => format!(
            "{} finit avant de commencer, selon ce qu’on appelle une saison. Écrivez plutôt les mois ou les jours.",
            quoted(text)
        ),
        _ => EXAMPLES.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    format!("«\u{a0}{text}\u{a0}»")
}
