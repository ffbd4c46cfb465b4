//! One's own account: name, roles, password, tokens. And, in files of their own, the pages that lead to it.

mod accounts;
mod field;
mod forgotten;
mod sign_in;
mod welcome;

pub use accounts::AccountsPage;
pub use forgotten::ForgottenPage;
pub use sign_in::SignInPage;
pub use welcome::{InvitationPage, PasswordPage};

use crate::{
    api::{self, AccountAnswer, GrantShown, Typed},
    components::layout::{Layout, Outline},
    domain::{date::day_in_words, language::Language},
    pages::answered::answered,
    texts::{text, text_with},
};
use chrono::NaiveDate;
use field::{Field, act, hidden, problem};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn AccountPage() -> impl IntoView {
    let is_done = use_query_map().get_untracked().get("done").is_some_and(|done| done == "password");
    let typed = use_context::<Typed>();
    answered(api::account, move |answer| show(answer, typed, is_done))
}

fn show(answer: AccountAnswer, typed: Option<Typed>, is_done: bool) -> impl IntoView {
    let AccountAnswer { language, account, grants, tokens, keeps_accounts } = answer;
    let title = text(language, "account-title");
    let done = (is_done && typed.is_none())
        .then(|| view! { <p class="done" role="status">{text(language, "account-password-done")}</p> });
    let roles = grants.iter().map(|grant| view! { <li>{in_words(language, grant)}</li> }).collect_view();
    let no_role = grants.is_empty().then(|| text(language, "account-no-role"));
    let others = keeps_accounts.then(|| {
        view! { <p><a href=format!("/{}/accounts", language.code())>{text(language, "account-accounts")}</a></p> }
    });
    view! {
        <Layout outline=Outline { language, title: title.clone() }>
            <div class="account">
                <h1>{title}</h1>
                {problem(&typed, text(language, "account-problem"))}
                {done}
                <dl class="card">
                    <div><dt>{text(language, "person-name")}</dt><dd>{account.name}</dd></div>
                    <div><dt>{text(language, "person-email")}</dt><dd>{account.email.clone()}</dd></div>
                    <div><dt>{text(language, "account-roles")}</dt><dd><ul>{roles}</ul>{no_role}</dd></div>
                </dl>
                {others}
                {change_password(language, account.email.clone())}
                {own_tokens(language, account.email, tokens)}
            </div>
        </Layout>
    }
}

fn change_password(language: Language, email: String) -> impl IntoView {
    let now = Field::new("password_now", text(language, "account-password-now"), "current-password").view();
    view! {
        <section>
            <h2>{text(language, "account-password-title")}</h2>
            <p class="hint">{text(language, "account-password-note")}</p>
            <form method="post" action=format!("/{}/account", language.code())>
                {hidden("action", "password")}
                <input type="hidden" name="username" value=email autocomplete="username" />
                {now}
                {welcome::new_password(language, text(language, "account-password-new"))}
                <p class="actions"><button type="submit" class="main">{text(language, "account-password-submit")}</button></p>
            </form>
        </section>
    }
}

fn own_tokens(language: Language, email: String, tokens: Vec<(String, NaiveDate)>) -> impl IntoView {
    let none = tokens.is_empty().then(|| view! { <p>{text(language, "account-tokens-none")}</p> });
    let token = |(id, day): (String, NaiveDate)| {
        let said = |key| text_with(language, key, &[("day", day_in_words(day, language).into())]);
        let fields = vec![("action", "token".to_owned()), ("token", id)];
        let remove = act(fields, text(language, "account-token-remove"), Some(said("account-token-remove-of")));
        view! { <li><span>{said("account-token")}</span>{remove}</li> }
    };
    view! {
        <section>
            <h2>{text(language, "account-tokens-title")}</h2>
            <p class="hint">{text_with(language, "account-tokens-text", &[("email", email.into())])}</p>
            {none}
            <ul class="held">{tokens.into_iter().map(token).collect_view()}</ul>
        </section>
    }
}

/// « Comité local, Alliance, Territoire 3 ».
fn in_words(language: Language, GrantShown { grant, programme, territory }: &GrantShown) -> String {
    let role = text(language, &format!("role-{}", grant.role.code()));
    let named = [programme, territory].into_iter().flatten().map(|name| name.get(language).to_owned());
    std::iter::once(role).chain(named).collect::<Vec<_>>().join(", ")
}
