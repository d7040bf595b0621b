//! Stories and wins: how far they are, how long they take to say, and what lists show of them.
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
    assess::rehearsals::{self, StoryCoverage, covers, gaps, pick_prompt, points_at},
    id::{ArtifactId, PromptId, SignalId, WinId},
    records::{
        case::{Answer, Case},
        metric::Metric,
        pack::State,
        rehearsal::{Rehearsal, SelfRating},
        story::{Story, StoryField, StoryProgress, TARGET_SECONDS},
        win::{Confidence, Win, WinKind},
    },
};
use support::{case, day, track, win};

fn story(parts: &[(StoryField, &str)]) -> Story {
    let mut story =
        Story::new("c1".try_into().unwrap(), "contract-did-not-help".try_into().unwrap());
    for (part, text) in parts {
        (*text).clone_into(story.part_mut(*part));
    }
    story
}

#[test]
fn each_part_is_written_and_read_under_its_own_name() {
    let all = [
        StoryField::Title,
        StoryField::Situation,
        StoryField::Task,
        StoryField::Action,
        StoryField::Result,
        StoryField::Fixed,
    ];
    let parts: Vec<_> = all.iter().map(|part| (*part, part.name())).collect();
    let story = story(&parts);
    for part in all {
        assert_eq!(story.part(part), part.name());
        assert!(!part.hint().is_empty());
    }
}

#[test]
fn a_story_is_whole_when_its_five_parts_are_told() {
    let five: Vec<_> = StoryField::TOLD.iter().map(|part| (*part, "Told.")).collect();
    for (parts, told) in [
        (&[][..], StoryProgress::No),
        (&[(StoryField::Title, "A name")], StoryProgress::No),
        (&[(StoryField::Result, " \n ")], StoryProgress::No),
        (&[(StoryField::Result, "40 minutes")], StoryProgress::Partly),
        (&five[..4], StoryProgress::Partly),
        (&five, StoryProgress::Whole),
    ] {
        assert_eq!(story(parts).told(), told, "{parts:?}");
    }
}

#[test]
fn a_story_is_blank_until_anything_is_entered() {
    assert!(story(&[]).is_blank());
    assert!(story(&[(StoryField::Title, "  "), (StoryField::Task, "\n")]).is_blank());
    assert!(!story(&[(StoryField::Title, "A name")]).is_blank());
    assert!(!story(&[(StoryField::Task, "Mine")]).is_blank());
    assert!(!Story { win: Some(WinId::constant("w1")), ..story(&[]) }.is_blank());
    assert!(
        !Story { artifact: Some(ArtifactId::constant("risk-register")), ..story(&[]) }.is_blank()
    );
    assert!(
        !Story { rehearsed: vec![said("2026-09-01", 60, SelfRating::Fair)], ..story(&[]) }
            .is_blank()
    );
}

/// 130 words a minute, rounded up; the title is not spoken.
#[test]
fn speaking_time_follows_the_words() {
    for (words, seconds) in [(0, 0), (1, 1), (13, 6), (130, 60), (131, 61), (192, 89), (260, 120)] {
        let story = story(&[
            (StoryField::Title, "three more words"),
            (StoryField::Action, &"word ".repeat(words)),
        ]);
        assert_eq!((story.words(), story.seconds()), (words, seconds));
    }
    assert_eq!((*TARGET_SECONDS.start(), *TARGET_SECONDS.end()), (60, 120));
}

#[test]
fn i_and_we_are_counted_over_all_parts() {
    let told = story(&[
        (StoryField::Title, "I, we"),
        (StoryField::Situation, "We had our own."),
        (StoryField::Action, "I called, and they told me and us."),
        (StoryField::Fixed, "My list; ourselves, myself."),
    ]);
    assert_eq!((told.says_i(), told.says_we()), (4, 4));
    assert_eq!((story(&[]).says_i(), story(&[]).says_we()), (0, 0));
}

