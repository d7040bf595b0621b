//! A chromedriver and the Chromium it started. Both end when this is dropped, whatever state they
//! are in.

use crate::place::Folder;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The window's outside, in pixels: larger than any inside that a walk asks for.
const WINDOW: &str = "--window-size=1400,1100";

#[derive(Debug)]
pub(crate) struct Browser {
    driver: Child,
    pub(crate) client: Client,
}

impl Browser {
    /// Starts Chromium on the profile kept in `folder`.
    pub(crate) async fn start(folder: &Folder, blocked_storage: bool) -> Self {
        let (mut driver, port) = started(folder);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        if let Value::Object(capabilities) = capabilities(folder, blocked_storage) {
            builder.capabilities(capabilities);
        }
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => Self { driver, client },
            Err(error) => {
                kill_with_children(&mut driver);
                panic!("chromedriver could not start Chromium: {error}");
            }
        }
    }

    /// Closes the browser the way a person does.
    pub(crate) async fn quit(self) {
        let _ = self.client.clone().close().await;
    }

    /// Ends the browser as a power cut does.
    pub(crate) fn kill(self) {}
}

impl Drop for Browser {
    fn drop(&mut self) {
        kill_with_children(&mut self.driver);
    }
}

fn start_driver(folder: &Folder) -> Child {
    let program = std::env::var("CHROMEDRIVER").ok().filter(|path| !path.is_empty());
    let program = program.unwrap_or_else(|| "chromedriver".to_owned());
    let mut command = Command::new(&program);
    // Dates are typed and read as the site writes them: day, month, year.
    command.arg("--port=0").env("TMPDIR", folder.inside("tmp")).env("LANGUAGE", "en_GB");
    match command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn() {
        Ok(driver) => driver,
        Err(error) => panic!("{program} did not start: {error}. Run: tools/setup.sh test"),
    }
}

/// A running driver and its port. The free port that it picks may be somebody else's by the time it
/// listens.
fn started(folder: &Folder) -> (Child, u16) {
    let mut says = String::new();
    for _ in 0..3 {
        let mut driver = start_driver(folder);
        match read_port(&mut driver) {
            Ok(port) => return (driver, port),
            Err(why) => says = why,
        }
        kill_with_children(&mut driver);
    }
    panic!("chromedriver did not say which port it has: {says}");
}

fn read_port(driver: &mut Child) -> Result<u16, String> {
    let mut said = String::new();
    if let Some(stdout) = driver.stdout.take() {
        let mut lines = BufReader::new(stdout).lines();
        while let Some(Ok(line)) = lines.next() {
            if let Some((_, port)) = line.rsplit_once("on port ")
                && let Ok(port) = port.trim_end_matches('.').parse()
                && line.contains("success")
            {
                // The pipe stays open to its end, or chromedriver would stop at its next word.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(port);
            }
            said.push_str(&line);
            said.push('\n');
        }
    }
    Err(said)
}

fn capabilities(folder: &Folder, blocked_storage: bool) -> Value {
    let mut prefs = json!({
        "download.default_directory": folder.inside("downloads"),
        "download.prompt_for_download": false,
    });
    if blocked_storage && let Some(prefs) = prefs.as_object_mut() {
        prefs.insert("profile.default_content_setting_values.cookies".to_owned(), json!(2));
    }
    json!({
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "prefs": prefs,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--lang=en-GB", WINDOW, format!("--user-data-dir={}", folder.inside("profile").display()),
            ],
        },
    })
}

fn kill_with_children(driver: &mut Child) {
    for child in descendants(driver.id()) {
        let _ =
            Command::new("kill").args(["-KILL", &child.to_string()]).stderr(Stdio::null()).status();
    }
    let _ = driver.kill();
    let _ = driver.wait();
}

/// Every process that this one started, directly or not. Reads `/proc`; elsewhere chromedriver's
/// own clean-up has to do.
fn descendants(of: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse().ok()?, parent(&entry.path())?))
        })
        .collect();
    let mut found = vec![of];
    let mut next = 0;
    while let Some(&process) = found.get(next) {
        found.extend(
            parents.iter().filter(|(_, parent)| *parent == process).map(|(child, _)| *child),
        );
        next += 1;
    }
    found.split_off(1)
}

fn parent(process: &Path) -> Option<u32> {
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    // The name stands in brackets and may hold anything; after it come the state and the parent.
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}
