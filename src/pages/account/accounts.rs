//! Who has an account, and what may they do? For those who invite people.

use super::{
    field::{Field, act, hidden, problem},
    in_words,
};
use crate::{
    api::{self, AccountState, AccountsAnswer, GrantShown, Made, PersonShown, Place, Typed},
    components::layout::{Layout, Outline},
    domain::{language::Language, rights::Role},
    pages::answered::answered,
    texts::{text, text_with},
    wording::form::EVERYWHERE,
};
use leptos::prelude::*;

#[component]
pub fn AccountsPage() -> impl IntoView {
    let (typed, made) = (use_context::<Typed>(), use_context::<Made>());
    answered(api::accounts, move |answer| show(answer, typed, made))
}

fn show(answer: AccountsAnswer, typed: Option<Typed>, made: Option<Made>) -> impl IntoView {
    let (language, administers) = (answer.language, answer.administers);
    let title = text(language, "accounts-title");
    let lead = if administers { "accounts-lead-all" } else { "accounts-lead-committees" };
    let people = answer.people.iter().map(|person| one(&answer, person)).collect_view();
    // What was typed in the form of one person is not what was typed in the invitation.
    let invited = typed.clone().filter(|typed| typed.field("action") == "invite");
    view! {
        <Layout outline=Outline { language, title: title.clone() }>
            <div class="account">
                <h1>{title}</h1>
                <p class="lead">{text(language, lead)}</p>
                {problem(&typed, text(language, "accounts-problem"))}
                {made.map(|made| shown_once(language, made))}
                {invite(&answer, &invited.unwrap_or_default())}
                <section>
                    <h2>{text(language, "accounts-people")}</h2>
                    <ul class="people">{people}</ul>
                </section>
            </div>
        </Layout>
    }
}

/// The link that was just made.
fn shown_once(language: Language, Made { email, link, mailed }: Made) -> AnyView {
    let Some((address, days)) = link else {
        let said = text_with(language, "accounts-made-none", &[("email", email.into())]);
        return view! { <p class="done" role="status">{said}</p> }.into_any();
    };
    let said = text_with(language, "accounts-made-text", &[("days", days.into())]);
    view! {
        <div class="done" role="status">
            <h2>{text_with(language, "accounts-made", &[("email", email.into())])}</h2>
            <p class="secret">{address}</p>
            {mailed.map(|mailed| view! { <p><b>{text(language, if mailed { "accounts-mailed" } else { "accounts-not-mailed" })}</b></p> })}
            <p>{said}</p>
        </div>
    }
    .into_any()
}

