//! A whole server inside a test: requests go through its router, as a browser or a program sends them.

use crate::databases::Database;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, HeaderName, Method, Request, StatusCode, header},
};
use jalons::{
    domain::language::Language,
    server::{
        http::router::router,
        programmes::{demo, held::Programmes},
        state::{Jalons, jobs::Jobs, mail::Mail, site::Site},
        store::Store,
    },
};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tower::ServiceExt;

/// A server and its data. Each test starts its own.
pub struct Server {
    pub programmes: Programmes,
    router: Router,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// A header as text; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn has(&self, words: &str) -> bool {
        self.body.contains(words)
    }
}

impl Server {
    /// The shipped programmes with their values, and one account a role (two committees: T03 and T05).
    pub async fn demo() -> Self {
        Self::new(demo::open(Language::French).await.unwrap(), Site { origin: None, demo: true })
    }

    /// The Alliance programme without any value, and the same accounts, in a database of the test's own.
    pub async fn on(database: &Database) -> Self {
        Self::at(database, Site::default()).await
    }

    /// The same, for a site that was told where it is reached.
    pub async fn at(database: &Database, site: Site) -> Self {
        let store = database.with_alliance().await;
        demo::add_accounts(&store).await.unwrap();
        Self::new(Programmes::new(store), site)
    }

    /// The same, where no reader waits for work: each goes to the page of its job.
    pub async fn impatient(database: &Database) -> Self {
        Self::waiting(database, Duration::ZERO).await
    }

    /// The same, where readers wait so long for work.
    pub async fn waiting(database: &Database, moment: Duration) -> Self {
        let store = database.with_alliance().await;
        demo::add_accounts(&store).await.unwrap();
        let programmes = Programmes::new(store);
        let jalons = Jalons::new(programmes.clone()).unwrap();
        let router = router(Jalons { jobs: Jobs::waiting(moment), ..jalons });
        Self { programmes, router }
    }

    /// The same, whose links go out through a mail server.
    pub async fn mailing(database: &Database, mail: Mail) -> Self {
        let store = database.with_alliance().await;
        demo::add_accounts(&store).await.unwrap();
        let programmes = Programmes::new(store);
        let site = Site { origin: Some("http://jalons.exemple.org".parse().unwrap()), demo: false };
        let router = router(Jalons::new(programmes.clone()).unwrap().at(site).mailing(Some(mail)));
        Self { programmes, router }
    }

    /// A server over any programmes.
    pub fn new(programmes: Programmes, site: Site) -> Self {
        let router = router(Jalons::new(programmes.clone()).unwrap().at(site));
        Self { programmes, router }
    }

    pub fn store(&self) -> &Store {
        self.programmes.store()
    }

    /// A browser in which nobody is signed in.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookie: Arc::default(), token: None }
    }

    /// A browser in which somebody is signed in: `administrator`, `coordination`, `evaluator`, `committee` (T03),
    /// `committee-t05`, `reader`, or an address.
    pub async fn sign_in(&self, who: &str) -> Browser {
        let browser = self.browser();
        let answer = browser.sign_in(email(who), demo::PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who} cannot sign in: {}", answer.body);
        browser
    }

    /// A program that shows a token of somebody (named as in `sign_in`) instead of a cookie, on `/api/v1/`.
    pub async fn program(&self, who: &str) -> Browser {
        let person = self.store().person_by_email(email(who)).await.unwrap().unwrap();
        let secret = jalons::server::request::secret::Secret::token().unwrap();
        self.store().add_token(&person.account.id, &secret.hash).await.unwrap();
        Browser { token: Some(secret.told), ..self.browser() }
    }
}

/// The address of the demonstration's account for a role.
pub fn email(who: &str) -> &str {
    match who {
        "administrator" => "administrator@exemple.org",
        "coordination" => "coordination@exemple.org",
        "evaluator" => "evaluation@exemple.org",
        "committee" => "comite-t03@exemple.org",
        "committee-t05" => "comite-t05@exemple.org",
        "reader" => "lecture@exemple.org",
        address => address,
    }
}

/// Somebody's browser, with its cookie; or a program, with its token.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookie: Arc<Mutex<String>>,
    token: Option<String>,
}

impl Browser {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let pairs = form.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends JSON, or anything else: method, path, type of the content.
    pub async fn send_as(&self, (method, path, kind): (Method, &str, &str), body: impl Into<Body>) -> Answer {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(body.into()).unwrap()).await
    }

    /// Gives a sheet to the Alliance programme, as the page sends it.
    pub async fn give(&self, name: &str, bytes: &[u8]) -> Answer {
        let head = format!(
            "--jalons\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let body = [head.as_bytes(), bytes, b"\r\n--jalons--\r\n"].concat();
        self.send_as((Method::POST, "/fr/alliance/import", "multipart/form-data; boundary=jalons"), body).await
    }

    /// Sends any request, with the cookie or the token of this browser, and keeps the cookie it is given.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let headers = request.headers_mut();
        let mut add = |name: HeaderName, value: String| {
            if !headers.contains_key(&name) {
                headers.insert(name, value.parse().unwrap());
            }
        };
        add(header::HOST, "127.0.0.1:3000".to_owned());
        let cookie = self.cookie();
        if !cookie.is_empty() {
            add(header::COOKIE, cookie);
        }
        if let Some(token) = &self.token {
            add(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        if let Some(set) = parts.headers.get(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
            *self.cookie.lock().unwrap() = if pair.ends_with('=') { String::new() } else { pair };
        }
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    pub async fn sign_in(&self, email: &str, password: &str) -> Answer {
        self.post("/fr/sign-in", &[("email", email), ("password", password)]).await
    }

    /// The cookie this browser shows, as `name=value`; empty where it has none.
    pub fn cookie(&self) -> String {
        self.cookie.lock().unwrap().clone()
    }

    /// Makes this browser show another cookie.
    pub fn show_cookie(&self, cookie: &str) {
        *self.cookie.lock().unwrap() = cookie.to_owned();
    }
}

fn encoded(text: &str) -> String {
    let encode = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.as_bytes().iter().map(encode).collect()
}
