//! Takes what the evaluation team does on the bulletin's page: a note beside a section, or an edition frozen.

use crate::{
    api::{ApiError, BulletinFault, BulletinGiven},
    domain::{
        asked::{Asked, Question},
        bulletin::{
            Note,
            edition::{Content, Worded},
        },
        language::Language,
        programme::Programme,
        rights::{Action, Who, may},
    },
    formats::{fingerprint::fingerprint, sheet::is_invisible},
    server::{
        account::secret::Secret,
        asked::internal,
        bulletin::pictures::pictures,
        page::page_after,
        serve::Jalons,
        store::{NewEdition, StoredEdition},
    },
    wording::bulletin,
};
use axum::{
    Extension,
    extract::{Form, OriginalUri, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

/// No note is longer, in characters.
const LONGEST_NOTE: usize = 4000;
/// No reason is longer.
const LONGEST_REASON: usize = 1000;

type Fields = Vec<(String, String)>;

/// Why nothing was kept.
enum Refused {
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

/// `POST /{language}/{programme}/bulletin`: `act` is `note` or `freeze`.
pub async fn receive(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (OriginalUri(uri), Path((language, slug))): (OriginalUri, Path<(String, String)>),
    Form(fields): Form<Fields>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let question = question((language, slug), &fields);
    match done(&jalons, (&who, question), &fields).await {
        Ok(address) => Redirect::to(&address).into_response(),
        Err(refused) => {
            let (status, fault) = match refused {
                Refused::Fault(fault) => (StatusCode::UNPROCESSABLE_ENTITY, Some(fault)),
                Refused::Api(error) => {
                    (StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), None)
                }
            };
            page_after(&jalons, (&uri, who), (status, BulletinGiven { fault, fields })).await
        }
    }
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
}

/// The day, the knowledge and the plan the page was looked at with.
fn question((language, programme): (Language, String), fields: &Fields) -> Question {
    let given = |name| Some(field(fields, name).to_owned()).filter(|value| !value.is_empty());
    let (as_of, known_at, plan) = (given("as_of"), given("known_at"), given("plan"));
    Question { language, programme, as_of, known_at, plan, ..Question::default() }
}

/// Where to go on.
async fn done(jalons: &Jalons, (who, question): (&Who, Question), fields: &Fields) -> Result<String, Refused> {
    let asked = Asked::read(&jalons.programmes, who, question).await?;
    if !may(who, Action::Freeze, asked.programme(), None) {
        return Err(ApiError::Forbidden.into());
    }
    match field(fields, "act") {
        "note" => note(jalons, (who, &asked), fields).await,
        "freeze" => freeze(jalons, (who, &asked), fields).await,
        _ => Err(BulletinFault::Nothing.into()),
    }
}

async fn note(jalons: &Jalons, (who, asked): (&Who, &Asked), fields: &Fields) -> Result<String, Refused> {
    let section = field(fields, "section");
    if !has_section(asked.programme(), section) {
        return Err(BulletinFault::Nothing.into());
    }
    let text = legible(field(fields, "text"), LONGEST_NOTE)?;
    let (slug, language) = (&asked.programme().slug, asked.question.language);
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

async fn freeze(jalons: &Jalons, (who, asked): (&Who, &Asked), fields: &Fields) -> Result<String, Refused> {
    let store = jalons.programmes.store();
    let slug = &asked.programme().slug;
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

/// Everything the bulletin says, in both languages.
async fn content(jalons: &Jalons, asked: &Asked) -> Result<Content, ApiError> {
    content_in(jalons, asked, &Language::ALL).await
}

/// The same in some languages: nothing is worded or drawn in the others.
pub async fn content_in(jalons: &Jalons, asked: &Asked, languages: &[Language]) -> Result<Content, ApiError> {
    let notes = jalons.programmes.store().notes(&asked.programme().slug, asked.question.known_day()).await;
    let notes = notes.map_err(|error| internal(&error))?;
    let summary = asked.summary(&asked.standing());
    let public = summary.for_the_public();
    let [mut fr, mut en] = [Worded::default(), Worded::default()];
    for language in languages.iter().copied() {
        let charts = pictures(jalons, &asked.in_language(language)).await?;
        let sections = |summary| bulletin::sections(summary, &notes, language);
        let worded = Worded { sections: sections(&summary), public: sections(&public), charts };
        match language {
            Language::French => fr = worded,
            Language::English => en = worded,
        }
    }
    Ok(Content { summary, last_entry: asked.last_entry().map(str::to_owned), fr, en })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::demo;
    use axum::body::to_bytes;

    async fn frozen(jalons: &Jalons) -> (StatusCode, String) {
        let uri: axum::http::Uri = "/fr/alliance/bulletin".parse().unwrap();
        let fields = vec![("act".to_owned(), "freeze".to_owned())];
        let place = (OriginalUri(uri), Path(("fr".to_owned(), "alliance".to_owned())));
        let answer = receive(State(jalons.clone()), Extension(Who::Command), place, Form(fields)).await;
        let status = answer.status();
        (status, String::from_utf8(to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_full_disk_keeps_nothing_of_an_edition_says_so_and_loses_nothing() {
        let jalons = Jalons::new(demo::open(Language::French).await.unwrap()).unwrap();
        let store = jalons.programmes.store();
        let before = store.revision("alliance").await.unwrap();
        store.leave_room(false).await.unwrap();
        let (status, page) = frozen(&jalons).await;
        assert_eq!(status, StatusCode::INSUFFICIENT_STORAGE, "{page}");
        assert!(page.contains("il n’y a plus de place"), "{page}");
        assert!(store.editions("alliance").await.unwrap().is_empty());
        assert_eq!(store.revision("alliance").await.unwrap(), before);
        store.leave_room(true).await.unwrap();
        let (status, page) = frozen(&jalons).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        assert_eq!(store.editions("alliance").await.unwrap().len(), 1);
    }
}
