//! What happens to stories and wins.

use super::{c1, case, check, prompt, signal, wins};
use crate::support::{day, signals, win, workspace};
use rung::domain::workspace::event::{AnswerEvent, StoryEvent, WinEvent};
use rung::domain::{
    id::{PromptId, WinId},
    records::{
        metric::Metric,
        rehearsal::{Rehearsal, SelfRating},
        story::{Story, StoryField},
        win::{Confidence, Win, WinKind},
        win_part::WinField,
    },
    workspace::{Workspace, event::Event},
};

#[test]
fn a_story_is_written_part_by_part_and_goes_when_it_is_blank() {
    let key = "story:c1.contract-did-not-help";
    let written = |part, text: &str| {
        Event::Story(StoryEvent::StoryWritten {
            case: c1(),
            prompt: prompt(),
            part,
            text: text.to_owned(),
        })
    };
    let story = |now: &Workspace| now.story(&c1(), &prompt()).cloned();
    for part in [
        StoryField::Title,
        StoryField::Situation,
        StoryField::Task,
        StoryField::Action,
        StoryField::Result,
        StoryField::Fixed,
    ] {
        check(&[written(part, "New.")], &[key], |now| {
            story(now).is_some_and(|story| story.part(part) == "New.")
        });
    }
    let tells = |win: Option<&str>| {
        Event::Story(StoryEvent::StoryTells {
            case: c1(),
            prompt: prompt(),
            win: win.map(|id| WinId::try_from(id).unwrap()),
        })
    };
    check(&[tells(Some("w9"))], &[key], |now| {
        story(now).is_some_and(|story| story.win == Some("w9".try_into().unwrap()))
    });
    let points = |artifact: Option<&str>| {
        Event::Story(StoryEvent::StoryPoints {
            case: c1(),
            prompt: prompt(),
            artifact: artifact.map(|id| id.try_into().unwrap()),
        })
    };
    check(&[points(None)], &[key], |now| story(now).is_some_and(|story| story.artifact.is_none()));
    let rehearsal = |seconds| Rehearsal { day: day("2026-09-01"), seconds, mark: SelfRating::Fair };
    let rehearsed = |seconds| {
        Event::Story(StoryEvent::StoryRehearsed {
            case: c1(),
            prompt: prompt(),
            rehearsal: rehearsal(seconds),
        })
    };
    check(&[rehearsed(70), rehearsed(65)], &[key], |now| {
        story(now).is_some_and(|story| story.rehearsed == [rehearsal(70), rehearsal(65)])
    });
    let fresh = "story:c1.against-the-favourite";
    let drafted = |win: &str| {
        Event::Story(StoryEvent::StoryDrafted {
            case: c1(),
            prompt: "against-the-favourite".try_into().unwrap(),
            win: win.try_into().unwrap(),
        })
    };
    check(&[drafted("w1")], &[fresh], |now| {
        let story =
            now.story(&c1(), &"against-the-favourite".try_into().unwrap()).expect("a story");
        story.win == Some("w1".try_into().unwrap())
            && story.result.starts_with("Outages fell")
            && story.action.starts_with("We paid for the rota")
    });
    check(&[drafted("gone")], &[], |now| *now == workspace());
    let dropped = || Event::Story(StoryEvent::StoryDropped { case: c1(), prompt: prompt() });
    check(&[dropped()], &[key], |now| story(now).is_none());
    check(&[dropped(), written(StoryField::Task, "Mine.")], &[key], |now| {
        story(now).is_some_and(|story| story.task == "Mine.")
    });
    check(
        &[dropped(), written(StoryField::Task, "Mine."), written(StoryField::Task, "")],
        &[key],
        |now| story(now).is_none(),
    );
    check(&[dropped(), tells(Some("w1")), tells(None)], &[key], |now| story(now).is_none());
}

