//! One person's work, as the site stores it: a whole case with plan, pack, stories and wins, for
//! walks that look at full rooms.

use serde_json::{Value, json};
use std::fmt::Write as _;

/// The id of the whole case.
pub const CASE: &str = "c0ffee000001";

/// Keys and values for local storage.
#[must_use]
pub fn stored() -> Vec<(String, String)> {
    let wins = wins();
    let mut records = vec![
        (format!("rung:case:{CASE}"), case()),
        (format!("rung:plan:{CASE}"), plan()),
        (format!("rung:pack:{CASE}"), pack()),
    ];
    records.push((format!("rung:story:{CASE}.{}", STORY.0), story()));
    records.extend(wins.into_iter().map(|win| {
        (format!("rung:win:{}", win.get("id").and_then(Value::as_str).unwrap_or_default()), win)
    }));
    records.into_iter().map(|(key, body)| (key, seal(&body))).collect()
}

/// The envelope around a body, with its checksum.
#[must_use]
pub fn seal(body: &Value) -> String {
    let body = body.to_string();
    let mut sum = String::new();
    let _ = write!(sum, "{:08x}", crc32(body.as_bytes()));
    format!(r#"{{"rung":2,"n":1,"by":"walk","sum":"{sum}","body":{body}}}"#)
}

/// CRC-32 as in ZIP and PNG, bit by bit: a second opinion on the site's own.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

/// 19 claimed and 14 evidenced.
fn case() -> Value {
    let noted = |level: u8, win: &str| json!({ "level": level, "note": win });
    let bare = |level: u8| json!({ "level": level });
    json!({
        "id": CASE, "track": "it-director", "opened": "2026-09-01", "scored": "2026-09-04", "lens": "manufacturing",
        "answers": {
            "operational-ownership": noted(3, "aa01"), "risk-based-prioritisation": noted(2, "aa02"), "security-by-design": bare(2),
            "incident-leadership": noted(3, "aa03"), "vendor-command": noted(1, "aa04"), "financial-discipline": bare(1),
            "service-model-clarity": bare(3), "change-governance": bare(2), "executive-alignment": bare(2)
        }
    })
}

fn wins() -> Vec<Value> {
    let win = |id: &str, text: &str, known: &str| json!({ "id": id, "day": "2026-06-18", "text": text, "known": known, "kinds": ["risk", "speed"] });
    vec![
        win(
            "aa01",
            "All 14 critical services have an owner, an on-call rota and a target. 99.93 per cent over twelve months.",
            "measured",
        ),
        win(
            "aa02",
            "The ten largest risks are reviewed every month with operations and finance; 8 of 10 have a funded treatment.",
            "measured",
        ),
        win(
            "aa03",
            "Recovery for scanner faults fell from 190 to 40 minutes in two quarters; 11 of 12 review actions closed by their date.",
            "measured",
        ),
        win(
            "aa04",
            "Scorecard for ten suppliers. About 60 hours of chasing saved in a quarter.",
            "estimated",
        ),
    ]
}

fn plan() -> Value {
    let action = |id: &str, phase: u8, day: &str, text: &str, signal: &str| json!({ "id": id, "phase": phase, "day": day, "text": text, "kind": "action", "signal": signal });
    let mut done = action(
        "vendor-command-1-1",
        0,
        "2026-09-09",
        "List every supplier that can stop a critical service: contract end, notice date, service level, owner.",
        "vendor-command",
    );
    if let Some(line) = done.as_object_mut() {
        line.insert("done".to_owned(), json!("2026-09-09"));
    }
    json!({
        "case": CASE, "start": "2026-09-07", "signals": ["vendor-command", "financial-discipline", "security-by-design"],
        "goals": ["Make it visible", "Give it a rhythm", "Show that it holds"],
        "lines": [
            done,
            action("financial-discipline-1-1", 0, "2026-09-11", "Sort twelve months of spend into six to eight categories, with Finance in the room.", "financial-discipline"),
            { "id": "ship-vendor-scorecard-1", "phase": 0, "day": "2026-10-06", "text": "Vendor scorecard", "kind": "ships", "artifact": "vendor-scorecard", "signal": "vendor-command" },
            { "id": "rescore-30", "phase": 0, "day": "2026-10-06", "text": "Score these signals again, and compare with last time.", "kind": "rescore" },
            action("vendor-command-2-1", 1, "2026-10-14", "Hold the first quarterly review with the four that matter most: same five figures, same order, minutes the same day.", "vendor-command"),
            { "id": "outcome-security-by-design-3-1", "phase": 2, "day": "2026-12-07", "text": "One standing exception was closed for good", "kind": "outcome", "signal": "security-by-design" },
            { "id": "own-1", "phase": 2, "day": "2026-11-21", "text": "Ask the operations director to read the pack.", "kind": "own" }
        ]
    })
}

fn pack() -> Value {
    json!({ "case": CASE, "artifacts": { "risk-register": { "items": {}, "note": "On the shared drive; the finance column is missing." } } })
}

/// A prompt of incident leadership, and what the person calls the story.
pub const STORY: (&str, &str) = ("third-time-never", "The scanner outage");

fn story() -> Value {
    json!({
        "case": CASE, "prompt": STORY.0, "title": STORY.1,
        "situation": "On a Monday in March the warehouse scanners lost their connection at the start of the shift. Three sites stopped shipping.",
        "task": "I had to get shipping moving within the hour.",
        "action": "I opened one channel, named an incident lead and kept the messages to stakeholders myself.",
        "result": "Shipping restarted after 47 minutes, and the fault has not come back.",
        "fixed": "Supplier updates now need a tested way back.",
        "win": "aa03", "artifact": "incident-postmortem"
    })
}
