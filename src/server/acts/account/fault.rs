//! Why something about an account was not done, in words that say what to do.

use crate::{
    domain::language::Language,
    intake::person::PersonFault,
    server::{
        state::password::PasswordFault,
        store::{KeepError, StoreError},
    },
};

/// What was wrong.
#[derive(Debug, thiserror::Error)]
pub enum AccountFault {
    #[error("wrong address or password")]
    WrongSignIn,
    #[error("wait {0} s")]
    Wait(i64),
    #[error("too many at once")]
    Busy,
    #[error("the password is too short")]
    PasswordShort,
    #[error("the password is too long")]
    PasswordLong,
    #[error("the two passwords differ")]
    PasswordsDiffer,
    #[error("wrong current password")]
    WrongPassword,
    #[error(transparent)]
    Person(#[from] PersonFault),
    #[error("no such account: {0}")]
    NoAccount(String),
    #[error("{0} is disabled")]
    Disabled(String),
    #[error("not oneself")]
    Oneself,
    #[error("the last administrator")]
    LastAdministrator,
    #[error("not allowed")]
    Forbidden,
    #[error("the link does not hold")]
    NoLink,
    #[error("internal")]
    Internal,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<KeepError> for AccountFault {
    fn from(error: KeepError) -> Self {
        match error {
            KeepError::LastAdministrator => Self::LastAdministrator,
            KeepError::Store(error) => Self::Store(error),
        }
    }
}

impl From<PasswordFault> for AccountFault {
    fn from(fault: PasswordFault) -> Self {
        match fault {
            PasswordFault::Short => Self::PasswordShort,
            PasswordFault::Long => Self::PasswordLong,
            PasswordFault::Busy => Self::Busy,
            PasswordFault::Internal => Self::Internal,
        }
    }
}

impl AccountFault {
    /// The HTTP status that says the same.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Wait(_) => 429,
            Self::Busy => 503,
            Self::Forbidden => 403,
            Self::NoLink => 410,
            Self::LastAdministrator => 409,
            Self::Store(error) if error.is_full() => 507,
            Self::Internal | Self::Store(_) => 500,
            _ => 422,
        }
    }

    /// For the person who meets it: what is wrong and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::French => self.in_french(),
            Language::English => self.in_english(),
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::WrongSignIn => "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifier les deux et \
                recommencer; pour un nouveau mot de passe, s’adresser à l’administration."
                .into(),
            Self::Wait(seconds) => format!(
                "Trop d’essais pour cette adresse. Attendre {} avant de recommencer.",
                duration(*seconds, Language::French)
            ),
            Self::Busy => "Beaucoup de personnes ouvrent une session en ce moment. Recommencer dans un moment.".into(),
            Self::PasswordShort => {
                "Le mot de passe est trop court. En choisir un d’au moins 12 caractères; plusieurs mots font l’affaire."
                    .into()
            }
            Self::PasswordLong => "Le mot de passe est trop long. 1000 caractères suffisent.".into(),
            Self::PasswordsDiffer => "Les deux mots de passe diffèrent. Écrire le même deux fois.".into(),
            Self::WrongPassword => "Ce n’est pas le mot de passe actuel. Le réécrire.".into(),
            Self::Person(fault) => fault.explain(Language::French),
            Self::NoAccount(typed) => format!("Il n’y a pas de compte «\u{a0}{typed}\u{a0}»."),
            Self::Disabled(email) => format!("Le compte {email} est fermé. Le rouvrir d’abord."),
            Self::Oneself => {
                "On ne ferme pas son propre compte. Le demander à une autre personne de l’administration.".into()
            }
            Self::LastAdministrator => "C’est le dernier compte d’administration qui peut ouvrir une session. \
                En inviter un autre d’abord."
                .into(),
            Self::Forbidden => "Ce compte ne permet pas cette action. La demander à l’administration.".into(),
            Self::NoLink => "Ce lien ne vaut plus. En demander un autre.".into(),
            Self::Internal => "Quelque chose n’a pas fonctionné ici. Recommencer dans un moment.".into(),
            Self::Store(error) => error.explain(Language::French),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::WrongSignIn => "This address and this password do not go together. Check both and try again; \
                for a new password, ask the administration."
                .into(),
            Self::Wait(seconds) => format!(
                "Too many attempts for this address. Wait {} before the next one.",
                duration(*seconds, Language::English)
            ),
            Self::Busy => "Many people are signing in right now. Try again in a moment.".into(),
            Self::PasswordShort => {
                "The password is too short. Choose one of at least 12 characters; several words will do.".into()
            }
            Self::PasswordLong => "The password is too long. 1000 characters are enough.".into(),
            Self::PasswordsDiffer => "The two passwords differ. Write the same one twice.".into(),
            Self::WrongPassword => "This is not the current password. Write it again.".into(),
            Self::Person(fault) => fault.explain(Language::English),
            Self::NoAccount(typed) => format!("There is no account \"{typed}\"."),
            Self::Disabled(email) => format!("Account {email} is disabled. Enable it first."),
            Self::Oneself => "Nobody disables their own account. Ask another administrator.".into(),
            Self::LastAdministrator => {
                "This is the last administrator who can sign in. Invite another one first.".into()
            }
            Self::Forbidden => "This account may not do that. Ask an administrator.".into(),
            Self::NoLink => "This link does not hold any more. Ask for another.".into(),
            Self::Internal => "Something did not work here. Try again in a moment.".into(),
            Self::Store(error) => error.explain(Language::English),
        }
    }
}

/// « 45 secondes », « 3 minutes ».
fn duration(seconds: i64, language: Language) -> String {
    let (count, french, english) =
        if seconds < 90 { (seconds, "seconde", "second") } else { ((seconds + 59) / 60, "minute", "minute") };
    match (language, count) {
        (Language::French, 0 | 1) => format!("{count} {french}"),
        (Language::French, _) => format!("{count} {french}s"),
        (Language::English, 1) => format!("{count} {english}"),
        (Language::English, _) => format!("{count} {english}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_is_told_in_seconds_and_then_in_minutes() {
        assert_eq!(duration(1, Language::French), "1 seconde");
        assert_eq!(duration(64, Language::English), "64 seconds");
        assert_eq!(duration(121, Language::French), "3 minutes");
    }
}
