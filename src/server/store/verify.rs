//! Goes through the whole ledger of a programme and says whether anything was changed behind its back.

use super::{Store, StoreError, chain::seal};
use crate::domain::language::Language;
use sqlx::Row;

/// A ledger in which every seal holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub entries: usize,
    /// The last seal: whoever wrote it down elsewhere can prove later that nothing changed before it.
    pub last_hash: String,
}

/// The first place where the ledger is not what was recorded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Tampered {
    #[error("entry {id} (number {sequence}) was changed")]
    Changed { id: String, sequence: i64 },
    #[error("entry number {sequence} was removed")]
    Gone { sequence: i64 },
    #[error("entry {id} (number {sequence}) was added")]
    Added { id: String, sequence: i64 },
}

/// Why a ledger could not be declared whole.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    #[error(transparent)]
    Tampered(#[from] Tampered),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Recomputes every seal of a programme's ledger, from its first entry to its last.
    pub async fn verify(&self, slug: &str) -> Result<Verified, VerifyError> {
        let head = sqlx::query("select last_sequence, last_hash from programme where slug = $1").bind(slug);
        let head = head.fetch_optional(&self.readers).await.map_err(StoreError::from)?;
        let head = head.ok_or_else(|| StoreError::NoSuchProgramme { slug: slug.to_owned() })?;
        let last_sequence: i64 = head.try_get(0).map_err(StoreError::from)?;
        let last_hash: String = head.try_get(1).map_err(StoreError::from)?;
        let (mut sequence, mut hash) = (0, String::new());
        for row in self.rows_after(slug, 0).await? {
            sequence += 1;
            if row.sequence != sequence {
                return Err(Tampered::Gone { sequence }.into());
            }
            if seal(&hash, &row) != row.hash {
                return Err(Tampered::Changed { id: row.id, sequence }.into());
            }
            if sequence > last_sequence {
                return Err(Tampered::Added { id: row.id, sequence }.into());
            }
            hash = row.hash;
        }
        if sequence < last_sequence || hash != last_hash {
            return Err(Tampered::Gone { sequence: sequence + 1 }.into());
        }
        Ok(Verified { entries: usize::try_from(sequence).unwrap_or_default(), last_hash })
    }
}

impl VerifyError {
    /// For the person who meets it: what does not hold and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let (tampered, french) = match self {
            Self::Store(error) => return error.explain(language),
            Self::Tampered(tampered) => (tampered, language == Language::French),
        };
        match tampered {
            Tampered::Changed { id, sequence } if french => format!(
                "La saisie n° {sequence} ({id}) a été modifiée hors de Jalons. Comparer avec une copie de sauvegarde."
            ),
            Tampered::Gone { sequence } if french => {
                format!("La saisie n° {sequence} a disparu du registre. Comparer avec une copie de sauvegarde.")
            }
            Tampered::Added { id, sequence } if french => format!(
                "La saisie n° {sequence} ({id}) a été ajoutée hors de Jalons. Comparer avec une copie de sauvegarde."
            ),
            other => format!("{other} outside Jalons. Compare with a backup."),
        }
    }
}
