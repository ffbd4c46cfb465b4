//! The bar that says that the data of a page have changed since, and offers the page anew.

use crate::{domain::language::Language, texts::text};
use leptos::prelude::*;

/// Hidden until `live.js` hears of another revision than the one its reader heard of with the page.
#[component]
pub fn LiveBar(language: Language, programme: String, heard: i64) -> impl IntoView {
    let bar = view! {
        <p hidden>{text(language, "live-changed")}" "<a href="">{text(language, "live-refresh")}</a></p>
    };
    let source = format!("/{}/{programme}/live", language.code());
    view! { <live-bar role="status" data-src=source data-revision=heard.to_string()>{bar}</live-bar> }
}
