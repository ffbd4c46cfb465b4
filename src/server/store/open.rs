//! Opens a store: makes what is missing, brings its tables up to date, refuses what it cannot keep.

use super::{Location, Store, StoreError, append_only, database::Dialect, location::sqlite_url};
use sqlx::{
    AnyConnection, AnyPool, Connection, Executor, SqlSafeStr,
    any::AnyPoolOptions,
    migrate::{Migration, MigrationType, Migrator},
};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

const WRITER: &str = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; \
     pragma busy_timeout = 10000;";
const READER: &str = "pragma query_only = on; pragma busy_timeout = 10000;";

/// A directory that goes away with the store in it.
#[derive(Debug)]
pub(super) struct Throwaway(PathBuf);

impl Drop for Throwaway {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Store {
    /// Opens the store of a place; makes it if there is none; brings older ones up to date.
    pub async fn open(location: &Location) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        match location {
            Location::Sqlite(file) => Self::open_sqlite(file, None).await,
            Location::Postgres(url) => Self::open_postgres(url, location.shown()).await,
        }
    }

    /// Opens a new, empty store that is gone once its last clone is.
    pub async fn open_throwaway() -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let directory = std::env::temp_dir().join(format!("jalons-{}", uuid::Uuid::now_v7()));
        let file = directory.join("jalons.sqlite");
        Self::open_sqlite(&file, Some(Arc::new(Throwaway(directory)))).await
    }

    async fn open_sqlite(file: &Path, directory: Option<Arc<Throwaway>>) -> Result<Self, StoreError> {
        let place = file.display().to_string();
        make_directory_of(file)?;
        let writer = sqlite_pool(file, ("rwc", 1, WRITER)).await?;
        migrate(&writer, Dialect::Sqlite, &place).await?;
        let readers = sqlite_pool(file, ("rw", 4, READER)).await?;
        Ok(Self { writer, readers, dialect: Dialect::Sqlite, place: place.into(), _directory: directory })
    }

    async fn open_postgres(url: &str, place: String) -> Result<Self, StoreError> {
        knock(url, ("select 1", &place)).await?;
        let options = AnyPoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(10));
        let pool = options.connect(url).await.map_err(|error| StoreError::at(&place, error))?;
        migrate(&pool, Dialect::Postgres, &place).await?;
        Ok(Self {
            writer: pool.clone(),
            readers: pool,
            dialect: Dialect::Postgres,
            place: place.into(),
            _directory: None,
        })
    }
}

fn make_directory_of(file: &Path) -> Result<(), StoreError> {
    let Some(directory) = file.parent().filter(|directory| !directory.as_os_str().is_empty()) else {
        return Ok(());
    };
    let place = || directory.display().to_string();
    std::fs::create_dir_all(directory).map_err(|error| match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { place: place() },
        ErrorKind::StorageFull => StoreError::Full { place: place() },
        _ => StoreError::Unreachable { place: place(), reason: error.to_string() },
    })
}

async fn sqlite_pool(file: &Path, (mode, size, settings): (&str, u32, &'static str)) -> Result<AnyPool, StoreError> {
    let place = file.display().to_string();
    let url = sqlite_url(file, mode)
        .ok_or_else(|| StoreError::Unreachable { place: place.clone(), reason: "path is not text".to_owned() })?;
    knock(&url, (settings, &place)).await?;
    AnyPoolOptions::new()
        .max_connections(size)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_connect(move |connection, _| Box::pin(async move { connection.execute(settings).await.map(|_| ()) }))
        .connect(&url)
        .await
        .map_err(|error| StoreError::at(&place, error))
}

/// Tries one connection first: a pool would go on trying in silence before it tells what is wrong.
async fn knock(url: &str, (settings, place): (&'static str, &str)) -> Result<(), StoreError> {
    let mut connection = AnyConnection::connect(url).await.map_err(|error| StoreError::at(place, error))?;
    connection.execute(settings).await.map_err(|error| StoreError::at(place, error))?;
    connection.close().await.map_err(|error| StoreError::at(place, error))
}

/// Brings the tables up to date. Two programs that open a new file together may collide: once more, then.
async fn migrate(pool: &AnyPool, dialect: Dialect, place: &str) -> Result<(), StoreError> {
    let mut tried = migrator().run(pool).await;
    if matches!(tried, Err(sqlx::migrate::MigrateError::Execute(_) | sqlx::migrate::MigrateError::ExecuteMigration(..)))
    {
        tried = migrator().run(pool).await;
    }
    tried.map_err(|error| StoreError::migrating(place, error))?;
    append_only::enforce(pool, dialect).await.map_err(|error| StoreError::at(place, error))
}

/// The files of `migrations/`, in their order.
const MIGRATIONS: [(i64, &str, &str); 6] = [
    (1, "ledger", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0001_ledger.sql"))),
    (2, "accounts", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0002_accounts.sql"))),
    (3, "reports", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0003_reports.sql"))),
    (4, "floods", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0004_floods.sql"))),
    (5, "editions", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0005_editions.sql"))),
    (6, "jobs", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0006_jobs.sql"))),
];

fn migrator() -> Migrator {
    let migration = |(version, name, text): (i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, text.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.map(migration).into())
}
