//! The small words before a date: « du 3e trimestre », « d’avril », « jusqu’à l’été », "the third quarter".

use crate::domain::{date::point::Unit, language::Language, season::Season};

/// What stands before a date in a sentence.
#[derive(Clone, Copy)]
pub(super) enum Preposition {
    /// « vers », "about"
    About,
    /// « de », "from"
    From,
    /// « jusqu’à », "until"
    Until,
    /// « avant », "before"
    Before,
    /// « après », "after"
    After,
}

/// The words of a date with a preposition, and the article that French or English wants between them.
pub(super) fn with(preposition: Preposition, unit: &Unit, (words, language): (&str, Language)) -> String {
    match language {
        Language::French => format!("{}{words}", in_french(preposition, unit, words)),
        Language::English => format!("{} {}{words}", in_english(preposition), english_article(unit)),
    }
}

const fn in_english(preposition: Preposition) -> &'static str {
    match preposition {
        Preposition::About => "about",
        Preposition::From => "from",
        Preposition::Until => "until",
        Preposition::Before => "before",
        Preposition::After => "after",
    }
}

const fn english_article(unit: &Unit) -> &'static str {
    match unit {
        Unit::Quarter(..) | Unit::Half(..) | Unit::Decade(_) => "the ",
        _ => "",
    }
}

fn in_french(preposition: Preposition, unit: &Unit, words: &str) -> &'static str {
    use Article::{Elided, None, Plural, Singular};
    match (preposition, article(unit)) {
        (Preposition::About, None) => "vers ",
        (Preposition::About, Singular) => "vers le ",
        (Preposition::About, Elided) => "vers l’",
        (Preposition::About, Plural) => "vers les ",
        (Preposition::From, None) if words.starts_with(['a', 'o']) => "d’",
        (Preposition::From, None) => "de ",
        (Preposition::From, Singular) => "du ",
        (Preposition::From, Elided) => "de l’",
        (Preposition::From, Plural) => "des ",
        (Preposition::Until, None) => "jusqu’en ",
        (Preposition::Until, Singular) => "jusqu’au ",
        (Preposition::Until, Elided) => "jusqu’à l’",
        (Preposition::Until, Plural) => "jusqu’aux ",
        (Preposition::Before, None) => "avant ",
        (Preposition::Before, Singular) => "avant le ",
        (Preposition::Before, Elided) => "avant l’",
        (Preposition::Before, Plural) => "avant les ",
        (Preposition::After, None) => "après ",
        (Preposition::After, Singular) => "après le ",
        (Preposition::After, Elided) => "après l’",
        (Preposition::After, Plural) => "après les ",
    }
}

enum Article {
    None,
    Singular,
    Elided,
    Plural,
}

const fn article(unit: &Unit) -> Article {
    match unit {
        Unit::Day(_) | Unit::Quarter(..) | Unit::Half(..) | Unit::Season(_, Season::Spring) => Article::Singular,
        Unit::Season(..) => Article::Elided,
        Unit::Decade(_) => Article::Plural,
        Unit::Month(..) | Unit::Year(_) | Unit::SomeMonth(_) | Unit::SomeDay(..) | Unit::SomeDayOfYear(_) => {
            Article::None
        }
    }
}