#[test]
fn a_story_is_called_by_its_title_or_its_situation() {
    assert_eq!(story(&[]).name(), None);
    assert_eq!(story(&[(StoryField::Action, "I went.")]).name(), None);
    assert_eq!(
        story(&[(StoryField::Situation, "In March. Later.")]).name().as_deref(),
        Some("In March")
    );
    assert_eq!(
        story(&[(StoryField::Title, " The tender "), (StoryField::Situation, "In March.")])
            .name()
            .as_deref(),
        Some("The tender")
    );
}

#[test]
fn a_win_speaks_when_it_has_words() {
    for (text, has_text, title) in [
        ("", false, "A win without words yet"),
        (" \n", false, "A win without words yet"),
        ("Outages fell to 40 minutes. Twice.", true, "Outages fell to 40 minutes"),
    ] {
        assert_eq!(
            (win("w1", text).has_text(), win("w1", text).title().as_str()),
            (has_text, title),
            "{text:?}"
        );
    }
}

#[test]
fn a_win_is_blank_until_anything_is_entered() {
    let blank = || win("w1", " ");
    assert!(blank().is_blank());
    for filled in [
        win("w1", "Words"),
        Win { decision: "We paid".to_owned(), ..blank() },
        Win { voucher: "The COO".to_owned(), ..blank() },
        Win { known: Some(Confidence::Unconfirmed), ..blank() },
        Win { kinds: [WinKind::Risk].into(), ..blank() },
        Win { signals: vec![SignalId::constant("vendor-command")], ..blank() },
        Win { private: true, ..blank() },
    ] {
        assert!(!filled.is_blank(), "{filled:?}");
    }
}

#[test]
fn the_facts_of_a_win_fit_one_line() {
    for (kinds, known, facts, caveat) in [
        (&[][..], None, "18 June 2026.", None),
        (
            &[WinKind::Speed, WinKind::Risk],
            Some(Confidence::Measured),
            "18 June 2026. Risk, speed. Measured.",
            None,
        ),
        (
            &[WinKind::Cost],
            Some(Confidence::Estimated),
            "18 June 2026. Cost. Estimated.",
            Some("est."),
        ),
        (
            &[],
            Some(Confidence::Unconfirmed),
            "18 June 2026. Cannot be confirmed.",
            Some("cannot be confirmed"),
        ),
    ] {
        let win = Win { kinds: kinds.iter().copied().collect(), known, ..win("w1", "Words") };
        assert_eq!((win.facts().as_str(), win.caveat()), (facts, caveat));
    }
}

fn said(on: &str, seconds: u32, mark: SelfRating) -> Rehearsal {
    Rehearsal { day: day(on), seconds, mark }
}

fn told_win() -> Win {
    let texts = |text: &str| text.to_owned();
    Win {
        title: texts("Calm nights"),
        situation: texts("Three stops in two months."),
        task: texts("It was mine to end them."),
        action: texts("I failed over to the older controller"),
        decision: texts("We gave up speed for a known way back."),
        result: texts("It has not come back."),
        metric: Some(Metric {
            what: texts("recovery"),
            before: texts("190"),
            after: texts("40"),
            unit: texts("minutes"),
            period: texts("in two quarters"),
        }),
        ..win("w1", "Recovery fell from 190 to 40 minutes.")
    }
}

