//! The shipped content keeps every rule, every rule notices content that does not keep it, and the shape is strict.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

use rung::{
    content::{
        self,
        check::{RULES, check},
        form,
    },
    domain::{
        block::{Block, BlockKind, Cells, Column, Holds},
        id::{ArtifactId, BandId, CheckId, ItemId, LensId, SignalId, TrackId, is_slug},
        shape::{Node, Shape, read},
        track::{Artifact, GapPlan, Signal, Track},
    },
};
use std::{collections::BTreeSet, fs, path::Path};

const TRACK: &str = "tracks/it-director/track.toml";
const OWNERSHIP: &str = "tracks/it-director/signals/1-operational-ownership.toml";
const VENDOR: &str = "tracks/it-director/signals/5-vendor-command.toml";
const LOG: &str = "artifacts/decision-log.toml";

fn embedded<T: Shape>(text: &str) -> T {
    let node = form::parse(text).expect("the build writes the form");
    read(&node).unwrap_or_else(|slips| panic!("{}", slips.join("\n")))
}

fn shipped() -> (Vec<Track>, Vec<Artifact>) {
    (content::TRACKS.iter().map(|entry| embedded(entry.text)).collect(), embedded(content::ARTIFACTS))
}

fn director() -> (Track, Vec<Artifact>) {
    let (tracks, artifacts) = shipped();
    (tracks.into_iter().find(|track| track.id.as_str() == "it-director").expect("the first track"), artifacts)
}

#[test]
fn shipped_content_keeps_every_rule() {
    let (tracks, artifacts) = shipped();
    let problems: Vec<String> = check(&tracks, &artifacts).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn the_catalogue_gives_what_the_files_say() {
    let (tracks, artifacts) = shipped();
    assert_eq!(content::artifacts(), artifacts);
    assert_eq!(content::track(&TrackId::from("no-such-track")), None);
    assert_eq!(content::TRACKS.len(), tracks.len());
    for (entry, track) in content::TRACKS.iter().zip(&tracks) {
        assert_eq!(content::track(&track.id).as_ref(), Some(track));
        assert_eq!((entry.id, entry.name, entry.from, entry.summary), (track.id.as_str(), &*track.name, &*track.from, &*track.summary));
        assert_eq!((entry.minutes, entry.signals, entry.top), (track.minutes, track.signals.len(), track.top()));
    }
}

/// Problems name files; the names follow from the ids, so the files have to.
#[test]
fn files_are_named_after_what_they_hold() {
    let (tracks, artifacts) = shipped();
    let names = |folder: String| {
        let entries = fs::read_dir(Path::new("src/content/data").join(folder)).expect("a folder of the content");
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<BTreeSet<_>>()
    };
    assert_eq!(names("artifacts".to_owned()), artifacts.iter().map(|artifact| format!("{}.toml", artifact.id)).collect());
    assert_eq!(names("tracks".to_owned()), tracks.iter().map(|track| track.id.to_string()).collect());
    for track in &tracks {
        let wanted = track.signals.iter().enumerate().map(|(at, signal)| format!("{}-{}.toml", at + 1, signal.id)).collect();
        assert_eq!(names(format!("tracks/{}/signals", track.id)), wanted);
    }
}

#[test]
fn names_may_hold_small_letters_digits_and_hyphens() {
    let long = "a".repeat(64);
    for (id, fits) in [
        ("a", true),
        ("0", true),
        ("vendor-command", true),
        (&*long, true),
        ("", false),
        (&*"a".repeat(65), false),
        ("Vendor", false),
        ("a b", false),
        ("a_b", false),
        ("a.b", false),
        ("a:b", false),
        ("a/b", false),
        ("é", false),
        ("../x", false),
        ("a\n", false),
    ] {
        assert_eq!(is_slug(id), fits, "{id:?}");
    }
}

/// Content that breaks one rule.
struct Bad {
    rule: &'static str,
    spoil: fn(&mut Track, &mut Vec<Artifact>),
    /// All problems that this makes, of whatever rule: file, item, words.
    problems: Vec<(&'static str, &'static str, &'static str)>,
}

fn bad(rule: &'static str, spoil: fn(&mut Track, &mut Vec<Artifact>), problems: &[(&'static str, &'static str, &'static str)]) -> Bad {
    Bad { rule, spoil, problems: problems.to_vec() }
}

fn signal<'a>(track: &'a mut Track, id: &str) -> &'a mut Signal {
    track.signals.iter_mut().find(|signal| signal.id.as_str() == id).expect("a signal")
}

