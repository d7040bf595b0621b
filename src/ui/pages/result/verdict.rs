//! The verdict: the reading in words and numbers, with the ladder beside it.

use super::{copy, to_score};
use crate::{
    domain::{
        assess::reading::Reading,
        english::{count_label, number_word, uncapitalize},
        schema::{
            scoring::Rule,
            track::{Band, Track},
        },
    },
    ui::{
        charts::{ladder::ladder, matrix::matrix_small},
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The opening of the room.
#[component]
pub(super) fn Verdict(
    /// Not every signal has a level.
    partial: bool,
) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let lead = {
        let track = track.clone();
        move || {
            open.reading.with(|reading| {
                if partial { copy::partial(&track, reading) } else { copy::whole(&track, reading) }
            })
        }
    };
    let totals = {
        let track = track.clone();
        move || {
            open.reading.with(|reading| {
                if partial { totals_so_far(reading) } else { totals(&track, reading) }
            })
        }
    };
    let headline = {
        let track = track.clone();
        move || open.reading.with(|reading| headline(&track, reading, partial))
    };
    let note = {
        let track = track.clone();
        move || {
            let aside = open.reading.with(|reading| copy::set_aside(&track, reading));
            let notes = [aside, Some(track.reading_note.clone()).filter(|note| !note.is_empty())]
                .into_iter()
                .flatten();
            notes.map(|note| view! { <p class="caption">{note}</p> }).collect_view()
        }
    };
    view! {
        <div class="opening">
            <div class="statement verdict">
                <p class="kicker">{move || kicker(open, partial)}</p>
                <h1>{headline}</h1>
                <p class="lead">{lead}</p>
                {partial
                    .then(|| {
                        view! {
                            <p class="row">
                                <a
                                    class="button primary"
                                    href=move || {
                                        open.reading.with(|reading| to_score(open, reading))
                                    }
                                >
                                    "Score what is left"
                                </a>
                            </p>
                        }
                    })}
                <dl class="totals last">{totals}</dl>
                {note}
            </div>
            <figure class="figure">
                {move || open.reading.with(|reading| figure(&track, reading, partial))}
            </figure>
        </div>
    }
}

fn kicker(open: OpenCase, partial: bool) -> String {
    let what = if partial { "A partial reading" } else { "Your reading" };
    let day = open.case.with(|case| case.scored.unwrap_or(case.opened));
    let word = if open.reading.with(Reading::has_unproven) { ", on your word" } else { "" };
    format!("{what} of {}{word}", day.long())
}

/// The band's name, with words like “director-ready” kept whole; the points so far while no band is
/// claimed.
fn headline(track: &Track, reading: &Reading, partial: bool) -> AnyView {
    if partial {
        return copy::so_far(reading).into_any();
    }
    let name = reading.claimed_in(track).map_or("", |band| &band.name);
    let word = |(at, word): (usize, &str)| {
        let space = if at > 0 { " " } else { "" };
        let word = word.to_owned();
        if word.contains('-') {
            view! {
                {space}
                <span class="nowrap">{word}</span>
            }
            .into_any()
        } else {
            view! {
                {space}
                {word}
            }
            .into_any()
        }
    };
    name.split(' ').enumerate().map(word).collect_view().into_any()
}

fn figure(track: &Track, reading: &Reading, partial: bool) -> AnyView {
    if reading.rule == Rule::Matrix {
        let caption =
            track.levels.iter().map(|level| level.name.as_str()).collect::<Vec<_>>().join(", ");
        return view! {
            {matrix_small(
                track,
                &if partial { copy::without_bands(reading) } else { reading.clone() },
            )}
            <figcaption class="caption">
                {format!(
                    "A row for each signal. The columns: {}. In words below.",
                    uncapitalize(&caption),
                )}
            </figcaption>
        }
        .into_any();
    }
    if !partial {
        return ladder(reading);
    }
    let caption = format!(
        "The bands are for all {} signals. While some are open, none of them is yours.",
        number_word(reading.of())
    );
    view! {
        {ladder(&copy::without_bands(reading))}
        <figcaption class="caption">{caption}</figcaption>
    }
    .into_any()
}

fn total(class: &'static str, what: &'static str, number: u32, says: String) -> AnyView {
    view! {
        <div class=class>
            <dt>{what}</dt>
            <dd>
                <b>{number}</b>
                " "
                {says}
            </dd>
        </div>
    }
    .into_any()
}

fn totals(track: &Track, reading: &Reading) -> AnyView {
    let name = |band: Option<&Band>| {
        let name = band.map_or_else(String::new, |band| uncapitalize(&band.name));
        if reading.rule == Rule::Band { name } else { format!("of {}, {name}", reading.max) }
    };
    let (what, number, says) = third(track, reading);
    view! {
        {total("claim", "Claimed", reading.claimed, name(reading.claimed_in(track)))}
        {total("on", "Evidenced", reading.evidenced, name(reading.evidenced_in(track)))}
        {total("", what, number, says)}
    }
    .into_any()
}

/// The third number: what is missing until the claim is proven, or until the next band.
fn third(track: &Track, reading: &Reading) -> (&'static str, u32, String) {
    let unproven = u32::try_from(reading.unproven().count()).unwrap_or_default();
    let points = reading.rule == Rule::Band;
    let waiting = if points { reading.claimed - reading.evidenced } else { unproven };
    let (to_prove, to_show) = (reading.to_prove(track), |n: u32| {
        if points {
            counted_word(reading.rule.unit(), n)
        } else {
            counted_word(("signal", "signals"), n)
        }
    });
    if to_prove > 0 {
        let wait = format!(
            "{} {} waiting for it",
            number_word(waiting as usize),
            if waiting == 1 { "is" } else { "are" }
        );
        return (
            "To prove it",
            to_prove,
            format!("more {} with evidence; {wait}", to_show(to_prove)),
        );
    }
    if waiting > 0 {
        let them = if waiting == 1 { "it" } else { "them" };
        return (
            "Still unproven",
            waiting,
            format!("{}; the band holds without {them}", to_show(waiting)),
        );
    }
    if let Some((next, missing)) = reading.next_in(track) {
        let what = counted_word(reading.rule.unit(), missing);
        return (
            "To the next band",
            missing,
            format!("more {what} to {}", uncapitalize(&next.name)),
        );
    }
    let left = reading.max - reading.claimed;
    ("To the top", left, format!("{} left", counted_word(reading.rule.unit(), left)))
}

/// The word for so many of something.
fn counted_word((one, many): (&'static str, &'static str), n: u32) -> &'static str {
    if n == 1 { one } else { many }
}

fn totals_so_far(reading: &Reading) -> AnyView {
    let scored = reading.scored();
    let could = reading.rule.most(scored, reading.top);
    let evidenced = match reading.unproven().count() {
        0 => "nothing is claimed without proof".to_owned(),
        n => format!("{} with nothing attached yet", count_label(n, "signal", "signals")),
    };
    let left = reading.left();
    let worth = reading.highest - reading.claimed;
    let worth = if reading.rule == Rule::Band {
        format!(", worth up to {worth} points")
    } else {
        String::new()
    };
    view! {
        {total(
            "claim",
            "Claimed so far",
            reading.claimed,
            format!(
                "of the {could} that {} {} can give",
                number_word(scored),
                if scored == 1 { "signal" } else { "signals" },
            ),
        )}
        {total("on", "Evidenced so far", reading.evidenced, evidenced)}
        {total(
            "",
            "Not scored",
            u32::try_from(left).unwrap_or_default(),
            format!("{}{worth}", if left == 1 { "signal" } else { "signals" }),
        )}
    }
    .into_any()
}
