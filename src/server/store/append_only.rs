//! Makes the database itself refuse to change or remove what was recorded.

use super::database::Dialect;
use sqlx::{AnyPool, AssertSqlSafe, Executor, Row};

/// The tables nothing is ever changed in or removed from.
const TABLES: [&str; 5] = ["entry", "lock_step", "batch", "bulletin_note", "edition"];

fn sqlite(table: &str) -> String {
    format!(
        "create trigger if not exists {table}_is_never_changed before update on {table} \
             begin select raise(abort, '{table} is append-only'); end; \
         create trigger if not exists {table}_is_never_removed before delete on {table} \
             begin select raise(abort, '{table} is append-only'); end;"
    )
}

const POSTGRES: &str = "create or replace function is_append_only() returns trigger language plpgsql as \
    $$ begin raise exception '% is append-only', tg_table_name; end $$;";

fn postgres(table: &str) -> String {
    format!(
        "create or replace trigger {table}_is_never_changed before update or delete or truncate on {table} \
             for each statement execute function is_append_only();"
    )
}

/// Sets the triggers, the one thing the two databases do not say in the same words.
pub async fn enforce(pool: &AnyPool, dialect: Dialect) -> Result<(), sqlx::Error> {
    match dialect {
        Dialect::Sqlite => {
            let triggers: String = TABLES.map(sqlite).concat();
            pool.execute(AssertSqlSafe(triggers)).await.map(|_| ())
        }
        Dialect::Postgres => enforce_in_postgres(pool).await,
    }
}

/// Only where they are not there yet: setting a trigger locks the table, and many instances may start.
async fn enforce_in_postgres(pool: &AnyPool) -> Result<(), sqlx::Error> {
    if is_enforced(pool).await? {
        return Ok(());
    }
    let triggers = POSTGRES.to_owned() + &TABLES.map(postgres).concat();
    match pool.execute(AssertSqlSafe(triggers)).await {
        // Another instance did the same at the same moment.
        Err(error) if !is_enforced(pool).await? => Err(error),
        _ => Ok(()),
    }
}

async fn is_enforced(pool: &AnyPool) -> Result<bool, sqlx::Error> {
    let places = TABLES.map(|table| format!("('{table}_is_never_changed', to_regclass('{table}'))")).join(", ");
    let there = format!("select count(*) from pg_trigger where (tgname, tgrelid) in ({places})");
    let count: i64 = sqlx::query(AssertSqlSafe(there)).fetch_one(pool).await?.try_get(0)?;
    Ok(usize::try_from(count) == Ok(TABLES.len()))
}
