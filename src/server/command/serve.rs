//! `jalons serve`: the dashboard, in a browser.

use super::{
    Failure,
    place::{Need, Place, Reached},
};
use crate::{
    domain::language::Language,
    server::{
        http::serve,
        state::{self, mail::Mail, site::Site},
    },
};
use clap::Args;
use std::net::SocketAddr;

#[derive(Debug, Args)]
pub struct Serve {
    /// Adresse et port où répondre.
    #[arg(long, value_name = "ADRESSE", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    #[command(flatten)]
    reached: Reached,
    /// Serveur par où partent les liens, comme smtps://nom:mot-de-passe@courriel.example.org [par défaut : aucun].
    #[arg(long, value_name = "ADRESSE", env = "JALONS_MAIL_SERVER", hide_env = true, requires_all = ["mail_from", "origin"])]
    mail_server: Option<String>,
    /// Expéditeur des liens, comme Jalons <jalons@example.org>.
    #[arg(long, value_name = "ADRESSE", env = "JALONS_MAIL_FROM", hide_env = true)]
    mail_from: Option<String>,
    #[command(flatten)]
    place: Place,
}

impl Serve {
    pub async fn run(self, language: Language) -> Result<(), Failure> {
        log();
        let mail = match (&self.mail_server, &self.mail_from) {
            (Some(server), Some(from)) => {
                Some(Mail::through(server, from).map_err(|error| Failure(error.explain(language)))?)
            }
            _ => None,
        };
        let programmes = self.place.open(Need::New, language).await?;
        // Nobody else is at the work of a database that one process alone writes to.
        programmes.store().interrupt_jobs().await.map_err(|error| Failure(error.explain(language)))?;
        let opens_on = if self.place.is_demo() { format!("/{}/alliance", language.code()) } else { "/".to_owned() };
        let site = Site { origin: self.reached.origin, demo: self.place.is_demo() };
        let jalons =
            state::Jalons::new(programmes).map_err(|error| Failure(error.explain(language)))?.at(site).mailing(mail);
        let served = serve::serve(jalons, self.listen, &opens_on).await;
        served.map_err(|error| Failure(error.explain(language)))
    }
}

/// Faults go to the error output; `RUST_LOG` says how much else does.
fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
