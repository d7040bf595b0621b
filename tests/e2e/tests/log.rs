//! A log of two thousand wins: found by a word, opened deep in it, written in, dropped and brought back.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

const MANY: usize = 2000;

#[tokio::test]
async fn a_long_log_is_searched_and_written_in() {
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
    visit.see("Closed outage number 1900").await;
    let drawn = visit.run("return document.querySelectorAll('li.entry').length", vec![]).await;
    assert_eq!(drawn, json!(100), "the latest hundred are drawn at first");

    visit.write("Words in it", "number 1042").await;
    visit.see("1 of 2004 wins.").await;
    visit.see("Closed outage number 1042").await;
    visit.press("Clear the filter").await;

    visit.go("#/log/w01042").await;
    visit.arrive("Closed outage number 1042").await;
    visit.write("What changed", "Closed outage number 1042 for good.").await;
    visit.saved().await;
    assert!(visit.stored().await.get("rung:win:w01042").is_some_and(|raw| raw.contains("1042 for good")));
    visit.press("Drop this win").await;
    visit.see("Win dropped.").await;
    visit.saved().await;
    assert!(!visit.stored().await.contains_key("rung:win:w01042"));
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone").await;
    visit.saved().await;
    assert!(visit.stored().await.contains_key("rung:win:w01042"));

    visit.go("#/log").await;
    visit.press("Show all 1904 that are left").await;
    visit.see("Closed outage number 0").await;
}
