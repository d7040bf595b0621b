//! A risk register of two hundred risks: how long a key takes to show, and what it writes to
//! storage.

use super::{numbers, print_stored, print_times, stored};
use rung_e2e::{Visit, life};
use serde_json::{Value, json};
use std::time::Duration;

const RISKS: usize = 200;
/// Letters typed into the mitigation of a risk in the middle.
const MITIGATION: &str =
    "Second data centre tested in May, restored in 41 minutes; the next test is in November.";
/// What the risk is called in the page: the cell of its mitigation.
const CELL: &str = "textarea[id$='-b100-mitigation']";

/// Milliseconds from each key to the drawn frame, and what was written meanwhile.
pub(crate) async fn measure(visit: &Visit) {
    for (key, value) in life::stored() {
        visit.store(&key, &value).await;
    }
    visit
        .store(&format!("rung:sheet:{}.risk-register.register", life::CASE), &life::seal(&sheet()))
        .await;
    visit.go(&format!("#/case/{}/pack/risk-register", life::CASE)).await;
    visit.reload().await;
    let script = "const done = arguments[0], cell = arguments[1];
        const look = () => {
          const field = document.querySelector(cell);
          if (!field) return setTimeout(look, 50);
          const bench = globalThis.__bench;
          field.scrollIntoView({ block: 'center' });
          field.focus();
          field.setSelectionRange(field.value.length, field.value.length);
          bench.keys = [];
          field.addEventListener('keydown', (e) => { bench.painted().then((now) => bench.keys.push(now - e.timeStamp)); }, true);
          done(document.querySelectorAll('tr[data-row]').length);
        };
        look();";
    let script = script
        .replace("arguments[0]", "arguments[arguments.length - 1]")
        .replace("arguments[1]", "arguments[0]");
    let rows = match visit.client().execute_async(&script, vec![json!(CELL)]).await {
        Ok(rows) => rows,
        Err(error) => panic!("the register of {RISKS} risks has no {CELL}: {error}"),
    };
    tokio::time::sleep(Duration::from_secs(2)).await;
    visit.run("globalThis.__bench.stored.length = 0", vec![]).await;
    super::type_letters(visit, MITIGATION).await;
    let result =
        visit.run("return [globalThis.__bench.keys, globalThis.__bench.stored]", vec![]).await;
    print_times(
        &format!("key in a register of {rows} rows → painted"),
        result.get(0).map(numbers).unwrap_or_default(),
    );
    print_stored(&stored(&result), MITIGATION);
}

fn sheet() -> Value {
    let status = ["open", "being-treated", "accepted", "closed"];
    let rows: Vec<Value> = (1..=RISKS)
        .map(|n| {
            json!({ "id": format!("b{n}"), "cells": {
                "due": format!("2026-{:02}-{:02}", n % 12 + 1, n % 28 + 1),
                "impact": (n % 5 + 1).to_string(),
                "likelihood": (n / 5 % 5 + 1).to_string(),
                "mitigation": "Restore tested every quarter by the team that runs it, and the result shown to its owner. ",
                "owner": "Head of infrastructure",
                "risk": format!("Warehouse {n} stands still for a day because its one link fails"),
                "status": status.get(n % 4).copied().unwrap_or_default(),
            } })
        })
        .collect();
    json!({ "case": life::CASE, "artifact": "risk-register", "block": "register", "rows": rows })
}
