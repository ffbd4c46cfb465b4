//! What the server gave the request that is being answered.

use crate::{
    api::ApiError,
    domain::{
        asked::{Ground, Question},
        rights::Who,
    },
    server::state::Jalons,
};
use leptos::prelude::use_context;

/// What the server gave the request: absent only outside of a request.
pub fn jalons() -> Result<Jalons, ApiError> {
    use_context::<Jalons>().ok_or(ApiError::Internal)
}

/// Who asks: somebody without an account where the request says nothing else.
pub fn who() -> Who {
    use_context::<Who>().unwrap_or_default()
}

/// The server, and the question checked for whoever asks.
pub async fn asked(question: Question) -> Result<(Jalons, Ground), ApiError> {
    let (jalons, who) = (jalons()?, who());
    let asked = Ground::read(&jalons.programmes, &who, question).await?;
    Ok((jalons, asked))
}