fn vendor(track: &mut Track) -> &mut Signal {
    signal(track, "vendor-command")
}

fn log(artifacts: &mut [Artifact]) -> &mut Artifact {
    artifacts.iter_mut().find(|artifact| artifact.id.as_str() == "decision-log").expect("an artifact")
}

#[test]
fn every_rule_notices_content_that_breaks_it() {
    let mut rows = bad_ids();
    rows.extend(bad_scales());
    rows.extend(bad_bands());
    rows.extend(bad_signals());
    rows.extend(bad_plans());
    rows.extend(bad_artifacts());
    rows.extend(bad_blocks());
    rows.extend(bad_wording());
    for Bad { rule, spoil, problems } in &rows {
        let (mut track, mut artifacts) = director();
        spoil(&mut track, &mut artifacts);
        let tracks = [track];
        let found: Vec<String> = check(&tracks, &artifacts).iter().map(ToString::to_string).collect();
        let wanted: Vec<String> = problems.iter().map(|(file, item, says)| format!("{file}: {item}: {says}")).collect();
        assert_eq!(found, wanted, "{rule}");
        let rule = RULES.iter().find(|known| known.says == *rule).unwrap_or_else(|| panic!("no rule says “{rule}”"));
        assert!(!rule.find(&tracks, &artifacts).is_empty(), "found by another rule: {}", rule.says);
    }
    let tried: BTreeSet<_> = rows.iter().map(|row| row.rule).collect();
    let untried: Vec<_> = RULES.iter().map(|rule| rule.says).filter(|rule| !tried.contains(rule)).collect();
    assert!(untried.is_empty(), "rules without bad content: {untried:?}");
}

fn bad_ids() -> Vec<Bad> {
    let slug = "An id is a slug.";
    let unique = "An id names one thing in its realm.";
    vec![
        bad(slug, |track, _| track.bands[0].id = BandId::from("Not yet"), &[(TRACK, "band “Not yet”", "not a slug of a-z, 0-9 and -")]),
        bad(
            slug,
            |track, _| vendor(track).checks[0].id = CheckId::from("one_list"),
            &[(VENDOR, "check “one_list”", "not a slug of a-z, 0-9 and -")],
        ),
        bad(slug, |_, artifacts| log(artifacts).items[0].id = ItemId::from(""), &[(LOG, "item “”", "not a slug of a-z, 0-9 and -")]),
        bad(unique, |track, _| track.lenses[1].id = LensId::from("manufacturing"), &[(TRACK, "lens “manufacturing”", "names two things")]),
        bad(unique, |track, _| track.traps[1].id = "hero-operator".to_owned(), &[(TRACK, "trap “hero-operator”", "names two things")]),
        bad(unique, |track, _| vendor(track).checks[1].id = CheckId::from("one-list"), &[(VENDOR, "check “one-list”", "names two things")]),
        bad(
            unique,
            |track, _| {
                let prompt = track.signals[0].prompts[0].id.clone();
                vendor(track).prompts[1].id = prompt;
            },
            &[(TRACK, "prompt “service-without-owner”", "names two things")],
        ),
        bad(
            unique,
            |_, artifacts| log(artifacts).items[1].id = ItemId::from("one-owner"),
            &[(LOG, "item “one-owner”", "names two things")],
        ),
    ]
}

fn bad_scales() -> Vec<Bad> {
    let alike = "The behaviours of a signal differ in kind, not by a word.";
    vec![
        bad(
            "A scale counts up from 0 without a gap.",
            |track, _| track.levels.swap(0, 1),
            &[(TRACK, "level", "the values do not count up from 0")],
        ),
        bad(
            "A signal describes each level of the scale once, lowest first.",
            |track, _| drop(vendor(track).levels.remove(1)),
            &[(VENDOR, "level", "not one behaviour for each level from 0 to 3")],
        ),
        bad(
            "A signal describes each level of the scale once, lowest first.",
            |track, _| vendor(track).levels[3].value = 2,
            &[(VENDOR, "level", "not one behaviour for each level from 0 to 3")],
        ),
        bad(
            alike,
            |track, _| vendor(track).levels[3].says = "Reviews run by others: you learn about renewals from whoever ran them.".to_owned(),
            &[(VENDOR, "level 3", "too like level 0: both say “you learn about renewals from”")],
        ),
        bad(
            alike,
            |track, _| {
                vendor(track).levels[1].says = "Suppliers are often late.".to_owned();
                vendor(track).levels[2].says = "Suppliers are rarely late.".to_owned();
            },
            &[(VENDOR, "level 2", "too like level 1: they share 3 of 4 words")],
        ),
    ]
}

