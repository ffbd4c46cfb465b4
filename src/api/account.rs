//! The questions about accounts: who may sign in here, whom a link is for, what one holds, who there is.

use crate::{
    api::ApiError,
    domain::{
        asked::Question,
        language::{Language, Text},
        rights::{Account, Grant, Role},
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a form held that was not accepted, without its passwords, and what is wrong: given back to its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub fields: Vec<(String, String)>,
    pub problem: String,
}

impl Typed {
    /// What a field held; empty where there is none of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }
}

/// What came of an invitation or of a new password link: shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub email: String,
    /// The whole address, and the days it holds; `None` where the person has a password already.
    pub link: Option<(String, i64)>,
    /// Whether it was mailed to the person; `None` where no mail goes out.
    pub mailed: Option<bool>,
}

/// The accounts anybody may use on a demonstration server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoOffer {
    pub password: String,
    /// Address, role, and a committee's territory.
    pub accounts: Vec<(String, Role, Option<String>)>,
}

/// The page where a session begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInAnswer {
    pub language: Language,
    pub demo: Option<DemoOffer>,
    /// Whether links are mailed: then one can ask for another password.
    pub mails: bool,
}

/// Whom a link that still holds is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkAnswer {
    pub language: Language,
    /// `None` where the link does not hold, or does not hold any more.
    pub account: Option<Account>,
}

/// A role, and the names of where it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantShown {
    pub grant: Grant,
    pub programme: Option<Text>,
    pub territory: Option<Text>,
}

/// One's own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountAnswer {
    pub language: Language,
    pub account: Account,
    pub grants: Vec<GrantShown>,
    /// The id of each token, and the day it was made.
    pub tokens: Vec<(String, NaiveDate)>,
    /// Whether this person sees the page of all accounts.
    pub keeps_accounts: bool,
}

/// Whether somebody can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountState {
    Active,
    /// Invited, and has not chosen a password yet.
    Invited,
    Disabled,
}

impl AccountState {
    /// The word in text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Invited => "invited",
            Self::Disabled => "disabled",
        }
    }
}

/// Somebody who has an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonShown {
    pub account: Account,
    pub grants: Vec<GrantShown>,
    pub state: AccountState,
}

/// Where a role may hold: a programme, or one of its territories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// `alliance` or `alliance/T03`.
    pub code: String,
    pub programme: Text,
    pub territory: Option<Text>,
}

/// Everybody this person keeps: all accounts, or the committees of their programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountsAnswer {
    pub language: Language,
    pub own_id: String,
    pub administers: bool,
    pub people: Vec<PersonShown>,
    pub places: Vec<Place>,
}

/// Who may sign in here without being told: only on a demonstration server.
#[server(AskSignIn)]
pub async fn sign_in(question: Question) -> Result<SignInAnswer, ApiError> {
    crate::server::acts::account::answer::sign_in(question).await
}

/// Whom an invitation is for.
#[server(AskInvitation)]
pub async fn invitation(question: Question, token: String) -> Result<LinkAnswer, ApiError> {
    crate::server::acts::account::answer::invitation(question, token).await
}

/// Whom a link to another password is for.
#[server(AskPassword)]
pub async fn password(question: Question, token: String) -> Result<LinkAnswer, ApiError> {
    crate::server::acts::account::answer::password(question, token).await
}

/// What the account of whoever asks holds.
#[server(AskAccount)]
pub async fn account(question: Question) -> Result<AccountAnswer, ApiError> {
    crate::server::acts::account::answer::account(question).await
}

/// The accounts whoever asks keeps.
#[server(AskAccounts)]
pub async fn accounts(question: Question) -> Result<AccountsAnswer, ApiError> {
    crate::server::acts::account::answer::accounts(question).await
}
