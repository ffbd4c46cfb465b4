//! Measures the first view of the dashboard after a write: the figures, the charts and the page made anew.

use anyhow::{Result, bail};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::bench::at_most;
use crate::guarded::free_port;
use crate::http;
use crate::program::jalons;
use crate::test::start_server;
use crate::workspace::{root, scratch};

const PAGE: &str = "/fr/alliance";
const MOST_MILLISECONDS: f64 = 150.0;
/// Each write moves one date by a day, so that every chart of the page changes.
const WRITES: u32 = 15;

/// Prints the median and the longest of several first views, each after its own write.
pub fn first_view_after_a_write(program: &Path) -> Result<()> {
    let folder = scratch().join("first-view");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder)?;
    let shipped = root().join("programmes");
    jalons(program, &folder, &["programme", "add", &shipped.join("alliance.toml").to_string_lossy()])?;
    jalons(program, &folder, &["import", "alliance", &shipped.join("alliance.csv").to_string_lossy()])?;
    let port = free_port()?;
    let data = folder.to_string_lossy();
    let server = start_server(program, port, &["--data", &data])?;
    let mut views = Vec::new();
    view(port)?;
    for write in 0..WRITES {
        let sheet = folder.join("changed.csv");
        std::fs::write(
            &sheet,
            format!("territory,item,period,value,note\nT05,local_plan,,2014-10-{:02},\n", write + 1),
        )?;
        jalons(program, &folder, &["import", "alliance", &sheet.to_string_lossy()])?;
        views.push(view(port)?);
    }
    drop(server);
    std::fs::remove_dir_all(&folder)?;
    views.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let (median, longest) = (views[views.len() / 2], views[views.len() - 1]);
    println!("first view after a write: longest {:.0} ms of {WRITES}", milliseconds(longest));
    at_most("first view after a write: median", (milliseconds(median), MOST_MILLISECONDS), "ms")
}

fn view(port: u16) -> Result<Duration> {
    let begun = Instant::now();
    let page = http::get(port, PAGE, "br")?;
    if page.status != 200 {
        bail!("{PAGE} answers {}", page.status);
    }
    Ok(begun.elapsed())
}
