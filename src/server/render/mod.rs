//! Draws charts as SVG: for the page, for a file, once for each revision of what they show.

pub(super) mod cache;
mod engine;
mod paint;

pub use paint::Painter;

use crate::{
    charts::{Drawing, measure},
    formats::svg::{self, NotSvg},
    wording::caption::Caption,
};
use cache::Cache;
use engine::{Job, Start};
use serde_json::json;
use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    time::Duration,
};
use thiserror::Error;
use tokio::sync::oneshot;

/// Drawings that are kept: a few programmes, days and languages at all their widths.
const KEPT: usize = 256;
/// How long one drawing may take. A large one takes a fiftieth of it, and a busy machine some of the rest.
const LIMIT: Duration = Duration::from_secs(10);

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
    #[error(transparent)]
    Markup(#[from] NotSvg),
    #[error("the typefaces are not in this binary: build the site with `cargo xtask build`")]
    NoTypeface,
}

/// Engines that draw at once: a page has several charts, and a small machine two cores. Each holds about 10 MB.
const ENGINES: usize = 2;

/// The chart engines and what they have drawn so far.
#[derive(Clone)]
pub struct Renderer {
    jobs: mpsc::SyncSender<Job>,
    drawn: Arc<Mutex<Cache<str>>>,
}

impl Renderer {
    /// Loads the bundle of `public/charts.js` into engines on threads of their own.
    pub fn start(bundle: &str) -> Result<Self, RenderError> {
        Self::start_within(bundle, LIMIT)
    }

    fn start_within(bundle: &str, limit: Duration) -> Result<Self, RenderError> {
        let start = Start { bundle: bundle.into(), widths: measure::tables().to_string().into(), limit };
        let jobs = engine::start(ENGINES, &start)?;
        Ok(Self { jobs, drawn: Arc::new(Mutex::new(Cache::holding(KEPT))) })
    }

    /// The drawing to stand inside a page: colours and typeface are the page's own.
    pub async fn svg(&self, drawing: &Drawing) -> Result<Arc<str>, RenderError> {
        self.asked(drawing)?.drawn().await
    }

    /// Several drawings, as for a page: all are asked for before the first is waited for.
    pub async fn svgs(&self, drawings: &[Drawing]) -> Result<Vec<Arc<str>>, RenderError> {
        let asked: Vec<Asked> = drawings.iter().map(|drawing| self.asked(drawing)).collect::<Result<_, _>>()?;
        let mut pictures = Vec::with_capacity(asked.len());
        for asked in asked {
            pictures.push(asked.drawn().await?);
        }
        Ok(pictures)
    }

    /// The drawing as a file of its own: light colours, its own patterns, words and typeface.
    pub async fn standalone_svg(&self, drawing: &Drawing, caption: &Caption) -> Result<String, RenderError> {
        Ok(svg::file(&self.svg(drawing).await?, (drawing, caption), true))
    }

    /// The same to be put into a document that says its finding: what is drawn does not repeat it.
    pub async fn inset_svg(&self, drawing: &Drawing, caption: &Caption) -> Result<String, RenderError> {
        Ok(svg::file(&self.svg(drawing).await?, (drawing, caption), false))
    }

    /// What `<chart-figure>` asks for: the option and the size it was laid out for.
    #[must_use]
    pub fn option_json(&self, drawing: &Drawing) -> String {
        json!({ "option": drawing.option, "width": drawing.width, "height": drawing.height }).to_string()
    }

    /// Finds a drawing among those made, or puts it on the queue.
    fn asked<'a>(&'a self, drawing: &'a Drawing) -> Result<Asked<'a>, RenderError> {
        let option = drawing.option.to_string();
        let key = Cache::<str>::key(&option, drawing);
        if let Some(svg) = self.cache().get(key) {
            return Ok(Asked::Made(svg));
        }
        let (reply, raw) = oneshot::channel();
        let job = Job { option, size: (drawing.width, drawing.height), reply };
        self.jobs.try_send(job).map_err(|error| match error {
            mpsc::TrySendError::Full(_) => RenderError::Busy,
            mpsc::TrySendError::Disconnected(_) => RenderError::Gone,
        })?;
        Ok(Asked::Waiting { renderer: self, drawing, key, raw })
    }

    fn cache(&self) -> std::sync::MutexGuard<'_, Cache<str>> {
        // A panic while the lock was held leaves at worst one drawing less.
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A drawing that was asked for.
enum Asked<'a> {
    Made(Arc<str>),
    Waiting { renderer: &'a Renderer, drawing: &'a Drawing, key: u64, raw: Raw },
}

/// What an engine will answer.
type Raw = oneshot::Receiver<Result<String, RenderError>>;

impl Asked<'_> {
    async fn drawn(self) -> Result<Arc<str>, RenderError> {
        match self {
            Self::Made(svg) => Ok(svg),
            Self::Waiting { renderer, drawing, key, raw } => {
                let raw = raw.await.map_err(|_| RenderError::Gone)??;
                let svg: Arc<str> = svg::for_page(&raw, drawing)?.into();
                renderer.cache().keep(key, Arc::clone(&svg));
                Ok(svg)
            }
        }
    }
}

#[cfg(test)]
mod tests;
