//! Every rule of the content notices content that does not keep it, and says where.
//!
//! Each row spoils one thing in the whole shipped content and lists every problem that this makes,
//! of whatever rule.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod around;
mod documents;
mod plans;
#[path = "../support/mod.rs"]
mod support;
mod tracks;
mod wording;

use rung::{
    content::check::{RULES, check},
    domain::schema::{artifact::Artifact, block::Block, signal::Signal, track::Track},
};
use std::collections::BTreeSet;
use support::{Shipped, shipped};

const TRACK: &str = "tracks/it-director/track.toml";
const OWNERSHIP: &str = "tracks/it-director/signals/1-operational-ownership.toml";
const VENDOR: &str = "tracks/it-director/signals/5-vendor-command.toml";
const VP: &str = "tracks/vp-engineering/track.toml";
const GROWTH: &str = "tracks/cdgo/track.toml";
const LOG: &str = "artifacts/decision-log.toml";
const MODEL: &str = "artifacts/growth-model.toml";

/// Content that breaks one rule.
struct Bad {
    rule: &'static str,
    spoil: Box<dyn Fn(&mut Shipped)>,
    /// All problems that this makes, of whatever rule: file, item, words.
    problems: Vec<(&'static str, &'static str, &'static str)>,
}

fn bad(
    rule: &'static str,
    spoil: fn(&mut Track, &mut Vec<Artifact>),
    problems: &[(&'static str, &'static str, &'static str)],
) -> Bad {
    let spoil =
        Box::new(move |whole: &mut Shipped| spoil(&mut whole.tracks[0], &mut whole.artifacts));
    Bad { rule, spoil, problems: problems.to_vec() }
}

/// [`bad`] anywhere in the content, and not in its first track.
fn bad_anywhere(
    rule: &'static str,
    spoil: fn(&mut Shipped),
    problems: &[(&'static str, &'static str, &'static str)],
) -> Bad {
    Bad { rule, spoil: Box::new(spoil), problems: problems.to_vec() }
}

/// The shipped content, checklists by id, so that a row can name one by its place.
fn sorted() -> Shipped {
    let mut whole = shipped();
    whole.checklists.sort_by(|one, other| one.id.cmp(&other.id));
    whole
}

fn signal<'a>(track: &'a mut Track, id: &str) -> &'a mut Signal {
    track.signals.iter_mut().find(|signal| signal.id.as_str() == id).expect("a signal")
}

fn vendor(track: &mut Track) -> &mut Signal {
    signal(track, "vendor-command")
}

fn log(artifacts: &mut [Artifact]) -> &mut Artifact {
    artifacts
        .iter_mut()
        .find(|artifact| artifact.id.as_str() == "decision-log")
        .expect("an artifact")
}

/// A track of the content.
fn named<'a>(whole: &'a mut Shipped, id: &str) -> &'a mut Track {
    whole.tracks.iter_mut().find(|track| track.id.as_str() == id).expect("a track")
}

/// The block of the KPI tree that has several beginnings.
fn kpi_tree(whole: &mut Shipped) -> &mut Block {
    let tree = whole
        .artifacts
        .iter_mut()
        .find(|artifact| artifact.id.as_str() == "kpi-tree")
        .expect("an artifact");
    tree.blocks.iter_mut().find(|block| !block.starts.is_empty()).expect("a block")
}

type Rows = fn() -> Vec<Bad>;

const SUBJECTS: [Rows; 13] = [
    tracks::bad_ids,
    tracks::bad_scales,
    tracks::bad_bands,
    tracks::bad_other_bands,
    tracks::bad_signals,
    plans::bad_plans,
    plans::bad_long_plans,
    documents::bad_artifacts,
    documents::bad_blocks,
    around::bad_guides,
    around::bad_checklists,
    documents::bad_models,
    wording::bad_wording,
];

/// Each row makes the problems it lists and no other, and its own rule finds some of them.
fn check_rows(subjects: &[Rows]) {
    let (good, mut missed) = (sorted(), Vec::new());
    for Bad { rule, spoil, problems } in subjects.iter().flat_map(|rows| rows()) {
        let mut whole = good.clone();
        spoil(&mut whole);
        let found: Vec<String> = check(&whole.content()).iter().map(ToString::to_string).collect();
        let wanted: Vec<String> =
            problems.iter().map(|(file, item, says)| format!("{file}: {item}: {says}")).collect();
        if found != wanted {
            missed.push(format!("{rule}\n  found  {found:#?}\n  wanted {wanted:#?}"));
            continue;
        }
        let rule = RULES
            .iter()
            .find(|known| known.says == rule)
            .unwrap_or_else(|| panic!("no rule says “{rule}”"));
        assert!(!rule.find(&whole.content()).is_empty(), "found by another rule: {}", rule.says);
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn no_rule_is_without_bad_content() {
    let tried: BTreeSet<_> = SUBJECTS.iter().flat_map(|rows| rows()).map(|row| row.rule).collect();
    let untried: Vec<_> =
        RULES.iter().map(|rule| rule.says).filter(|rule| !tried.contains(rule)).collect();
    assert!(untried.is_empty(), "rules without bad content: {untried:?}");
}

#[test]
fn bad_tracks_are_noticed() {
    check_rows(&[tracks::bad_ids, tracks::bad_scales, tracks::bad_bands, tracks::bad_other_bands]);
}

#[test]
fn bad_signals_are_noticed() {
    check_rows(&[tracks::bad_signals]);
}

#[test]
fn bad_plans_are_noticed() {
    check_rows(&[plans::bad_plans, plans::bad_long_plans]);
}

#[test]
fn bad_documents_are_noticed() {
    check_rows(&[documents::bad_artifacts, documents::bad_blocks, documents::bad_models]);
}

#[test]
fn bad_guides_and_checklists_are_noticed() {
    check_rows(&[around::bad_guides, around::bad_checklists]);
}

#[test]
fn bad_wording_is_noticed() {
    check_rows(&[wording::bad_wording]);
}

#[test]
fn words_that_only_look_like_brochure_pass() {
    for says in [
        "A disk driver failed, and the keyboard went with it.",
        "Keys hang beside the door.",
        "This journal is not justice.",
    ] {
        let mut whole = sorted();
        vendor(&mut whole.tracks[0]).trap = says.to_owned();
        assert_eq!(check(&whole.content()), [], "{says}");
    }
}
