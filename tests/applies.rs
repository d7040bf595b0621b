//! Signals that do not apply: they are left out, and the bands shrink with what is left, so that
//! fewer signals never make a band easier to reach.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use proptest::prelude::*;
use rung::domain::workspace::event::AnswerEvent;
use rung::domain::{
    assess::{
        focus::focus,
        reading::{Reading, read},
    },
    id::SignalId,
    records::{case::Case, record::Record},
    schema::{level::Level, scoring::Rule, track::Track},
    workspace::{Workspace, event::Event},
};
use support::{case, case_on, day, has_text, id_of, signals, track, track_of, tracks};

fn reading(id: &str, marks: &str) -> Reading {
    let track = track_of(id);
    read(&track, &case_on(&track, marks), has_text)
}

/// `expected`: signals that apply, highest count, and the bands with their edges.
fn check(id: &str, marks: &str, expected: (usize, u32, &[(&str, u32, u32)])) {
    let reading = reading(id, marks);
    let ranges: Vec<_> =
        reading.ranges.iter().map(|range| (range.band.as_str(), range.from, range.to)).collect();
    assert_eq!((reading.of(), reading.max, &ranges[..]), expected, "{id}: {marks}");
}

#[test]
fn bands_shrink_with_the_signals_that_apply() {
    let it = |edges: [(u32, u32); 4]| {
        let ids = ["not-yet", "right-environment", "director-ready", "promotion-ready"];
        ids.into_iter().zip(edges).map(|(id, (from, to))| (id, from, to)).collect::<Vec<_>>()
    };
    check("it-director", "0 0 0 0 0 0 0 0 0", (9, 27, &it([(0, 9), (10, 17), (18, 23), (24, 27)])));
    check("it-director", "x 0 0 0 0 0 0 0 0", (8, 24, &it([(0, 8), (9, 15), (16, 21), (22, 24)])));
    check("it-director", "x x x 0 0 0 0 0 0", (6, 18, &it([(0, 6), (7, 11), (12, 15), (16, 18)])));
    check("it-director", "x x x x x x x 0 s", (2, 6, &it([(0, 2), (3, 3), (4, 5), (6, 6)])));
    // With one signal there is no total between 1 and 2: the second band has no place.
    let one = [("not-yet", 0, 1), ("director-ready", 2, 2), ("promotion-ready", 3, 3)];
    check("it-director", "x x x x x x x x 0", (1, 3, &one));
    check(
        "em-promotion",
        "x x - - - - - - -",
        (7, 14, &[("foundation", 0, 5), ("targeted", 6, 10), ("senior-level", 11, 14)]),
    );
    check(
        "cdgo",
        "x x 0 0 0 0 0 0",
        (6, 6, &[("mandate-elsewhere", 0, 2), ("partly", 3, 4), ("in-practice", 5, 6)]),
    );
    check("cdgo", "x x x x x x x 0", (1, 1, &[("mandate-elsewhere", 0, 0), ("in-practice", 1, 1)]));
    check("vp-engineering", "x x 0 0 0 0 0 0", (6, 12, &[]));
}

