//! Open pages hear of what changes, as long as their reader may.

use crate::{
    databases::Database,
    people::{NOBODY, Server, disable, invite},
};
use axum::{
    body::{Body, BodyDataStream},
    http::{Method, header},
};
use futures_util::StreamExt;
use serde_json::json;
use std::time::Duration;

crate::databases::on_both_databases! {
    an_open_page_hears_of_a_write
    a_channel_ends_with_its_session
    a_channel_ends_when_the_server_stops
    what_does_not_exist_is_not_listened_to
    nobody_is_told_of_what_they_may_not_see
}

const LIVE: &str = "/fr/alliance/live";

async fn server(database: &Database) -> Server {
    let store = database.with_alliance().await;
    let server = Server::over(database, store).await;
    invite(&server.pool, "coordination", ("coordination", "alliance", "")).await;
    server
}

async fn listen(server: &Server, who: &str) -> BodyDataStream {
    let response = server.send(Server::request(who, &Method::GET, LIVE).body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
    response.into_body().into_data_stream()
}

/// What is said next; nothing once the channel has ended.
async fn heard(channel: &mut BodyDataStream) -> Option<String> {
    let said = tokio::time::timeout(Duration::from_secs(10), channel.next()).await;
    said.unwrap().map(|said| String::from_utf8(said.unwrap().to_vec()).unwrap())
}

async fn write(server: &Server) {
    let row = json!([{ "territory": "T03", "item": "local_plan", "value": "2014-09", "replaces": "any" }]);
    assert_eq!(server.post("coordination", &row).await.status, 201);
}

async fn an_open_page_hears_of_a_write(database: Database) {
    let server = server(&database).await;
    let (mut anyone, mut coordination) = (listen(&server, NOBODY).await, listen(&server, "coordination").await);
    for channel in [&mut anyone, &mut coordination] {
        assert_eq!(heard(channel).await.as_deref(), Some("event: revision\ndata: 1\n\n"));
    }
    write(&server).await;
    for channel in [&mut anyone, &mut coordination] {
        assert_eq!(heard(channel).await.as_deref(), Some("event: revision\ndata: 2\n\n"));
    }
}

/// The revision a page of somebody was made at.
async fn made_at(server: &Server, who: &str) -> String {
    let page = String::from_utf8(server.get(who, "/fr/alliance").await.body).unwrap();
    let (_, after) = page.split_once("data-revision=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

/// The number that a channel opened now tells first.
async fn told_first(server: &Server, who: &str) -> String {
    let said = heard(&mut listen(server, who).await).await.unwrap();
    said.trim().rsplit(' ').next().unwrap().to_owned()
}

async fn nobody_is_told_of_what_they_may_not_see(database: Database) {
    const EVERYBODY: [&str; 4] = [NOBODY, "t03", "t05", "coordination"];
    let server = server(&database).await;
    invite(&server.pool, "t03", ("committee", "alliance", "T03")).await;
    invite(&server.pool, "t05", ("committee", "alliance", "T05")).await;
    let mut channels = Vec::new();
    let mut before = Vec::new();
    for who in EVERYBODY {
        before.push(made_at(&server, who).await);
        let mut channel = listen(&server, who).await;
        assert_eq!(heard(&mut channel).await.as_deref(), Some("event: revision\ndata: 1\n\n"), "{who}");
        channels.push(channel);
    }
    let submit = async |who: &str, value: u32| {
        let territory = who.to_uppercase();
        let row = json!([{ "territory": territory, "item": "multipliers_trained", "value": value, "replaces": "any" }]);
        assert_eq!(server.post(who, &row).await.status, 201);
    };
    submit("t05", 7).await;
    // Those who may see it are told, and a page of before offers to be made anew to them alone.
    for ((who, channel), made) in EVERYBODY.into_iter().zip(&mut channels).zip(&before) {
        let sees = ["t05", "coordination"].contains(&who);
        if sees {
            assert_eq!(heard(channel).await.as_deref(), Some("event: revision\ndata: 2\n\n"), "{who}");
        }
        let told = told_first(&server, who).await;
        assert_eq!(told != *made, sees, "{who}");
        assert_eq!(told, made_at(&server, who).await, "{who}: the page of now is the one that is told of");
    }
    // What is accepted is for everybody: nobody was told anything in between.
    write(&server).await;
    for ((who, channel), number) in EVERYBODY.into_iter().zip(&mut channels).zip([2, 2, 3, 3]) {
        let said = format!("event: revision\ndata: {number}\n\n");
        assert_eq!(heard(channel).await.as_deref(), Some(&said[..]), "{who}");
    }
    submit("t03", 8).await;
    for (channel, number) in [(1, 3), (3, 4)] {
        let said = format!("event: revision\ndata: {number}\n\n");
        assert_eq!(heard(&mut channels[channel]).await.as_deref(), Some(&said[..]), "{}", EVERYBODY[channel]);
    }
}

async fn a_channel_ends_with_its_session(database: Database) {
    let server = server(&database).await;
    let (mut anyone, mut coordination) = (listen(&server, NOBODY).await, listen(&server, "coordination").await);
    assert!(heard(&mut coordination).await.is_some() && heard(&mut anyone).await.is_some());
    write(&server).await;
    assert!(heard(&mut coordination).await.is_some() && heard(&mut anyone).await.is_some());
    disable(&server.pool, "coordination").await;
    let behind = "update programme set revision = revision + 1";
    sqlx::query(behind).execute(&server.pool).await.unwrap();
    assert_eq!(heard(&mut coordination).await, None);
    assert_eq!(heard(&mut anyone).await.as_deref(), Some("event: revision\ndata: 3\n\n"));
}

async fn a_channel_ends_when_the_server_stops(database: Database) {
    let server = server(&database).await;
    let mut anyone = listen(&server, NOBODY).await;
    assert!(heard(&mut anyone).await.is_some());
    server.jalons.moves.stop();
    assert_eq!(heard(&mut anyone).await, None);
    assert_eq!(server.get(NOBODY, LIVE).await.status, 503);
}

async fn what_does_not_exist_is_not_listened_to(database: Database) {
    let server = server(&database).await;
    assert_eq!(server.get(NOBODY, "/fr/nothing/live").await.status, 404);
    assert_eq!(server.get(NOBODY, "/de/alliance/live").await.status, 404);
}
