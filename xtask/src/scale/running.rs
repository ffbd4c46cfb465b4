//! A build that serves a large programme, and what is measured of it.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::guarded::{Guarded, free_port};
use crate::http;
use crate::test::start_server;

/// The smallest answer that nobody gives without the values: those of one item of one territory.
const VALUES: &str = "/api/v1/programmes/large/entries?territory=T00&item=plan_0";
/// Caches filled, threads asleep.
const REST: Duration = Duration::from_secs(5);

/// A server over its own copy of the data.
pub struct Running {
    port: u16,
    server: Guarded,
    data: PathBuf,
    pub read: Read,
}

/// What it took to read the values.
#[derive(Clone, Copy)]
pub struct Read {
    /// From the start of the program to its first answer that needs them.
    pub seconds: f64,
    /// Private to the program and at rest, in megabytes: before they were read, and after.
    pub before: f64,
    pub after: f64,
}

impl Running {
    /// Starts a build and has it read the values; its memory is looked at where that is asked for.
    pub fn start(program: &Path, data: PathBuf, memory: bool) -> Result<Self> {
        let port = free_port()?;
        let begun = Instant::now();
        let server = start_server(program, port, &["--data", &data.to_string_lossy()])?;
        let started = begun.elapsed();
        let process = server.process()?;
        let at_rest = || {
            std::thread::sleep(REST);
            private_megabytes(process)
        };
        let before = if memory { at_rest()? } else { 0.0 };
        let begun = Instant::now();
        get(port, VALUES)?;
        let seconds = (started + begun.elapsed()).as_secs_f64();
        let after = if memory { at_rest()? } else { 0.0 };
        Ok(Self { port, server, data, read: Read { seconds, before, after } })
    }

    /// The seconds of the dashboard on a day.
    pub fn dashboard(&self, day: usize) -> Result<f64> {
        let begun = Instant::now();
        let (month, day) = (day / 28 + 1, day % 28 + 1);
        get(self.port, &format!("/en/large?as_of=2019-{month:02}-{day:02}"))?;
        Ok(begun.elapsed().as_secs_f64())
    }

    /// The memory it holds now, and the most it ever held.
    pub fn megabytes(&self) -> Result<(f64, f64)> {
        let process = self.server.process()?;
        Ok((private_megabytes(process)?, crate::bench::peak_megabytes(process)? as f64))
    }

    /// Ends it, and removes its copy of the data.
    pub fn end(self) -> Result<()> {
        drop(self.server);
        std::fs::remove_dir_all(&self.data)?;
        Ok(())
    }
}

fn get(port: u16, address: &str) -> Result<()> {
    let answer = http::get(port, address, "identity")?;
    ensure!(answer.status == 200, "{address} answers {}", answer.status);
    Ok(())
}

/// Memory nobody else has a share in: what would be free again, were the program to end.
fn private_megabytes(process: u32) -> Result<f64> {
    let pages = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    private_kilobytes(&pages).map(|kilobytes| kilobytes / 1000.0).context("the system tells no private memory")
}

fn private_kilobytes(pages: &str) -> Option<f64> {
    let kilobytes = |line: &str| line.split_whitespace().nth(1)?.parse::<f64>().ok();
    let private: Option<Vec<f64>> = pages.lines().filter(|line| line.starts_with("Private_")).map(kilobytes).collect();
    private.filter(|private| !private.is_empty()).map(|private| private.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_memory_is_clean_and_dirty_pages_together() {
        let pages =
            "Rss:  900 kB\nPss:  800 kB\nPrivate_Clean:  100 kB\nPrivate_Dirty:  600 kB\nPrivate_Hugetlb: 0 kB\n";
        assert_eq!(private_kilobytes(pages), Some(700.0));
        assert_eq!(private_kilobytes("Rss: 900 kB\n"), None);
    }
}
