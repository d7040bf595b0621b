//! WebDriver commands that only Chromium's driver has, as fantoccini wants them: Chromium's own
//! protocol and its console log.

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Sends one command of the Chrome DevTools Protocol to the current tab.
pub(crate) async fn send(client: &Client, name: &str, params: Value) -> Result<Value, CmdError> {
    client
        .issue_cmd(Command {
            path: "goog/cdp/execute",
            body: json!({ "cmd": name, "params": params }),
        })
        .await
}

/// Takes what the browser's console has received since the last time.
pub(crate) async fn console(client: &Client) -> Result<Value, CmdError> {
    client.issue_cmd(Command { path: "se/log", body: json!({ "type": "browser" }) }).await
}
