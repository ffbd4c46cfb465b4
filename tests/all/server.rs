//! A whole server inside a test: requests go through its router, as a browser sends them.

use crate::databases::Database;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use jalons::server::{
    held::Programmes,
    router::router,
    serve::Jalons,
    store::{Store, fingerprint},
};
use sqlx::{AssertSqlSafe, Executor};
use tower::ServiceExt;

pub struct Server {
    pub programmes: Programmes,
    router: Router,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn has(&self, words: &str) -> bool {
        self.body.contains(words)
    }
}

const ACCOUNTS: [(&str, &str, &str, &str); 6] = [
    ("administrator", "Administration", "administrator", ""),
    ("coordination", "Coordination régionale", "coordination", ""),
    ("evaluator", "Équipe d’évaluation", "evaluator", ""),
    ("committee", "Comité T03", "committee", "T03"),
    ("committee-t05", "Comité T05", "committee", "T05"),
    ("reader", "Lecture", "reader", ""),
];

impl Server {
    pub async fn on(database: &Database) -> Self {
        let store = database.with_alliance().await;
        let behind = database.behind().await;
        for (id, name, role, territory) in ACCOUNTS {
            let hash = fingerprint(id.as_bytes());
            let programme = if role == "administrator" { "" } else { "alliance" };
            for insert in [
                format!(
                    "insert into account (id, email, name, created_at, created_by) values ('{id}', '{id}', '{name}', 1, 'command')"
                ),
                format!("insert into role values ('{id}', '{role}', '{programme}', '{territory}', 1, 'command')"),
                format!("insert into session values ('{hash}', '{id}', 1, {})", i64::MAX),
            ] {
                behind.execute(AssertSqlSafe(insert)).await.unwrap();
            }
        }
        let programmes = Programmes::new(store);
        Self { router: router(Jalons::new(programmes.clone()).unwrap()), programmes }
    }

    pub fn store(&self) -> &Store {
        self.programmes.store()
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookie: String::new() }
    }

    pub async fn sign_in(&self, who: &str) -> Browser {
        Browser { router: self.router.clone(), cookie: format!("jalons={who}") }
    }
}

#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookie: String,
}

impl Browser {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let pairs = form.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        request.headers_mut().insert(header::HOST, "127.0.0.1:3000".parse().unwrap());
        if !self.cookie.is_empty() {
            request.headers_mut().insert(header::COOKIE, self.cookie.parse().unwrap());
        }
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

fn encoded(text: &str) -> String {
    let encode = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.as_bytes().iter().map(encode).collect()
}
