//! What can go wrong between Jalons and its data, and what to do about it.

use crate::{
    domain::{
        entry::{Entry, Subject},
        language::Language,
    },
    formats::definition::Finding,
};
use sqlx::{error::DatabaseError, migrate::MigrateError};

/// Why the store cannot be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{place}: written by a newer version of Jalons")]
    Newer { place: String },
    #[error("{place}: cannot be written to")]
    ReadOnly { place: String },
    #[error("{place}: not a Jalons database")]
    NotADatabase { place: String },
    #[error("{place}: cannot be reached ({reason})")]
    Unreachable { place: String, reason: String },
    #[error("{place}: no room left on the disk")]
    Full { place: String },
    #[error("{place}: in use by another program that does not let go")]
    Busy { place: String },
    #[error("{slug}: this programme is already there")]
    AlreadyThere { slug: String },
    #[error("{slug}: no such programme")]
    NoSuchProgramme { slug: String },
    #[error("{table} {id}: its {field} cannot be read")]
    Corrupt { table: &'static str, id: String, field: &'static str },
    #[error("the definition of programme {slug} cannot be read any more")]
    Definition { slug: String, findings: Vec<Finding> },
    #[error("database: {0}")]
    Sql(#[from] sqlx::Error),
}

/// Why entries were not recorded. Nothing of the batch was.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Someone else recorded this since; `current` is what stands now.
    #[error("{}/{}/{}: changed in the meantime", subject.territory, subject.item, subject.period_text())]
    Conflict { subject: Subject, current: Option<Box<Entry>> },
    /// The programme was written to since its author looked at it; `revision` is where it stands.
    #[error("the programme is at revision {revision}")]
    Moved { revision: i64 },
    /// The report of that period was accepted, and is closed to its committee.
    #[error("{territory} {period}: locked")]
    Locked { territory: String, period: String },
    /// A text that cannot be kept: an empty value, or one with a NUL byte or another invisible character.
    #[error("{}/{}/{}: an empty value or an invisible character", subject.territory, subject.item, subject.period_text())]
    Unstorable { subject: Subject },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for AppendError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl StoreError {
    /// Reads a driver's error at a place: what SQLite or PostgreSQL says becomes what one can do.
    pub(super) fn at(place: &str, error: sqlx::Error) -> Self {
        let place = place.to_owned();
        match &error {
            sqlx::Error::Database(database) => match sqlite_code(database.as_ref()) {
                Some(5 | 6) => Self::Busy { place },
                Some(8 | 14) => Self::ReadOnly { place },
                Some(13) => Self::Full { place },
                Some(11 | 26) => Self::NotADatabase { place },
                Some(_) => Self::Sql(error),
                None => Self::Unreachable { place, reason: database.message().to_owned() },
            },
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut | sqlx::Error::Configuration(_) => {
                Self::Unreachable { place, reason: error.to_string() }
            }
            _ => Self::Sql(error),
        }
    }

    /// Whether there was no room left: what was to be written is not there, what was there before is.
    #[must_use]
    pub fn is_full(&self) -> bool {
        let Self::Sql(sqlx::Error::Database(database)) = self else { return matches!(self, Self::Full { .. }) };
        sqlite_code(database.as_ref()) == Some(13) || database.code().as_deref() == Some(POSTGRES_FULL)
    }

    /// The same for an error met on the way, where the place was not known.
    pub(super) fn placed(self, place: &str) -> Self {
        match self {
            Self::Sql(error) => Self::at(place, error),
            other => other,
        }
    }

    pub(super) fn migrating(place: &str, error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) => {
                Self::Newer { place: place.to_owned() }
            }
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Self::at(place, error),
            other => Self::Unreachable { place: place.to_owned(), reason: other.to_string() },
        }
    }

    /// For the person who meets it: what happened and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::French => self.in_french(),
            Language::English => self.in_english(),
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::Newer { place } => format!(
                "{place}\u{a0}: ces données viennent d’une version plus récente de Jalons. \
                 Installer cette version ou une plus récente; rien n’a été modifié."
            ),
            Self::ReadOnly { place } => format!(
                "{place}\u{a0}: impossible d’y écrire. \
                 Donner le droit d’écriture sur ce répertoire, ou en choisir un autre avec --data."
            ),
            Self::NotADatabase { place } => format!(
                "{place}\u{a0}: ce fichier n’est pas une base de données de Jalons, ou il est abîmé. \
                 Choisir un autre répertoire avec --data, ou remettre une copie de sauvegarde."
            ),
            Self::Unreachable { place, reason } => format!(
                "{place}\u{a0}: impossible d’atteindre la base de données ({reason}). \
                 Vérifier l’adresse et que le serveur fonctionne."
            ),
            Self::Full { place } => {
                format!("{place}\u{a0}: le disque est plein. Libérer de l’espace et recommencer.")
            }
            Self::Busy { place } => {
                format!("{place}\u{a0}: un autre programme occupe ces données. Recommencer dans un moment.")
            }
            Self::AlreadyThere { slug } => {
                format!("Le programme «\u{a0}{slug}\u{a0}» existe déjà. Donner un autre mot (slug) à celui du fichier.")
            }
            Self::NoSuchProgramme { slug } => format!(
                "Il n’y a pas de programme «\u{a0}{slug}\u{a0}» ici. \
                 «\u{a0}jalons programme list\u{a0}» donne ceux qui existent."
            ),
            Self::Corrupt { table, id, field } => format!(
                "Dans la table {table}, le champ {field} de {id} est illisible\u{a0}: \
                 les données ont été modifiées hors de Jalons. Remettre une copie de sauvegarde."
            ),
            Self::Definition { slug, findings } => format!(
                "La définition du programme «\u{a0}{slug}\u{a0}» ne peut plus être lue\u{a0}:\n{}",
                explained(findings, Language::French)
            ),
            Self::Sql(error) => format!("La base de données a répondu\u{a0}: {error}"),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::Newer { place } => format!(
                "{place}: these data come from a newer version of Jalons. \
                 Install that version or a later one; nothing was changed."
            ),
            Self::ReadOnly { place } => {
                format!("{place}: cannot be written to. Allow writing there, or choose another directory with --data.")
            }
            Self::NotADatabase { place } => format!(
                "{place}: this file is not a Jalons database, or it is damaged. \
                 Choose another directory with --data, or put a backup back."
            ),
            Self::Unreachable { place, reason } => format!(
                "{place}: the database cannot be reached ({reason}). Check the address and that the server runs."
            ),
            Self::Full { place } => format!("{place}: the disk is full. Make room and try again."),
            Self::Busy { place } => {
                format!("{place}: another program holds these data. Try again in a moment.")
            }
            Self::AlreadyThere { slug } => {
                format!("Programme \"{slug}\" is already there. Give the one in the file another slug.")
            }
            Self::NoSuchProgramme { slug } => {
                format!("There is no programme \"{slug}\" here. \"jalons programme list\" gives those there are.")
            }
            Self::Corrupt { table, id, field } => format!(
                "In table {table}, field {field} of {id} cannot be read: the data were changed outside Jalons. \
                 Put a backup back."
            ),
            Self::Definition { slug, findings } => format!(
                "The definition of programme \"{slug}\" cannot be read any more:\n{}",
                explained(findings, Language::English)
            ),
            Self::Sql(error) => format!("The database answered: {error}"),
        }
    }
}

