//! The roles people hold: given and taken back; there is always an administrator left.

use super::{
    super::{Store, StoreError},
    person::KeepError,
};
use crate::{
    domain::rights::{Grant, Role},
    server::clock,
};
use sqlx::{AnyConnection, Row, any::AnyRow};
use std::collections::HashMap;

impl Store {
    /// Gives a role; whoever holds it already keeps it. Sessions end, so that the next page is another's, and a link
    /// that was given for less opens nothing any more.
    pub async fn grant(&self, account: &str, grant: &Grant, by: &str) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let now = clock::now();
        insert(&mut transaction, (account, grant), (now, by)).await?;
        super::link::void(&mut transaction, (account, now)).await?;
        super::session::end_all(&mut transaction, account).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Takes a role back.
    pub async fn revoke(&self, account: &str, grant: &Grant) -> Result<(), KeepError> {
        let mut transaction = self.begin().await?;
        if grant.role == Role::Administrator {
            keep_an_administrator(&mut transaction, account).await?;
        }
        let delete =
            sqlx::query("delete from role where account = $1 and role = $2 and programme = $3 and territory = $4");
        let delete = delete.bind(account).bind(grant.role.code());
        let delete = delete.bind(grant.programme.as_deref().unwrap_or_default());
        delete.bind(grant.territory.as_deref().unwrap_or_default()).execute(&mut *transaction).await?;
        super::session::end_all(&mut transaction, account).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The roles of everybody, by account.
    pub(super) async fn grants(&self) -> Result<HashMap<String, Vec<Grant>>, StoreError> {
        let select = "select role, programme, territory, account from role order by role, programme, territory";
        let rows = sqlx::query(select).fetch_all(&self.readers).await?;
        let mut grants: HashMap<String, Vec<Grant>> = HashMap::new();
        for row in &rows {
            let account: String = row.try_get(3)?;
            let grant = read(row, &account)?;
            grants.entry(account).or_default().push(grant);
        }
        Ok(grants)
    }
}

/// One row that begins with role, programme and territory.
pub(super) fn read(row: &AnyRow, account: &str) -> Result<Grant, StoreError> {
    let code: String = row.try_get(0)?;
    let corrupt = || StoreError::Corrupt { table: "role", id: account.to_owned(), field: "role" };
    let role = Role::from_code(&code).ok_or_else(corrupt)?;
    let some = |column| Ok::<_, sqlx::Error>(Some(row.try_get::<&str, _>(column)?).filter(|text| !text.is_empty()));
    Ok(Grant { role, programme: some(1)?.map(Into::into), territory: some(2)?.map(Into::into) })
}

pub(super) async fn insert(
    connection: &mut AnyConnection,
    (account, grant): (&str, &Grant),
    (at, by): (i64, &str),
) -> Result<(), StoreError> {
    let insert = sqlx::query(
        "insert into role (account, role, programme, territory, granted_at, granted_by) \
         values ($1, $2, $3, $4, $5, $6) on conflict (account, role, programme, territory) do nothing",
    );
    let insert = insert.bind(account).bind(grant.role.code());
    let insert = insert.bind(grant.programme.as_deref().unwrap_or_default());
    let insert = insert.bind(grant.territory.as_deref().unwrap_or_default());
    insert.bind(at).bind(by).execute(connection).await?;
    Ok(())
}

/// Refuses to go on where this account is the only one that administers and can sign in.
pub(super) async fn keep_an_administrator(connection: &mut AnyConnection, account: &str) -> Result<(), KeepError> {
    // Changes nothing: it makes two who would step down at once wait for one another.
    sqlx::query("update role set granted_at = granted_at where role = 'administrator'")
        .execute(&mut *connection)
        .await?;
    let select = "select r.account from role r join account a on a.id = r.account \
         where r.role = 'administrator' and a.disabled_at is null and a.password is not null";
    let rows = sqlx::query(select).fetch_all(connection).await?;
    let able = rows.iter().map(|row| row.try_get(0)).collect::<Result<Vec<String>, _>>()?;
    match able.as_slice() {
        [only] if only == account => Err(KeepError::LastAdministrator),
        _ => Ok(()),
    }
}
