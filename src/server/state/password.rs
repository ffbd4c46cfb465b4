//! Passwords: kept as argon2id, compared in the same time whether or not there is anything to compare with.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A hash takes 19 MB and a core for a while: more than two at once is an attack or a very busy Monday.
const AT_ONCE: usize = 2;

/// How long somebody waits for their turn.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many attempts to sign in wait for theirs at the same time: what comes beyond is a flood, and is told so before
/// it counts for anything.
const PLACES: usize = 32;

const FEWEST_LETTERS: usize = 12;

/// More is no better, and hashing it costs.
const MOST_BYTES: usize = 1024;

/// Why a password was neither kept nor compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    #[error("the password is too short")]
    Short,
    #[error("the password is too long")]
    Long,
    #[error("too many at once")]
    Busy,
    #[error("internal")]
    Internal,
}

/// Hashes and compares passwords, a few at a time.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
    /// The hash of nothing anybody knows, for addresses that have no password.
    nobody: Arc<OnceLock<String>>,
}

impl Default for Passwords {
    fn default() -> Self {
        let [turns, places] = [AT_ONCE, PLACES].map(|permits| Arc::new(Semaphore::new(permits)));
        Self { turns, places, nobody: Arc::default() }
    }
}

impl Passwords {
    /// What is kept of a password that is long enough.
    pub async fn hash(&self, password: &str) -> Result<String, PasswordFault> {
        if password.chars().count() < FEWEST_LETTERS {
            return Err(PasswordFault::Short);
        }
        if password.len() > MOST_BYTES {
            return Err(PasswordFault::Long);
        }
        let password = password.to_owned();
        self.in_turn(move || hashed(&password)).await?.ok_or(PasswordFault::Internal)
    }

    /// A place among those who try to sign in, given back when it is dropped; [`PasswordFault::Busy`] at once where all
    /// are taken.
    pub fn place(&self) -> Result<OwnedSemaphorePermit, PasswordFault> {
        Arc::clone(&self.places).try_acquire_owned().map_err(|_| PasswordFault::Busy)
    }

    /// Whether this is the password; without one to compare with it never is, and takes as long.
    pub async fn verify(&self, password: &str, kept: Option<String>) -> Result<bool, PasswordFault> {
        // Nobody has a password that long: a hash of its beginning takes as long as any other.
        let fits = password.len() <= MOST_BYTES;
        let given = if fits { password.to_owned() } else { String::new() };
        let nobody = Arc::clone(&self.nobody);
        self.in_turn(move || {
            let known = kept.is_some() && fits;
            let kept = kept.unwrap_or_else(|| nobody.get_or_init(|| hashed("nobody").unwrap_or_default()).clone());
            let same = PasswordHash::new(&kept)
                .is_ok_and(|kept| Argon2::default().verify_password(given.as_bytes(), &kept).is_ok());
            known && same
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, PasswordFault> {
        let turn = tokio::time::timeout(PATIENCE, self.turns.acquire()).await;
        let _turn = turn.map_err(|_| PasswordFault::Busy)?.map_err(|_| PasswordFault::Internal)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| PasswordFault::Internal)
    }
}

/// argon2id with the parameters and a salt of its own, as a PHC string.
fn hashed(password: &str) -> Option<String> {
    Argon2::default().hash_password(password.as_bytes()).ok().map(|hash| hash.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_and_known_again() {
        let passwords = Passwords::default();
        let kept = passwords.hash("mi-septembre 2014").await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(passwords.verify("mi-septembre 2014", Some(kept.clone())).await.unwrap());
        assert!(!passwords.verify("mi-septembre 2015", Some(kept.clone())).await.unwrap());
        assert_ne!(passwords.hash("mi-septembre 2014").await.unwrap(), kept);
    }

    #[tokio::test]
    async fn nobody_has_the_password_of_an_address_without_account() {
        let passwords = Passwords::default();
        for given in ["nobody", "", "mi-septembre 2014"] {
            assert!(!passwords.verify(given, None).await.unwrap());
        }
        assert!(
            !passwords.verify(&"x".repeat(5000), Some(passwords.hash("x x x x x x x").await.unwrap())).await.unwrap()
        );
    }

    #[tokio::test]
    async fn beyond_the_last_place_one_is_told_at_once_and_a_place_given_back_is_free() {
        let passwords = Passwords::default();
        let mut places: Vec<_> = (0..PLACES).map(|_| passwords.place().unwrap()).collect();
        assert!(matches!(passwords.place(), Err(PasswordFault::Busy)));
        places.pop();
        assert!(passwords.place().is_ok());
    }

    #[tokio::test]
    async fn a_password_has_twelve_letters_at_least_of_any_alphabet() {
        let passwords = Passwords::default();
        assert!(matches!(passwords.hash("onze lettre").await, Err(PasswordFault::Short)));
        assert!(matches!(passwords.hash(&"é".repeat(600)).await, Err(PasswordFault::Long)));
        assert!(passwords.hash("éééééééééééé").await.is_ok());
    }
}
