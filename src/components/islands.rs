//! The script that brings the islands to life.

use crate::api::Assets;
use leptos::prelude::*;

/// The script that loads the WebAssembly of the islands; once, on a page that has one.
#[component]
pub fn Islands() -> impl IntoView {
    let assets = expect_context::<Assets>();
    view! {
        <script type="module" src=assets.url("islands.js") data-js=assets.url("jalons.js") data-wasm=assets.url("jalons_bg.wasm")></script>
    }
}
