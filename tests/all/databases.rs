//! A fresh, empty database for each test: an SQLite file of its own, or a PostgreSQL schema of its own.

#![expect(clippy::expect_used, reason = "says what to do where PostgreSQL is not there")]

use jalons::{
    domain::programme::Programme,
    formats::definition,
    server::store::{Location, Store},
};
use sqlx::{AnyPool, AssertSqlSafe, Executor};
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

pub const ALLIANCE: &str = include_str!("../../programmes/alliance.toml");
pub const ALLIANCE_VALUES: &str = include_str!("../../programmes/alliance.csv");

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Runs each test on both databases.
macro_rules! on_both_databases {
    ($($name:ident)*) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread")] async fn $name() { super::$name(crate::databases::Database::sqlite()).await; })*
        }
        mod on_postgresql {
            $(#[tokio::test(flavor = "multi_thread")] async fn $name() { super::$name(crate::databases::Database::postgres().await).await; })*
        }
    };
}
pub(crate) use on_both_databases;

/// A directory that is removed with the test that made it.
pub struct Directory(PathBuf);

impl Directory {
    pub fn new() -> Self {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("jalons-test-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A file of the directory, with what it holds.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A database of a test's own.
pub struct Database {
    pub location: Location,
    _directory: Directory,
}

impl Database {
    pub fn sqlite() -> Self {
        let directory = Directory::new();
        Self { location: Location::in_directory(directory.path()), _directory: directory }
    }

    /// A schema of its own in the PostgreSQL that the test command started.
    pub async fn postgres() -> Self {
        let url = std::env::var("TEST_POSTGRES_URL")
            .expect("TEST_POSTGRES_URL is not set: run the tests with `cargo xtask test`, which starts PostgreSQL");
        let schema = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        sqlx::any::install_default_drivers();
        let pool = AnyPool::connect(&url).await.expect("PostgreSQL answers at TEST_POSTGRES_URL");
        pool.execute(AssertSqlSafe(format!("drop schema if exists {schema} cascade"))).await.unwrap();
        pool.execute(AssertSqlSafe(format!("create schema {schema}"))).await.unwrap();
        let joint = if url.contains('?') { '&' } else { '?' };
        let location = Location::Postgres(format!("{url}{joint}options[search_path]={schema}"));
        Self { location, _directory: Directory::new() }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.location).await.unwrap()
    }

    /// The store, with the Alliance programme and no value.
    pub async fn with_alliance(&self) -> Store {
        let store = self.open().await;
        store.add_programme(ALLIANCE, &alliance()).await.unwrap();
        store
    }

    /// A way into the database behind the store's back.
    pub async fn behind(&self) -> AnyPool {
        let url = match &self.location {
            Location::Sqlite(file) => format!("sqlite://{}", file.display()),
            Location::Postgres(url) => url.clone(),
        };
        AnyPool::connect(&url).await.unwrap()
    }
}

pub fn alliance() -> Programme {
    definition::read("alliance.toml", ALLIANCE).unwrap()
}
