//! Accounts as people meet them: signing in, links, passwords, and what is refused.

use crate::{
    databases::Database,
    server::{Answer, Browser, Server, email},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use jalons::server::{programmes::demo, state::site::Site};
use sqlx::Executor;
use std::time::{Duration, Instant};

crate::databases::on_both_databases! {
    whoever_signs_in_is_sent_where_they_were_going_and_known_there
    a_wrong_password_and_an_unknown_address_are_refused_alike
    after_five_failures_an_address_waits_whether_or_not_it_has_an_account
    many_attempts_at_once_gain_nothing
    somebody_invited_chooses_a_name_and_a_password_once
    an_invitation_that_ran_out_or_was_replaced_says_what_to_do
    a_disabled_account_is_signed_out_and_its_token_refused
    a_removed_token_opens_nothing
    another_password_ends_the_sessions_of_other_browsers
    a_link_to_another_password_ends_every_session
    the_words_of_a_refused_form_are_kept_and_its_passwords_are_not
    signing_out_ends_the_session_itself
}

pub const NEW: &str = "un mot de passe assez long";

/// Makes an answer about an invitation: the path of the link that is shown.
#[track_caller]
pub fn link(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let start = answer.body.find("http://127.0.0.1:3000").unwrap() + "http://127.0.0.1:3000".len();
    answer.body[start..].split('<').next().unwrap().to_owned()
}

pub async fn invite(browser: &Browser, (email, role, place): (&str, &str, &str)) -> Answer {
    browser.post("/fr/accounts", &[("action", "invite"), ("email", email), ("role", role), ("place", place)]).await
}

pub async fn id(server: &Server, who: &str) -> String {
    server.store().person_by_email(email(who)).await.unwrap().unwrap().account.id.to_string()
}

pub async fn signed_in(browser: &Browser) -> bool {
    browser.get("/fr/account").await.status == StatusCode::OK
}

pub async fn alter(browser: &Browser, (action, account): (&str, &str), more: &[(&str, &str)]) -> Answer {
    let form = [&[("action", action), ("account", account)], more].concat();
    browser.post("/fr/accounts", &form).await
}

async fn whoever_signs_in_is_sent_where_they_were_going_and_known_there(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.browser();
    let page = browser.get("/fr/sign-in?next=/fr/alliance/delays").await;
    assert!(page.has("value=\"/fr/alliance/delays\"") && !page.has(demo::PASSWORD), "{}", page.body);
    let form = |next| [("email", " Coordination@Exemple.org "), ("password", demo::PASSWORD), ("next", next)];
    let sent = browser.post("/fr/sign-in", &form("/fr/alliance/delays?as_of=2014-06-30")).await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, "/fr/alliance/delays?as_of=2014-06-30"));
    assert!(browser.get("/fr").await.has("Coordination régionale"));
    for elsewhere in ["https://evil.example/", "//evil.example", "/\\evil.example", "/fr\\..\\x", ""] {
        assert_eq!(browser.post("/fr/sign-in", &form(elsewhere)).await.header("location"), "/fr", "{elsewhere}");
    }
}

