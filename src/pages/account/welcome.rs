//! What a link opens: an invitation to answer, or another password to choose.

use super::field::{Field, problem};
use crate::{
    api::{self, LinkAnswer, Typed},
    components::layout::{Layout, Outline},
    domain::{language::Language, rights::Account},
    pages::{StatusTeller, answered::answered},
    texts::{text, text_with},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn InvitationPage() -> impl IntoView {
    let (token, typed) = (token(), use_context::<Typed>());
    answered(move |question| api::invitation(question, token), move |answer| show(answer, typed, true))
}

#[component]
pub fn PasswordPage() -> impl IntoView {
    let (token, typed) = (token(), use_context::<Typed>());
    answered(move |question| api::password(question, token), move |answer| show(answer, typed, false))
}

fn token() -> String {
    use_params_map().get_untracked().get("token").unwrap_or_default()
}

fn show(LinkAnswer { language, account }: LinkAnswer, typed: Option<Typed>, invited: bool) -> AnyView {
    match account {
        Some(account) => form(language, account, typed, invited).into_any(),
        None => ended(language, invited).into_any(),
    }
}

fn form(language: Language, account: Account, typed: Option<Typed>, invited: bool) -> impl IntoView {
    let [title, lead, submit] = if invited {
        ["invitation-title", "invitation-lead", "invitation-submit"]
    } else {
        ["password-title", "password-lead", "password-submit"]
    };
    let title = text(language, title);
    let lead = text_with(language, lead, &[("email", account.email.clone().into())]);
    let name = invited.then(|| {
        let known = Some(account.name.clone()).filter(|name| *name != account.email).unwrap_or_default();
        let name = typed.as_ref().map_or(known, |typed| typed.field("name").to_owned());
        let hint = text(language, "invitation-name-hint");
        Field::new("name", text(language, "person-name"), "name").holding(&name).hinting(hint).view()
    });
    view! {
        <Layout outline=Outline { language, title: title.clone() }>
            <div class="account">
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                {problem(&typed, text(language, "welcome-problem"))}
                <form method="post">
                    // For the browser that keeps passwords: whose it is.
                    <input type="hidden" name="username" value=account.email autocomplete="username" />
                    {name}
                    {new_password(language, text(language, "person-password"))}
                    <p class="actions"><button type="submit" class="main">{text(language, submit)}</button></p>
                </form>
            </div>
        </Layout>
    }
}

/// A password to choose, written twice.
pub fn new_password(language: Language, label: String) -> impl IntoView {
    let hint = text(language, "person-password-hint");
    let once = Field::new("password", label, "new-password").hinting(hint).view();
    let again = Field::new("password_again", text(language, "person-password-again"), "new-password").view();
    view! { {once}{again} }
}

fn ended(language: Language, invited: bool) -> impl IntoView {
    if let Some(StatusTeller(tell)) = use_context::<StatusTeller>() {
        tell(410);
    }
    let [title, said] =
        if invited { ["invitation-ended", "invitation-ended-text"] } else { ["password-ended", "password-ended-text"] };
    let title = text(language, title);
    view! {
        <Layout outline=Outline { language, title: title.clone() }>
            <div class="problem">
                <h1>{title}</h1>
                <p>{text(language, said)}</p>
                <p><a href=format!("/{}/sign-in", language.code())>{text(language, "layout-sign-in")}</a></p>
            </div>
        </Layout>
    }
}
