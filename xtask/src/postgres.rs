//! A PostgreSQL of our own for the tests: empty, on loopback, gone when they end.

use anyhow::{Context, Result, bail};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use crate::guarded::{Guard, Guarded, free_port};
use crate::program::{command, find, output};
use crate::step::step;
use crate::system::{Package, is_root, need};
use crate::workspace::scratch;

const MEND: &str = "Type: sudo apt-get install --reinstall postgresql";
/// What is lost when the machine stops does not matter here; speed does.
const SETTINGS: [&str; 7] = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "log_min_messages=warning",
];

/// The database the tests may fill and empty, and its address.
pub struct Postgres {
    pub url: String,
    /// Ends the cluster when dropped; nothing to end when the address was given.
    _cluster: Option<Guarded>,
}

/// The one named by `TEST_POSTGRES_URL`, else a throw-away cluster of Debian's PostgreSQL.
pub fn start() -> Result<Postgres> {
    if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
        return Ok(Postgres { url, _cluster: None });
    }
    need(&[Package { name: "postgresql", present: || program("initdb").is_some() }], "to test on PostgreSQL")?;
    step("starting a throw-away PostgreSQL", throw_away)
}

fn throw_away() -> Result<Postgres> {
    let user = if is_root() { Some(postgres_user()?) } else { None };
    let folder = std::env::temp_dir().join(format!("jalons-postgres-{}", std::process::id()));
    std::fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let data = folder.join("data");
    let started = own(&folder, user).and_then(|()| make_cluster(&data, user)).and_then(|()| run_cluster(&folder, user));
    if started.is_err() {
        // The watch removes it once there is one; until then it is ours to remove.
        let _ = std::fs::remove_dir_all(&folder);
    }
    started
}

fn own(folder: &Path, user: Option<(u32, u32)>) -> Result<()> {
    let Some((user, group)) = user else {
        return Ok(());
    };
    Ok(std::os::unix::fs::chown(folder, Some(user), Some(group))?)
}

fn make_cluster(data: &Path, user: Option<(u32, u32)>) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let mut initdb = command(installed("initdb")?);
    initdb
        .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
        .arg("-D")
        .arg(data);
    initdb.current_dir("/");
    if let Some((user, group)) = user {
        initdb.uid(user).gid(group);
    }
    output(&mut initdb, MEND).map(drop)
}

fn run_cluster(folder: &Path, user: Option<(u32, u32)>) -> Result<Postgres> {
    let port = free_port()?;
    let mut words = vec![
        installed("postgres")?.into(),
        "-D".into(),
        folder.join("data").into(),
        "-p".into(),
        port.to_string().into(),
    ];
    for setting in SETTINGS {
        words.extend(["-c".into(), setting.into()]);
    }
    // INT is what PostgreSQL calls a fast shutdown: it does not wait for its clients.
    let guard = Guard {
        words,
        end_signal: "INT",
        user,
        removed_folder: Some(folder.into()),
        log: scratch().join("postgres.log"),
    };
    let mut cluster = guard.start()?;
    cluster.wait_until(|| TcpStream::connect(("127.0.0.1", port)).is_ok()).context("PostgreSQL")?;
    Ok(Postgres { url: format!("postgres://postgres@127.0.0.1:{port}/postgres"), _cluster: Some(cluster) })
}

fn installed(name: &str) -> Result<PathBuf> {
    program(name).with_context(|| format!("{name} is missing. {MEND}"))
}

/// On the path, else in the folder of the newest version Debian installed.
fn program(name: &str) -> Option<PathBuf> {
    if let Some(program) = find(name) {
        return Some(program);
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut versions: Vec<u32> = versions.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).collect();
    versions.sort_unstable();
    let newest = versions.last()?;
    Some(PathBuf::from(format!("/usr/lib/postgresql/{newest}/bin/{name}"))).filter(|program| program.is_file())
}

/// PostgreSQL refuses to run as root; Debian made a user for it.
fn postgres_user() -> Result<(u32, u32)> {
    let users = std::fs::read_to_string("/etc/passwd").context("cannot read the users of this system")?;
    let Some(line) = users.lines().find(|line| line.starts_with("postgres:")) else {
        bail!("this system has no user `postgres` to run it as. {MEND}");
    };
    let mut fields = line.split(':').skip(2).map(str::parse);
    match (fields.next(), fields.next()) {
        (Some(Ok(user)), Some(Ok(group))) => Ok((user, group)),
        _ => bail!("the user `postgres` of /etc/passwd has no number"),
    }
}
