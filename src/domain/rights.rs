//! Who may do what: the roles people hold, and the one function that decides.

use crate::domain::{
    code::{AccountId, ProgrammeSlug, TerritoryCode},
    entry::{Entry, Status},
    programme::{Programme, Reporter, Review},
};
use serde::{Deserialize, Serialize};

/// What somebody is to a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps the accounts, the programmes and the backups; reads no drafts.
    Administrator,
    /// Coordonnatrice régionale: accepts reports, rates support, amends the plan.
    Coordination,
    /// Équipe d’évaluation: reads what was reported and exports it.
    Evaluator,
    /// Comité local: reports for its own territory.
    Committee,
    /// Reads the dashboard, without words, notes or drafts.
    Reader,
}

impl Role {
    /// Every role, from the one that keeps the house to the one that visits.
    pub const ALL: [Self; 5] =
        [Self::Administrator, Self::Coordination, Self::Evaluator, Self::Committee, Self::Reader];

    /// The word in commands, in the database and in text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordination => "coordination",
            Self::Evaluator => "evaluator",
            Self::Committee => "committee",
            Self::Reader => "reader",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// One role somebody holds, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    /// A programme's slug; `None` is all programmes, as an administrator has them.
    pub programme: Option<ProgrammeSlug>,
    /// A committee's territory.
    pub territory: Option<TerritoryCode>,
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// UUIDv7 text.
    pub id: AccountId,
    /// Where they are written to; in lower case.
    pub email: String,
    /// How they are named in the history.
    pub name: String,
    pub grants: Vec<Grant>,
}

impl Account {
    /// The roles held in a programme.
    pub fn roles<'a>(&'a self, programme: &'a str) -> impl Iterator<Item = &'a Grant> {
        self.grants.iter().filter(move |grant| grant.programme.as_deref().is_none_or(|slug| slug == programme))
    }

    #[must_use]
    pub fn is_administrator(&self) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::Administrator)
    }
}

/// Who is asking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// Somebody without an account, or who has not signed in.
    #[default]
    Anyone,
    Account(Account),
    /// Somebody at the command line of the machine the data are on.
    Command,
}

impl Who {
    /// Who an entry says recorded it: an account's id, or `command`.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Anyone => "",
            Self::Account(account) => &account.id,
            Self::Command => "command",
        }
    }

    #[must_use]
    pub fn account(&self) -> Option<&Account> {
        match self {
            Self::Account(account) => Some(account),
            Self::Anyone | Self::Command => None,
        }
    }
}

/// What somebody wants to do in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// See the dashboard, its pages, and accepted values; take figures away.
    Read,
    /// See what was submitted for a territory, its words, notes and history.
    ReadReport,
    /// See what was given back to a territory, and the remarks that say why.
    ReadReturned,
    /// Report for a territory.
    Report,
    /// Accept, return, unlock, undo, rate support, for any territory.
    Review,
    /// Take the values of a territory away; of all of them where no territory is named.
    Export,
    /// Write beside the bulletin and freeze its editions.
    Freeze,
    /// Invite a committee.
    Invite,
}

impl Action {
    pub const ALL: [Self; 8] = [
        Self::Read,
        Self::ReadReport,
        Self::ReadReturned,
        Self::Report,
        Self::Review,
        Self::Export,
        Self::Freeze,
        Self::Invite,
    ];
}

/// Whether somebody may do something in a programme, to a territory or (without one) to all of them.
///
/// The one place where this is decided: every page, server function, REST handler, export and live
/// channel asks it. What concerns no programme (accounts, backups) asks [`may_administer`].
#[must_use]
pub fn may(who: &Who, action: Action, programme: &Programme, territory: Option<&str>) -> bool {
    let account = match who {
        Who::Command => return true,
        Who::Anyone => return action == Action::Read && programme.public,
        Who::Account(account) => account,
    };
    if action == Action::Read && programme.public {
        return true;
    }
    account.roles(&programme.slug).any(|grant| {
        let own = territory.is_some() && grant.territory.as_deref() == territory;
        match grant.role {
            Role::Administrator => matches!(action, Action::Read | Action::Invite),
            Role::Coordination => true,
            Role::Evaluator => matches!(action, Action::Read | Action::ReadReport | Action::Export | Action::Freeze),
            Role::Committee => match action {
                Action::Read => true,
                Action::ReadReport | Action::ReadReturned | Action::Report | Action::Export => own,
                Action::Review | Action::Freeze | Action::Invite => false,
            },
            Role::Reader => action == Action::Read,
        }
    })
}

/// Whether somebody may see an entry with all that was written around it. Of an accepted one everybody who reads the
/// programme sees the value.
#[must_use]
pub fn may_see(who: &Who, programme: &Programme, entry: &Entry) -> bool {
    let action = if entry.status == Status::Returned { Action::ReadReturned } else { Action::ReadReport };
    may(who, action, programme, Some(&entry.subject.territory))
}

