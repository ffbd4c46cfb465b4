//! What is wrong in a definition, said in French.

use super::{CLAIMS, Found, Problem, Shape, Slip, Wanted, What, examples::example};
use crate::domain::language::Language;

/// What is wrong at this key, and what to write instead.
pub(in crate::formats::definition) fn say(problem: &Problem, key: &str) -> String {
    let said = match problem {
        Problem::NotUtf8 => {
            "ce fichier n’est pas en UTF-8. L’enregistrer de nouveau en choisissant l’encodage UTF-8.".into()
        }
        Problem::TooLong { bytes, most } => {
            format!(
                "ce fichier a {bytes} octets, c’est trop pour une définition ({most} au plus). Vérifier que c’est le bon fichier."
            )
        }
        Problem::Syntax(slip) => slip_said(slip),
        Problem::UnknownKey { nearest: Some(nearest), .. } => {
            format!("cette clé n’existe pas. Écrire plutôt « {nearest} ».")
        }
        Problem::UnknownKey { allowed, .. } => {
            format!("cette clé n’existe pas. La retirer, ou employer l’une de celles-ci : {}.", allowed.join(", "))
        }
        Problem::MissingKey => format!("cette clé manque. L’ajouter ici, par exemple : {}", example(key)),
        Problem::MissingLanguage(Language::French) => "il manque le français. Ajouter le texte avec .fr.".into(),
        Problem::MissingLanguage(Language::English) => "il manque l’anglais. Ajouter le texte avec .en.".into(),
        Problem::WrongType { wanted: Wanted::Bilingual, .. } => {
            format!("il faut ici un texte dans chaque langue. Écrire par exemple : {}", example(key))
        }
        Problem::WrongType { wanted, found } => {
            format!(
                "il faut ici {}, et c’est {}. Écrire par exemple : {}",
                wanted_said(*wanted),
                found_said(*found),
                example(key)
            )
        }
        Problem::Blank => "ce texte est vide. L’écrire, ou retirer la ligne si elle n’est pas obligatoire.".into(),
        Problem::Unprintable => {
            "ce texte contient un caractère invisible qui ne peut pas s’afficher. Le retaper à la main.".into()
        }
        Problem::Date(error) => in_a_sentence(&error.explain(Language::French)),
        _ => code_said(problem),
    };
    typeset(&said)
}

/// Codes, words and dates that do not go with the rest of the definition.
fn code_said(problem: &Problem) -> String {
    match problem {
        Problem::NotADay { text } => {
            format!("« {text} » n’est pas un jour précis. Écrire l’année, le mois et le jour : 2015-03-31.")
        }
        Problem::EndsBeforeItStarts { starts, ends } => {
            format!("la fin ({ends}) vient avant le début ({starts}). Corriger l’une des deux dates.")
        }
        Problem::BadCode { code, shape } => {
            format!("« {code} » ne convient pas. {}", shape_said(*shape))
        }
        Problem::ReservedSlug { slug } => {
            format!("l’adresse « {slug} » sert déjà à Jalons. En choisir une autre, par exemple « programme-{slug} ».")
        }
        Problem::Duplicate { what, code, first_line } => {
            let each = if what.is_feminine() { "chacune" } else { "chacun" };
            format!(
                "deux {} portent le code « {code} » (la première fois à la ligne {first_line}). Donner à {each} son propre code.",
                what.plural()
            )
        }
        Problem::Taken { by, code, first_line } => {
            format!("le code « {code} » est déjà celui d’{} (ligne {first_line}). En choisir un autre.", by.one())
        }
        Problem::UnknownCode { what, code, nearest, known } => {
            let none = if what.is_feminine() { "aucune" } else { "aucun" };
            let instead = match nearest {
                Some(nearest) => format!("Écrire plutôt « {nearest} »."),
                None => format!("Codes connus : {}.", listed(known)),
            };
            format!("{none} {} n’a le code « {code} ». {instead}", what.singular())
        }
        Problem::NotOneOf { word, nearest: Some(nearest), .. } => {
            format!("« {word} » n’est pas un choix possible. Écrire plutôt « {nearest} ».")
        }
        Problem::NotOneOf { word, allowed, .. } => {
            format!("« {word} » n’est pas un choix possible. Écrire l’un de ceux-ci : {}.", allowed.join(", "))
        }
        _ => rule_said(problem),
    }
}

