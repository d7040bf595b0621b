//! The sentences of the verdict, made from the totals so that they are true for every reading.

use crate::domain::{
    id::BandId,
    reading::Reading,
    text::{capital, counted, lower, spelled},
    track::{Band, Signal, Track},
};

/// What the answers of a whole reading add up to, and what of it would hold when somebody asks.
pub(super) fn whole(track: &Track, reading: &Reading) -> String {
    let Reading { claimed, evidenced, max, .. } = reading;
    let sum = format!("Your answers add up to {claimed} of {max}.");
    if !reading.on_your_word() {
        let high = reading.standings.iter().any(|standing| standing.claimed > Some(1));
        return if high {
            format!("{sum} Every 2 and 3 has something behind it, so an interviewer who asks “show me” would land where you do.")
        } else {
            format!("{sum} None of them claims a 2 or a 3, so nothing here stands on your word alone. What is missing is in plain sight.")
        };
    }
    let lands = if reading.band == reading.evidenced_band {
        "which falls in the same band".to_owned()
    } else {
        reading.evidenced_in(track).map_or_else(String::new, |band| lower(&band.name))
    };
    format!(
        "{sum} {}. What you can prove today is {evidenced}, {lands}, and an interviewer who asks “show me” would land there.",
        unproven(reading)
    )
}

/// `Five of those points sit on four signals with nothing attached to them yet`
fn unproven(reading: &Reading) -> String {
    let points = reading.claimed - reading.evidenced;
    let signals = reading.unproven().count();
    let sit = if points == 1 { "of those points sits" } else { "of those points sit" };
    let on = if signals == 1 { "signal with nothing attached to it yet" } else { "signals with nothing attached to them yet" };
    format!("{} {sit} on {} {on}", capital(&spelled(points as usize)), spelled(signals))
}

/// What the answers so far add up to, and between which bands the rest could still put the total.
pub(super) fn partial(track: &Track, reading: &Reading) -> String {
    let (low, high) = (reading.claimed, reading.highest());
    let left = reading.of() - reading.scored();
    let rest = if left == 1 { "The one signal left".to_owned() } else { format!("The {} signals left", spelled(left)) };
    let (from, to) = (track.band(low), track.band(high));
    let name = |band: Option<&Band>| band.map_or_else(String::new, |band| lower(&band.name));
    let reach = if from.map(|band| &band.id) == to.map(|band| &band.id) {
        format!("{rest} could take the total to {high}, and every total from {low} to {high} would read: {}.", name(to))
    } else {
        format!("{rest} could still put the total anywhere from {low} to {high}, from “{}” to “{}”.", name(from), name(to))
    };
    format!("{reach} It becomes your reading when all {} are scored.", spelled(reading.of()))
}

/// `Six points so far, from three of nine signals`
pub(super) fn so_far(reading: &Reading) -> String {
    let points = counted(reading.claimed as usize, "point", "points");
    format!("{points} so far, from {} of {} signals", spelled(reading.scored()), spelled(reading.of()))
}

/// A reading that marks no band on the ladder, because none is claimed.
pub(in crate::ui::rooms) fn without_bands(reading: &Reading) -> Reading {
    let none = || BandId::from("");
    Reading { band: none(), evidenced_band: none(), ..reading.clone() }
}

/// Names in running text: `vendor command, financial discipline`.
pub(in crate::ui::rooms) fn names<'a>(signals: impl IntoIterator<Item = &'a Signal>) -> Vec<String> {
    signals.into_iter().map(|signal| lower(&signal.name)).collect()
}
