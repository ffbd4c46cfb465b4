//! What is typed about a person, read: an address, a name, a role and where it holds.

use super::fault::AccountFault;
use crate::{
    api::EVERYWHERE,
    domain::rights::{Grant, Role},
    formats::sheet::is_invisible,
    server::programmes::held::Programmes,
};

/// Letters of a name at most, and of an address.
const LONGEST_NAME: usize = 80;
const LONGEST_EMAIL: usize = 254;

/// An e-mail address in lower case.
pub fn email(typed: &str) -> Result<String, AccountFault> {
    let email = typed.trim().to_lowercase();
    let parts = email.split_once('@').filter(|(name, host)| {
        let fits = |text: &str| {
            !text.is_empty() && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "@<>\"(),;:\\".contains(c))
        };
        fits(name) && fits(host) && !host.starts_with('.') && !host.ends_with('.')
    });
    if parts.is_none() || email.len() > LONGEST_EMAIL || email.chars().any(is_invisible) {
        let shown = typed.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
        return Err(AccountFault::NoEmail(shown));
    }
    Ok(email)
}

/// The name somebody is shown under.
pub fn name(typed: &str) -> Result<String, AccountFault> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(is_invisible) {
        return Err(AccountFault::NoName);
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

    /// The role that is meant, where it makes sense.
    pub async fn grant(self, programmes: &Programmes) -> Result<Grant, AccountFault> {
        let Self { role, programme, territory } = self;
        let role = Role::from_code(role).ok_or_else(|| AccountFault::NoRole(shown(role)))?;
        if role == Role::Administrator {
            let alone = programme.is_empty() && territory.is_empty();
            let grant = Grant { role, programme: None, territory: None };
            return if alone { Ok(grant) } else { Err(AccountFault::ProgrammeTooMany) };
        }
        if programme.is_empty() {
            return Err(AccountFault::ProgrammeMissing);
        }
        let unknown = || AccountFault::NoProgramme(shown(programme));
        let held = if programme.contains('\0') { None } else { programmes.get(programme).await? };
        let held = held.ok_or_else(unknown)?;
        let territory = match (role, territory) {
            (Role::Committee, "") => return Err(AccountFault::TerritoryMissing),
            (Role::Committee, code) if held.programme.territory(code).is_none() => {
                return Err(AccountFault::NoTerritory(shown(code)));
            }
            (Role::Committee, code) => Some(code.to_owned()),
            (_, "") => None,
            _ => return Err(AccountFault::TerritoryTooMany),
        };
        Ok(Grant { role, programme: Some(programme.to_owned()), territory })
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
            assert!(matches!(email(wrong), Err(AccountFault::NoEmail(_))), "{wrong:?}");
        }
    }

    #[test]
    fn a_name_is_kept_tidy_or_refused() {
        assert_eq!(name("  Comité   T03 ").unwrap(), "Comité T03");
        for wrong in ["", "   ", "a\0b", "a\u{7}b", &"x".repeat(81)] {
            assert!(matches!(name(wrong), Err(AccountFault::NoName)), "{wrong:?}");
        }
    }
}
