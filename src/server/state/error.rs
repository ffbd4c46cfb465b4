//! Why the server did not start.

use crate::domain::language::Language;
use std::{io, net::SocketAddr};
use thiserror::Error;

/// Why the server did not start.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error("{address} is taken: stop what listens there, or choose another with --listen 127.0.0.1:PORT")]
    Taken { address: SocketAddr },
    #[error("cannot listen on {address}: {source}")]
    Listen { address: SocketAddr, source: io::Error },
    #[error("the site is not in this binary: build it with `cargo xtask build`")]
    NoSite,
    #[error("the chart engine does not start: {0}")]
    Charts(String),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ServeError {
    /// For the person who started the server: what is wrong and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::Taken { address }, Language::French) => format!(
                "{address} est déjà pris. Arrêter ce qui y répond, ou choisir une autre adresse\u{a0}: \
                 --listen 127.0.0.1:3001"
            ),
            (Self::Taken { address }, Language::English) => format!(
                "{address} is already taken. Stop what answers there, or choose another address: --listen 127.0.0.1:3001"
            ),
            (Self::Listen { address, source }, Language::French) => {
                format!("Impossible de répondre à {address} ({source}). Choisir une autre adresse avec --listen.")
            }
            (Self::Listen { address, source }, Language::English) => {
                format!("Cannot answer at {address} ({source}). Choose another address with --listen.")
            }
            (Self::NoSite, Language::French) => {
                "Le site n’est pas dans ce programme. Le construire\u{a0}: cargo xtask build".to_owned()
            }
            (Self::NoSite, Language::English) => {
                "The site is not in this program. Build it: cargo xtask build".to_owned()
            }
            (Self::Charts(reason), Language::French) => format!("Le moteur de graphiques ne démarre pas ({reason})."),
            (Self::Charts(reason), Language::English) => format!("The chart engine does not start ({reason})."),
            (Self::Io(reason), Language::French) => format!("Le serveur s’est arrêté ({reason})."),
            (Self::Io(reason), Language::English) => format!("The server has stopped ({reason})."),
        }
    }
}
