//! What answering does: levels, skips, facts, citations and notes.

use super::{c1, case, check, note, prompt, signal, wins};
use crate::support::{day, signals, win, workspace};
use rung::domain::workspace::event::{AnswerEvent, CaseEvent, PageEvent, StoryEvent, WinEvent};
use rung::domain::{
    records::{
        key::Key,
        win::{Confidence, Win, WinKind},
        win_part::WinField,
    },
    workspace::{Workspace, event::Event},
};

#[test]
fn answering_touches_the_case_alone() {
    let (vendor, skipped) = (|| signal("vendor-command"), || signal("security-by-design"));
    let chosen = |signal, level| {
        Event::Answer(AnswerEvent::LevelChosen {
            case: c1(),
            signal,
            level,
            day: day("2026-10-01"),
        })
    };
    check(&[chosen(vendor(), 3)], &["case:c1"], |now| {
        case(now).level(&vendor()) == Some(3) && case(now).scored == Some(day("2026-10-01"))
    });
    check(&[chosen(skipped(), 0)], &["case:c1"], |now| {
        case(now)
            .answer(&skipped())
            .is_some_and(|answer| answer.level == Some(0) && !answer.skipped)
    });
    check(
        &[Event::Answer(AnswerEvent::SignalSkipped { case: c1(), signal: vendor() })],
        &["case:c1"],
        |now| {
            case(now)
                .answer(&vendor())
                .is_some_and(|answer| answer.level.is_none() && answer.skipped)
        },
    );
    let fact = |holds| {
        Event::Answer(AnswerEvent::FactAnswered {
            case: c1(),
            signal: vendor(),
            check: "one-list".try_into().unwrap(),
            holds,
        })
    };
    let known = |now: &Workspace| {
        case(now).answer(&vendor()).and_then(|answer| answer.facts.get("one-list").copied())
    };
    check(&[fact(Some(true))], &["case:c1"], |now| known(now) == Some(true));
    check(&[fact(Some(true)), fact(Some(false))], &["case:c1"], |now| known(now) == Some(false));
    check(&[fact(Some(true)), fact(None)], &["case:c1"], |now| {
        known(now).is_none() && case(now).level(&vendor()) == Some(1)
    });
    check(&[Event::Case(CaseEvent::LensChosen { case: c1(), lens: None })], &["case:c1"], |now| {
        case(now).lens.is_none()
    });
    let focus = |focus| Event::Case(CaseEvent::FocusChosen { case: c1(), focus });
    check(&[focus(None)], &["case:c1"], |now| case(now).focus.is_none());
    check(&[focus(Some(signals(&["change-governance"])))], &["case:c1"], |now| {
        case(now).focus == Some(signals(&["change-governance"]))
    });
}

