//! The programmes that ship with Jalons, in a store that is gone afterwards.

use crate::{
    domain::language::Language,
    server::{
        held::Programmes,
        import::Import,
        programme_file,
        store::{Batch, Store, fingerprint},
    },
};

/// One shipped programme: its definition, and the values that come with it.
struct Shipped {
    file: &'static str,
    definition: &'static str,
    values: Option<(&'static str, &'static str)>,
}

const SHIPPED: [Shipped; 2] = [
    Shipped {
        file: "alliance.toml",
        definition: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.toml")),
        values: Some(("alliance.csv", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.csv")))),
    },
    Shipped {
        file: "attachment.toml",
        definition: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/attachment.toml")),
        values: None,
    },
];

/// Opens a throw-away store with everything that ships with Jalons.
///
/// # Errors
/// A sentence in the given language: nothing can be written in the temporary directory.
pub async fn open(language: Language) -> Result<Programmes, String> {
    let store = Store::open_throwaway().await.map_err(|error| error.explain(language))?;
    let programmes = Programmes::new(store);
    for shipped in SHIPPED {
        load(&programmes, &shipped, language).await?;
    }
    Ok(programmes)
}

async fn load(programmes: &Programmes, shipped: &Shipped, language: Language) -> Result<(), String> {
    let programme = programme_file::read(shipped.file, shipped.definition)
        .map_err(|findings| findings.iter().map(|finding| finding.explain(language)).collect::<Vec<_>>().join("\n"))?;
    let added = programmes.store().add_programme(shipped.definition, &programme).await;
    added.map_err(|error| error.explain(language))?;
    let Some((file, values)) = shipped.values else {
        return Ok(());
    };
    let import = Import::read(values.as_bytes(), (&programme, &Default::default()), language);
    if let Some(fault) = import.rejected.first() {
        return Err(format!("{file}, {}: {}", fault.row, fault.reason));
    }
    let batch = Batch::new(file, Some(fingerprint(values.as_bytes())), "command");
    let recorded = programmes.append(&programme.slug, batch, import.accepted).await;
    recorded.map(|_| ()).map_err(|error| error.explain(language))
}
