//! What comes from npm: the packages themselves, the font, the charts, the small scripts.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

use crate::program::{command, output};
use crate::stamp::{bytes, print_of, unless_made_from};
use crate::step::step;
use crate::workspace::{make_folder_of, npm_program, root, scratch};

const OLDEST_NODE: u32 = 20;
const NODE_MEND: &str = "Install Node 20 or newer (https://nodejs.org); on Debian, type: \
    curl -fsSL https://deb.nodesource.com/setup_22.x | sudo -E bash - && sudo apt-get install --yes nodejs";
const NPM_MEND: &str = "If package-lock.json and package.json disagree, type: npm install";

/// The two drawings programs of the charts: one for the browser, one for the server.
pub struct Charts {
    pub browser: PathBuf,
    pub server: PathBuf,
}

/// Installs the packages of package-lock.json unless they are there.
pub fn install_packages() -> Result<()> {
    let wanted = print_of(&[&bytes(&root().join("package-lock.json"))?]);
    let stamp = root().join("node_modules/.installed-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step("installing the packages of package-lock.json (npm ci)", || {
        let mut npm = command("npm");
        npm.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        output(&mut npm, NPM_MEND)?;
        std::fs::write(&stamp, &wanted).context("cannot write into node_modules")
    })
}

/// Says so at once where Node is missing or too old.
pub fn check_node() -> Result<()> {
    let version = output(command("node").arg("--version"), NODE_MEND)?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node {} is too old. {NODE_MEND}", version.trim()),
    }
}

/// The one font file, cut out of Source Sans 3.
pub fn font() -> Result<PathBuf> {
    let script = root().join("xtask/browser/font.mjs");
    let names = root().join("xtask/browser/font-names.mjs");
    let lock = root().join("package-lock.json");
    let font = scratch().join("jalons-sans.woff2");
    unless_made_from(&[&bytes(&script)?, &bytes(&names)?, &bytes(&lock)?], &font, || {
        step("cutting the font", || output(command("node").arg(&script).arg(&font), "").map(drop))
    })?;
    Ok(font)
}

/// The typefaces of documents, whole and under their own name, as their licence asks: a name can be in any script.
pub fn typefaces() -> Vec<PathBuf> {
    ["Regular", "Semibold"].map(|face| npm_program(&format!("source-sans/TTF/SourceSans3-{face}.ttf"))).into()
}

/// ECharts, only the parts the charts use, for the browser and for the engine of the server.
pub fn charts() -> Result<Charts> {
    let source = root().join("public/charts.js");
    let charts = Charts { browser: scratch().join("charts.js"), server: scratch().join("charts.server.js") };
    let engine = [
        "--bundle",
        "--format=iife",
        "--global-name=jalonsCharts",
        "--platform=neutral",
        "--main-fields=module,main",
        // Only for a browser does esbuild say so by itself.
        "--define:process.env.NODE_ENV=\"production\"",
    ];
    esbuild(&source, &charts.browser, &["--bundle", "--format=esm", "--target=es2022"])?;
    esbuild(&source, &charts.server, &[&engine[..], &["--target=es2020"]].concat())?;
    Ok(charts)
}

/// A script without its spaces and comments.
pub fn minified(source: &Path) -> Result<PathBuf> {
    let smaller = scratch().join("minified").join(source.file_name().unwrap_or_default());
    esbuild(source, &smaller, &["--format=esm", "--target=es2022"])?;
    Ok(smaller)
}

fn esbuild(source: &Path, destination: &Path, options: &[&str]) -> Result<()> {
    make_folder_of(destination)?;
    let mut esbuild = command(npm_program("esbuild/bin/esbuild"));
    esbuild.arg(source).arg(format!("--outfile={}", destination.display()));
    esbuild.args(["--minify", "--legal-comments=none", "--charset=utf8", "--log-level=warning"]).args(options);
    output(&mut esbuild, "").map(drop)
}
