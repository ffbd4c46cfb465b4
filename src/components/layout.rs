//! What stands around every page: the head of the site, the page itself, the conventions at its foot.

use crate::{
    components::marks::MarkShapes,
    domain::{conventions::Conventions, language::Language, rights::Who},
    texts::text,
    wording::conventions::conventions_in_words,
};
use leptos::prelude::*;
use leptos_meta::Title;

const LOGO: &str = r#"<rect x=".75" y="2.75" width="13.5" height="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M14.5 6h8" stroke="currentColor" stroke-width="1.5"/><circle cx="25.5" cy="6" r="4.5" fill="currentColor"/>"#;

/// The address of the page without its language, path and query: `/alliance?as_of=2014-10-31`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address(pub String);

/// What the frame of a page needs to know of it.
#[derive(Clone, Debug)]
pub struct Outline {
    pub language: Language,
    /// Stands in the window's title before « – Jalons ».
    pub title: String,
}

/// Words inside of the window's title, which is written as it is: the name of a file must not end it.
fn escaped(title: &str) -> String {
    title.replace('&', "&amp;").replace('<', "&lt;")
}

/// The whole page around its content.
#[component]
pub fn Layout(
    outline: Outline,
    #[prop(optional)] conventions: Option<Conventions>,
    #[prop(optional)] illustrative: bool,
    children: Children,
) -> AnyView {
    let Outline { language, title } = outline;
    let Address(path) = use_context().unwrap_or_default();
    let other = language.other();
    let home = format!("/{}", language.code());
    let same_page = |language: Language| format!("/{}{path}", language.code());
    view! {
        <Title text=format!("{} – Jalons", escaped(&title)) />
        <a class="skip" href="#content">{text(language, "layout-skip")}</a>
        <MarkShapes />
        <header class="site">
            <div class="wrap">
                <a class="logo" href=home.clone()><svg viewBox="0 0 30 12" aria-hidden="true" inner_html=LOGO></svg>"Jalons"</a>
                <nav aria-label=text(language, "layout-site")>
                    <ul>
                        <li><a href=home.clone()>{text(language, "layout-programmes")}</a></li>
                        <li><a href=format!("{home}/methods")>{text(language, "layout-methods")}</a></li>
                        <li>
                            <a href=same_page(other) lang=other.tag() hreflang=other.tag() rel="external">{text(other, "layout-language")}</a>
                        </li>
                        {whose_session(language, &path)}
                    </ul>
                </nav>
            </div>
        </header>
        <main id="content" class="wrap">{children()}</main>
        <footer class="wrap">
            <div class="foot">
                {conventions.map(|conventions| view! {
                    <p>
                        <b>{text(language, "foot-conventions")}</b>" "{conventions_in_words(language, &conventions)}" "
                        <a href=format!("{home}/methods")>{text(language, "foot-methods")}</a>
                    </p>
                })}
                {illustrative.then(|| view! {
                    <p><b>{text(language, "illustrative-title")}</b>" "{text(language, "illustrative-text")}</p>
                })}
                <p>{text(language, "foot-jalons")}" "<a href=format!("{home}/api")>{text(language, "layout-api")}</a></p>
            </div>
        </footer>
    }
    .into_any()
}

/// The way into a session; in one, whose it is and the way out.
fn whose_session(language: Language, path: &str) -> AnyView {
    let home = format!("/{}", language.code());
    match use_context::<Who>().unwrap_or_default().account() {
        Some(account) => view! {
            <li><a href=format!("{home}/account")>{account.name.clone()}</a></li>
            <li>
                <form method="post" action=format!("{home}/sign-out")>
                    <button type="submit">{text(language, "layout-sign-out")}</button>
                </form>
            </li>
        }
        .into_any(),
        None => view! { <li><a href=sign_in_address(language, path) rel="nofollow">{text(language, "layout-sign-in")}</a></li> }.into_any(),
    }
}

/// The address where one signs in, and comes back from to the page at `path` (without its language).
pub fn sign_in_address(language: Language, path: &str) -> String {
    let sign_in = format!("/{}/sign-in", language.code());
    let is_page_of_links = ["/sign-in", "/invitation/", "/password/"].iter().any(|page| path.starts_with(page));
    if is_page_of_links || path.is_empty() {
        return sign_in;
    }
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    let next: String = format!("/{}{path}", language.code()).bytes().map(encode).collect();
    format!("{sign_in}?next={next}")
}
