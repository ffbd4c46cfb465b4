//! Inviting somebody: an account with a role, and a link to choose a password that works once.

use super::fault::AccountFault;
use crate::{
    domain::{
        language::Language,
        rights::{Action, Grant, Role, Who, may, may_administer},
    },
    intake::person::{self, Wanted},
    server::{
        clock,
        programmes::held::Programmes,
        request::secret::Secret,
        store::{NewPerson, Person, Purpose, Store},
    },
};

const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// How many days a link holds.
#[must_use]
pub fn days(purpose: Purpose) -> i64 {
    match purpose {
        Purpose::Invitation => 14,
        Purpose::Password => 2,
    }
}

/// A link that was made for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub purpose: Purpose,
    secret: String,
}

impl Link {
    /// The whole address, to be given to the person.
    #[must_use]
    pub fn address(&self, origin: &str, language: Language) -> String {
        format!("{origin}/{}/{}/{}", language.code(), self.purpose.code(), self.secret)
    }
}

/// What came of an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    pub email: String,
    /// `None` where the person has a password already, and may sign in with it.
    pub link: Option<Link>,
}

/// Makes an account with a role, or gives the role to the one there is.
pub async fn invite(
    programmes: &Programmes,
    who: &Who,
    (email, name, wanted): (&str, &str, Wanted<'_>),
) -> Result<Invited, AccountFault> {
    let email = person::email(email)?;
    let grant = grant(wanted, programmes).await?;
    if !may_grant(programmes, who, &grant).await? {
        return Err(AccountFault::Forbidden);
    }
    let name = if name.trim().is_empty() { email.clone() } else { person::name(name)? };
    let store = programmes.store();
    let new = NewPerson { email: &email, name: &name, password: None, grants: std::slice::from_ref(&grant) };
    if let Some(id) = store.add_person(new, who.id()).await? {
        let link = Some(link(store, (&id, Purpose::Invitation), who.id()).await?);
        return Ok(Invited { email, link });
    }
    let person = store.person_by_email(&email).await?.ok_or(AccountFault::Internal)?;
    if person.disabled_at.is_some() {
        return Err(AccountFault::Disabled(email));
    }
    if !person.account.grants.contains(&grant) {
        store.grant(&person.account.id, &grant, who.id()).await?;
    }
    let pending = person.password.is_none() && may_link(programmes, who, &person).await?;
    let link =
        if pending { Some(link(store, (&person.account.id, Purpose::Invitation), who.id()).await?) } else { None };
    Ok(Invited { email, link })
}

/// Makes a link for an account; those it had before hold no more.
pub async fn link(store: &Store, (account, purpose): (&str, Purpose), by: &str) -> Result<Link, AccountFault> {
    let secret = Secret::new().ok_or(AccountFault::Internal)?;
    let ends_at = clock::now() + days(purpose) * DAY;
    store.make_link(account, (purpose, &secret.hash), (ends_at, by)).await?;
    Ok(Link { purpose, secret: secret.told })
}

/// Makes a link that somebody asked for to their own address; nothing where they asked not long ago, or too often.
pub async fn asked_for(
    store: &Store,
    (account, purpose): (&str, Purpose),
    bounds: (i64, usize),
) -> Result<Option<Link>, AccountFault> {
    let secret = Secret::new().ok_or(AccountFault::Internal)?;
    let ends_at = clock::now() + days(purpose) * DAY;
    let made = store.ask_for_link(account, (purpose, &secret.hash, ends_at), bounds).await?;
    Ok(made.then_some(Link { purpose, secret: secret.told }))
}

/// Whether somebody may give this role: administrators any, the coordination committees of its programme.
pub async fn may_grant(programmes: &Programmes, who: &Who, grant: &Grant) -> Result<bool, AccountFault> {
    if may_administer(who) {
        return Ok(true);
    }
    let (Role::Committee, Some(slug)) = (grant.role, &grant.programme) else {
        return Ok(false);
    };
    Ok(programmes.get(slug).await?.is_some_and(|held| may(who, Action::Invite, &held.programme, None)))
}

/// Whether somebody may hold a link into this account: whoever may give every role it has.
async fn may_link(programmes: &Programmes, who: &Who, person: &Person) -> Result<bool, AccountFault> {
    for grant in &person.account.grants {
        if !may_grant(programmes, who, grant).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The role that is meant, where it makes sense.
///
/// # Errors
/// What is missing, too much, or not there.
pub async fn grant(wanted: Wanted<'_>, programmes: &Programmes) -> Result<Grant, AccountFault> {
    let slug = wanted.programme;
    let held = if slug.is_empty() || slug.contains('\0') { None } else { programmes.get(slug).await? };
    Ok(wanted.grant(held.as_deref().map(|held| held.programme.as_ref()))?)
}
