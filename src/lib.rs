//! Jalons: were the planned things done, when, by how much later, how far along is each territory, and why?
//!
//! - [`domain`]: dates, delays, figures; pure.
//! - [`texts`]: every sentence, in French and English.
//! - [`api`]: what pages ask the server.
//! - [`components`], [`pages`], [`app`]: what people see.
//! - `charts`, `server` (on the server only): drawings, and everything that touches the outside.

// A page is one deep type; a release build looks into it deeper than the compiler does by itself.
#![recursion_limit = "256"]

pub mod domain;
pub mod texts;
pub mod wording;

cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        pub mod api;
        pub mod app;
        pub mod charts;
        pub mod components;
        pub mod formats;
        pub mod intake;
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
