//! What the page did behind the scenes: the policy it broke, what it said to the console, what
//! axe-core thinks of it.

use crate::cdp;
use crate::place;
use crate::visit::Visit;
use serde_json::{Value, json};
use std::fmt::Write;

const AXE_CALL: &str = "
const done = arguments[0];
axe.run(document, { preload: false, resultTypes: ['violations'] })
  .then((result) => done({ violations: result.violations }), (error) => done({ error: String(error) }));";

impl Visit {
    /// Everything a clean visit does not have: breaches of the content security policy in the page
    /// as it is now, and warnings and errors that any page of this tab has sent to the console
    /// since the visit began.
    pub async fn violations(&self) -> Vec<String> {
        let script = "return [...(globalThis.__walk?.violations ?? []), ...(globalThis.__walk?.errors ?? [])]";
        let seen = self.run(script, vec![]).await;
        let mut all: Vec<String> = texts(&seen);
        self.drain_console().await;
        if let Ok(lines) = self.console.lock() {
            all.extend(lines.iter().cloned());
        }
        all
    }

    /// Forgets what the console has said so far, after a step that is meant to go wrong.
    pub async fn forget_console(&self) {
        self.drain_console().await;
        if let Ok(mut lines) = self.console.lock() {
            lines.clear();
        }
    }

    /// What axe-core finds wrong with the page as it is now, one line for each element; empty if
    /// nothing.
    pub async fn axe(&self) -> String {
        let script = format!("{}\n{AXE_CALL}", place::axe());
        let result = self.ask("axe-core", self.client().execute_async(&script, vec![])).await;
        if let Some(error) = result.get("error") {
            panic!("axe-core: {error}");
        }
        let mut report = String::new();
        for rule in result.get("violations").and_then(Value::as_array).into_iter().flatten() {
            for node in rule.get("nodes").and_then(Value::as_array).into_iter().flatten() {
                let part = |value: &Value, key: &str| match value.get(key) {
                    Some(Value::String(text)) => text.clone(),
                    Some(other) => other.to_string(),
                    None => String::new(),
                };
                let _ = writeln!(
                    report,
                    "{}: {} at {}: {}",
                    part(rule, "id"),
                    part(rule, "help"),
                    part(node, "target"),
                    part(node, "failureSummary").replace('\n', " ")
                );
            }
        }
        report
    }

    /// Slows the processor by this factor; 1 is full speed.
    pub async fn slow_processor(&self, factor: f64) {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": factor })).await;
    }

    /// Slows the network: bits per second down and up, and milliseconds before each answer.
    pub async fn slow_network(&self, bits_per_second: f64, latency: f64) {
        self.cdp("Network.enable", json!({})).await;
        let bytes = bits_per_second / 8.0;
        let how = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        self.cdp("Network.emulateNetworkConditions", how).await;
    }

    /// Cuts the network off, or restores it.
    pub async fn offline(&self, offline: bool) {
        self.cdp("Network.enable", json!({})).await;
        let how = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", how).await;
    }

    /// Moves what the console has received into `self.console`, before the tab that said it is
    /// left.
    pub(crate) async fn drain_console(&self) {
        let Ok(Value::Array(lines)) = cdp::console(self.client()).await else { return };
        if let Ok(mut console) = self.console.lock() {
            console.extend(lines.iter().filter(|line| is_trouble(line)).map(|line| {
                line.get("message").and_then(Value::as_str).unwrap_or_default().to_owned()
            }));
        }
    }
}

fn is_trouble(line: &Value) -> bool {
    matches!(line.get("level").and_then(Value::as_str), Some("SEVERE" | "WARNING"))
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
