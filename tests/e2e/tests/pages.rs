//! How paper is filled: lines stay lines in every cell, a tall row begins where the one before it
//! ends, no row stands alone, and no cell of the heat map runs over its edge.

use rung_e2e::{Options, Paper, Visit, life};
use serde_json::{Value, json};

/// A case with these rows in a block of a document.
async fn with_rows(visit: &Visit, artifact: &str, block: &str, rows: Vec<Value>) {
    let rows: Vec<Value> = rows
        .into_iter()
        .enumerate()
        .map(|(at, cells)| json!({ "id": format!("r{}", at + 1), "cells": cells }))
        .collect();
    let sheet = json!({ "case": life::CASE, "artifact": artifact, "block": block, "rows": rows });
    visit
        .store(&format!("rung:sheet:{}.{artifact}.{block}", life::CASE), &life::seal(&sheet))
        .await;
}

async fn go(visit: &Visit, room: &str) {
    visit.reload().await;
    visit.see("Nothing is sent from this page").await;
    visit.go(&format!("#/case/{}/{room}", life::CASE)).await;
    visit.see("Nothing is sent from this page").await;
}

async fn settled() -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit
}

fn pages(text: &str) -> Vec<&str> {
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect()
}

fn risk(n: usize, mitigation: &str) -> Value {
    json!({ "risk": format!("begin-{n} of it"), "likelihood": "3", "impact": "4", "owner": "CFO", "mitigation": format!("{mitigation} end-{n}"), "status": "open" })
}

#[tokio::test]
async fn lines_in_a_cell_are_lines_on_paper() {
    let visit = settled().await;
    let lines = |at: usize| format!("Up{at}\nDo{at}");
    let risk = json!({ "risk": lines(1), "likelihood": "3", "impact": "4", "owner": lines(2), "mitigation": lines(3) });
    with_rows(&visit, "risk-register", "register", vec![risk]).await;
    with_rows(&visit, "risk-register", "looked-for", vec![json!({ "line": lines(4) })]).await;
    with_rows(
        &visit,
        "budget-narrative",
        "spend",
        vec![json!({ "entry": "spend", "name": lines(5), "amount": "£4\nto £5", "driver": lines(6), "moves": "fixed" })],
    )
    .await;
    with_rows(&visit, "strategy-page", "aim", vec![json!({ "text": lines(7) })]).await;
    with_rows(
        &visit,
        "strategy-page",
        "roadmap",
        vec![json!({ "item": lines(8), "when": "now", "outcome": lines(9) })],
    )
    .await;
    with_rows(
        &visit,
        "kpi-tree",
        "tree",
        vec![json!({ "name": "Lead time", "layer": "business-outcome", "owner": "Typed\rwith\u{2028}care" })],
    )
    .await;
    let pack = json!({ "case": life::CASE, "artifacts": { "risk-register": { "items": {}, "note": lines(10) }, "strategy-page": { "items": {} }, "kpi-tree": { "items": {} }, "budget-narrative": { "items": {} } } });
    visit.store(&format!("rung:pack:{}", life::CASE), &life::seal(&pack)).await;
    go(&visit, "print").await;
    let text = visit.print_words(Paper::A4, "lines").await;
    for at in 1..=9 {
        assert!(text.contains(&format!("Up{at}\n")), "Up{at} does not end its line:\n{text}");
        assert!(text.contains(&format!("Do{at}")), "Do{at} is not on paper:\n{text}");
    }
    assert!(!text.contains("Up10"), "a note to oneself is on paper:\n{text}");
    assert!(!text.contains("£4 to") && text.contains("Typed\nwith\ncare"), "{text}");
}