#[test]
fn a_win_becomes_a_story_in_one_step_and_writes_over_nothing() {
    let action = "I failed over to the older controller. We gave up speed for a known way back.";
    let result = "It has not come back. Recovery: from 190 to 40 minutes, in two quarters.";
    let own = [(StoryField::Title, "Mine"), (StoryField::Result, "Mine: 40.")];
    for (name, win, before, expected) in [
        (
            "all",
            told_win(),
            &[][..],
            [
                "Calm nights",
                "Three stops in two months.",
                "It was mine to end them.",
                action,
                result,
                "",
            ],
        ),
        (
            "what is written stays",
            told_win(),
            &own,
            [
                "Mine",
                "Three stops in two months.",
                "It was mine to end them.",
                action,
                "Mine: 40.",
                "",
            ],
        ),
        (
            "a line only",
            win("w1", "Recovery fell from 190 to 40 minutes."),
            &[],
            ["", "", "", "", "Recovery fell from 190 to 40 minutes.", ""],
        ),
        (
            "a line without a number, and a metric",
            Win { metric: told_win().metric, ..win("w1", "Recovery is faster") },
            &[],
            [
                "",
                "",
                "",
                "",
                "Recovery is faster. Recovery: from 190 to 40 minutes, in two quarters.",
                "",
            ],
        ),
        (
            "a metric without a number",
            Win {
                metric: Some(Metric { what: "recovery".to_owned(), ..Metric::default() }),
                ..win("w1", "Faster")
            },
            &[],
            ["", "", "", "", "Faster", ""],
        ),
        (
            "a decision only",
            Win { decision: "We paid.".to_owned(), ..win("w1", " ") },
            &[(StoryField::Task, " ")],
            ["", "", "", "We paid.", "", ""],
        ),
        ("nothing", win("w1", ""), &[], ["", "", "", "", "", ""]),
    ] {
        let mut drafted = story(before);
        drafted.draft(&win);
        let parts = [
            StoryField::Title,
            StoryField::Situation,
            StoryField::Task,
            StoryField::Action,
            StoryField::Result,
            StoryField::Fixed,
        ]
        .map(|part| drafted.part(part).to_owned());
        assert_eq!(parts.each_ref().map(|text| text.trim()), expected, "{name}");
        assert_eq!(drafted.win, Some(WinId::constant("w1")));
        let once = drafted.clone();
        drafted.draft(&win);
        assert_eq!(drafted, once, "{name}: a second time changes nothing");
    }
}

#[test]
fn rehearsals_are_kept_and_told_in_a_line() {
    for (rehearsed, says) in [
        (&[][..], "not rehearsed yet"),
        (&[said("2026-09-01", 45, SelfRating::Shaky)], "rehearsed once, in 45 s, shaky"),
        (
            &[said("2026-09-01", 45, SelfRating::Shaky), said("2026-09-02", 60, SelfRating::Fair)],
            "rehearsed twice, last 1 min, fair",
        ),
        (
            &[
                said("2026-09-01", 0, SelfRating::Shaky),
                said("2026-09-02", 60, SelfRating::Fair),
                said("2026-09-02", 100, SelfRating::Ready),
            ],
            "rehearsed three times, last 1 min 40 s, ready",
        ),
    ] {
        let mut story = story(&[]);
        for one in rehearsed {
            story.rehearse(*one);
            story.rehearse(*one);
        }
        assert_eq!(story.rehearsed, rehearsed);
        assert_eq!(rehearsals::says(&story.rehearsed), says);
    }
    assert_eq!(
        (rehearsals::took(3600), rehearsals::took(61)),
        ("60 min".to_owned(), "1 min 1 s".to_owned())
    );
    let names: Vec<_> =
        SelfRating::ALL.iter().flat_map(|mark| [mark.name(), mark.hint()]).collect();
    assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), 6);
}

/// A story for prompt `at` of the track, counted over all signals: `w` whole, `p` partly, `r` whole
/// and ready, `f` whole and last said fairly, `t` a title only.
fn stories(marks: &[(usize, char)]) -> Vec<Story> {
    let track = track();
    let prompts: Vec<PromptId> = track
        .signals
        .iter()
        .flat_map(|signal| signal.prompts.iter().map(|prompt| prompt.id.clone()))
        .collect();
    let story = |(at, mark): &(usize, char)| {
        let mut story = Story::new("c1".try_into().unwrap(), prompts[*at].clone());
        match mark {
            't' => story.title = "A name".to_owned(),
            'p' => story.task = "Mine.".to_owned(),
            _ => {
                StoryField::TOLD.iter().for_each(|part| *story.part_mut(*part) = "Told.".to_owned())
            }
        }
        if "rf".contains(*mark) {
            story.rehearse(said("2026-09-01", 70, SelfRating::Ready));
        }
        if *mark == 'f' {
            story.rehearse(said("2026-09-02", 70, SelfRating::Fair));
        }
        story
    };
    marks.iter().map(story).collect()
}

fn none_set_aside() -> Case {
    case("- - - - - - - - -")
}

