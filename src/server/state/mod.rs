//! What the server holds from its start to its end, and every request needs.

pub mod assets;
pub mod bindery;
pub mod error;
pub mod jobs;
pub mod mail;
pub mod moves;
pub mod page_cache;
pub mod password;
pub mod site;

use self::{
    bindery::Bindery,
    error::ServeError,
    jobs::Jobs,
    mail::Mail,
    moves::Moves,
    page_cache::PageCache,
    password::Passwords,
    site::{Origin, Site},
};
use crate::{
    api::Assets,
    server::{
        programmes::held::Programmes,
        render::{Painter, Renderer},
        store::StoreError,
    },
};
use std::{borrow::Cow, sync::Arc};

/// What every request needs.
#[derive(Clone)]
pub struct Jalons {
    pub programmes: Programmes,
    pub renderer: Renderer,
    pub painter: Painter,
    pub bindery: Bindery,
    pub jobs: Jobs,
    pub assets: Assets,
    pub pages: Arc<PageCache>,
    /// Where open pages hear that something has changed.
    pub moves: Arc<Moves>,
    pub passwords: Passwords,
    pub site: Arc<Site>,
    /// How mail goes out, where the server was told.
    pub mail: Option<Mail>,
}

impl Jalons {
    /// Everything but the listening.
    pub fn new(programmes: Programmes) -> Result<Self, ServeError> {
        // Set by whoever comes first: tests start several servers in one process.
        let _ = any_spawner::Executor::init_tokio();
        let engine = assets::chart_engine().ok_or(ServeError::NoSite)?;
        let renderer = Renderer::start(&engine).map_err(|error| ServeError::Charts(error.to_string()))?;
        let (pages, passwords, site) = (Arc::default(), Passwords::default(), Arc::default());
        let (moves, painter) = (Arc::default(), Painter::with(|| assets::typefaces().into_iter().map(Cow::into_owned)));
        let (bindery, jobs) = (Bindery::default(), Jobs::default());
        let assets = assets::assets();
        Ok(Self { programmes, renderer, painter, bindery, jobs, assets, pages, moves, passwords, site, mail: None })
    }

    /// The same, told about the site it is.
    #[must_use]
    pub fn at(self, site: Site) -> Self {
        Self { site: Arc::new(site), ..self }
    }

    /// The same, told how mail goes out.
    #[must_use]
    pub fn mailing(self, mail: Option<Mail>) -> Self {
        Self { mail, ..self }
    }

    /// How links are mailed, and what they begin with: the address the server was told, never one that a request
    /// names, which would send the link elsewhere. Nothing where either is missing.
    #[must_use]
    pub fn posts(&self) -> Option<(&Mail, &Origin)> {
        self.mail.as_ref().zip(self.site.origin.as_ref())
    }

    /// How far the programme an address names has moved, or all of them where it names none.
    pub async fn revision_of(&self, path: &str) -> Result<i64, StoreError> {
        let named = path.split('/').nth(2).unwrap_or_default();
        let store = self.programmes.store();
        if let Some(revision) = store.revision(named).await? {
            return Ok(revision);
        }
        Ok(store.programmes().await?.iter().map(|programme| programme.revision + 1).sum())
    }
}
