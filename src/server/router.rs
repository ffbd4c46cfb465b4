//! The addresses of the server: files, pages, downloads, and the two that say it is well.

use crate::{
    domain::rights::Who,
    server::{
        account::{csrf, keep, own, sign_in, welcome},
        assets, download, headers, page,
        serve::Jalons,
        upload, who,
    },
};
use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::provide_context;
use tower_http::limit::RequestBodyLimitLayer;

/// No question to this server is longer.
const MOST_BYTES_SENT: usize = 64 * 1024;

/// Every address that is answered.
pub fn router(jalons: Jalons) -> Router {
    // A sheet may be large: what is taken of it is counted where it is taken.
    let sheets = Router::new()
        .route("/{language}/{programme}/import", get(page::page).post(upload::receive))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/", get(page::home))
        .route("/assets/{*name}", get(assets::serve))
        .route("/api/{*function}", post(server_function))
        .route("/{language}/sign-in", get(page::page).post(sign_in::sign_in))
        .route("/{language}/sign-out", post(sign_in::sign_out))
        .route("/{language}/invitation/{token}", get(page::page).post(welcome::invitation))
        .route("/{language}/password/{token}", get(page::page).post(welcome::password))
        .route("/{language}/account", get(page::page).post(own::change))
        .route("/{language}/accounts", get(page::page).post(keep::change))
        .route("/{language}/{programme}/charts/{file}", get(download::chart))
        .route("/{language}/{programme}/data/{file}", get(download::data))
        .route("/{language}/{programme}/export/{file}", get(download::export))
        .route("/{language}/{programme}/import/{upload}", get(page::page).post(upload::record))
        .route("/{language}/{programme}/import/{upload}/refused.xlsx", get(upload::refused))
        .route("/robots.txt", get(assets::robots))
        .route("/favicon.ico", get(assets::favicon))
        .route("/healthz", get(healthy))
        .route("/readyz", get(ready))
        .fallback(page::page)
        .layer(RequestBodyLimitLayer::new(MOST_BYTES_SENT))
        .merge(sheets)
        .layer(middleware::from_fn_with_state(jalons.clone(), who::find))
        .layer(middleware::from_fn_with_state(jalons.clone(), csrf::refuse))
        .layer(middleware::from_fn(headers::secure))
        .with_state(jalons)
}

async fn server_function(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    request: axum::extract::Request,
) -> Response {
    let context = move || {
        provide_context(jalons.clone());
        provide_context(who.clone());
    };
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}

/// The process is there.
async fn healthy() -> &'static str {
    "ok"
}

/// The database and the chart engine answer.
async fn ready(State(jalons): State<Jalons>) -> Response {
    if jalons.programmes.store().answers().await {
        "ready".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer").into_response()
    }
}
