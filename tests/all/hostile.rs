//! Files made to do harm: each is refused in words, and none takes much memory or time.

use crate::{
    commands::{command, text, with_alliance},
    crash::{Client, Running},
    databases::{Database, Directory},
    people::invite,
};
use flate2::{Compress, Compression, FlushCompress};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::{
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

/// No file may make Jalons take more.
const MOST_MEMORY: u64 = 200_000_000;
/// Far more than any of these takes, on a busy machine and without optimisation.
const MOST_TIME: Duration = Duration::from_secs(120);
const HEADER: &str = "territory,item,period,value,note\n";

/// What the command says of a file, without recording anything, and how much memory it took at most.
fn read(directory: &Directory, name: &str, bytes: &[u8]) -> (String, u64) {
    let file = directory.file(name, bytes);
    let mut command =
        command(&["import", "alliance", text(&file), "--dry-run", "--json", "--data", text(directory.path())]);
    let began = Instant::now();
    let (out, errors) = (directory.path().join("out"), directory.path().join("errors"));
    let file = |path| std::fs::File::create(path).unwrap();
    let mut child = command.stdout(file(&out)).stderr(Stdio::from(file(&errors))).spawn().unwrap();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        most = most.max(peak_of(child.id()).unwrap_or_default());
        assert!(began.elapsed() < MOST_TIME, "{name} takes too long");
        std::thread::sleep(Duration::from_millis(5));
    }
    let said = std::fs::read_to_string(out).unwrap();
    assert!(!said.is_empty(), "{name}: {}", std::fs::read_to_string(errors).unwrap());
    (said, most)
}

/// The most memory a process ever held, where the system tells it; nothing of a process that is still the copy of this
/// one that it begins as.
fn peak_of(process: u32) -> Option<u64> {
    let runs = std::fs::read_link(format!("/proc/{process}/exe")).ok()?;
    if runs.file_name() != Path::new(env!("CARGO_BIN_EXE_jalons")).file_name() {
        return None;
    }
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?;
    kilobytes.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1000)
}

/// A file is refused with these words, cheaply.
fn refused(directory: &Directory, (name, bytes): (&str, &[u8]), words: &str) {
    let (said, most) = read(directory, name, bytes);
    let outcome: Value = serde_json::from_str(&said).unwrap();
    let reasons: Vec<&str> =
        outcome["rejected"].as_array().unwrap().iter().map(|rejection| rejection["reason"].as_str().unwrap()).collect();
    assert!(reasons.iter().any(|reason| reason.contains(words)), "{name}: {:?}", reasons.first());
    assert!(most < MOST_MEMORY, "{name} takes {most} bytes");
}

/// A part of a parcel: its name, what it holds, and the size it pretends to become.
struct Part {
    name: &'static str,
    packed: Vec<u8>,
    deflated: bool,
    becomes: u32,
}

impl Part {
    fn stored(name: &'static str, bytes: &[u8]) -> Self {
        Self { name, packed: bytes.to_vec(), deflated: false, becomes: u32::try_from(bytes.len()).unwrap() }
    }

    fn deflated(name: &'static str, bytes: &[u8]) -> Self {
        Self { packed: deflated((b"", bytes, b""), 1), deflated: true, ..Self::stored(name, bytes) }
    }
}

