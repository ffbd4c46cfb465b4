//! Asks a server of this machine for a page, the plainest way there is.

use anyhow::{Context, Result, ensure};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The largest programmes take minutes to be looked at.
const TIME_LIMIT: Duration = Duration::from_secs(600);

/// What a server answered.
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.filter(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    }

    /// Its headers, a line each, as they came.
    pub fn headers(&self) -> impl Iterator<Item = &str> {
        self.head.lines().skip(1)
    }
}

/// Asks for a page; `accept_encoding` is what the header of that name says.
pub fn get(port: u16, path: &str, accept_encoding: &str) -> Result<Answer> {
    ask(port, ("GET", path), (&format!("Accept-Encoding: {accept_encoding}\r\n"), b""))
}

/// Asks with headers, each line ended, and a body.
pub fn ask(port: u16, (method, path): (&str, &str), (headers, body): (&str, &[u8])) -> Result<Answer> {
    let mut bytes = Vec::new();
    send(port, (method, path), (headers, body))?.read_to_end(&mut bytes)?;
    parse(&bytes).context("the answer is not HTTP")
}

/// Asks for what never ends, and gives its first event; all of it, where it ends before.
pub fn first_event(port: u16, path: &str, headers: &str) -> Result<Answer> {
    let mut stream = send(port, ("GET", path), (headers, b""))?;
    let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        let read = stream.read(&mut chunk)?;
        bytes.extend_from_slice(&chunk[..read]);
        let answer = parse(&bytes);
        if let Some(answer) = answer.filter(|answer| read == 0 || answer.body.ends_with(b"\n\n")) {
            return Ok(answer);
        }
        ensure!(read > 0, "the answer is not HTTP");
    }
}

fn send(port: u16, (method, path): (&str, &str), (headers, body): (&str, &[u8])) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(TIME_LIMIT))?;
    let request = format!("{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n");
    stream.write_all(request.as_bytes())?;
    stream.write_all(body)?;
    Ok(stream)
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: bytes[end + 4..].to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_begins_after_the_empty_line() {
        let answer = parse(b"HTTP/1.1 404 Not Found\r\nServer: x\r\n\r\nno such page").unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (404, &b"no such page"[..]));
        assert_eq!((answer.header("server"), answer.header("location")), (Some("x"), None));
    }
}
