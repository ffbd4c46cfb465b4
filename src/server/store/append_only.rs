//! Makes the database itself refuse to change or remove what was recorded.

use super::Dialect;
use sqlx::{AnyPool, Executor, Row};

const SQLITE: &str = "
    create trigger if not exists entry_is_never_changed before update on entry
        begin select raise(abort, 'entry is append-only'); end;
    create trigger if not exists entry_is_never_removed before delete on entry
        begin select raise(abort, 'entry is append-only'); end;
    create trigger if not exists lock_step_is_never_changed before update on lock_step
        begin select raise(abort, 'lock_step is append-only'); end;
    create trigger if not exists lock_step_is_never_removed before delete on lock_step
        begin select raise(abort, 'lock_step is append-only'); end;
    create trigger if not exists batch_is_never_changed before update on batch
        begin select raise(abort, 'batch is append-only'); end;
    create trigger if not exists batch_is_never_removed before delete on batch
        begin select raise(abort, 'batch is append-only'); end;";

const POSTGRES: &str = "
    create or replace function is_append_only() returns trigger language plpgsql as
        $$ begin raise exception '% is append-only', tg_table_name; end $$;
    create or replace trigger entry_is_never_changed before update or delete or truncate on entry
        for each statement execute function is_append_only();
    create or replace trigger lock_step_is_never_changed before update or delete or truncate on lock_step
        for each statement execute function is_append_only();
    create or replace trigger batch_is_never_changed before update or delete or truncate on batch
        for each statement execute function is_append_only();";

/// Sets the triggers, the one thing the two databases do not say in the same words.
pub async fn enforce(pool: &AnyPool, dialect: Dialect) -> Result<(), sqlx::Error> {
    match dialect {
        Dialect::Sqlite => pool.execute(SQLITE).await.map(|_| ()),
        Dialect::Postgres => enforce_in_postgres(pool).await,
    }
}

/// Only where they are not there yet: setting a trigger locks the table, and many instances may start.
async fn enforce_in_postgres(pool: &AnyPool) -> Result<(), sqlx::Error> {
    if is_enforced(pool).await? {
        return Ok(());
    }
    match pool.execute(POSTGRES).await {
        // Another instance did the same at the same moment.
        Err(error) if !is_enforced(pool).await? => Err(error),
        _ => Ok(()),
    }
}

async fn is_enforced(pool: &AnyPool) -> Result<bool, sqlx::Error> {
    let there = "select count(*) from pg_trigger where tgname in \
         ('entry_is_never_changed', 'lock_step_is_never_changed', 'batch_is_never_changed') \
         and tgrelid in (to_regclass('entry'), to_regclass('lock_step'), to_regclass('batch'))";
    let count: i64 = sqlx::query(there).fetch_one(pool).await?.try_get(0)?;
    Ok(count == 3)
}