fn bad_bands() -> Vec<Bad> {
    let cover = "Bands cover every total once, lowest first.";
    let advice = "A band gives advice and a focus of two or three signals.";
    let ascend = "Thresholds ascend within the range of totals.";
    vec![
        bad(cover, |track, _| track.bands[1].from = 11, &[(TRACK, "band right-environment", "begins at 11, where 10 is next")]),
        bad(cover, |track, _| track.bands[0].to = 10, &[(TRACK, "band right-environment", "begins at 10, where 11 is next")]),
        bad(cover, |track, _| track.bands[3].to = 30, &[(TRACK, "band", "the last does not end at 27, the highest total")]),
        bad(cover, |track, _| drop(track.bands.pop()), &[(TRACK, "band", "the last does not end at 27, the highest total")]),
        bad(
            cover,
            |track, _| (track.bands[1].to, track.bands[2].from) = (9, 10),
            &[(TRACK, "band right-environment", "ends before it begins")],
        ),
        bad(advice, |track, _| track.bands[0].focus_size = 1, &[(TRACK, "band not-yet", "focus_size is 1, where 2 to 3 belong")]),
        bad(advice, |track, _| track.bands[3].focus_size = 4, &[(TRACK, "band promotion-ready", "focus_size is 4, where 2 to 3 belong")]),
        bad(advice, |track, _| track.bands[1].advice.clear(), &[(TRACK, "band right-environment", "gives no advice")]),
        bad(ascend, |track, _| track.thresholds[1].at = 28, &[(TRACK, "threshold 28", "lies above 27, the highest total")]),
        bad(ascend, |track, _| track.thresholds[1].at = 10, &[(TRACK, "threshold 10", "does not ascend")]),
    ]
}

fn bad_signals() -> Vec<Bad> {
    let checks = "Three or four checks, at least one for each level above 0.";
    let lens = "A lens shows every signal once.";
    let trap = "A trap names signals of the track.";
    vec![
        bad(
            "A question is a question.",
            |track, _| vendor(track).question = "Say what would make your most important supplier put it right.".to_owned(),
            &[(VENDOR, "question", "does not end in a question mark")],
        ),
        bad("Downstream is 1 to 3.", |track, _| vendor(track).downstream = 4, &[(VENDOR, "downstream", "is 4, where 1 to 3 belong")]),
        bad("Downstream is 1 to 3.", |track, _| vendor(track).downstream = 0, &[(VENDOR, "downstream", "is 0, where 1 to 3 belong")]),
        bad(checks, |track, _| drop(vendor(track).checks.pop()), &[(VENDOR, "check", "none is for level 3")]),
        bad(
            checks,
            |track, _| drop(vendor(track).checks.drain(1..3)),
            &[(VENDOR, "check", "2 checks, where 3 to 4 belong"), (VENDOR, "check", "none is for level 2")],
        ),
        bad(checks, |track, _| vendor(track).checks[1].level = 4, &[(VENDOR, "check reviewed-last-quarter", "is for level 4")]),
        bad(checks, |track, _| vendor(track).checks[1].level = 0, &[(VENDOR, "check reviewed-last-quarter", "is for level 0")]),
        bad(
            "Two to four examples of evidence.",
            |track, _| vendor(track).evidence.truncate(1),
            &[(VENDOR, "evidence", "1 examples, where 2 to 4 belong")],
        ),
        bad("Two story prompts.", |track, _| vendor(track).prompts.truncate(1), &[(VENDOR, "prompt", "1 prompts, where 2 belong")]),
        bad(
            lens,
            |track, _| drop(track.lenses[0].examples.remove(4)),
            &[(TRACK, "lens manufacturing", "shows vendor-command 0 times, where 1 belongs")],
        ),
        bad(
            lens,
            |track, _| track.lenses[0].examples[4].signal = SignalId::from("incident-leadership"),
            &[
                (TRACK, "lens manufacturing", "shows incident-leadership 2 times, where 1 belongs"),
                (TRACK, "lens manufacturing", "shows vendor-command 0 times, where 1 belongs"),
            ],
        ),
        bad(
            lens,
            |track, _| track.lenses[0].examples[4].signal = SignalId::from("charm"),
            &[
                (TRACK, "lens manufacturing", "names charm, which is no signal of the track"),
                (TRACK, "lens manufacturing", "shows vendor-command 0 times, where 1 belongs"),
            ],
        ),
        bad(
            trap,
            |track, _| track.traps[0].signals.push(SignalId::from("charm")),
            &[(TRACK, "trap hero-operator", "names charm, which is no signal of the track")],
        ),
        bad(trap, |track, _| track.traps[0].signals.clear(), &[(TRACK, "trap hero-operator", "names no signal")]),
    ]
}

