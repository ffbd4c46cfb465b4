//! Roles: who gives and takes them, and what is refused.

use crate::{
    databases::Database,
    server::{Server, email},
};
use axum::http::StatusCode;

use crate::accounts::*;

crate::databases::on_both_databases! {
    a_role_that_is_taken_back_or_given_counts_at_once
    the_last_administrator_stays
    roles_that_make_no_sense_are_refused
    the_coordination_sees_and_invites_committees_of_its_programme_only
    the_coordination_is_given_no_link_into_the_account_of_another_role
    only_administrators_keep_accounts
}

async fn a_role_that_is_taken_back_or_given_counts_at_once(database: Database) {
    let server = Server::on(&database).await;
    let (administrator, reader) = (server.sign_in("administrator").await, server.sign_in("reader").await);
    let account = id(&server, "reader").await;
    assert_eq!(reader.get("/fr/accounts").await.status, StatusCode::FORBIDDEN);
    let role = [("role", "coordination"), ("place", "alliance")];
    assert_eq!(alter(&administrator, ("grant", &account), &role).await.status, StatusCode::SEE_OTHER);
    assert!(!signed_in(&reader).await, "a session ends with the rights it began with");
    let reader = server.sign_in("reader").await;
    assert_eq!(reader.get("/fr/accounts").await.status, StatusCode::OK);
    let program = server.program("reader").await;
    alter(&administrator, ("revoke", &account), &role).await;
    assert!(!signed_in(&reader).await);
    let left = server.store().person_by_id(&account).await.unwrap().unwrap().account.grants;
    assert_eq!(left.iter().map(|grant| grant.role.code()).collect::<Vec<_>>(), ["reader"]);
    assert_ne!(program.get("/api/v1/programmes").await.status, StatusCode::UNAUTHORIZED, "a token holds what is left");
}

async fn the_last_administrator_stays(database: Database) {
    let server = Server::on(&database).await;
    let administrator = server.sign_in("administrator").await;
    let own = id(&server, "administrator").await;
    let step_down = [("role", "administrator"), ("place", "")];
    assert_eq!(alter(&administrator, ("disable", &own), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = alter(&administrator, ("revoke", &own), &step_down).await;
    assert!(
        refused.status == StatusCode::CONFLICT && refused.has("dernier compte d’administration"),
        "{}",
        refused.body
    );
    // Somebody who was invited and cannot sign in yet does not count.
    let link = link(&invite(&administrator, ("autre@exemple.org", "administrator", "")).await);
    assert_eq!(alter(&administrator, ("revoke", &own), &step_down).await.status, StatusCode::CONFLICT);
    let other = server.browser();
    other.post(&link, &[("name", "Autre"), ("password", NEW), ("password_again", NEW)]).await;
    assert_eq!(alter(&administrator, ("revoke", &own), &step_down).await.status, StatusCode::SEE_OTHER);
    assert!(!signed_in(&administrator).await);
    assert_eq!(other.get("/fr/accounts").await.status, StatusCode::OK);
}

async fn roles_that_make_no_sense_are_refused(database: Database) {
    let server = Server::on(&database).await;
    let administrator = server.sign_in("administrator").await;
    for (role, place, said) in [
        ("committee", "alliance/T99", "T99"),
        ("committee", "alliance", "a un territoire"),
        ("committee", "nothing/T03", "nothing"),
        ("committee", "", "Dire lequel"),
        ("administrator", "alliance", "tous les programmes"),
        ("evaluator", "alliance/T03", "Seul un comité"),
        ("queen", "alliance", "queen"),
        ("reader", "alli\0ance", "programme"),
    ] {
        let refused = invite(&administrator, ("t07@exemple.org", role, place)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{role} {place}");
        assert!(refused.has(said), "{role} {place}: {}", refused.body);
    }
    for address in ["", "nobody", "a b@exemple.org", "a\0@exemple.org"] {
        let refused = invite(&administrator, (address, "reader", "alliance")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{address:?}");
    }
    assert_eq!(server.store().people().await.unwrap().len(), 6);
}

async fn the_coordination_sees_and_invites_committees_of_its_programme_only(database: Database) {
    let server = Server::on(&database).await;
    let small = include_str!("../data/programmes/small.toml");
    let programme = jalons::formats::definition::read("small.toml", small).unwrap();
    server.store().add_programme(small, &programme).await.unwrap();
    let administrator = server.sign_in("administrator").await;
    let theirs = format!("{}/{}", programme.slug, programme.territories[0].code);
    link(&invite(&administrator, ("ailleurs@exemple.org", "committee", &theirs)).await);
    let coordination = server.sign_in("coordination").await;
    let page = coordination.get("/fr/accounts").await;
    assert!(page.has("comite-t03@exemple.org") && page.has("comite-t05@exemple.org"), "{}", page.body);
    for other in ["administrator@", "evaluation@", "lecture@", "ailleurs@", "Administration", "name=\"account\""] {
        assert!(!page.has(other), "{other}");
    }
    let link = link(&invite(&coordination, ("t07@exemple.org", "committee", "alliance/T07")).await);
    assert_eq!(server.browser().get(&link).await.status, StatusCode::OK);
    for (role, place) in
        [("committee", theirs.as_str()), ("reader", "alliance"), ("coordination", "alliance"), ("administrator", "")]
    {
        let refused = invite(&coordination, ("t08@exemple.org", role, place)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{role} {place}");
    }
    for action in ["disable", "enable", "grant", "revoke", "password"] {
        let role = [("role", "committee"), ("place", "alliance/T03")];
        let refused = alter(&coordination, (action, &id(&server, "committee").await), &role).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{action}");
    }
    assert!(signed_in(&server.sign_in("committee").await).await);
}

async fn the_coordination_is_given_no_link_into_the_account_of_another_role(database: Database) {
    let server = Server::on(&database).await;
    let (administrator, coordination) = (server.sign_in("administrator").await, server.sign_in("coordination").await);
    link(&invite(&administrator, ("autre@exemple.org", "administrator", "")).await);
    let wanted = ("autre@exemple.org", "committee", "alliance/T07");
    let answer = invite(&coordination, wanted).await;
    assert!(answer.status == StatusCode::OK && !answer.has("/invitation/"), "{}", answer.body);
    assert!(answer.has("a déjà un compte"), "{}", answer.body);
    let known = invite(&coordination, (email("reader"), "committee", "alliance/T07")).await;
    assert!(known.status == StatusCode::OK && !known.has("/invitation/") && !known.has("/password/"));
}

async fn only_administrators_keep_accounts(database: Database) {
    let server = Server::on(&database).await;
    let anyone = server.browser();
    for page in ["/fr/account", "/fr/accounts"] {
        let refused = anyone.get(page).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.has(&format!("/fr/sign-in?next={page}")), "{}", refused.body);
    }
    let account = id(&server, "administrator").await;
    for who in [&anyone, &server.sign_in("committee").await, &server.sign_in("evaluator").await] {
        assert_eq!(who.get("/fr/accounts").await.status, StatusCode::FORBIDDEN);
        for action in ["disable", "grant", "revoke", "password", "nonsense"] {
            let role = [("role", "administrator"), ("place", "")];
            assert_eq!(alter(who, (action, &account), &role).await.status, StatusCode::FORBIDDEN, "{action}");
        }
        assert_eq!(invite(who, ("x@exemple.org", "reader", "alliance")).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(server.store().people().await.unwrap().len(), 6);
    assert!(signed_in(&server.sign_in("administrator").await).await);
}
