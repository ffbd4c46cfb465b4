//! Why a row of a sheet is not taken, and what to write instead.

use crate::{
    domain::{
        date::{DateError, PartialDate},
        entry::Subject,
        language::Language,
        number,
    },
    formats::sheet::{MOST_ROWS, SlipKind},
};

/// Why a cell, a row or a file is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    Slip(SlipKind),
    NoCode {
        known: Vec<String>,
    },
    NoSuchCode {
        nearest: Option<String>,
        known: Vec<String>,
    },
    /// A continuous activity has no date of its own.
    Continuous {
        items: Vec<String>,
    },
    PeriodNotAsked,
    NoPeriod {
        periods: Vec<String>,
    },
    OutsidePeriod {
        covers: PartialDate,
    },
    /// The same territory, item and period stand in all these rows.
    Repeated {
        subject: Subject,
        rows: Vec<usize>,
    },
    NoValue,
    Formula,
    Date(DateError),
    Negative,
    /// `whole` is the same number without its zeros, where there is one.
    Fraction {
        whole: Option<String>,
    },
    NoNumber,
    TooMany {
        max: u32,
    },
    OffScale {
        min: u32,
        max: u32,
    },
    NoSuchChoice {
        choices: Vec<String>,
    },
    TooLong,
    /// Another territory's.
    NotTheirs,
    /// The region answers for it.
    Regional,
    /// A check of the programme, in the language of the person.
    Check(String),
}

impl Refusal {
    /// For the person who made the sheet.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::Date(error), language) => error.explain(language),
            (Self::Check(said), _) => said.clone(),
            (Self::Slip(kind), Language::French) => slip_in_french(*kind),
            (Self::Slip(kind), Language::English) => slip_in_english(*kind),
            (other, Language::French) => other.in_french(),
            (other, Language::English) => other.in_english(),
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::NoCode { known } => format!("le code manque. Écrire {}.", some_of(known, "ou")),
            Self::NoSuchCode { nearest: Some(nearest), .. } => {
                format!("ce code n’existe pas dans le programme. Peut-être «\u{a0}{nearest}\u{a0}»?")
            }
            Self::NoSuchCode { known, .. } => {
                format!("ce code n’existe pas dans le programme. Écrire {}.", some_of(known, "ou"))
            }
            Self::Continuous { items } if items.is_empty() => {
                "cette activité est continue\u{a0}: elle n’a pas de date.".into()
            }
            Self::Continuous { items } => format!(
                "cette activité est continue\u{a0}: elle n’a pas de date. Donner plutôt {}.",
                some_of(items, "ou")
            ),
            Self::PeriodNotAsked => "cet élément n’a pas de période. Laisser la colonne vide.".into(),
            Self::NoPeriod { periods } => format!("la période manque. Écrire {}.", some_of(periods, "ou")),
            Self::OutsidePeriod { covers } => {
                format!("cette date est hors de la période ({}).", covers.in_words(Language::French))
            }
            Self::Repeated { subject, rows } => {
                let (rows, codes) = (some_of(&told(rows), "et"), codes_of(subject));
                format!("les rangées {rows} donnent une valeur au même élément ({codes}). N’en garder qu’une.")
            }
            Self::NoValue => {
                "la valeur manque. L’écrire, ou écrire missing (non rapporté), not_applicable (sans objet), \
                 not_yet_due (pas encore dû) ou unknown (inconnu)."
                    .into()
            }
            Self::Formula => "une formule n’est pas une valeur. Écrire son résultat.".into(),
            Self::Negative => "un nombre ne peut pas être négatif. Écrire un entier à partir de 0.".into(),
            Self::Fraction { whole: Some(whole) } => format!("un nombre entier est attendu. Écrire {whole}."),
            Self::Fraction { whole: None } | Self::NoNumber => {
                "un nombre entier à partir de 0 est attendu, en chiffres seulement. Écrire par exemple 7.".into()
            }
            Self::TooMany { max } => {
                format!("ce nombre est trop grand. Le plus grand permis est {}.", grouped(*max, Language::French))
            }
            Self::OffScale { min, max } => format!("la cote va de {min} à {max}. Écrire un entier de {min} à {max}."),
            Self::NoSuchChoice { choices } => format!("ce choix n’existe pas. Écrire {}.", some_of(choices, "ou")),
            Self::TooLong => "ce texte dépasse 10\u{a0}000 caractères. L’abréger.".into(),
            Self::NotTheirs => {
                "ce territoire n’est pas de ceux pour lesquels vous rapportez. Enlever cette rangée.".into()
            }
            Self::Regional => "la coordination régionale répond de cet élément. Enlever cette rangée.".into(),
            Self::Date(_) | Self::Check(_) | Self::Slip(_) => self.explain(Language::French),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::NoCode { known } => format!("the code is missing. Write {}.", some_of(known, "or")),
            Self::NoSuchCode { nearest: Some(nearest), .. } => {
                format!("the programme has no such code. Perhaps \"{nearest}\"?")
            }
            Self::NoSuchCode { known, .. } => {
                format!("the programme has no such code. Write {}.", some_of(known, "or"))
            }
            Self::Continuous { items } if items.is_empty() => "this activity is continuous: it has no date.".into(),
            Self::Continuous { items } => {
                format!("this activity is continuous: it has no date. Give {} instead.", some_of(items, "or"))
            }
            Self::PeriodNotAsked => "this item has no period. Leave the column empty.".into(),
            Self::NoPeriod { periods } => format!("the period is missing. Write {}.", some_of(periods, "or")),
            Self::OutsidePeriod { covers } => {
                format!("this date is outside the period ({}).", covers.in_words(Language::English))
            }
            Self::Repeated { subject, rows } => {
                let (rows, codes) = (some_of(&told(rows), "and"), codes_of(subject));
                format!("rows {rows} give a value to the same item ({codes}). Keep only one of them.")
            }
            Self::NoValue => {
                "the value is missing. Write it, or write missing, not_applicable, not_yet_due or unknown.".into()
            }
            Self::Formula => "a formula is no value. Write its result.".into(),
            Self::Negative => "a number cannot be negative. Write a whole number from 0.".into(),
            Self::Fraction { whole: Some(whole) } => format!("a whole number is expected. Write {whole}."),
            Self::Fraction { whole: None } | Self::NoNumber => {
                "a whole number from 0 is expected, in digits only. Write 7, for example.".into()
            }
            Self::TooMany { max } => {
                format!("this number is too large. The largest allowed is {}.", grouped(*max, Language::English))
            }
            Self::OffScale { min, max } => {
                format!("the rating goes from {min} to {max}. Write a whole number from {min} to {max}.")
            }
            Self::NoSuchChoice { choices } => format!("there is no such choice. Write {}.", some_of(choices, "or")),
            Self::TooLong => "this text is longer than 10,000 characters. Shorten it.".into(),
            Self::NotTheirs => "you do not report for this territory. Remove this row.".into(),
            Self::Regional => "the regional coordination answers for this item. Remove this row.".into(),
            Self::Date(_) | Self::Check(_) | Self::Slip(_) => self.explain(Language::English),
        }
    }
}

