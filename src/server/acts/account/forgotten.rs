//! Asking for a link to another password: mailed to the address where it has an account, and told to nobody.

use crate::{
    domain::language::Language,
    intake::person,
    server::{
        acts::account::{fault::AccountFault, invite},
        clock,
        state::{Jalons, mail::Letter},
        store::Purpose,
    },
};
use tokio::sync::Semaphore;

/// Letters on their way at once; what is asked beyond is a flood, and is let go.
static ON_THEIR_WAY: Semaphore = Semaphore::const_new(8);
/// Nobody is sent two letters in less, in microseconds.
const APART: i64 = 5 * 60 * 1_000_000;
/// Nor more in a day.
const MOST: usize = 6;

/// Has the link written where mail goes out, without anybody waiting for it.
pub fn ask(jalons: Jalons, email: String, language: Language) {
    if jalons.posts().is_some()
        && let Ok(place) = ON_THEIR_WAY.try_acquire()
    {
        tokio::spawn(async move {
            let _place = place;
            if let Err(error) = write(&jalons, &email, language).await {
                tracing::error!(%error, "a link that was asked for was not made");
            }
        });
    }
}

async fn write(jalons: &Jalons, email: &str, language: Language) -> Result<(), AccountFault> {
    let store = jalons.programmes.store();
    let (Some((mail, origin)), Ok(email)) = (jalons.posts(), person::email(email)) else { return Ok(()) };
    let person = store.person_by_email(&email).await?.filter(|person| person.disabled_at.is_none());
    let Some(person) = person else { return Ok(()) };
    let purpose = if person.password.is_some() { Purpose::Password } else { Purpose::Invitation };
    let bounds = (clock::now() - APART, MOST);
    if let Some(link) = invite::asked_for(store, (&person.account.id, purpose), bounds).await? {
        let link = (link.address(origin.text(), language), invite::days(purpose));
        mail.send(&Letter { email, purpose, link, language }).await;
    }
    Ok(())
}