#[tokio::test]
async fn a_tall_row_begins_where_the_one_before_it_ends() {
    let visit = settled().await;
    let tall = "What was found, what was done about it, and what is still open. ".repeat(90);
    for paper in [Paper::A4, Paper::Letter] {
        let rows = [
            risk(1, "Look at it."),
            risk(2, "Look at it."),
            risk(3, &tall),
            risk(4, "Look at it."),
            risk(5, "Look at it."),
        ];
        with_rows(&visit, "risk-register", "register", rows.into()).await;
        with_rows(
            &visit,
            "risk-register",
            "looked-for",
            vec![
                json!({ "line": "begin-11 end-11" }),
                json!({ "line": format!("begin-12 {tall} end-12") }),
            ],
        )
        .await;
        go(&visit, "pack/risk-register").await;
        let text = visit.print_text(paper, "tall").await;
        let pages = pages(&text);
        let page_of = |words: &str| pages.iter().position(|page| page.contains(words));
        assert_eq!(page_of("begin-2 "), page_of("begin-3 "), "{text}");
        assert_eq!(page_of("end-3"), page_of("begin-4 "), "{text}");
        assert_eq!(page_of("end-11"), page_of("begin-12"), "{text}");
        assert!(page_of("begin-3 ") < page_of("end-3"), "the tall row is broken:\n{text}");
        assert!(page_of("end-12").is_some(), "the tall line is whole:\n{text}");
    }
}

#[tokio::test]
async fn no_row_stands_alone_on_a_page() {
    let visit = settled().await;
    let begins = |page: &&&str| page.contains("begin-");
    for paper in [Paper::A4, Paper::Letter] {
        for many in 9..=14 {
            with_rows(
                &visit,
                "risk-register",
                "register",
                (1..=many).map(|n| risk(n, "Look at it every month, and write down what was seen, by whom and what came of it.")).collect(),
            )
            .await;
            go(&visit, "pack/risk-register").await;
            let text = visit.print_text(paper, "alone").await;
            let pages = pages(&text);
            for page in pages.iter().filter(begins) {
                let rows = page.matches("begin-").count();
                assert!(rows > 1, "one of {many} rows stands alone on {paper:?}:\n{page}");
            }
        }
    }
}

/// How far the texts of the heat map's cells stand out of them, in pixels; and how many such texts
/// are seen.
async fn over_the_edge(visit: &Visit) -> (f64, u64) {
    let script = "let over = -99, seen = 0; \
                  for (const cell of document.querySelectorAll('.heat-map g[class^=heat-]')) { \
                    const box = cell.querySelector('rect').getBoundingClientRect(); \
                    for (const text of cell.querySelectorAll('.ids')) { \
                      const at = text.getBoundingClientRect(); \
                      if (!at.width) continue; \
                      seen += 1; \
                      over = Math.max(over, at.right - box.right, box.left - at.left, at.bottom - box.bottom, box.top - at.top); \
                    } \
                  } \
                  return [over, seen]";
    let found = visit.run(script, vec![]).await;
    (
        found.get(0).and_then(Value::as_f64).unwrap_or(99.0),
        found.get(1).and_then(Value::as_u64).unwrap_or_default(),
    )
}

#[tokio::test]
async fn no_cell_of_the_heat_map_runs_over_its_edge() {
    let visit = settled().await;
    let scored = |n: usize| match n {
        1..=14 => ("4", "4"),
        15..=120 => ("2", "3"),
        _ => ("5", "5"),
    };
    let rows = (1..=125).map(|n| {
        let (likelihood, impact) = scored(n);
        json!({ "risk": format!("Risk {n}"), "likelihood": likelihood, "impact": impact })
    });
    with_rows(&visit, "risk-register", "register", rows.collect()).await;
    go(&visit, "pack/risk-register").await;
    visit.see("The highest is").await;
    for width in [320, 390, 480, 540, 700, 1000, 1280] {
        visit.resize(width, 900).await;
        let (over, seen) = over_the_edge(&visit).await;
        assert!(over <= 0.0 && seen > 3, "{width} wide: {over} over the edge, of {seen}");
    }
    go(&visit, "print/risk-register").await;
    visit.see("Print or save as PDF").await;
    // The inside of A4, Letter and A5 between the margins.
    for width in [672, 694, 438] {
        visit.resize(width, 900).await;
        visit.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let (over, seen) = over_the_edge(&visit).await;
        assert!(over <= 0.0 && seen > 3, "paper {width} wide: {over} over the edge, of {seen}");
        visit.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    }
    let text = visit.print_text(Paper::A4, "heat").await;
    for n in 1..=125 {
        assert!(text.contains(&format!("Risk {n}")), "risk {n} is not in the table");
    }
}
