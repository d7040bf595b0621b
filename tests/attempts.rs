//! Attempts: what is frozen of a case, that later content does not change it, and two of them
//! compared.
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
    assess::{comparison::compare, reading::read, snapshot::snapshot},
    id::SignalId,
    records::{attempt::Attempt, record::Record},
    schema::track::Track,
    workspace::Workspace,
};
use support::{case_on, day, has_text, track, track_of};

const TODAY: &str = "2026-10-01";

fn frozen_on(track: &Track, id: &str, marks: &str) -> Attempt {
    let case = case_on(track, marks);
    snapshot(id.try_into().unwrap(), track, &case, &read(track, &case, has_text), (day(TODAY), 1))
}

fn frozen(marks: &str) -> Attempt {
    frozen_on(&track(), "a1", marks)
}

/// `expected`: claimed, evidenced, highest count, and the names of the two bands.
#[test]
fn an_attempt_holds_the_reading() {
    for (id, marks, expected) in [
        (
            "it-director",
            "2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 2",
            (18, 17, 27, "Strong, director-ready", "Hireable in the right environment"),
        ),
        (
            "it-director",
            "x 2+ 1 1 1 1 1 1 1",
            (9, 9, 24, "Hireable in the right environment", "Hireable in the right environment"),
        ),
        (
            "em-promotion",
            "2 2 2 2 2 2 2 2 2",
            (18, 9, 18, "Operating at senior level", "Promotable with targeted work"),
        ),
        (
            "vp-engineering",
            "2+ 2+ 2+ 2+ 2+ 2 1 1",
            (14, 13, 16, "VP-level readiness", "In transition"),
        ),
        ("cdgo", "2+ 2+ 2 0 0 0 0 0", (3, 2, 8, "Partly doing it", "The mandate is elsewhere")),
        // A reading with a signal open names no band.
        ("it-director", "3+ 3+ 3+ 3+ 3+ 3+ 3+ 3+ -", (24, 24, 27, "", "")),
        ("cdgo", "s s s s s s s s", (0, 0, 8, "", "")),
        ("cdgo", "x x x x x x x x", (0, 0, 0, "", "")),
    ] {
        let track = track_of(id);
        let attempt = frozen_on(&track, "a1", marks);
        let found = (
            attempt.claimed,
            attempt.evidenced,
            attempt.max,
            attempt.band.as_str(),
            attempt.proven.as_str(),
        );
        assert_eq!(found, expected, "{id}: {marks}");
        assert_eq!(attempt.levels.len(), track.levels.len(), "{id}");
        assert_eq!(
            attempt.signals.iter().map(|frozen| &frozen.signal).collect::<Vec<_>>(),
            track.signals.iter().map(|signal| &signal.id).collect::<Vec<_>>()
        );
    }
}

/// `expected`: the level, what counts as evidenced, the level whose behaviour is kept, and the
/// reason.
#[test]
fn an_attempt_holds_the_words_of_each_signal() {
    let (track, attempt) = (track(), frozen("3+ 3 2b 1 0 s - x 2g"));
    let expected = [
        (Some(3), Some(3), Some(3), ""),
        (Some(3), Some(1), Some(3), ""),
        (Some(2), Some(1), Some(2), ""),
        (Some(1), Some(1), Some(1), ""),
        (Some(0), Some(0), Some(0), ""),
        (None, None, None, ""),
        (None, None, None, ""),
        (None, None, None, "Another department’s."),
        (Some(2), Some(1), Some(2), ""),
    ];
    for ((signal, frozen), (claimed, evidenced, says, why)) in
        track.signals.iter().zip(&attempt.signals).zip(expected)
    {
        assert_eq!(
            (frozen.claimed, frozen.evidenced, frozen.not_applicable.as_str()),
            (claimed, evidenced, why),
            "{}",
            signal.id
        );
        assert_eq!(
            frozen.says,
            says.and_then(|level| signal.behaviour(level)).unwrap_or_default(),
            "{}",
            signal.id
        );
        assert_eq!(frozen.name, signal.name);
    }
    assert_eq!(attempt.levels, ["Not shown", "Emerging", "Proven", "Director-ready"]);
    assert_eq!(attempt.signal(&SignalId::constant("charm")), None);
}

#[test]
fn an_attempt_shows_the_day_it_was_frozen() {
    let track = track();
    let mut case = case_on(&track, "1 1 1 1 1 1 1 1 1");
    // Proof gathered since the last answer is part of it, so that day would say too little.
    for scored in [None, Some("2026-03-04"), Some("2026-12-31")] {
        case.scored = scored.map(day);
        let attempt: Attempt = snapshot(
            "a1".try_into().unwrap(),
            &track,
            &case,
            &read(&track, &case, has_text),
            (day(TODAY), 1),
        );
        assert_eq!((attempt.day, attempt.case), (day(TODAY), case.id.clone()));
    }
}

#[test]
fn the_latest_comes_first_also_on_one_day() {
    let attempt = |id: &str, on: &str, nth| {
        Record::Attempt(Attempt {
            id: id.try_into().unwrap(),
            day: day(on),
            nth,
            ..frozen("1 1 1 1 1 1 1 1 1")
        })
    };
    let workspace = Workspace::of([
        attempt("zz", TODAY, 1),
        attempt("aa", TODAY, 2),
        attempt("mm", "2026-09-30", 3),
        attempt("bb", TODAY, 4),
    ]);
    let ids: Vec<String> = workspace
        .attempts(&case_on(&track(), "1 1 1 1 1 1 1 1 1").id)
        .iter()
        .map(|attempt| attempt.id.to_string())
        .collect();
    assert_eq!(ids, ["bb", "aa", "zz", "mm"]);
}

