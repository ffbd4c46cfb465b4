//! The page that says what is wrong with an address, and where to go from there.

use crate::{
    api::{ApiError, Kind, explained, failed},
    components::layout::{Address, Layout, Outline, sign_in_address},
    domain::{language::Language, rights::Who},
    texts::text,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// An error as a page, in the reader's language, with its HTTP status.
#[component]
pub fn Problem(error: ApiError, language: Language) -> impl IntoView {
    set_status(error.status());
    let (title, words) = explained(language, &error);
    let outline = Outline { language, title: title.clone() };
    // What is not for everyone may be for somebody; what exists is told to nobody who may not know.
    let may_be_hidden = matches!(error, ApiError::Forbidden | ApiError::NotFound { kind: Kind::Programme, .. });
    let is_anyone = use_context::<Who>().unwrap_or_default() == Who::Anyone;
    let sign_in = (may_be_hidden && is_anyone).then(|| {
        let address = sign_in_address(language, &use_context::<Address>().unwrap_or_default().0);
        view! { <p>{text(language, "problem-sign-in-text")}" "<a href=address>{text(language, "problem-sign-in")}</a></p> }
    });
    view! {
        <Layout outline>
            <div class="problem">
                <h1>{title}</h1>
                <p>{words}</p>
                {sign_in}
                <p><a href=format!("/{}", language.code())>{text(language, "problem-programmes")}</a></p>
            </div>
        </Layout>
    }
}

/// The page for an address that leads nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let path = use_location().pathname.get_untracked();
    let code = path.split('/').nth(1).unwrap_or_default();
    let language = Language::from_code(code).unwrap_or_default();
    view! { <Problem error=ApiError::NotFound { kind: Kind::Page, name: path } language /> }
}

/// Says the status to whoever serves the page; in the browser there is nobody to tell.
fn set_status(status: u16) {
    if let Some(tell) = use_context::<StatusTeller>() {
        (tell.0)(status);
    }
}

/// How a page tells its HTTP status, given by the server.
#[derive(Clone)]
pub struct StatusTeller(pub std::sync::Arc<dyn Fn(u16) + Send + Sync>);

/// What was sent could not be kept, and it is not its author's fault: given by the server to the page that shows again
/// what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed(pub u16);

/// That what was sent is not kept; nothing where nothing failed.
pub fn failure(language: Language) -> Option<AnyView> {
    let Failed(status) = use_context()?;
    let (title, words) = explained(language, &failed(status));
    Some(view! { <div class="problem-said" role="alert"><h2>{title}</h2><p>{words}</p></div> }.into_any())
}
