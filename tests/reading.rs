//! Readings: counts and bands, claimed and evidenced, on every shipped track.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::{
    assess::reading::{Reading, read, rests_on},
    id::{SignalId, WinId},
    records::{case::Answer, record::Record},
    workspace::Workspace,
};
use support::{BLANK, PROOF, case, case_on, has_text, id_of, track, track_of, win};

const DIRECTOR: &str = "it-director";
const MANAGER: &str = "em-promotion";
const VP: &str = "vp-engineering";
const CTO: &str = "cto";
const GROWTH: &str = "cdgo";

fn reading_on(id: &str, marks: &str) -> Reading {
    let track = track_of(id);
    read(&track, &case_on(&track, marks), has_text)
}

fn reading(marks: &str) -> Reading {
    reading_on(DIRECTOR, marks)
}

/// `expected`: claimed count, band, evidenced count, band, points or signals still to prove.
fn check_on(id: &str, marks: &str, expected: (u32, &str, u32, &str, u32)) {
    let (track, reading) = (track_of(id), reading_on(id, marks));
    let found = (
        reading.claimed,
        id_of(&reading.band),
        reading.evidenced,
        id_of(&reading.evidenced_band),
        reading.to_prove(&track),
    );
    assert_eq!(found, expected, "{id}: {marks}");
    assert_eq!(
        reading.claimed_in(&track).map(|band| band.id.as_str()),
        Some(expected.1),
        "{id}: {marks}"
    );
    assert_eq!(
        reading.evidenced_in(&track).map(|band| band.id.as_str()),
        Some(expected.3),
        "{id}: {marks}"
    );
    assert_eq!(reading.has_unproven(), expected.0 > expected.2, "{id}: {marks}");
}