fn invite(answer: &AccountsAnswer, typed: &Typed) -> AnyView {
    let language = answer.language;
    let email = Field::new("email", text(language, "person-email"), "off").holding(typed.field("email")).view();
    let name = Field::new("name", text(language, "person-name"), "off").holding(typed.field("name"));
    let name = name.hinting(text(language, "accounts-name-hint")).optional().view();
    view! {
        <section>
            <h2>{text(language, "accounts-invite")}</h2>
            <form method="post" action=format!("/{}/accounts", language.code())>
                {hidden("action", "invite")}
                {email}
                {name}
                {role_and_place(answer, "", (typed.field("role"), typed.field("place")))}
                <p class="actions"><button type="submit" class="main">{text(language, "accounts-invite-submit")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// The two lists a role is chosen from; `id` keeps their names apart where there are several on a page.
fn role_and_place(answer: &AccountsAnswer, id: &str, (role, place): (&str, &str)) -> AnyView {
    let language = answer.language;
    let role_list = if answer.administers {
        let chosen = if role.is_empty() { Role::Committee.code() } else { role };
        let options = Role::ALL.map(|role| {
            let said = text(language, &format!("role-{}", role.code()));
            view! { <option value=role.code() selected=role.code() == chosen>{said}</option> }
        });
        let id = format!("role{id}");
        view! {
            <div class="field">
                <label for=id.clone()>{text(language, "accounts-role")}</label>
                <select name="role" id=id>{options.collect_view()}</select>
            </div>
        }
        .into_any()
    } else {
        hidden("role", Role::Committee.code())
    };
    // Nothing is chosen for somebody: a role in the wrong place is soon given.
    let none = view! { <option value="" selected=place.is_empty()>{text(language, "accounts-place-none")}</option> };
    let everywhere = answer.administers.then(|| {
        view! { <option value=EVERYWHERE selected=place == EVERYWHERE>{text(language, "accounts-everywhere")}</option> }
    });
    let id = format!("place{id}");
    view! {
        {role_list}
        <div class="field">
            <label for=id.clone()>{text(language, "accounts-place")}</label>
            <select name="place" id=id required>{none}{everywhere}{places(language, &answer.places, place)}</select>
        </div>
    }
    .into_any()
}

/// Each programme and its territories, under the programme's name.
fn places(language: Language, places: &[Place], chosen: &str) -> impl IntoView + use<> {
    let groups = places.chunk_by(|one, next| one.programme == next.programme).map(|group| {
        let programme = group.first().map(|place| place.programme.get(language).to_owned()).unwrap_or_default();
        let options = group.iter().map(|place| {
            let said = place.territory.as_ref().map_or_else(
                || text_with(language, "accounts-whole", &[("programme", programme.clone().into())]),
                |territory| territory.get(language).to_owned(),
            );
            view! { <option value=place.code.clone() selected=place.code == chosen>{said}</option> }
        });
        let options = options.collect_view();
        view! { <optgroup label=programme>{options}</optgroup> }
    });
    groups.collect_view()
}

fn one(answer: &AccountsAnswer, person: &PersonShown) -> impl IntoView + use<> {
    let language = answer.language;
    let PersonShown { account, grants, state } = person;
    let own = (account.id == answer.own_id).then(|| format!(" ({})", text(language, "accounts-you")));
    let state = text(language, &format!("accounts-state-{}", state.code()));
    let roles = grants.iter().map(|grant| view! { <li>{in_words(language, grant)}</li> }).collect_view();
    let email = (account.email != account.name).then(|| format!("{}, ", account.email));
    let changes = answer.administers.then(|| changes(answer, person));
    view! {
        <li>
            <h3>{account.name.clone()}{own}</h3>
            <p class="hint">{email}{state}</p>
            <ul>{roles}</ul>
            {changes}
        </li>
    }
}

fn changes(answer: &AccountsAnswer, person: &PersonShown) -> impl IntoView + use<> {
    let language = answer.language;
    let PersonShown { account, grants, state } = person;
    let about = |action: &str| vec![("action", action.to_owned()), ("account", account.id.to_string())];
    let revoke = |grant: &GrantShown| {
        let place =
            [grant.grant.programme.as_deref(), grant.grant.territory.as_deref()].map(|code| code.map(str::to_owned));
        let place = place.into_iter().flatten().collect::<Vec<_>>().join("/");
        let said = in_words(language, grant);
        let spoken = text_with(language, "accounts-revoke-of", &[("role", said.clone().into())]);
        let fields = [about("revoke"), vec![("role", grant.grant.role.code().to_owned()), ("place", place)]].concat();
        view! { <li><span>{said}</span>{act(fields, text(language, "accounts-revoke"), Some(spoken))}</li> }
    };
    let own = account.id == answer.own_id;
    let disabled = *state == AccountState::Disabled;
    let link = (!disabled).then(|| act(about("password"), text(language, "accounts-link"), None));
    let open = match (disabled, own) {
        (true, _) => Some(act(about("enable"), text(language, "accounts-enable"), None)),
        (false, false) => Some(close(language, about("disable"))),
        (false, true) => None,
    };
    let spoken = text_with(language, "accounts-change-of", &[("name", account.name.clone().into())]);
    view! {
        <details>
            <summary aria-label=spoken>{text(language, "accounts-change")}</summary>
            <ul class="held">{grants.iter().map(revoke).collect_view()}</ul>
            <form method="post">
                {hidden("action", "grant")}
                {hidden("account", account.id.clone())}
                {role_and_place(answer, &format!("-{}", account.id), ("", ""))}
                <p class="actions"><button type="submit">{text(language, "accounts-grant")}</button></p>
            </form>
            <div class="actions">{link}{open}</div>
        </details>
    }
}

/// What closing an account does, then the button that does it.
fn close(language: Language, fields: Vec<(&'static str, String)>) -> AnyView {
    view! {
        <details class="close">
            <summary>{text(language, "accounts-disable")}</summary>
            <p class="hint">{text(language, "accounts-disable-text")}</p>
            {act(fields, text(language, "accounts-disable-sure"), None)}
        </details>
    }
    .into_any()
}
