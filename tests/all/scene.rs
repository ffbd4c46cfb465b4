//! A whole server with those who report and review, and what is looked for on their pages.

use crate::{
    databases::Database,
    server::{Answer, Browser, Server},
};
use jalons::{
    domain::entry::{Entry, Status, Subject, Value},
    intake::new_entry::NewEntry,
    server::store::{AppendError, NewBatch},
};

pub const REVIEW: &str = "/fr/alliance/review";

pub const FEW: [(&str, u32); 2] = [("multipliers_trained", 8), ("multipliers_active", 6)];

/// A whole server, and the accounts of those who use it.
pub struct Scene {
    pub server: Server,
    _database: Database,
}

impl Scene {
    pub async fn on(database: Database) -> Self {
        Self { server: Server::on(&database).await, _database: database }
    }

    pub async fn coordination(&self) -> Browser {
        self.server.sign_in("coordination").await
    }

    /// The id of the account of that name.
    pub async fn id(&self, name: &str) -> String {
        let names = self.server.store().names().await.unwrap();
        names.into_iter().find(|(_, known)| known == name).unwrap().0
    }

    pub async fn last(&self, territory: &str, item: &str) -> Option<Entry> {
        let held = self.server.programmes.get("alliance").await.unwrap().unwrap();
        held.ledger.line(&Subject::read(territory, item, "")).map(|line| line.last().clone())
    }

    pub async fn accepted(&self, territory: &str, item: &str) -> Option<Value> {
        let held = self.server.programmes.get("alliance").await.unwrap().unwrap();
        held.reported(None).get(territory, item, None).map(|entry| entry.value.clone())
    }

    pub async fn revision(&self) -> i64 {
        self.server.store().revision("alliance").await.unwrap().unwrap()
    }

    /// Records counts of a territory, each over what stands, by the account of that name.
    pub async fn write(
        &self,
        who: &str,
        status: Status,
        (territory, counts): (&str, &[(&str, u32)]),
    ) -> Result<Vec<Entry>, AppendError> {
        let batch = NewBatch::new("form", None, &self.id(who).await);
        self.write_batch(batch, status, (territory, counts)).await
    }

    pub async fn write_batch(
        &self,
        batch: NewBatch,
        status: Status,
        (territory, counts): (&str, &[(&str, u32)]),
    ) -> Result<Vec<Entry>, AppendError> {
        let mut entries = Vec::new();
        for (item, count) in counts {
            let replaces = self.last(territory, item).await.map(|entry| entry.id.to_string());
            let subject = Subject::read(territory, item, "");
            entries.push(NewEntry { subject, value: Value::Count(*count), replaces, status, ..NewEntry::default() });
        }
        self.server.programmes.append("alliance", batch, entries).await
    }

    /// Committee T03 submits; the ids of what it submitted.
    pub async fn submit(&self, counts: &[(&str, u32)]) -> Vec<String> {
        let entries = self.write("Comité T03", Status::Submitted, ("T03", counts)).await.unwrap();
        entries.into_iter().map(|entry| entry.id.to_string()).collect()
    }
}

/// Sends the form of the report of T03 with what was shown.
pub async fn decide(browser: &Browser, seen: &[String], others: &[(&str, &str)]) -> Answer {
    let mut form = vec![("territory", "T03"), ("period", "")];
    form.extend(seen.iter().map(|id| ("seen", id.as_str())));
    form.extend(others);
    browser.post(REVIEW, &form).await
}

pub async fn accept_all(browser: &Browser, seen: &[String]) -> Answer {
    decide(browser, seen, &[("act", "accept")]).await
}

pub async fn give_back(browser: &Browser, seen: &[String], remark: &str) -> Answer {
    let (decision, name) = (format!("decision-{}", seen[0]), format!("remark-{}", seen[0]));
    decide(browser, seen, &[("act", "decide"), (&decision, "return"), (&name, remark)]).await
}

/// The words of a page as people read them.
pub fn words(answer: &Answer) -> String {
    answer.body.replace('\u{a0}', " ").replace(" class=\"\"", "").replace("<!>", "")
}

/// The part of a page that is its own.
pub fn main(words: &str) -> &str {
    words.split("</header>").last().unwrap_or(words).split("<footer").next().unwrap_or_default()
}

#[track_caller]
pub fn shows(answer: &Answer, parts: &[&str]) {
    let words = words(answer);
    for part in parts {
        assert!(words.contains(part), "{part} is not in {}", main(&words));
    }
}

#[track_caller]
pub fn hides(answer: &Answer, parts: &[&str]) {
    let words = words(answer);
    for part in parts {
        assert!(!words.contains(part), "{part} is in {}", main(&words));
    }
}