async fn a_wrong_password_and_an_unknown_address_are_refused_alike(database: Database) {
    let server = Server::on(&database).await;
    let timed = async |email: &str| {
        let begun = Instant::now();
        let answer = server.browser().sign_in(email, "pas le bon mot de passe").await;
        (answer, begun.elapsed())
    };
    timed("warm@exemple.org").await;
    let (known, for_known) = timed("coordination@exemple.org").await;
    let (unknown, for_unknown) = timed("personne@exemple.org").await;
    assert_eq!((known.status, unknown.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
    assert_eq!(known.body.replace("coordination@", "personne@"), unknown.body);
    assert!(known.header("set-cookie").is_empty() && unknown.header("set-cookie").is_empty());
    // Both hash: a lookup alone takes a hundredth of it.
    let ratio = for_known.as_secs_f64() / for_unknown.as_secs_f64();
    assert!((0.1..10.0).contains(&ratio), "{for_known:?} and {for_unknown:?}");
    for odd in ["", "\0", "a\0@exemple.org", &format!("{}@exemple.org", "x".repeat(5000))] {
        assert_eq!(timed(odd).await.0.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd:?}");
    }
}

async fn after_five_failures_an_address_waits_whether_or_not_it_has_an_account(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.browser();
    for address in ["comite-t03@exemple.org", "personne@exemple.org"] {
        for _ in 0..5 {
            assert_eq!(browser.sign_in(address, "non").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let refused = browser.sign_in(address, demo::PASSWORD).await;
        assert_eq!((refused.status, refused.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "1"));
        assert!(refused.has("Attendre 1 seconde"), "{}", refused.body);
    }
    assert_eq!(browser.sign_in("reader@exemple.org", "non").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(browser.sign_in("comite-t03@exemple.org", "non").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let longer = browser.sign_in("comite-t03@exemple.org", "non").await;
    assert_eq!((longer.status, longer.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "2"));
    tokio::time::sleep(Duration::from_millis(2100)).await;
    assert_eq!(browser.sign_in("comite-t03@exemple.org", demo::PASSWORD).await.status, StatusCode::SEE_OTHER);
    // What failed before is forgotten.
    assert_eq!(browser.sign_in("comite-t03@exemple.org", "non").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.sign_in("comite-t03@exemple.org", demo::PASSWORD).await.status, StatusCode::SEE_OTHER);
}

async fn many_attempts_at_once_gain_nothing(database: Database) {
    let server = Server::on(&database).await;
    let tries = (0..30).map(|_| {
        let browser = server.browser();
        tokio::spawn(async move { browser.sign_in("comite-t03@exemple.org", "non").await.status })
    });
    let mut looked_at = 0;
    for tried in tries.collect::<Vec<_>>() {
        match tried.await.unwrap() {
            StatusCode::UNPROCESSABLE_ENTITY => looked_at += 1,
            other => assert_eq!(other, StatusCode::TOO_MANY_REQUESTS),
        }
    }
    assert!((1..=6).contains(&looked_at), "{looked_at} passwords were looked at");
}

async fn somebody_invited_chooses_a_name_and_a_password_once(database: Database) {
    let server = Server::on(&database).await;
    let link =
        link(&invite(&server.sign_in("administrator").await, ("T07@exemple.org", "committee", "alliance/T07")).await);
    assert!(link.starts_with("/fr/invitation/"), "{link}");
    let browser = server.browser();
    let page = browser.get(&link).await;
    assert!(page.has("t07@exemple.org") && page.header("cache-control") == "no-store", "{}", page.body);
    assert_eq!(browser.sign_in("t07@exemple.org", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = async |name: &str, password: &str, again: &str| {
        browser.post(&link, &[("name", name), ("password", password), ("password_again", again)]).await
    };
    for (name, password, again, said) in [
        ("Comité T07", "trop court", "trop court", "au moins 12"),
        ("Comité T07", NEW, "un autre mot de passe", "diffèrent"),
        ("  ", NEW, NEW, "Écrire un nom"),
    ] {
        let refused = answer(name, password, again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has(said) && !refused.has(NEW), "{}", refused.body);
    }
    assert_eq!(answer("Comité T07", NEW, NEW).await.status, StatusCode::SEE_OTHER);
    assert!(browser.get("/fr/account").await.has("Comité local, Alliance, Territoire 7"));
    let again = server.browser();
    let reused = again.get(&link).await;
    assert_eq!(reused.status, StatusCode::GONE);
    assert!(reused.has("ne vaut plus") && reused.has("demandez une nouvelle invitation"), "{}", reused.body);
    let form = [("name", "x"), ("password", "encore un autre mot"), ("password_again", "encore un autre mot")];
    assert_eq!(again.post(&link, &form).await.status, StatusCode::GONE);
    assert_eq!(again.sign_in("t07@exemple.org", NEW).await.status, StatusCode::SEE_OTHER);
}

async fn an_invitation_that_ran_out_or_was_replaced_says_what_to_do(database: Database) {
    let server = Server::on(&database).await;
    let administrator = server.sign_in("administrator").await;
    let wanted = ("t07@exemple.org", "committee", "alliance/T07");
    let first = link(&invite(&administrator, wanted).await);
    let second = link(&invite(&administrator, wanted).await);
    assert_eq!(server.browser().get(&first).await.status, StatusCode::GONE);
    assert_eq!(server.browser().get(&second).await.status, StatusCode::OK);
    // A link of one purpose is none of the other.
    assert_eq!(server.browser().get(&second.replace("invitation", "password")).await.status, StatusCode::GONE);
    let behind = database.behind().await;
    behind.execute("update link set ends_at = 1").await.unwrap();
    behind.close().await;
    assert_eq!(server.browser().get(&second).await.status, StatusCode::GONE);
    let form = [("name", "x"), ("password", NEW), ("password_again", NEW)];
    assert_eq!(server.browser().post(&second, &form).await.status, StatusCode::GONE);
    for unknown in ["/fr/invitation/x", "/en/password/%00", "/fr/invitation/%F0%9F%98%80"] {
        assert_eq!(server.browser().get(unknown).await.status, StatusCode::GONE, "{unknown}");
    }
}

async fn a_disabled_account_is_signed_out_and_its_token_refused(database: Database) {
    let server = Server::on(&database).await;
    let (committee, program) = (server.sign_in("committee").await, server.program("committee").await);
    let administrator = server.sign_in("administrator").await;
    assert!(signed_in(&committee).await);
    assert_ne!(program.get("/api/v1/programmes").await.status, StatusCode::UNAUTHORIZED);
    let link = link(&alter(&administrator, ("password", &id(&server, "committee").await), &[]).await);
    let done = alter(&administrator, ("disable", &id(&server, "committee").await), &[]).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/fr/accounts"));
    assert!(!signed_in(&committee).await);
    assert_eq!(program.get("/api/v1/programmes").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(server.browser().get(&link).await.status, StatusCode::GONE);
    let refused = server.browser().sign_in(email("committee"), demo::PASSWORD).await;
    assert!(refused.has("ne vont pas ensemble"), "{}", refused.body);
    alter(&administrator, ("enable", &id(&server, "committee").await), &[]).await;
    assert!(!signed_in(&committee).await, "what ended stays ended");
    assert_eq!(program.get("/api/v1/programmes").await.status, StatusCode::UNAUTHORIZED);
    assert!(signed_in(&server.sign_in("committee").await).await);
}

async fn a_removed_token_opens_nothing(database: Database) {
    let server = Server::on(&database).await;
    let (program, own) = (server.program("committee").await, server.sign_in("committee").await);
    let token = server.store().tokens_of(&id(&server, "committee").await).await.unwrap().remove(0).id;
    let remove = [("action", "token"), ("token", token.as_str())];
    server.sign_in("committee-t05").await.post("/fr/account", &remove).await;
    assert_ne!(program.get("/api/v1/programmes").await.status, StatusCode::UNAUTHORIZED, "another's token");
    assert_eq!(own.post("/fr/account", &remove).await.status, StatusCode::SEE_OTHER);
    let refused = program.get("/api/v1/programmes").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    assert!(own.get("/fr/account").await.has("Aucun jeton"));
}

async fn another_password_ends_the_sessions_of_other_browsers(database: Database) {
    let server = Server::on(&database).await;
    let (here, there) = (server.sign_in("committee").await, server.sign_in("committee").await);
    let change = async |now: &str| {
        let form = [("action", "password"), ("password_now", now), ("password", NEW), ("password_again", NEW)];
        here.post("/fr/account", &form).await
    };
    let refused = change("pas le bon").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("pas le mot de passe actuel") && signed_in(&there).await, "{}", refused.body);
    let before = here.cookie();
    let done = change(demo::PASSWORD).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/fr/account?done=password"));
    assert!(here.get("/fr/account?done=password").await.has("Le mot de passe est changé"));
    assert!(!signed_in(&there).await);
    assert_ne!(here.cookie(), before);
    assert_eq!(
        server.browser().sign_in(email("committee"), demo::PASSWORD).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(server.browser().sign_in(email("committee"), NEW).await.status, StatusCode::SEE_OTHER);
}

async fn a_link_to_another_password_ends_every_session(database: Database) {
    let server = Server::on(&database).await;
    let (there, browser) = (server.sign_in("reader").await, server.browser());
    let administrator = server.sign_in("administrator").await;
    let link = link(&alter(&administrator, ("password", &id(&server, "reader").await), &[]).await);
    assert!(link.starts_with("/fr/password/"), "{link}");
    assert!(browser.get(&link).await.has("lecture@exemple.org") && signed_in(&there).await);
    let form = [("password", NEW), ("password_again", NEW)];
    assert_eq!(browser.post(&link, &form).await.status, StatusCode::SEE_OTHER);
    assert!(signed_in(&browser).await && !signed_in(&there).await);
    assert_eq!(server.browser().post(&link, &form).await.status, StatusCode::GONE);
}

async fn the_words_of_a_refused_form_are_kept_and_its_passwords_are_not(database: Database) {
    let server = Server::on(&database).await;
    let refused = server.browser().sign_in("quelqu-un@exemple.org", "un-secret-bien-garde").await;
    assert!(refused.has("quelqu-un@exemple.org") && !refused.has("un-secret-bien-garde"), "{}", refused.body);
    assert_eq!(refused.header("cache-control"), "no-store");
    let injected = server.browser().sign_in("\"><script>alert(1)</script>", "x").await;
    assert!(!injected.has("<script>alert"), "{}", injected.body);
    let administrator = server.sign_in("administrator").await;
    let kept = invite(&administrator, ("t07@exemple.org", "committee", "alliance/T99")).await;
    assert!(kept.has("value=\"t07@exemple.org\""), "{}", kept.body);
}

async fn signing_out_ends_the_session_itself(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.sign_in("committee").await;
    let cookie = browser.cookie();
    let out = browser.post("/en/sign-out", &[]).await;
    assert_eq!((out.status, out.header("location")), (StatusCode::SEE_OTHER, "/en"));
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(browser.cookie(), "");
    browser.show_cookie(&cookie);
    assert!(!signed_in(&browser).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_account_of_the_demonstration_signs_in_with_the_password_that_is_shown() {
    let server = Server::demo().await;
    assert!(server.browser().get("/fr/sign-in").await.has(demo::PASSWORD));
    for who in ["administrator", "coordination", "evaluator", "committee", "committee-t05", "reader"] {
        let browser = server.sign_in(who).await;
        assert_eq!(browser.get("/fr/alliance").await.header("cache-control"), "no-store");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_of_a_session_is_bound_to_its_host_where_the_site_is_on_https() {
    let plain = Server::demo().await;
    let set = plain.browser().sign_in(email("reader"), demo::PASSWORD).await;
    let set = set.header("set-cookie").to_owned();
    assert!(set.starts_with("jalons=") && set.ends_with("; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"), "{set}");
    let site = Site { origin: Some("https://jalons.example.org".parse().unwrap()), demo: false };
    let database = Database::sqlite();
    let secure = Server::at(&database, site).await;
    let browser = secure.browser();
    let set = browser.sign_in(email("reader"), demo::PASSWORD).await.header("set-cookie").to_owned();
    assert!(set.starts_with("__Host-jalons=") && set.ends_with("; HttpOnly; SameSite=Lax; Secure"), "{set}");
    assert!(signed_in(&browser).await);
    // Another host of the same domain could plant a cookie of the other name.
    let planted = browser.cookie().replace("__Host-", "");
    browser.show_cookie(&planted);
    assert!(!signed_in(&browser).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_site_sends_on_somebodys_behalf_is_refused() {
    let server = Server::demo().await;
    let browser = server.sign_in("administrator").await;
    let account = id(&server, "reader").await;
    let send = async |path: &str, name: &str, value: &str| {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = Body::from(format!("action=disable&account={account}"));
        browser.send(request.header(name, value).body(body).unwrap()).await.status
    };
    for path in ["/fr/accounts", "/fr/sign-in", "/fr/sign-out", "/api/anything"] {
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            assert_eq!(send(path, name, value).await, StatusCode::FORBIDDEN, "{path} {name} {value}");
        }
    }
    assert!(server.store().person_by_id(&account).await.unwrap().unwrap().disabled_at.is_none());
    assert_eq!(send("/fr/accounts", "origin", "http://127.0.0.1:3000").await, StatusCode::SEE_OTHER);
    let program = server.program("coordination").await;
    let rest = program.send_as((Method::POST, "/api/v1/anything", "application/json"), "[]").await;
    assert_ne!(rest.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_an_account_is_nobody_elses() {
    let server = Server::demo().await;
    let committee = server.sign_in("committee").await;
    assert!(committee.get("/fr/alliance").await.has("Comité T03"));
    let anyone = server.browser().get("/fr/alliance").await;
    assert!(!anyone.has("Comité T03") && anyone.has("/fr/sign-in?next=/fr/alliance"));
    assert!(server.sign_in("committee-t05").await.get("/fr/alliance").await.has("Comité T05"));
    assert!(!committee.get("/fr/alliance").await.has("Comité T05"));
}

#[tokio::test(flavor = "multi_thread")]
async fn functions_of_the_server_answer_only_what_is_ones_own() {
    let server = Server::demo().await;
    let functions = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect::<Vec<_>>();
    let named = |name: &str| functions.iter().find(|path| path.starts_with(&format!("/api/{name}"))).unwrap();
    let asked = async |browser: &Browser, path: &str| {
        let form = "question[language]=fr&question[programme]=";
        browser.send_as((Method::POST, path, "application/x-www-form-urlencoded"), form).await
    };
    for path in [named("accounts"), named("account")] {
        for who in [server.browser(), server.sign_in("reader").await] {
            let refused = asked(&who, path).await;
            let is_own = path == named("account") && who.cookie() != "";
            assert!(is_own || refused.has("Forbidden"), "{path}: {}", refused.body);
            assert!(!refused.has("administrator@exemple.org"), "{path}: {}", refused.body);
        }
    }
    let kept = asked(&server.sign_in("administrator").await, named("accounts")).await;
    assert!(kept.status.is_success() && kept.has("lecture@exemple.org") && !kept.has("argon2"), "{}", kept.body);
}
