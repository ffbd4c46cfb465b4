//! `jalons verify`: whether the ledger is what was recorded.

use super::{
    Failure,
    place::{Need, Place},
    say,
};
use crate::domain::language::Language;
use clap::Args;

#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    place: Place,
}

impl Verify {
    pub async fn run(self, language: Language) -> Result<(), Failure> {
        let programmes = self.place.open(Need::Existing, language).await?;
        let store = programmes.store();
        let mut rows = Vec::new();
        let mut faults = Vec::new();
        for programme in store.programmes().await.map_err(|error| Failure(error.explain(language)))? {
            match store.verify(&programme.slug).await {
                Ok(verified) => {
                    let word = say::in_language(language, "saisies intactes\u{a0}:", "entries intact:");
                    rows.push(vec![programme.slug, format!("{word} {}", verified.entries), verified.last_hash]);
                }
                Err(error) => {
                    let colon = say::in_language(language, "\u{a0}:", ":");
                    faults.push(format!("{}{colon} {}", programme.slug, error.explain(language)));
                }
            }
        }
        if !rows.is_empty() {
            say::out(&say::table(&rows))?;
        }
        if faults.is_empty() { Ok(()) } else { Err(Failure(faults.join("\n"))) }
    }
}
