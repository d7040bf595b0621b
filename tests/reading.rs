//! Readings: totals and bands, claimed and evidenced, on the shipped track.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

mod support;

use rung::domain::{
    case::Answer,
    id::{SignalId, WinId},
    reading::{Reading, read, rests_on},
    record::Record,
    workspace::Workspace,
};
use support::{BLANK, PROOF, case, speaks, track, win};

fn reading(marks: &str) -> Reading {
    read(&track(), &case(marks), speaks)
}

/// `expected`: claimed total, band, evidenced total, band, points still to prove.
fn check(marks: &str, expected: (u32, &str, u32, &str, u32)) {
    let reading = reading(marks);
    let found = (reading.claimed, reading.band.as_str(), reading.evidenced, reading.evidenced_band.as_str(), reading.to_prove(&track()));
    assert_eq!(found, expected, "{marks}");
    assert_eq!(reading.claimed_in(&track()).map(|band| band.id.as_str()), Some(expected.1), "{marks}");
    assert_eq!(reading.evidenced_in(&track()).map(|band| band.id.as_str()), Some(expected.3), "{marks}");
    assert_eq!(reading.on_your_word(), expected.0 > expected.2, "{marks}");
}

const NOT_YET: &str = "not-yet";
const RIGHT: &str = "right-environment";
const READY: &str = "director-ready";
const PROMOTION: &str = "promotion-ready";

#[test]
fn every_band_edge_with_everything_proven() {
    for (marks, total, band) in [
        ("0 0 0 0 0 0 0 0 0", 0, NOT_YET),
        ("1 1 1 1 1 1 1 1 1", 9, NOT_YET),
        ("3+ 3+ 3+ 0 0 0 0 0 0", 9, NOT_YET),
        ("2+ 1 1 1 1 1 1 1 1", 10, RIGHT),
        ("2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 1", 17, RIGHT),
        ("2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+", 18, READY),
        ("3+ 3+ 3+ 3+ 3+ 3+ 0 0 0", 18, READY),
        ("3+ 3+ 3+ 3+ 3+ 2+ 2+ 2+ 2+", 23, READY),
        ("3+ 3+ 3+ 3+ 3+ 3+ 2+ 2+ 2+", 24, PROMOTION),
        ("3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+", 27, PROMOTION),
    ] {
        check(marks, (total, band, total, band, 0));
    }
}

#[test]
fn an_unproven_two_or_three_counts_as_one() {
    check("2 1 1 1 1 1 1 1 1", (10, RIGHT, 9, NOT_YET, 1));
    check("2 2 2 2 2 2 2 2 1", (17, RIGHT, 9, NOT_YET, 1));
    check("2 2 2 2 2 2 2 2 2", (18, READY, 9, NOT_YET, 9));
    check("2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 2", (18, READY, 17, RIGHT, 1));
    check("3 3 3 3 3 3 3 3 3", (27, PROMOTION, 9, NOT_YET, 15));
    check("3 3 3 3+ 3+ 3+ 2+ 2+ 2+", (24, PROMOTION, 18, READY, 6));
    check("3 3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+", (27, PROMOTION, 25, PROMOTION, 0));
    check("3 0 0 0 0 0 0 0 0", (3, NOT_YET, 1, NOT_YET, 0));
}

#[test]
fn a_nought_and_a_one_need_no_proof() {
    check("1 0 1 0 1 0 1 0 1", (5, NOT_YET, 5, NOT_YET, 0));
    check("1+ 0+ 1 0 1 0 1 0 1", (5, NOT_YET, 5, NOT_YET, 0));
    assert_eq!(reading("1 0 1 0 1 0 1 0 1").unproven().count(), 0);
}

#[test]
fn a_blank_win_and_one_that_is_gone_prove_nothing() {
    check("3b 1 1 1 1 1 1 1 1", (11, RIGHT, 9, NOT_YET, 1));
    check("3g 1 1 1 1 1 1 1 1", (11, RIGHT, 9, NOT_YET, 1));
    check("3gb+ 1 1 1 1 1 1 1 1", (11, RIGHT, 11, RIGHT, 0));
}