#[test]
fn a_win_changes_field_by_field() {
    let id = || WinId::constant("w1");
    let now_is = |holds: fn(&Win) -> bool| {
        move |now: &Workspace| now.win(&WinId::constant("w1")).is_some_and(holds)
    };
    check(
        &[Event::Win(WinEvent::WinPartWritten {
            win: id(),
            part: WinField::Text,
            text: "New.".to_owned(),
        })],
        &["win:w1"],
        now_is(|win| win.text == "New."),
    );
    check(
        &[Event::Win(WinEvent::WinDated { win: id(), day: day("2026-01-02") })],
        &["win:w1"],
        now_is(|win| win.day == day("2026-01-02")),
    );
    check(
        &[Event::Win(WinEvent::WinPartWritten {
            win: id(),
            part: WinField::Decision,
            text: "New.".to_owned(),
        })],
        &["win:w1"],
        now_is(|win| win.decision == "New."),
    );
    check(
        &[Event::Win(WinEvent::WinPartWritten {
            win: id(),
            part: WinField::Voucher,
            text: "Bo".to_owned(),
        })],
        &["win:w1"],
        now_is(|win| win.voucher == "Bo"),
    );
    check(
        &[Event::Win(WinEvent::WinKnown { win: id(), known: Some(Confidence::Measured) })],
        &["win:w1"],
        now_is(|win| win.known == Some(Confidence::Measured)),
    );
    check(
        &[Event::Win(WinEvent::WinKnown { win: id(), known: None })],
        &["win:w1"],
        now_is(|win| win.known.is_none()),
    );
    let moved = |kind, moved| Event::Win(WinEvent::WinMoved { win: id(), kind, moved });
    check(&[moved(WinKind::Speed, true)], &["win:w1"], now_is(|win| win.kinds.len() == 3));
    check(
        &[moved(WinKind::Risk, false)],
        &["win:w1"],
        now_is(|win| win.kinds == [WinKind::Cost].into()),
    );
    for part in WinField::ALL {
        let written =
            Event::Win(WinEvent::WinPartWritten { win: id(), part, text: "New.".to_owned() });
        check(&[written], &["win:w1"], |now| {
            now.win(&id()).is_some_and(|win| win.part(part) == "New.")
        });
    }
    let metric = || Metric { after: "40".to_owned(), ..Metric::default() };
    let measured = |metric| Event::Win(WinEvent::WinMeasured { win: id(), metric });
    check(&[measured(Some(metric()))], &["win:w1"], |now| {
        now.win(&id()).is_some_and(|win| win.metric == Some(metric()))
    });
    check(
        &[measured(Some(metric())), measured(None)],
        &["win:w1"],
        now_is(|win| win.metric.is_none()),
    );
    check(&[measured(Some(Metric::default()))], &[], |now| *now == workspace());
    let supports = |signal_id: &str, supports| {
        Event::Win(WinEvent::WinSupports { win: id(), signal: signal(signal_id), supports })
    };
    let named = |signals: &'static [&str]| {
        move |now: &Workspace| {
            now.win(&WinId::constant("w1")).is_some_and(|win| win.signals == self::signals(signals))
        }
    };
    check(
        &[supports("vendor-command", true), supports("charm", true)],
        &["win:w1"],
        named(&["vendor-command", "charm"]),
    );
    check(
        &[supports("vendor-command", true), supports("vendor-command", true)],
        &[],
        named(&["vendor-command"]),
    );
    check(
        &[supports("charm", true), supports("vendor-command", true), supports("charm", false)],
        &["win:w1"],
        named(&["vendor-command"]),
    );
    check(&[supports("charm", false)], &[], |now| *now == workspace());
    let kept = |private| Event::Win(WinEvent::WinKeptPrivate { win: id(), private });
    check(&[kept(true)], &["win:w1"], now_is(|win| win.private));
    check(&[kept(true), kept(false)], &["win:w1"], now_is(|win| !win.private));
    check(&[Event::Win(WinEvent::WinAdded(win("w2", "").into()))], &["win:w2"], |now| {
        now.wins().len() == 2
    });
}
#[test]
fn a_dropped_win_is_cited_nowhere_any_more() {
    let cited = Event::Answer(AnswerEvent::WinCited {
        case: c1(),
        signal: signal("vendor-command"),
        win: "w1".try_into().unwrap(),
    });
    let keys = ["case:c1", "story:c1.contract-did-not-help", "win:w1"];
    check(&[cited, Event::Win(WinEvent::WinDropped("w1".try_into().unwrap()))], &keys, |now| {
        now.win(&"w1".try_into().unwrap()).is_none()
            && case(now).citing(&"w1".try_into().unwrap()).count() == 0
            && wins(now, "operational-ownership") == ["proof"]
            && case(now).level(&signal("vendor-command")) == Some(1)
            && now
                .story(&c1(), &prompt())
                .is_some_and(|story| story.win.is_none() && story.task == "It was mine to end it.")
    });
}

/// A story that only told a win is nothing without it.
#[test]
fn a_story_left_blank_by_its_win_goes_too() {
    let bare = PromptId::constant("against-the-favourite");
    let tells = Event::Story(StoryEvent::StoryTells {
        case: c1(),
        prompt: bare.clone(),
        win: Some("w2".try_into().unwrap()),
    });
    check(
        &[
            Event::Win(WinEvent::WinAdded(win("w2", "New.").into())),
            tells,
            Event::Win(WinEvent::WinDropped("w2".try_into().unwrap())),
        ],
        &["story:c1.against-the-favourite", "win:w2"],
        |now| now.story(&c1(), &bare).is_none(),
    );
}

#[test]
fn a_blank_story_is_not_kept() {
    assert!(Story::new(c1(), prompt()).is_blank());
}
