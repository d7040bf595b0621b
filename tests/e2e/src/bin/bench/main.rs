//! Prints what the built site weighs and how fast it is, in Chromium at full speed and slowed to a
//! phone. Judges nothing.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

mod log;
mod register;

use rung_e2e::{Options, Visit};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Loads per profile, each in a browser that has never seen the site.
const LOADS: usize = 7;
/// Letters typed into the evidence note.
const NOTE: &str =
    "Recovery went from 190 to 40 minutes in two quarters, and two leads run it now.";
const SCRIPT: &str = include_str!("bench.js");

struct Profile {
    name: &'static str,
    slow: bool,
}

const PROFILES: [Profile; 2] = [
    Profile { name: "full speed", slow: false },
    Profile { name: "phone: processor 4 times slower, 1.6 Mbit/s, 150 ms", slow: true },
];

/// One cold load. Times in milliseconds from the start of the navigation.
struct Load {
    first_paint: f64,
    ready: f64,
    bytes: f64,
    requests: f64,
}

#[tokio::main]
async fn main() {
    // `tools/bench.sh log` measures the log alone.
    if std::env::args().any(|only| only == "log") {
        for profile in &PROFILES {
            println!("\n{}", profile.name);
            log::measure(&arrive(profile).await).await;
        }
        return;
    }
    sizes();
    for profile in &PROFILES {
        measure(profile).await;
    }
    println!(
        "\nReady: a level chosen by script on the first signal shows in the side list. Painted: the frame after the event has been drawn."
    );
}

fn sizes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let site = std::env::var_os("RUNG_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    let done = Command::new("node").arg(root.join("tools/sizes.mjs")).arg(site).status();
    if !done.is_ok_and(|status| status.success()) {
        std::process::exit(1);
    }
}

async fn measure(profile: &Profile) {
    println!("\n{} (median of {LOADS} first visits)", profile.name);
    let mut loads = Vec::new();
    let mut last = None;
    for _ in 0..LOADS {
        drop(last.take());
        let visit = arrive(profile).await;
        loads.push(load(&visit).await);
        last = Some(visit);
    }
    let middle = |pick: fn(&Load) -> f64| percentile(loads.iter().map(pick).collect(), 50.0);
    println!(
        "  sent, bodies as compressed          {:>8.1} KB in {} requests",
        middle(|load| load.bytes) / 1000.0,
        middle(|load| load.requests)
    );
    println!("  first paint                         {:>8.0} ms", middle(|load| load.first_paint));
    println!("  first answer reacts                 {:>8.0} ms", middle(|load| load.ready));
    let Some(visit) = last else { return };
    print_times("choosing an answer → painted", clicks(&visit).await);
    let (times, stored) = keystrokes(&visit).await;
    print_times("key in the evidence note → painted", times);
    print_stored(&stored, NOTE);
    register::measure(&visit).await;
    log::measure(&visit).await;
}

async fn arrive(profile: &Profile) -> Visit {
    let visit =
        Visit::start(Options { brotli: true, script: SCRIPT.to_owned(), ..Options::default() })
            .await;
    if profile.slow {
        visit.slow_processor(4.0).await;
        visit.slow_network(1_600_000.0, 150.0).await;
    }
    visit.land().await;
    visit
}

