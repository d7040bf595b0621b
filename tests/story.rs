//! Stories and wins: how far they are, how long they take to say, and what lists show of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

mod support;

use rung::domain::{
    id::{ArtifactId, WinId},
    story::{Part, Story, TARGET_SECONDS, Told},
    win::{Known, Win, WinKind},
};
use support::win;

fn story(parts: &[(Part, &str)]) -> Story {
    let mut story = Story::new("c1".into(), "contract-did-not-help".into());
    for (part, text) in parts {
        (*text).clone_into(story.part_mut(*part));
    }
    story
}

#[test]
fn each_part_is_written_and_read_under_its_own_name() {
    let all = [Part::Title, Part::Situation, Part::Task, Part::Action, Part::Result, Part::Fixed];
    let parts: Vec<_> = all.iter().map(|part| (*part, part.name())).collect();
    let story = story(&parts);
    for part in all {
        assert_eq!(story.part(part), part.name());
        assert!(!part.hint().is_empty());
    }
}

#[test]
fn a_story_is_whole_when_its_five_parts_are_told() {
    let five: Vec<_> = Part::TOLD.iter().map(|part| (*part, "Told.")).collect();
    for (parts, told) in [
        (&[][..], Told::No),
        (&[(Part::Title, "A name")], Told::No),
        (&[(Part::Result, " \n ")], Told::No),
        (&[(Part::Result, "40 minutes")], Told::Partly),
        (&five[..4], Told::Partly),
        (&five, Told::Whole),
    ] {
        assert_eq!(story(parts).told(), told, "{parts:?}");
    }
}

#[test]
fn a_story_is_blank_until_anything_is_entered() {
    assert!(story(&[]).is_blank());
    assert!(story(&[(Part::Title, "  "), (Part::Task, "\n")]).is_blank());
    assert!(!story(&[(Part::Title, "A name")]).is_blank());
    assert!(!story(&[(Part::Task, "Mine")]).is_blank());
    assert!(!Story { win: Some(WinId::from("w1")), ..story(&[]) }.is_blank());
    assert!(!Story { artifact: Some(ArtifactId::from("risk-register")), ..story(&[]) }.is_blank());
}

/// 130 words a minute, rounded up; the title is not spoken.
#[test]
fn speaking_time_follows_the_words() {
    for (words, seconds) in [(0, 0), (1, 1), (13, 6), (130, 60), (131, 61), (192, 89), (260, 120)] {
        let story = story(&[(Part::Title, "three more words"), (Part::Action, &"word ".repeat(words))]);
        assert_eq!((story.words(), story.seconds()), (words, seconds));
    }
    assert_eq!((*TARGET_SECONDS.start(), *TARGET_SECONDS.end()), (60, 120));
}

#[test]
fn i_and_we_are_counted_over_all_parts() {
    let told = story(&[
        (Part::Title, "I, we"),
        (Part::Situation, "We had our own."),
        (Part::Action, "I called, and they told me and us."),
        (Part::Fixed, "My list; ourselves, myself."),
    ]);
    assert_eq!((told.says_i(), told.says_we()), (4, 4));
    assert_eq!((story(&[]).says_i(), story(&[]).says_we()), (0, 0));
}

#[test]
fn a_story_is_called_by_its_title_or_its_situation() {
    assert_eq!(story(&[]).name(), None);
    assert_eq!(story(&[(Part::Action, "I went.")]).name(), None);
    assert_eq!(story(&[(Part::Situation, "In March. Later.")]).name().as_deref(), Some("In March"));
    assert_eq!(story(&[(Part::Title, " The tender "), (Part::Situation, "In March.")]).name().as_deref(), Some("The tender"));
}

#[test]
fn a_win_speaks_when_it_has_words() {
    for (text, speaks, title) in [
        ("", false, "A win without words yet"),
        (" \n", false, "A win without words yet"),
        ("Outages fell to 40 minutes. Twice.", true, "Outages fell to 40 minutes"),
    ] {
        assert_eq!((win("w1", text).speaks(), win("w1", text).title().as_str()), (speaks, title), "{text:?}");
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
        Win { known: Some(Known::Unconfirmed), ..blank() },
        Win { kinds: [WinKind::Risk].into(), ..blank() },
    ] {
        assert!(!filled.is_blank(), "{filled:?}");
    }
}

#[test]
fn the_facts_of_a_win_fit_one_line() {
    for (kinds, known, facts, caveat) in [
        (&[][..], None, "18 June 2026.", None),
        (&[WinKind::Speed, WinKind::Risk], Some(Known::Measured), "18 June 2026. Risk, speed. Measured.", None),
        (&[WinKind::Cost], Some(Known::Estimated), "18 June 2026. Cost. Estimated.", Some("est.")),
        (&[], Some(Known::Unconfirmed), "18 June 2026. Cannot be confirmed.", Some("cannot be confirmed")),
    ] {
        let win = Win { kinds: kinds.iter().copied().collect(), known, ..win("w1", "Words") };
        assert_eq!((win.facts().as_str(), win.caveat()), (facts, caveat));
    }
}
