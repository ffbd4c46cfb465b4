//! Where the site's files are: each name with the address that carries its hash.

use std::{collections::BTreeMap, sync::Arc};

/// Names of the site's files and their hashed addresses, given to the pages by the server.
#[derive(Clone, Debug, Default)]
pub struct Assets(pub Arc<BTreeMap<String, String>>);

impl Assets {
    /// The address of a file; an unknown name is its own address, so that a missing build shows in the browser's log.
    #[must_use]
    pub fn url(&self, name: &str) -> String {
        format!("/assets/{}", self.0.get(name).map_or(name, String::as_str))
    }
}
