//! What the pages of a sheet that comes in are answered: who may give one, and what the one they gave would change.

use super::packed::unpacked;
use crate::{
    api::{ApiError, Kind, UploadAnswer, UploadPart},
    domain::{
        asked::{Ground, Question},
        entry::Emptiness,
        programme::{ItemKind, Programme},
        rights::{Action, Who, may},
    },
    intake::preview::Proposed,
    server::{programmes::fault::internal, state::Jalons, store::Upload},
    wording::{
        said,
        upload::{Change, UploadRow},
    },
};
use leptos::prelude::use_context;

/// Rows shown on one page.
const SHOWN: usize = 200;

/// Whether somebody reports for any territory of a programme.
#[must_use]
pub fn reports(who: &Who, programme: &Programme) -> bool {
    programme.territories.iter().any(|territory| may(who, Action::Report, programme, Some(&territory.code)))
}

async fn ground(question: Question) -> Result<(Jalons, Who, Ground), ApiError> {
    let jalons = use_context::<Jalons>().ok_or(ApiError::Internal)?;
    let who = use_context::<Who>().unwrap_or_default();
    let asked = Ground::read(&jalons.programmes, &who, question).await?;
    if !reports(&who, &asked.programme) {
        return Err(ApiError::Forbidden);
    }
    let ground = asked.clone();
    Ok((jalons, who, ground))
}

/// Where a sheet is given, for those who report.
pub async fn import(question: Question) -> Result<Ground, ApiError> {
    Ok(ground(question).await?.2)
}

/// The sheet somebody gave to this programme, and its rows, which are then no longer in it.
pub async fn given(jalons: &Jalons, (who, slug): (&Who, &str), id: &str) -> Result<(Upload, Vec<Proposed>), ApiError> {
    let account = who.account().ok_or(ApiError::Forbidden)?;
    let upload = jalons.programmes.store().upload(id, &account.id).await.map_err(|error| internal(&error))?;
    let upload = upload.filter(|upload| upload.programme == slug);
    let mut upload = upload.ok_or_else(|| ApiError::not_found(Kind::Upload, id))?;
    let kept = std::mem::take(&mut upload.rows);
    // A large sheet takes a moment, in which nobody else is to wait.
    let rows = tokio::task::spawn_blocking(move || unpacked(&kept)).await;
    let rows = rows.map_err(|error| internal(&error))?.map_err(|error| internal(&error))?;
    Ok((upload, rows))
}

/// One page of what a sheet would change.
pub async fn upload(question: Question, part: UploadPart) -> Result<UploadAnswer, ApiError> {
    let slug = question.programme.clone();
    let (jalons, who, ground) = ground(question).await?;
    let (upload, rows) = given(&jalons, (&who, &slug), &part.id).await?;
    let mut counts = [0; 5];
    for proposed in &rows {
        counts[proposed.shown.change as usize] += 1;
    }
    let wanted = |change: Change| part.only.is_none_or(|only| only == change);
    let chosen = rows.into_iter().map(|proposed| proposed.shown).filter(|row| wanted(row.change));
    let chosen: Vec<_> = chosen.collect();
    let pages = chosen.len().div_ceil(SHOWN).max(1);
    let page = part.page.clamp(1, pages);
    let shown = chosen.into_iter().skip((page - 1) * SHOWN).take(SHOWN);
    let rows = shown.map(|row| named(row, &ground)).collect();
    Ok(UploadAnswer { ground, part: UploadPart { page, ..part }, source: upload.source, counts, pages, rows })
}

/// A row with the names people know in the place of the codes a sheet may be written in.
fn named(mut row: UploadRow, ground: &Ground) -> UploadRow {
    let (language, programme) = (ground.question.language, &ground.programme);
    let [territory, item, _, value, _] = &mut row.cells;
    if let Some(known) = programme.territory(territory) {
        known.name.get(language).clone_into(territory);
    }
    let code = item.clone();
    if let Some(emptiness) = Emptiness::from_code(value) {
        *value = said::emptiness(language, emptiness);
    } else if let Some(ItemKind::Choice { choices }) = programme.item(&code).map(|item| &item.kind)
        && let Some(choice) = choices.iter().find(|choice| choice.code == *value)
    {
        choice.name.get(language).clone_into(value);
    }
    *item = said::item(language, programme, &code);
    row
}
