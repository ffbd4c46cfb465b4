//! Takes what the evaluation team does on the bulletin's page: a note beside a section, or an edition frozen.

use crate::{
    api::{ApiError, BulletinFault},
    domain::{
        asked::{Ground, Question},
        bulletin::{Note, edition::Content},
        programme::Programme,
        rights::{Action, Who, may},
    },
    formats::{fingerprint::fingerprint, sheet::is_invisible},
    server::{
        acts::bulletin::content::content,
        programmes::fault::internal,
        request::secret::Secret,
        state::Jalons,
        store::{NewEdition, StoredEdition},
    },
};

/// No note is longer, in characters.
const LONGEST_NOTE: usize = 4000;
/// No reason is longer.
const LONGEST_REASON: usize = 1000;

/// The fields of the form.
pub type Fields = Vec<(String, String)>;

/// Why nothing was kept.
pub enum Refused {
    Fault(BulletinFault),
    Api(ApiError),
}

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<BulletinFault> for Refused {
    fn from(fault: BulletinFault) -> Self {
        Self::Fault(fault)
    }
}

/// What a field holds, without the white space around it.
pub fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
}

/// Where to go on.
///
/// # Errors
/// What is wrong with the form, what may not be, and our own faults.
pub async fn done(jalons: &Jalons, (who, question): (&Who, Question), fields: &Fields) -> Result<String, Refused> {
    let asked = Ground::read(&jalons.programmes, who, question).await?;
    if !may(who, Action::Freeze, &asked.programme, None) {
        return Err(ApiError::Forbidden.into());
    }
    match field(fields, "act") {
        "note" => note(jalons, (who, &asked), fields).await,
        "freeze" => freeze(jalons, (who, &asked), fields).await,
        _ => Err(BulletinFault::Nothing.into()),
    }
}

async fn note(jalons: &Jalons, (who, asked): (&Who, &Ground), fields: &Fields) -> Result<String, Refused> {
    let section = field(fields, "section");
    if !has_section(&asked.programme, section) {
        return Err(BulletinFault::Nothing.into());
    }
    let text = legible(field(fields, "text"), LONGEST_NOTE)?;
    let (slug, language) = (&asked.programme.slug, asked.question.language);
    let notes = jalons.programmes.store().notes(slug, None).await.map_err(|error| internal(&error))?;
    let stands = Note::standing(&notes, section, language);
    let seen = fields.iter().find(|(name, _)| name == "seen").map(|(_, seen)| seen.replace("\r\n", "\n"));
    if seen.is_some_and(|seen| seen.trim() != stands.trim()) && stands != text {
        return Err(BulletinFault::Moved.into());
    }
    let note = Note { section: section.to_owned(), language, text };
    let kept = jalons.programmes.store().add_note(slug, &note, who.id()).await;
    kept.map_err(|error| internal(&error))?;
    Ok(format!("{}#{section}", asked.question.link("/bulletin")))
}

fn has_section(programme: &Programme, section: &str) -> bool {
    matches!(section, "overall" | "strands") || programme.activity(section).is_some()
}

/// A text that can be kept and shown.
fn legible(text: &str, most: usize) -> Result<String, BulletinFault> {
    let text = text.replace("\r\n", "\n");
    if text.chars().count() > most {
        return Err(BulletinFault::TooLong { most });
    }
    if text.chars().any(is_invisible) {
        return Err(BulletinFault::Invisible);
    }
    Ok(text)
}

async fn freeze(jalons: &Jalons, (who, asked): (&Who, &Ground), fields: &Fields) -> Result<String, Refused> {
    let store = jalons.programmes.store();
    let slug = &asked.programme.slug;
    let restates = match field(fields, "restates") {
        "" => None,
        number => {
            let number = number.parse::<i64>().map_err(|_| BulletinFault::Nothing)?;
            let known = store.edition(slug, number).await.map_err(|error| internal(&error))?;
            if known.ok_or(BulletinFault::Nothing)?.replaced_by.is_some() {
                return Err(BulletinFault::Replaced.into());
            }
            let reason = legible(field(fields, "reason"), LONGEST_REASON)?;
            if reason.is_empty() {
                return Err(BulletinFault::NoReason.into());
            }
            Some((number, reason))
        }
    };
    let content = content(jalons, asked).await?;
    let page = |number: i64| asked.question.edition_link(number);
    let last = store.editions(slug).await.map_err(|error| internal(&error))?.pop();
    if let Some(last) = last.filter(|last| restates.is_none() && says(last, &content)) {
        // Asked twice in a row: it is there already.
        return Ok(page(last.number));
    }
    let content = serde_json::to_string(&content).map_err(|error| internal(&error))?;
    let token = Secret::new().ok_or(ApiError::Internal)?.told;
    let sha256 = fingerprint(content.as_bytes());
    let edition = NewEdition { content, sha256, restates, token, frozen_by: who.id().to_owned() };
    let number = store.add_edition(slug, &edition).await.map_err(|error| internal(&error))?;
    Ok(page(number))
}

/// Whether an edition says the same, whatever the revision it was read at: to freeze raises it too.
fn says(edition: &StoredEdition, content: &Content) -> bool {
    let Ok(mut kept) = serde_json::from_str::<Content>(&edition.content) else { return false };
    kept.summary.revision = content.summary.revision;
    kept.last_entry.clone_from(&content.last_entry);
    kept == *content
}
