//! Where the site's files are: each name with the address that carries its hash.

use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// Names of the site's files and their hashed addresses, given to the pages by the server.
#[derive(Clone, Debug, Default)]
pub struct Assets(pub Arc<BTreeMap<String, String>>);

impl Assets {
    /// The address of a file; an unknown name is its own address, so that a missing build shows in the browser's log.
    #[must_use]
    pub fn url(&self, name: &str) -> String {
        format!("/assets/{}", self.0.get(name).map_or(name, String::as_str))
    }
}

/// The script that loads the WebAssembly of the islands; once, on a page that has one.
#[component]
pub fn Islands() -> impl IntoView {
    let assets = expect_context::<Assets>();
    view! {
        <script type="module" src=assets.url("islands.js") data-js=assets.url("jalons.js") data-wasm=assets.url("jalons_bg.wasm")></script>
    }
}
