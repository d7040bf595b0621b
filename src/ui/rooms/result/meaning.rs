//! What the total means, what to do from there, and where applying makes sense.

use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{
        reading::Reading,
        text::{counted, lower},
        track::{Band, Threshold, Track},
    },
    ui::{open_case::use_case, parts::glyph::mark},
};

const FROM_THERE: &str = "What to do from there";

/// The claimed band, the evidenced one where it is another, and the thresholds.
#[component]
pub(super) fn Meaning() -> Node {
    let open = use_case();
    let track = open.track();
    let of_track = track.clone();
    let title = move || format!("What {} means", open.reading.with(|reading| reading.claimed));
    let says = move || open.reading.with(|reading| reading.claimed_in(&track).map(range));
    view! {
        <section class="section" aria-labelledby="meaning">
            <header>
                <h2 id="meaning">{title}</h2>
                <p>{says}</p>
            </header>
            <div class="stack loose meaning">{move || open.reading.with(|reading| body(&of_track, reading))}</div>
        </section>
    }
}

fn range(band: &Band) -> String {
    format!("{} to {}: {}.", band.from, band.to, lower(&band.name))
}

fn advice(band: &Band) -> Node {
    view! { <ul>{band.advice.iter().map(|line| view! { <li>{line.clone()}</li> }).collect::<Node>()}</ul> }
}

fn body(track: &Track, reading: &Reading) -> Node {
    let claimed = reading.claimed_in(track).map(|band| {
        view! {
            <p>{band.means.clone()}</p>
            <div class="stack tight">
                <h3>{FROM_THERE}</h3>
                {advice(band)}
            </div>
        }
    });
    let other = (reading.band != reading.evidenced_band).then(|| reading.evidenced_in(track)).flatten().map(|band| {
        view! {
            <div class="stack tight">
                <h3>{format!("What {} means, which you can prove", reading.evidenced)}</h3>
                <p class="small muted">{range(band)}</p>
                <p>{band.means.clone()}</p>
                <details class="disclosure plain">
                    <summary>{FROM_THERE}</summary>
                    <div class="inside">{advice(band)}</div>
                </details>
            </div>
        }
    });
    let thresholds = track.thresholds.iter().map(|threshold| row(threshold, reading)).collect::<Node>();
    view! {
        {claimed} {other}
        <div class="stack tight">
            <h3>"When to apply"</h3>
            <ul class="checks">{thresholds}</ul>
        </div>
    }
}

fn row(threshold: &Threshold, reading: &Reading) -> Node {
    let (state, where_you_are) = if reading.evidenced >= threshold.at {
        ("done", "you are there, and can prove it".to_owned())
    } else if reading.claimed >= threshold.at {
        let missing = (threshold.at - reading.evidenced) as usize;
        ("started", format!("on your word; {} of proof missing", counted(missing, "point", "points")))
    } else {
        ("none", format!("{} away", counted((threshold.at - reading.claimed) as usize, "point", "points")))
    };
    view! {
        <li>
            {mark(state)}
            <p><span class="name">{format!("From {}: {where_you_are}.", threshold.at)}</span> " " <span class="tells">{threshold.says.clone()}</span></p>
        </li>
    }
}
