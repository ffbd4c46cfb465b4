//! Where the data live: a file of its own in a directory, or a PostgreSQL database.

use crate::domain::language::Language;
use std::path::{Path, PathBuf};

/// Where a store keeps its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// One SQLite file.
    Sqlite(PathBuf),
    /// Address of a PostgreSQL database: `postgres://user:password@host/database`.
    Postgres(String),
}

/// An address that is of neither kind.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}: not a database address (postgres://user:password@host/database or sqlite:///directory/file.sqlite)")]
pub struct UnknownAddress(String);

impl UnknownAddress {
    /// For the person who wrote it: what an address looks like.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::French => format!(
                "{}\u{a0}: ce n’est pas une adresse de base de données. \
                 Écrire postgres://compte:mot-de-passe@serveur/base ou sqlite:///répertoire/fichier.sqlite",
                self.0
            ),
            Language::English => self.to_string(),
        }
    }
}

impl Location {
    /// The file `jalons.sqlite` of a directory.
    #[must_use]
    pub fn in_directory(directory: &Path) -> Self {
        Self::Sqlite(directory.join("jalons.sqlite"))
    }

    /// Reads `postgres://…`, `postgresql://…` or `sqlite://…`.
    pub fn from_url(url: &str) -> Result<Self, UnknownAddress> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"));
        match path {
            Some(path) if !path.is_empty() && !path.contains(['?', ':']) => Ok(Self::Sqlite(PathBuf::from(path))),
            _ => Err(UnknownAddress(without_password(url))),
        }
    }

    /// How the place is named in messages: never with its password.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Sqlite(path) => path.display().to_string(),
            Self::Postgres(url) => without_password(url),
        }
    }
}

fn without_password(url: &str) -> String {
    let address = url.split('?').next().unwrap_or_default();
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((account, host)) => {
            let user = account.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}@{host}")
        }
        None => address.to_owned(),
    }
}

/// A file's path as the driver wants it: every byte that could be read as something else is escaped.
pub(super) fn sqlite_url(path: &Path, mode: &str) -> Option<String> {
    use std::fmt::Write;
    let mut url = String::from("sqlite://");
    for byte in std::path::absolute(path).ok()?.to_str()?.bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => url.push(char::from(byte)),
            _ => write!(url, "%{byte:02X}").ok()?,
        }
    }
    Some(format!("{url}?mode={mode}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_which_database_it_is() {
        assert_eq!(Location::from_url("postgres://a@b/c"), Ok(Location::Postgres("postgres://a@b/c".into())));
        assert_eq!(Location::from_url("sqlite:///var/x.sqlite"), Ok(Location::Sqlite("/var/x.sqlite".into())));
        assert_eq!(Location::from_url("sqlite://x.sqlite"), Ok(Location::Sqlite("x.sqlite".into())));
    }

    #[test]
    fn another_address_is_refused_and_its_password_not_repeated() {
        let refused = Location::from_url("mysql://ann:secret@host/base").unwrap_err().to_string();
        assert!(refused.starts_with("mysql://ann@host/base") && !refused.contains("secret"), "{refused}");
        assert!(Location::from_url("sqlite::memory:").is_err());
    }

    #[test]
    fn the_password_is_never_shown() {
        let place = Location::Postgres("postgres://ann:p@ss@host:5432/base?sslmode=require".into());
        assert_eq!(place.shown(), "postgres://ann@host:5432/base");
    }

    #[test]
    fn a_directory_with_odd_letters_is_escaped() {
        let url = sqlite_url(Path::new("/données 50%/a?b#c.sqlite"), "rwc").unwrap();
        assert_eq!(url, "sqlite:///donn%C3%A9es%2050%25/a%3Fb%23c.sqlite?mode=rwc");
    }
}
