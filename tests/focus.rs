//! Focus: what the rule picks, why, and what a person's own choice does to it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use Reason::{Chosen, Lowest, LowestAndWidest, Next, NextAndWidest, Unproven};
use rung::domain::assess::{
    focus::{Reason, choices, focus},
    reading::read,
};
use support::{case, has_text, signals, track};

const OWNERSHIP: &str = "operational-ownership";
const RISK: &str = "risk-based-prioritisation";
const SECURITY: &str = "security-by-design";
const INCIDENT: &str = "incident-leadership";
const VENDOR: &str = "vendor-command";
const MONEY: &str = "financial-discipline";
const SERVICE: &str = "service-model-clarity";
const EXECUTIVE: &str = "executive-alignment";

/// `chosen` overrules; `expected`: signal, level, reason.
fn check(marks: &str, chosen: Option<&[&str]>, expected: &[(&str, u8, Reason)]) {
    let mut case = case(marks);
    case.focus = chosen.map(signals);
    let track = track();
    let found = focus(&track, &case, &read(&track, &case, has_text));
    let found: Vec<_> =
        found.iter().map(|focus| (focus.signal.as_str(), focus.level, focus.reason)).collect();
    assert_eq!(found, expected, "{marks} {chosen:?}");
}

#[test]
fn the_lowest_band_gets_two_and_the_others_three() {
    check(
        "0 0 0 0 0 0 0 0 0",
        None,
        &[(OWNERSHIP, 0, LowestAndWidest), (SECURITY, 0, LowestAndWidest)],
    );
    check(
        "1 1 1 1 1 1 1 1 1",
        None,
        &[(OWNERSHIP, 1, LowestAndWidest), (SECURITY, 1, LowestAndWidest)],
    );
    let three = |level| {
        [
            (OWNERSHIP, level, LowestAndWidest),
            (SECURITY, level, LowestAndWidest),
            (VENDOR, level, LowestAndWidest),
        ]
    };
    check("1 2 1 1 1 1 1 1 1", None, &three(1));
    check("2 2 2 2 2 2 2 2 2", None, &three(2));
    check("2+ 3+ 2+ 3+ 2+ 3+ 3+ 3+ 3+", None, &three(2));
}

/// The size follows the claim, as the headline does.
#[test]
fn the_size_is_that_of_the_claimed_band() {
    check(
        "3 1 1 1 0 1 1 1 1",
        None,
        &[
            (VENDOR, 0, LowestAndWidest),
            (SECURITY, 1, NextAndWidest),
            ("change-governance", 1, NextAndWidest),
        ],
    );
    check("2 1 1 1 0 1 1 1 1", None, &[(VENDOR, 0, LowestAndWidest), (SECURITY, 1, NextAndWidest)]);
}

#[test]
fn ties_go_to_the_wider_damage_and_then_to_the_order_of_the_track() {
    check("1 0 1 0 1 0 0 1 1", None, &[(RISK, 0, Lowest), (INCIDENT, 0, Lowest)]);
    check("1 1 1 1 1 1 0 1 0", None, &[(EXECUTIVE, 0, LowestAndWidest), (SERVICE, 0, Lowest)]);
    check(
        "2 2 2 2 2 2 0 2 2",
        None,
        &[(SERVICE, 0, Lowest), (OWNERSHIP, 2, NextAndWidest), (SECURITY, 2, NextAndWidest)],
    );
    check(
        "3+ 1 3+ 3+ 3+ 2 0 3+ 3+",
        None,
        &[(SERVICE, 0, Lowest), (RISK, 1, Next), (MONEY, 2, Next)],
    );
}

#[test]
fn what_is_proven_at_the_top_needs_no_work() {
    check("3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+", None, &[]);
    check("3+ 2+ 3+ 3+ 3+ 3+ 3+ 3+ 3+", None, &[(RISK, 2, Lowest)]);
}

#[test]
fn what_is_claimed_at_the_top_needs_proof() {
    check(
        "3 3 3 3 3 3 3 3 3",
        None,
        &[(OWNERSHIP, 3, Unproven), (SECURITY, 3, Unproven), (VENDOR, 3, Unproven)],
    );
    check(
        "3 3b 3+ 3+ 3+ 3+ 3+ 3+ 3g",
        None,
        &[(OWNERSHIP, 3, Unproven), (EXECUTIVE, 3, Unproven), (RISK, 3, Unproven)],
    );
    check(
        "3 2 3+ 3+ 3+ 3+ 0 3+ 3+",
        None,
        &[(SERVICE, 0, Lowest), (RISK, 2, Next), (OWNERSHIP, 3, Unproven)],
    );
}

#[test]
fn a_signal_without_a_level_is_not_picked() {
    check("- - - - - - - - -", None, &[]);
    check("s s s s s s s s s", None, &[]);
    check("- - s 2 - - - - -", None, &[(INCIDENT, 2, Lowest)]);
}

#[test]
fn a_person_may_choose_against_the_rule() {
    let marks = "0 0 0 0 0 0 0 0 0";
    check(marks, Some(&[MONEY]), &[(MONEY, 0, Chosen)]);
    check(
        marks,
        Some(&[SERVICE, SECURITY, RISK]),
        &[(SERVICE, 0, Chosen), (SECURITY, 0, LowestAndWidest), (RISK, 0, Chosen)],
    );
    check("3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+", Some(&[VENDOR]), &[(VENDOR, 3, Chosen)]);
    check(marks, Some(&[]), &[]);
}

#[test]
fn a_choice_is_cut_to_three_known_different_signals() {
    let marks = "0 0 0 0 0 0 0 0 0";
    check(
        marks,
        Some(&[RISK, MONEY, INCIDENT, EXECUTIVE]),
        &[(RISK, 0, Chosen), (MONEY, 0, Chosen), (INCIDENT, 0, Chosen)],
    );
    check(marks, Some(&["charm", RISK]), &[(RISK, 0, Chosen)]);
    check(marks, Some(&[RISK, RISK, MONEY]), &[(RISK, 0, Chosen), (MONEY, 0, Chosen)]);
}

/// A signal that was chosen and then skipped used to come back as one scored 0.
#[test]
fn a_chosen_signal_waits_while_it_has_no_level() {
    check("0 s 0 0 0 0 0 0 -", Some(&[RISK, MONEY, EXECUTIVE]), &[(MONEY, 0, Chosen)]);
}

#[test]
fn only_signals_with_a_level_can_be_chosen() {
    let track = track();
    let reading = read(&track, &case("- 0 s - 3+ - - - 1"), has_text);
    let ids: Vec<_> = choices(&track, &reading).map(|signal| signal.id.as_str()).collect();
    assert_eq!(ids, [RISK, VENDOR, EXECUTIVE]);
}

#[test]
fn every_reason_says_something_of_its_own() {
    let reasons =
        [LowestAndWidest, Lowest, NextAndWidest, Next, Unproven, Chosen].map(Reason::says);
    assert_eq!(reasons.iter().collect::<std::collections::BTreeSet<_>>().len(), reasons.len());
}
