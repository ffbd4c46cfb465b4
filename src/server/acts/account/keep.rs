//! What those who keep accounts do: invite, close and open again, give and take roles, make a link to a password.

use super::{
    fault::AccountFault,
    invite::{self, Link},
};
use crate::{
    api::Made,
    domain::rights::may_administer,
    intake::person::Wanted,
    server::{
        request::sent::Sent,
        state::{Jalons, mail::Letter},
        store::{Person, Purpose},
    },
};

pub async fn invite(jalons: &Jalons, sent: &Sent) -> Result<Made, AccountFault> {
    let wanted = Wanted::at(sent.field("role"), sent.field("place"));
    let person = (sent.field("email"), sent.field("name"), wanted);
    let invited = invite::invite(&jalons.programmes, &sent.who, person).await?;
    Ok(made(jalons, sent, (invited.email, invited.link)).await)
}

pub async fn password(jalons: &Jalons, sent: &Sent) -> Result<Made, AccountFault> {
    let person = person(jalons, sent).await?;
    if person.disabled_at.is_some() {
        return Err(AccountFault::Disabled(person.account.email));
    }
    let purpose = if person.password.is_some() { Purpose::Password } else { Purpose::Invitation };
    let link = invite::link(jalons.programmes.store(), (&person.account.id, purpose), sent.who.id()).await?;
    Ok(made(jalons, sent, (person.account.email, Some(link))).await)
}

/// The link as it is shown once, and mailed where mail goes out.
async fn made(jalons: &Jalons, sent: &Sent, (email, link): (String, Option<Link>)) -> Made {
    let (origin, language) = (jalons.site.reached_at(&sent.headers), sent.language());
    let Some(Link { purpose, .. }) = link else { return Made { email, link: None, mailed: None } };
    let link = link.map(|link| (link.address(&origin, language), invite::days(purpose)));
    let mailed = match (jalons.posts(), &link) {
        (Some((mail, _)), Some(link)) => {
            Some(mail.send(&Letter { email: email.clone(), purpose, link: link.clone(), language }).await)
        }
        _ => None,
    };
    Made { email, link, mailed }
}

pub async fn alter(jalons: &Jalons, sent: &Sent, action: &str) -> Result<(), AccountFault> {
    let person = person(jalons, sent).await?;
    let (store, id) = (jalons.programmes.store(), person.account.id.as_str());
    match action {
        "disable" if id == sent.who.id() => return Err(AccountFault::Oneself),
        "disable" => store.disable(id).await?,
        "enable" => store.enable(id).await?,
        "revoke" => {
            let held = person.account.grants.iter().find(|grant| {
                let place = [grant.programme.as_deref(), grant.territory.as_deref()];
                let place = place.into_iter().flatten().collect::<Vec<_>>().join("/");
                grant.role.code() == sent.field("role") && place == sent.field("place")
            });
            // Taken back already, from another window: as was wanted.
            if let Some(grant) = held {
                store.revoke(id, grant).await?;
            }
        }
        _ => {
            let wanted = Wanted::at(sent.field("role"), sent.field("place"));
            let grant = invite::grant(wanted, &jalons.programmes).await?;
            if !person.account.grants.contains(&grant) {
                store.grant(id, &grant, sent.who.id()).await?;
            }
        }
    }
    Ok(())
}

/// The person a form is about, for those who administer.
async fn person(jalons: &Jalons, sent: &Sent) -> Result<Person, AccountFault> {
    if !may_administer(&sent.who) {
        return Err(AccountFault::Forbidden);
    }
    let id = sent.field("account");
    let found = if id.contains('\0') { None } else { jalons.programmes.store().person_by_id(id).await? };
    found.ok_or_else(|| AccountFault::NoAccount(id.chars().filter(|c| !c.is_control()).take(60).collect()))
}
