//! What is typed about a person, read: an address, a name, a role and where it holds.

use crate::{
    domain::{
        language::Language,
        programme::Programme,
        rights::{Grant, Role},
    },
    formats::sheet::is_invisible,
    wording::form::EVERYWHERE,
};

/// What is wrong with what was typed about a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonFault {
    #[error("not an address: {0}")]
    NoEmail(String),
    #[error("no name, or one that cannot be shown")]
    NoName,
    #[error("no such role: {0}")]
    NoRole(String),
    #[error("no such programme: {0}")]
    NoProgramme(String),
    #[error("a role needs a programme")]
    ProgrammeMissing,
    #[error("an administrator has all programmes")]
    ProgrammeTooMany,
    #[error("no such territory: {0}")]
    NoTerritory(String),
    #[error("a committee needs a territory")]
    TerritoryMissing,
    #[error("only committees have a territory")]
    TerritoryTooMany,
}

impl PersonFault {
    /// For the person who typed it: what is wrong and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::French => self.in_french(),
            Language::English => self.in_english(),
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::NoEmail(typed) => {
                format!("«\u{a0}{typed}\u{a0}» n’est pas une adresse courriel. En écrire une comme comite@exemple.org.")
            }
            Self::NoName => "Écrire un nom, de 80 caractères au plus.".into(),
            Self::NoRole(typed) => format!(
                "Il n’y a pas de rôle «\u{a0}{typed}\u{a0}». Choisir administrator, coordination, evaluator, committee ou reader."
            ),
            Self::NoProgramme(typed) => {
                format!("Il n’y a pas de programme «\u{a0}{typed}\u{a0}» ici. En choisir un qui existe.")
            }
            Self::ProgrammeMissing => "Ce rôle vaut pour un programme. Dire lequel.".into(),
            Self::ProgrammeTooMany => {
                "L’administration vaut pour tous les programmes. Ne donner ni programme ni territoire.".into()
            }
            Self::NoTerritory(typed) => {
                format!(
                    "Il n’y a pas de territoire «\u{a0}{typed}\u{a0}» dans ce programme. Choisir un de ses territoires."
                )
            }
            Self::TerritoryMissing => "Un comité a un territoire. Dire lequel.".into(),
            Self::TerritoryTooMany => "Seul un comité a un territoire. Ne pas en donner à ce rôle.".into(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::NoEmail(typed) => {
                format!("\"{typed}\" is not an e-mail address. Write one like committee@example.org.")
            }
            Self::NoName => "Write a name, of 80 characters at most.".into(),
            Self::NoRole(typed) => format!(
                "There is no role \"{typed}\". Choose administrator, coordination, evaluator, committee or reader."
            ),
            Self::NoProgramme(typed) => format!("There is no programme \"{typed}\" here. Choose one that is there."),
            Self::ProgrammeMissing => "This role is for one programme. Say which.".into(),
            Self::ProgrammeTooMany => {
                "Administration is for all programmes. Give neither programme nor territory.".into()
            }
            Self::NoTerritory(typed) => {
                format!("There is no territory \"{typed}\" in this programme. Choose one of its territories.")
            }
            Self::TerritoryMissing => "A committee has a territory. Say which.".into(),
            Self::TerritoryTooMany => "Only a committee has a territory. Give none to this role.".into(),
        }
    }
}

/// Letters of a name at most, and of an address.
const LONGEST_NAME: usize = 80;
const LONGEST_EMAIL: usize = 254;

/// An e-mail address in lower case.
pub fn email(typed: &str) -> Result<String, PersonFault> {
    let email = typed.trim().to_lowercase();
    let parts = email.split_once('@').filter(|(name, host)| {
        let fits = |text: &str| {
            !text.is_empty() && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "@<>\"(),;:\\".contains(c))
        };
        fits(name) && fits(host) && !host.starts_with('.') && !host.ends_with('.')
    });
    if parts.is_none() || email.len() > LONGEST_EMAIL || email.chars().any(is_invisible) {
        let shown = typed.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
        return Err(PersonFault::NoEmail(shown));
    }
    Ok(email)
}

/// The name somebody is shown under.
pub fn name(typed: &str) -> Result<String, PersonFault> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(is_invisible) {
        return Err(PersonFault::NoName);
    }
    Ok(name)
}

/// A role and where it holds, as typed; empty where nothing was.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    pub role: &'a str,
    pub programme: &'a str,
    pub territory: &'a str,
}

impl<'a> Wanted<'a> {
    /// With the programme and the territory as one word, `alliance/T03`, as a list of a form has them.
    #[must_use]
    pub fn at(role: &'a str, place: &'a str) -> Self {
        let place = if place == EVERYWHERE { "" } else { place };
        let (programme, territory) = place.split_once('/').unwrap_or((place, ""));
        Self { role, programme, territory }
    }

    /// The role that is meant, where it makes sense: in the programme of that name, where there is one.
    ///
    /// # Errors
    /// What is missing, too much, or not there.
    pub fn grant(self, known: Option<&Programme>) -> Result<Grant, PersonFault> {
        let Self { role, programme, territory } = self;
        let role = Role::from_code(role).ok_or_else(|| PersonFault::NoRole(shown(role)))?;
        if role == Role::Administrator {
            let alone = programme.is_empty() && territory.is_empty();
            let grant = Grant { role, programme: None, territory: None };
            return if alone { Ok(grant) } else { Err(PersonFault::ProgrammeTooMany) };
        }
        if programme.is_empty() {
            return Err(PersonFault::ProgrammeMissing);
        }
        let known = known.ok_or_else(|| PersonFault::NoProgramme(shown(programme)))?;
        let territory = match (role, territory) {
            (Role::Committee, "") => return Err(PersonFault::TerritoryMissing),
            (Role::Committee, code) if known.territory(code).is_none() => {
                return Err(PersonFault::NoTerritory(shown(code)));
            }
            (Role::Committee, code) => Some(code.to_owned()),
            (_, "") => None,
            _ => return Err(PersonFault::TerritoryTooMany),
        };
        Ok(Grant { role, programme: Some(programme.into()), territory: territory.map(Into::into) })
    }
}

fn shown(typed: &str) -> String {
    typed.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_lower_case_or_refused() {
        assert_eq!(email(" Comite-T03@Exemple.org ").unwrap(), "comite-t03@exemple.org");
        for wrong in
            ["", "exemple.org", "@exemple.org", "a@", "a b@exemple.org", "a@b@c", "a\0@b.org", "a@.org", "<a@b.org>"]
        {
            assert!(matches!(email(wrong), Err(PersonFault::NoEmail(_))), "{wrong:?}");
        }
    }

    #[test]
    fn a_name_is_kept_tidy_or_refused() {
        assert_eq!(name("  Comité   T03 ").unwrap(), "Comité T03");
        for wrong in ["", "   ", "a\0b", "a\u{7}b", &"x".repeat(81)] {
            assert!(matches!(name(wrong), Err(PersonFault::NoName)), "{wrong:?}");
        }
    }
}
