//! The programmes that ship with Jalons, in a store that is gone afterwards.

use crate::{
    api::DemoOffer,
    domain::{
        language::Language,
        rights::{Grant, Role},
    },
    formats::{definition, fingerprint::fingerprint},
    intake::import::Import,
    server::{
        clock,
        programmes::held::Programmes,
        store::{NewBatch, NewPerson, Store, StoreError},
    },
};

/// One shipped programme: its definition, and the values that come with it.
struct Shipped {
    file: &'static str,
    definition: &'static str,
    values: Option<(&'static str, &'static str)>,
}

const SHIPPED: [Shipped; 2] = [
    Shipped {
        file: "alliance.toml",
        definition: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.toml")),
        values: Some(("alliance.csv", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.csv")))),
    },
    Shipped {
        file: "attachment.toml",
        definition: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/attachment.toml")),
        values: None,
    },
];

/// Opens a throw-away store with everything that ships with Jalons.
///
/// # Errors
/// A sentence in the given language: nothing can be written in the temporary directory.
pub async fn open(language: Language) -> Result<Programmes, String> {
    let store = Store::open_throwaway().await.map_err(|error| error.explain(language))?;
    let programmes = Programmes::new(store);
    for shipped in SHIPPED {
        load(&programmes, &shipped, language).await?;
    }
    add_accounts(programmes.store()).await.map_err(|error| error.explain(language))?;
    Ok(programmes)
}

/// The password of every account of the demonstration: no secret, it is shown where one signs in.
pub const PASSWORD: &str = "jalons-demo-2026";

/// What is kept of it, made once, so that no command waits for a hash.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$9UPSjXhIsnjM++q18InpTg$nV5XYszbLz3cRMBtuTaXNatJVmLtBIraOb43LTXpqV8";

/// One account a role, and a second committee: address, name, role, and a committee's territory.
const ACCOUNTS: [(&str, &str, Role, Option<&str>); 6] = [
    ("administrator@exemple.org", "Administration", Role::Administrator, None),
    ("coordination@exemple.org", "Coordination régionale", Role::Coordination, None),
    ("evaluation@exemple.org", "Équipe d’évaluation", Role::Evaluator, None),
    ("comite-t03@exemple.org", "Comité T03", Role::Committee, Some("T03")),
    ("comite-t05@exemple.org", "Comité T05", Role::Committee, Some("T05")),
    ("lecture@exemple.org", "Lecture", Role::Reader, None),
];

/// Makes the accounts of the demonstration in a store that holds the Alliance programme.
///
/// # Errors
/// The store cannot be written to.
pub async fn add_accounts(store: &Store) -> Result<(), StoreError> {
    for (email, name, role, territory) in ACCOUNTS {
        let programme = (role != Role::Administrator).then(|| "alliance".into());
        let grants = [Grant { role, programme, territory: territory.map(Into::into) }];
        store.add_person(NewPerson { email, name, password: Some(HASH), grants: &grants }, "command").await?;
    }
    Ok(())
}

/// What the page where one signs in says about them.
#[must_use]
pub fn offer() -> DemoOffer {
    let account = |(email, _, role, territory): (&str, &str, Role, Option<&str>)| {
        (email.to_owned(), role, territory.map(str::to_owned))
    };
    DemoOffer { password: PASSWORD.to_owned(), accounts: ACCOUNTS.map(account).into() }
}

async fn load(programmes: &Programmes, shipped: &Shipped, language: Language) -> Result<(), String> {
    let programme = definition::read(shipped.file, shipped.definition)
        .map_err(|findings| findings.iter().map(|finding| finding.explain(language)).collect::<Vec<_>>().join("\n"))?;
    let added = programmes.store().add_programme(shipped.definition, &programme).await;
    added.map_err(|error| error.explain(language))?;
    let Some((file, values)) = shipped.values else {
        return Ok(());
    };
    let import = Import::read(
        values.as_bytes(),
        (&programme, &crate::domain::ledger::reported::Reported::default()),
        (clock::today(), language),
    );
    if let Some(fault) = import.rejected.first() {
        return Err(format!("{file}, {}: {}", fault.row, fault.reason));
    }
    let batch = NewBatch::new(file, Some(fingerprint(values.as_bytes())), "command");
    let recorded = programmes.append(&programme.slug, batch, import.accepted).await;
    recorded.map(|_| ()).map_err(|error| error.explain(language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::state::password::Passwords;

    #[tokio::test]
    async fn the_password_that_is_shown_is_the_one_that_is_kept() {
        assert!(Passwords::default().verify(PASSWORD, Some(HASH.to_owned())).await.unwrap());
    }
}
