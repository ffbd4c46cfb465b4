//! Measures large programmes: the dashboard on a day not looked at before, the reading of a million values and the
//! memory they are held in; of this build, or beside another one.

mod figures;
mod running;
mod sizes;
mod store;

use anyhow::{Context, Result};
use std::path::Path;

use crate::step::step;
use figures::{Figure, Figures, median};
use running::{Read, Running};
use sizes::{GROWTH, MEMORY, READING, SIZES, Size};

const NOTHING: &str = "nothing was measured";

/// The builds that are measured: the one before where there is one, and this one.
struct Builds<'a> {
    before: Option<&'a Path>,
    after: &'a Path,
}

/// One figure of each build.
type Pair = (Option<f64>, f64);

/// Prints every figure, and fails once all are told if one is beyond its limit.
pub fn scale(after: &Path, before: Option<&Path>) -> Result<()> {
    let builds = Builds { before, after };
    let mut figures = Figures::default();
    let mut pages = Vec::new();
    for size in &SIZES {
        pages.push(measured(&builds, size, &mut figures)?);
    }
    let (small, large, power) = GROWTH;
    let [few, many] = [small, large].map(|size| SIZES[size].large.territories);
    let (small, large) = (pages[small], pages[large]);
    let what = format!("growth from {few} to {many} territories");
    figures.growth(&what, (many as f64 / few as f64, power), (small.0.zip(large.0), (small.1, large.1)));
    figures.end()
}

/// Measures one programme; the seconds of its dashboard.
fn measured(builds: &Builds, size: &Size, figures: &mut Figures) -> Result<Pair> {
    let data = store::filled(builds.before.unwrap_or(builds.after), size)?;
    let title = size.title();
    let mut add = |what: &str, unit, pair: Pair, limit| {
        figures.add(&Figure { what: format!("{title}: {what}"), unit, before: pair.0, after: pair.1, limit });
    };
    let mut turns = Vec::new();
    for _ in 0..size.readings {
        let both = started(builds, (&data, size))?;
        turns.push((both.0.as_ref().map(|running| running.read), both.1.read));
        ended(both)?;
    }
    if size.readings > 0 {
        add("read, from the start", "s", median_of(&turns, |read| read.seconds)?, Some(READING));
        add("memory before they are read", "MB", median_of(&turns, |read| read.before)?, None);
        add("memory that holds them", "MB", median_of(&turns, |read| read.after)?, Some(MEMORY));
    }
    let both = started(builds, (&data, size))?;
    let page = looked_at((both.0.as_ref(), &both.1), size)?;
    add("dashboard on a new day", "s", page, size.page);
    for (what, which) in [("memory after the dashboards", 0), ("memory at most", 1)] {
        add(what, "MB", memory((both.0.as_ref(), &both.1), which)?, None);
    }
    ended(both)?;
    Ok(page)
}

/// Starts both builds, one after the other: they would take the processors from each other.
fn started(builds: &Builds, (data, size): (&Path, &Size)) -> Result<(Option<Running>, Running)> {
    let start = |program: &Path, name: &str| -> Result<Running> {
        let data = store::copied(data, name)?;
        let memory = size.readings > 0;
        step(&format!("{name}: reading {}", size.title()), || Running::start(program, data, memory))
    };
    Ok((builds.before.map(|program| start(program, "before")).transpose()?, start(builds.after, "now")?))
}

fn ended((before, after): (Option<Running>, Running)) -> Result<()> {
    before.map_or(Ok(()), Running::end)?;
    after.end()
}

/// The median of a figure of several readings, of both builds.
fn median_of(turns: &[(Option<Read>, Read)], figure: fn(&Read) -> f64) -> Result<Pair> {
    let before = turns.iter().filter_map(|turn| turn.0.as_ref().map(figure)).collect();
    let after = turns.iter().map(|turn| figure(&turn.1)).collect();
    Ok((median(before), median(after).context(NOTHING)?))
}

/// The dashboard of both builds, by turns: the first is not counted, and each is of another day.
fn looked_at((before, after): (Option<&Running>, &Running), size: &Size) -> Result<Pair> {
    step(&format!("{}: {} dashboards", size.title(), size.days), || {
        let (mut of_before, mut of_after) = (Vec::new(), Vec::new());
        for day in 0..=size.days {
            let turn = (before.map(|running| running.dashboard(day)).transpose()?, after.dashboard(day)?);
            if day > 0 {
                of_before.extend(turn.0);
                of_after.push(turn.1);
            }
        }
        Ok((median(of_before), median(of_after).context(NOTHING)?))
    })
}

/// The memory of both builds: what they hold now, or the most they held.
fn memory((before, after): (Option<&Running>, &Running), which: usize) -> Result<Pair> {
    let of = |running: &Running| running.megabytes().map(|(now, most)| [now, most][which]);
    Ok((before.map(of).transpose()?, of(after)?))
}
