//! The sentence over the coverage table: which signals have nothing behind them, and which only a
//! draft.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a test that cannot go on should stop"
)]

use rung::{
    content,
    domain::{
        assess::coverage::{Row, gaps},
        id::TrackId,
        records::pack::State,
    },
};

#[test]
fn gaps_are_said_as_they_are() {
    use State::{Done, None as Open, Started};
    let track =
        content::track(&TrackId::constant("it-director")).expect("the content has this track");
    let check = |states: [State; 9], expected: &str| {
        let row = |(signal, state): (&rung::domain::schema::signal::Signal, State)| Row {
            signal: signal.id.clone(),
            cells: vec![None, Some(state)],
        };
        let rows: Vec<Row> = track.signals.iter().zip(states).map(row).collect();
        assert_eq!(gaps(&track, &rows), expected);
    };
    check([Done; 9], "Every signal has a complete document behind it.");
    check([Open; 9], "No signal has a document behind it yet.");
    check([Started; 9], "Every signal has a draft behind it, and none a complete document.");
    check(
        [Done, Done, Done, Done, Done, Started, Open, Done, Done],
        "Service model clarity has nothing behind it yet; financial discipline has only a draft.",
    );
    check(
        [Done, Done, Done, Done, Open, Done, Open, Done, Done],
        "Vendor command and service model clarity have nothing behind them yet.",
    );
    check(
        [Open, Open, Open, Open, Open, Started, Started, Done, Done],
        "Five signals have nothing behind them yet; financial discipline and service model clarity have only a draft.",
    );
}