/// `expected`: claimed count and band, evidenced count and band, what is missing to the next band,
/// what is to prove.
#[test]
fn a_reading_is_made_of_what_applies() {
    let elsewhere = "mandate-elsewhere";
    let (managing, transition, vp) =
        ("high-performing-manager", "in-transition", "vp-level-readiness");
    for (id, marks, claimed, evidenced, next, prove) in [
        ("it-director", "x 1 1 1 1 1 1 1 1", (8, "not-yet"), (8, "not-yet"), Some(1), 0),
        (
            "it-director",
            "x 2+ 1 1 1 1 1 1 1",
            (9, "right-environment"),
            (9, "right-environment"),
            Some(7),
            0,
        ),
        ("it-director", "x 2 2 2 2 2 2 2 2", (16, "director-ready"), (8, "not-yet"), Some(6), 8),
        ("it-director", "x x x x x x x x 3", (3, "promotion-ready"), (1, "not-yet"), None, 2),
        ("em-promotion", "x x 1 1 1 1 1 0 0", (5, "foundation"), (5, "foundation"), Some(1), 0),
        ("em-promotion", "x x 1 1 1 1 1 1 0", (6, "targeted"), (6, "targeted"), Some(5), 0),
        ("cdgo", "x x 2+ 2+ 1 1 1 1", (2, elsewhere), (2, elsewhere), Some(1), 0),
        ("cdgo", "x x 2+ 2+ 2 1 1 1", (3, "partly"), (2, elsewhere), Some(2), 1),
        ("cdgo", "x x 2+ 2+ 2+ 2+ 2+ 1", (5, "in-practice"), (5, "in-practice"), None, 0),
        // Of seven dimensions four make the second reading, six at 2 and none at 0 the third.
        ("vp-engineering", "x 0 0 0 0 1 1 1", (3, managing), (3, managing), Some(1), 0),
        ("vp-engineering", "x 0 0 0 1 1 1 1", (4, transition), (4, transition), Some(9), 0),
        ("vp-engineering", "x 2+ 2+ 2+ 2+ 2+ 1 1", (12, transition), (12, transition), Some(1), 0),
        ("vp-engineering", "x 2+ 2+ 2+ 2+ 2+ 2+ 0", (12, transition), (12, transition), Some(1), 0),
        ("vp-engineering", "x 2+ 2+ 2+ 2+ 2+ 2+ 1", (13, vp), (13, vp), None, 0),
        // Of four, two and three; of one, one.
        ("vp-engineering", "x x x x 0 0 0 2+", (2, managing), (2, managing), Some(1), 0),
        ("vp-engineering", "x x x x 0 0 1 1", (2, transition), (2, transition), Some(5), 0),
        ("vp-engineering", "x x x x 1 2+ 2+ 2+", (7, vp), (7, vp), None, 0),
        ("vp-engineering", "x x x x x x x 1", (1, transition), (1, transition), Some(1), 0),
        ("vp-engineering", "x x x x x x x 2", (2, vp), (1, transition), None, 1),
    ] {
        let (track, reading) = (track_of(id), reading(id, marks));
        let found = (
            (reading.claimed, id_of(&reading.band)),
            (reading.evidenced, id_of(&reading.evidenced_band)),
        );
        assert_eq!(found, (claimed, evidenced), "{id}: {marks}");
        let missing = reading.next_in(&track).map(|(_, missing)| missing);
        assert_eq!((missing, reading.to_prove(&track)), (next, prove), "{id}: {marks}");
    }
}

#[test]
fn a_partial_reading_counts_only_what_applies() {
    for (id, marks, expected) in [
        ("it-director", "x x x 1 1 1 - s -", (3, "not-yet", 12, "director-ready")),
        ("cdgo", "x x 1 1 1 1 - -", (0, "mandate-elsewhere", 2, "mandate-elsewhere")),
        ("vp-engineering", "x x 1 1 1 - - -", (3, "in-transition", 9, "in-transition")),
    ] {
        let reading = reading(id, marks);
        let found =
            (reading.claimed, id_of(&reading.band), reading.highest, id_of(&reading.highest_band));
        assert_eq!(found, expected, "{id}: {marks}");
        assert!(!reading.is_complete());
    }
}

/// Signals that apply, with a level, open, and set aside.
#[test]
fn what_does_not_apply_is_neither_open_nor_skipped_nor_unproven() {
    for (marks, of, scored, left, aside) in [
        ("x x 3 3+ 0 1 2 s -", 7, 5, 2, 2),
        ("x 1 1 1 1 1 1 1 1", 8, 8, 0, 1),
        ("x x x x x x x x 0", 1, 1, 0, 8),
        ("0 0 0 0 0 0 0 0 0", 9, 9, 0, 0),
        ("- - - - - - - - x", 8, 0, 8, 1),
    ] {
        let reading = reading("it-director", marks);
        assert_eq!(
            (reading.of(), reading.scored(), reading.left(), reading.set_aside().count()),
            (of, scored, left, aside),
            "{marks}"
        );
        assert_eq!(reading.is_complete(), left == 0, "{marks}");
        for standing in reading.set_aside() {
            let nothing = standing.claimed.is_none()
                && standing.evidenced.is_none()
                && !standing.open()
                && !standing.unproven();
            assert!(nothing && standing.not_applicable == "Another department’s.", "{marks}");
        }
    }
}

