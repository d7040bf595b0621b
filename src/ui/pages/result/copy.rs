//! The sentences of the verdict, made from the totals so that they are true for every reading.

use crate::domain::{
    assess::reading::{Reading, SignalScore},
    english::{capitalize, count_label, join_and, number_word, spelled_count, uncapitalize},
    schema::{
        level::Level,
        scoring::{Need, Rule},
        signal::Signal,
        track::{Band, Track},
    },
};

/// What the answers of a whole reading add up to, and what of it would hold when somebody asks.
pub(super) fn whole(track: &Track, reading: &Reading) -> String {
    let sum = sum(track, reading);
    if !reading.has_unproven() {
        let high = reading.standings.iter().any(|standing| standing.claimed > Some(1));
        return if high {
            format!(
                "{sum} Everything above 1 has something behind it, so an interviewer who asks “show me” would land where you do."
            )
        } else {
            format!(
                "{sum} None of them claims more than 1, so nothing here stands on your word alone. What is missing is in plain sight."
            )
        };
    }
    let proven =
        reading.evidenced_in(track).map_or_else(String::new, |band| uncapitalize(&band.name));
    let same = reading.band == reading.evidenced_band;
    let proven = match (reading.rule, same) {
        (Rule::Matrix, true) => format!("still reads “{proven}”"),
        (Rule::Matrix, false) => format!("reads “{proven}”"),
        (_, true) => format!("is {}, which falls in the same band", reading.evidenced),
        (_, false) => format!("is {}, {proven}", reading.evidenced),
    };
    format!(
        "{sum} {}. What you can prove today {proven}, and an interviewer who asks “show me” would land there.",
        unproven(reading)
    )
}

/// `Your answers add up to 19 of 27.`, or where they stand.
fn sum(track: &Track, reading: &Reading) -> String {
    let Reading { claimed, max, .. } = reading;
    match reading.rule {
        Rule::Band => format!("Your answers add up to {claimed} of {max}."),
        Rule::Most => {
            let below =
                |standing: &&SignalScore| standing.claimed.is_some_and(|level| level < reading.top);
            let gaps = names(
                reading
                    .standings
                    .iter()
                    .filter(below)
                    .filter_map(|standing| track.signal(&standing.signal)),
            );
            let gaps = if gaps.is_empty() {
                String::new()
            } else {
                format!(" The gaps: {}.", join_and(&gaps))
            };
            let top = track.level_name(track.top());
            let (many, of) = (*claimed as usize, number_word(*max as usize));
            let stand = match many {
                0 => format!("None of the {of} signals stands"),
                1 => format!("One of the {of} signals stands"),
                many => format!("{} of {of} signals stand", capitalize(&number_word(many))),
            };
            format!("{stand} at “{top}”.{gaps}")
        }
        Rule::Matrix => {
            let at = |level: Level| {
                reading.standings.iter().filter(|standing| standing.claimed == Some(level)).count()
            };
            let places = track
                .levels
                .iter()
                .rev()
                .map(|level| (at(level.value), &level.name))
                .filter(|(n, _)| *n > 0);
            let places: Vec<String> =
                places.map(|(n, name)| format!("{} at “{name}”", number_word(n))).collect();
            format!("Of {} signals you put {}.", number_word(reading.of()), join_and(&places))
        }
    }
}

/// `Five of those points sit on four signals with nothing attached to them yet`
fn unproven(reading: &Reading) -> String {
    let signals = reading.unproven().count();
    if reading.rule != Rule::Band {
        let has = if signals == 1 {
            "has nothing attached to it yet"
        } else {
            "have nothing attached to them yet"
        };
        return format!("{} of the highest {has}", capitalize(&number_word(signals)));
    }
    let points = reading.claimed - reading.evidenced;
    let sit = if points == 1 { "of those points sits" } else { "of those points sit" };
    let on = if signals == 1 {
        "signal with nothing attached to it yet"
    } else {
        "signals with nothing attached to them yet"
    };
    format!("{} {sit} on {} {on}", capitalize(&number_word(points as usize)), number_word(signals))
}

