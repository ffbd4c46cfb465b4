//! The server is killed while programs write: what was acknowledged is there, and nothing is there by half.

use crate::{
    databases::{Database, Directory},
    people::invite,
};
use jalons::server::store::Location;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

/// Acknowledged batches of three before the server is killed: 10,000 writes.
const ENOUGH: usize = 3_334;
/// Far more than they take on a busy machine and without optimisation.
const LONGEST: Duration = Duration::from_secs(400);
const CLIENTS: usize = 6;
const ITEMS: [&str; 3] = ["multipliers_trained", "multipliers_active", "aides_trained"];

/// The program, running; killed with the test.
pub struct Running {
    process: Child,
    pub port: u16,
}

impl Running {
    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    pub fn start(location: &Location) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalons"));
        command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::null());
        match location {
            Location::Sqlite(file) => command.arg("--data").arg(file.parent().unwrap()),
            Location::Postgres(url) => command.args(["--database-url", url]),
        };
        let mut process = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).map(str::trim);
        let port = port.and_then(|port| port.parse().ok()).unwrap_or_else(|| panic!("{line} names no port"));
        Self { process, port }
    }

    /// As `kill -9` does it.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One client, on one connection that stays open.
pub struct Client(BufReader<TcpStream>);

/// What came back: the status, the headers in lower case, the body.
pub type Came = (u16, String, Vec<u8>);

impl Client {
    pub fn connect(port: u16) -> Option<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        stream.set_nodelay(true).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
        Some(Self(BufReader::new(stream)))
    }

    /// The status and the body; nothing where the line is dead.
    fn ask(&mut self, method: &str, address: &str, body: &str) -> Option<(u16, Vec<u8>)> {
        let headers = "Authorization: Bearer coordination\r\nContent-Type: application/json\r\n";
        self.send((method, address), headers, body.as_bytes()).map(|(status, _, body)| (status, body))
    }

    /// The same with headers of one's own.
    pub fn send(&mut self, (method, address): (&str, &str), headers: &str, body: &[u8]) -> Option<Came> {
        let head = format!(
            "{method} {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Content-Length: {}\r\n\r\n",
            body.len()
        );
        self.0.get_mut().write_all(&[head.as_bytes(), body].concat()).ok()?;
        let mut status = String::new();
        self.0.read_line(&mut status).ok()?;
        let status = status.split(' ').nth(1)?.parse().ok()?;
        let (mut length, mut headers) = (0, String::new());
        loop {
            let mut header = String::new();
            self.0.read_line(&mut header).ok()?;
            match header.trim().to_lowercase().split_once(':') {
                Some(("content-length", value)) => length = value.trim().parse().ok()?,
                Some(_) => {}
                None => break,
            }
            headers.push_str(&header.to_lowercase());
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).ok()?;
        Some((status, headers, body))
    }
}

/// Three values of one territory, all with the same note.
fn batch(note: &str, number: usize) -> String {
    let rows =
        ITEMS.map(|item| json!({ "territory": "T03", "item": item, "value": number, "note": note, "replaces": "any" }));
    json!(rows).to_string()
}

const ENTRIES: &str = "/api/v1/programmes/alliance/entries";

/// Writes until the line is dead; keeps the note of each batch that was acknowledged.
fn write_on(port: u16, client: usize, acknowledged: &Mutex<BTreeSet<String>>) {
    let Some(mut line) = Client::connect(port) else { return };
    for number in 0.. {
        let note = format!("{client}-{number}");
        match line.ask("POST", ENTRIES, &batch(&note, number)) {
            Some((201, _)) => acknowledged.lock().unwrap().insert(note),
            Some((status, body)) => panic!("{status} {}", String::from_utf8_lossy(&body)),
            None => return,
        };
    }
}

