//! Goes through the whole ledger of a programme and says whether anything was changed behind its back.

use super::{Store, StoreError, chain::seal};
use crate::{domain::language::Language, formats::fingerprint::fingerprint};
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
    /// What an entry says of who recorded it and when, its batch says otherwise.
    #[error(
        "batch {batch} no longer names who recorded entry {id} (number {sequence}) and when: one of the two was changed"
    )]
    Batch { batch: String, id: String, sequence: i64 },
    /// A lock or its reopening that no batch recorded.
    #[error("lock step {id} of report {report} belongs to no batch that recorded it: it was changed or added")]
    Lock { id: String, report: String },
    /// An edition whose content no longer has its hash, or whose number is not the next one.
    #[error("edition {number} was changed, or an edition before it was removed")]
    Edition { number: i64 },
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
            if sequence > last_sequence {
                return Err(Tampered::Added { id: row.id, sequence }.into());
            }
            if seal(&hash, &row) != row.hash {
                return Err(Tampered::Changed { id: row.id, sequence }.into());
            }
            if row.batch_recorded != (row.recorded_at, row.recorded_by.clone()) {
                return Err(Tampered::Batch { batch: row.batch, id: row.id, sequence }.into());
            }
            hash = row.hash;
        }
        if sequence < last_sequence || hash != last_hash {
            return Err(Tampered::Gone { sequence: sequence + 1 }.into());
        }
        self.verify_locks(slug).await?;
        self.verify_editions(slug).await?;
        Ok(Verified { entries: usize::try_from(sequence).unwrap_or_default(), last_hash })
    }
}

impl Store {
    /// Every step of a lock was recorded by a batch of the same programme, by the same person at the same moment.
    async fn verify_locks(&self, slug: &str) -> Result<(), VerifyError> {
        let stray = sqlx::query(
            "select l.id, l.territory, l.period from lock_step l where l.programme = $1 and not exists \
             (select 1 from batch b where b.id = l.batch and b.programme = l.programme \
             and b.recorded_at = l.recorded_at and b.recorded_by = l.recorded_by) order by l.recorded_at, l.id limit 1",
        );
        let stray = stray.bind(slug).fetch_optional(&self.readers).await.map_err(StoreError::from)?;
        let Some(row) = stray else { return Ok(()) };
        let column = |index: usize| row.try_get::<String, _>(index).map_err(StoreError::from);
        let report = format!("{} {}", column(1)?, column(2)?).trim_end().to_owned();
        Err(Tampered::Lock { id: column(0)?, report }.into())
    }
}

impl Store {
    /// Every edition still has the hash it was frozen with, and none is missing between two others.
    async fn verify_editions(&self, slug: &str) -> Result<(), VerifyError> {
        for (index, edition) in self.editions(slug).await?.into_iter().enumerate() {
            let is_next = i64::try_from(index + 1) == Ok(edition.number);
            if !is_next || fingerprint(edition.content.as_bytes()) != edition.sha256 {
                return Err(Tampered::Edition { number: edition.number }.into());
            }
        }
        Ok(())
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
            Tampered::Batch { batch, id, sequence } if french => format!(
                "Le lot {batch} ne dit plus qui a enregistré la saisie n° {sequence} ({id}), ni quand\u{a0}: l’un des deux \
                 a été modifié hors de Jalons. Comparer avec une copie de sauvegarde."
            ),
            Tampered::Lock { id, report } if french => format!(
                "Le verrou {id} de la fiche {report} n’appartient à aucun lot qui l’ait enregistré\u{a0}: il a été modifié \
                 ou ajouté hors de Jalons. Comparer avec une copie de sauvegarde."
            ),
            Tampered::Edition { number } if french => format!(
                "L’édition {number} a été modifiée hors de Jalons, ou une édition d’avant elle a disparu. Comparer avec \
                 une copie de sauvegarde."
            ),
            other => format!("{other} outside Jalons. Compare with a backup."),
        }
    }
}
