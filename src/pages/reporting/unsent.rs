//! The page after a form that was not taken: why, what to do, and all that was typed, to be copied.

use crate::{
    api::Unsent,
    components::{
        layout::{Address, Layout, Outline, sign_in_address},
        report::text_area::as_typed,
    },
    domain::language::Language,
    texts::text,
    wording::form::Kept,
};
use leptos::prelude::*;

/// The page.
pub fn unsent_page(unsent: Unsent, language: Language) -> AnyView {
    let said = |key: &str| text(language, key);
    let (title, why, kept) = match unsent {
        Unsent::TooLong => (said("unsent-too-long"), said("unsent-too-long-text"), None),
        Unsent::SignedOut(kept) => (said("unsent-signed-out"), said("unsent-signed-out-text"), Some(kept)),
    };
    let outline = Outline { language, title: title.clone() };
    view! {
        <Layout outline>
            <div class="problem">
                <h1>{title}</h1>
                <p role="alert">{why}</p>
                {kept.map(|kept| signed_out(&kept, language))}
            </div>
        </Layout>
    }
    .into_any()
}

/// The way back into a session, which leaves this page open, and what was typed.
fn signed_out(kept: &[Kept], language: Language) -> AnyView {
    let address = sign_in_address(language, &use_context::<Address>().unwrap_or_default().0);
    let fields = kept.iter().enumerate().map(|(place, Kept { name, typed })| {
        let id = format!("typed-{place}");
        view! {
            <p>
                <label for=id.clone()>{name.clone()}</label>
                <textarea id=id readonly rows=rows(typed) inner_html=as_typed(typed)></textarea>
            </p>
        }
    });
    let fields = fields.collect_view();
    let typed = (!kept.is_empty()).then(|| {
        view! { <section class="typed"><h2>{text(language, "unsent-typed")}</h2>{fields}</section> }
    });
    view! {
        <p><a href=address target="_blank" rel="noopener nofollow">{text(language, "unsent-sign-in")}</a></p>
        {typed}
    }
    .into_any()
}

/// As many rows as show it, within reason.
fn rows(typed: &str) -> String {
    let rows: usize = typed.lines().map(|line| 1 + line.chars().count() / 60).sum();
    rows.clamp(1, 12).to_string()
}
