//! Measures a sheet of 100,000 rows, as CSV and as XLSX: how long its preview takes, and its recording.

use anyhow::{Context, Result, bail, ensure};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::bench::{at_most, memory_at_most, peak_megabytes};
use crate::guarded::free_port;
use crate::http::{self, Answer};
use crate::large::Large;
use crate::program::jalons;
use crate::test::start_server;
use crate::workspace::scratch;

const LARGE: Large = Large { territories: 50, activities: 1, items: 100, periods: 20 };
const PASSWORD: &str = "large-sheet-2026";
/// How often the page of a job is looked at, for a figure that is true to a tenth of a second.
const OFTEN: Duration = Duration::from_millis(50);
/// Seconds that a preview and a recording may take.
const PREVIEW: f64 = 5.0;
const RECORDING: f64 = 10.0;
const BOUNDARY: &str = "large-sheet";

/// Somebody who is signed in.
struct Session {
    port: u16,
    cookie: String,
}

/// Prints how long a large sheet takes, and the memory of the server that took it.
pub fn import(program: &Path) -> Result<()> {
    let folder = scratch().join("large-sheet");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder)?;
    let definition = folder.join("large.toml");
    std::fs::write(&definition, LARGE.definition())?;
    jalons(program, &folder, &["programme", "add", &definition.to_string_lossy()])?;
    let grant = ["account", "add", "coordination@example.org", "--role", "coordination", "--programme", "large"];
    let invited = jalons(program, &folder, &grant)?;
    let link = invited.split_whitespace().find(|word| word.contains("/invitation/")).context("no link is told")?;
    let link = link.find("/fr/").or(link.find("/en/")).map(|at| &link[at..]).context("the link leads nowhere")?;
    let port = free_port()?;
    let server = start_server(program, port, &["--data", &folder.to_string_lossy()])?;
    let session = Session::new(port, link)?;
    let rows = LARGE.counts();

    let sheet = LARGE.sheet(false);
    let csv = format!("CSV of {rows} rows: preview");
    let preview = timed_at_most(&csv, PREVIEW, || session.give("large.csv", sheet.as_bytes()))?;
    timed("the same: its first page", || session.ask("GET", &preview, ("", b"")))?;
    timed_at_most("the same: recorded", RECORDING, || session.choose(&preview))?;
    memory_at_most("the same", server.process()?)?;
    let workbook = timed("XLSX of them: exported", || session.ask("GET", "/fr/large/data/entries.xlsx", ("", b"")))?;
    println!("memory of the server at most: {} MB", peak_megabytes(server.process()?)?);
    drop(server);

    // What an export left in memory is not the import's.
    let server = start_server(program, port, &["--data", &folder.to_string_lossy()])?;
    timed("the first page after a start, with all of them", || session.ask("GET", "/fr/large", ("", b"")))?;
    let preview = timed_at_most("XLSX of them: preview", PREVIEW, || session.give("large.xlsx", &workbook.body))?;
    timed("the same: its first page", || session.ask("GET", &preview, ("", b"")))?;
    memory_at_most("the same", server.process()?)?;
    drop(server);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

fn timed<T>(what: &str, measured: impl FnOnce() -> Result<T>) -> Result<T> {
    let began = Instant::now();
    let done = measured().with_context(|| what.to_owned())?;
    println!("{what}: {:.1} s", began.elapsed().as_secs_f64());
    Ok(done)
}

/// The same, and fails where it takes longer than so many seconds.
fn timed_at_most<T>(what: &str, limit: f64, measured: impl FnOnce() -> Result<T>) -> Result<T> {
    let began = Instant::now();
    let done = measured().with_context(|| what.to_owned())?;
    at_most(what, (began.elapsed().as_secs_f64(), limit), "s")?;
    Ok(done)
}

impl Session {
    /// Follows an invitation.
    fn new(port: u16, link: &str) -> Result<Self> {
        let session = Self { port, cookie: String::new() };
        let form = format!("name=Coordination&password={PASSWORD}&password_again={PASSWORD}");
        let answer = session.ask("POST", link, ("application/x-www-form-urlencoded", form.as_bytes()))?;
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        Ok(Self { port, cookie: cookie.context("nobody is signed in")?.to_owned() })
    }

    fn ask(&self, method: &str, path: &str, (kind, body): (&str, &[u8])) -> Result<Answer> {
        let headers = format!("Cookie: {}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", self.cookie, body.len());
        let answer = http::ask(self.port, (method, path), (&headers, body))?;
        if answer.status >= 400 {
            bail!("{path} answers {}", answer.status);
        }
        Ok(answer)
    }

    /// Sends a file; the address of its preview.
    fn give(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let end = format!("\r\n--{BOUNDARY}--\r\n");
        let body = [head.as_bytes(), bytes, end.as_bytes()].concat();
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let answer = self.ask("POST", "/fr/large/import", (&kind, &body))?;
        self.followed(&answer, "no preview is shown")
    }

    fn choose(&self, preview: &str) -> Result<()> {
        let answer = self.ask("POST", preview, ("application/x-www-form-urlencoded", b"choice=all"))?;
        let place = self.followed(&answer, "nothing is recorded")?;
        ensure!(place.contains("batch="), "nothing is recorded");
        Ok(())
    }

    /// Where an answer leads, once the page of a job that it may lead to sends on.
    fn followed(&self, answer: &Answer, otherwise: &'static str) -> Result<String> {
        let mut place = answer.header("location").context(otherwise)?.to_owned();
        while place.contains("/jobs/") {
            std::thread::sleep(OFTEN);
            let page = self.ask("GET", &place, ("", b""))?;
            match page.header("location") {
                Some(next) => next.clone_into(&mut place),
                None => ensure!(page.header("refresh").is_some(), "{otherwise}"),
            }
        }
        Ok(place)
    }
}
