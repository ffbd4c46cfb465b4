//! Accounts: invitations, roles, passwords, sessions, and what is refused of them.

use anyhow::Result;

use super::{Steps, place};
use crate::http::Answer;
use crate::record::reader::{Reader, inputs};

const ACCOUNTS: &str = "/fr/accounts";
const ADMINISTRATOR: &str = "administrator";

/// Everything about accounts.
pub fn write(steps: &mut Steps) -> Result<()> {
    refused(steps)?;
    let link = invited(steps)?;
    let newcomer = welcomed(steps, &link)?;
    own(steps, &newcomer)?;
    kept(steps)
}

fn refused(steps: &mut Steps) -> Result<()> {
    let invite =
        |email, role, place| [("action", "invite"), ("email", email), ("name", "X"), ("role", role), ("place", place)];
    for (what, fields) in [
        ("invites no address", invite("x", "reader", "alliance")),
        ("invites to no role", invite("x@exemple.org", "made-up", "alliance")),
        ("invites to no programme", invite("x@exemple.org", "reader", "made-up")),
        ("invites a committee of nothing", invite("x@exemple.org", "committee", "alliance")),
        ("invites a committee of no territory", invite("x@exemple.org", "committee", "alliance/T99")),
        ("invites a reader of a territory", invite("x@exemple.org", "reader", "alliance/T03")),
        ("invites an administrator of a programme", invite("x@exemple.org", "administrator", "alliance")),
    ] {
        steps.refused((ADMINISTRATOR, what), ACCOUNTS, &fields)?;
    }
    steps.refused((ADMINISTRATOR, "does nothing known"), ACCOUNTS, &[("action", "made-up")])?;
    steps.refused((ADMINISTRATOR, "closes nobody"), ACCOUNTS, &[("action", "disable"), ("account", "made-up")])?;
    for who in ["anyone", "reader", "committee", "coordination"] {
        steps.refused((who, "invites"), ACCOUNTS, &invite("x@exemple.org", "coordination", "alliance"))?;
    }
    let evil = steps.reader("coordination").send(
        ("POST", "/fr/alliance/review"),
        "Origin: http://evil.example\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        b"act=accept",
    )?;
    steps.keep("coordination is made to send by another site", &evil)?;
    let long = "x".repeat(70_000);
    steps.form(("anyone", "sends far too much"), "/fr/sign-in", &[("email", &long)])?;
    steps.refused(
        ("anyone", "signs in with another password"),
        "/fr/sign-in",
        &[("email", "lecture@exemple.org"), ("password", "another")],
    )?;
    steps.refused(("anyone", "asks for another password"), "/fr/password", &[("email", "lecture@exemple.org")])?;
    steps.refused(
        ("anyone", "follows no link"),
        "/fr/invitation/made-up",
        &[("password", "a"), ("password_again", "a")],
    )
}

/// Invites somebody; the way of the link.
fn invited(steps: &mut Steps) -> Result<String> {
    let fields = [
        ("action", "invite"),
        ("email", "Nouvelle@Exemple.org"),
        ("name", "  Nouvelle   personne "),
        ("role", "committee"),
        ("place", "alliance/T08"),
    ];
    let page = steps.form((ADMINISTRATOR, "invites a committee"), ACCOUNTS, &fields)?;
    let link = place(&page, "/fr/invitation/");
    steps.get("anyone", &link)?;
    steps.get("anyone", &link.replacen("/fr/", "/en/", 1))?;
    for (what, password, again) in [("short", "abc", "abc"), ("two", "recorded-2026", "recorded-2027"), ("no", "", "")]
    {
        let fields = [("name", "Nouvelle"), ("password", password), ("password_again", again)];
        steps.refused(("anyone", &format!("chooses {what} passwords")), &link, &fields)?;
    }
    Ok(link)
}

fn welcomed(steps: &mut Steps, link: &str) -> Result<Reader> {
    let chosen = [("name", "Nouvelle personne"), ("password", "recorded-2026"), ("password_again", "recorded-2026")];
    let answer = steps.reader("anyone").form(link, &chosen)?;
    steps.keep("newcomer follows the invitation", &answer)?;
    let again = steps.reader("anyone").form(link, &chosen)?;
    steps.keep("newcomer follows it twice", &again)?;
    Ok(newcomer(steps, &answer))
}

/// Whoever an answer signs in.
fn newcomer(steps: &Steps, answer: &Answer) -> Reader {
    let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next()).unwrap_or_default().to_owned();
    Reader { name: "newcomer", cookie, ..Reader::anyone(steps.reader("anyone").port) }
}

/// The id of somebody on the page of all accounts.
fn id_of(page: &str, email: &str) -> String {
    let rest = page.split(email).nth(1).unwrap_or_default();
    inputs(rest, "account").into_iter().next().unwrap_or_default()
}

fn kept(steps: &mut Steps) -> Result<()> {
    let page = steps.get(ADMINISTRATOR, ACCOUNTS)?;
    let (own, other) = (id_of(&page, "administrator@exemple.org"), id_of(&page, "nouvelle@exemple.org"));
    let act =
        |action: &'static str, account: &str| vec![("action", action.to_owned()), ("account", account.to_owned())];
    let with = |mut fields: Vec<(&'static str, String)>, role: &str, place: &str| {
        fields.extend([("role", role.to_owned()), ("place", place.to_owned())]);
        fields
    };
    for (what, fields) in [
        ("closes their own account", act("disable", &own)),
        ("gives a role", with(act("grant", &other), "reader", "varied")),
        ("gives it twice", with(act("grant", &other), "reader", "varied")),
        ("gives no role", with(act("grant", &other), "reader", "*")),
        ("takes a role", with(act("revoke", &other), "reader", "varied")),
        ("makes a link to a password", act("password", &other)),
        ("closes an account", act("disable", &other)),
        ("makes a link for a closed account", act("password", &other)),
        ("opens it again", act("enable", &other)),
    ] {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        steps.form((ADMINISTRATOR, what), ACCOUNTS, &fields)?;
    }
    Ok(())
}

fn own(steps: &mut Steps, newcomer: &Reader) -> Result<()> {
    let address = "/fr/account";
    let change = |now, new| [("action", "password"), ("password_now", now), ("password", new), ("password_again", new)];
    steps.refused(("reader", "changes with another password"), address, &change("x", "recorded-2027"))?;
    steps.refused(("reader", "changes to a short one"), address, &change("recorded-2026", "x"))?;
    steps.refused(("reader", "changes nothing known"), address, &[("action", "made-up")])?;
    steps.refused(("reader", "takes away no token"), address, &[("action", "token"), ("token", "made-up")])?;
    let answer = newcomer.form(address, &change("recorded-2026", "recorded-2027"))?;
    steps.keep("newcomer changes the password", &answer)?;
    let again = self::newcomer(steps, &answer);
    for (reader, what, page) in [
        (newcomer, "is not known by the old session", address),
        (&again, "is known by the new one", address),
        (&again, "looks at what was done", "/en/account?done=password"),
    ] {
        let answer = reader.get(page)?;
        steps.keep(&format!("newcomer {what}"), &answer)?;
    }
    let answer = again.form("/fr/sign-out", &[])?;
    steps.keep("newcomer signs out", &answer)?;
    let answer = again.get(address)?;
    steps.keep("newcomer has signed out", &answer)
}