fn bad_plans() -> Vec<Bad> {
    let actions = "A phase has two to four actions of weight 1 to 3 that start with a capital.";
    let deliver = "A phase ends in one or two deliverables that exist.";
    vec![
        bad(
            "A gap plan has the phases of its track.",
            |track, _| {
                let last = vendor(track).gap_plan.phases.pop().expect("a phase");
                vendor(track).gap_plan.phases[0].deliverables.extend(last.deliverables);
            },
            &[(VENDOR, "gap_plan", "2 phases, where 3 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[1].actions.truncate(1),
            &[(VENDOR, "gap_plan phase 2", "1 actions, where 2 to 4 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[1].actions[0].weight = 4,
            &[(VENDOR, "gap_plan phase 2, action 1", "weight is 4, where 1 to 3 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[0].actions[1].weight = 0,
            &[(VENDOR, "gap_plan phase 1, action 2", "weight is 0, where 1 to 3 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[0].actions[0].says = "list all of them.".to_owned(),
            &[(VENDOR, "gap_plan phase 1, action 1", "does not start with a capital letter")],
        ),
        bad(
            deliver,
            |track, _| vendor(track).gap_plan.phases[0].deliverables = vec!["artifact:crystal-ball".to_owned()],
            &[(VENDOR, "gap_plan phase 1", "“artifact:crystal-ball” is neither artifact:<a known id> nor outcome:<words>")],
        ),
        bad(
            deliver,
            |track, _| vendor(track).gap_plan.phases[0].deliverables = vec!["vendor-scorecard".to_owned()],
            &[(VENDOR, "gap_plan phase 1", "“vendor-scorecard” is neither artifact:<a known id> nor outcome:<words>")],
        ),
        bad(
            deliver,
            |track, _| vendor(track).gap_plan.phases[0].deliverables = vec!["outcome:".to_owned()],
            &[
                (VENDOR, "gap_plan phase 1", "“outcome:” is neither artifact:<a known id> nor outcome:<words>"),
                (VENDOR, "gap_plan phase 1, outcome", "is empty"),
            ],
        ),
        bad(
            deliver,
            |track, _| {
                let two = ["artifact:risk-register".to_owned(), "artifact:strategy-page".to_owned()];
                vendor(track).gap_plan.phases[0].deliverables.extend(two);
            },
            &[(VENDOR, "gap_plan phase 1", "3 deliverables, where 1 to 2 belong")],
        ),
        bad(
            "A gap plan ships at least three things.",
            |track, _| vendor(track).gap_plan.phases[2].deliverables.clear(),
            &[
                (VENDOR, "gap_plan", "ships 2 things, where at least 3 belong"),
                (VENDOR, "gap_plan phase 3", "0 deliverables, where 1 to 2 belong"),
            ],
        ),
    ]
}

fn bad_artifacts() -> Vec<Bad> {
    let proofs = "Signals and artifacts agree on what proves what.";
    let items = "The items of an artifact speak to each signal it proves, and to no other.";
    let pack = "The pack holds five artifacts that exist.";
    vec![
        bad(
            proofs,
            |track, _| drop(vendor(track).artifacts.pop()),
            &[(VENDOR, "artifacts", "leaves out vendor-scorecard, which says that it proves vendor-command")],
        ),
        bad(
            proofs,
            |track, _| vendor(track).artifacts.push(ArtifactId::from("decision-log")),
            &[(VENDOR, "artifacts", "names decision-log, which does not say that it proves vendor-command")],
        ),
        bad(
            proofs,
            |track, _| vendor(track).artifacts.clear(),
            &[
                (VENDOR, "artifacts", "leaves out budget-narrative, which says that it proves vendor-command"),
                (VENDOR, "artifacts", "leaves out vendor-scorecard, which says that it proves vendor-command"),
                (VENDOR, "artifacts", "nothing proves it"),
            ],
        ),
        bad(
            proofs,
            |_, artifacts| {
                let log = log(artifacts);
                log.proves[0].signals.push(SignalId::from("charm"));
                log.items[0].proves = SignalId::from("charm");
            },
            &[(LOG, "proves", "names charm, which is no signal of it-director")],
        ),
        bad(
            proofs,
            |_, artifacts| {
                let mut elsewhere = log(artifacts).proves[0].clone();
                elsewhere.track = TrackId::from("cio-of-the-moon");
                log(artifacts).proves.push(elsewhere);
            },
            &[(LOG, "proves", "names cio-of-the-moon, which is no track")],
        ),
        bad(
            items,
            |_, artifacts| log(artifacts).items[0].proves = SignalId::from("vendor-command"),
            &[(LOG, "item one-owner", "speaks to vendor-command, which the artifact does not prove")],
        ),
        bad(
            items,
            |_, artifacts| log(artifacts).items.retain(|item| item.proves.as_str() != "executive-alignment"),
            &[(LOG, "item", "none speaks to executive-alignment")],
        ),
        bad(pack, |track, _| drop(track.pack.artifacts.pop()), &[(TRACK, "pack", "4 artifacts, where 5 belong")]),
        bad(
            pack,
            |track, _| track.pack.artifacts[0] = ArtifactId::from("crystal-ball"),
            &[(TRACK, "pack", "names crystal-ball, which is no artifact")],
        ),
    ]
}

/// Another block in the decision log, with these columns and the cells of one example row.
fn add<'a>(artifacts: &'a mut [Artifact], kind: BlockKind, columns: &[Column], row: &[(&str, &str)]) -> &'a mut Block {
    let cells: Cells = row.iter().map(|(column, text)| ((*column).into(), (*text).to_owned())).collect();
    let example = if row.is_empty() { Vec::new() } else { vec![cells] };
    let (title, guidance) = ("An extra block".to_owned(), "Purple elephants dance here.".to_owned());
    let blocks = &mut log(artifacts).blocks;
    blocks.push(Block { id: "extra".into(), kind, title, guidance, words: 0, columns: columns.to_vec(), example });
    blocks.last_mut().unwrap()
}

fn extra(artifacts: &mut [Artifact], kind: BlockKind, columns: &[Column], row: &[(&str, &str)]) {
    add(artifacts, kind, columns, row);
}

fn column(id: &str, holds: Holds, choices: &[&str]) -> Column {
    Column { id: id.into(), name: "A column".to_owned(), holds, choices: choices.iter().map(ToString::to_string).collect() }
}

/// A table of two columns, the second of which is this one, with a good row.
fn table(artifacts: &mut [Artifact], second: Column) {
    add(artifacts, BlockKind::Table, &[column("name", Holds::Line, &[]), second], &[("name", "A service")]);
}

fn bad_blocks() -> Vec<Bad> {
    let tables = "A table declares two to eight columns, and nothing else declares any.";
    let columns = "A column of a table has its own name, holds what a table can hold, and offers choices where it is one.";
    let examples = "A block has an example: a text one row, wins none.";
    let cells = "Each cell of an example is what its column holds.";
    let unique = "An id names one thing in its realm.";
    vec![
        bad(
            tables,
            |_, artifacts| extra(artifacts, BlockKind::Table, &[column("name", Holds::Line, &[])], &[("name", "A service")]),
            &[(LOG, "block extra", "1 columns, where 2 to 8 belong")],
        ),
        bad(
            tables,
            |_, artifacts| extra(artifacts, BlockKind::List, &[column("line", Holds::Line, &[])], &[("line", "A line")]),
            &[(LOG, "block extra", "1 columns, where 0 belong")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("known", Holds::Line, &[])),
            &[(LOG, "block extra, column known", "has an id that kinds of blocks keep for themselves")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("score", Holds::Scale, &[])),
            &[(LOG, "block extra, column score", "holds scale, which is not for tables")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("state", Holds::Choice, &["Kept"])),
            &[(LOG, "block extra, column state", "1 choices, where 2 to 8 belong")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("state", Holds::Line, &["Kept", "Lost"])),
            &[(LOG, "block extra, column state", "2 choices, where 0 belong")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("state", Holds::Choice, &["In use", "In-use"])),
            &[(LOG, "block extra, column state", "“In-use” cannot be told from another choice")],
        ),
        bad(
            examples,
            |_, artifacts| extra(artifacts, BlockKind::List, &[], &[]),
            &[(LOG, "block extra", "0 rows of an example, where 1 to 12 belong")],
        ),
        bad(
            examples,
            |_, artifacts| extra(artifacts, BlockKind::Wins, &[], &[("win", "w1")]),
            &[(LOG, "block extra", "1 rows of an example, where 0 belong")],
        ),
        bad(
            examples,
            |_, artifacts| {
                let block = add(artifacts, BlockKind::Text, &[], &[("text", "Purple.")]);
                block.example.push([("text".into(), "Elephants.".to_owned())].into());
            },
            &[(LOG, "block extra", "2 rows of an example, where 1 belong")],
        ),
        bad(
            cells,
            |_, artifacts| {
                let row =
                    [("risk", "Fire"), ("likelihood", "6"), ("impact", "5"), ("due", "soon"), ("status", "in-progress"), ("size", "9")];
                add(artifacts, BlockKind::Risks, &[], &row);
            },
            &[
                (LOG, "block extra, example 1", "due is “soon”, which is no date"),
                (LOG, "block extra, example 1", "fills size, which is no column"),
                (LOG, "block extra, example 1", "likelihood is “6”, which is no scale"),
                (LOG, "block extra, example 1", "status is “in-progress”, which is no choice"),
            ],
        ),
        bad(
            cells,
            |_, artifacts| {
                let row = [("name", "Licences"), ("entry", "spend"), ("amount", "1,5"), ("moves", "fixed"), ("known", "guessed")];
                add(artifacts, BlockKind::Money, &[], &row);
            },
            &[
                (LOG, "block extra, example 1", "amount is “1,5”, which is no money"),
                (LOG, "block extra, example 1", "known is “guessed”, which is no known"),
            ],
        ),
        bad(
            cells,
            |_, artifacts| extra(artifacts, BlockKind::Timeline, &[], &[("at", "2026-09-18"), ("event", "The site stops")]),
            &[(LOG, "block extra, example 1", "at is “2026-09-18”, which is no moment")],
        ),
        bad(
            cells,
            |_, artifacts| extra(artifacts, BlockKind::KpiTree, &[], &[("name", "Restores"), ("parent", "r9")]),
            &[(LOG, "block extra", "r1 hangs under nothing"), (LOG, "block extra, example 1", "parent is “r9”, which is no parent")],
        ),
        bad(
            cells,
            |_, artifacts| extra(artifacts, BlockKind::KpiTree, &[], &[("name", "Restores"), ("parent", "r1")]),
            &[(LOG, "block extra", "r1 hangs under nothing")],
        ),
        bad(
            cells,
            |_, artifacts| extra(artifacts, BlockKind::Actions, &[], &[("owner", "Service lead")]),
            &[(LOG, "block extra, example 1", "leaves its first column empty")],
        ),
        bad(
            unique,
            |_, artifacts| {
                add(artifacts, BlockKind::Wins, &[], &[]);
                add(artifacts, BlockKind::Wins, &[], &[]).guidance = "Blue elephants sing here.".to_owned();
            },
            &[(LOG, "block “extra”", "names two things")],
        ),
        bad(unique, |_, artifacts| table(artifacts, column("name", Holds::Line, &[])), &[(LOG, "column “name”", "names two things")]),
        bad(
            "No text is empty or badly spaced.",
            |_, artifacts| add(artifacts, BlockKind::Wins, &[], &[]).title.clear(),
            &[(LOG, "block extra title", "is empty")],
        ),
        bad(
            "No word of the brochure.",
            |_, artifacts| extra(artifacts, BlockKind::List, &[], &[("line", "A robust line")]),
            &[(LOG, "block extra example 1 line", "says “robust”")],
        ),
        bad(
            "Sentences end, names and phrases do not.",
            |_, artifacts| add(artifacts, BlockKind::Wins, &[], &[]).title = "The wins.".to_owned(),
            &[(LOG, "block extra title", "ends like a sentence")],
        ),
    ]
}

fn bad_wording() -> Vec<Bad> {
    let spaces = "No text is empty or badly spaced.";
    let marks = "Quotes are typographic, and nothing hangs on an em dash.";
    let endings = "Sentences end, names and phrases do not.";
    let banned = "No word of the brochure.";
    let twice = "Nothing is said twice.";
    vec![
        bad(spaces, |track, _| track.name.clear(), &[(TRACK, "name", "is empty")]),
        bad(spaces, |track, _| vendor(track).hedge = " a friend".to_owned(), &[(VENDOR, "hedge", "begins or ends with a space")]),
        bad(
            spaces,
            |track, _| vendor(track).trap = "You ring.  They answer.".to_owned(),
            &[(VENDOR, "trap", "holds a double space, a tab or a line break")],
        ),
        bad(
            spaces,
            |_, artifacts| log(artifacts).say = "I kept\nit.".to_owned(),
            &[(LOG, "say", "holds a double space, a tab or a line break")],
        ),
        bad(marks, |track, _| track.lead = "It's yours.".to_owned(), &[(TRACK, "lead", "holds a straight apostrophe")]),
        bad(
            marks,
            |_, artifacts| log(artifacts).what = "A \"log\" — of decisions.".to_owned(),
            &[(LOG, "what", "holds a straight quote and an em dash")],
        ),
        bad(
            endings,
            |track, _| vendor(track).meaning = "Suppliers deliver".to_owned(),
            &[(VENDOR, "meaning", "does not end like a sentence")],
        ),
        bad(
            endings,
            |_, artifacts| log(artifacts).items[0].say = "I wrote these down:".to_owned(),
            &[(LOG, "item one-owner say", "does not end like a sentence")],
        ),
        bad(endings, |track, _| vendor(track).asks_for = "a supplier review.".to_owned(), &[(VENDOR, "asks_for", "ends like a sentence")]),
        bad(endings, |track, _| track.bands[0].name = "Not yet.".to_owned(), &[(TRACK, "band not-yet name", "ends like a sentence")]),
        bad(
            banned,
            |track, _| vendor(track).trap = "Robust partners drive outcomes, not just cost.".to_owned(),
            &[(VENDOR, "trap", "says “drive”, “robust”, “not just”")],
        ),
        bad(
            banned,
            |track, _| vendor(track).hedge = "a Best-in-Class partner with stakeholder buy-in".to_owned(),
            &[(VENDOR, "hedge", "says “best in class”, “stakeholder buy in”")],
        ),
        bad(
            twice,
            |track, _| {
                let says = vendor(track).trap.clone();
                track.lenses[5].examples[8].says = says;
            },
            &[
                (
                    VENDOR,
                    "trap",
                    "“Being the only person the account manager answers.” stands also in tracks/it-director/track.toml: lens software-first example executive-alignment",
                ),
                (
                    VENDOR,
                    "trap",
                    "“It feels like influence, and it means the service depends on your phone.” stands also in tracks/it-director/track.toml: lens software-first example executive-alignment",
                ),
            ],
        ),
        bad(
            twice,
            |track, artifacts| {
                let hedge = signal(track, "operational-ownership").evidence[2].to_uppercase();
                signal(track, "operational-ownership").hedge = hedge;
                log(artifacts).items[1].say = log(artifacts).items[0].say.clone();
            },
            &[
                (
                    LOG,
                    "item options say",
                    "“I prepared these, and somebody who lives with the result took them.” stands also in artifacts/decision-log.toml: item one-owner say",
                ),
                (
                    OWNERSHIP,
                    "evidence 3",
                    "“Restore tests passed, out of restore tests planned” stands also in tracks/it-director/signals/1-operational-ownership.toml: hedge",
                ),
            ],
        ),
    ]
}

#[test]
fn words_that_only_look_like_brochure_pass() {
    for says in ["A disk driver failed, and the keyboard went with it.", "Keys hang beside the door.", "This journal is not justice."] {
        let (mut track, artifacts) = director();
        vendor(&mut track).trap = says.to_owned();
        assert_eq!(check(&[track], &artifacts), [], "{says}");
    }
}

/// Where a table stands: the steps to it from the whole, and its place as problems spell it.
type Place = (Vec<usize>, String);

/// Every kind of table in a node; the first of each list stands for all. The rows of an example have no keys of their own:
/// that they fit their columns is a rule of the content.
fn tables(node: &Node, (steps, place): Place, found: &mut Vec<Place>) {
    let at = |step, name: &str| ([&steps[..], &[step]].concat(), format!("{place}{name}"));
    match node {
        Node::Table(fields) => {
            let dot = if place.is_empty() { "" } else { "." };
            fields.iter().enumerate().for_each(|(nth, (key, field))| tables(field, at(nth, &format!("{dot}{key}")), found));
            found.push((steps, place));
        }
        Node::List(_) if place.ends_with(".example") => {}
        Node::List(list) => list.iter().take(1).for_each(|first| tables(first, at(0, "[0]"), found)),
        _ => {}
    }
}

/// The slips that reading finds after `spoil` had its way with the fields of one table.
fn slips<T: Shape>(good: &Node, steps: &[usize], spoil: impl FnOnce(&mut Vec<(&str, Node)>)) -> Vec<String> {
    let mut whole = good.clone();
    let mut node = &mut whole;
    for step in steps {
        node = match node {
            Node::Table(fields) => &mut fields[*step].1,
            Node::List(list) => &mut list[*step],
            other => panic!("no step into {other:?}"),
        };
    }
    let Node::Table(fields) = node else { panic!("no table at {steps:?}") };
    spoil(fields);
    read::<T>(&whole).err().unwrap_or_default()
}

fn check_strict<T: Shape>(text: &str) {
    let good = form::parse(text).expect("the build writes the form");
    assert!(read::<T>(&good).is_ok());
    let mut places = Vec::new();
    tables(&good, (Vec::new(), String::new()), &mut places);
    let mut tried = 0;
    for (steps, place) in places {
        let within = |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
        let unknown = slips::<T>(&good, &steps, |fields| fields.push(("colour", Node::Text("red"))));
        assert_eq!(unknown, [format!("{}: unknown key", within("colour"))]);
        let mut keys = Vec::new();
        slips::<T>(&good, &steps, |fields| keys = fields.iter().map(|(key, _)| (*key).to_owned()).collect());
        for (nth, key) in keys.iter().enumerate() {
            let missing = slips::<T>(&good, &steps, |fields| drop(fields.remove(nth)));
            if ["words", "column", "choices"].contains(&key.as_str()) && place.contains("block[") {
                assert!(missing.is_empty(), "a block may do without: {missing:?}");
                continue;
            }
            assert_eq!(missing, [format!("{}: missing key", within(key))]);
            let misspelt = slips::<T>(&good, &steps, |fields| fields[nth].0 = "colour");
            assert_eq!(misspelt, [format!("{}: unknown key", within("colour")), format!("{}: missing key", within(key))]);
            // Nothing in content takes both a text and a table.
            let table = slips::<T>(&good, &steps, |fields| fields[nth].1 = Node::Table(Vec::new()));
            assert!(!table.is_empty() && table.iter().all(|slip| slip.starts_with(&within(key))), "{table:?}");
            let text = slips::<T>(&good, &steps, |fields| match &mut fields[nth].1 {
                Node::Text(_) => fields[nth].1 = Node::Number(1),
                other => *other = Node::Text("red"),
            });
            assert!(matches!(&text[..], [slip] if slip.starts_with(&format!("{}: not ", within(key)))), "{text:?}");
            tried += 1;
        }
    }
    assert!(tried > 10, "only {tried} keys were tried");
}

#[test]
fn a_track_with_an_unknown_or_a_missing_key_is_refused() {
    content::TRACKS.iter().for_each(|entry| check_strict::<Track>(entry.text));
}

#[test]
fn an_artifact_with_an_unknown_or_a_missing_key_is_refused() {
    check_strict::<Vec<Artifact>>(content::ARTIFACTS);
}

#[test]
fn a_slip_is_told_with_its_place_and_all_at_once() {
    let action = |weight| Node::Table(vec![("says", Node::Text("Ring them.")), weight]);
    let phase = |weight| {
        let deliverables = Node::List(vec![Node::Text("outcome:Done"), Node::Number(3)]);
        Node::Table(vec![("goal", Node::Text("See it")), ("action", Node::List(vec![action(weight)])), ("deliverable", deliverables)])
    };
    let plan = Node::Table(vec![("phase", Node::List(vec![phase(("weigth", Node::Number(1))), phase(("weight", Node::Number(256)))]))]);
    let wanted = [
        "aim: missing key",
        "phase[0].action[0].weigth: unknown key",
        "phase[0].action[0].weight: missing key",
        "phase[0].deliverable[1]: not text",
        "phase[1].action[0].weight: not a number up to 255",
        "phase[1].deliverable[1]: not text",
    ];
    assert_eq!(read::<GapPlan>(&plan).err().unwrap_or_default(), wanted);
}

#[test]
fn a_text_that_the_build_did_not_write_is_no_content() {
    for (text, reads) in [
        ("\"words", true),
        ("\"", true),
        ("#12", true),
        ("[\n#1\n\"[\n]", true),
        ("{\n{\n[\n]\n}", true),
        ("", false),
        ("words", false),
        ("#", false),
        ("#-1", false),
        ("#4294967296", false),
        ("[\n#1", false),
        ("{\nkey", false),
        ("{\nkey\n}", false),
        ("é", false),
        ("[\n\n]", false),
    ] {
        assert_eq!(form::parse(text).is_some(), reads, "{text:?}");
    }
}
