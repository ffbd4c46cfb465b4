//! The folder of a recording: one file an answer, laid out so that `diff -r` of two recordings can be read.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

use super::volatile::Stable;
use super::{archive, pdf};
use crate::http::Answer;
use crate::stamp::print_of;

/// Begins a recording, so that no other folder is ever emptied for one.
const MARK: &str = "RECORDING";
/// Headers that say nothing of the answer, or something else each time.
const LEFT_OUT: [&str; 4] = ["date", "content-length", "connection", "transfer-encoding"];
/// Where a line was broken that the answer does not break.
const BREAK: &str = "⏎\n";
const LONGEST_NAME: usize = 240;

/// A recording that is being made.
pub struct Recording {
    folder: PathBuf,
    stable: Stable,
    written: usize,
}

impl Recording {
    /// An empty one. A recording that is there is replaced; any other folder that holds something is refused.
    pub fn begin(folder: &Path, place: &str) -> Result<Self> {
        let used = std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some());
        if used && !folder.join(MARK).is_file() {
            bail!("{} holds something else: name a new folder, or empty it first", folder.display());
        }
        if used {
            std::fs::remove_dir_all(folder)?;
        }
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        std::fs::write(folder.join(MARK), "Answers of Jalons, made by `cargo xtask record`.\n")?;
        Ok(Self { folder: folder.to_owned(), stable: Stable::new(place)?, written: 0 })
    }

    /// Begins a part that shares no id with what came before.
    pub fn begin_part(&mut self) {
        self.stable.begin_again();
    }

    /// How many files were written.
    pub fn written(&self) -> usize {
        self.written
    }

    /// Keeps an answer in a folder below, under its address or what else it is called.
    pub fn answer(&mut self, below: &str, name: &str, answer: &Answer) -> Result<()> {
        let mut text = format!("{}\n", answer.status);
        let mut headers: Vec<&str> = answer.headers().filter(|line| is_kept(line)).collect();
        headers.sort_unstable();
        for header in headers {
            text.push_str(&self.stable.text(header));
            text.push('\n');
        }
        text.push('\n');
        let body = self.body(&answer.body);
        text.push_str(&body.text);
        self.write(below, name, text.as_bytes())?;
        if body.as_it_is {
            let name = format!("{name}.body");
            self.write(below, &name, &answer.body)?;
        }
        Ok(())
    }

    /// Keeps what a command printed.
    pub fn output(&mut self, below: &str, name: &str, bytes: &[u8]) -> Result<()> {
        let body = self.body(bytes);
        self.write(below, name, if body.as_it_is { bytes } else { body.text.as_bytes() })
    }

    /// A body as it is kept: text as text, an archive part by part, a PDF in letters, anything else beside it.
    fn body(&mut self, bytes: &[u8]) -> Body {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Body { text: broken(&self.stable.text(text)), as_it_is: false };
        }
        if let Some(text) = pdf::text(bytes) {
            return Body { text: self.stable.text(&text), as_it_is: false };
        }
        let Some(parts) = archive::parts(bytes) else {
            return Body { text: String::new(), as_it_is: true };
        };
        let (mut text, mut volatile) = (String::new(), false);
        for part in parts {
            let content = match std::str::from_utf8(&part.bytes) {
                Ok(content) => self.stable.text(content),
                Err(_) => format!("bytes {}", print_of(&[&part.bytes])),
            };
            volatile |= std::str::from_utf8(&part.bytes).is_ok_and(|before| before != content);
            text.push_str(&format!("── {} {:08x}\n{}\n", part.name, part.written_at, broken(&content)));
        }
        if !volatile {
            text.push_str(&format!("── all of it: bytes {}\n", print_of(&[bytes])));
        }
        Body { text, as_it_is: false }
    }

    fn write(&mut self, below: &str, name: &str, bytes: &[u8]) -> Result<()> {
        let folder = self.folder.join(below);
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(self.file_name(name));
        if file.exists() {
            bail!("{} is recorded twice", file.display());
        }
        self.written += 1;
        std::fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
    }

    /// An address as the name of a file.
    fn file_name(&mut self, name: &str) -> String {
        let name = self.stable.text(name).replace('/', "+");
        let name = name.strip_prefix('+').filter(|rest| !rest.is_empty()).unwrap_or(&name).to_owned();
        if name.len() <= LONGEST_NAME {
            return name;
        }
        let kept = (0..=LONGEST_NAME - 20).rev().find(|end| name.is_char_boundary(*end)).unwrap_or_default();
        format!("{}… {}", &name[..kept], print_of(&[name.as_bytes()]))
    }
}

/// A body as it is kept.
struct Body {
    text: String,
    /// Whether its bytes are kept beside.
    as_it_is: bool,
}

fn is_kept(header: &str) -> bool {
    let name = header.split(':').next().unwrap_or_default();
    !LEFT_OUT.iter().any(|left_out| name.eq_ignore_ascii_case(left_out))
}

/// Markup and JSON with an end of line between elements, which is told from one that was there.
fn broken(text: &str) -> String {
    text.replace("><", &format!(">{BREAK}<")).replace(",\"", &format!(",{BREAK}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_elements_and_told_from_those_of_the_answer() {
        assert_eq!(broken("<p>a</p><p>\n</p>"), "<p>a</p>⏎\n<p>\n</p>");
        assert_eq!(broken("{\"a\":1,\"b\":[1,2]}"), "{\"a\":1,⏎\n\"b\":[1,2]}");
    }

    #[test]
    fn the_moment_of_an_answer_is_no_part_of_it() {
        assert!(!is_kept("Date: Mon, 30 Nov 2026 20:32:01 GMT"));
        assert!(is_kept("cache-control: no-cache"));
    }

    #[test]
    fn a_folder_that_holds_something_else_is_never_emptied() {
        let folder = std::env::temp_dir().join(format!("jalons-recording-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("kept"), "x").unwrap();
        assert!(Recording::begin(&folder, "/tmp/run").is_err());
        assert!(folder.join("kept").is_file());
        std::fs::remove_file(folder.join("kept")).unwrap();
        let mut recording = Recording::begin(&folder, "/tmp/run").unwrap();
        recording.output("fr", "/fr/alliance?as_of=2014-06-30", b"x").unwrap();
        assert!(recording.output("fr", "/fr/alliance?as_of=2014-06-30", b"y").is_err(), "one name, two answers");
        assert!(folder.join("fr/fr+alliance?as_of=2014-06-30").is_file());
        Recording::begin(&folder, "/tmp/run").unwrap();
        assert!(!folder.join("fr").exists(), "a recording is replaced");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
