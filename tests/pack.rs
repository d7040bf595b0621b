//! The proof pack: which documents a case holds, how far they are, what they cover; and the level
//! that facts suggest.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::workspace::event::DocumentEvent;
use rung::domain::{
    assess::{coverage::coverage, pack_documents::documents, schedule::schedule_long},
    id::{ArtifactId, CaseId},
    records::{
        pack::{Completeness, Pack, State},
        plan::Plan,
    },
    schema::artifact::Artifact,
    workspace::{Workspace, event::Event},
};
use support::{artifacts, day, plan, track};

const FIVE: [&str; 5] = [
    "strategy-page",
    "risk-register",
    "budget-narrative",
    "service-catalogue",
    "incident-postmortem",
];

/// A pack in which these lines are marked: document, number of lines done, number of lines begun.
fn pack(marks: &[(&str, usize, usize)]) -> Pack {
    let case = || CaseId::constant("c1");
    let mut workspace = Workspace::default();
    for (id, done, started) in marks {
        let artifact = ArtifactId::try_from(*id).unwrap();
        let items = artifacts()
            .into_iter()
            .find(|known| known.id == artifact)
            .map(|known| known.items)
            .unwrap_or_default();
        workspace.apply(&Event::Document(DocumentEvent::ArtifactAdded {
            case: case(),
            artifact: artifact.clone(),
        }));
        for (at, item) in items.into_iter().enumerate().take(done + started) {
            let state = if at < *done { State::Done } else { State::Started };
            workspace.apply(&Event::Document(DocumentEvent::ItemMarked {
                case: case(),
                artifact: artifact.clone(),
                item: item.id,
                state,
            }));
        }
    }
    workspace.pack(&case())
}

fn ids(plans: &[&Plan], pack: &Pack) -> Vec<String> {
    documents(&track(), &artifacts(), plans, pack)
        .iter()
        .map(|artifact| artifact.id.to_string())
        .collect()
}

#[test]
fn a_pack_holds_the_five_then_what_ships_then_what_was_added() {
    let plan = plan("2026-09-07", &["vendor-command"]);
    assert_eq!(ids(&[], &pack(&[])), FIVE);
    assert_eq!(
        ids(&[&plan], &pack(&[])),
        [&FIVE[..], &["vendor-scorecard", "decision-log"]].concat()
    );
    let noted = pack(&[("operating-model", 0, 0), ("decision-log", 1, 0), ("crystal-ball", 0, 0)]);
    assert_eq!(
        ids(&[&plan], &noted),
        [&FIVE[..], &["vendor-scorecard", "decision-log", "operating-model"]].concat()
    );
}

/// What a long plan ships stands after what the gap plan ships, and a document of both stands once.
#[test]
fn a_pack_holds_what_every_plan_ships() {
    let (gaps, track) = (plan("2026-09-07", &["vendor-command"]), track());
    let long = &track.plans[0];
    let beside =
        schedule_long(long, &artifacts(), CaseId::constant("c1"), day("2026-09-07"), &[], &[]);
    let ships: Vec<String> = beside.artifacts().map(ToString::to_string).collect();
    assert!(
        ships.len() > 2 && long.phases.iter().all(|phase| !phase.deliverables.is_empty()),
        "{ships:?}"
    );
    let mut wanted: Vec<String> =
        FIVE.iter().chain(&["vendor-scorecard", "decision-log"]).map(ToString::to_string).collect();
    for artifact in ships {
        if !wanted.contains(&artifact) {
            wanted.push(artifact);
        }
    }
    assert_eq!(ids(&[&gaps, &beside], &pack(&[])), wanted);
}

#[test]
fn a_document_is_as_far_as_its_lines() {
    let log = || {
        artifacts()
            .into_iter()
            .find(|artifact| artifact.id.as_str() == "decision-log")
            .expect("a document of five lines")
    };
    for (done, started, state) in [
        (0, 0, State::None),
        (0, 1, State::Started),
        (1, 0, State::Started),
        (4, 1, State::Started),
        (4, 0, State::Started),
        (5, 0, State::Done),
    ] {
        let completeness = pack(&[("decision-log", done, started)]).completeness(&log());
        assert_eq!(completeness, Completeness { done, started, of: 5 });
        assert_eq!(completeness.state(), state, "{done} done, {started} begun");
    }
}

/// Marks of a line that the document no longer has count for nothing.
#[test]
fn a_mark_without_a_line_counts_for_nothing() {
    let mut pack = pack(&[("decision-log", 5, 0)]);
    let log: Artifact = artifacts()
        .into_iter()
        .find(|artifact| artifact.id.as_str() == "decision-log")
        .expect("the document");
    pack.artifacts
        .get_mut(&log.id)
        .unwrap()
        .items
        .insert("gone".try_into().unwrap(), State::Started);
    assert_eq!(pack.completeness(&log).state(), State::Done);
}

#[test]
fn coverage_shows_which_documents_speak_for_a_signal_and_how_far_they_are() {
    let (catalogue, track) = (artifacts(), track());
    let pack =
        pack(&[("budget-narrative", 9, 0), ("risk-register", 1, 0), ("vendor-scorecard", 9, 0)]);
    let documents = documents(&track, &catalogue, &[], &pack);
    let rows = coverage(&track, &documents, &pack, &[]);
    assert_eq!(rows.len(), 9);
    for (signal, cells, says) in [
        ("vendor-command", "--D--D", "2 complete"),
        ("financial-discipline", "--D--D", "2 complete"),
        ("risk-based-prioritisation", "nsD---", "1 complete"),
        ("security-by-design", "-s--n-", "started"),
        ("incident-leadership", "----n-", "nothing yet"),
    ] {
        let row = rows.iter().find(|row| row.signal.as_str() == signal).expect("a row");
        let letter = |cell: &Option<State>| match cell {
            None => '-',
            Some(State::None) => 'n',
            Some(State::Started) => 's',
            Some(State::Done) => 'D',
        };
        assert_eq!(row.cells.iter().map(letter).collect::<String>(), cells, "{signal}");
        assert_eq!(row.says(), says, "{signal}");
    }
}

/// The checks of Vendor command are for 1, 2, 2 and 3; `y`, `n` and `?` answer them in this order.
#[test]
fn facts_suggest_the_highest_level_that_they_hold_up() {
    let track = track();
    let signal = track.signal(&"vendor-command".try_into().unwrap()).expect("the signal");
    for (answers, expected) in [
        ("????", None),
        ("n???", Some(0)),
        ("y???", None),
        ("yn??", Some(1)),
        ("y?n?", Some(1)),
        ("yy??", None),
        ("yyn?", Some(1)),
        ("yyy?", None),
        ("yyyn", Some(2)),
        ("yyyy", Some(3)),
        ("nyyy", Some(0)),
        ("ynyy", Some(1)),
        ("?yyy", None),
        ("nnnn", Some(0)),
    ] {
        let holds = |id: &rung::domain::id::CheckId| {
            let at = signal.checks.iter().position(|check| check.id == *id)?;
            match answers.as_bytes()[at] {
                b'y' => Some(true),
                b'n' => Some(false),
                _ => None,
            }
        };
        assert_eq!(signal.suggested(holds), expected, "{answers}");
    }
}
