//! What the pages of accounts are answered: each sees what is theirs to see.

use crate::{
    api::{
        AccountAnswer, AccountState, AccountsAnswer, ApiError, GrantShown, LinkAnswer, PersonShown, Place, SignInAnswer,
    },
    domain::{
        asked::Question,
        programme::Programme,
        rights::{Account, Action, Grant, Role, Who, may, may_administer},
    },
    formats::fingerprint::fingerprint,
    server::{
        clock,
        programmes::{demo, fault::internal},
        state::Jalons,
        store::{Person, Purpose},
    },
};
use leptos::prelude::use_context;
use std::sync::Arc;

fn jalons() -> Result<Jalons, ApiError> {
    use_context::<Jalons>().ok_or(ApiError::Internal)
}

fn who() -> Who {
    use_context::<Who>().unwrap_or_default()
}

pub async fn sign_in(question: Question) -> Result<SignInAnswer, ApiError> {
    let jalons = jalons()?;
    let demo = jalons.site.demo.then(demo::offer);
    Ok(SignInAnswer { language: question.language, demo, mails: jalons.posts().is_some() })
}

pub async fn invitation(question: Question, token: String) -> Result<LinkAnswer, ApiError> {
    link(question, (&token, Purpose::Invitation)).await
}

pub async fn password(question: Question, token: String) -> Result<LinkAnswer, ApiError> {
    link(question, (&token, Purpose::Password)).await
}

async fn link(question: Question, (token, purpose): (&str, Purpose)) -> Result<LinkAnswer, ApiError> {
    let jalons = jalons()?;
    let store = jalons.programmes.store();
    let account = store.account_of_link(&fingerprint(token.as_bytes()), purpose).await;
    Ok(LinkAnswer { language: question.language, account: account.map_err(|error| internal(&error))? })
}

pub async fn account(question: Question) -> Result<AccountAnswer, ApiError> {
    let (jalons, who) = (jalons()?, who());
    let account = who.account().cloned().ok_or(ApiError::Forbidden)?;
    let programmes = programmes(&jalons).await?;
    let tokens = jalons.programmes.store().tokens_of(&account.id).await.map_err(|error| internal(&error))?;
    Ok(AccountAnswer {
        language: question.language,
        grants: shown(&account, &programmes),
        tokens: tokens.into_iter().map(|token| (token.id, clock::day_of(token.made_at))).collect(),
        keeps_accounts: !kept(&who, &programmes).is_empty() || may_administer(&who),
        account,
    })
}

pub async fn accounts(question: Question) -> Result<AccountsAnswer, ApiError> {
    let (jalons, who) = (jalons()?, who());
    let programmes = programmes(&jalons).await?;
    let (administers, kept) = (may_administer(&who), kept(&who, &programmes));
    if !administers && kept.is_empty() {
        return Err(ApiError::Forbidden);
    }
    let people = jalons.programmes.store().people().await.map_err(|error| internal(&error))?;
    let people = people.into_iter().filter_map(|person| seen(person, administers, &kept));
    let people = people.map(|person| PersonShown {
        grants: shown(&person.account, &programmes),
        state: match (person.disabled_at, person.password) {
            (Some(_), _) => AccountState::Disabled,
            (None, None) => AccountState::Invited,
            (None, Some(_)) => AccountState::Active,
        },
        account: person.account,
    });
    Ok(AccountsAnswer {
        language: question.language,
        own_id: who.id().to_owned(),
        administers,
        people: people.collect(),
        places: kept.iter().flat_map(|programme| places(programme, administers)).collect(),
    })
}

async fn programmes(jalons: &Jalons) -> Result<Vec<Arc<Programme>>, ApiError> {
    let held = jalons.programmes.list().await.map_err(|error| internal(&error))?;
    Ok(held.iter().map(|held| Arc::clone(&held.programme)).collect())
}

/// The programmes whose committees this person invites.
fn kept(who: &Who, programmes: &[Arc<Programme>]) -> Vec<Arc<Programme>> {
    programmes.iter().filter(|programme| may(who, Action::Invite, programme, None)).cloned().collect()
}

/// The person as far as it is anybody's but an administrator's business: the committees of these programmes.
fn seen(mut person: Person, administers: bool, kept: &[Arc<Programme>]) -> Option<Person> {
    if administers {
        return Some(person);
    }
    let is_kept = |slug: &str| kept.iter().any(|programme| programme.slug == slug);
    let committee = |grant: &Grant| grant.role == Role::Committee && grant.programme.as_deref().is_some_and(is_kept);
    person.account.grants.retain(committee);
    (!person.account.grants.is_empty()).then_some(person)
}

fn shown(account: &Account, programmes: &[Arc<Programme>]) -> Vec<GrantShown> {
    let named = |grant: &Grant| {
        let slug = grant.programme.as_deref();
        let programme = programmes.iter().find(|programme| Some(programme.slug.as_str()) == slug);
        let code = grant.territory.as_deref();
        let territory =
            programme.and_then(|programme| programme.territory(code?)).map(|territory| territory.name.clone());
        GrantShown { grant: grant.clone(), programme: programme.map(|programme| programme.name.clone()), territory }
    };
    account.grants.iter().map(named).collect()
}

/// Where roles of a programme may hold; the whole of it only where other roles than committees are given.
fn places(programme: &Programme, administers: bool) -> Vec<Place> {
    let whole = Place { code: programme.slug.to_string(), programme: programme.name.clone(), territory: None };
    let territories = programme.territories.iter().map(|territory| Place {
        code: format!("{}/{}", programme.slug, territory.code),
        programme: programme.name.clone(),
        territory: Some(territory.name.clone()),
    });
    administers.then_some(whole).into_iter().chain(territories).collect()
}