#[test]
fn a_signal_that_does_not_apply_needs_no_story() {
    let mut case = none_set_aside();
    let aside = track().signals[0].id.clone();
    case.answers.insert(
        aside.clone(),
        Answer {
            level: Some(0),
            not_applicable: "Another team’s.".to_owned(),
            ..Answer::default()
        },
    );
    let covers = covers(&track(), &case, &[]);
    assert_eq!((covers.len(), covers.iter().any(|cover| cover.signal == aside)), (8, false));
    let drawn =
        (0..40).filter_map(|seed| pick_prompt(&track(), &case, &[], &|_| State::None, None, seed));
    let own = track().signals[0].prompts.iter().map(|prompt| prompt.id.clone()).collect::<Vec<_>>();
    assert!(
        drawn.into_iter().all(|prompt| !own.contains(&prompt)),
        "it would be the weakest, and is not asked"
    );
}

#[test]
fn each_signal_says_how_far_its_stories_are() {
    for (marks, told, says) in [
        (&[][..], StoryProgress::No, "no story yet"),
        (&[(0, 't')], StoryProgress::No, "no story yet"),
        (&[(0, 'p')], StoryProgress::Partly, "one begun"),
        (&[(0, 'p'), (1, 'p')], StoryProgress::Partly, "two begun"),
        (&[(0, 'w')], StoryProgress::Whole, "1 of 2 told"),
        (&[(0, 'w'), (1, 'p')], StoryProgress::Whole, "1 of 2 told, one begun"),
        (&[(0, 'w'), (1, 'w')], StoryProgress::Whole, "all two told"),
        (&[(1, 'r')], StoryProgress::Whole, "1 of 2 told, one ready"),
        (&[(1, 'f')], StoryProgress::Whole, "1 of 2 told"),
        (&[(0, 'r'), (1, 'r')], StoryProgress::Whole, "all two told, two ready"),
        (&[(2, 'w')], StoryProgress::No, "no story yet"),
    ] {
        let stories = stories(marks);
        let covers = covers(&track(), &none_set_aside(), &stories.iter().collect::<Vec<_>>());
        assert_eq!(
            (covers.len(), covers[0].told(), covers[0].says().as_str()),
            (9, told, says),
            "{marks:?}"
        );
    }
}

#[test]
fn the_signals_without_a_story_are_named() {
    let whole: Vec<(usize, char)> = (0..9).map(|signal| (signal * 2, 'w')).collect();
    for (marks, says) in [
        (Vec::new(), "No signal has a story yet."),
        (whole.clone(), "Every signal has a whole story."),
        (whole[1..].to_vec(), "Operational ownership has no story yet."),
        (
            whole[2..].to_vec(),
            "Operational ownership and risk-based prioritisation have no story yet.",
        ),
        (
            [vec![(0, 'p')], whole[1..].to_vec()].concat(),
            "Operational ownership has only a begun one.",
        ),
        (
            [vec![(2, 'p')], whole[2..].to_vec()].concat(),
            "Operational ownership has no story yet; risk-based prioritisation has only a begun one.",
        ),
        (whole[5..].to_vec(), "Five signals have no story yet."),
    ] {
        let stories = stories(&marks);
        assert_eq!(
            gaps(
                &track(),
                &covers(&track(), &none_set_aside(), &stories.iter().collect::<Vec<_>>())
            ),
            says,
            "{marks:?}"
        );
    }
}

/// The signals (by place) among whose prompts 256 seeds draw, and how many prompts they draw.
fn drawn(
    marks: &str,
    told: &[(usize, char)],
    complete: &[usize],
    before: Option<&str>,
) -> (Vec<usize>, usize) {
    let (track, stories, case) = (track(), stories(told), case(marks));
    let stories: Vec<&Story> = stories.iter().collect();
    let proof = |signal: &SignalId| {
        if track.place(signal).is_some_and(|at| complete.contains(&at)) {
            State::Done
        } else {
            State::None
        }
    };
    let before = before.map(|id| PromptId::try_from(id).unwrap());
    let prompts: std::collections::BTreeSet<PromptId> = (0..256)
        .filter_map(|seed| pick_prompt(&track, &case, &stories, &proof, before.as_ref(), seed))
        .collect();
    assert!(before.is_none_or(|before| !prompts.contains(&before)));
    let of = |prompt: &PromptId| {
        track
            .signals
            .iter()
            .position(|signal| signal.prompts.iter().any(|own| own.id == *prompt))
            .expect("known")
    };
    let mut signals: Vec<usize> = prompts.iter().map(of).collect();
    signals.sort_unstable();
    signals.dedup();
    (signals, prompts.len())
}

