//! Rules about the scale: levels, the behaviours that describe them, bands and thresholds of the
//! totals.

use super::{
    content::{Content, Problem, problem, track_file},
    wording::words,
};
use crate::domain::{
    assess::focus,
    schema::{
        level::Level,
        scoring::{Need, Rule},
        signal::Behaviour,
        track::{Band, Track},
    },
};
use std::collections::BTreeSet;

/// Two behaviours with this many words in a row in common are one behaviour with a word changed.
const SAME_RUN: usize = 5;

pub(super) fn levels(content: &Content<'_>) -> Vec<Problem> {
    let wrong = content.tracks.iter().filter(|track| {
        track.levels.len() < 2 || !counts_up(track.levels.iter().map(|level| level.value))
    });
    wrong
        .map(|track| problem(&track_file(track), "level", "the values do not count up from 0"))
        .collect()
}

pub(super) fn behaviours(content: &Content<'_>) -> Vec<Problem> {
    let wrong = content.signals().filter(|(track, _, signal)| {
        signal.levels.len() != track.levels.len()
            || !counts_up(signal.levels.iter().map(|behaviour| behaviour.value))
    });
    wrong
        .map(|(track, file, _)| {
            problem(
                &file,
                "level",
                format!("not one behaviour for each level from 0 to {}", track.top()),
            )
        })
        .collect()
}

fn counts_up(values: impl Iterator<Item = Level>) -> bool {
    (0..=Level::MAX).zip(values).all(|(wanted, value)| wanted == value)
}

pub(super) fn different_worlds(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, file, signal) in content.signals() {
        for (at, higher) in signal.levels.iter().enumerate() {
            let alike = signal
                .levels
                .iter()
                .take(at)
                .filter_map(|lower| Some((lower, alike(lower, higher)?)));
            let say = |(lower, why): (&Behaviour, String)| {
                problem(
                    &file,
                    format!("level {}", higher.value),
                    format!("too like level {}: {why}", lower.value),
                )
            };
            problems.extend(alike.map(say));
        }
    }
    problems
}

fn alike(one: &Behaviour, other: &Behaviour) -> Option<String> {
    let (one, other) = (words(&one.says), words(&other.says));
    if let Some(run) =
        one.windows(SAME_RUN).find(|run| other.windows(SAME_RUN).any(|theirs| theirs == *run))
    {
        return Some(format!("both say “{}”", run.join(" ")));
    }
    let (one, other): (BTreeSet<_>, BTreeSet<_>) = (one.iter().collect(), other.iter().collect());
    let (shared, fewer) = (one.intersection(&other).count(), one.len().min(other.len()));
    (shared * 2 > fewer).then(|| format!("they share {shared} of {fewer} words"))
}

pub(super) fn bands(content: &Content<'_>) -> Vec<Problem> {
    content.tracks.iter().flat_map(bands_of).collect()
}

fn bands_of(track: &Track) -> Vec<Problem> {
    if track.reading == Rule::Matrix {
        return matrix(track);
    }
    let file = track_file(track);
    let mut problems = Vec::new();
    let mut next = 0;
    for band in &track.bands {
        let item = format!("band {}", band.id);
        if band.from != next {
            problems.push(problem(
                &file,
                &item,
                format!("begins at {}, where {next} is next", band.from),
            ));
        }
        if band.to < band.from {
            problems.push(problem(&file, &item, "ends before it begins"));
        }
        if !band.needs.is_empty() {
            problems.push(problem(
                &file,
                &item,
                "is a range, and asks for signals as a matrix does",
            ));
        }
        next = band.to.saturating_add(1);
    }
    if next != track.max() + 1 {
        problems.push(problem(
            &file,
            "band",
            format!("the last does not end at {}, the highest count", track.max()),
        ));
    }
    problems
}

/// The lowest band asks for nothing, each other one for something that the track can give and that
/// includes what the band below asks for.
fn matrix(track: &Track) -> Vec<Problem> {
    let file = track_file(track);
    let mut problems = Vec::new();
    for (at, band) in track.bands.iter().enumerate() {
        let item = format!("band {}", band.id);
        if (at == 0) != band.needs.is_empty() {
            problems.push(problem(
                &file,
                &item,
                "the lowest band of a matrix asks for nothing, every other one for something",
            ));
        }
        let beyond = band
            .needs
            .iter()
            .filter(|need| need.signals as usize > track.signals.len() || need.level > track.top());
        problems.extend(beyond.map(|need| {
            problem(&file, &item, format!("asks for {} signals at {}", need.signals, need.level))
        }));
        if let Some(below) = at
            .checked_sub(1)
            .and_then(|below| track.bands.get(below))
            .filter(|below| !more(band, below))
        {
            problems.push(problem(
                &file,
                &item,
                format!("does not ask for more than {}", below.id),
            ));
        }
        if (band.from, band.to) != (0, 0) {
            problems.push(problem(&file, &item, "is a range, which a matrix does not have"));
        }
    }
    problems
}

/// Whether whoever reaches `band` has reached `below` too, and not the other way round. A band that
/// asks for nothing is told of as such.
fn more(band: &Band, below: &Band) -> bool {
    let includes = |one: &Band, other: &Band| {
        let met = |need: &Need| {
            one.needs.iter().any(|known| known.signals >= need.signals && known.level >= need.level)
        };
        other.needs.iter().all(met)
    };
    band.needs.is_empty()
        || (includes(band, below) && (below.needs.is_empty() || !includes(below, band)))
}

pub(super) fn band_advice(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        let (file, most) = (track_file(track), focus::MOST);
        for band in &track.bands {
            let item = format!("band {}", band.id);
            if !(2..=most).contains(&band.focus_size) {
                problems.push(problem(
                    &file,
                    &item,
                    format!("focus_size is {}, where 2 to {most} belong", band.focus_size),
                ));
            }
            if band.advice.is_empty() {
                problems.push(problem(&file, &item, "gives no advice"));
            }
        }
    }
    problems
}

pub(super) fn thresholds(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        let mut last = None;
        for threshold in &track.thresholds {
            let item = format!("threshold {}", threshold.at);
            if threshold.at > track.max() {
                problems.push(problem(
                    &track_file(track),
                    &item,
                    format!("lies above {}, the highest total", track.max()),
                ));
            }
            if last >= Some(threshold.at) {
                problems.push(problem(&track_file(track), &item, "does not ascend"));
            }
            last = Some(threshold.at);
        }
    }
    problems
}