async fn load(visit: &Visit) -> Load {
    let script = "return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null, globalThis.__bench.ready]";
    let start = Instant::now();
    loop {
        let times = visit.run(script, vec![]).await;
        let time = |at: usize| times.get(at).and_then(Value::as_f64);
        if let (Some(first_paint), Some(ready)) = (time(0), time(1)) {
            // What is fetched once the page is idle belongs to the visit too.
            tokio::time::sleep(Duration::from_secs(1)).await;
            let requests = visit.requests();
            let bytes = requests.iter().map(|request| request.bytes).sum::<u64>();
            return Load {
                first_paint,
                ready,
                bytes: as_f64(bytes),
                requests: as_f64(requests.len() as u64),
            };
        }
        if start.elapsed() > Duration::from_secs(60) {
            panic!(
                "no answer reacted within a minute: {times}. The page says: {}",
                visit.text().await
            );
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Milliseconds from choosing a level to the drawn frame, sixty times over.
async fn clicks(visit: &Visit) -> Vec<f64> {
    let script = "const done = arguments[0], { levels, painted } = globalThis.__bench;
        (async () => {
          const times = [];
          for (let i = 0; i < 60; i += 1) {
            // Uneven pauses, so that no beat with the screen's own forms.
            await new Promise((resolve) => setTimeout(resolve, 80 + ((i * 37) % 50)));
            const all = levels(), level = all[i % all.length].checked ? all[(i + 1) % all.length] : all[i % all.length];
            const start = performance.now();
            level.click();
            times.push((await painted()) - start);
          }
          done(times);
        })();";
    match visit.client().execute_async(script, vec![]).await {
        Ok(times) => numbers(&times),
        Err(error) => panic!("clicks: {error}"),
    }
}

/// Milliseconds from each key to the drawn frame, and the lengths of what was written to storage
/// meanwhile, by its key.
async fn keystrokes(visit: &Visit) -> (Vec<f64>, BTreeMap<String, Vec<u64>>) {
    let script = "const bench = globalThis.__bench, note = document.querySelector('textarea#note');
        if (!note) return false;
        note.focus();
        note.addEventListener('keydown', (e) => { bench.painted().then((now) => bench.keys.push(now - e.timeStamp)); }, true);
        return true;";
    assert_eq!(
        visit.run(script, vec![]).await,
        Value::Bool(true),
        "the first signal has no textarea#note"
    );
    tokio::time::sleep(Duration::from_secs(1)).await;
    visit.run("globalThis.__bench.stored.length = 0", vec![]).await;
    type_letters(visit, NOTE).await;
    let result =
        visit.run("return [globalThis.__bench.keys, globalThis.__bench.stored]", vec![]).await;
    (result.get(0).map(numbers).unwrap_or_default(), stored(&result))
}

/// Types as a person does, a key every 90 ms, and waits until all of it is written.
async fn type_letters(visit: &Visit, letters: &str) {
    for letter in letters.chars() {
        let key = letter.to_string();
        visit
            .cdp("Input.dispatchKeyEvent", json!({ "type": "keyDown", "key": key, "text": key }))
            .await;
        visit.cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key })).await;
        tokio::time::sleep(Duration::from_millis(90)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
}

/// The lengths of what was written, by its key.
fn stored(result: &Value) -> BTreeMap<String, Vec<u64>> {
    let mut stored: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for write in result.get(1).and_then(Value::as_array).into_iter().flatten() {
        if let (Some(key), Some(length)) =
            (write.get(0).and_then(Value::as_str), write.get(1).and_then(Value::as_u64))
        {
            stored.entry(key.to_owned()).or_default().push(length);
        }
    }
    stored
}

fn print_times(name: &str, times: Vec<f64>) {
    let count = times.len();
    let (half, most) = (percentile(times.clone(), 50.0), percentile(times, 98.0));
    println!("  {name:<35} {half:>8.1} ms p50 {most:>8.1} ms p98 ({count} times)");
}

fn print_stored(stored: &BTreeMap<String, Vec<u64>>, letters: &str) {
    let typed = letters.chars().count() as u64;
    println!("  written to storage while {typed} letters were typed, in characters:");
    for (key, lengths) in stored {
        let (largest, all) =
            (lengths.iter().max().copied().unwrap_or_default(), lengths.iter().sum::<u64>());
        println!(
            "    {key}: {} writes, at most {largest} each, {:.0} per letter",
            lengths.len(),
            as_f64(all) / as_f64(typed)
        );
    }
    if stored.is_empty() {
        println!("    nothing");
    }
}

fn percentile(mut times: Vec<f64>, percent: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    let last = times.len().saturating_sub(1);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a position in a short list"
    )]
    let at = (as_f64(last as u64) * percent / 100.0).round() as usize;
    times.get(at).copied().unwrap_or(f64::NAN)
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

#[allow(clippy::cast_precision_loss, reason = "counts and bytes far below 2^52")]
fn as_f64(number: u64) -> f64 {
    number as f64
}