#[test]
fn a_prompt_is_drawn_among_the_weakest_signals() {
    let level = "3 3 3 0 3 1 3 3 2";
    let first = &track().signals[3].prompts[0].id;
    for (name, marks, told, complete, before, signals, prompts) in [
        ("the three lowest levels", level, &[][..], &[][..], None, &[3, 5, 8][..], 6),
        (
            "each of two prompts, but not the same again",
            level,
            &[],
            &[],
            Some(first.as_str()),
            &[3, 5, 8],
            5,
        ),
        ("equals at the edge all count", "3 3 3 0 3 1 3 2 2", &[], &[], None, &[3, 5, 7, 8], 8),
        (
            "nothing answered: all are equally unknown",
            "- - - - - - - - -",
            &[],
            &[],
            None,
            &[0, 1, 2, 3, 4, 5, 6, 7, 8],
            18,
        ),
        (
            "a whole story makes a signal stronger",
            "3 3 3 0 3 1 3 3 3",
            &[(6, 'w'), (0, 'w')],
            &[],
            None,
            &[1, 2, 3, 4, 5, 6, 7, 8],
            16,
        ),
        ("so does a complete document", "3 3 3 2 3 2 3 2 2", &[], &[3], None, &[5, 7, 8], 6),
        (
            "what is ready is left out",
            level,
            &[(6, 'r'), (7, 'r'), (10, 'r')],
            &[],
            None,
            &[0, 1, 2, 4, 6, 7, 8],
            14,
        ),
    ] {
        let (found, n) = drawn(marks, told, complete, before);
        assert_eq!((found.as_slice(), n), (signals, prompts), "{name}");
    }
}

#[test]
fn where_every_weak_story_is_ready_one_is_drawn_all_the_same() {
    let all: Vec<(usize, char)> = (0..18).map(|at| (at, 'r')).collect();
    assert_eq!(drawn("3 3 3 0 3 1 3 3 2", &all, &[], None), (vec![3, 5, 8], 6));
    let mut bare = track();
    bare.signals.truncate(1);
    bare.signals[0].prompts.truncate(1);
    let only = bare.signals[0].prompts[0].id.clone();
    let case = case("- - - - - - - - -");
    assert_eq!(pick_prompt(&bare, &case, &[], &|_| State::None, Some(&only), 7), Some(only));
    bare.signals[0].prompts.clear();
    assert_eq!(pick_prompt(&bare, &case, &[], &|_| State::None, None, 7), None);
    bare.signals.clear();
    assert_eq!(pick_prompt(&bare, &case, &[], &|_| State::None, None, 7), None);
    assert_eq!(covers(&bare, &case, &[]), Vec::<StoryCoverage>::new());
}

#[test]
fn a_story_points_at_the_document_that_is_furthest() {
    let signal = &track().signals[0];
    let best = signal.artifacts.first().expect("it names documents");
    let last = signal.artifacts.last().expect("it names documents");
    for (far, expected) in [
        (&[][..], best),
        (&[(last, 10)], last),
        (&[(last, 40), (best, 40)], best),
        (&[(last, 41), (best, 40)], last),
    ] {
        let far = |artifact: &ArtifactId| {
            far.iter().find(|(known, _)| *known == artifact).map_or(0, |(_, far)| *far)
        };
        assert_eq!(points_at(signal, far), Some(expected));
    }
    let mut none = signal.clone();
    none.artifacts.clear();
    assert_eq!(points_at(&none, |_| 0), None);
}
