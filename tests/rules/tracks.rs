//! Bad ids, scales, bands and signals.

use super::{
    Bad, GROWTH, LOG, Shipped, TRACK, VENDOR, VP, bad, bad_anywhere, kpi_tree, log, named, vendor,
};
use rung::domain::{
    id::{CheckId, ChecklistId, ItemId, LensId, PlanId, SignalId},
    schema::scoring::Need,
};

pub(super) fn bad_ids() -> Vec<Bad> {
    let slug = "An id is a slug.";
    let unique = "An id names one thing in its realm.";
    vec![
        bad(
            slug,
            |track, _| track.traps[1].id = "Hero".to_owned(),
            &[(TRACK, "trap “Hero”", "not a slug of a-z, 0-9 and -")],
        ),
        bad(
            unique,
            |track, _| track.lenses[1].id = LensId::constant("manufacturing"),
            &[(TRACK, "lens “manufacturing”", "names two things")],
        ),
        bad(
            unique,
            |track, _| track.traps[1].id = "hero-operator".to_owned(),
            &[(TRACK, "trap “hero-operator”", "names two things")],
        ),
        bad(
            unique,
            |track, _| vendor(track).checks[1].id = CheckId::constant("one-list"),
            &[(VENDOR, "check “one-list”", "names two things")],
        ),
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
            |_, artifacts| log(artifacts).items[1].id = ItemId::constant("one-owner"),
            &[(LOG, "item “one-owner”", "names two things")],
        ),
        bad_anywhere(
            unique,
            |whole| {
                named(whole, "vp-engineering").plans[1].id = PlanId::constant("roadmap-12-months")
            },
            &[(VP, "plan “roadmap-12-months”", "names two things")],
        ),
        bad_anywhere(
            unique,
            |whole| named(whole, "cdgo").guides[1].id = "three-titles".to_owned(),
            &[(GROWTH, "guide “three-titles”", "names two things")],
        ),
        bad_anywhere(
            slug,
            |whole| named(whole, "cdgo").guides[0].id = "first 90 days".to_owned(),
            &[(GROWTH, "guide “first 90 days”", "not a slug of a-z, 0-9 and -")],
        ),
        bad_anywhere(
            unique,
            |whole| whole.checklists[1].id = ChecklistId::constant("ai-leadership"),
            &[("checklists", "checklist “ai-leadership”", "names two things")],
        ),
        bad_anywhere(
            unique,
            |whole| whole.checklists[0].parts[1].items[0].id = ItemId::constant("aims"),
            &[("checklists/ai-leadership.toml", "item “aims”", "names two things")],
        ),
        bad_anywhere(
            unique,
            |whole| kpi_tree(whole).starts[1].id = "e-commerce".to_owned(),
            &[("artifacts/kpi-tree.toml", "start “e-commerce”", "names two things")],
        ),
        // Two tracks with a signal of one id: documents could not tell them apart.
        bad_anywhere(
            unique,
            |whole| renamed(whole, "growth-outcomes", "vendor-command"),
            &[("tracks", "signal of all tracks “vendor-command”", "names two things")],
        ),
    ]
}

/// Calls a signal of one track by another id, wherever it is named.
fn renamed(whole: &mut Shipped, from: &str, to: &str) {
    let track = named(whole, "cdgo");
    let in_track = track.signals.iter_mut().map(|signal| &mut signal.id);
    let ids = in_track.chain(track.traps.iter_mut().flat_map(|trap| &mut trap.signals));
    ids.filter(|id| id.as_str() == from).for_each(|id| *id = SignalId::try_from(to).unwrap());
    for artifact in &mut whole.artifacts {
        let ids = artifact.proves.iter_mut().flat_map(|proves| &mut proves.signals);
        let ids = ids.chain(artifact.items.iter_mut().flat_map(|item| &mut item.proves));
        ids.filter(|id| id.as_str() == from).for_each(|id| *id = SignalId::try_from(to).unwrap());
    }
}