/// Which standings are unproven, told through the workspace as the page tells them.
#[test]
fn the_note_and_the_cited_wins_both_prove() {
    let mut case = case("3 3 3 3 0 0 0 0 0");
    let answer = |case: &mut rung::domain::case::Case, id: &str, answer| drop(case.answers.insert(SignalId::from(id), answer));
    let three = || Answer { level: Some(3), ..Answer::default() };
    answer(&mut case, "operational-ownership", Answer { note: Some(WinId::from("said")), ..three() });
    answer(&mut case, "risk-based-prioritisation", Answer { cites: vec![WinId::from("spaces"), WinId::from("said")], ..three() });
    answer(&mut case, "security-by-design", Answer { note: Some(WinId::from("spaces")), ..three() });
    let workspace = Workspace::of([Record::Win(win("said", "47 minutes saved.")), Record::Win(win("spaces", " \n\t "))]);
    let reading = read(&track(), &case, |id| workspace.speaks(id));
    let unproven: Vec<_> = reading.unproven().map(|standing| standing.signal.as_str()).collect();
    assert_eq!(unproven, ["security-by-design", "incident-leadership"]);
    assert_eq!((reading.claimed, reading.evidenced), (12, 8));
}

/// `expected`: scored, whole, highest total still possible, skipped signals.
#[test]
fn partial_answers_give_a_partial_reading() {
    for (marks, expected) in [
        ("- - - - - - - - -", (0, false, 27, 0)),
        ("s s s s s s s s s", (0, false, 27, 9)),
        ("2 - s 1 - - - - -", (2, false, 24, 1)),
        ("0 0 0 0 0 0 0 0 -", (8, false, 3, 0)),
        ("0 0 0 0 0 0 0 0 0", (9, true, 0, 0)),
        ("3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ s", (8, false, 27, 1)),
    ] {
        let reading = reading(marks);
        let skipped = reading.standings.iter().filter(|standing| standing.skipped).count();
        assert_eq!((reading.scored(), reading.is_whole(), reading.highest, skipped), expected, "{marks}");
        assert_eq!((reading.of(), reading.max, reading.top), (9, 27, 3));
    }
}

#[test]
fn a_skipped_signal_has_no_level_and_a_level_is_not_skipped() {
    let mut both = case("2+ s - 0 0 0 0 0 0");
    both.answers.get_mut(&SignalId::from("operational-ownership")).unwrap().skipped = true;
    let reading = read(&track(), &both, speaks);
    let standing =
        |id: &str| reading.standing(&SignalId::from(id)).map(|standing| (standing.claimed, standing.evidenced, standing.skipped));
    assert_eq!(standing("operational-ownership"), Some((Some(2), Some(2), false)));
    assert_eq!(standing("risk-based-prioritisation"), Some((None, None, true)));
    assert_eq!(standing("security-by-design"), Some((None, None, false)));
    assert_eq!(standing("charm"), None);
}

/// A track may lose a signal or a level between two visits; what was answered stays stored and counts for nothing.
#[test]
fn what_the_track_does_not_know_counts_for_nothing() {
    let mut odd = case("1 1 1 1 1 1 1 1 1");
    odd.answers.insert(SignalId::from("charm"), Answer { level: Some(3), ..Answer::default() });
    odd.answers.insert(SignalId::from("vendor-command"), Answer { level: Some(200), ..Answer::default() });
    let reading = read(&track(), &odd, speaks);
    assert_eq!((reading.claimed, reading.evidenced, reading.of()), (11, 9, 9));
}

#[test]
fn what_would_fall_with_a_win() {
    for (marks, expected) in [
        ("- - - - - - - - -", &[][..]),
        ("1+ 0 0 0 0 0 0 0 0", &[]),
        ("2+ 3+ 2 1 0 0 0 0 0", &["operational-ownership", "risk-based-prioritisation"]),
        ("2b 3g 0 0 0 0 0 0 0", &[]),
    ] {
        let lost = |win: &str| rests_on(&track(), &case(marks), &WinId::from(win), speaks);
        assert_eq!(lost(PROOF).iter().map(SignalId::as_str).collect::<Vec<_>>(), expected, "{marks}");
        assert_eq!(lost(BLANK), [], "{marks}");
    }
}
