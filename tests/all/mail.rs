//! Links that go out by mail: what is sent, to whom, and what is told when nothing can be sent.

use crate::{databases::Database, server::Server};
use axum::http::StatusCode;
use base64::{Engine, prelude::BASE64_STANDARD};
use jalons::server::state::mail::Mail;
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

/// A mail server that keeps what it is given.
#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<String>>>);

impl Sink {
    fn start() -> (Self, Mail) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("smtp://{}", listener.local_addr().unwrap());
        let sink = Self::default();
        let kept = sink.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let kept = kept.clone();
                thread::spawn(move || kept.speak(stream));
            }
        });
        (sink, Mail::through(&address, "Jalons <jalons@exemple.org>").unwrap())
    }

    fn speak(&self, mut stream: TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream.try_clone().ok()?).lines().map_while(Result::ok);
        stream.write_all(b"220 sink\r\n").ok()?;
        while let Some(line) = lines.next() {
            let answer = match line.get(..4).unwrap_or_default() {
                "EHLO" => "250 sink",
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").ok()?;
                    let letter: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
                    self.0.lock().unwrap().push(letter.join("\r\n"));
                    "250 kept"
                }
                "QUIT" => "221 bye",
                _ => "250 yes",
            };
            stream.write_all(format!("{answer}\r\n").as_bytes()).ok()?;
        }
        Some(())
    }

    /// The letters that came, once there are so many: head and text.
    async fn letters(&self, count: usize) -> Vec<(String, String)> {
        for _ in 0..200 {
            if self.0.lock().unwrap().len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let letters = self.0.lock().unwrap();
        letters.iter().map(|letter| read(letter)).collect()
    }

    /// That nothing more has come after a while.
    async fn stays_at(&self, count: usize) {
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(self.0.lock().unwrap().len(), count);
    }
}

/// The head and the text of a letter, whose letters beyond ASCII were written down in one of two ways.
fn read(letter: &str) -> (String, String) {
    let (head, text) = letter.split_once("\r\n\r\n").unwrap();
    let text = if head.contains("base64") {
        String::from_utf8(BASE64_STANDARD.decode(text.replace("\r\n", "")).unwrap()).unwrap()
    } else {
        let text = text.replace("=\r\n", "");
        let mut parts = text.split('=');
        let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend(part[2..].bytes());
        }
        String::from_utf8(bytes).unwrap()
    };
    (head.to_owned(), text)
}