/// As what somebody's value of an item is recorded: accepted from the coordination, submitted from a committee
/// (accepted where the programme has no review). `None` where they may not report it.
#[must_use]
pub fn reports_as(who: &Who, programme: &Programme, (territory, item): (&str, &str)) -> Option<Status> {
    if may(who, Action::Review, programme, Some(territory)) {
        return Some(Status::Accepted);
    }
    let regional = programme.item(item).is_some_and(|item| item.by == Reporter::Region);
    let reports = !regional && may(who, Action::Report, programme, Some(territory));
    reports.then_some(match programme.review {
        Review::Required => Status::Submitted,
        Review::None => Status::Accepted,
    })
}

/// Whether somebody may keep accounts and add programmes.
#[must_use]
pub fn may_administer(who: &Who) -> bool {
    match who {
        Who::Command => true,
        Who::Anyone => false,
        Who::Account(account) => account.is_administrator(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        entry::{Subject, Value},
        example,
    };

    fn holding(role: Role, territory: Option<&str>) -> Who {
        let programme = (role != Role::Administrator).then(|| "example".into());
        let grant = Grant { role, programme, territory: territory.map(Into::into) };
        Who::Account(Account { id: "a".into(), email: "a@example.org".into(), name: "A".into(), grants: vec![grant] })
    }

    /// For each role: what it may do to T01, its own territory, to another one, and to all of them.
    #[test]
    fn each_role_may_what_the_table_of_rights_says() {
        use Action::{Export, Freeze, Invite, Read, ReadReport, ReadReturned, Report};
        let private = Programme { public: false, ..example::programme() };
        type Allowed<'a> = &'a [Action];
        let table: [(Who, Allowed, Allowed, Allowed); 6] = [
            (Who::Anyone, &[], &[], &[]),
            (holding(Role::Reader, None), &[Read], &[Read], &[Read]),
            (
                holding(Role::Committee, Some("T01")),
                &[Read, ReadReport, ReadReturned, Report, Export],
                &[Read],
                &[Read],
            ),
            (
                holding(Role::Evaluator, None),
                &[Read, ReadReport, Export, Freeze],
                &[Read, ReadReport, Export, Freeze],
                &[Read, ReadReport, Export, Freeze],
            ),
            (holding(Role::Coordination, None), &Action::ALL, &Action::ALL, &Action::ALL),
            (holding(Role::Administrator, None), &[Read, Invite], &[Read, Invite], &[Read, Invite]),
        ];
        for (who, own, other, all) in table {
            for (territory, allowed) in [(Some("T01"), own), (Some("T02"), other), (None, all)] {
                let may: Vec<Action> =
                    Action::ALL.into_iter().filter(|action| may(&who, *action, &private, territory)).collect();
                assert_eq!(may, allowed, "{who:?} on {territory:?}");
            }
        }
    }

    #[test]
    fn a_public_programme_is_read_by_anyone_and_nothing_more() {
        let public = example::programme();
        for who in [Who::Anyone, holding(Role::Reader, None)] {
            let allowed: Vec<Action> =
                Action::ALL.into_iter().filter(|action| may(&who, *action, &public, Some("T01"))).collect();
            assert_eq!(allowed, [Action::Read]);
        }
    }

    #[test]
    fn what_was_given_back_is_between_the_committee_and_the_coordination() {
        let programme = example::programme();
        let sees = |who: &Who| {
            let subject = Subject::read("T01", "trained", "");
            let entry = |status| Entry { status, ..example::entry("e", subject.clone(), Value::Count(7)) };
            [Status::Submitted, Status::Returned].map(|status| may_see(who, &programme, &entry(status)))
        };
        assert_eq!(sees(&holding(Role::Evaluator, None)), [true, false]);
        assert_eq!(sees(&holding(Role::Committee, Some("T01"))), [true, true]);
        assert_eq!(sees(&holding(Role::Coordination, None)), [true, true]);
        assert_eq!(sees(&holding(Role::Committee, Some("T02"))), [false, false]);
    }

    #[test]
    fn a_role_in_one_programme_is_none_in_another() {
        let other = Programme { slug: "other".into(), public: false, ..example::programme() };
        for role in [Role::Coordination, Role::Evaluator, Role::Committee, Role::Reader] {
            for action in Action::ALL {
                assert!(!may(&holding(role, Some("T01")), action, &other, Some("T01")), "{role:?} {action:?}");
            }
        }
    }

    #[test]
    fn a_committee_submits_for_its_territory_and_never_rates_what_the_region_gives() {
        let programme = example::programme();
        let committee = holding(Role::Committee, Some("T01"));
        assert_eq!(reports_as(&committee, &programme, ("T01", "trained")), Some(Status::Submitted));
        assert_eq!(reports_as(&committee, &programme, ("T01", "support")), None);
        assert_eq!(reports_as(&committee, &programme, ("T02", "trained")), None);
        let coordination = holding(Role::Coordination, None);
        assert_eq!(reports_as(&coordination, &programme, ("T02", "support")), Some(Status::Accepted));
        let unreviewed = Programme { review: Review::None, ..example::programme() };
        assert_eq!(reports_as(&committee, &unreviewed, ("T01", "trained")), Some(Status::Accepted));
    }

    #[test]
    fn only_administrators_and_the_command_line_keep_accounts() {
        for role in Role::ALL {
            assert_eq!(may_administer(&holding(role, None)), role == Role::Administrator);
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        assert!(may_administer(&Who::Command) && !may_administer(&Who::Anyone));
    }
}
