//! A fault of ours: the reader is told that much, the log the rest.

use crate::{
    api::ApiError,
    server::store::{AppendError, StoreError},
};

/// Our fault: the reader is told that much, the log the rest.
pub fn internal(error: &(dyn std::error::Error + 'static)) -> ApiError {
    tracing::error!(error, "a question could not be answered");
    let store = match error.downcast_ref::<AppendError>() {
        Some(AppendError::Store(store)) => Some(store),
        _ => error.downcast_ref::<StoreError>(),
    };
    if store.is_some_and(StoreError::is_full) { ApiError::Full } else { ApiError::Internal }
}
