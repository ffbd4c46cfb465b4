//! The released server carries the site inside: it is compiled anew when the site changes.

use std::env;
use std::fs;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // The folder has to exist for the server to compile, even before `cargo xtask` has filled it.
    fs::create_dir_all("site")?;
    // A debug build reads the folder while it runs; the browser half knows nothing of it.
    let embeds = env::var_os("CARGO_FEATURE_SSR").is_some() && env::var("PROFILE").as_deref() == Ok("release");
    if embeds {
        println!("cargo::rerun-if-changed=site");
    }
    Ok(())
}