pub(super) fn bad_scales() -> Vec<Bad> {
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
            |track, _| {
                vendor(track).levels[3].says =
                    "Reviews run by others: you learn about renewals from whoever ran them."
                        .to_owned()
            },
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

pub(super) fn bad_bands() -> Vec<Bad> {
    let cover = "Bands that are ranges cover every count once, lowest first; a matrix asks for more from band to band.";
    let advice = "A band gives advice and a focus of two or three signals.";
    let ascend = "Thresholds ascend within the range of totals.";
    vec![
        bad(
            cover,
            |track, _| track.bands[1].from = 11,
            &[(TRACK, "band right-environment", "begins at 11, where 10 is next")],
        ),
        bad(
            cover,
            |track, _| track.bands[0].to = 10,
            &[(TRACK, "band right-environment", "begins at 10, where 11 is next")],
        ),
        bad(
            cover,
            |track, _| track.bands[3].to = 30,
            &[(TRACK, "band", "the last does not end at 27, the highest count")],
        ),
        bad(
            cover,
            |track, _| drop(track.bands.pop()),
            &[(TRACK, "band", "the last does not end at 27, the highest count")],
        ),
        bad(
            cover,
            |track, _| (track.bands[1].to, track.bands[2].from) = (9, 10),
            &[(TRACK, "band right-environment", "ends before it begins")],
        ),
        bad(
            advice,
            |track, _| track.bands[0].focus_size = 1,
            &[(TRACK, "band not-yet", "focus_size is 1, where 2 to 3 belong")],
        ),
        bad(
            advice,
            |track, _| track.bands[3].focus_size = 4,
            &[(TRACK, "band promotion-ready", "focus_size is 4, where 2 to 3 belong")],
        ),
        bad(
            advice,
            |track, _| track.bands[1].advice.clear(),
            &[(TRACK, "band right-environment", "gives no advice")],
        ),
        bad(
            ascend,
            |track, _| track.thresholds[1].at = 28,
            &[(TRACK, "threshold 28", "lies above 27, the highest total")],
        ),
        bad(
            ascend,
            |track, _| track.thresholds[1].at = 10,
            &[(TRACK, "threshold 10", "does not ascend")],
        ),
    ]
}

/// Bands that count signals at the top, and those of a matrix.
pub(super) fn bad_other_bands() -> Vec<Bad> {
    let cover = "Bands that are ranges cover every count once, lowest first; a matrix asks for more from band to band.";
    vec![
        bad_anywhere(
            cover,
            |whole| named(whole, "cdgo").bands[1].from = 4,
            &[(GROWTH, "band partly", "begins at 4, where 3 is next")],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "cdgo").bands[0].to = 1,
            &[(GROWTH, "band partly", "begins at 3, where 2 is next")],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "cdgo").bands[2].to = 16,
            &[(GROWTH, "band", "the last does not end at 8, the highest count")],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "cdgo").bands[2].needs.push(Need { signals: 6, level: 2 }),
            &[(GROWTH, "band in-practice", "is a range, and asks for signals as a matrix does")],
        ),
        bad_anywhere(
            cover,
            |whole| {
                named(whole, "vp-engineering").bands[0].needs.push(Need { signals: 1, level: 1 })
            },
            &[(
                VP,
                "band high-performing-manager",
                "the lowest band of a matrix asks for nothing, every other one for something",
            )],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "vp-engineering").bands[2].needs.clear(),
            &[(
                VP,
                "band vp-level-readiness",
                "the lowest band of a matrix asks for nothing, every other one for something",
            )],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "vp-engineering").bands[2].needs[1].signals = 9,
            &[(VP, "band vp-level-readiness", "asks for 9 signals at 1")],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "vp-engineering").bands[2].needs[0].level = 3,
            &[(VP, "band vp-level-readiness", "asks for 6 signals at 3")],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "vp-engineering").bands[1].to = 15,
            &[(VP, "band in-transition", "is a range, which a matrix does not have")],
        ),
        bad_anywhere(
            cover,
            |whole| named(whole, "vp-engineering").bands.swap(1, 2),
            &[(VP, "band in-transition", "does not ask for more than vp-level-readiness")],
        ),
        bad_anywhere(
            cover,
            |whole| {
                let bands = &mut named(whole, "vp-engineering").bands;
                bands[2].needs = bands[1].needs.clone();
            },
            &[(VP, "band vp-level-readiness", "does not ask for more than in-transition")],
        ),
        bad_anywhere(
            cover,
            |whole| {
                let bands = &mut named(whole, "vp-engineering").bands;
                bands[1].needs[0] = Need { signals: 7, level: 2 };
            },
            &[(VP, "band vp-level-readiness", "does not ask for more than in-transition")],
        ),
    ]
}

