//! Servers started for a while only: they end with this program, however it ends.

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs::File;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::workspace;

const START_TIME_LIMIT: Duration = Duration::from_secs(90);

/// Keeps watch over the program it is given. Its standard input is a pipe this program holds open: the
/// system closes it when this program ends, be it by Ctrl-C or killed, and the watch then ends what it
/// watches and removes its folder.
const WATCH: &str = r#"
exec 3<&0
"$@" </dev/null 3<&- &
watched=$!
{
    cat <&3
    kill -"$END_SIGNAL" $watched
    sleep 10
    kill -KILL $watched
} >/dev/null 2>&1 &
watch=$!
wait $watched
code=$?
kill $watch 2>/dev/null
[ -z "$REMOVED_FOLDER" ] || rm -rf "$REMOVED_FOLDER"
exit $code
"#;

/// What to start and how to end it.
pub struct Guard {
    /// The program and its arguments.
    pub words: Vec<OsString>,
    /// The signal it takes as « end now »: TERM for most.
    pub end_signal: &'static str,
    /// Whom it runs as, when not as ourselves: user and group.
    pub user: Option<(u32, u32)>,
    /// A folder that goes away with it.
    pub removed_folder: Option<PathBuf>,
    /// Where what it says is written.
    pub log: PathBuf,
}

/// A program that runs until this value is dropped.
pub struct Guarded {
    watch: Child,
    log: PathBuf,
}

impl Guard {
    /// Starts the program under watch.
    pub fn start(self) -> Result<Guarded> {
        workspace::make_folder_of(&self.log)?;
        let log = File::create(&self.log).with_context(|| format!("cannot write {}", self.log.display()))?;
        let mut watch = Command::new("sh");
        watch.args(["-c", WATCH, "watch"]).args(&self.words);
        watch
            .env("END_SIGNAL", self.end_signal)
            .env("REMOVED_FOLDER", self.removed_folder.as_deref().unwrap_or(Path::new("")));
        watch.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
        // Its own group: Ctrl-C in the terminal reaches this program only, which then closes the pipe.
        watch.process_group(0).current_dir("/");
        if let Some((user, group)) = self.user {
            watch.uid(user).gid(group);
        }
        let watch = watch.spawn().context("sh cannot be started")?;
        Ok(Guarded { watch, log: self.log })
    }
}

impl Guarded {
    /// Waits until the program answers.
    pub fn wait_until(&mut self, ready: impl Fn() -> bool) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < START_TIME_LIMIT {
            if ready() {
                return Ok(());
            }
            if let Some(status) = self.watch.try_wait()? {
                bail!("it ended at once ({status}):\n{}", self.said());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("it did not answer in {} s:\n{}", START_TIME_LIMIT.as_secs(), self.said())
    }

    /// What the program said until now.
    pub fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// The system's number of the program itself.
    pub fn process(&self) -> Result<u32> {
        let watch = self.watch.id();
        let children = std::fs::read_to_string(format!("/proc/{watch}/task/{watch}/children"))?;
        let first = children.split_whitespace().next().context("the program has ended")?;
        Ok(first.parse()?)
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        // Nothing to be done about an error here: the watch ends by itself in any case.
        let _ = self.watch.wait();
    }
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no port of 127.0.0.1 can be listened on")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(name: &str, words: &[&str]) -> Guard {
        let folder = std::env::temp_dir().join(format!("jalons-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Guard {
            words: words.iter().map(OsString::from).collect(),
            end_signal: "TERM",
            user: None,
            removed_folder: Some(folder.clone()),
            log: folder.join("log"),
        }
    }

    #[test]
    fn a_guarded_program_and_its_folder_end_with_their_guard() {
        let guarded = guard("ends", &["sleep", "300"]);
        let folder = guarded.removed_folder.clone().unwrap();
        let mut guarded = guarded.start().unwrap();
        guarded.wait_until(|| true).unwrap();
        while guarded.process().is_err() {}
        let process = guarded.process().unwrap();
        drop(guarded);
        assert!(!Path::new(&format!("/proc/{process}")).exists());
        assert!(!folder.exists());
    }

    #[test]
    fn a_program_that_ends_at_once_is_told_with_what_it_said() {
        let mut guarded = guard("said", &["ls", "/no such folder"]).start().unwrap();
        let error = guarded.wait_until(|| false).unwrap_err().to_string();
        assert!(error.contains("ended at once"), "{error}");
    }
}
