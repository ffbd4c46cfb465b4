//! People with accounts, each with a session and a token, and questions asked in their name.

use crate::databases::Database;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use jalons::{
    formats::fingerprint::fingerprint,
    server::{clock, http::router::router, programmes::held::Programmes, state::Jalons, store::Store},
};
use serde_json::Value;
use sqlx::AnyPool;
use tower::ServiceExt;

/// A role, its programme and its territory; empty where it has none.
pub type Held<'a> = (&'a str, &'a str, &'a str);

/// The name of whoever holds nothing.
pub const NOBODY: &str = "";

/// Brings somebody in, with a role; their name is their session's cookie and their token too.
pub async fn invite(pool: &AnyPool, name: &str, (role, programme, territory): Held<'_>) {
    let now = clock::now();
    let account = "insert into account (id, email, name, created_at, created_by) values ($1, $2, $1, $3, 'command')";
    sqlx::query(account).bind(name).bind(format!("{name}@example.org")).bind(now).execute(pool).await.unwrap();
    let holds = "insert into role (account, role, programme, territory, granted_at, granted_by) \
         values ($1, $2, $3, $4, $5, 'command')";
    let holds = sqlx::query(holds).bind(name).bind(role).bind(programme).bind(territory).bind(now);
    holds.execute(pool).await.unwrap();
    let secret = fingerprint(name.as_bytes());
    let token = sqlx::query("insert into token (id, account, token_hash, made_at) values ($1, $1, $2, $3)");
    token.bind(name).bind(&secret).bind(now).execute(pool).await.unwrap();
    sign_in(pool, name).await;
}

/// Begins a session for somebody who has none.
pub async fn sign_in(pool: &AnyPool, name: &str) {
    let begin = "insert into session (token_hash, account, started_at, ends_at) \
         select $1, id, $3, $4 from account where id = $2 on conflict do nothing";
    let begin = sqlx::query(begin).bind(fingerprint(name.as_bytes())).bind(name).bind(clock::now());
    begin.bind(clock::now() + 3_600_000_000).execute(pool).await.unwrap();
}

/// Takes somebody's account away from them.
pub async fn disable(pool: &AnyPool, name: &str) {
    let disable = sqlx::query("update account set disabled_at = $2 where id = $1").bind(name).bind(clock::now());
    disable.execute(pool).await.unwrap();
}

/// A server over a database, asked without a network.
pub struct Server {
    pub jalons: Jalons,
    router: Router,
    pub pool: AnyPool,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The refusal, which is always a whole one.
    #[track_caller]
    pub fn problem(&self, status: u16) -> Value {
        let problem = self.json();
        assert_eq!(self.status, status, "{problem}");
        assert_eq!(self.header(header::CONTENT_TYPE), "application/problem+json");
        assert_eq!(problem["status"], status);
        assert!(problem["detail"].as_str().is_some_and(|detail| detail.len() > 10), "{problem}");
        problem
    }
}

impl Server {
    pub async fn over(database: &Database, store: Store) -> Self {
        let jalons = Jalons::new(Programmes::new(store)).unwrap();
        Self { router: router(jalons.clone()), jalons, pool: database.behind().await }
    }

    /// Asks as somebody: by token where programs ask, by the cookie of the session elsewhere.
    pub fn request(who: &str, method: &Method, address: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(address).header("sec-fetch-site", "same-origin");
        match who {
            NOBODY => request,
            name if address.starts_with("/api/v1/") => request.header(header::AUTHORIZATION, format!("Bearer {name}")),
            name => request.header(header::COOKIE, format!("jalons={name}")),
        }
    }

    pub async fn send(&self, request: Request<Body>) -> axum::response::Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.send(request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        Answer { status, headers, body }
    }

    pub async fn get(&self, who: &str, address: &str) -> Answer {
        self.ask(Self::request(who, &Method::GET, address).body(Body::empty()).unwrap()).await
    }

    /// Sends entries to the Alliance programme.
    pub async fn post(&self, who: &str, rows: &Value) -> Answer {
        let request = Self::request(who, &Method::POST, "/api/v1/programmes/alliance/entries");
        let request = request.header(header::CONTENT_TYPE, "application/json");
        self.ask(request.body(rows.to_string().into()).unwrap()).await
    }
}