async fn nothing_acknowledged_is_lost(database: Database) {
    let store = database.with_alliance().await;
    invite(&database.behind().await, "coordination", ("coordination", "alliance", "")).await;
    drop(store);
    let mut running = Running::start(&database.location);
    let acknowledged = Arc::new(Mutex::new(BTreeSet::new()));
    let start = Instant::now();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (port, acknowledged) = (running.port, Arc::clone(&acknowledged));
            thread::spawn(move || write_on(port, client, &acknowledged))
        })
        .collect();
    let written = || acknowledged.lock().unwrap().len();
    while written() < ENOUGH && start.elapsed() < LONGEST {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    running.kill();
    let rate = written() as f64 / start.elapsed().as_secs_f64();
    println!("{} batches of 3 acknowledged, {rate:.0} a second", written());
    clients.into_iter().for_each(|client| client.join().unwrap());
    assert!(written() >= ENOUGH, "{} batches only were written in time", written());

    let store = database.open().await;
    let mut batches: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, entry) in store.entries_after("alliance", 0).await.unwrap() {
        batches.entry(entry.batch.id.to_string()).or_default().push(entry.note.unwrap().to_string());
    }
    assert!(batches.values().all(|notes| notes.len() == 3 && notes[0] == notes[1] && notes[1] == notes[2]));
    let kept: BTreeSet<String> = batches.into_values().map(|notes| notes[0].clone()).collect();
    let lost: Vec<String> = acknowledged.lock().unwrap().difference(&kept).cloned().collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let verified = store.verify("alliance").await.unwrap();
    assert_eq!(verified.entries, kept.len() * 3);

    let again = Running::start(&database.location);
    let mut line = Client::connect(again.port).unwrap();
    assert_eq!(line.ask("POST", ENTRIES, &batch("after", 1)).unwrap().0, 201);
    let (status, body) = line.ask("GET", "/api/v1/programmes/alliance/entries?item=aides_trained", "").unwrap();
    let first: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!((status, first["entries"].as_array().unwrap().len()), (200, 500.min(kept.len() + 1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_over_sqlite_nothing_acknowledged_is_lost() {
    nothing_acknowledged_is_lost(Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_over_postgresql_nothing_acknowledged_is_lost() {
    nothing_acknowledged_is_lost(Database::postgres().await).await;
}

#[test]
fn a_server_that_is_told_to_stop_does_not_wait_for_open_channels() {
    let directory = Directory::new();
    let location = Location::in_directory(directory.path());
    let added = Command::new(env!("CARGO_BIN_EXE_jalons"))
        .args(["programme", "add", concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.toml"), "--data"])
        .arg(directory.path())
        .output()
        .unwrap();
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    let mut running = Running::start(&location);
    let mut channel = TcpStream::connect(("127.0.0.1", running.port)).unwrap();
    channel.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    channel.write_all(b"GET /fr/alliance/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
    let mut heard = String::new();
    let mut channel = BufReader::new(channel);
    while !heard.contains("data: 1") {
        assert!(channel.read_line(&mut heard).unwrap() > 0, "{heard}");
    }
    let told = Command::new("kill").args(["-TERM", &running.process.id().to_string()]).status().unwrap();
    assert!(told.success());
    let start = Instant::now();
    while running.process.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < Duration::from_secs(10), "it waits for the channel");
        thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_leaves_in_the_middle_of_a_file_keeps_nobody_from_it() {
    let database = Database::sqlite();
    drop(database.with_alliance().await);
    let running = Running::start(&database.location);
    let leave = |address: &str, after: usize| {
        let mut line = TcpStream::connect(("127.0.0.1", running.port)).unwrap();
        line.write_all(format!("GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").as_bytes()).unwrap();
        line.read_exact(&mut vec![0; after]).unwrap();
    };
    for (file, begins) in [("bulletin.pdf", "%PDF-"), ("bulletin.xlsx", "PK"), ("figures.csv", "\u{feff}")] {
        let address = format!("/fr/alliance/data/{file}");
        // Before the file is begun, and in the middle of it.
        for after in [0, 0, 0, 600, 600] {
            leave(&address, after);
        }
        let mut line = Client::connect(running.port).unwrap();
        let (status, body) = line.ask("GET", &address, "").unwrap();
        assert_eq!((status, body.starts_with(begins.as_bytes())), (200, true), "{file}");
    }
    let mut line = Client::connect(running.port).unwrap();
    assert_eq!(line.ask("GET", "/readyz", "").unwrap().0, 200);
}