#[test]
fn skipping_and_citing_keep_what_else_was_said() {
    let ownership = || signal("operational-ownership");
    check(
        &[Event::Answer(AnswerEvent::SignalSkipped { case: c1(), signal: ownership() })],
        &["case:c1"],
        |now| {
            wins(now, "operational-ownership") == ["w1", "proof"]
                && case(now).answer(&ownership()).is_some_and(|answer| answer.facts.len() == 2)
        },
    );
    let cited = |win: &str| {
        Event::Answer(AnswerEvent::WinCited {
            case: c1(),
            signal: ownership(),
            win: win.try_into().unwrap(),
        })
    };
    check(&[cited("w9")], &["case:c1"], |now| {
        wins(now, "operational-ownership") == ["w1", "proof", "w9"]
    });
    check(&[cited("proof")], &[], |now| wins(now, "operational-ownership") == ["w1", "proof"]);
    check(&[cited("w1")], &[], |now| wins(now, "operational-ownership") == ["w1", "proof"]);
    let uncited = |win: &str| {
        Event::Answer(AnswerEvent::WinUncited {
            case: c1(),
            signal: ownership(),
            win: win.try_into().unwrap(),
        })
    };
    check(&[uncited("proof")], &["case:c1"], |now| wins(now, "operational-ownership") == ["w1"]);
    check(&[uncited("w1")], &["case:c1"], |now| {
        wins(now, "operational-ownership") == ["proof"]
            && now.win(&"w1".try_into().unwrap()).is_some()
    });
}
#[test]
fn a_note_begins_a_win_and_goes_on_in_it() {
    let vendor = "vendor-command";
    check(&[note(vendor, "4", "w2")], &["case:c1", "win:w2"], |now| {
        wins(now, vendor) == ["w2"]
            && now.win(&"w2".try_into().unwrap())
                == Some(&Win { day: day("2026-10-02"), ..win("w2", "4") })
    });
    check(&[note(vendor, "4", "w2"), note(vendor, "47", "w3")], &["win:w2"], |now| {
        now.win(&"w3".try_into().unwrap()).is_none()
            && now.win(&"w2".try_into().unwrap()).is_some_and(|win| win.text == "47")
    });
    check(&[note("operational-ownership", "Other.", "w3")], &["win:w1"], |now| {
        now.win(&"w1".try_into().unwrap()).is_some_and(|win| win.text == "Other.")
    });
    for nothing in ["", "  ", "\n"] {
        check(&[note(vendor, nothing, "w2")], &[], |now| {
            now.win(&"w2".try_into().unwrap()).is_none() && wins(now, vendor).is_empty()
        });
    }
    let elsewhere = Event::Answer(AnswerEvent::NoteWritten {
        case: "c9".try_into().unwrap(),
        signal: signal(vendor),
        text: "4".to_owned(),
        day: day("2026-10-02"),
        fresh: "w2".try_into().unwrap(),
    });
    check(&[elsewhere], &[], |now| now.win(&"w2".try_into().unwrap()).is_none());
}

#[test]
fn a_note_may_come_before_any_level() {
    check(&[note("incident-leadership", "47", "w2")], &["case:c1", "win:w2"], |now| {
        case(now).level(&signal("incident-leadership")).is_none()
            && wins(now, "incident-leadership") == ["w2"]
    });
}

#[test]
fn an_emptied_note_takes_its_win_along_unless_something_else_hangs_on_it() {
    let vendor = "vendor-command";
    let (begun, emptied) = (|| note(vendor, "47", "w2"), || note(vendor, " ", "w3"));
    check(&[begun(), emptied()], &["case:c1", "win:w2"], |now| {
        now.win(&"w2".try_into().unwrap()).is_none() && wins(now, vendor).is_empty()
    });
    let part = |part| {
        Event::Win(WinEvent::WinPartWritten {
            win: "w2".try_into().unwrap(),
            part,
            text: "Words.".to_owned(),
        })
    };
    for hangs in [
        part(WinField::Title),
        part(WinField::Unit),
        part(WinField::Aligned),
        Event::Win(WinEvent::WinSupports {
            win: "w2".try_into().unwrap(),
            signal: signal("charm"),
            supports: true,
        }),
        Event::Win(WinEvent::WinKeptPrivate { win: "w2".try_into().unwrap(), private: true }),
        Event::Win(WinEvent::WinPartWritten {
            win: "w2".try_into().unwrap(),
            part: WinField::Decision,
            text: "We paid.".to_owned(),
        }),
        Event::Win(WinEvent::WinPartWritten {
            win: "w2".try_into().unwrap(),
            part: WinField::Voucher,
            text: "Ana".to_owned(),
        }),
        Event::Win(WinEvent::WinKnown {
            win: "w2".try_into().unwrap(),
            known: Some(Confidence::Measured),
        }),
        Event::Win(WinEvent::WinMoved {
            win: "w2".try_into().unwrap(),
            kind: WinKind::Risk,
            moved: true,
        }),
        Event::Answer(AnswerEvent::WinCited {
            case: c1(),
            signal: signal("change-governance"),
            win: "w2".try_into().unwrap(),
        }),
        Event::Story(StoryEvent::StoryTells {
            case: c1(),
            prompt: prompt(),
            win: Some("w2".try_into().unwrap()),
        }),
    ] {
        check(&[begun(), hangs, emptied()], &["win:w2"], |now| {
            wins(now, vendor) == ["w2"]
                && now.win(&"w2".try_into().unwrap()).is_some_and(|win| win.text == " ")
        });
    }
}

