//! The same scores, read by two different people: one who hires today, and a panel that promotes
//! later.

use super::copy::names;
use crate::{
    domain::{
        assess::{reading::Reading, stays::Panel},
        english::{capitalize, join_and, number_word},
        schema::{
            level::Level,
            scoring::Rule,
            signal::Signal,
            track::{Band, Track},
        },
    },
    ui::open_case::use_case,
};
use leptos::prelude::*;

/// How many kinds of help are named before the rest is only counted.
const HEDGES: usize = 3;
/// How many things are said of what a panel asks for or repeats, before the rest is only counted.
const SAID: usize = 5;

/// Both readers, side by side.
#[component]
pub(super) fn Reviewers() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let pair = move || {
        open.reading.with(|reading| {
            let panel = open.focus.with(|focus| Panel::of(&track, reading, focus));
            view! {
                <div>
                    <h3>"Hired today"</h3>
                    {as_read(&track, reading, |band| &band.hired)}
                    <dl>{hired(&panel)}</dl>
                </div>
                <div class="later">
                    <h3>"Promoted later"</h3>
                    {as_read(&track, reading, |band| &band.promoted)}
                    <dl>{promoted(&panel)}</dl>
                </div>
            }
        })
    };
    view! {
        <section class="section" aria-labelledby="two-readings">
            <header>
                <h2 id="two-readings">"Hired today, or promoted later"</h2>
                <p>"The same scores, read by two different people."</p>
            </header>
            <div class="pair">{pair}</div>
        </section>
    }
}

/// What the reader makes of the band that is proven, and of the claimed one where it is another.
fn as_read(track: &Track, reading: &Reading, of: fn(&Band) -> &String) -> AnyView {
    let today = reading.evidenced_in(track).map(|band| view! { <p>{of(band).clone()}</p> });
    let proven =
        (reading.band != reading.evidenced_band).then(|| reading.claimed_in(track)).flatten();
    let proven = proven.map(|band| {
        view! {
            <p class="small muted">
                <b>
                    {if reading.rule == Rule::Band {
                        format!("Once {} is proven", reading.claimed)
                    } else {
                        "Once all of it is proven".to_owned()
                    }}
                </b>
                ". "
                {of(band).clone()}
            </p>
        }
    });
    view! {
        {today}
        {proven}
    }
    .into_any()
}

fn hired(panel: &Panel) -> AnyView {
    let levels = |pairs: &[(&Signal, Level)]| {
        let named: Vec<String> = pairs
            .iter()
            .map(|(signal, level)| format!("{} {level}", names([*signal]).concat()))
            .collect();
        join_and(&named)
    };
    let nothing = panel
        .proven
        .is_empty()
        .then(|| "Nothing they can check yet: nothing above 1 has proof.".to_owned());
    let on_word =
        (!panel.on_word.is_empty()).then(|| format!("On your word: {}", levels(&panel.on_word)));
    let proven = (!panel.proven.is_empty()).then(|| capitalize(&levels(&panel.proven)));
    let buys = [proven, nothing, on_word];
    view! {
        {list("They will buy", buys.into_iter().flatten())}
        {list("They will hedge with", [hedges(panel)])}
    }
    .into_any()
}

fn hedges(panel: &Panel) -> String {
    let weak: Vec<&Signal> = if panel.weak.is_empty() {
        panel.on_word.iter().map(|(signal, _)| *signal).collect()
    } else {
        panel.weak.clone()
    };
    let named: Vec<&str> = weak.iter().take(HEDGES).map(|signal| signal.hedge.as_str()).collect();
    let more = weak.len().saturating_sub(HEDGES);
    match (named.is_empty(), more) {
        (true, _) => "Nobody. There is no signal on which you would need one.".to_owned(),
        (false, 0) => capitalize(&join_and(&named)),
        (false, more) => format!(
            "{}, and the like for {} more",
            capitalize(&named.join(", ")),
            number_word(more)
        ),
    }
}

fn promoted(panel: &Panel) -> AnyView {
    let asks = sentence(panel.asked.iter().map(|signal| &signal.asks_for).collect());
    let repeats = sentence(panel.proven.iter().map(|(signal, _)| &signal.repeats).collect());
    let not_yet = sentence(panel.not_yet().map(|signal| &signal.repeats).collect());
    let nothing = if panel.on_word.is_empty() {
        "Nothing yet"
    } else {
        "Nothing yet: they have only your word"
    };
    let or =
        |text: String, nothing: &str| [if text.is_empty() { nothing.to_owned() } else { text }];
    view! {
        {list("They will ask for", or(asks, "Nothing that you could not lay on the table"))}
        {list("They can repeat", or(repeats, nothing))}
        {(!not_yet.is_empty()).then(|| list("They cannot repeat yet", [not_yet]))}
    }
    .into_any()
}

/// The first few, and how many more.
fn sentence(parts: Vec<&String>) -> String {
    let said = parts.iter().take(SAID).map(|part| part.as_str()).collect::<Vec<_>>().join("; ");
    match parts.len().saturating_sub(SAID) {
        0 => capitalize(&said),
        more => format!("{}; and {} more", capitalize(&said), number_word(more)),
    }
}

fn list(what: &'static str, says: impl IntoIterator<Item = String>) -> AnyView {
    let says = says.into_iter().map(|says| view! { <dd>{says}</dd> }).collect_view();
    view! {
        <dt>{what}</dt>
        {says}
    }
    .into_any()
}
