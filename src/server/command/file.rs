//! Reads a file someone names, and says plainly why it cannot be.

use crate::{domain::language::Language, formats::sheet::LARGEST_FILE};
use std::{
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
};

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("{path}: there is no such file")]
    Missing { path: String },
    #[error("{path}: a directory, not a file")]
    Directory { path: String },
    #[error("{path}: larger than 50 MB")]
    TooLarge { path: String },
    #[error("{path}: {reason}")]
    Unreadable { path: String, reason: String },
}

/// Reads a whole file of reasonable size.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    let shown = || path.display().to_string();
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => FileError::Missing { path: shown() },
        ErrorKind::IsADirectory => FileError::Directory { path: shown() },
        _ => FileError::Unreadable { path: shown(), reason: error.to_string() },
    };
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(FileError::Directory { path: shown() });
    }
    if about.len() > LARGEST_FILE {
        return Err(FileError::TooLarge { path: shown() });
    }
    // A pipe does not say its length: stop one byte past the limit.
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(FileError::TooLarge { path: shown() });
    }
    Ok(bytes)
}

impl FileError {
    /// For the person who named the file: what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::Missing { path }, Language::French) => {
                format!("{path}\u{a0}: ce fichier n’existe pas. Vérifier son nom et son répertoire.")
            }
            (Self::Missing { path }, Language::English) => {
                format!("{path}: there is no such file. Check its name and directory.")
            }
            (Self::Directory { path }, Language::French) => {
                format!("{path}\u{a0}: c’est un répertoire. Donner le nom d’un fichier.")
            }
            (Self::Directory { path }, Language::English) => {
                format!("{path}: this is a directory. Name a file.")
            }
            (Self::TooLarge { path }, Language::French) => format!(
                "{path}\u{a0}: ce fichier dépasse 50\u{a0}Mo et n’a pas été lu. Vérifier que c’est le bon, ou le partager."
            ),
            (Self::TooLarge { path }, Language::English) => {
                format!(
                    "{path}: this file is larger than 50 MB and was not read. Check that it is the right one, or split it."
                )
            }
            (Self::Unreadable { path, reason }, Language::French) => {
                format!("{path}\u{a0}: ce fichier ne peut pas être lu ({reason}). Vérifier les droits d’accès.")
            }
            (Self::Unreadable { path, reason }, Language::English) => {
                format!("{path}: this file cannot be read ({reason}). Check its access rights.")
            }
        }
    }
}