/// A signal without an answer was not looked at yet; one whose only win went used to count as
/// looked at.
#[test]
fn an_answer_that_says_nothing_any_more_is_none() {
    let unseen = "incident-leadership";
    let none = |now: &Workspace| case(now).answer(&signal(unseen)).is_none();
    check(&[note(unseen, "47", "w2"), note(unseen, "", "w3")], &["case:c1", "win:w2"], none);
    check(
        &[note(unseen, "47", "w2"), Event::Win(WinEvent::WinDropped("w2".try_into().unwrap()))],
        &["case:c1", "win:w2"],
        none,
    );
    let cited = Event::Answer(AnswerEvent::WinCited {
        case: c1(),
        signal: signal(unseen),
        win: "w2".try_into().unwrap(),
    });
    check(
        &[
            Event::Win(WinEvent::WinAdded(win("w2", "47").into())),
            cited,
            Event::Win(WinEvent::WinDropped("w2".try_into().unwrap())),
        ],
        &["case:c1", "win:w2"],
        none,
    );
}

#[test]
fn a_note_whose_win_is_gone_begins_another() {
    let vendor = "vendor-command";
    let events = [
        note(vendor, "47", "w2"),
        Event::Page(PageEvent::Imported(vec![(Key::win(&"w2".try_into().unwrap()), None)])),
        note(vendor, "48", "w3"),
    ];
    check(&events, &["case:c1", "win:w3"], |now| {
        wins(now, vendor) == ["w3"]
            && now.win(&"w3".try_into().unwrap()).is_some_and(|win| win.text == "48")
    });
}

#[test]
fn a_signal_is_set_aside_with_a_reason_and_taken_up_again() {
    let aside = |of: &str, why: &str| {
        Event::Answer(AnswerEvent::SignalSetAside {
            case: c1(),
            signal: signal(of),
            why: why.to_owned(),
        })
    };
    let why = |now: &Workspace, of: &str| {
        case(now)
            .answer(&signal(of))
            .map(|answer| answer.not_applicable.clone())
            .unwrap_or_default()
    };
    let vendor = "vendor-command";
    check(&[aside(vendor, "Bought for us.")], &["case:c1"], |now| {
        why(now, vendor) == "Bought for us."
            && case(now).level(&signal(vendor)) == Some(1)
            && case(now).scored == Some(day("2026-09-04"))
    });
    check(&[aside(vendor, "Bought"), aside(vendor, "Bought for us.")], &["case:c1"], |now| {
        why(now, vendor) == "Bought for us."
    });
    check(&[aside(vendor, "Bought"), aside(vendor, "Bought")], &[], |now| {
        why(now, vendor) == "Bought"
    });
    // With no word left it is as if nothing had been said.
    check(&[aside(vendor, "B"), aside(vendor, "")], &["case:c1"], |now| *now == workspace());
    check(
        &[aside("executive-alignment", "B"), aside("executive-alignment", "")],
        &["case:c1"],
        |now| *now == workspace(),
    );
    let chosen = |level| {
        Event::Answer(AnswerEvent::LevelChosen {
            case: c1(),
            signal: signal(vendor),
            level,
            day: day("2026-10-01"),
        })
    };
    check(&[aside(vendor, "B"), chosen(2)], &["case:c1"], |now| {
        why(now, vendor).is_empty() && case(now).level(&signal(vendor)) == Some(2)
    });
    // Its facts, note and wins stay under the reason.
    check(&[aside("operational-ownership", "B")], &["case:c1"], |now| {
        wins(now, "operational-ownership") == ["w1", "proof"]
            && case(now)
                .answer(&signal("operational-ownership"))
                .is_some_and(|answer| answer.facts.len() == 2)
    });
    // The letters of one reason are one step of undo; those of another are not.
    assert!(aside(vendor, "B").is_typing());
    assert_eq!(aside(vendor, "B").coalesce_key(), aside(vendor, "Bo").coalesce_key());
    assert_ne!(aside(vendor, "B").coalesce_key(), aside("executive-alignment", "B").coalesce_key());
    assert_ne!(aside(vendor, "B").coalesce_key(), note(vendor, "B", "w2").coalesce_key());
}
