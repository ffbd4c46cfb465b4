//! The French and English words that people use to say a date.

use crate::domain::{
    date::{Qualifier, point::Third},
    language::Language,
    season::Season,
};

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Month(u32),
    Season(Season),
    Third(Third),
    /// « premier » and the like: a day, a quarter or a half-year.
    Number(u32),
    QuarterWord,
    HalfWord,
    DecadeWord,
    MonthWord,
    DayWord,
    Unknown,
    Qualifier(Qualifier),
    Between,
    Before,
    After,
    Since,
    Until,
    /// Stands between the two ends of an interval; `weak` ones may also be mere prepositions.
    Joiner {
        weak: bool,
    },
    /// Adds nothing: articles and prepositions.
    Filler,
}

/// Groups of words that count as one. Everything is in lower case without accents, apostrophes being spaces.
pub(super) const fn phrases(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::French => &[
            ("au plus tard", "jusqu"),
            ("a partir", "depuis"),
            ("peut-etre", "peutetre"),
            ("peut etre", "peutetre"),
            ("date inconnue", "inconnue"),
            ("mois et jour", "mois jour"),
        ],
        Language::English => &[
            ("no later than", "until"),
            ("up to", "until"),
            ("unknown date", "unknown"),
            ("month and day", "month day"),
        ],
    }
}

/// The meaning of a word (lower case, without accents or final stop) in a language.
pub(super) fn meaning(word: &str, language: Language) -> Option<Meaning> {
    match language {
        Language::French => french_time(word).or_else(|| french_link(word)),
        Language::English => english_time(word).or_else(|| english_link(word)),
    }
}

fn french_time(word: &str) -> Option<Meaning> {
    Some(match word {
        "janvier" | "janv" | "jan" => Meaning::Month(1),
        "fevrier" | "fevr" | "fev" => Meaning::Month(2),
        "mars" | "mar" => Meaning::Month(3),
        "avril" | "avr" => Meaning::Month(4),
        "mai" => Meaning::Month(5),
        "juin" => Meaning::Month(6),
        "juillet" | "juill" | "juil" => Meaning::Month(7),
        "aout" => Meaning::Month(8),
        "septembre" | "sept" | "sep" => Meaning::Month(9),
        "octobre" | "oct" => Meaning::Month(10),
        "novembre" | "nov" => Meaning::Month(11),
        "decembre" | "dec" => Meaning::Month(12),
        "printemps" => Meaning::Season(Season::Spring),
        "ete" => Meaning::Season(Season::Summer),
        "automne" => Meaning::Season(Season::Autumn),
        "hiver" => Meaning::Season(Season::Winter),
        "debut" => Meaning::Third(Third::Early),
        "mi" | "milieu" => Meaning::Third(Third::Middle),
        "fin" => Meaning::Third(Third::Late),
        "premier" | "premiere" => Meaning::Number(1),
        "deuxieme" | "second" => Meaning::Number(2),
        "troisieme" => Meaning::Number(3),
        "quatrieme" => Meaning::Number(4),
        "trimestre" | "trim" => Meaning::QuarterWord,
        "semestre" | "sem" => Meaning::HalfWord,
        "annees" | "decennie" => Meaning::DecadeWord,
        "mois" => Meaning::MonthWord,
        "jour" | "jours" => Meaning::DayWord,
        "inconnu" | "inconnue" | "inconnus" | "inconnues" => Meaning::Unknown,
        _ => return None,
    })
}

fn french_link(word: &str) -> Option<Meaning> {
    Some(match word {
        "vers" | "environ" | "env" | "approximativement" | "autour" | "circa" | "~" => {
            Meaning::Qualifier(Qualifier::Approximate)
        }
        "incertain" | "incertaine" | "probablement" | "possiblement" | "peutetre" | "?" => {
            Meaning::Qualifier(Qualifier::Uncertain)
        }
        "%" => Meaning::Qualifier(Qualifier::Both),
        "entre" => Meaning::Between,
        "avant" => Meaning::Before,
        "apres" => Meaning::After,
        "depuis" => Meaning::Since,
        "jusqu" | "jusque" => Meaning::Until,
        "et" | "-" => Meaning::Joiner { weak: false },
        "a" | "au" | "aux" => Meaning::Joiner { weak: true },
        "le" | "la" | "les" | "des" | "l" | "un" | "une" | "de" | "du" | "d" | "en" | "an" | "annee" | "dans"
        | "pendant" | "durant" | "courant" => Meaning::Filler,
        _ => return None,
    })
}

fn english_time(word: &str) -> Option<Meaning> {
    Some(match word {
        "january" | "jan" => Meaning::Month(1),
        "february" | "feb" => Meaning::Month(2),
        "march" | "mar" => Meaning::Month(3),
        "april" | "apr" => Meaning::Month(4),
        "may" => Meaning::Month(5),
        "june" | "jun" => Meaning::Month(6),
        "july" | "jul" => Meaning::Month(7),
        "august" | "aug" => Meaning::Month(8),
        "september" | "sept" | "sep" => Meaning::Month(9),
        "october" | "oct" => Meaning::Month(10),
        "november" | "nov" => Meaning::Month(11),
        "december" | "dec" => Meaning::Month(12),
        "spring" => Meaning::Season(Season::Spring),
        "summer" => Meaning::Season(Season::Summer),
        "autumn" | "fall" => Meaning::Season(Season::Autumn),
        "winter" => Meaning::Season(Season::Winter),
        "early" | "beginning" | "start" => Meaning::Third(Third::Early),
        "mid" | "middle" => Meaning::Third(Third::Middle),
        "late" | "end" => Meaning::Third(Third::Late),
        "first" => Meaning::Number(1),
        "second" => Meaning::Number(2),
        "third" => Meaning::Number(3),
        "fourth" => Meaning::Number(4),
        "quarter" => Meaning::QuarterWord,
        "half" => Meaning::HalfWord,
        "decade" => Meaning::DecadeWord,
        "month" => Meaning::MonthWord,
        "day" => Meaning::DayWord,
        "unknown" => Meaning::Unknown,
        _ => return None,
    })
}

fn english_link(word: &str) -> Option<Meaning> {
    Some(match word {
        "about" | "around" | "approximately" | "approx" | "roughly" | "circa" | "c" | "~" => {
            Meaning::Qualifier(Qualifier::Approximate)
        }
        "uncertain" | "probably" | "possibly" | "maybe" | "perhaps" | "?" => Meaning::Qualifier(Qualifier::Uncertain),
        "%" => Meaning::Qualifier(Qualifier::Both),
        "between" => Meaning::Between,
        "before" => Meaning::Before,
        "after" => Meaning::After,
        "since" | "from" => Meaning::Since,
        "until" | "till" | "by" => Meaning::Until,
        "to" | "and" | "through" | "-" => Meaning::Joiner { weak: false },
        "the" | "a" | "an" | "of" | "in" | "on" | "at" | "during" | "year" | "onward" | "onwards" => Meaning::Filler,
        _ => return None,
    })
}
