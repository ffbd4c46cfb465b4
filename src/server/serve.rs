//! The running server: opens what it needs, listens, and stops when it is told to.

use crate::{
    components::assets::Assets,
    domain::language::Language,
    server::{
        account::{
            mail::Mail,
            password::Passwords,
            site::{Origin, Site},
        },
        assets,
        bulletin::Bindery,
        held::Programmes,
        job::Jobs,
        live::Moves,
        page_cache::PageCache,
        render::{Painter, Renderer},
        router::router,
        store::StoreError,
    },
};
use std::{borrow::Cow, io, net::SocketAddr, sync::Arc};
use thiserror::Error;
use tokio::{net::TcpListener, signal};

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

/// Why the server did not start.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error("{address} is taken: stop what listens there, or choose another with --listen 127.0.0.1:PORT")]
    Taken { address: SocketAddr },
    #[error("cannot listen on {address}: {source}")]
    Listen { address: SocketAddr, source: io::Error },
    #[error("the site is not in this binary: build it with `cargo xtask build`")]
    NoSite,
    #[error("the chart engine does not start: {0}")]
    Charts(String),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ServeError {
    /// For the person who started the server: what is wrong and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::Taken { address }, Language::French) => format!(
                "{address} est déjà pris. Arrêter ce qui y répond, ou choisir une autre adresse\u{a0}: \
                 --listen 127.0.0.1:3001"
            ),
            (Self::Taken { address }, Language::English) => format!(
                "{address} is already taken. Stop what answers there, or choose another address: --listen 127.0.0.1:3001"
            ),
            (Self::Listen { address, source }, Language::French) => {
                format!("Impossible de répondre à {address} ({source}). Choisir une autre adresse avec --listen.")
            }
            (Self::Listen { address, source }, Language::English) => {
                format!("Cannot answer at {address} ({source}). Choose another address with --listen.")
            }
            (Self::NoSite, Language::French) => {
                "Le site n’est pas dans ce programme. Le construire\u{a0}: cargo xtask build".to_owned()
            }
            (Self::NoSite, Language::English) => {
                "The site is not in this program. Build it: cargo xtask build".to_owned()
            }
            (Self::Charts(reason), Language::French) => format!("Le moteur de graphiques ne démarre pas ({reason})."),
            (Self::Charts(reason), Language::English) => format!("The chart engine does not start ({reason})."),
            (Self::Io(reason), Language::French) => format!("Le serveur s’est arrêté ({reason})."),
            (Self::Io(reason), Language::English) => format!("The server has stopped ({reason})."),
        }
    }
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

    /// Whether the page of an address is for one reader, and kept nowhere: what a link in somebody's hands opens.
    #[must_use]
    pub fn for_one(&self, path: &str) -> bool {
        let mut parts = path.split('/').skip(2);
        let opens = |page| ["editions", "invitation", "password"].contains(&page);
        parts.next().is_some_and(opens) && parts.next().is_some()
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

/// Listens until the process is told to stop; requests under way are finished.
pub async fn serve(jalons: Jalons, address: SocketAddr, opens_on: &str) -> Result<(), ServeError> {
    let listener = TcpListener::bind(address).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServeError::Taken { address },
        _ => ServeError::Listen { address, source },
    })?;
    println!("Jalons : http://{}{opens_on}", listener.local_addr()?);
    let moves = Arc::clone(&jalons.moves);
    let stopped = async move {
        told_to_stop().await;
        moves.stop();
    };
    axum::serve(listener, router(jalons)).with_graceful_shutdown(stopped).await?;
    Ok(())
}

async fn told_to_stop() {
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminated) => {
                terminated.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = signal::ctrl_c() => {}
        () = terminated => {}
    }
}
