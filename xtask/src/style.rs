//! The one style sheet, made from style/main.css and what it imports.

use anyhow::Result;
use serde_json::{Map, Value};
use std::path::PathBuf;

use crate::program::{command, output};
use crate::workspace::{make_folder_of, root, scratch};

/// Makes the sheet, its addresses replaced by the names given: plain name → name with its hash.
pub fn sheet(names: &Map<String, Value>) -> Result<PathBuf> {
    let sheet = scratch().join("main.css");
    make_folder_of(&sheet)?;
    let mut node = command("node");
    node.arg("xtask/browser/style.mjs").arg(root().join("style/main.css")).arg(&sheet);
    output(node.arg(serde_json::to_string(names)?), "")?;
    Ok(sheet)
}