impl AppendError {
    /// For the person who meets it: what happened and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let named = |subject: &Subject| subject.codes().collect::<Vec<_>>().join(" ");
        match (self, language) {
            (Self::Store(error), language) => error.explain(language),
            (Self::Conflict { subject, .. }, Language::French) => format!(
                "{}\u{a0}: quelqu’un d’autre vient de modifier cette valeur. Rien n’a été enregistré; \
                 relire ce qui est là et recommencer.",
                named(subject)
            ),
            (Self::Conflict { subject, .. }, Language::English) => format!(
                "{}: someone else has just changed this value. Nothing was recorded; look at what is there and try again.",
                named(subject)
            ),
            (Self::Moved { revision }, Language::French) => format!(
                "Le programme a changé depuis (révision {revision}). Rien n’a été enregistré; le relire et recommencer."
            ),
            (Self::Moved { revision }, Language::English) => format!(
                "The programme has changed since (revision {revision}). Nothing was recorded; read it and try again."
            ),
            (Self::Locked { territory, .. }, Language::French) => format!(
                "{territory}\u{a0}: la fiche de cette période est acceptée et verrouillée. \
                 Demander à la coordination régionale de la rouvrir; rien de ce qui est écrit n’est perdu."
            ),
            (Self::Locked { territory, .. }, Language::English) => format!(
                "{territory}: the report of this period was accepted and is locked. \
                 Ask the regional coordination to reopen it; nothing you wrote is lost."
            ),
            (Self::Unstorable { subject }, Language::French) => {
                format!("{}\u{a0}: le texte est vide ou contient un caractère invisible. Le retaper.", named(subject))
            }
            (Self::Unstorable { subject }, Language::English) => {
                format!("{}: the text is empty or holds an invisible character. Type it again.", named(subject))
            }
        }
    }
}

fn explained(findings: &[Finding], language: Language) -> String {
    findings.iter().map(|finding| finding.explain(language)).collect::<Vec<_>>().join("\n")
}

/// PostgreSQL's code for a disk that is full.
const POSTGRES_FULL: &str = "53100";

/// The primary result code, where the error is SQLite's own.
fn sqlite_code(error: &dyn DatabaseError) -> Option<u32> {
    let sqlite = error.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some();
    sqlite.then(|| error.code()?.parse::<u32>().ok().map(|code| code & 0xff))?
}
