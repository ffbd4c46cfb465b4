//! Links sent by mail, where the server was told how mail goes out. Without that they are shown to whoever made them.

use crate::{
    domain::language::Language,
    server::store::Purpose,
    texts::{text, text_with},
};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::time::Duration;
use thiserror::Error;

/// A mail server that says nothing for so long will not.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why no mail can be sent.
#[derive(Debug, Error)]
pub enum NoMail {
    #[error("not the address of a mail server: {0}")]
    Server(String),
    #[error("not a sender: {0}")]
    Sender(String),
}

impl NoMail {
    /// For the person who starts the server: what to write instead.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::Server(typed), Language::French) => format!(
                "«\u{a0}{typed}\u{a0}» n’est pas l’adresse d’un serveur de courriel. Écrire par exemple \
                 smtps://nom:mot-de-passe@courriel.example.org, ou smtp://127.0.0.1:25"
            ),
            (Self::Server(typed), Language::English) => format!(
                "\"{typed}\" is not the address of a mail server. Write for example \
                 smtps://name:password@mail.example.org, or smtp://127.0.0.1:25"
            ),
            (Self::Sender(typed), Language::French) => {
                format!("«\u{a0}{typed}\u{a0}» n’est pas un expéditeur. Écrire par exemple Jalons <jalons@example.org>")
            }
            (Self::Sender(typed), Language::English) => {
                format!("\"{typed}\" is not a sender. Write for example Jalons <jalons@example.org>")
            }
        }
    }
}

/// A link on its way to somebody.
#[derive(Clone, Debug)]
pub struct Letter {
    pub email: String,
    pub purpose: Purpose,
    /// The whole address, and the days it holds.
    pub link: (String, i64),
    pub language: Language,
}

/// How mail goes out. Cloning it is cheap and gives the same one.
#[derive(Clone, Debug)]
pub struct Mail {
    server: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
}

impl Mail {
    /// Through a server, such as `smtps://name:password@mail.example.org`, from somebody.
    ///
    /// # Errors
    /// What is not the address of a server or of a sender.
    pub fn through(server: &str, sender: &str) -> Result<Self, NoMail> {
        let wrong = || NoMail::Server(without_password(server));
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|_| wrong())?;
        let sender = sender.parse().map_err(|_| NoMail::Sender(sender.to_owned()))?;
        Ok(Self { server: server.timeout(Some(PATIENCE)).build(), sender })
    }

    /// Sends a link; whether it was taken by the mail server. What went wrong is in the log.
    pub async fn send(&self, letter: &Letter) -> bool {
        let sent = async {
            let message = self.written(letter)?;
            self.server.send(message).await?;
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
        };
        match sent.await {
            Ok(()) => true,
            Err(error) => {
                tracing::error!(%error, "a mail was not sent");
                false
            }
        }
    }

    fn written(&self, letter: &Letter) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
        let Letter { email, purpose, link: (address, days), language } = letter;
        let key = |part: &str| format!("mail-{}-{part}", purpose.code());
        let arguments = [("address", address.clone().into()), ("days", (*days).into())];
        let body = text_with(*language, &key("text"), &arguments);
        let message = Message::builder().from(self.sender.clone()).to(email.parse()?);
        let message = message.subject(text(*language, &key("subject"))).header(ContentType::TEXT_PLAIN);
        Ok(message.body(body)?)
    }
}

/// What was typed, fit to be shown.
fn without_password(server: &str) -> String {
    server.rsplit_once('@').map_or_else(|| server.to_owned(), |(_, host)| format!("…@{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_and_a_sender_are_told_from_what_is_neither() {
        for server in
            ["smtps://a:b@mail.example.org", "smtp://127.0.0.1:25", "smtp://mail.example.org:587?tls=required"]
        {
            assert!(Mail::through(server, "Jalons <jalons@example.org>").is_ok(), "{server}");
        }
        for (server, sender) in [
            ("mail.example.org", "jalons@example.org"),
            ("https://a:secret@mail.example.org", "jalons@example.org"),
            ("a:secret@mail.example.org", "jalons@example.org"),
            ("smtp://127.0.0.1", "Jalons"),
            ("smtp://127.0.0.1", ""),
        ] {
            let refused = Mail::through(server, sender).unwrap_err();
            for language in Language::ALL {
                let said = refused.explain(language);
                assert!(said.contains("example.org") && !said.contains("secret"), "{said}");
            }
        }
    }

    #[test]
    fn a_letter_says_what_to_do_in_the_language_of_its_page() {
        let mail = Mail::through("smtp://127.0.0.1:25", "Jalons <jalons@example.org>").unwrap();
        for (language, purpose, words) in [
            (Language::French, Purpose::Invitation, "14 jours"),
            (Language::English, Purpose::Invitation, "14 days"),
            (Language::French, Purpose::Password, "ignorez"),
            (Language::English, Purpose::Password, "ignore"),
        ] {
            let link = ("https://jalons.example.org/fr/password/abc".to_owned(), 14);
            let letter = Letter { email: "somebody@example.org".into(), purpose, link: link.clone(), language };
            let key = format!("mail-{}-text", purpose.code());
            let body = text_with(language, &key, &[("address", link.0.clone().into()), ("days", link.1.into())]);
            assert!(body.contains(words) && body.contains(&link.0), "{body}");
            let sent = mail.written(&letter).unwrap();
            assert_eq!(sent.envelope().to()[0].to_string(), "somebody@example.org");
        }
        let injected = Letter {
            email: "a@example.org\r\nBcc: b@example.org".into(),
            purpose: Purpose::Password,
            link: (String::new(), 2),
            language: Language::French,
        };
        assert!(mail.written(&injected).is_err());
    }
}
