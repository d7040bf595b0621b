//! The plain file server that hosts the site during a walk: `tools/serve.mjs`, the same that `make
//! serve` starts.

use crate::place;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub struct Server {
    process: Child,
    address: String,
    log: PathBuf,
}

/// One request that the server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Milliseconds since 1970.
    pub time: u64,
    /// Such as `GET`.
    pub method: String,
    /// The path as it was asked for, with the query.
    pub path: String,
    /// The status that was answered.
    pub status: u64,
    /// Size of the body as it was sent.
    pub bytes: u64,
}

impl Server {
    /// Serves `site` below `prefix` on a free port and writes what is asked for into the file
    /// `log`.
    pub fn start(site: &Path, prefix: &str, brotli: bool, log: PathBuf) -> Self {
        let mut command = Command::new("node");
        command.arg(place::repository().join("tools/serve.mjs")).arg(site);
        command.args(["--port", "0", "--prefix", prefix, "--log"]).arg(&log);
        if brotli {
            command.arg("--brotli");
        }
        let mut process = match command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn() {
            Ok(process) => process,
            Err(error) => panic!("node could not start tools/serve.mjs: {error}"),
        };
        let mut line = String::new();
        if let Some(stdout) = process.stdout.take() {
            let _ = BufReader::new(stdout).read_line(&mut line);
        }
        let Some((_, address)) = line.trim().rsplit_once(" at ") else {
            let _ = process.kill();
            panic!("tools/serve.mjs did not say where it serves, but {line:?}");
        };
        Self { address: address.to_owned(), process, log }
    }

    /// The address of the site, ending in a slash.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every request so far, in order.
    pub fn requests(&self) -> Vec<Request> {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        text.lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .map(|value| Request::read(&value))
            .collect()
    }
}

impl Request {
    fn read(value: &Value) -> Self {
        let number = |key: &str| value.get(key).and_then(Value::as_u64).unwrap_or_default();
        let text =
            |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        Self {
            time: number("time"),
            method: text("method"),
            path: text("path"),
            status: number("status"),
            bytes: number("bytes"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