/// Numbers, lists and plans that break a rule.
fn rule_said(problem: &Problem) -> String {
    match problem {
        Problem::OutOfRange { number, least, most } => {
            format!("{number} est hors des bornes. Écrire un nombre de {least} à {most}.")
        }
        Problem::BoundsReversed { min, max } => {
            format!(
                "la cote irait de {min} à {max}. Le plus grand nombre doit dépasser le plus petit : min = 0, max = 3."
            )
        }
        Problem::NoneOf(What::Planned) => {
            "ce devis ne prévoit rien. Y donner au moins une date, sous un titre comme [plans.activities.local_plan]."
                .into()
        }
        Problem::NoneOf(what) => {
            let one = if what.is_feminine() { "une" } else { "un" };
            format!("cette liste est vide. Y mettre au moins {one} {}.", what.singular())
        }
        Problem::PlanVersion { found, wanted } => {
            format!(
                "ce devis porte le numéro {found}; les versions se suivent à partir de 1. Écrire version = {wanted}."
            )
        }
        Problem::PlannedContinuous { activity } => {
            format!(
                "l’activité « {activity} » est continue : elle n’a pas de date prévue. Retirer ce bloc, ou retirer continuous = true de l’activité."
            )
        }
        Problem::RatioOfNonCount { item } => {
            format!(
                "une part se calcule sur des nombres, et « {item} » n’en est pas un. Choisir un élément dont kind = \"count\"."
            )
        }
        Problem::RatioOfItself { item } => {
            format!(
                "« {item} » est à la fois au numérateur et au dénominateur : la part vaudrait toujours 1. Changer l’un des deux."
            )
        }
        Problem::NotForThisKind { kind } => {
            format!("un élément de sorte « {kind} » n’a pas cette clé. La retirer, ou changer kind.")
        }
        _ => check_said(problem),
    }
}

/// Checks and reasons for a delay that go with nothing.
fn check_said(problem: &Problem) -> String {
    match problem {
        Problem::NoFactors => {
            "aucun facteur n’est donné. En ajouter sous un titre [[factors]], ou donner la liste des choix ici.".into()
        }
        Problem::NeverDated { activity } => {
            format!(
                "l’activité « {activity} » est continue : elle n’a pas de date, donc ni retard ni vérification. Nommer une autre activité, ou retirer cette clé."
            )
        }
        Problem::CheckOfNonNumber { item } => {
            format!(
                "une comparaison porte sur des nombres, et « {item} » n’en est pas un. Choisir un élément dont kind = \"count\" ou \"rating\"."
            )
        }
        Problem::CheckOfItself { item } => {
            format!("« {item} » est comparé à lui-même : cela ne vérifie rien. Changer item ou of.")
        }
        Problem::NotOneClaim { found } if found.is_empty() => {
            format!("cet énoncé ne dit rien de son chiffre. Ajouter l’un de ceux-ci : {CLAIMS}.")
        }
        Problem::NotOneClaim { found } => {
            format!(
                "un énoncé dit une seule chose de son chiffre. Ne garder que l’un de ceux-ci : {}.",
                found.join(", ")
            )
        }
        Problem::ClaimOfAnotherKind { figure, wanted } => {
            format!("le chiffre « {figure} » ne se dit pas ainsi. Écrire plutôt {wanted}.")
        }
        Problem::MoreDecimals { number, decimals } => {
            format!("{number} a plus de décimales que l’arrondi n’en garde. Ajouter decimals = {decimals}.")
        }
        Problem::OpenDays => {
            "cette période n’a pas de début ou pas de fin : toute date y tomberait. Écrire la première et la dernière journée."
                .to_owned()
        }
        Problem::CheckAcrossPeriods { item } => {
            format!(
                "« {item} » n’est pas rapporté pour les mêmes périodes : il n’y aurait rien à comparer. Donner aux deux les mêmes periods."
            )
        }
        _ => String::new(),
    }
}

