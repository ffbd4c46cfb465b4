//! Editions: what each says, and what became of it since it was frozen.

use crate::{
    api::{ApiError, EditionAnswer, EditionHead, Kind, PublicEditionAnswer},
    domain::{
        asked::{Ground, Question},
        bulletin::edition::{Content, differences, revised},
        programme::Programme,
        rights::{Action, Who, may},
    },
    formats::fingerprint::fingerprint,
    server::{
        programmes::fault::internal,
        request::context::{asked, jalons, who},
        state::Jalons,
        store::StoredEdition,
    },
};

/// Every edition of a programme, newest first.
pub(super) async fn heads(jalons: &Jalons, programme: &Programme, who: &Who) -> Result<Vec<EditionHead>, ApiError> {
    let editions = jalons.programmes.store().editions(&programme.slug).await.map_err(|error| internal(&error))?;
    let freezes = may(who, Action::Freeze, programme, None);
    editions.into_iter().rev().map(|edition| Ok(opened(edition, freezes)?.0)).collect()
}

/// An edition, read: its head and what it says.
pub(super) fn opened(edition: StoredEdition, freezes: bool) -> Result<(EditionHead, Content), ApiError> {
    let content: Content = serde_json::from_str(&edition.content).map_err(|error| internal(&error))?;
    let head = EditionHead {
        number: edition.number,
        frozen_at: edition.frozen_at,
        as_of: content.summary.as_of(),
        known_at: content.summary.known_at,
        plan: content.summary.plan.version,
        intact: fingerprint(edition.content.as_bytes()) == edition.sha256,
        sha256: edition.sha256,
        restates: edition.restates,
        replaced_by: edition.replaced_by,
        token: freezes.then_some(edition.token),
    };
    Ok((head, content))
}

/// One edition of a programme, where there is such a number.
pub async fn of_number(jalons: &Jalons, slug: &str, number: &str) -> Result<StoredEdition, ApiError> {
    let none = || ApiError::not_found(Kind::Edition, number);
    let whole = number.parse::<i64>().ok().filter(|whole| whole.to_string() == number).ok_or_else(none)?;
    let edition = jalons.programmes.store().edition(slug, whole).await.map_err(|error| internal(&error))?;
    edition.ok_or_else(none)
}

/// The edition of a public address, where there is one.
pub async fn of_token(jalons: &Jalons, token: &str) -> Result<StoredEdition, ApiError> {
    let edition = jalons.programmes.store().edition_of_token(token).await.map_err(|error| internal(&error))?;
    edition.ok_or_else(|| ApiError::not_found(Kind::Edition, &token.chars().take(12).collect::<String>()))
}

pub async fn edition(question: Question) -> Result<EditionAnswer, ApiError> {
    let number = question.edition.clone().unwrap_or_default();
    let (jalons, asked_now) = asked(question).await?;
    let (who, slug) = (who(), asked_now.programme.slug.clone());
    let freezes = may(&who, Action::Freeze, &asked_now.programme, None);
    let (head, content) = opened(of_number(&jalons, &slug, &number).await?, freezes)?;
    let (restated, differences) = match &head.restates {
        None => (Vec::new(), Vec::new()),
        Some((number, _)) => {
            let before = opened(of_number(&jalons, &slug, &number.to_string()).await?, false)?.1;
            let others = differences(&before, &content, asked_now.question.language);
            (revised(&before.summary, &content.summary), others)
        }
    };
    // What would be said of that day now.
    let question = Question {
        as_of: Some(head.as_of.to_string()),
        plan: Some(head.plan.to_string()),
        known_at: None,
        ..asked_now.question.clone()
    };
    let asked_again = Ground::read(&jalons.programmes, &who, question).await?;
    let now = asked_again.summary();
    let since = revised(&content.summary, &now);
    let ground = asked_now.clone();
    Ok(EditionAnswer { ground, head, since, statements: now.statements, restated, differences, content })
}

/// A question about an edition, asked of what it was frozen from.
pub async fn asked_again(jalons: &Jalons, asked: &Ground, number: &str) -> Result<(Ground, EditionHead), ApiError> {
    let (head, content) = opened(of_number(jalons, &asked.programme.slug, number).await?, false)?;
    Ok((Ground::again(&jalons.programmes, (&asked.question, Some(asked)), &content).await?, head))
}

/// An edition for whoever has its public address; what only few persons make up is not in it.
pub async fn public_edition(question: Question) -> Result<PublicEditionAnswer, ApiError> {
    let token = question.edition.clone().unwrap_or_default();
    let edition = of_token(&jalons()?, &token).await?;
    let (head, content) = opened(edition, false)?;
    let question = Question { programme: content.summary.programme.slug.to_string(), ..question };
    Ok(PublicEditionAnswer { question, head, content: for_the_public(content) })
}

/// The sections without counts of few persons stand in the place of the others.
pub(super) fn for_the_public(content: Content) -> Content {
    let Content { summary, last_entry, mut fr, mut en } = content;
    for worded in [&mut fr, &mut en] {
        worded.sections = std::mem::take(&mut worded.public);
    }
    Content { summary: summary.for_the_public(), last_entry, fr, en }
}
