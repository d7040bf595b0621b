//! A log of two thousand wins: found by a word, opened deep in it, written in, dropped and brought
//! back.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

const MANY: usize = 2000;

/// The log of somebody who kept it for twenty years.
async fn long_log() -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    let wins: Vec<Value> = (0..MANY)
        .map(|n| {
            let body = json!({ "id": format!("w{n:05}"), "day": format!("{}-03-04", 2000 + n / 100), "text": format!("Closed outage number {n}.") });
            json!([format!("rung:win:w{n:05}"), life::seal(&body)])
        })
        .collect();
    visit
        .run(
            "for (const [key, value] of arguments[0]) localStorage.setItem(key, value)",
            vec![Value::Array(wins)],
        )
        .await;
    visit.go("#/log").await;
    visit.reload().await;
    visit.see("Closed outage number 1900").await;
    visit
}

async fn drawn(visit: &Visit) -> Value {
    visit.run("return document.querySelectorAll('li.entry').length", vec![]).await
}

#[tokio::test]
async fn a_long_log_is_searched_and_written_in() {
    let visit = long_log().await;
    assert_eq!(drawn(&visit).await, json!(100), "the latest hundred are drawn at first");

    visit.write("Words in it", "number 1042").await;
    visit.see("1 of 2004 wins.").await;
    visit.see("Closed outage number 1042").await;
    visit.press("Clear the filter").await;

    visit.go("#/log/w01042").await;
    visit.arrive("Closed outage number 1042").await;
    visit.write("What changed", "Closed outage number 1042 for good.").await;
    visit.saved().await;
    assert!(
        visit
            .stored()
            .await
            .get("rung:win:w01042")
            .is_some_and(|raw| raw.contains("1042 for good"))
    );
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

/// Paper holds all wins, on sheets of its own: the list that is not on it was drawn in full for it,
/// and stayed so.
#[tokio::test]
async fn after_a_print_from_the_browser_the_list_is_as_it_was() {
    let visit = long_log().await;
    visit.run("dispatchEvent(new Event('beforeprint'))", vec![]).await;
    let printed = "return new Set(document.querySelector('#paper').textContent.match(/Closed outage number \\d+/g)).size";
    assert_eq!(visit.run(printed, vec![]).await, json!(MANY));
    visit.run("dispatchEvent(new Event('afterprint'))", vec![]).await;
    visit.see("Show all 1904 that are left").await;
    assert_eq!(drawn(&visit).await, json!(100));
}

/// The elements of a row were those of another win as soon as one came in above it, and with them
/// the focus.
#[tokio::test]
async fn a_row_stays_that_of_its_win() {
    let visit = long_log().await;
    let mark = "for (const row of document.querySelectorAll('li.entry')) row.marked = row.querySelector('a').hash";
    let moved = "return [...document.querySelectorAll('li.entry')].filter((row) => row.marked && row.marked !== row.querySelector('a').hash).length";
    visit.run(mark, vec![]).await;
    visit.write("What changed, and by how much?", "Closed the last outage.").await;
    visit.press("Add the win").await;
    visit.see("Added: Closed the last outage").await;
    assert_eq!(visit.run(moved, vec![]).await, json!(0), "a win above the others");
    assert_eq!(drawn(&visit).await, json!(100));

    visit.write("Words in it", "number 19").await;
    visit.see("of 2005 wins.").await;
    assert_eq!(visit.run(moved, vec![]).await, json!(0), "fewer wins");
}

/// While a letter waits for the list, the line above it speaks of the list that is shown.
#[tokio::test]
async fn what_is_found_and_what_is_said_of_it_go_together() {
    let visit = long_log().await;
    let watch = "window.said = []; const line = document.querySelector('p.found [role=status]'); \
                 new MutationObserver(() => window.said.push([line.textContent, document.querySelectorAll('li.entry').length])) \
                 .observe(line, { subtree: true, childList: true, characterData: true })";
    visit.run(watch, vec![]).await;
    visit.write("Words in it", "number 1042").await;
    visit.see("1 of 2004 wins.").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let said = visit.run("return window.said", vec![]).await;
    for one in said.as_array().into_iter().flatten() {
        let (line, rows) = (
            one.get(0).and_then(Value::as_str).unwrap_or_default(),
            one.get(1).and_then(Value::as_u64),
        );
        let count = line.split(' ').next().and_then(|count| count.parse::<u64>().ok());
        assert_eq!(count.map(|count| count.min(100)), rows, "{said}");
    }
}
