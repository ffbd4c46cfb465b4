//! The commands that make accounts, and the links and tokens they print.

use crate::{
    commands::{command, complaint, said, text, with_alliance},
    databases::Directory,
    server::Server,
};
use axum::http::StatusCode;
use jalons::server::{
    programmes::held::Programmes,
    state::site::Site,
    store::{Location, Store},
};

async fn server(data: &Directory) -> Server {
    let store = Store::open(&Location::in_directory(data.path())).await.unwrap();
    Server::new(Programmes::new(store), Site::default())
}

#[track_caller]
fn last_line(said: &str) -> String {
    said.lines().last().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_administrator_is_made_by_a_command_and_comes_in_by_its_link() {
    let data = with_alliance();
    let place = text(data.path());
    assert!(said(&["account", "list", "--data", place]).contains("--role administrator"));
    let told = said(&["account", "add", "Admin@exemple.org", "--role", "administrator", "--data", place]);
    assert!(told.contains("il sert une fois, d’ici 14 jours\u{a0}:"), "{told}");
    let link = last_line(&told);
    let path = link.strip_prefix("http://127.0.0.1:3000").unwrap();
    let browser = server(&data).await.browser();
    assert!(browser.get(path).await.has("admin@exemple.org"));
    let password = "un mot de passe assez long";
    let form = [("name", "Administration"), ("password", password), ("password_again", password)];
    assert_eq!(browser.post(path, &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/fr/accounts").await.status, StatusCode::OK);
    let listed = said(&["account", "list", "--data", place]);
    assert_eq!(listed.trim(), "admin@exemple.org  actif  administrator  Administration");
    let refused = complaint(&["account", "disable", "admin@exemple.org", "--data", place]);
    assert!(refused.contains("dernier compte d’administration"), "{refused}");
    let again = last_line(&said(&["account", "password", "admin@exemple.org", "--data", place, "--lang", "en"]));
    assert!(again.contains("/en/password/"), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_printed_once_and_ends_with_its_account() {
    let data = with_alliance();
    let place = text(data.path());
    let account = ["--role", "committee", "--programme", "alliance", "--territory", "T03", "--name", "Comité T03"];
    let add = [&["account", "add", "t03@exemple.org", "--data", place][..], &account].concat();
    let link = said(&[&add[..], &["--origin", "https://jalons.example.org/"]].concat());
    assert!(last_line(&link).starts_with("https://jalons.example.org/fr/invitation/"), "{link}");
    let token = said(&["account", "token", "t03@exemple.org", "--data", place]);
    assert!(token.starts_with("jalons_") && token.trim().len() == 71 && token.lines().count() == 1, "{token}");
    let server = server(&data).await;
    let ask = async |token: &str| {
        let request = axum::http::Request::get("/api/v1/programmes").header("authorization", format!("Bearer {token}"));
        server.browser().send(request.body(axum::body::Body::empty()).unwrap()).await.status
    };
    assert_ne!(ask(token.trim()).await, StatusCode::UNAUTHORIZED);
    assert_eq!(ask("jalons_0").await, StatusCode::UNAUTHORIZED);
    assert!(said(&["account", "disable", "t03@exemple.org", "--data", place]).contains("est fermé"));
    assert_eq!(ask(token.trim()).await, StatusCode::UNAUTHORIZED);
    let listed = said(&["account", "list", "--data", place]);
    assert_eq!(listed.trim(), "t03@exemple.org  fermé  committee alliance/T03  Comité T03");
    for refused in ["token", "password"] {
        assert!(complaint(&["account", refused, "t03@exemple.org", "--data", place]).contains("Le rouvrir d’abord"));
    }
    assert!(said(&["account", "enable", "t03@exemple.org", "--data", place]).contains("est ouvert"));
    assert_eq!(ask(token.trim()).await, StatusCode::UNAUTHORIZED);
}

#[test]
fn an_account_that_makes_no_sense_is_refused_with_what_to_type() {
    let data = with_alliance();
    let place = text(data.path());
    for (words, told) in [
        (["nobody", "--role", "reader", "--programme", "alliance"].as_slice(), "comite@exemple.org"),
        (&["a@exemple.org", "--role", "queen"], "administrator, coordination, evaluator, committee ou reader"),
        (&["a@exemple.org", "--role", "reader"], "Dire lequel"),
        (&["a@exemple.org", "--role", "administrator", "--programme", "alliance"], "Ne donner ni programme"),
        (&["a@exemple.org", "--role", "committee", "--programme", "alliance"], "a un territoire"),
        (&["a@exemple.org", "--role", "committee", "--programme", "alliance", "--territory", "T99"], "T99"),
        (&["a@exemple.org", "--role", "reader", "--programme", "nothing"], "nothing"),
    ] {
        let refused = complaint(&[&["account", "add", "--data", place], words].concat());
        assert!(refused.contains(told), "{words:?}: {refused}");
    }
    assert!(complaint(&["account", "token", "a@exemple.org", "--data", place]).contains("a@exemple.org"));
    let wrong =
        command(&["account", "add", "a@exemple.org", "--role", "administrator", "--origin", "jalons", "--data", place]);
    assert_eq!({ wrong }.output().unwrap().status.code(), Some(2));
}
