//! Tells open pages that their programme has changed: one channel a page, as long as its reader may read.

use crate::{
    api::{ApiError, Kind, explained},
    domain::{
        language::Language,
        rights::{Action, Who, may},
    },
    formats::fingerprint::fingerprint,
    server::{
        programmes::fault::internal,
        request::{
            status::http_status,
            who::{cookie_name, session_of},
        },
        state::{Jalons, moves::Listening},
    },
};
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use futures_util::stream;
use std::{convert::Infallible, time::Duration};

/// A line that says nothing, so that nobody between takes the channel for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// One open channel.
struct Channel {
    jalons: Jalons,
    programme: String,
    who: Who,
    /// Of the session, where there is one.
    session: Option<String>,
    listening: Listening,
    /// The last revision that was looked at, and what was told last of those the reader may know of.
    looked_at: Option<i64>,
    told: Option<i64>,
}

/// The revisions of a programme as far as the reader may know of them, each when it has come.
pub async fn live(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, programme)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let named = Language::from_code(&language);
    let language = named.unwrap_or_default();
    let refused = |error: &ApiError| {
        let status = http_status(error.status());
        let (title, words) = explained(language, error);
        (status, format!("{title}. {words}\n")).into_response()
    };
    let found = match jalons.programmes.programme(&programme).await {
        Ok(found) => found.filter(|found| named.is_some() && may(&who, Action::Read, found, None)),
        Err(error) => return refused(&internal(&error)),
    };
    if found.is_none() {
        return refused(&ApiError::not_found(Kind::Programme, &programme));
    }
    let Some(listening) = jalons.moves.listen(jalons.programmes.store()) else {
        let later = [(header::RETRY_AFTER, HeaderValue::from_static("60"))];
        return (StatusCode::SERVICE_UNAVAILABLE, later).into_response();
    };
    let session =
        session_of(&headers, cookie_name(jalons.site.is_secure())).map(|session| fingerprint(session.as_bytes()));
    let channel = Channel { jalons, programme, who, session, listening, looked_at: None, told: None };
    let said = Sse::new(stream::unfold(channel, |mut channel| async move {
        let event = channel.next().await?;
        Some((Ok::<_, Infallible>(event), channel))
    }));
    let mut response = said.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response
}

impl Channel {
    /// The next thing to say; nothing more once its reader may not hear it, or the server stops.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let stands = self.listening.revision(&self.programme);
            if stands.is_some() && stands != self.looked_at && self.may_hear().await {
                let heard = self.heard().await?;
                self.looked_at = stands;
                if self.told != Some(heard) {
                    self.told = Some(heard);
                    return Some(Event::default().event("revision").data(heard.to_string()));
                }
            }
            match tokio::time::timeout(HEARTBEAT, self.listening.moved()).await {
                Ok(true) if self.may_hear().await => {}
                Err(_) if self.may_hear().await => return Some(Event::default().comment("")),
                _ => return None,
            }
        }
    }

    /// What the reader may know of the revision; nothing where the programme cannot be read, and the page listens anew.
    async fn heard(&self) -> Option<i64> {
        let held = self.jalons.programmes.get(&self.programme).await.ok().flatten();
        held.map(|held| held.heard_by(&self.who))
    }

    /// Whether whoever opened the channel is still signed in, with the same rights, and may read.
    async fn may_hear(&self) -> bool {
        let programmes = &self.jalons.programmes;
        let who = match &self.session {
            None => Some(Who::Anyone),
            Some(session) => {
                let account = programmes.store().account_of_session(session).await;
                account.ok().map(|account| account.map_or(Who::Anyone, Who::Account))
            }
        };
        let programme = programmes.programme(&self.programme).await.ok().flatten();
        who.as_ref() == Some(&self.who)
            && programme.is_some_and(|programme| may(&self.who, Action::Read, &programme, None))
    }
}
