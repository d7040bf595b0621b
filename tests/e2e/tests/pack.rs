//! The proof pack: rows by keyboard, what is missing, examples, offers, what is computed, and
//! documents that are added.

use rung_e2e::{Options, Paper, Visit, life};
use serde_json::json;

async fn at(page: &str, heading: &str) -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go(&format!("#/case/{}/{page}", life::CASE)).await;
    visit.arrive(heading).await;
    visit
}

/// Cells of the register, in the order of its fields.
async fn cells(visit: &Visit) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[aria-labelledby=\"register-title\"] tr[data-row] :is(textarea, input, select)')].map((e) => e.value)";
    let found = visit.run(script, vec![]).await;
    found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|cell| cell.as_str().map(str::to_owned))
        .collect()
}

#[tokio::test]
async fn rows_are_moved_dropped_and_brought_back_by_keyboard() {
    let visit = at("pack/risk-register", "Risk register").await;
    for risk in ["Ransomware reaches the file shares", "One switch core carries plant and offices"]
    {
        visit.tab_to("Add a risk").await;
        visit.keys("{Enter}").await;
        visit.keys(&format!("{risk}{{Tab}}{{Tab}}4{{Tab}}5{{Tab}}")).await;
    }
    visit.see("Both scored risks are high or severe.").await;

    // Up, and the keyboard stays on the button that was pressed.
    visit.tab_to("Move up R2").await;
    visit.keys("{Enter}").await;
    visit.focus_on("Move up R1").await;
    let moved = cells(&visit).await;
    assert_eq!(
        moved.first().map(String::as_str),
        Some("One switch core carries plant and offices")
    );
    visit.saved().await;

    visit.reload().await;
    visit.arrive("Risk register").await;
    visit.see("Both scored risks are high or severe.").await;
    assert_eq!(cells(&visit).await, moved);

    // What was dropped comes back, where it stood.
    visit.tab_to("Drop R1").await;
    visit.keys("{Enter}").await;
    visit.see("Row dropped.").await;
    visit.focus_on("R1 Risk").await;
    visit.see("The one scored risk is high or severe.").await;
    visit.press("Undo").await;
    visit.see("Both scored risks are high or severe.").await;
    assert_eq!(cells(&visit).await, moved);
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_missing_leads_to_its_cell() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit.press_near("Add a risk", "The register").await;
    visit.focus_on("R1 Risk").await;
    visit.keys("The oven line has had no patches since 2020").await;
    visit.press("One risk has no owner").await;
    visit.focus_on("R1 Owner").await;
    visit.keys("Plant manager").await;
    visit.dont_see("One risk has no owner").await;
}

#[tokio::test]
async fn an_example_is_looked_at_taken_and_cleared() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit.press_near("Show an example", "Say what happens, to what").await;
    visit.press("Use the example").await;
    visit.see("The example stands here now").await;
    visit.see("The register: still the example").await;
    assert!(cells(&visit).await.len() > 20);
    visit.press("Clear this part").await;
    visit.see("Cleared. What stood there can be put back.").await;
    visit.see("The register: empty").await;
    visit.press("Undo").await;
    visit.see("The register: still the example").await;
}

#[tokio::test]
async fn what_is_known_is_offered_and_never_put_in_unasked() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit.see("Your answer to Vendor command: 1").await;
    assert_eq!(cells(&visit).await, Vec::<String>::new());
    visit.press("Add: Vendor command").await;
    visit.see("Added. It is a beginning").await;
    visit.dont_see("Your answer to Vendor command: 1").await;
    let added = cells(&visit).await;
    assert!(added.first().is_some_and(|risk| risk.starts_with("Vendor command")), "{added:?}");
    visit.press("Undo").await;
    visit.see("Your answer to Vendor command: 1").await;
}

#[tokio::test]
async fn a_list_grows_with_enter_and_a_figure_that_cannot_be_read_is_kept() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit.write("Looked for and left out 1", "Supplier access to payroll: none").await;
    visit.keys("{Enter}").await;
    visit.focus_on("Looked for and left out 2").await;
    visit.keys("Phones without updates: all taken back{Enter}").await;
    visit.focus_on("Looked for and left out 3").await;
    visit.keys("{Backspace}").await;
    visit.focus_on("Looked for and left out 2").await;
    visit.press("Dismiss").await;

    visit.go(&format!("#/case/{}/pack/budget-narrative", life::CASE)).await;
    visit.arrive("Budget narrative").await;
    visit.press("Add an amount").await;
    visit.focus_on("1 Entry").await;
    visit.write("1 Amount", "about 40k or so").await;
    visit.keys("{Tab}").await;
    visit.see("Cannot be read as an amount. “about 40k or so” is kept").await;
    visit.write("1 Amount", "£40k").await;
    visit.keys("{Tab}").await;
    visit.dont_see("Cannot be read").await;
    visit.see("Spend £40,000").await;
}