/// Setting aside is not deleting: the level waits until the reason is gone.
#[test]
fn a_level_waits_under_a_reason_and_a_reason_goes_with_a_new_level() {
    let vendor = || SignalId::constant("vendor-command");
    let aside = |why: &str| {
        Event::Answer(AnswerEvent::SignalSetAside {
            case: "c1".try_into().unwrap(),
            signal: vendor(),
            why: why.to_owned(),
        })
    };
    let chosen = Event::Answer(AnswerEvent::LevelChosen {
        case: "c1".try_into().unwrap(),
        signal: vendor(),
        level: 1,
        day: day("2026-10-01"),
    });
    let mut workspace = Workspace::of([Record::Case(case("2+ 2+ 2+ 2+ 3+ 2+ 2+ 2+ 2+"))]);
    let now = |workspace: &Workspace| {
        let reading = read(&track(), workspace.case(&"c1".try_into().unwrap()).unwrap(), has_text);
        let standing = reading.standing(&vendor()).unwrap();
        (reading.of(), reading.claimed, standing.claimed, standing.not_applicable.clone())
    };
    assert_eq!(now(&workspace), (9, 19, Some(3), String::new()));
    workspace.apply(&aside("The group buys for us. "));
    assert_eq!(now(&workspace), (8, 16, None, "The group buys for us.".to_owned()));
    for blank in ["", " ", "\n\t "] {
        workspace.apply(&aside(blank));
        assert_eq!(now(&workspace), (9, 19, Some(3), String::new()), "{blank:?} is no reason");
    }
    workspace.apply(&aside("The group buys for us."));
    workspace.apply(&chosen);
    assert_eq!(now(&workspace), (9, 17, Some(1), String::new()));
}

/// Nothing applies: nothing was read, and nothing is promised.
#[test]
fn all_signals_set_aside_read_as_nothing() {
    for track in tracks() {
        let marks = vec!["x"; track.signals.len()].join(" ");
        let reading = reading(track.id.as_str(), &marks);
        assert_eq!(
            (reading.of(), reading.scored(), reading.left(), reading.is_complete()),
            (0, 0, 0, false),
            "{}",
            track.id
        );
        assert_eq!(
            (reading.claimed, reading.evidenced, reading.max, reading.highest),
            (0, 0, 0, 0),
            "{}",
            track.id
        );
        let lowest = Some(track.bands[0].id.clone());
        assert_eq!(
            [&reading.band, &reading.evidenced_band, &reading.highest_band],
            [&lowest; 3],
            "{}",
            track.id
        );
        assert!(!reading.has_unproven() && reading.ranges.is_empty(), "{}", track.id);
        assert_eq!((reading.next_in(&track), reading.to_prove(&track)), (None, 0), "{}", track.id);
    }
}

