//! Draws charts as SVG: for the page, for a file, once for each revision of what they show.

mod cache;
mod engine;
mod markup;
mod path;
mod standalone;
mod tidy;

use crate::charts::{Drawing, measure};
use cache::Cache;
use engine::Job;
use serde_json::json;
use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    time::Duration,
};
use thiserror::Error;
use tokio::sync::oneshot;

/// Drawings that are kept: a few programmes, days and languages at all their widths.
const KEPT: usize = 256;
/// How long one drawing may take. A large one takes a tenth of it.
const LIMIT: Duration = Duration::from_secs(2);

/// Why a chart could not be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RenderError {
    #[error("the chart engine does not start: {0}")]
    Start(String),
    #[error("the chart cannot be drawn: {0}")]
    Draw(String),
    #[error("too many charts wait to be drawn")]
    Busy,
    #[error("the chart engine has stopped")]
    Gone,
    #[error("the drawing is no SVG: {0}")]
    Markup(String),
}

/// The chart engine and what it has drawn so far.
#[derive(Clone)]
pub struct Renderer {
    jobs: mpsc::SyncSender<Job>,
    drawn: Arc<Mutex<Cache>>,
}

impl Renderer {
    /// Loads the bundle of `public/charts.js` into an engine on its own thread.
    pub fn start(bundle: &str) -> Result<Self, RenderError> {
        Self::start_within(bundle, LIMIT)
    }

    fn start_within(bundle: &str, limit: Duration) -> Result<Self, RenderError> {
        let jobs = engine::start(bundle.into(), measure::tables().to_string(), limit)?;
        Ok(Self { jobs, drawn: Arc::new(Mutex::new(Cache::holding(KEPT))) })
    }

    /// The drawing to stand inside a page: colours and typeface are the page's own.
    pub async fn svg(&self, drawing: &Drawing) -> Result<Arc<str>, RenderError> {
        let option = drawing.option.to_string();
        let key = Cache::key(&option, drawing);
        if let Some(svg) = self.cache().get(key) {
            return Ok(svg);
        }
        let raw = self.raw(option, (drawing.width, drawing.height)).await?;
        let svg: Arc<str> = tidy::for_page(&raw, drawing)?.into();
        self.cache().keep(key, Arc::clone(&svg));
        Ok(svg)
    }

    /// The drawing as a file of its own: light colours, its own patterns, title and typeface.
    pub async fn standalone_svg(&self, drawing: &Drawing) -> Result<String, RenderError> {
        Ok(standalone::file(&self.svg(drawing).await?, drawing))
    }

    /// What `<chart-figure>` asks for: the option and the size it was laid out for.
    #[must_use]
    pub fn option_json(&self, drawing: &Drawing) -> String {
        json!({ "option": drawing.option, "width": drawing.width, "height": drawing.height }).to_string()
    }

    async fn raw(&self, option: String, size: (u32, u32)) -> Result<String, RenderError> {
        let (reply, drawn) = oneshot::channel();
        self.jobs.try_send(Job { option, size, reply }).map_err(|error| match error {
            mpsc::TrySendError::Full(_) => RenderError::Busy,
            mpsc::TrySendError::Disconnected(_) => RenderError::Gone,
        })?;
        drawn.await.map_err(|_| RenderError::Gone)?
    }

    fn cache(&self) -> std::sync::MutexGuard<'_, Cache> {
        // A panic while the lock was held leaves at worst one drawing less.
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