pub(super) fn bad_signals() -> Vec<Bad> {
    let checks = "Three or four checks, at least one for each level above 0.";
    let lens = "A lens shows every signal once.";
    let trap = "A trap names signals of the track.";
    vec![
        bad(
            "A question is a question.",
            |track, _| {
                vendor(track).question =
                    "Say what would make your most important supplier put it right.".to_owned()
            },
            &[(VENDOR, "question", "does not end in a question mark")],
        ),
        bad(
            "Downstream is 1 to 3.",
            |track, _| vendor(track).downstream = 4,
            &[(VENDOR, "downstream", "is 4, where 1 to 3 belong")],
        ),
        bad(
            "Downstream is 1 to 3.",
            |track, _| vendor(track).downstream = 0,
            &[(VENDOR, "downstream", "is 0, where 1 to 3 belong")],
        ),
        bad(
            checks,
            |track, _| drop(vendor(track).checks.pop()),
            &[(VENDOR, "check", "none is for level 3")],
        ),
        bad(
            checks,
            |track, _| drop(vendor(track).checks.drain(1..3)),
            &[
                (VENDOR, "check", "2 checks, where 3 to 4 belong"),
                (VENDOR, "check", "none is for level 2"),
            ],
        ),
        bad(
            checks,
            |track, _| vendor(track).checks[1].level = 4,
            &[(VENDOR, "check reviewed-last-quarter", "is for level 4")],
        ),
        bad(
            checks,
            |track, _| vendor(track).checks[1].level = 0,
            &[(VENDOR, "check reviewed-last-quarter", "is for level 0")],
        ),
        bad(
            "Two to four examples of evidence.",
            |track, _| vendor(track).evidence.truncate(1),
            &[(VENDOR, "evidence", "1 examples, where 2 to 4 belong")],
        ),
        bad(
            "Two story prompts.",
            |track, _| vendor(track).prompts.truncate(1),
            &[(VENDOR, "prompt", "1 prompts, where 2 belong")],
        ),
        bad(
            lens,
            |track, _| drop(track.lenses[0].examples.remove(4)),
            &[(TRACK, "lens manufacturing", "shows vendor-command 0 times, where 1 belongs")],
        ),
        bad(
            lens,
            |track, _| {
                track.lenses[0].examples[4].signal = SignalId::constant("incident-leadership")
            },
            &[
                (TRACK, "lens manufacturing", "shows incident-leadership 2 times, where 1 belongs"),
                (TRACK, "lens manufacturing", "shows vendor-command 0 times, where 1 belongs"),
            ],
        ),
        bad(
            lens,
            |track, _| track.lenses[0].examples[4].signal = SignalId::constant("charm"),
            &[
                (TRACK, "lens manufacturing", "names charm, which is no signal of the track"),
                (TRACK, "lens manufacturing", "shows vendor-command 0 times, where 1 belongs"),
            ],
        ),
        bad(
            trap,
            |track, _| track.traps[0].signals.push(SignalId::constant("charm")),
            &[(TRACK, "trap hero-operator", "names charm, which is no signal of the track")],
        ),
        bad(
            trap,
            |track, _| track.traps[0].signals.clear(),
            &[(TRACK, "trap hero-operator", "names no signal")],
        ),
    ]
}
