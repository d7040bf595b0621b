//! An impact log of ten thousand wins beside one of a single win, where nothing is to be done but
//! to show the letter: how long a key takes in the search and in an open win, and how soon after
//! the last letter the list follows.

use super::{numbers, print_times};
use rung_e2e::{Visit, life};
use serde_json::{Value, json};
use std::time::Duration;

const MANY: usize = 10_000;
/// So many are put into storage with one script.
const AT_ONCE: usize = 1_000;
/// Letters typed into the search, each of which goes on finding wins in the long log.
const SEARCH: &str = "night shift outage restored by the team in minutes for good";
/// Letters typed into the line of a win in the middle.
const LINE: &str = " It has not come back since, and the second team works in the same way by now.";

/// Prints the times of both logs.
pub(crate) async fn measure(visit: &Visit) {
    for (size, name) in [(1, "1 win"), (MANY, "10,000 wins")] {
        settle_in(visit, size).await;
        visit.go("#/log").await;
        visit.reload().await;
        print(
            &format!("key in the search of {name} → painted"),
            keys(visit, "input#filter-words", SEARCH).await,
        );
        if size > 1 {
            print_times("last letter → list painted", lists(visit).await);
        }
        visit.go(&format!("#/log/{}", id(size / 2))).await;
        visit.reload().await;
        print(
            &format!("key in a win of {name} → painted"),
            keys(visit, "textarea#win-0", LINE).await,
        );
    }
}

/// What was typed somewhere took so long.
struct Typed {
    times: Vec<f64>,
    /// Milliseconds of processor time that the page took for each letter, with all that followed
    /// from it.
    busy: f64,
}

fn print(name: &str, typed: Typed) {
    print_times(name, typed.times);
    println!("    the page was busy for {:.1} ms a key, with what follows from it", typed.busy);
}

fn id(nth: usize) -> String {
    format!("w{nth:05}")
}

/// A case, and so many wins with several texts: answers of the case cite the first of them.
async fn settle_in(visit: &Visit, size: usize) {
    visit.run("Object.keys(localStorage).filter((key) => key.startsWith('rung:')).forEach((key) => localStorage.removeItem(key)); sessionStorage.clear()", vec![]).await;
    let names = [
        "operational-ownership",
        "risk-based-prioritisation",
        "security-by-design",
        "incident-leadership",
        "vendor-command",
    ];
    let answers: serde_json::Map<String, Value> =
        names.iter().enumerate().map(|(nth, name)| ((*name).to_owned(), answer(nth))).collect();
    let case = json!({ "id": life::CASE, "track": "it-director", "opened": "2026-09-01", "answers": answers });
    visit.store(&format!("rung:case:{}", life::CASE), &life::seal(&case)).await;
    let wins: Vec<Value> = (0..size)
        .map(|nth| json!([format!("rung:win:{}", id(nth)), life::seal(&win(nth))]))
        .collect();
    for some in wins.chunks(AT_ONCE) {
        visit
            .run(
                "for (const [key, value] of arguments[0]) localStorage.setItem(key, value)",
                vec![json!(some)],
            )
            .await;
    }
}

fn answer(nth: usize) -> Value {
    let cites: Vec<String> = (0..40).map(|more| id(nth * 40 + more)).collect();
    json!({ "level": 2, "cites": cites })
}

/// As long as what storage has room for ten thousand of.
fn win(nth: usize) -> Value {
    let site = ["Leeds", "Göteborg", "Łódź", "Porto"].get(nth % 4).copied().unwrap_or_default();
    let kind = ["cost", "risk", "speed"].get(nth % 3).copied().unwrap_or_default();
    json!({
        "id": id(nth), "day": format!("{}-{:02}-{:02}", 2006 + nth / 500, nth % 12 + 1, nth % 28 + 1),
        "text": format!("Outage {nth} of the night shift in {site} was over in {} minutes, from 190.", nth % 60 + 1),
        "action": "I named one lead for each night, and the team restored it by the book.",
        "voucher": format!("Plant manager, {site}"),
        "kinds": [kind],
        "scope": format!("{} sites, for good", nth % 9 + 1)
    })
}

/// Milliseconds from each key to the drawn frame.
async fn keys(visit: &Visit, field: &str, letters: &str) -> Typed {
    let script = "const at = arguments[0], done = arguments[arguments.length - 1];
        const look = () => {
          const field = document.querySelector(at);
          if (!field) return setTimeout(look, 50);
          const bench = globalThis.__bench;
          field.focus();
          field.setSelectionRange(field.value.length, field.value.length);
          bench.keys = [];
          field.addEventListener('keydown', (e) => { bench.painted().then((now) => bench.keys.push(now - e.timeStamp)); }, true);
          done(true);
        };
        look();";
    if let Err(error) = visit.client().execute_async(script, vec![json!(field)]).await {
        panic!("there is no {field}: {error}");
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    visit.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    let before = busy(visit).await;
    super::type_letters(visit, letters).await;
    let busy = (busy(visit).await - before) / super::as_f64(letters.chars().count() as u64);
    visit.cdp("Performance.disable", json!({})).await;
    Typed { times: numbers(&visit.run("return globalThis.__bench.keys", vec![]).await), busy }
}

/// Milliseconds of processor time that the page has taken so far. Other programs on the machine do
/// not count.
async fn busy(visit: &Visit) -> f64 {
    let metrics = visit.cdp("Performance.getMetrics", json!({})).await;
    let metrics = metrics.get("metrics").and_then(Value::as_array).cloned().unwrap_or_default();
    let task = metrics
        .iter()
        .find(|metric| metric.get("name").and_then(Value::as_str) == Some("TaskDuration"));
    task.and_then(|metric| metric.get("value")?.as_f64()).unwrap_or(f64::NAN) * 1000.0
}

/// Milliseconds from a letter after which nothing follows to the frame that shows what it finds,
/// ten times over.
async fn lists(visit: &Visit) -> Vec<f64> {
    let script = "const done = arguments[0], { painted } = globalThis.__bench, field = document.querySelector('input#filter-words');
        const said = document.querySelector('p.found [role=status]'), pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        (async () => {
          const times = [];
          for (let i = 0; i < 10; i += 1) {
            const before = said.textContent, start = performance.now();
            field.value = i % 2 ? 'outage' : 'manager porto';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            while (said.textContent === before) await pause(1);
            times.push((await painted()) - start);
            await pause(500);
          }
          done(times);
        })();";
    match visit.client().execute_async(script, vec![]).await {
        Ok(times) => numbers(&times),
        Err(error) => panic!("the list: {error}"),
    }
}
