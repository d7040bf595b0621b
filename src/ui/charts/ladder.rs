//! The ladder: a rung for each point, or each signal that can stand at the top, the bands beside
//! it, and the two totals where they stand.

use crate::{
    domain::{assess::reading::Reading, english::uncapitalize, id::BandId, schema::bands::Range},
    ui::components::measure::and_a_half,
};
use leptos::prelude::*;

/// Below this distance the two labels would touch, and the claimed one is lifted.
const TOUCHING: i32 = 80;
const LIFT: i32 = 72;

/// Few rungs stand further apart, so that the words beside them have room.
const FEW: u32 = 12;

/// Where things stand: rung `i` of `max` has its top edge at `height − 14 − pitch · i`.
#[derive(Clone, Copy)]
struct Scale {
    height: i32,
    pitch: i32,
}

impl Scale {
    fn of(max: u32) -> Self {
        let pitch = if max > FEW { 20 } else { 36 };
        Self { height: pitch * points(max) + 34, pitch }
    }

    fn y(self, total: u32) -> i32 {
        self.height - 14 - self.pitch * points(total)
    }
}

/// A total as a length; totals are small.
fn points(total: u32) -> i32 {
    i32::try_from(total).unwrap_or_default()
}

/// The ladder of a reading.
pub fn ladder(reading: &Reading) -> AnyView {
    let scale = Scale::of(reading.max);
    let rungs =
        (1..=reading.max).map(|points| rung(scale.y(points), points, reading)).collect_view();
    let bands =
        reading.ranges.iter().map(|range| band_beside(scale, range, reading)).collect_view();
    view! {
        <svg
            class="ladder"
            viewBox=format!("0 0 360 {}", scale.height)
            role="img"
            aria-label=in_words(reading)
        >
            <path class="rail" d=format!("M112 6V{b}M184 6V{b}", b = scale.height - 4) />
            <g>{rungs}</g>
            {bands}
            {totals(scale, reading)}
        </svg>
    }
    .into_any()
}

fn rung(y: i32, points: u32, reading: &Reading) -> AnyView {
    let class = if points <= reading.evidenced {
        "on"
    } else if points <= reading.claimed {
        "claim"
    } else {
        return view! { <path class="off" d=format!("M112 {}h72", and_a_half(y + 4)) /> }
            .into_any();
    };
    view! { <rect class=class x="112" y=y width="72" height="9" /> }.into_any()
}

fn band_beside(scale: Scale, range: &Range, reading: &Reading) -> AnyView {
    let mark = if Some(&range.band) == reading.band.as_ref() {
        " now"
    } else if Some(&range.band) == reading.evidenced_band.as_ref() {
        " proven"
    } else {
        ""
    };
    let (top, bottom) = (scale.y(range.to) - 2, scale.y(range.from.max(1)) + 11);
    // The two edges are an odd number of units apart.
    let middle = i32::midpoint(top, bottom);
    let (first, second) = halves(&range.name);
    view! {
        <path class=format!("band{mark}") d=format!("M204 {top}V{bottom}") />
        <text x="218" y=and_a_half(middle - 12)>
            {format!("{}–{}", range.from, range.to)}
        </text>
        <text class=format!("name{mark}") x="218" y=and_a_half(middle + 6)>
            {first}
            " "
            <tspan x="218" dy="18">
                {second}
            </tspan>
        </text>
    }
    .into_any()
}

fn totals(scale: Scale, reading: &Reading) -> AnyView {
    let lowest = scale.height - 46;
    let proven = scale.y(reading.evidenced).min(lowest);
    if !reading.has_unproven() {
        return total(
            proven,
            reading.evidenced,
            if reading.evidenced == 0 { reading.rule.unit().1 } else { "evidenced" },
            proven,
        );
    }
    let claimed = scale.y(reading.claimed).min(lowest);
    let lifted = if i32::try_from(reading.claimed - reading.evidenced).unwrap_or_default()
        * scale.pitch
        < TOUCHING
    {
        proven - LIFT
    } else {
        claimed
    };
    view! {
        {total(claimed, reading.claimed, "claimed", lifted.max(6))}
        {total(proven, reading.evidenced, "evidenced", proven)}
    }
    .into_any()
}

/// A number at the height of its rung; `label_y` where it had to give way.
fn total(y: i32, points: u32, what: &'static str, label_y: i32) -> AnyView {
    let line = format!("M84 {}L108 {}", and_a_half(label_y + 4), and_a_half(y + 4));
    view! {
        <path class="lead-line" d=line />
        <text class="total" x="78" y=and_a_half(label_y + 14)>
            {points}
        </text>
        <text class="what" x="78" y=and_a_half(label_y + 33)>
            {what}
        </text>
    }
    .into_any()
}

/// A band's name on two lines, broken at the space nearest to its middle.
fn halves(name: &str) -> (String, String) {
    let middle = name.len() / 2;
    let space = name.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
    space.and_then(|at| name.split_at_checked(at)).map_or_else(
        || (name.to_owned(), String::new()),
        |(first, second)| (first.to_owned(), second.trim_start().to_owned()),
    )
}

fn in_words(reading: &Reading) -> String {
    // A partial reading names no band, and then none is said.
    let band = |id: &Option<BandId>| {
        id.as_ref().and_then(|id| reading.range(id)).map_or_else(String::new, |range| {
            format!(": {}, {} to {}", uncapitalize(&range.name), range.from, range.to)
        })
    };
    format!(
        "{} of {max} claimed{}. {} of {max} evidenced{}.",
        reading.claimed,
        band(&reading.band),
        reading.evidenced,
        band(&reading.evidenced_band),
        max = reading.max
    )
}
