//! Measures the files of the bulletin: of Alliance, then of a programme of 100 territories and 60 elements.

use anyhow::{Context, Result, bail};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::bench::{at_most, memory_at_most};
use crate::guarded::free_port;
use crate::http;
use crate::large::Large;
use crate::program::jalons;
use crate::test::start_server;
use crate::workspace::{root, scratch};

/// Files and the seconds they may take: of Alliance, and of the large programme.
const FILES: [(&str, f64, f64); 2] = [("bulletin.pdf", 1.5, 6.0), ("bulletin.xlsx", 0.3, 6.0)];
/// Each time another day is asked for, so that no file was made before.
const TIMES: u32 = 7;
const LARGE: Large = Large { territories: 100, activities: 6, items: 54, periods: 0 };

/// Prints how long a file takes that was never made before, once the server is warm.
pub fn bulletin(program: &Path) -> Result<()> {
    let shipped = root().join("programmes");
    let alliance = ("alliance", shipped.join("alliance.toml"), shipped.join("alliance.csv"));
    let folder = scratch().join("large-programme");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder)?;
    let large = ("large", folder.join("large.toml"), folder.join("large.csv"));
    std::fs::write(&large.1, LARGE.definition())?;
    std::fs::write(&large.2, LARGE.sheet(true))?;
    for (place, (slug, definition, values)) in [alliance, large].into_iter().enumerate() {
        let data = folder.join(slug);
        jalons(program, &data, &["programme", "add", &definition.to_string_lossy()])?;
        jalons(program, &data, &["import", slug, &values.to_string_lossy()])?;
        let port = free_port()?;
        let server = start_server(program, port, &["--data", &data.to_string_lossy()])?;
        for (file, of_alliance, of_large) in FILES {
            let most = [of_alliance, of_large][place];
            let mut times = (1..=TIMES).map(|day| made(port, (slug, file, day))).collect::<Result<Vec<_>>>()?;
            let first = times.remove(0);
            times.sort();
            let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
            let said = |time: Duration| format!("{:.2} s", time.as_secs_f64());
            println!("{slug}, {file}: longest {} of {}; the first {}", said(longest), times.len(), said(first));
            at_most(&format!("{slug}, {file}: median"), (median.as_secs_f64(), most), "s")?;
        }
        memory_at_most(slug, server.process()?)?;
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

fn made(port: u16, (slug, file, day): (&str, &str, u32)) -> Result<Duration> {
    let begun = Instant::now();
    let path = format!("/fr/{slug}/data/{file}?as_of=2015-06-{day:02}");
    let answer = http::get(port, &path, "identity").with_context(|| path.clone())?;
    if answer.status != 200 {
        bail!("{path} answers {}", answer.status);
    }
    Ok(begun.elapsed())
}