fn slip_in_french(kind: SlipKind) -> String {
    match kind {
        SlipKind::EmptyFile => "le fichier est vide. Sa première rangée doit être territory,item,period,value,note.".into(),
        SlipKind::OldWorkbook
        | SlipKind::Encrypted
        | SlipKind::Damaged
        | SlipKind::Bomb
        | SlipKind::AnotherProgramme
        | SlipKind::Formula
        | SlipKind::Merged => workbook_in_french(kind).into(),
        SlipKind::NotText => "le fichier n’est pas du texte lisible. L’enregistrer au format CSV UTF-8 et recommencer.".into(),
        SlipKind::MissingColumn => {
            "cette colonne manque. La première rangée doit être territory,item,period,value,note.".into()
        }
        SlipKind::UnknownColumn => {
            "cette colonne est inconnue. Les colonnes sont territory, item, period, value et note\u{a0}: enlever celle-ci.".into()
        }
        SlipKind::RepeatedColumn => "cette colonne est donnée deux fois. N’en garder qu’une.".into(),
        SlipKind::NoRows => {
            "le fichier n’a que sa première rangée\u{a0}: il n’y a rien à verser. Ajouter une rangée par valeur.".into()
        }
        SlipKind::Unclosed => {
            "un guillemet droit (\") s’ouvre dans cette rangée et ne se referme pas. Le fermer à la fin de la cellule, \
             et doubler (\"\") ceux qui sont dans le texte."
                .into()
        }
        SlipKind::TooFewCells { found, wanted } => format!(
            "cette rangée a {found} colonne{}, il en faut {wanted} (territory, item, period, value, note). \
             La compléter, en laissant vide ce qui l’est.",
            if found == 1 { "" } else { "s" }
        ),
        SlipKind::TooManyCells { found, wanted } => format!(
            "cette rangée a {found} colonnes, il en faut {wanted}. \
             Mettre entre guillemets droits (\") un texte qui contient le séparateur."
        ),
        SlipKind::Invisible => "la cellule contient un caractère nul ou invisible (montré par \u{fffd}). La retaper.".into(),
        SlipKind::TooManyRows => {
            let most = grouped(MOST_ROWS as u32, Language::French);
            format!("le fichier dépasse {most} rangées\u{a0}: la suite n’est pas lue. Le partager en plusieurs.")
        }
    }
}

