//! Jalons: were the planned things done, when, by how much later, how far along is each territory, and why?
//!
//! - [`domain`]: dates, delays, figures; pure.
//! - [`texts`]: every sentence, in French and English.
//! - [`wording`]: what the domain knows, as sentences and tables.
//! - `charts`, `formats`, `intake` (with the feature `formats`, which is part of the server): drawings, files, and what
//!   comes in; pure.
//! - [`api`]: what pages ask the server.
//! - [`components`], [`pages`], [`app`]: what people see.
//! - `server` (on the server only): everything that touches the outside.

// A page is one deep type; a release build looks into it deeper than the compiler does by itself.
#![recursion_limit = "256"]

pub mod domain;
pub mod texts;
pub mod wording;

cfg_if::cfg_if! {
    if #[cfg(feature = "formats")] {
        pub mod charts;
        pub mod formats;
        pub mod intake;
    }
}

cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        pub mod api;
        pub mod app;
        pub mod components;
        pub mod pages;
        pub mod server;
    } else if #[cfg(feature = "hydrate")] {
        pub mod api;
        pub mod app;
        pub mod components;
        pub mod pages;

        /// Wakes the islands of a page up.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub fn hydrate() {
            console_error_panic_hook::set_once();
            leptos::mount::hydrate_islands();
        }
    }
}