fn slip_said(slip: &Slip) -> String {
    match slip {
        Slip::Unquoted { text } => {
            format!("« {text} » n’est pas entre guillemets droits. Un texte s’écrit \"{text}\"; pour oui ou non, écrire true ou false.")
        }
        Slip::BareDate { text } => {
            format!("« {text} » n’est pas un jour qui existe. Corriger le jour, ou, pour un mois ou une saison, mettre des guillemets : \"2014-09\".")
        }
        Slip::Quotes => "un guillemet manque, ou ce texte contient un caractère interdit. Un texte tient sur une ligne, entre deux guillemets droits : \"…\".".into(),
        Slip::Repeated { key } => {
            format!("« {key} » est déjà donné plus haut. N’en garder qu’un; pour une liste, chaque titre a deux crochets : [[activities]].")
        }
        Slip::NoEquals => "il manque le signe = après la clé. Écrire par exemple : slug = \"alliance\"".into(),
        Slip::NoValue => "il manque une valeur après le signe =. L’écrire, ou retirer la ligne.".into(),
        Slip::TooMuch => "il y a quelque chose de trop après la valeur. Garder une seule valeur; un nombre s’écrit avec un point : 30.4375.".into(),
        Slip::List => "la liste qui commence ici ou plus haut n’est pas fermée, ou une virgule y manque. Écrire par exemple : [\"2013\", \"2014\"]".into(),
        Slip::Braces => "les accolades ne sont pas fermées, ou une virgule y manque. Écrire par exemple : { code = \"T01\" }".into(),
        Slip::Heading => "les crochets de ce titre ne sont pas fermés. Écrire par exemple : [[activities]]".into(),
        Slip::KeyName => "ce n’est pas une clé. Une clé n’a que des lettres sans accent, des chiffres, - et _; une remarque commence par #.".into(),
        Slip::Backslash => "la barre oblique inverse \\ ne s’emploie pas seule dans un texte. L’écrire deux fois, ou la retirer.".into(),
        Slip::ValueAndBlock { key } => {
            format!("« {key} » a une valeur sur une ligne et des parties sur une autre. Garder l’une des deux formes.")
        }
        Slip::Other { said } => format!("cette ligne ne se lit pas (en anglais : {said}). La comparer à celles d’un programme livré avec Jalons."),
    }
}

fn shape_said(shape: Shape) -> &'static str {
    match shape {
        Shape::Code => {
            "Un code commence par une petite lettre et n’a que des petites lettres sans accent, des chiffres et _ : local_plan."
        }
        Shape::Territory => "Ce code n’a que des lettres sans accent, des chiffres et des traits d’union : T01.",
        Shape::Slug => {
            "Une adresse commence par une petite lettre et n’a que des petites lettres sans accent, des chiffres et des traits d’union : alliance."
        }
    }
}

fn wanted_said(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Word => "un texte entre guillemets",
        Wanted::Bilingual => "un texte dans les deux langues",
        Wanted::Whole => "un nombre entier",
        Wanted::Number => "un nombre",
        Wanted::YesNo => "true (oui) ou false (non)",
        Wanted::Date => "une date",
        Wanted::List => "une liste",
        Wanted::Block => "un bloc",
    }
}

fn found_said(found: Found) -> &'static str {
    match found {
        Found::Text => "un texte",
        Found::Whole => "un nombre entier",
        Found::Number => "un nombre à décimales",
        Found::YesNo => "true ou false",
        Found::Date => "une date",
        Found::List => "une liste",
        Found::Block => "un bloc",
    }
}

impl What {
    fn is_feminine(self) -> bool {
        matches!(self, Self::Activity | Self::Period | Self::Ratio | Self::Planned)
    }

    fn one(self) -> String {
        format!("{} {}", if self.is_feminine() { "une" } else { "un" }, self.singular())
    }

    fn singular(self) -> &'static str {
        match self {
            Self::Axis => "volet",
            Self::Territory => "territoire",
            Self::Activity => "activité",
            Self::Item => "élément",
            Self::Choice => "choix",
            Self::Factor => "facteur",
            Self::Period => "période",
            Self::Ratio => "part",
            Self::Statement => "énoncé",
            Self::Figure => "chiffre",
            Self::Plan => "devis",
            Self::Planned => "date",
        }
    }

    fn plural(self) -> String {
        match self {
            Self::Choice | Self::Plan => self.singular().to_owned(),
            _ => format!("{}s", self.singular()),
        }
    }
}

/// The first few codes, and how many more.
fn listed(codes: &[String]) -> String {
    let shown = codes.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", ");
    if codes.len() > 12 { format!("{shown} et {} autres", codes.len() - 12) } else { shown }
}

/// A sentence that goes on after a colon.
fn in_a_sentence(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// No-break spaces where French wants them.
fn typeset(said: &str) -> String {
    said.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»").replace(" :", "\u{a0}:")
}