/// The way to the page that a letter leads to.
fn path(text: &str) -> String {
    let line = text.lines().find(|line| line.trim().starts_with("http")).unwrap().trim();
    line.split_once("//").unwrap().1.split_once('/').map(|(_, path)| format!("/{path}")).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_mailed_and_its_link_opens() {
    let (sink, mail) = Sink::start();
    let database = Database::sqlite();
    let server = Server::mailing(&database, mail).await;
    let browser = server.sign_in("administrator").await;
    let person =
        [("action", "invite"), ("email", "nouvelle@exemple.org"), ("role", "committee"), ("place", "alliance/T07")];
    let page = browser.post("/fr/accounts", &person).await;
    assert!(page.has("Le lien est envoyé à cette adresse") && page.has("/fr/invitation/"), "{}", page.body);
    let (head, text) = sink.letters(1).await.remove(0);
    assert!(head.contains("To: nouvelle@exemple.org") && head.contains("From: Jalons <jalons@exemple.org>"), "{head}");
    assert!(text.contains("pendant 14 jours"), "{text}");
    let opened = server.browser().get(&path(&text)).await;
    assert!(opened.has("Bienvenue dans Jalons") && opened.has("nouvelle@exemple.org"), "{}", opened.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_answered_alike_for_everybody_and_mailed_to_those_who_have_one() {
    let (sink, mail) = Sink::start();
    let database = Database::sqlite();
    let server = Server::mailing(&database, mail).await;
    let nobody = server.browser();
    assert!(nobody.get("/fr/sign-in").await.has("href=\"/fr/password\""));
    let ask = async |email: &str| {
        let answer = nobody.post("/fr/password", &[("email", email)]).await;
        (answer.status, answer.header("location").to_owned())
    };
    let known = ask("coordination@exemple.org").await;
    assert_eq!(known, (StatusCode::SEE_OTHER, "/fr/password?asked=yes".to_owned()));
    let (head, text) = sink.letters(1).await.remove(0);
    assert!(head.contains("To: coordination@exemple.org"), "{head}");
    // With the address the server was told, whatever host a request names.
    assert!(text.contains("pendant 2 jours") && text.contains("http://jalons.exemple.org/fr/password/"), "{text}");
    assert!(nobody.get(&known.1).await.has("Si cette adresse a un compte"));

    // Once more within five minutes, nobody, nonsense: the same answer, and no letter.
    for other in ["coordination@exemple.org", "personne@exemple.org", "=\r\nBcc: a@b.org", ""] {
        assert_eq!(ask(other).await, known, "{other}");
    }
    sink.stays_at(1).await;
    // Twice in the same moment: one letter.
    tokio::join!(ask("evaluation@exemple.org"), ask("evaluation@exemple.org"), ask("evaluation@exemple.org"));
    sink.letters(2).await;
    sink.stays_at(2).await;

    let chosen = [("password", "un autre mot de passe"), ("password_again", "un autre mot de passe")];
    assert_eq!(server.browser().post(&path(&text), &chosen).await.status, StatusCode::SEE_OTHER);
    let back = server.browser().sign_in("coordination@exemple.org", "un autre mot de passe").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_link_takes_none_away_that_was_given_and_using_one_ends_both() {
    let (sink, mail) = Sink::start();
    let database = Database::sqlite();
    let server = Server::mailing(&database, mail).await;
    let browser = server.sign_in("administrator").await;
    let person = [("action", "invite"), ("email", "nouvelle@exemple.org"), ("role", "reader"), ("place", "alliance")];
    browser.post("/fr/accounts", &person).await;
    let nobody = server.browser();
    nobody.post("/fr/password", &[("email", "nouvelle@exemple.org")]).await;
    let letters = sink.letters(2).await;
    let [given, asked] = [path(&letters[0].1), path(&letters[1].1)];
    for link in [&given, &asked] {
        assert!(nobody.get(link).await.has("Bienvenue dans Jalons"), "{link}");
    }
    let chosen =
        [("name", "Nouvelle"), ("password", "un mot de passe long"), ("password_again", "un mot de passe long")];
    assert_eq!(server.browser().post(&asked, &chosen).await.status, StatusCode::SEE_OTHER);
    assert!(nobody.get(&given).await.has("ne vaut plus"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_does_not_answer_is_told_and_the_link_is_shown() {
    let nowhere = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mail = Mail::through(&format!("smtp://{nowhere}"), "jalons@exemple.org").unwrap();
    let database = Database::sqlite();
    let server = Server::mailing(&database, mail).await;
    let browser = server.sign_in("administrator").await;
    let person = [("action", "invite"), ("email", "nouvelle@exemple.org"), ("role", "reader"), ("place", "alliance")];
    let page = browser.post("/fr/accounts", &person).await;
    assert!(page.has("Le courriel n’est pas parti") && page.has("/fr/invitation/"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mail_server_the_page_says_whom_to_ask() {
    let database = Database::sqlite();
    let server = Server::on(&database).await;
    let nobody = server.browser();
    let page = nobody.get("/fr/password").await;
    assert!(page.has("L’administration peut vous donner un lien") && !page.has("type=\"email\""), "{}", page.body);
    assert!(!nobody.get("/fr/sign-in").await.has("href=\"/fr/password\""));
    assert_eq!(
        nobody.post("/fr/password", &[("email", "coordination@exemple.org")]).await.status,
        StatusCode::SEE_OTHER
    );
}
