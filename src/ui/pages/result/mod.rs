//! Result: what the answers mean, what of it can be proven, and what to work on.
//!
//! Three stages: nothing scored, some signals scored (a partial reading, which claims no band), all
//! scored.

mod copy;
mod focus;
mod ladders;
mod meaning;
mod next;
mod related;
mod reviewers;
mod sector;
mod to_score;
mod traps;
mod unscored;
mod verdict;

use crate::{
    domain::assess::reading::Reading,
    ui::{
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use focus::FocusChoice;
use ladders::Ladders;
use leptos::prelude::*;
use meaning::Meaning;
use next::Next;
use related::Related;
use reviewers::Reviewers;
use sector::InSector;
use to_score::to_score;
use traps::Traps;
use unscored::Unscored;
use verdict::Verdict;

pub(super) use copy::{named, names, set_aside, without_bands};
pub(super) use focus::level_of;
pub(super) use ladders::signal_ladders;
pub(super) use traps::told;

/// How much there is to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Nothing,
    Partial,
    Whole,
}

impl Stage {
    fn of(reading: &Reading) -> Self {
        match reading.scored() {
            0 => Self::Nothing,
            _ if reading.is_complete() => Self::Whole,
            _ => Self::Partial,
        }
    }
}

/// The reading of the open case.
#[component]
pub fn ResultPage() -> impl IntoView {
    let open = use_case();
    let stage = Memo::new(move |_| open.reading.with(Stage::of));
    view! {
        <div class="page">
            {linger(move || match stage.get() {
                Stage::Nothing => nothing(open),
                Stage::Partial => {
                    view! {
                        <Verdict partial=true />
                        <Unscored />
                        <Ladders />
                        <FocusChoice />
                        <InSector />
                        <Traps />
                        <Related />
                        <Next />
                    }
                        .into_any()
                }
                Stage::Whole => {
                    view! {
                        <Verdict partial=false />
                        <Ladders />
                        <FocusChoice />
                        <Reviewers />
                        <Meaning />
                        <InSector />
                        <Traps />
                        <Related />
                        <Next />
                    }
                        .into_any()
                }
            })}
        </div>
    }
}

fn nothing(open: OpenCase) -> AnyView {
    view! {
        <div class="titled">
            <p class="kicker">{format!("Your reading, {}", open.track().name)}</p>
            <h1>"Nothing to read yet"</h1>
        </div>
        <div class="empty">
            <p>
                "The reading goes here: the band your answers fall into, how much of it you can prove, and the two or three signals to work on. It needs at least one answer, and says so while it has fewer than all."
            </p>
            <p class="row">
                <a class="button primary" href=open.reading.with(|reading| to_score(open, reading))>
                    "Score the first signal"
                </a>
            </p>
        </div>
    }.into_any()
}