/// Content of a later version: every word of the signals and levels is another.
fn rewritten() -> Track {
    let mut track = track();
    track.levels.iter_mut().for_each(|level| level.name = format!("{} now", level.name));
    track.bands.iter_mut().for_each(|band| band.name = format!("{} now", band.name));
    for signal in &mut track.signals {
        signal.name = format!("{} now", signal.name);
        signal
            .levels
            .iter_mut()
            .for_each(|behaviour| behaviour.says = format!("{} So it is now.", behaviour.says));
    }
    track
}

#[test]
fn later_content_does_not_change_what_was_frozen() {
    let marks = "3+ 2 1 0 s x 1 1 1";
    let (before, now) = (frozen(marks), frozen_on(&rewritten(), "a2", marks));
    assert_eq!(before, frozen(marks));
    assert!(
        before
            .signals
            .iter()
            .all(|frozen| !frozen.name.ends_with("now") && !frozen.says.ends_with("now."))
    );
    let reworded: Vec<bool> = compare(&before, &now).iter().map(|pair| pair.reworded()).collect();
    // A level that is not there has no words to differ.
    assert_eq!(reworded, [true, true, true, true, false, false, true, true, true]);
    assert!(
        compare(&before, &now).iter().all(|pair| pair.name().ends_with("now")),
        "named as it is now"
    );
    assert!(compare(&before, &frozen(marks)).iter().all(|pair| !pair.reworded()));
    // Another level has other words, and is not called reworded.
    assert!(compare(&before, &frozen("2+ 1 0 1 s x 2 2 2")).iter().all(|pair| !pair.reworded()));
}

/// How many levels up or down each signal went.
#[test]
fn changes_have_a_sign() {
    let changes = |before: &str, after: &str| {
        compare(&frozen(before), &frozen(after))
            .iter()
            .map(|pair| pair.change())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        changes("0 0 3 1 2 - s x 1", "3 1 0 1 1 2 1 1 x"),
        [Some(3), Some(1), Some(-3), Some(0), Some(-1), None, None, None, None]
    );
    // Proof alone is no change of level.
    assert_eq!(changes("2 2 2 2 2 2 2 2 2", "2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+ 2+"), [Some(0); 9]);
    assert_eq!(changes("- - - - - - - - -", "s s s s s s s s s"), [None; 9]);
}

/// The signals of the later attempt in its order, then those that only the earlier one has.
#[test]
fn signals_that_came_and_went_are_compared_with_nothing() {
    let mut shorter = track();
    shorter.signals.remove(4);
    shorter.signals.swap(0, 1);
    let eight = frozen_on(&shorter, "a2", "1 1 1 1 1 1 1 1");
    let nine = frozen("2 2 2 2 2 2 2 2 2");
    let told = |before: &Attempt, after: &Attempt| {
        let pairs = compare(before, after);
        let of = |frozen: Option<&rung::domain::records::attempt::AttemptSignal>| {
            frozen.and_then(|frozen| frozen.claimed)
        };
        pairs
            .iter()
            .map(|pair| (pair.name().to_owned(), of(pair.before), of(pair.after), pair.change()))
            .collect::<Vec<_>>()
    };
    let gone = told(&nine, &eight);
    assert_eq!(gone.len(), 9);
    assert_eq!(gone[0], ("Risk-based prioritisation".to_owned(), Some(2), Some(1), Some(-1)));
    assert_eq!(gone[1], ("Operational ownership".to_owned(), Some(2), Some(1), Some(-1)));
    assert_eq!(gone[8], ("Vendor command".to_owned(), Some(2), None, None), "gone, and still told");
    let came = told(&eight, &nine);
    assert_eq!(came.len(), 9);
    assert_eq!(came[0], ("Operational ownership".to_owned(), Some(1), Some(2), Some(1)));
    assert_eq!(came[4], ("Vendor command".to_owned(), None, Some(2), None));
    // An attempt of another track shares nothing with it.
    let other = frozen_on(&track_of("cdgo"), "a3", "1 1 1 1 1 1 1 1");
    let apart = compare(&nine, &other);
    assert_eq!(apart.len(), 17);
    assert!(
        apart
            .iter()
            .all(|pair| pair.change().is_none() && pair.before.is_some() != pair.after.is_some())
    );
}

/// `expected`: whether the second attempt says what the first does.
#[test]
fn the_same_answers_are_frozen_once() {
    let first = frozen("2+ 2 1 s - x 0 1 1");
    for (marks, expected) in [
        ("2+ 2 1 s - x 0 1 1", true),
        ("2+ 2 1 - - x 0 1 1", true), // skipped or not reached: no answer either way
        ("2+ 2+ 1 s - x 0 1 1", false), // one more proven
        ("2+ 2 1 s - x 0 1 2", false),
        ("2+ 2 1 s - - 0 1 1", false), // it applies again
    ] {
        let second = Attempt { id: "a2".try_into().unwrap(), ..frozen(marks) };
        assert_eq!(first.same_as(&second), expected, "{marks}");
        assert_eq!(second.same_as(&first), expected, "{marks}");
    }
    assert!(
        first.same_as(&Attempt { day: day("2026-10-02"), nth: 2, ..first.clone() }),
        "another day is no other answer"
    );
}
