//! One line when a part of the work begins, one when it is done, with the seconds it took.

use anyhow::Result;
use std::time::Instant;

/// Does a part of the work, saying what it is and how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("→ {what}");
    let start = Instant::now();
    let done = work()?;
    eprintln!("  {what}: done in {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}
