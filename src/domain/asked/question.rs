//! What an address asks: the address is the query, so every view can be shared.

use crate::domain::{code::PeriodCode, language::Language, programme::Scope};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt::Display;

/// The parts of an address that choose what is shown, as they were typed.
///
/// They are read and checked where they are answered, so that a page can say what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub language: Language,
    /// The programme's slug.
    pub programme: String,
    /// The day the state is looked at, ISO; the programme's own when empty.
    #[serde(default)]
    pub as_of: Option<String>,
    /// The day up to which entries are believed, ISO; today when empty.
    #[serde(default)]
    pub known_at: Option<String>,
    /// The version of the plan; the latest when empty.
    #[serde(default)]
    pub plan: Option<String>,
    /// The strand or the territory the view is limited to.
    #[serde(default)]
    pub scope: Scope,
    /// A territory's code.
    #[serde(default)]
    pub territory: Option<String>,
    /// An activity's code.
    #[serde(default)]
    pub activity: Option<String>,
    /// A figure's id.
    #[serde(default)]
    pub figure: Option<String>,
    /// A figure's period.
    #[serde(default)]
    pub period: Option<String>,
    /// An edition's number, or the secret part of its public address.
    #[serde(default)]
    pub edition: Option<String>,
    /// Another season calendar than the programme's own, to see what hangs on it.
    #[serde(default)]
    pub season: Option<String>,
}

impl Question {
    /// The day up to which entries are believed, where the address names one that can be read.
    #[must_use]
    pub fn known_day(&self) -> Option<NaiveDate> {
        self.known_at.as_ref()?.parse().ok()
    }

    /// The parts of the query that hold on every page of the programme, by name.
    #[must_use]
    pub fn kept(&self) -> Vec<(&'static str, &str)> {
        [
            ("as_of", self.as_of.as_deref()),
            ("known_at", self.known_at.as_deref()),
            ("plan", self.plan.as_deref()),
            ("axis", self.scope.axis.as_deref()),
            ("territory", self.scope.territory.as_deref()),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// The query string that asks for the same day, knowledge, plan and scope elsewhere: `?as_of=2014-10-31`, or nothing.
    #[must_use]
    pub fn query(&self) -> String {
        let given: Vec<String> = self.kept().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        if given.is_empty() { String::new() } else { format!("?{}", given.join("&")) }
    }

    /// The page of a figure, for the same day; `id` may be a placeholder for one.
    #[must_use]
    pub fn figure_link(&self, id: impl Display, period: Option<&PeriodCode>) -> String {
        let mut page = self.link(&format!("/figures/{id}"));
        for (name, value) in [
            ("edition", self.edition.as_deref()),
            ("season", self.season.as_deref()),
            ("period", period.map(PeriodCode::as_str)),
        ] {
            if let Some(value) = value {
                page.push(if page.contains('?') { '&' } else { '?' });
                page.push_str(&format!("{name}={value}"));
            }
        }
        page
    }

    /// The page of an edition of the bulletin, which is of its own day.
    #[must_use]
    pub fn edition_link(&self, number: i64) -> String {
        format!("/{}/{}/bulletin/{number}", self.language.code(), self.programme)
    }

    /// The same question about everything.
    #[must_use]
    pub fn unlimited(&self) -> Self {
        Self { scope: Scope::default(), ..self.clone() }
    }

    /// The address of a page of the same programme, for the same day: `path` is `""` or `"/delays"`.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("/{}/{}{path}{}", self.language.code(), self.programme, self.query())
    }
}
