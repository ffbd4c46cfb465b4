//! Every address of the product: its pages and files, with the words of a question behind them.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeSet;

use super::reader::Reader;

/// Pages that are about no programme, below a language; `*` for all of those that are refused in their own way.
pub const GENERAL: [&str; 14] = [
    "",
    "/",
    "/methods",
    "/api",
    "/sign-in",
    "/password",
    "/account",
    "/accounts",
    "/invitation/made-up",
    "/password/made-up",
    "/editions/made-up",
    "/editions/made-up/bulletin.xlsx",
    "/nothing",
    "/alliance/nothing",
];
/// What has no language.
pub const WITHOUT_LANGUAGE: [&str; 8] =
    ["/", "/de", "/robots.txt", "/favicon.ico", "/healthz", "/readyz", "/assets/made-up.js", "//alliance/"];
/// Files below `data/`.
pub const FILES: [&str; 12] = [
    "figures.csv",
    "figures.json",
    "entries.csv",
    "entries.json",
    "entries.xlsx",
    "milestones.ics",
    "activities.xml",
    "package.zip",
    "bulletin.xlsx",
    "bulletin.pdf",
    "entries.exe",
    "nothing",
];
/// Widths of a chart, in px: none named, those of the layout, and beyond both ends.
pub const WIDTHS: [&str; 7] = ["", "width=100", "width=358", "width=536", "width=690", "width=1120", "width=5000"];
/// Endings of a chart.
pub const PICTURES: [&str; 4] = ["svg", "png", "json", "gif"];

/// A programme by its codes.
pub struct Programme {
    pub slug: String,
    pub territories: Vec<String>,
    activities: Vec<String>,
    axes: Vec<String>,
    /// The ids of its figures, each with its periods: `support_mean?period=2014`.
    figures: Vec<String>,
}

impl Programme {
    /// What programs are told of it.
    pub fn known_to(reader: &Reader, slug: &str) -> Result<Self> {
        let address = format!("/api/v1/programmes/{slug}");
        let told = json(reader, &address)?;
        let codes = |list: &str| words(&told[list], |one| one["code"].as_str().map(str::to_owned));
        let figure = |one: &Value| {
            let period = one["period"].as_str().map(|period| format!("?period={period}")).unwrap_or_default();
            Some(format!("{}{period}", one["id"].as_str()?))
        };
        Ok(Self {
            slug: slug.to_owned(),
            territories: codes("territories"),
            activities: codes("activities"),
            axes: codes("axes"),
            figures: words(&json(reader, &format!("{address}/figures"))?["figures"], figure),
        })
    }

    /// Its pages below its own: the first is the dashboard.
    pub fn pages(&self) -> Vec<String> {
        let fixed = [
            "",
            "/delays",
            "/timeline",
            "/support",
            "/bulletin",
            "/card",
            "/review",
            "/history",
            "/history/undo",
            "/export",
            "/import",
            "/bulletin/1",
            "/jobs/made-up",
        ];
        let each = |page: &'static str, codes: &[String]| {
            codes.iter().map(move |code| format!("/{page}/{code}")).collect::<Vec<_>>()
        };
        let mut pages: Vec<String> = fixed.map(str::to_owned).into();
        pages.extend(each("territories", &self.territories));
        pages.extend(each("report", &self.territories));
        pages.extend(each("activities", &self.activities));
        pages.extend(["/territories/nothing", "/activities/nothing", "/report/nothing"].map(str::to_owned));
        pages
    }

    /// The pages of its figures.
    pub fn figures(&self) -> Vec<String> {
        let none = ["nothing".to_owned(), "carried_out?period=2014".to_owned()];
        self.figures.iter().chain(&none).map(|figure| format!("/figures/{figure}")).collect()
    }

    /// Its charts, by name.
    pub fn charts(&self) -> Vec<String> {
        let activities = self.activities.iter().map(|code| format!("activity-{code}"));
        ["delays", "support", "completion", "nothing"].map(str::to_owned).into_iter().chain(activities).collect()
    }

    /// The words of a question that make another page.
    pub fn questions(&self) -> Vec<String> {
        let [axis, territory] = [&self.axes, &self.territories].map(|codes| codes[0].as_str());
        let last = [&self.axes, &self.territories].map(|codes| codes[codes.len() - 1].as_str());
        let mut questions = self.few_questions();
        questions.extend([
            "as_of=2013-05-01".to_owned(),
            "as_of=2020-01-01".to_owned(),
            "known_at=2015-01-15".to_owned(),
            "known_at=2099-12-31".to_owned(),
            "plan=1".to_owned(),
            "plan=2".to_owned(),
            format!("axis={}", last[0]),
            format!("territory={}", last[1]),
            format!("axis={axis}&territory={territory}"),
            format!("as_of=2013-10-31&known_at=2099-12-31&plan=1&axis={axis}"),
        ]);
        // Where there is but one axis, it is the last one too.
        let mut met = BTreeSet::new();
        questions.retain(|question| met.insert(question.clone()));
        questions
    }

    /// The plainest of them, the first of which is none.
    pub fn few_questions(&self) -> Vec<String> {
        vec![
            String::new(),
            "as_of=2014-06-30".to_owned(),
            format!("axis={}", self.axes[0]),
            format!("territory={}", self.territories[0]),
        ]
    }
}

/// Seasons, which the bulletin and the figures are asked under.
pub const SEASONS: [&str; 4] = ["season=astronomical", "season=meteorological", "season=quarter", "season=made-up"];

/// Questions that are refused, or mended.
pub const WRONG_QUESTIONS: [&str; 14] = [
    "as_of=tomorrow",
    "as_of=2014-02-30",
    "as_of=",
    "as_of=2014-06-30&axis=&territory=",
    "as_of=2014-06-30&as_of=2015-06-30",
    "as_of=2014-06",
    "known_at=made-up",
    "plan=0",
    "plan=99",
    "plan=made-up",
    "axis=made-up",
    "territory=made-up",
    "territory=T03&axis=made-up",
    "made-up=1",
];

/// An address with a question behind it, which may have one already.
pub fn with(address: &str, question: &str) -> String {
    match (question, address.contains('?')) {
        ("", _) => address.to_owned(),
        (question, true) => format!("{address}&{question}"),
        (question, false) => format!("{address}?{question}"),
    }
}

fn json(reader: &Reader, address: &str) -> Result<Value> {
    let answer = reader.get(address)?;
    serde_json::from_slice(&answer.body).with_context(|| format!("{address} answers no JSON"))
}

fn words(list: &Value, word: impl Fn(&Value) -> Option<String>) -> Vec<String> {
    list.as_array().map(|list| list.iter().filter_map(word).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_put_behind_an_address_that_may_have_one() {
        assert_eq!(with("/fr/alliance", ""), "/fr/alliance");
        assert_eq!(with("/fr/alliance", "plan=1"), "/fr/alliance?plan=1");
        assert_eq!(with("/figures/a?period=2014", "plan=1"), "/figures/a?period=2014&plan=1");
    }
}
