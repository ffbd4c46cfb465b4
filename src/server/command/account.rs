//! `jalons account`: makes, lists, closes and opens accounts; prints the links and tokens people are given.

use super::{
    Failure,
    place::{Need, Place, Reached},
    say,
};
use crate::{
    domain::{
        language::Language,
        rights::{Grant, Role, Who},
    },
    intake::person::{self, Wanted},
    server::{
        acts::account::{
            fault::AccountFault,
            invite::{self, Link, days},
        },
        programmes::held::Programmes,
        request::secret::Secret,
        store::{Person, Purpose},
    },
};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ajoute un compte, ou un rôle à un compte, et donne le lien d’invitation.
    Add(Add),
    /// Énumère les comptes et leurs rôles.
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Ferme un compte : ses sessions et ses jetons prennent fin.
    Disable(Named),
    /// Rouvre un compte.
    Enable(Named),
    /// Donne un lien pour choisir un nouveau mot de passe.
    Password {
        #[command(flatten)]
        named: Named,
        #[command(flatten)]
        reached: Reached,
    },
    /// Donne un jeton d’API, montré cette seule fois.
    Token(Named),
}

#[derive(Debug, Args)]
pub struct Add {
    /// Adresse courriel de la personne.
    #[arg(value_name = "COURRIEL")]
    email: String,
    /// Rôle : administrator, coordination, evaluator, committee ou reader.
    #[arg(long, value_name = "RÔLE")]
    role: String,
    /// Programme où le rôle vaut, par son mot.
    #[arg(long, value_name = "PROGRAMME")]
    programme: Option<String>,
    /// Territoire d’un comité, par son code.
    #[arg(long, value_name = "TERRITOIRE")]
    territory: Option<String>,
    /// Nom sous lequel la personne paraît [par défaut : son adresse].
    #[arg(long, value_name = "NOM")]
    name: Option<String>,
    #[command(flatten)]
    reached: Reached,
    #[command(flatten)]
    place: Place,
}

/// The account a command is about.
#[derive(Debug, Args)]
pub struct Named {
    /// Adresse courriel de la personne.
    #[arg(value_name = "COURRIEL")]
    email: String,
    #[command(flatten)]
    place: Place,
}

impl Command {
    pub async fn run(self, language: Language) -> Result<(), Failure> {
        match self {
            Self::Add(add) => add.run(language).await,
            Self::List { place } => list(&place.open(Need::Existing, language).await?, language).await,
            Self::Disable(named) => {
                let (programmes, person) = named.person(language).await?;
                let done = programmes.store().disable(&person.account.id).await.map_err(AccountFault::from);
                done.map_err(failed(language))?;
                tell(language, &person, ["est fermé", "is disabled"])
            }
            Self::Enable(named) => {
                let (programmes, person) = named.person(language).await?;
                let done = programmes.store().enable(&person.account.id).await.map_err(AccountFault::from);
                done.map_err(failed(language))?;
                tell(language, &person, ["est ouvert", "is enabled"])
            }
            Self::Password { named, reached } => {
                let (programmes, person) = named.open_person(language).await?;
                let purpose = if person.password.is_some() { Purpose::Password } else { Purpose::Invitation };
                let made = invite::link(programmes.store(), (&person.account.id, purpose), Who::Command.id()).await;
                say_link(&made.map_err(failed(language))?, (&reached, language))
            }
            Self::Token(named) => {
                let (programmes, person) = named.open_person(language).await?;
                let secret = Secret::token().ok_or(AccountFault::Internal).map_err(failed(language))?;
                let added = programmes.store().add_token(&person.account.id, &secret.hash).await;
                added.map_err(|error| Failure(error.explain(language)))?;
                say::out(&secret.told)
            }
        }
    }
}

impl Add {
    async fn run(self, language: Language) -> Result<(), Failure> {
        let programmes = self.place.open(Need::New, language).await?;
        let wanted = Wanted {
            role: &self.role,
            programme: self.programme.as_deref().unwrap_or_default(),
            territory: self.territory.as_deref().unwrap_or_default(),
        };
        let person = (self.email.as_str(), self.name.as_deref().unwrap_or_default(), wanted);
        let invited = invite::invite(&programmes, &Who::Command, person).await.map_err(failed(language))?;
        match invited.link {
            Some(link) => say_link(&link, (&self.reached, language)),
            None => say::out(&match language {
                Language::French => format!("{} a déjà un mot de passe et tient ce rôle.", invited.email),
                Language::English => format!("{} has a password already and holds this role.", invited.email),
            }),
        }
    }
}

impl Named {
    async fn person(&self, language: Language) -> Result<(Programmes, Person), Failure> {
        let programmes = self.place.open(Need::Existing, language).await?;
        let email = person::email(&self.email).map_err(|fault| failed(language)(fault.into()))?;
        let found = programmes.store().person_by_email(&email).await;
        let found = found.map_err(|error| Failure(error.explain(language)))?;
        let person = found.ok_or(AccountFault::NoAccount(email)).map_err(failed(language))?;
        Ok((programmes, person))
    }

    /// The same where the account is not disabled.
    async fn open_person(&self, language: Language) -> Result<(Programmes, Person), Failure> {
        let (programmes, person) = self.person(language).await?;
        if person.disabled_at.is_some() {
            return Err(failed(language)(AccountFault::Disabled(person.account.email)));
        }
        Ok((programmes, person))
    }
}

async fn list(programmes: &Programmes, language: Language) -> Result<(), Failure> {
    let people = programmes.store().people().await.map_err(|error| Failure(error.explain(language)))?;
    if people.is_empty() {
        return say::out(say::in_language(
            language,
            "Aucun compte. Ajouter le premier\u{a0}: jalons account add COURRIEL --role administrator",
            "No account. Add the first one: jalons account add EMAIL --role administrator",
        ));
    }
    let row = |person: &Person| {
        let grants = person.account.grants.iter().map(in_words).collect::<Vec<_>>().join(", ");
        let state = match (person.disabled_at, &person.password) {
            (Some(_), _) => say::in_language(language, "fermé", "disabled"),
            (None, None) => say::in_language(language, "invité", "invited"),
            (None, Some(_)) => say::in_language(language, "actif", "active"),
        };
        vec![person.account.email.clone(), state.to_owned(), grants, person.account.name.clone()]
    };
    say::out(&say::table(&people.iter().map(row).collect::<Vec<_>>()))
}

/// `committee alliance/T03`.
fn in_words(Grant { role, programme, territory }: &Grant) -> String {
    let place = [programme.as_deref(), territory.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("/");
    if *role == Role::Administrator { role.code().to_owned() } else { format!("{} {place}", role.code()) }
}

fn say_link(link: &Link, (reached, language): (&Reached, Language)) -> Result<(), Failure> {
    let origin = reached.origin.as_ref().map_or("http://127.0.0.1:3000", |origin| origin.text());
    let days = days(link.purpose);
    let said = match language {
        Language::French => format!("Lien à transmettre à la personne; il sert une fois, d’ici {days} jours\u{a0}:"),
        Language::English => format!("Link to pass on to the person; it works once, within {days} days:"),
    };
    say::out(&format!("{said}\n{}", link.address(origin, language)))
}

fn tell(language: Language, person: &Person, [french, english]: [&str; 2]) -> Result<(), Failure> {
    let email = &person.account.email;
    say::out(&match language {
        Language::French => format!("Le compte {email} {french}."),
        Language::English => format!("Account {email} {english}."),
    })
}

fn failed(language: Language) -> impl Fn(AccountFault) -> Failure {
    move |fault| Failure(fault.explain(language))
}
