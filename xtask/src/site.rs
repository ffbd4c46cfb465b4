//! The folder `site/` that the server carries inside itself: every file the browser may ask for under
//! a name that changes with its content, the same file compressed beside it, and the list of names.

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::stamp::{bytes, print_of};
use crate::step::step;
use crate::workspace::{make_folder_of, npm_program, root};
use crate::{browser, disk, style, system, wasm, workspace};

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;
const ALREADY_COMPRESSED: [&str; 4] = ["woff2", "png", "jpg", "webp"];

/// The files of the site to be, and the names the server knows them by.
#[derive(Default)]
struct Site {
    files: BTreeMap<String, Vec<u8>>,
    manifest: Map<String, Value>,
}

/// Makes everything the browser receives; what did not change keeps its file as it is.
pub fn build() -> Result<()> {
    disk::check_room()?;
    system::need_c_compiler()?;
    browser::check_node()?;
    let compiled = side_by_side(wasm::compile, browser::install_packages)?;
    let islands = wasm::islands(&compiled)?;
    step("gathering the site", || {
        let charts = browser::charts()?;
        let mut site = Site::default();
        site.add("jalons-sans.woff2", bytes(&browser::font()?)?);
        site.add("jalons-sans-licence.txt", bytes(&npm_program("source-sans/LICENSE.md"))?);
        site.add("jalons.js", bytes(&islands.script)?);
        site.add("jalons_bg.wasm", bytes(&islands.wasm)?);
        site.add("charts.js", bytes(&charts.browser)?);
        for file in public_files()? {
            site.add_public(&file)?;
        }
        let sheet = style::sheet(&site.manifest)?;
        site.add("main.css", bytes(&sheet)?);
        site.files.insert("server/charts.js".into(), bytes(&charts.server)?);
        // Whole and under its own name: what the server paints and prints with is not sent to browsers.
        for (name, weight) in [("regular", "Regular"), ("semibold", "Semibold")] {
            let typeface = bytes(&npm_program(&format!("source-sans/TTF/SourceSans3-{weight}.ttf")))?;
            site.files.insert(format!("server/source-sans-{name}.ttf"), typeface);
        }
        site.files.insert("manifest.json".into(), serde_json::to_vec_pretty(&site.manifest)?);
        site.write(&workspace::site())
    })
}

/// Does what the network keeps waiting beside what keeps the processor busy.
fn side_by_side<T>(busy: impl FnOnce() -> Result<T>, waiting: impl FnOnce() -> Result<()> + Send) -> Result<T> {
    std::thread::scope(|scope| {
        let waiting = scope.spawn(waiting);
        let done = busy();
        waiting.join().map_err(|_| anyhow!("installing the packages broke off"))??;
        done
    })
}

/// The files of public/ that go out as they are; the charts are bundled with ECharts instead.
fn public_files() -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(root().join("public")).context("cannot read the folder public")?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.is_file() && !file.ends_with("charts.js"));
    files.sort();
    Ok(files)
}

impl Site {
    fn add(&mut self, name: &str, content: Vec<u8>) {
        let hashed = hashed(name, &content);
        self.manifest.insert(name.to_owned(), Value::from(hashed.as_str()));
        self.files.insert(hashed, content);
    }

    fn add_public(&mut self, file: &Path) -> Result<()> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let script = file.extension().is_some_and(|extension| extension == "js");
        let content = if script { bytes(&browser::minified(file)?)? } else { bytes(file)? };
        self.add(&name, content);
        Ok(())
    }

    /// Brings the folder to what it has to hold, touching no file that is right already: the server is
    /// compiled anew when one changes.
    fn write(&self, folder: &Path) -> Result<()> {
        let mut kept = Vec::new();
        for (name, content) in &self.files {
            let file = folder.join(name);
            kept.push(file.clone());
            let same = std::fs::read(&file).is_ok_and(|old| &old == content);
            if !same {
                make_folder_of(&file)?;
                std::fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))?;
            }
            if self.manifest.values().any(|hashed| hashed == name) && !is_compressed(name) {
                for (sibling, compress) in [("br", brotli as fn(&[u8]) -> Result<Vec<u8>>), ("gz", gzip)] {
                    let sibling = folder.join(format!("{name}.{sibling}"));
                    if !(same && sibling.exists()) {
                        std::fs::write(&sibling, compress(content)?)?;
                    }
                    kept.push(sibling);
                }
            }
        }
        remove_others(folder, &kept)
    }
}

/// `main.css` → `main-1f3a….css`, the hash taken from the content.
fn hashed(name: &str, content: &[u8]) -> String {
    let print = print_of(&[content]);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{print}.{extension}"),
        None => format!("{name}-{print}"),
    }
}

fn is_compressed(name: &str) -> bool {
    ALREADY_COMPRESSED.iter().any(|extension| name.ends_with(extension))
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut smaller = Vec::new();
    brotli::CompressorWriter::new(&mut smaller, 1 << 16, BROTLI_QUALITY, BROTLI_WINDOW).write_all(content)?;
    Ok(smaller)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn remove_others(folder: &Path, kept: &[PathBuf]) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, kept)?;
        } else if !kept.contains(&path) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_keeps_its_extension() {
        let name = hashed("main.css", b"body{}");
        assert!(name.starts_with("main-") && name.ends_with(".css"));
        assert_ne!(name, hashed("main.css", b"main{}"));
    }

    #[test]
    fn a_font_is_not_compressed_twice() {
        assert!(is_compressed("jalons-sans-12.woff2"));
        assert!(!is_compressed("main-12.css"));
    }
}
