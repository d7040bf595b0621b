//! Days off: named beside a plan, kept free by it, and given back.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

/// The day of a line, as it is stored.
async fn day_of(visit: &Visit, id: &str) -> String {
    let plan = visit.record("plan").await;
    let lines = plan.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
    let line =
        lines.iter().find(|line| line.get("id").and_then(Value::as_str) == Some(id)).cloned();
    line.and_then(|line| line.get("day").and_then(Value::as_str).map(str::to_owned))
        .unwrap_or_default()
}

#[tokio::test]
async fn days_off_are_named_kept_free_and_given_back() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go(&format!("#/case/{}/plan", life::CASE)).await;
    visit.see("Days off").await;
    let plan = visit.record("plan").await;
    let lines = plan.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
    let open = lines
        .iter()
        .find(|line| line.get("done").is_none() && line.get("kind") == Some(&json!("action")))
        .cloned()
        .unwrap_or_default();
    let id = open.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let was = day_of(&visit, &id).await;

    visit.press("Days off").await;
    visit.press("Keep free").await;
    visit.see("That is not a full date. Nothing was added yet.").await;
    visit.write("First day off", "0027-01-01").await;
    visit.press("Keep free").await;
    visit.see("The year 27 is not between 1950 and 2150. Nothing was added yet.").await;
    visit.write("First day off", &was).await;
    visit.press("Keep free").await;
    visit.see("kept free.").await;
    visit.see("when your days off are kept free.").await;
    assert_eq!(day_of(&visit, &id).await, was, "nothing moves unasked");
    visit.press("Dismiss").await;
    visit.press("Move what is in the way").await;
    visit.see("The plan now keeps your days off free.").await;
    visit.saved().await;
    assert_ne!(day_of(&visit, &id).await, was);

    visit.reload().await;
    visit.press("Days off").await;
    visit.press("Take off the list").await;
    visit.see("No longer a day off.").await;
    visit.press("Dismiss").await;
    visit.press("Move what is in the way").await;
    visit.see("The plan now keeps your days off free.").await;
    visit.saved().await;
    assert_eq!(day_of(&visit, &id).await, was);
    assert_eq!(visit.violations().await, Vec::<String>::new());
}
