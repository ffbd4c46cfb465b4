//! A password that was forgotten: where to ask for a link to another one.

use super::field::Field;
use crate::{
    api::{self, SignInAnswer},
    components::layout::{Layout, Outline},
    pages::answered::answered,
    texts::text,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn ForgottenPage() -> impl IntoView {
    let asked = use_query_map().get_untracked().get("asked").is_some();
    answered(api::sign_in, move |answer| show(answer, asked))
}

fn show(SignInAnswer { language, mails, .. }: SignInAnswer, asked: bool) -> impl IntoView {
    let title = text(language, "forgotten-title");
    let form = mails.then(|| {
        let email = Field::new("email", text(language, "person-email"), "username").view();
        view! {
            <p class="lead">{text(language, "forgotten-lead")}</p>
            <form method="post">
                {email}
                <p class="actions"><button type="submit" class="main">{text(language, "forgotten-submit")}</button></p>
            </form>
        }
    });
    let done =
        (asked && mails).then(|| view! { <p class="done" role="status">{text(language, "forgotten-asked")}</p> });
    let without = (!mails).then(|| view! { <p class="lead">{text(language, "sign-in-forgotten")}</p> });
    view! {
        <Layout outline=Outline { language, title: title.clone() }>
            <div class="account">
                <h1>{title}</h1>
                {done}
                {form}
                {without}
                <p><a href=format!("/{}/sign-in", language.code())>{text(language, "forgotten-back")}</a></p>
            </div>
        </Layout>
    }
}
