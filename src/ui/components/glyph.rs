//! The one grammar in small: solid is proven or done, outlined is claimed or started, a line is not
//! yet.

use super::measure::{and_a_half, percent};
use crate::domain::schema::level::Level;
use leptos::prelude::*;

/// A level as a small ladder: viewBox 20 × 22, rung k at y = 21.5 − 6 k. A level 2 without proof
/// has its second rung outlined.
pub fn rungs(claimed: Option<Level>, evidenced: Option<Level>, top: Level, large: bool) -> AnyView {
    let class = if large { "rungs large" } else { "rungs" };
    let (claimed, evidenced) = (claimed.unwrap_or_default(), evidenced.unwrap_or_default());
    let height = 4 + 6 * i32::from(top);
    let rungs = (1..=top)
        .map(|rung| small_rung(height - 1 - 6 * i32::from(rung), state(rung, claimed, evidenced)))
        .collect_view();
    view! {
        <svg class=class data-level=claimed viewBox=format!("0 0 20 {height}") aria-hidden="true">
            <path class="rail" d=format!("M3.5 0v{height}M16.5 0v{height}") />
            {rungs}
        </svg>
    }
    .into_any()
}

/// A level as one of the ladders that stand abreast: viewBox 96 wide. `was` is the level of an
/// earlier day, marked beside the rungs.
pub fn ladder_of_signal(
    claimed: Option<Level>,
    evidenced: Option<Level>,
    top: Level,
    was: Option<Level>,
) -> AnyView {
    let (claimed, evidenced) = (claimed.unwrap_or_default(), evidenced.unwrap_or_default());
    let height = 19 + 29 * i32::from(top);
    let rungs = (1..=top)
        .map(|rung| {
            let y = height - 1 - 29 * i32::from(rung);
            match state(rung, claimed, evidenced) {
                "off" => view! { <path class="off" d=format!("M24 {}h48", and_a_half(y + 6)) /> }
                    .into_any(),
                class => {
                    view! { <rect class=class x="24" y=y width="48" height="13" /> }.into_any()
                }
            }
        })
        .collect_view();
    let was = was.map(|level| {
        // Between two rungs the mark stands for the lower one; at 0 it stands at the foot.
        let y = (height - 13 - 29 * i32::from(level)).min(height - 12);
        view! { <path class="was" d=format!("M4 {y}l13 6-13 6z") /> }
    });
    view! {
        <svg class="rungs" data-level=claimed viewBox=format!("0 0 96 {height}") aria-hidden="true">
            <path class="rail" d=format!("M24 2v{h}M72 2v{h}", h = height - 4) />
            {rungs}
            {was}
        </svg>
    }
    .into_any()
}

/// The mark of an earlier day, for a key.
pub fn was() -> AnyView {
    view! {
        <svg viewBox="0 0 24 12" aria-hidden="true">
            <path class="was" d="M6 0l13 6-13 6z" />
        </svg>
    }
    .into_any()
}

fn state(rung: Level, claimed: Level, evidenced: Level) -> &'static str {
    if rung <= evidenced {
        "on"
    } else if rung <= claimed {
        "claim"
    } else {
        "off"
    }
}

/// A rung whose top edge is half a unit below `y`.
fn small_rung(y: i32, class: &'static str) -> AnyView {
    match class {
        "off" => view! { <path class="off" d=format!("M3.5 {}h13", y + 2) /> }.into_any(),
        class => {
            view! { <rect class=class x="3.5" y=and_a_half(y) width="13" height="3" /> }.into_any()
        }
    }
}

/// Glyph, numeral and name of a level. `name` may be left empty where the numeral says enough.
pub fn level(claimed: Option<Level>, evidenced: Option<Level>, top: Level, name: &str) -> AnyView {
    let claims = claimed > evidenced;
    let name = match (name.is_empty(), claims) {
        (true, _) => String::new(),
        (false, true) => format!("{name}, claimed"),
        (false, false) => name.to_owned(),
    };
    let numeral = match claimed {
        Some(level) => view! { <b class="num">{level}</b> }.into_any(),
        None => view! {
            <span class="vh">"not scored"</span>
            " "
            <b aria-hidden="true">"–"</b>
        }
        .into_any(),
    };
    view! {
        <span class="level" data-level=claimed.unwrap_or_default()>
            {rungs(claimed, evidenced, top, false)}
            {numeral}
            " "
            {(!name.is_empty()).then(|| view! { <span class="name">{name}</span> })}
        </span>
    }
    .into_any()
}

/// One rung in a table or a list; `state` is none, started, due, late or done. It stands beside a
/// word.
pub fn mark(state: &'static str) -> AnyView {
    let inside = match state {
        "done" => view! { <rect class="on" x="1" y="2" width="22" height="8" /> }.into_any(),
        "none" => view! { <path class="off" d="M1 6h22" /> }.into_any(),
        _ => view! { <rect class="claim" x="1" y="2" width="22" height="8" /> }.into_any(),
    };
    view! {
        <svg class="mark" data-state=state viewBox="0 0 24 12" aria-hidden="true">
            {inside}
        </svg>
    }
    .into_any()
}

/// A rung for each of a number of things; each is on, claim, late or off.
pub fn tally(states: &[&'static str], short: bool) -> AnyView {
    let class = if short { "tally short" } else { "tally" };
    // In hundredths of a per cent.
    let pitch = 10_000 / i64::try_from(states.len()).unwrap_or(1).max(1);
    let gap = (pitch * 22 / 100).min(120);
    let mut x = gap / 2;
    let rungs = states
        .iter()
        .map(|state| {
            let (y, height) = if *state == "off" { ("5.5", "1") } else { ("2", "8") };
            let at = x;
            x += pitch;
            view! { <rect class=*state x=percent(at) y=y width=percent(pitch - gap) height=height /> }
        })
        .collect_view();
    view! {
        <svg class=class aria-hidden="true">
            {rungs}
        </svg>
    }
    .into_any()
}

/// A tally of `done` solid, `started` outlined and the rest open, `of` in all.
pub fn tally_of(done: usize, started: usize, of: usize, short: bool) -> AnyView {
    let state = |at| {
        if at < done {
            "on"
        } else if at < done + started {
            "claim"
        } else {
            "off"
        }
    };
    tally(&(0..of).map(state).collect::<Vec<_>>(), short)
}
