//! Where the report of a territory stands, for the pages that show the territory.

use super::locks;
use crate::{
    api::{ApiError, ReportState},
    domain::{
        programme::Programme,
        rights::{Action, Who, may},
    },
    server::{programmes::fault::internal, state::Jalons},
};

/// The locks of a territory's report with the names of who set them; nothing for those who may not read it.
pub async fn report_state(
    jalons: &Jalons,
    who: &Who,
    (programme, territory): (&Programme, &str),
) -> Result<Option<ReportState>, ApiError> {
    if !may(who, Action::ReadReport, programme, Some(territory)) {
        return Ok(None);
    }
    let store = jalons.programmes.store();
    let locks = locks(store, &programme.slug, Some(territory)).await.map_err(|error| internal(&error))?;
    let names =
        if locks.is_empty() { Default::default() } else { store.names().await.map_err(|error| internal(&error))? };
    let names = locks.iter().filter_map(|lock| Some((lock.by.clone(), names.get(&lock.by)?.clone()))).collect();
    Ok(Some(ReportState { locks, names }))
}