fn check(marks: &str, expected: (u32, &str, u32, &str, u32)) {
    check_on(DIRECTOR, marks, expected);
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

/// Below, on and above every edge, all proven.
#[test]
fn every_band_edge_of_the_other_tracks() {
    let (foundation, targeted, senior) = ("foundation", "targeted", "senior-level");
    let (base, emerging, credible, carry) = ("base", "emerging", "credible", "ready");
    let (elsewhere, partly, practice) = ("mandate-elsewhere", "partly", "in-practice");
    for (id, marks, count, band) in [
        (MANAGER, "0 0 0 0 0 0 0 0 0", 0, foundation),
        (MANAGER, "1 1 1 1 1 1 0 0 0", 6, foundation),
        (MANAGER, "2+ 2+ 2+ 0 0 0 0 0 0", 6, foundation),
        (MANAGER, "1 1 1 1 1 1 1 0 0", 7, targeted),
        (MANAGER, "2+ 2+ 2+ 1 0 0 0 0 0", 7, targeted),
        (MANAGER, "2+ 2+ 2+ 1 1 1 1 1 1", 12, targeted),
        (MANAGER, "2+ 2+ 2+ 2+ 1 1 1 1 1", 13, senior),
        (MANAGER, "2+ 2+ 2+ 2+ 2+ 2+ 1 0 0", 13, senior),
        (MANAGER, "2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+", 18, senior),
        (CTO, "0 0 0 0 0 0 0 0 0", 0, base),
        (CTO, "3+ 3+ 3+ 0 0 0 0 0 0", 9, base),
        (CTO, "1 1 1 1 1 1 1 1 2+", 10, emerging),
        (CTO, "2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 1", 17, emerging),
        (CTO, "2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+", 18, credible),
        (CTO, "3+ 3+ 3+ 3+ 3+ 2+ 2+ 2+ 2+", 23, credible),
        (CTO, "3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ 0", 24, carry),
        (CTO, "3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+", 27, carry),
        // Signals at the top are counted, and a 1 is worth nothing.
        (GROWTH, "0 0 0 0 0 0 0 0", 0, elsewhere),
        (GROWTH, "1 1 1 1 1 1 1 1", 0, elsewhere),
        (GROWTH, "2+ 2+ 1 1 1 1 1 1", 2, elsewhere),
        (GROWTH, "2+ 2+ 2+ 0 0 0 0 0", 3, partly),
        (GROWTH, "2+ 2+ 2+ 2+ 2+ 1 1 1", 5, partly),
        (GROWTH, "2+ 2+ 2+ 2+ 2+ 2+ 0 0", 6, practice),
        (GROWTH, "2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+", 8, practice),
    ] {
        check_on(id, marks, (count, band, count, band, 0));
    }
}

const MANAGING: &str = "high-performing-manager";
const TRANSITION: &str = "in-transition";
const VP_LEVEL: &str = "vp-level-readiness";

/// The matrix: what stands where, and not what it adds up to.
#[test]
fn every_edge_of_the_matrix() {
    for (marks, count, band) in [
        ("0 0 0 0 0 0 0 0", 0, MANAGING),
        ("0 0 0 0 0 1 1 1", 3, MANAGING),           // five at 0
        ("0 0 0 0 0 2+ 2+ 2+", 6, MANAGING),        // five at 0, and the rest as high as can be
        ("0 0 0 0 1 1 1 1", 4, TRANSITION),         // four at 1
        ("2+ 0 0 0 0 0 1 2+", 5, MANAGING),         // three
        ("2+ 0 0 0 0 1 1 2+", 6, TRANSITION),       // four at 1 or above, wherever they stand
        ("1 1 1 1 1 1 1 1", 8, TRANSITION),         // eight at 1
        ("2+ 2+ 2+ 2+ 2+ 1 1 1", 13, TRANSITION),   // five at 2
        ("2+ 2+ 2+ 2+ 2+ 2+ 1 0", 13, TRANSITION),  // six at 2 with one at 0
        ("2+ 2+ 2+ 2+ 2+ 2+ 2+ 0", 14, TRANSITION), // seven
        ("2+ 2+ 2+ 2+ 2+ 2+ 1 1", 14, VP_LEVEL),    // six at 2, none at 0
        ("1 2+ 2+ 2+ 1 2+ 2+ 2+", 14, VP_LEVEL),    // wherever they stand
        ("2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+", 16, VP_LEVEL),  // eight at 2
    ] {
        check_on(VP, marks, (count, band, count, band, 0));
    }
}

#[test]
fn an_unproven_two_is_a_one_on_the_other_tracks() {
    let word = |id, marks, expected| check_on(id, marks, expected);
    word(MANAGER, "2 1 1 1 1 1 0 0 0", (7, "targeted", 6, "foundation", 1));
    word(MANAGER, "2 2+ 2+ 2+ 1 1 1 1 1", (13, "senior-level", 12, "targeted", 1));
    word(MANAGER, "2 2 2 2 2 2 2 2 2", (18, "senior-level", 9, "targeted", 4));
    word(CTO, "3 3 3 3 3 3 3 3 3", (27, "ready", 9, "base", 15));
    word(CTO, "3 3+ 3+ 3+ 3+ 3+ 2+ 2+ 2+", (24, "ready", 22, "credible", 2));
    // A 1 is not the top: each unproven 2 is a signal fewer.
    word(GROWTH, "2+ 2+ 2 0 0 0 0 0", (3, "partly", 2, "mandate-elsewhere", 1));
    word(GROWTH, "2+ 2+ 2+ 2 2 2 0 0", (6, "in-practice", 3, "partly", 3));
    word(GROWTH, "2 2 2 2 2 2 2 2", (8, "in-practice", 0, "mandate-elsewhere", 6));
    word(GROWTH, "2+ 2+ 2+ 2+ 2+ 2+ 2 2b", (8, "in-practice", 6, "in-practice", 0));
    // In the matrix an unproven third column is the second.
    word(VP, "2 2 2 2 2 2 2 2", (16, VP_LEVEL, 8, TRANSITION, 6));
    word(VP, "2+ 2+ 2+ 2+ 2+ 2 1 1", (14, VP_LEVEL, 13, TRANSITION, 1));
    word(VP, "2+ 2+ 2+ 2+ 2+ 2+ 2g 1", (15, VP_LEVEL, 14, VP_LEVEL, 0));
    word(VP, "2 2 2 2 0 0 0 0", (8, TRANSITION, 4, TRANSITION, 0));
    word(VP, "2 2 2 0 0 0 0 0", (6, MANAGING, 3, MANAGING, 0));
}

/// The band above the claimed one, and the points, signals or steps to it.
#[test]
fn what_is_missing_to_the_next_band() {
    for (id, marks, expected) in [
        (DIRECTOR, "0 0 0 0 0 0 0 0 0", Some((RIGHT, 10))),
        (DIRECTOR, "1 1 1 1 1 1 1 1 1", Some((RIGHT, 1))),
        (DIRECTOR, "2 1 1 1 1 1 1 1 1", Some((READY, 8))),
        (DIRECTOR, "3 3 3 3 3 2 2 2 2", Some((PROMOTION, 1))),
        (DIRECTOR, "3 3 3 3 3 3 3 3 0", None),
        (DIRECTOR, "- - 3 3 s - - - -", Some((RIGHT, 4))), // what is open counts for nothing yet
        (MANAGER, "1 1 1 1 1 1 0 0 0", Some(("targeted", 1))),
        (MANAGER, "1 1 1 1 1 1 1 0 0", Some(("senior-level", 6))),
        (MANAGER, "2 2 2 2 2 2 1 0 0", None),
        (CTO, "0 0 0 0 0 0 0 0 0", Some(("emerging", 10))),
        (CTO, "2 2 2 2 2 2 2 2 2", Some(("ready", 6))),
        (GROWTH, "1 1 1 1 1 1 1 1", Some(("partly", 3))),
        (GROWTH, "2 2 1 1 1 1 1 1", Some(("partly", 1))),
        (GROWTH, "2 2 2 2 2 1 1 1", Some(("in-practice", 1))),
        (GROWTH, "2 2 2 2 2 2 0 0", None),
        (VP, "0 0 0 0 0 0 0 0", Some((TRANSITION, 4))),
        (VP, "0 0 0 0 0 1 1 1", Some((TRANSITION, 1))),
        (VP, "0 0 0 0 1 1 1 1", Some((VP_LEVEL, 10))), // steps of one column: six for 2, four out of the first
        (VP, "2 2 2 2 2 0 0 0", Some((VP_LEVEL, 4))), // one for 2, and three out of the first column
        (VP, "2 2 2 2 2 2 1 0", Some((VP_LEVEL, 1))),
        (VP, "2 2 2 2 2 2 1 1", None),
    ] {
        let (track, reading) = (track_of(id), reading_on(id, marks));
        let found = reading.next_in(&track).map(|(band, missing)| (band.id.as_str(), missing));
        assert_eq!(found, expected, "{id}: {marks}");
    }
}

/// What is open could still be anything: `expected` is the count so far and its band, and the
/// highest with its band.
#[test]
fn a_partial_reading_lies_between_two_bands() {
    for (id, marks, expected) in [
        (DIRECTOR, "- - - - - - - - -", (0, NOT_YET, 27, PROMOTION)),
        (DIRECTOR, "0 0 0 0 0 0 - - -", (0, NOT_YET, 9, NOT_YET)),
        (DIRECTOR, "1 0 0 0 0 0 - s -", (1, NOT_YET, 10, RIGHT)),
        (MANAGER, "1 1 - - - - - - -", (2, "foundation", 16, "senior-level")),
        (MANAGER, "0 0 0 0 0 0 0 0 -", (0, "foundation", 2, "foundation")),
        (MANAGER, "2 2 2 2 1 1 - - -", (10, "targeted", 16, "senior-level")),
        (GROWTH, "0 1 0 - - - - -", (0, "mandate-elsewhere", 5, "partly")),
        (GROWTH, "1 1 0 0 0 0 - -", (0, "mandate-elsewhere", 2, "mandate-elsewhere")),
        (GROWTH, "2 2 s s s s s s", (2, "mandate-elsewhere", 8, "in-practice")),
        (VP, "0 - - - - - - -", (0, MANAGING, 14, TRANSITION)), // one 0 bars the third reading
        (VP, "1 - - - - - - -", (1, MANAGING, 15, VP_LEVEL)),
        (VP, "0 0 0 0 0 - - -", (0, MANAGING, 6, MANAGING)),
        (VP, "1 1 1 - - - - -", (3, MANAGING, 13, TRANSITION)), // five can still reach 2, six cannot
        (VP, "1 1 1 1 2 - - -", (6, TRANSITION, 12, TRANSITION)),
    ] {
        let reading = reading_on(id, marks);
        let found =
            (reading.claimed, id_of(&reading.band), reading.highest, id_of(&reading.highest_band));
        assert_eq!(found, expected, "{id}: {marks}");
        assert!(!reading.is_complete(), "{id}: {marks}");
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
    let answer = |case: &mut rung::domain::records::case::Case, id: &str, answer| {
        drop(case.answers.insert(SignalId::try_from(id).unwrap(), answer))
    };
    let three = || Answer { level: Some(3), ..Answer::default() };
    answer(
        &mut case,
        "operational-ownership",
        Answer { note: Some(WinId::constant("said")), ..three() },
    );
    answer(
        &mut case,
        "risk-based-prioritisation",
        Answer { cites: vec![WinId::constant("spaces"), WinId::constant("said")], ..three() },
    );
    answer(
        &mut case,
        "security-by-design",
        Answer { note: Some(WinId::constant("spaces")), ..three() },
    );
    let workspace = Workspace::of([
        Record::Win(win("said", "47 minutes saved.")),
        Record::Win(win("spaces", " \n\t ")),
    ]);
    let reading = read(&track(), &case, |id| workspace.has_text(id));
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
        assert_eq!(
            (reading.scored(), reading.is_complete(), reading.highest, skipped),
            expected,
            "{marks}"
        );
        assert_eq!((reading.of(), reading.max, reading.top), (9, 27, 3));
    }
}

#[test]
fn a_skipped_signal_has_no_level_and_a_level_is_not_skipped() {
    let mut both = case("2+ s - 0 0 0 0 0 0");
    both.answers.get_mut(&SignalId::constant("operational-ownership")).unwrap().skipped = true;
    let reading = read(&track(), &both, has_text);
    let standing = |id: &str| {
        reading
            .standing(&SignalId::try_from(id).unwrap())
            .map(|standing| (standing.claimed, standing.evidenced, standing.skipped))
    };
    assert_eq!(standing("operational-ownership"), Some((Some(2), Some(2), false)));
    assert_eq!(standing("risk-based-prioritisation"), Some((None, None, true)));
    assert_eq!(standing("security-by-design"), Some((None, None, false)));
    assert_eq!(standing("charm"), None);
}

/// A track may lose a signal or a level between two visits; what was answered stays stored and
/// counts for nothing.
#[test]
fn what_the_track_does_not_know_counts_for_nothing() {
    let mut odd = case("1 1 1 1 1 1 1 1 1");
    odd.answers.insert(SignalId::constant("charm"), Answer { level: Some(3), ..Answer::default() });
    odd.answers.insert(
        SignalId::constant("vendor-command"),
        Answer { level: Some(200), ..Answer::default() },
    );
    let reading = read(&track(), &odd, has_text);
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
        let lost =
            |win: &str| rests_on(&track(), &case(marks), &WinId::try_from(win).unwrap(), has_text);
        assert_eq!(
            lost(PROOF).iter().map(SignalId::as_str).collect::<Vec<_>>(),
            expected,
            "{marks}"
        );
        assert_eq!(lost(BLANK), [], "{marks}");
    }
}
