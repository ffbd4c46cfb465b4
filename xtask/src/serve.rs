//! Builds and runs the server, with the arguments `jalons serve` takes.

use anyhow::{Result, bail};
use std::io::ErrorKind;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::server;

const DEFAULT_ADDRESS: &str = "127.0.0.1:3000";

/// Builds, then becomes the server: Ctrl-C ends it as if it had been started by hand.
pub fn serve(arguments: &[String]) -> Result<()> {
    check_address(listen_address(arguments))?;
    let program = server::build_to_look_at()?;
    let error = Command::new(&program).arg("serve").args(arguments).exec();
    bail!("{} cannot be started: {error}", program.display())
}

fn listen_address(arguments: &[String]) -> &str {
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--listen" {
            return words.next().map_or(DEFAULT_ADDRESS, String::as_str);
        }
        if let Some(address) = word.strip_prefix("--listen=") {
            return address;
        }
    }
    DEFAULT_ADDRESS
}

/// Better to know before the minutes of a first build than after.
fn check_address(address: &str) -> Result<()> {
    match TcpListener::bind(address) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "another program already listens on {address}. End it, or choose another port: \
             cargo xtask serve --demo --listen 127.0.0.1:3001"
        ),
        // Whatever else is wrong with the address, the server says it better.
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_address_is_read_in_both_ways_of_writing_it() {
        assert_eq!(listen_address(&words("--demo --listen 127.0.0.1:4000")), "127.0.0.1:4000");
        assert_eq!(listen_address(&words("--listen=0.0.0.0:80 --demo")), "0.0.0.0:80");
        assert_eq!(listen_address(&words("--demo")), DEFAULT_ADDRESS);
    }

    #[test]
    fn a_taken_port_is_told_before_anything_is_built() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let error = check_address(&address).unwrap_err().to_string();
        assert!(error.contains(&address) && error.contains("--listen"), "{error}");
    }
}
