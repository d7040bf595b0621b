//! A tab that is open past midnight: today is today everywhere, and a day that somebody typed stays
//! as it is.

use rung_e2e::{Options, Visit, life};

/// Ten minutes before a new year, wherever the clock of this machine stands; `shift(minutes)` lets
/// time pass.
const CLOCK: &str = "const Real = Date; let ahead = new Real(2026, 11, 31, 23, 50) - Real.now(); \
    window.Date = class extends Real { constructor(...given) { if (given.length) super(...given); else super(Real.now() + ahead); } \
    static now() { return Real.now() + ahead; } }; window.shift = (minutes) => { ahead += minutes * 60000; };";

async fn late_in_the_evening(start: &str) -> Visit {
    let visit = Visit::open(Options { script: CLOCK.to_owned(), ..Options::default() }).await;
    visit.settle_in().await;
    visit.go(start).await;
    visit
}

async fn after_midnight(visit: &Visit) {
    visit.run("shift(20); dispatchEvent(new Event('focus'))", vec![]).await;
}

#[tokio::test]
async fn an_open_form_offers_the_new_day_and_keeps_a_typed_one() {
    let visit = late_in_the_evening("#/log").await;
    visit.arrive("Impact log").await;
    assert_eq!(visit.value("When?").await, "2026-12-31");
    after_midnight(&visit).await;
    assert_eq!(visit.value("When?").await, "2027-01-01");
    visit.write("What changed, and by how much?", "It went live at midnight.").await;
    visit.keys("{Enter}").await;
    visit.see("Added: It went live at midnight").await;
    visit.see("1 January 2027").await;
    let visit = late_in_the_evening("#/log").await;
    visit.arrive("Impact log").await;
    let typed = "const field = document.querySelector('#new-win-day'); field.value = '2026-12-24'; field.dispatchEvent(new Event('input', { bubbles: true }))";
    visit.run(typed, vec![]).await;
    after_midnight(&visit).await;
    visit.see("Add a win").await;
    assert_eq!(visit.value("When?").await, "2026-12-24");
}

/// Nothing tells a page that midnight has passed while it is being looked at: what is done then has
/// the new day.
#[tokio::test]
async fn what_is_done_and_saved_after_midnight_has_the_new_day() {
    let visit = late_in_the_evening(&format!("#/case/{}/score/vendor-command", life::CASE)).await;
    visit.arrive("Vendor command").await;
    visit.run("shift(20)", vec![]).await;
    visit.choose("3 Director-ready").await;
    visit.saved().await;
    let case = visit.record("case").await;
    assert_eq!(case.get("scored").and_then(serde_json::Value::as_str), Some("2027-01-01"));
    visit.press("Save everything to a file").await;
    visit.saved_file("rung-2027-01-01").await;
    visit.see("Last saved to a file on 1 January 2027").await;
}

#[tokio::test]
async fn what_stands_on_the_screen_follows() {
    let visit = late_in_the_evening(&format!("#/case/{}/print", life::CASE)).await;
    visit.see("31 December 2026").await;
    after_midnight(&visit).await;
    visit.see("1 January 2027").await;
    visit.dont_see("31 December 2026").await;
    let visit = late_in_the_evening(&format!("#/case/{}/plan", life::CASE)).await;
    visit.arrive("Ninety days").await;
    let label = visit.value("By when?").await;
    after_midnight(&visit).await;
    visit.see("Ninety days").await;
    // The first of January 2027 is a Friday: the next one is a week later than it was.
    assert_ne!(visit.value("By when?").await, label);
}
