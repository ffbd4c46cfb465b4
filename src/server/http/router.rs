//! The addresses of the server: files, pages, downloads, those for programs, and the two that say it is well.

use crate::{
    api::ApiError,
    domain::rights::Who,
    server::{
        http::{account, assets, bulletin, download, headers, job, live, page, report, review, upload, who},
        request::{
            csrf,
            routes::{MOST_BYTES_SENT, Routes},
        },
        rest,
        state::Jalons,
    },
};
use axum::{
    Extension, Router,
    body::to_bytes,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::provide_context;

/// Every address but those that are pages and nothing else: see `app.rs`.
#[must_use]
pub fn routes() -> Routes {
    Routes::default()
        .route("/", get(page::home))
        .route("/assets/{*name}", get(assets::serve))
        .route("/api/{*function}", post(server_function))
        .route("/{language}/sign-in", get(page::page).post(account::sign_in))
        .route("/{language}/sign-out", post(account::sign_out))
        .route("/{language}/invitation/{token}", get(page::page).post(account::invitation))
        .route("/{language}/password", get(page::page).post(account::forgotten))
        .route("/{language}/password/{token}", get(page::page).post(account::password))
        .route("/{language}/account", get(page::page).post(account::account))
        .route("/{language}/accounts", get(page::page).post(account::accounts))
        .unlimited(
            "/{language}/{programme}/review",
            get(page::page).post(review::receive).layer(DefaultBodyLimit::disable()),
        )
        .route("/{language}/{programme}/history/undo", get(page::page).post(review::take_back))
        .route("/{language}/{programme}/bulletin", get(page::page).post(bulletin::receive))
        .route("/{language}/{programme}/bulletin/{edition}/{file}", get(download::edition))
        .route("/{language}/editions/{edition}/{file}", get(download::public_edition))
        .route("/{language}/{programme}/charts/{file}", get(download::chart))
        .route("/{language}/{programme}/data/{file}", get(download::data))
        .route("/{language}/{programme}/export/{file}", get(download::export))
        // A sheet may be large: what is taken of it is counted where it is taken.
        .unlimited(
            "/{language}/{programme}/import",
            get(page::page).post(upload::receive).layer(DefaultBodyLimit::disable()),
        )
        .route("/{language}/{programme}/import/{upload}", get(page::page).post(upload::record))
        .route("/{language}/{programme}/import/{upload}/refused.xlsx", get(upload::refused))
        .route("/{language}/{programme}/jobs", post(job::export))
        .route("/{language}/{programme}/jobs/{job}", get(job::page))
        .route("/{language}/{programme}/jobs/{job}/file", get(job::file))
        // What is written on a fiche or in a review is measured where it is taken, too.
        .unlimited(
            "/{language}/{programme}/report/{territory}",
            get(page::page).post(report::send).layer(DefaultBodyLimit::disable()),
        )
        .unlimited(
            "/{language}/{programme}/report/{territory}/draft",
            post(report::draft).layer(DefaultBodyLimit::disable()),
        )
        .route("/{language}/{programme}/live", get(live::live))
        .route("/robots.txt", get(assets::robots))
        .route("/favicon.ico", get(assets::favicon))
        .route("/healthz", get(healthy))
        .route("/readyz", get(ready))
        .merge(rest::routes())
}

/// Every address that is answered.
pub fn router(jalons: Jalons) -> Router {
    routes()
        .router
        .fallback(page::page)
        .layer(middleware::from_fn_with_state(jalons.clone(), who::find))
        .layer(middleware::from_fn_with_state(jalons.clone(), csrf::refuse))
        .layer(middleware::from_fn(rest::dress))
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
    let answer = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    match answer.status() {
        StatusCode::INTERNAL_SERVER_ERROR => with_its_own_status(answer).await,
        // There is no such function.
        StatusCode::BAD_REQUEST => StatusCode::NOT_FOUND.into_response(),
        _ => answer,
    }
}

/// A refusal is an error of the server to Leptos; here it has the status that says the same.
async fn with_its_own_status(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let body = to_bytes(body, MOST_BYTES_SENT).await.unwrap_or_default();
    let refusal = serde_json::from_slice::<ApiError>(&body).ok();
    if let Some(status) = refusal.and_then(|refusal| StatusCode::from_u16(refusal.status()).ok()) {
        parts.status = status;
    }
    Response::from_parts(parts, body.into())
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
