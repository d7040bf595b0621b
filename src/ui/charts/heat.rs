//! The heat map of a register: five by five, each cell with its score and the risks in it, and the
//! ten that matter in order.

use crate::{
    domain::{
        english,
        figures::heat::{Grade, Heat, IMPACT, LIKELIHOOD, Scored},
    },
    ui::components::measure::percent,
};
use leptos::prelude::*;

/// Where the cells begin, in hundredths of a per cent, and how far they are apart; down it is
/// pixels.
const LEFT: i64 = 2_300;
const PITCH: i64 = 1_540;
const TOP: usize = 42;
const ROW: usize = 58;
/// So many letters fit on a line of a cell, on the narrowest map that has two lines of several.
const LETTERS: usize = 8;

/// The map. The sentence of the heat says the same.
pub fn heat_map(heat: &Heat<'_>) -> AnyView {
    let heads = IMPACT.iter().enumerate().map(|(at, name)| head(at, name)).collect_view();
    let rows = (1..=5_u8).rev().map(|likelihood| row(heat, likelihood)).collect_view();
    view! {
        <figure class="mapped-figure">
            <svg class="heat-map" role="img" aria-label=format!("Heat map. {}", heat.says)>
                {heads}
                {rows}
            </svg>
            <figcaption class="caption">
                "Likelihood down the side, impact across. Each cell shows its score and the risks in it."
            </figcaption>
        </figure>
    }.into_any()
}

fn across(at: usize) -> i64 {
    LEFT + PITCH * i64::try_from(at).unwrap_or_default()
}

fn head(at: usize, name: &'static str) -> AnyView {
    let x = percent(across(at) + PITCH / 2);
    view! {
        <g>
            <text class="axis" x=x.clone() y="16">
                {at + 1}
            </text>
            <text class="axis word" x=x y="33">
                {name}
            </text>
        </g>
    }
    .into_any()
}

fn row(heat: &Heat<'_>, likelihood: u8) -> AnyView {
    let y = TOP + ROW * usize::from(5 - likelihood);
    let name = LIKELIHOOD.get(usize::from(likelihood) - 1).copied().unwrap_or_default();
    let cells = (1..=5_u8).map(|impact| cell(heat, likelihood, impact, y)).collect_view();
    view! {
        <g>
            <text class="axis left" x="21.5%" y=y + 24>
                {i64::from(likelihood)}
            </text>
            <text class="axis left word" x="21.5%" y=y + 41>
                {name}
            </text>
            {cells}
        </g>
    }
    .into_any()
}

fn cell(heat: &Heat<'_>, likelihood: u8, impact: u8, y: usize) -> AnyView {
    let x = across(usize::from(impact) - 1);
    let score = likelihood * impact;
    let class = format!("heat-{}", Grade::of(score) as u8);
    let names: Vec<String> =
        heat.at(likelihood, impact).iter().map(|one| format!("R{}", one.number)).collect();
    view! {
        <g class=class>
            <rect x=percent(x) y=y width=percent(PITCH - 60) height=ROW - 4 />
            <text class="score" x=percent(x + 90) y=y + 13>
                {i64::from(score)}
            </text>
            {lines("wide", &wide(&names), x, y)}
            {lines("slim", &slim(&names), x, y)}
        </g>
    }
    .into_any()
}

fn lines(class: &'static str, lines: &[String], x: i64, y: usize) -> AnyView {
    let first = if lines.len() > 1 { y + 30 } else { y + 37 };
    let line = |(at, line): (usize, &String)| {
        view! {
            <text class=format!("ids {class}") x=percent(x + (PITCH - 60) / 2) y=first + 16 * at>
                {line.clone()}
            </text>
        }
    };
    lines.iter().enumerate().map(line).collect_view().into_any()
}

/// Two lines of as many as fit, and how many more there are.
fn wide(names: &[String]) -> Vec<String> {
    for shown in (0..=names.len()).rev() {
        let mut words: Vec<String> = names.iter().take(shown).cloned().collect();
        if shown < names.len() {
            words.push(format!("+{}", names.len() - shown));
        }
        let mut lines: Vec<String> = Vec::new();
        for word in &words {
            match lines.last_mut().filter(|line| line.len() + 1 + word.len() <= LETTERS) {
                Some(line) => *line = format!("{line} {word}"),
                None => lines.push(word.clone()),
            }
        }
        if lines.len() <= 2 {
            return lines;
        }
    }
    Vec::new()
}

/// One on a line, for a phone.
fn slim(names: &[String]) -> Vec<String> {
    match names {
        [] => Vec::new(),
        [one] => vec![one.clone()],
        [one, two] => vec![one.clone(), two.clone()],
        [one, rest @ ..] => vec![one.clone(), format!("+{}", rest.len())],
    }
}

/// A score with its grade.
pub fn grade(score: u8) -> AnyView {
    let grade = Grade::of(score);
    view! {
        <span class="grade" data-heat=grade as u8>
            <b class="num">{i64::from(score)}</b>
            " "
            {grade.name()}
        </span>
    }
    .into_any()
}

/// The ten that matter, the highest first.
pub fn top_ten(heat: &Heat<'_>) -> AnyView {
    let rest = heat.scored.len() - heat.top().len();
    let rest = (rest > 0).then(|| {
        let rest = english::spelled_count(rest, "scored risk stands", "scored risks stand");
        view! {
            <p class="caption after-line">
                {format!("{} behind these.", english::capitalize(&rest))}
            </p>
        }
    });
    view! {
        <div>
            <ol class="ranked">{heat.top().iter().map(ranked).collect_view()}</ol>
            {rest}
        </div>
    }
    .into_any()
}

fn ranked(one: &Scored<'_>) -> AnyView {
    let name = match one.row.cell("risk").trim() {
        "" => "Not named yet".to_owned(),
        name => english::first_sentence(name, 90),
    };
    view! {
        <li>
            <span class="num">{format!("R{}", one.number)}</span>
            " "
            <span>{name}</span>
            " "
            {grade(one.score())}
        </li>
    }
    .into_any()
}
