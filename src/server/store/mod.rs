//! Where everything that was reported is kept: an append-only ledger in SQLite or PostgreSQL.

mod account;
mod append;
mod append_only;
mod bulletin;
mod chain;
mod database;
mod draft;
mod error;
mod job;
mod location;
mod lock;
mod open;
mod programme;
mod row;
mod upload;
mod verify;

pub use account::{Attempt, Chosen, KeepError, NewPerson, Person, Purpose, Token};
pub use append::NewBatch;
pub use bulletin::{NewEdition, StoredEdition};
pub use database::Store;
pub use draft::{Draft, DraftOf, DraftSaved};
pub use error::{AppendError, StoreError};
pub use job::{Ended, Job};
pub use location::{Location, UnknownAddress};
pub use lock::{Lock, LockStep, Unlocked};
pub use programme::StoredProgramme;
pub use upload::Upload;
pub use verify::{Tampered, Verified, VerifyError};