#[test]
fn what_is_set_aside_is_not_worked_on() {
    let mut case = case("x 1 2 2 2 2 2 2 0");
    let ids = |case: &Case| {
        focus(&track(), case, &read(&track(), case, has_text))
            .iter()
            .map(|focus| focus.signal.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(&case),
        ["executive-alignment", "risk-based-prioritisation", "security-by-design"]
    );
    // Chosen earlier: it waits until it applies again.
    case.focus = Some(signals(&["operational-ownership", "vendor-command"]));
    assert_eq!(ids(&case), ["vendor-command"]);
}

/// For every number of signals that apply the ranges cover each count once, and say what the levels
/// are read as.
#[test]
fn ranges_cover_every_count_whatever_applies() {
    for track in tracks().iter().filter(|track| track.reading != Rule::Matrix) {
        let all = track.signals.len();
        for applying in 1..=all {
            let ranges = track.ranges(applying);
            let mut next = 0;
            for range in &ranges {
                assert_eq!(range.from, next, "{} with {applying}: {ranges:?}", track.id);
                assert!(range.to >= range.from, "{} with {applying}: {ranges:?}", track.id);
                next = range.to + 1;
            }
            assert_eq!(
                next,
                track.reading.most(applying, track.top()) + 1,
                "{} with {applying}: {ranges:?}",
                track.id
            );
            let order: Vec<_> = track
                .bands
                .iter()
                .map(|band| &band.id)
                .filter(|id| ranges.iter().any(|range| range.band == **id))
                .collect();
            assert_eq!(
                order,
                ranges.iter().map(|range| &range.band).collect::<Vec<_>>(),
                "{} with {applying}",
                track.id
            );
        }
        let edges =
            |range: &rung::domain::schema::bands::Range| (range.band.clone(), range.from, range.to);
        let written: Vec<_> =
            track.bands.iter().map(|band| (band.id.clone(), band.from, band.to)).collect();
        assert_eq!(
            track.ranges(all).iter().map(edges).collect::<Vec<_>>(),
            written,
            "{}",
            track.id
        );
    }
}

/// The share of a band’s edge in the whole never falls with fewer signals; for a matrix, that of
/// what it asks for.
#[test]
fn fewer_signals_never_make_a_band_easier() {
    for track in tracks() {
        let all = u32::try_from(track.signals.len()).unwrap();
        let asked = track
            .bands
            .iter()
            .flat_map(|band| band.needs.iter().map(|need| need.signals).chain([band.from]));
        for (count, applying) in
            asked.flat_map(|count| (1..=all).map(move |applying| (count, applying)))
        {
            let share = track.share(count, applying as usize);
            assert!(
                share * all >= count * applying,
                "{count} of {all} became {share} of {applying} on {}",
                track.id
            );
            assert!(
                (share.saturating_sub(1)) * all < count * applying || share == 0,
                "{share} of {applying} is more than was asked"
            );
        }
    }
}

/// The same level everywhere reads the same, however many signals apply.
#[test]
fn one_level_everywhere_reads_the_same_whatever_applies() {
    for track in tracks() {
        for (level, applying) in
            (0..=track.top()).flat_map(|level| (1..=track.signals.len()).map(move |n| (level, n)))
        {
            let band = |n: usize| track.band_of(&vec![level; n]).map(|band| band.id.to_string());
            assert_eq!(
                band(applying),
                band(track.signals.len()),
                "{applying} at {level} on {}",
                track.id
            );
        }
    }
}

fn place(track: &Track, levels: &[Level]) -> usize {
    let band = track.band_of(levels).expect("a band");
    track.bands.iter().position(|known| known.id == band.id).expect("a place")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn levels_read_as_the_band_whose_range_holds_them(nth in 0_usize..5, given in proptest::collection::vec(0_u8..4, 1..10)) {
        let track = &tracks()[nth];
        let levels: Vec<Level> = given.iter().take(track.signals.len()).map(|level| level % (track.top() + 1)).collect();
        let count = track.reading.count(&levels, track.top());
        let band = track.band_of(&levels).expect("a band");
        let range = track.ranges(levels.len()).into_iter().find(|range| (range.from..=range.to).contains(&count));
        if track.reading == Rule::Matrix {
            prop_assert_eq!(range, None);
        } else {
            prop_assert_eq!(range.map(|range| range.band), Some(band.id.clone()));
        }
        // It is short of every band above, and of none below.
        for (at, other) in track.bands.iter().enumerate() {
            prop_assert_eq!(track.missing_for(other, &levels) > 0, at > place(track, &levels), "{} {:?}", other.id, levels);
        }
    }

    #[test]
    fn a_level_more_never_reads_lower(nth in 0_usize..5, given in proptest::collection::vec(0_u8..4, 1..10), at in 0_usize..10) {
        let track = &tracks()[nth];
        let levels: Vec<Level> = given.iter().take(track.signals.len()).map(|level| level % (track.top() + 1)).collect();
        let mut higher = levels.clone();
        let at = at % higher.len();
        higher[at] = (higher[at] + 1).min(track.top());
        prop_assert!(place(track, &higher) >= place(track, &levels), "{:?} {:?}", levels, higher);
    }
}