/// A model as it was typed when inputs were free words and a block asked for what comes out.
#[tokio::test]
async fn a_growth_model_is_computed_and_older_lines_stay() {
    let visit = at("pack", "What the panel keeps").await;
    let typed = json!({ "id": "r1", "cells": { "input": "Clinics at the start", "low": "900", "middle": "900", "high": "900" } });
    let came_out = json!({ "id": "r1", "cells": { "stream": "Clinics we have", "low": "1,764,500", "known": "estimated" } });
    for (block, row) in [("inputs", typed), ("outputs", came_out)] {
        let sheet = json!({ "case": life::CASE, "artifact": "growth-model", "block": block, "rows": [row] });
        visit
            .store(&format!("rung:sheet:{}.growth-model.{block}", life::CASE), &life::seal(&sheet))
            .await;
    }
    let pack = json!({ "case": life::CASE, "artifacts": { "growth-model": {} } });
    visit.store(&format!("rung:pack:{}", life::CASE), &life::seal(&pack)).await;
    visit.reload().await;
    visit.go(&format!("#/case/{}/pack/growth-model", life::CASE)).await;
    visit.arrive("Growth model").await;
    visit.see("Nothing is computed yet. The model lacks “Customers at the start”").await;
    visit.see("One line names no input of the model.").await;
    assert_eq!(visit.value("1 Input").await, "Clinics at the start");
    visit.pick("1 Input", "Customers at the start").await;
    visit.see("The model lacks “New customers a month”, “Share that leaves a month” and “Income a customer a month”.").await;
    visit.dont_see("One line names no input of the model.").await;

    visit.press_near("Show an example", "Each input on a line").await;
    visit.press("Use the example").await;
    visit.see("Income in a year: low £2,131,945, middle £2,339,683 and high £2,540,948.").await;
    visit.press_near("Show an example", "Each input on a line").await;
    visit.write("3 Middle", "0.012").await;
    visit.keys("{Tab}").await;
    visit.see("Income in a year: low £2,131,945 and high £2,540,948.").await;
    visit.see("“Share that leaves a month” cannot be read for middle.").await;
    visit.write("3 Middle", "1").await;
    visit.see("“Share that leaves a month” needs a % sign for middle.").await;
    visit.write("3 Middle", "1.3%").await;
    visit.see("middle £2,325,890").await;
    assert_eq!(visit.axe().await, "");

    // Nothing was thrown away, and nothing of it is shown to others.
    visit.see("Clinics we have, low: 1,764,500, known: estimated").await;
    visit.press("Drop these lines").await;
    visit.dont_see("1,764,500").await;
    visit.press("Undo").await;
    visit.see("Clinics we have, low: 1,764,500, known: estimated").await;
    visit.resize(320, 640).await;
    assert_eq!(visit.sticks_out().await, Vec::<String>::new());
    visit.saved().await;

    visit.go(&format!("#/case/{}/print/growth-model", life::CASE)).await;
    visit.see("Print or save as PDF").await;
    let text = visit.print_text(Paper::A4, "growth").await;
    for wanted in ["What comes out", "£2,131,945", "£2,325,890", "Customers at the end", "1,105"]
    {
        assert!(text.contains(wanted), "{wanted} is not on paper:\n{text}");
    }
    assert!(!text.contains("1,764,500"), "{text}");
}

#[tokio::test]
async fn a_document_is_added_from_the_catalogue_and_taken_out_again() {
    let visit = at("pack", "What the panel keeps").await;
    visit.press("Choose from the catalogue").await;
    visit.press("Add the KPI tree").await;
    visit.arrive("KPI tree").await;
    visit.press("Take it out of the pack").await;
    visit.see("Not in your pack").await;
    visit.press("Undo").await;
    visit.dont_see("Not in your pack").await;
    visit.see("Take it out of the pack").await;
}

#[tokio::test]
async fn a_full_document_is_fit_for_every_reader_and_every_width() {
    for width in [320, 760, 1280] {
        let visit = Visit::open(Options { width, dark: width == 760, ..Options::default() }).await;
        visit.settle_in().await;
        for (page, name, fills) in [
            ("risk-register", "Risk register", 5),
            ("budget-narrative", "Budget narrative", 6),
            ("incident-postmortem", "Incident postmortem", 7),
            ("strategy-page", "Strategy page", 7),
        ] {
            visit.go(&format!("#/case/{}/pack/{page}", life::CASE)).await;
            visit.arrive(name).await;
            let open = "for (const d of document.querySelectorAll('.example')) d.open = true; return document.querySelectorAll('.example').length";
            assert_eq!(visit.run(open, vec![]).await, json!(fills), "examples of {page}");
            visit.see("Use the example").await;
            visit
                .run(
                    "for (const b of document.querySelectorAll('[data-do=example]')) b.click()",
                    vec![],
                )
                .await;
            visit.see("None of its").await;
            assert_eq!(visit.axe().await, "", "{page} at {width}");
            assert_eq!(visit.sticks_out().await, Vec::<String>::new(), "{page} at {width}");
        }
    }
}
