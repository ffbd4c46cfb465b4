//! Where a session begins.

use super::field::{Field, hidden, problem};
use crate::{
    api::{self, DemoOffer, SignInAnswer, Typed},
    components::layout::{Layout, Outline},
    domain::{language::Language, rights::Role},
    pages::answered::answered,
    texts::text,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn SignInPage() -> impl IntoView {
    let next = use_query_map().get_untracked().get("next").unwrap_or_default();
    let typed = use_context::<Typed>();
    answered(api::sign_in, move |answer| show(answer, next, typed))
}

fn show(SignInAnswer { language, demo, mails }: SignInAnswer, next: String, typed: Option<Typed>) -> impl IntoView {
    let title = text(language, "sign-in-title");
    let email = typed.as_ref().map(|typed| typed.field("email").to_owned()).unwrap_or_default();
    let email = Field::new("email", text(language, "person-email"), "username").holding(&email).view();
    let forgotten = if mails {
        let address = format!("/{}/password", language.code());
        view! { <p class="hint"><a href=address>{text(language, "forgotten-title")}</a></p> }.into_any()
    } else {
        view! { <p class="hint">{text(language, "sign-in-forgotten")}</p> }.into_any()
    };
    let password = Field::new("password", text(language, "person-password"), "current-password").view();
    view! {
        <Layout outline=Outline { language, title: title.clone() }>
            <div class="account">
                <h1>{title}</h1>
                {problem(&typed, text(language, "sign-in-problem"))}
                <form method="post">
                    {hidden("next", next)}
                    {email}
                    {password}
                    <p class="actions"><button type="submit" class="main">{text(language, "sign-in-submit")}</button></p>
                </form>
                {forgotten}
                {demo.map(|demo| offered(language, demo))}
            </div>
        </Layout>
    }
}

/// The accounts of a demonstration server.
fn offered(language: Language, DemoOffer { password, accounts }: DemoOffer) -> impl IntoView {
    let account = |(email, role, territory): (String, Role, Option<String>)| {
        let role = text(language, &format!("role-{}", role.code()));
        let said = territory.map_or_else(|| role.clone(), |territory| format!("{role}, {territory}"));
        view! { <div><dt>{said}</dt><dd>{email}</dd></div> }
    };
    view! {
        <section>
            <h2>{text(language, "sign-in-demo")}</h2>
            <p>{text(language, "sign-in-demo-password")}" "<b>{password}</b></p>
            <dl class="card">{accounts.into_iter().map(account).collect_view()}</dl>
        </section>
    }
}
