//! Measures the server: against nginx serving the same bytes as a file, at rest, after a write, at large sheets, at the
//! files of the bulletin, by Lighthouse.

use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::chromium;
use crate::first_view::first_view_after_a_write;
use crate::guarded::{Guard, Guarded, free_port};
use crate::program::{command, find, output, run};
use crate::step::step;
use crate::system::{Package, is_root, need};
use crate::test::start_server;
use crate::workspace::{root, scratch};
use crate::{bulletin, http, import, server};

const PAGE: &str = "/fr/alliance";
const CONNECTIONS: &str = "8";
const DURATION: &str = "10s";
/// Of the requests per second of a server of files.
const LEAST_RATIO: f64 = 0.10;
const MOST_MEGABYTES: f64 = 300.0;
/// Caches filled, threads asleep.
const REST: Duration = Duration::from_secs(5);

/// Prints requests per second of both servers and their ratio, as plain text and compressed, then all the rest; fails at
/// the first figure that is beyond its limit.
pub fn bench(named: Option<PathBuf>) -> Result<()> {
    need(
        &[
            Package { name: "nginx-light", present: || find("nginx").is_some() },
            Package { name: "wrk", present: || find("wrk").is_some() },
        ],
        "for the benches",
    )?;
    let program = server::named_or_built(named)?;
    let port = free_port()?;
    let jalons = start_server(&program, port, &["--demo"])?;
    for encoding in ["identity", "br"] {
        compare(port, encoding)?;
    }
    std::thread::sleep(REST);
    println!("memory of the server at rest: {} MB", megabytes(jalons.process()?, "VmRSS:")?);
    first_view_after_a_write(&program)?;
    import::import(&program)?;
    bulletin::bulletin(&program)?;
    lighthouse(port)
}

/// What Lighthouse says of the dashboard.
fn lighthouse(port: u16) -> Result<()> {
    let mut lighthouse = command("node");
    lighthouse.arg(root().join("end2end/lighthouse.mjs")).arg(format!("http://127.0.0.1:{port}"));
    run(lighthouse.env("CHROMIUM", chromium::chromium()?), "what falls short is said above")
}

fn compare(port: u16, encoding: &str) -> Result<()> {
    let page = http::get(port, PAGE, encoding)?;
    if page.status != 200 {
        bail!("{PAGE} answers {}", page.status);
    }
    let (nginx, nginx_port) = start_nginx(&page.body)?;
    let title =
        format!("{PAGE} ({encoding}, {} kB), {CONNECTIONS} connections, {DURATION} each", page.body.len() / 1000);
    let (ours, file) = step(&title, || {
        Ok((requests_per_second(port, PAGE, encoding)?, requests_per_second(nginx_port, "/page", "identity")?))
    })?;
    drop(nginx);
    println!("{encoding}: jalons {ours:.0}/s, nginx {file:.0}/s");
    let ratio = ours / file;
    println!("{encoding}: ratio {ratio:.2} (at least {LEAST_RATIO:.2})");
    ensure!(ratio >= LEAST_RATIO, "{encoding}: {ratio:.2} of nginx, which falls short of {LEAST_RATIO:.2}");
    Ok(())
}

/// Prints a measured figure with its limit, and fails where it is beyond it.
pub fn at_most(what: &str, (measured, limit): (f64, f64), unit: &str) -> Result<()> {
    let said = |figure: f64| format!("{:.*} {unit}", if unit == "s" { 2 } else { 0 }, figure);
    println!("{what}: {} (at most {})", said(measured), said(limit));
    ensure!(measured <= limit, "{what}: {} is beyond {}", said(measured), said(limit));
    Ok(())
}

/// The same of the most memory a program ever held.
pub fn memory_at_most(what: &str, process: u32) -> Result<()> {
    at_most(&format!("{what}: memory of the server"), (peak_megabytes(process)? as f64, MOST_MEGABYTES), "MB")
}

fn start_nginx(page: &[u8]) -> Result<(Guarded, u16)> {
    let folder = std::env::temp_dir().join(format!("jalons-nginx-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("page"), page)?;
    let port = free_port()?;
    let settings = folder.join("nginx.conf");
    std::fs::write(&settings, nginx_settings(&folder, port))?;
    let nginx = find("nginx").context("nginx is missing")?;
    let words = vec![nginx.into(), "-c".into(), settings.into(), "-p".into(), folder.clone().into()];
    let log = scratch().join("nginx.log");
    let mut nginx = Guard { words, end_signal: "TERM", user: None, removed_folder: Some(folder), log }.start()?;
    nginx.wait_until(|| http::get(port, "/page", "identity").is_ok()).context("nginx")?;
    Ok((nginx, port))
}

fn nginx_settings(folder: &Path, port: u16) -> String {
    let user = if is_root() { "user root;" } else { "" };
    let folder = folder.display();
    format!(
        "daemon off; {user} worker_processes auto; pid {folder}/pid; error_log stderr;\n\
         events {{}}\n\
         http {{ access_log off; sendfile on; default_type text/html;\n\
         client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;\n\
         uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;\n\
         server {{ listen 127.0.0.1:{port}; root {folder}; }} }}\n"
    )
}

fn requests_per_second(port: u16, path: &str, encoding: &str) -> Result<f64> {
    let wrk = find("wrk").unwrap_or(PathBuf::from("wrk"));
    let url = format!("http://127.0.0.1:{port}{path}");
    let header = format!("Accept-Encoding: {encoding}");
    let mut wrk = command(wrk);
    wrk.args(["--threads", "1", "--connections", CONNECTIONS, "--duration", DURATION, "--header", &header, &url]);
    let printed = output(&mut wrk, "")?;
    if printed.contains("Non-2xx") {
        bail!("{url} did not always answer with a page:\n{printed}");
    }
    let line = printed.lines().find_map(|line| line.strip_prefix("Requests/sec:"));
    line.and_then(|figure| figure.trim().parse().ok()).with_context(|| format!("wrk said no figure:\n{printed}"))
}

/// The most memory a program ever held.
pub fn peak_megabytes(process: u32) -> Result<u64> {
    megabytes(process, "VmHWM:")
}

fn megabytes(process: u32, figure: &str) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(figure)).context("no memory figure")?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_beyond_its_limit_fails_and_says_both() {
        assert!(at_most("preview", (5.0, 5.0), "s").is_ok());
        let said = at_most("preview", (5.01, 5.0), "s").unwrap_err().to_string();
        assert_eq!(said, "preview: 5.01 s is beyond 5.00 s");
    }
}
