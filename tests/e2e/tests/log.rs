//! A log of two thousand wins: found by a word, opened deep in it, written in, dropped and brought back, whole on paper.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

const MANY: usize = 2000;

#[tokio::test]
async fn a_long_log_is_searched_written_in_and_printed_whole() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    let wins: Vec<Value> = (0..MANY)
        .map(|n| {
            let body = json!({ "id": format!("w{n:05}"), "day": format!("{}-03-04", 2000 + n / 100), "text": format!("Closed outage number {n}.") });
            json!([format!("rung:win:w{n:05}"), life::seal(&body)])
        })
        .collect();
    visit.run("for (const [key, value] of arguments[0]) localStorage.setItem(key, value)", vec![Value::Array(wins)]).await;
    visit.go("#/log").await;
    visit.reload().await;
    visit.see("Closed outage number 1999").await;
    visit.dont_see("Closed outage number 42").await;

    visit.write("Words in it", "number 42.").await;
    visit.see("1 of 2000 wins.").await;
    visit.see("Closed outage number 42").await;
    visit.press("Clear the filter").await;

    visit.go("#/log/w00042").await;
    visit.arrive("Closed outage number 42").await;
    visit.see("Closed outage number 43").await;
    visit.press("Drop this win").await;
    visit.saved().await;
    assert!(!visit.stored().await.contains_key("rung:win:w00042"));
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone").await;
    visit.saved().await;
    assert!(visit.stored().await.contains_key("rung:win:w00042"));

    visit.go("#/log").await;
    visit.press("Show all 1900 that are left").await;
    visit.see("Closed outage number 0").await;
}