/// What the answers so far add up to, and between which bands the rest could still put it.
pub(super) fn partial(track: &Track, reading: &Reading) -> String {
    let (low, high) = (reading.claimed, reading.highest);
    let left = reading.left();
    let rest = if left == 1 {
        "The one signal left".to_owned()
    } else {
        format!("The {} signals left", number_word(left))
    };
    let name = |band: Option<&Band>| band.map_or_else(String::new, |band| uncapitalize(&band.name));
    let (from, to) = (name(reading.claimed_in(track)), name(reading.highest_in(track)));
    let reach = match (from == to, reading.rule) {
        (true, Rule::Band) => format!(
            "{rest} could take the total to {high}, and every total from {low} to {high} would read: {to}."
        ),
        (false, Rule::Band) => format!(
            "{rest} could still put the total anywhere from {low} to {high}, from “{from}” to “{to}”."
        ),
        (true, _) => format!("Whatever {} would say, it would read: {to}.", uncapitalize(&rest)),
        (false, _) => {
            format!("{rest} could still put the reading anywhere from “{from}” to “{to}”.")
        }
    };
    format!("{reach} It becomes your reading when all {} are scored.", number_word(reading.of()))
}

/// `Six points so far, from three of nine signals`
pub(super) fn so_far(reading: &Reading) -> String {
    let (scored, of) = (number_word(reading.scored()), number_word(reading.of()));
    if reading.rule != Rule::Band {
        return capitalize(&format!("{scored} of {of} signals scored so far"));
    }
    format!(
        "{} so far, from {scored} of {of} signals",
        count_label(reading.claimed as usize, "point", "points")
    )
}

/// What a count is called in a heading: `19`, or `4 of 8`; a matrix has none.
pub(in crate::ui::pages) fn named(reading: &Reading, count: u32) -> String {
    match reading.rule {
        Rule::Band => count.to_string(),
        Rule::Most => format!("{count} of {}", reading.max),
        Rule::Matrix => "this matrix".to_owned(),
    }
}

/// What makes a band: its edges, or what it asks for.
pub(super) fn edges(track: &Track, reading: &Reading, band: &Band) -> String {
    let name = uncapitalize(&band.name);
    if let Some(range) = reading.range(&band.id) {
        let what = if reading.rule == Rule::Most {
            format!(" of {} signals at “{}”", reading.max, track.level_name(reading.top))
        } else {
            String::new()
        };
        return format!("{} to {}{what}: {name}.", range.from, range.to);
    }
    let asks = |need: &Need| {
        let n = track.share(need.signals, reading.of()) as usize;
        let beyond = if need.level < reading.top { " or beyond" } else { "" };
        format!(
            "{} at “{}”{beyond}",
            spelled_count(n, "signal", "signals"),
            track.level_name(need.level)
        )
    };
    let asks: Vec<String> = band.needs.iter().map(asks).collect();
    if asks.is_empty() {
        format!("{}: what everybody begins with.", band.name)
    } else {
        format!("{}: {}.", band.name, join_and(&asks))
    }
}

/// Which signals do not apply, and what that does to the reading; nothing where all apply.
pub(in crate::ui::pages) fn set_aside(track: &Track, reading: &Reading) -> Option<String> {
    let gone: Vec<String> = reading
        .set_aside()
        .filter_map(|standing| {
            Some(format!(
                "{} ({})",
                uncapitalize(&track.signal(&standing.signal)?.name),
                standing.not_applicable.trim_end_matches('.')
            ))
        })
        .collect();
    let scale = match reading.rule {
        Rule::Band => format!(
            "the total is out of {} instead of {}, and the bands have moved in proportion",
            reading.max,
            track.max()
        ),
        _ => format!(
            "the reading is made from {} signals instead of {}, and asks for as large a share of them",
            reading.of(),
            track.signals.len()
        ),
    };
    (!gone.is_empty()).then(|| format!("Does not apply here: {}. So {scale}.", gone.join("; ")))
}

/// A reading that marks no band on the ladder, because none is claimed.
pub(in crate::ui::pages) fn without_bands(reading: &Reading) -> Reading {
    Reading { band: None, evidenced_band: None, ..reading.clone() }
}

/// Names in running text: `vendor command, financial discipline`.
pub(in crate::ui::pages) fn names<'a>(
    signals: impl IntoIterator<Item = &'a Signal>,
) -> Vec<String> {
    signals.into_iter().map(|signal| uncapitalize(&signal.name)).collect()
}