/// A ZIP file, written by hand so that it may lie.
fn parcel(parts: &[Part]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for part in parts {
        let at = u32::try_from(bytes.len()).unwrap();
        let size = u32::try_from(part.packed.len()).unwrap();
        let mut about = Vec::new();
        about.extend([20, 0, 0, 0, if part.deflated { 8 } else { 0 }, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        about.extend(size.to_le_bytes());
        about.extend(part.becomes.to_le_bytes());
        about.extend(u16::try_from(part.name.len()).unwrap().to_le_bytes());
        about.extend([0, 0]);
        bytes.extend([b"PK\x03\x04", about.as_slice(), part.name.as_bytes(), part.packed.as_slice()].concat());
        list.extend(
            [b"PK\x01\x02\x14\x00", about.as_slice(), &[0; 10], &at.to_le_bytes(), part.name.as_bytes()].concat(),
        );
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let (at, size) = (u32::try_from(bytes.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &size.to_le_bytes(), &at.to_le_bytes(), &[0, 0]].concat();
    [bytes, list, end].concat()
}

/// A beginning, a middle repeated so many times, and an end, shrunk without ever being made whole.
fn deflated((first, middle, last): (&[u8], &[u8], &[u8]), times: usize) -> Vec<u8> {
    let shrunk = |bytes: &[u8], flush: FlushCompress| {
        let mut shrunk = Vec::with_capacity(bytes.len() + bytes.len() / 8 + 1024);
        let mut compress = Compress::new(Compression::fast(), false);
        compress.compress_vec(bytes, &mut shrunk, flush).unwrap();
        shrunk
    };
    let middle = shrunk(middle, FlushCompress::Full);
    let mut all = shrunk(first, FlushCompress::Full);
    for _ in 0..times {
        all.extend(&middle);
    }
    all.extend(shrunk(last, FlushCompress::Finish));
    all
}

const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Données" r:id="rId1"/></sheets></workbook>"#;
const PLACES: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// An Excel workbook around one tab.
fn excel(tab: Part, others: impl IntoIterator<Item = Part>) -> Vec<u8> {
    let mut parts = vec![
        Part::stored("xl/workbook.xml", BOOK.as_bytes()),
        Part::stored("xl/_rels/workbook.xml.rels", PLACES.as_bytes()),
        tab,
    ];
    parts.extend(others);
    parcel(&parts)
}

fn open_document(content: &str) -> Vec<u8> {
    parcel(&[Part::deflated("content.xml", content.as_bytes())])
}

/// The first row, and others as they are given.
fn tab(rows: &str) -> String {
    let names = ["territory", "item", "period", "value", "note"];
    let cells: String = names.iter().map(|name| format!("<c t=\"inlineStr\"><is><t>{name}</t></is></c>")).collect();
    format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\">{cells}</row>{rows}</sheetData></worksheet>"
    )
}

#[test]
fn what_bursts_when_it_is_opened_is_refused_whether_it_says_its_size_or_lies() {
    let directory = with_alliance();
    let spaces = vec![b' '; 10_000_000];
    let packed = deflated((b"<worksheet><sheetData>", &spaces, b"</sheetData></worksheet>"), 100);
    for becomes in [1_000_000_046, 46, u32::MAX] {
        let bomb = Part { name: SHEET, packed: packed.clone(), deflated: true, becomes };
        refused(&directory, ("bombe.xlsx", &excel(bomb, [])), "bien plus");
        let bomb = Part { name: "content.xml", packed: packed.clone(), deflated: true, becomes };
        refused(&directory, ("bombe.ods", &parcel(&[bomb])), "bien plus");
    }
    let text = format!("<t>{}</t>", "a".repeat(1_000_000));
    let packed = deflated((b"<sst><si>", text.as_bytes(), b"</si></sst>"), 190);
    let texts = Part { name: "xl/sharedStrings.xml", packed, deflated: true, becomes: 1_000_000 };
    refused(&directory, ("textes.xlsx", &excel(Part::stored(SHEET, tab("").as_bytes()), [texts])), "bien plus");
}

#[test]
fn a_billion_cells_that_are_not_there_cost_nothing() {
    let directory = with_alliance();
    let far = r#"<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>"#;
    let bytes = excel(Part::deflated(SHEET, tab(far).as_bytes()), []);
    let (_, most) = read(&directory, "loin.xlsx", &bytes);
    assert!(most < MOST_MEMORY, "{most}");
    let cell = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>"#;
    let rows = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    let content = format!("<c><table:table>{rows}</table:table></c>");
    let (_, most) = read(&directory, "loin.ods", &open_document(&content));
    assert!(most < MOST_MEMORY, "{most}");
}

#[test]
fn rows_repeated_without_end_are_read_up_to_the_limit() {
    let directory = with_alliance();
    let cell = |text: &str| format!(r#"<table:table-cell><text:p>{text}</text:p></table:table-cell>"#);
    let row = |cells: [&str; 5], times: usize| {
        let cells: String = cells.map(cell).concat();
        format!(r#"<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>"#)
    };
    let names = row(["territory", "item", "period", "value", "note"], 1);
    let rows = row(["T01", "local_plan", "", "2014", "x"], 1_048_575);
    let content = format!("<c><table:table>{names}{rows}</table:table></c>");
    refused(&directory, ("longue.ods", &open_document(&content)), "100\u{a0}000");
}

#[test]
fn what_is_nested_a_million_times_is_refused() {
    let directory = with_alliance();
    let deep = format!("<worksheet>{}", "<a>".repeat(1_000_000));
    refused(&directory, ("profond.xlsx", &excel(Part::deflated(SHEET, deep.as_bytes()), [])), "bien plus");
    refused(&directory, ("profond.ods", &open_document(&deep)), "bien plus");
}

#[test]
fn a_file_that_defines_its_own_words_is_refused() {
    let directory = with_alliance();
    let laugh =
        r#"<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/hostname">]>"#;
    let sheet = format!("{laugh}{}", tab("<row><c><v>&c;&d;</v></c></row>"));
    refused(&directory, ("rire.xlsx", &excel(Part::stored(SHEET, sheet.as_bytes()), [])), "endommagé");
    let content = format!("{laugh}<c><table:table/></c>");
    refused(&directory, ("rire.ods", &open_document(&content)), "endommagé");
    let sheet = tab("<row><c t=\"inlineStr\"><is><t>&inconnu;</t></is></c></row>");
    refused(&directory, ("mot.xlsx", &excel(Part::stored(SHEET, sheet.as_bytes()), [])), "endommagé");
}

#[test]
fn a_workbook_cut_anywhere_is_refused() {
    let directory = with_alliance();
    let whole = excel(Part::deflated(SHEET, tab("").as_bytes()), []);
    for cut in [whole.len() - 20, whole.len() - 30, whole.len() / 2, 100, 5] {
        refused(&directory, ("coupe.xlsx", &whole[..cut]), "endommagé");
    }
}

#[test]
fn old_and_shut_workbooks_are_named_for_what_they_are() {
    let directory = with_alliance();
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    refused(&directory, ("vieux.xls", &old), ".xls");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(&directory, ("ferme.xlsx", &[&old[..], &[0; 500], &name].concat()), "mot de passe");
}

#[test]
fn much_text_that_a_small_file_points_at_is_measured() {
    let directory = with_alliance();
    let mut workbook = Workbook::new();
    let tab = workbook.add_worksheet();
    let long = "é".repeat(9_000);
    for (column, name) in (0..).zip(["territory", "item", "period", "value", "note"]) {
        tab.write_string(0, column, name).unwrap();
    }
    for row in 1..10_000 {
        for (column, cell) in (0..).zip(["T01", "local_plan", "", "2014", &long]) {
            tab.write_string(row, column, cell).unwrap();
        }
    }
    refused(&directory, ("lourd.xlsx", &workbook.save_to_buffer().unwrap()), "bien plus");
}

#[test]
fn fifty_megabytes_of_one_sign_are_refused_cheaply() {
    let directory = with_alliance();
    for (name, head, sign, words) in [
        ("virgules.csv", "", ",", "bien plus"),
        ("points.csv", HEADER, ";", "bien plus"),
        ("lettres.csv", HEADER, "a", "bien plus"),
        ("ouvert.csv", "", "\"a\n", "guillemet"),
        ("ouverts.csv", HEADER, "\"a\n", "bien plus"),
        ("cellule.csv", HEADER, "\"\"", "bien plus"),
        ("retours.csv", "", "\r", "vide"),
        ("espaces.csv", "", " ", "bien plus"),
    ] {
        let bytes = [head, &sign.repeat(49_990_000 / sign.len())].concat();
        refused(&directory, (name, bytes.as_bytes()), words);
    }
    let accents = vec![0xe9; 49_999_000];
    refused(&directory, ("accents.csv", &accents), "bien plus");
}

#[test]
fn fifty_megabytes_of_short_wrong_rows_are_refused_cheaply() {
    let directory = with_alliance();
    let rows = "x\n".repeat(24_999_000);
    refused(&directory, ("courtes.csv", format!("{HEADER}{rows}").as_bytes()), "bien plus");
    let rows = "T01,a,,1,\n".repeat(4_999_000);
    refused(&directory, ("rangees.csv", format!("{HEADER}{rows}").as_bytes()), "100\u{a0}000");
}

/// What stands in a header that came back.
fn header<'a>(headers: &'a str, name: &str) -> Option<&'a str> {
    headers.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::trim)
}

/// Gives a file as the page does, and waits until the server is done with it.
fn given(port: u16, name: &str, bytes: &[u8]) {
    const COOKIE: &str = "Cookie: jalons=coordination\r\nSec-Fetch-Site: same-origin\r\n";
    let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    let body = [head.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
    let headers = format!("{COOKIE}Content-Type: multipart/form-data; boundary=x\r\n");
    let mut line = Client::connect(port).unwrap();
    let (status, headers, _) = line.send(("POST", "/fr/alliance/import"), &headers, &body).unwrap();
    assert!([303, 422].contains(&status), "{name}: {status}");
    let Some(place) = header(&headers, "location").map(str::to_owned) else { return };
    let began = Instant::now();
    while place.contains("/jobs/") {
        let mut line = Client::connect(port).unwrap();
        let (_, headers, _) = line.send(("GET", &place), COOKIE, b"").unwrap();
        if header(&headers, "refresh").is_none() {
            break;
        }
        assert!(began.elapsed() < MOST_TIME, "{name} takes too long");
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_takes_no_more_for_any_of_them_than_the_command_does() {
    let database = Database::sqlite();
    drop(database.with_alliance().await);
    invite(&database.behind().await, "coordination", ("coordination", "alliance", "")).await;
    let running = Running::start(&database.location);
    given(running.port, "petite.csv", format!("{HEADER}T01,local_plan,,2014-09,\n").as_bytes());
    let before = peak_of(running.id()).unwrap();
    let zeros = Part { packed: deflated((b"", &[0; 1 << 20], b""), 4096), deflated: true, ..Part::stored(SHEET, b"") };
    let repeated = |row: &str, times: usize| format!("{HEADER}{}", row.repeat(times)).into_bytes();
    for (name, bytes) in [
        ("bombe.xlsx", excel(zeros, [])),
        ("virgules.csv", repeated(",", 49_900_000)),
        ("ouverts.csv", repeated("\"a\n", 16_600_000)),
        ("courtes.csv", repeated("x\n", 24_990_000)),
        ("rangees.csv", repeated("T01,a,,1,\n", 4_990_000)),
        ("fausses.csv", repeated("T01,a,,1,\n", 99_999)),
        ("longues.csv", repeated(&format!("T01,a,,{},\n", "é".repeat(200)), 99_999)),
    ] {
        given(running.port, name, &bytes);
        let most = peak_of(running.id()).unwrap() - before;
        println!("{name}: {} MB", most / 1_000_000);
        assert!(most < MOST_MEMORY, "{name} takes {most} bytes");
    }
}
