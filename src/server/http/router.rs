//! The addresses of the server: files, pages, downloads, those for programs, and the two that say it is well.

use crate::{
    api::ApiError,
    domain::rights::Who,
    server::{
        http::{
            account, assets, bulletin, download, headers, job, live, page, pages::Pages, report, review, upload, who,
        },
        request::{
            csrf,
            routes::{
                Kept::{ForEverybody, ForNobody},
                MOST_BYTES_SENT, Routes,
            },
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

/// Every address, and of each page whom it is kept for.
#[must_use]
pub fn routes() -> Routes {
    Routes::default()
        .route("/", get(page::home))
        .route("/assets/{*name}", get(assets::serve))
        .route("/api/{*function}", post(server_function))
        .page("/{language}", ForEverybody)
        .page("/{language}/methods", ForEverybody)
        .page("/{language}/api", ForEverybody)
        .form("/{language}/sign-in", ForEverybody, post(account::sign_in))
        .route("/{language}/sign-out", post(account::sign_out))
        .form("/{language}/invitation/{token}", ForNobody, post(account::invitation))
        .form("/{language}/password", ForEverybody, post(account::forgotten))
        .form("/{language}/password/{token}", ForNobody, post(account::password))
        .form("/{language}/account", ForEverybody, post(account::account))
        .form("/{language}/accounts", ForEverybody, post(account::accounts))
        .page("/{language}/editions/{edition}", ForNobody)
        .route("/{language}/editions/{edition}/{file}", get(download::public_edition))
        .merge(programme())
        .route("/robots.txt", get(assets::robots))
        .route("/favicon.ico", get(assets::favicon))
        .route("/healthz", get(healthy))
        .route("/readyz", get(ready))
        .merge(rest::routes())
}

/// The addresses of a programme.
fn programme() -> Routes {
    Routes::default()
        .page("/{language}/{programme}", ForEverybody)
        .page("/{language}/{programme}/delays", ForEverybody)
        .page("/{language}/{programme}/timeline", ForEverybody)
        .page("/{language}/{programme}/support", ForEverybody)
        .page("/{language}/{programme}/card", ForEverybody)
        .page("/{language}/{programme}/territories/{territory}", ForEverybody)
        .page("/{language}/{programme}/activities/{activity}", ForEverybody)
        .page("/{language}/{programme}/figures/{figure}", ForEverybody)
        .form("/{language}/{programme}/bulletin", ForEverybody, post(bulletin::receive))
        .page("/{language}/{programme}/bulletin/{edition}", ForEverybody)
        .route("/{language}/{programme}/bulletin/{edition}/{file}", get(download::edition))
        .large_form("/{language}/{programme}/review", ForEverybody, post(review::receive))
        .page("/{language}/{programme}/history", ForEverybody)
        .form("/{language}/{programme}/history/undo", ForEverybody, post(review::take_back))
        .route("/{language}/{programme}/charts/{file}", get(download::chart))
        .route("/{language}/{programme}/data/{file}", get(download::data))
        .page("/{language}/{programme}/export", ForEverybody)
        .route("/{language}/{programme}/export/{file}", get(download::export))
        .large_form("/{language}/{programme}/import", ForEverybody, post(upload::receive))
        .form("/{language}/{programme}/import/{upload}", ForEverybody, post(upload::record))
        .route("/{language}/{programme}/import/{upload}/refused.xlsx", get(upload::refused))
        .route("/{language}/{programme}/jobs", post(job::export))
        .page_by("/{language}/{programme}/jobs/{job}", get(job::page))
        .route("/{language}/{programme}/jobs/{job}/file", get(job::file))
        .large_form("/{language}/{programme}/report/{territory}", ForEverybody, post(report::send))
        .unlimited(
            "/{language}/{programme}/report/{territory}/draft",
            post(report::draft).layer(DefaultBodyLimit::disable()),
        )
        .route("/{language}/{programme}/live", get(live::live))
}

/// Every address that is answered.
pub fn router(jalons: Jalons) -> Router {
    routes()
        .router
        .fallback(page::unknown)
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
