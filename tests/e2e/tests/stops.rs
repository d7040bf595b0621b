//! What made the page stop: a control that went while it had the focus, and events that took away
//! what was shown. The random walk finds such faults; these are the ones that people met.

use rung_e2e::{Options, Visit, life};
use serde_json::json;

async fn at(room: &str) -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go("#/log").await;
    visit.arrive("Impact log").await;
    visit.go(room).await;
    visit
}

/// The page goes on: it still answers, in the room with this heading.
async fn goes_on(visit: &Visit, heading: &str) {
    visit.arrive(heading).await;
    visit.dont_see("Rung has stopped").await;
    visit.go("#/data").await;
    visit.arrive("Your data").await;
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

/// Types a day, digit by digit as far as the field is concerned, and stays in it.
async fn type_day(visit: &Visit, field: &str, day: &str) {
    let script = "const field = document.getElementById(arguments[0]); field.focus(); field.value = arguments[1]; \
                  field.dispatchEvent(new Event('input', { bubbles: true }));";
    visit.run(script, vec![json!(field), json!(day)]).await;
}

#[tokio::test]
async fn a_day_being_typed_is_kept_when_its_field_goes() {
    let visit = at("#/log/aa03").await;
    visit.see("When?").await;
    type_day(&visit, "win-day", "2026-05-04").await;
    visit.back().await;
    visit.arrive("Impact log").await;
    visit.saved().await;
    assert!(
        visit.stored().await.get("rung:win:aa03").is_some_and(|raw| raw.contains("2026-05-04"))
    );
    goes_on(&visit, "Impact log").await;
}

#[tokio::test]
async fn an_open_win_is_dropped_here_by_undo_and_elsewhere() {
    let visit = at("#/log/aa03").await;
    visit.press("Drop this win").await;
    visit.see("Win dropped.").await;
    visit.arrive("Impact log").await;
    visit.write("What changed, and by how much?", "Cut the bill by 40 per cent").await;
    visit.keys("{Enter}").await;
    visit.press("Cut the bill by 40 per cent").await;
    visit.arrive("Cut the bill by 40 per cent").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("That win is not in the log").await;
    visit.go("#/log/aa01").await;
    visit.see("Drop this win").await;
    // The field goes with the focus in it.
    type_day(&visit, "win-day", "2026-05-04").await;
    let script = "const old = localStorage.getItem(arguments[0]); localStorage.removeItem(arguments[0]); \
                  dispatchEvent(new StorageEvent('storage', { key: arguments[0], oldValue: old, newValue: null, storageArea: localStorage }));";
    visit.run(script, vec![json!("rung:win:aa01")]).await;
    visit.see("That win is not in the log").await;
    goes_on(&visit, "Impact log").await;
}

#[tokio::test]
async fn a_plan_is_dropped_after_a_reload_and_after_other_rooms() {
    let visit = at(&format!("#/case/{}/plan", life::CASE)).await;
    visit.reload().await;
    visit.press_near("Drop it", "Vendor scorecard").await;
    visit.see("Line dropped.").await;
    visit.press("Dismiss").await;
    visit.go(&format!("#/case/{}/words", life::CASE)).await;
    visit.arrive("Words to hide").await;
    visit.go(&format!("#/case/{}/plan", life::CASE)).await;
    visit.press("Drop the plan").await;
    visit.see("Plan dropped.").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone").await;
    visit.saved().await;
    assert!(visit.stored().await.contains_key(&format!("rung:plan:{}", life::CASE)));
    goes_on(&visit, "Ninety days").await;
}