fn workbook_in_french(kind: SlipKind) -> &'static str {
    match kind {
        SlipKind::OldWorkbook => {
            "ce classeur est d’un format d’avant 2007 (.xls). L’ouvrir, l’enregistrer au format .xlsx et recommencer."
        }
        SlipKind::Encrypted => {
            "ce classeur est protégé par un mot de passe. L’enregistrer sans mot de passe et recommencer."
        }
        SlipKind::Bomb => {
            "ce fichier contient bien plus que ce qu’une feuille de programme peut contenir\u{a0}: la suite n’est pas \
             lue. N’y garder que les rangées à verser, dans un nouveau classeur."
        }
        SlipKind::AnotherProgramme => {
            "cette feuille est celle d’un autre programme. La verser dans le sien, ou exporter une feuille de celui-ci."
        }
        SlipKind::Formula => "une formule n’est pas une valeur. La remplacer par son résultat.",
        SlipKind::Merged => {
            "cette rangée a des cellules fusionnées, qui cachent des valeurs. Annuler la fusion et remplir chaque cellule."
        }
        _ => {
            "ce classeur est incomplet ou endommagé. L’ouvrir dans un tableur, l’enregistrer au format .xlsx ou .ods et \
             recommencer."
        }
    }
}

fn workbook_in_english(kind: SlipKind) -> &'static str {
    match kind {
        SlipKind::OldWorkbook => "this workbook is of a format of before 2007 (.xls). Save it as .xlsx and try again.",
        SlipKind::Encrypted => "a password protects this workbook. Save it without one and try again.",
        SlipKind::Bomb => {
            "this file holds far more than the sheet of a programme can: the rest is not read. Keep only the rows to \
             import, in a new workbook."
        }
        SlipKind::AnotherProgramme => {
            "this is the sheet of another programme. Import it there, or export a sheet of this one."
        }
        SlipKind::Formula => "a formula is no value. Replace it by its result.",
        SlipKind::Merged => "this row has merged cells, which hide values. Unmerge them and fill each cell.",
        _ => "this workbook is incomplete or damaged. Open it, save it as .xlsx or .ods and try again.",
    }
}

fn slip_in_english(kind: SlipKind) -> String {
    match kind {
        SlipKind::EmptyFile => "the file is empty. Its first row must be territory,item,period,value,note.".into(),
        SlipKind::OldWorkbook
        | SlipKind::Encrypted
        | SlipKind::Damaged
        | SlipKind::Bomb
        | SlipKind::AnotherProgramme
        | SlipKind::Formula
        | SlipKind::Merged => workbook_in_english(kind).into(),
        SlipKind::NotText => "the file is not readable text. Save it as CSV UTF-8 and try again.".into(),
        SlipKind::MissingColumn => {
            "this column is missing. The first row must be territory,item,period,value,note.".into()
        }
        SlipKind::UnknownColumn => {
            "this column is unknown. The columns are territory, item, period, value and note: remove this one.".into()
        }
        SlipKind::RepeatedColumn => "this column is given twice. Keep only one.".into(),
        SlipKind::NoRows => {
            "the file has only its first row: there is no row to import. Add one row for each value.".into()
        }
        SlipKind::Unclosed => {
            "a quotation mark (\") opens in this row and does not close. Close it at the end of the cell, and double \
             (\"\") those inside the text."
                .into()
        }
        SlipKind::TooFewCells { found, wanted } => format!(
            "this row has {found} column{}, {wanted} are needed (territory, item, period, value, note). \
             Complete it, leaving empty what is empty.",
            if found == 1 { "" } else { "s" }
        ),
        SlipKind::TooManyCells { found, wanted } => format!(
            "this row has {found} columns, {wanted} are needed. Put straight quotes (\") around a text that holds the separator."
        ),
        SlipKind::Invisible => {
            "the cell holds a null or invisible character (shown as \u{fffd}). Type it again.".into()
        }
        SlipKind::TooManyRows => {
            let most = grouped(MOST_ROWS as u32, Language::English);
            format!("the file has more than {most} rows: the rest is not read. Split it.")
        }
    }
}

/// A few codes to choose from: « T01, T02 ou T03 ».
fn some_of(codes: &[String], or: &str) -> String {
    const SHOWN: usize = 12;
    match codes {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] if codes.len() <= SHOWN => format!("{} {or} {last}", first.join(", ")),
        _ => format!("{}, etc", codes[..SHOWN].join(", ")),
    }
}

fn told(rows: &[usize]) -> Vec<String> {
    rows.iter().map(usize::to_string).collect()
}

/// As the sheet names it: « T01, aides_trained, 2014 ».
fn codes_of(subject: &Subject) -> String {
    subject.codes().collect::<Vec<_>>().join(", ")
}

fn grouped(number: u32, language: Language) -> String {
    number::decimal(f64::from(number), 0, language)
}
