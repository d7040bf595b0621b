//! Rehearsal: one prompt, a clock, then the notes, then what one made of it. Kept with the story,
//! and never graded.

use super::telling::Telling;
use crate::domain::workspace::event::StoryEvent;
use crate::{
    browser::{clock as wall, location, random},
    domain::{
        assess::{
            rehearsals::{pick_prompt, says, took},
            story_checks::{clock, spoken},
        },
        english,
        id::PromptId,
        records::{
            pack::State,
            rehearsal::{Rehearsal, SelfRating},
            story::{Story, StoryField, TARGET_SECONDS},
        },
        schema::signal::{Prompt, Signal},
    },
    route::{CasePage, Route},
    ui::{
        charts::gauge::gauge,
        components::focus::focus_after_render,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;
use std::time::Duration;

/// Seconds of a day; a rehearsal may go over midnight.
const DAY: u32 = 86_400;

/// The room: a prompt to tell aloud.
#[component]
pub fn Rehearse(
    /// Which prompt; `None` draws one.
    prompt: Option<PromptId>,
) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let Some(asked) = prompt else {
        // The address names what was drawn, so that a reload asks the same again.
        if let Some(drawn) = drawn(open, None) {
            location::replace(&Route::Case(open.id(), CasePage::Rehearse(Some(drawn))));
        }
        return ().into_any();
    };
    match track.prompt(&asked) {
        Some((signal, prompt)) => {
            view! { <Aloud signal=signal.clone() prompt=prompt.clone() /> }.into_any()
        }
        None => view! { <super::no_prompt::NoPrompt /> }.into_any(),
    }
}

/// A prompt from the weakest signals, another than `before`.
fn drawn(open: OpenCase, before: Option<&PromptId>) -> Option<PromptId> {
    let (case, track, all) = (open.id(), open.track(), open.session.artifacts());
    let seed = u64::from_str_radix(&random::fresh_id(), 16).unwrap_or_default();
    untrack(|| {
        let coverage = open.coverage(&open.documents(&all));
        let proof = |signal: &_| {
            coverage
                .iter()
                .find(|row| row.signal == *signal)
                .map_or(State::None, crate::domain::assess::coverage::Row::state)
        };
        open.read(|workspace| {
            let stories: Vec<&Story> = workspace.stories(&case).collect();
            open.case.with(|case| pick_prompt(&track, case, &stories, &proof, before, seed))
        })
    })
}

/// How far the rehearsal is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The clock stands.
    Before,
    /// The clock runs, since that second of the day.
    Telling(u32),
    /// Told; the notes are out.
    Told,
    /// Told and marked.
    Marked,
}

/// What the parts of the room share.
#[derive(Clone, Copy)]
struct Run {
    telling: Telling,
    stage: RwSignal<Stage>,
    seconds: RwSignal<u32>,
}

impl Run {
    /// Starts the clock, or stops it and brings the notes out.
    fn press(self) {
        if let Stage::Telling(since) = self.stage.get_untracked() {
            self.tick(since);
            self.stage.set(Stage::Told);
            focus_after_render("#notes".to_owned());
        } else {
            self.seconds.set(0);
            self.stage.set(Stage::Telling(wall::second()));
        }
    }

    fn tick(self, since: u32) {
        let seconds = (wall::second() + DAY - since) % DAY;
        if seconds != self.seconds.get_untracked() {
            self.seconds.set(seconds);
        }
    }

    /// Keeps what one made of it.
    fn mark(self, mark: SelfRating) {
        let open = self.telling.open;
        let rehearsal = Rehearsal {
            day: untrack(|| open.session.today()),
            seconds: self.seconds.get_untracked(),
            mark,
        };
        self.stage.set(Stage::Marked);
        open.dispatch(StoryEvent::StoryRehearsed {
            case: open.id(),
            prompt: self.telling.prompt_id(),
            rehearsal,
        });
        focus_after_render("#another".to_owned());
    }
}

#[component]
fn Aloud(signal: Signal, prompt: Prompt) -> impl IntoView {
    let telling = Telling::new(use_case(), signal, prompt);
    let run = Run { telling, stage: RwSignal::new(Stage::Before), seconds: RwSignal::new(0) };
    let beat = set_interval_with_handle(
        move || {
            if let Stage::Telling(since) = run.stage.get_untracked() {
                run.tick(since);
            }
        },
        Duration::from_millis(250),
    );
    on_cleanup(move || {
        if let Ok(beat) = beat {
            beat.clear();
        }
    });
    let open = telling.open;
    let (signal, asks) = (
        telling.signal.with_value(|signal| signal.name.clone()),
        telling.prompt.with_value(|prompt| prompt.asks.clone()),
    );
    let so_far = move || telling.story.with(|story| english::capitalize(&says(&story.rehearsed)));
    view! {
        <div class="page rehearsal">
            <div class="question">
                <p class="kicker">
                    <a href=open.href(CasePage::Stories(None))>"Stories"</a>
                    ", rehearsed aloud: "
                    {english::uncapitalize(&signal)}
                </p>
                <h1>{format!("“{asks}”")}</h1>
                <p class="caption after-line">{so_far} "."</p>
            </div>
            <Clock run />
            {linger(move || match run.stage.get() {
                Stage::Told | Stage::Marked => view! { <Notes run /> }.into_any(),
                _ => ().into_any(),
            })}
            <p class="row after">
                <button
                    type="button"
                    class="button"
                    id="another"
                    on:click=move |_| another(telling)
                >
                    "Another prompt"
                </button>
                " "
                <a
                    class="button quiet"
                    href=open.href(CasePage::Stories(Some(telling.prompt_id())))
                >
                    "To this story"
                </a>
            </p>
        </div>
    }
}

fn another(telling: Telling) {
    if let Some(next) = drawn(telling.open, Some(&telling.prompt_id())) {
        telling.open.go(CasePage::Rehearse(Some(next)));
    }
}

/// The clock, the length to aim for, and the one button that starts and stops it.
#[component]
fn Clock(run: Run) -> impl IntoView {
    let seconds = move || usize::try_from(run.seconds.get()).unwrap_or_default();
    let says = move || match run.stage.get() {
        Stage::Before => "The clock starts when you do. Aim for one to two minutes.",
        Stage::Telling(_) if seconds() < *TARGET_SECONDS.start() => "Under a minute so far.",
        Stage::Telling(_) if seconds() <= *TARGET_SECONDS.end() => {
            "Between one and two minutes: come to the result."
        }
        Stage::Telling(_) => "Over two minutes: say what stayed changed, and stop.",
        _ if seconds() < *TARGET_SECONDS.start() => "Shorter than a minute.",
        _ if seconds() <= *TARGET_SECONDS.end() => "Within one to two minutes.",
        _ => "Longer than two minutes.",
    };
    let word = move || match run.stage.get() {
        Stage::Before => "Start",
        Stage::Telling(_) => "Stop",
        _ => "Tell it again",
    };
    view! {
        <section class="clock" aria-label="Clock">
            <p class="figure-line" role="timer">
                <b class="num">{move || clock(seconds())}</b>
                " "
                <span>{says}</span>
            </p>
            {move || gauge(seconds(), &spoken(seconds()))}
            <p class="after">
                <button
                    type="button"
                    class="button"
                    class:primary=move || !matches!(run.stage.get(), Stage::Told | Stage::Marked)
                    on:click=move |_| run.press()
                >
                    {word}
                </button>
            </p>
        </section>
    }
}

/// What is written for this prompt, and what one made of the telling.
#[component]
fn Notes(run: Run) -> impl IntoView {
    let telling = run.telling;
    let written = move || {
        let part = |part: StoryField| {
            let text = telling.story.with(|story| story.part(part).trim().to_owned());
            (!text.is_empty()).then(|| {
                view! {
                    <div>
                        <dt>{part.name()}</dt>
                        <dd dir="auto">{text}</dd>
                    </div>
                }
            })
        };
        let parts = StoryField::TOLD.into_iter().filter_map(part).collect_view();
        if parts.is_empty() {
            let href = telling.open.href(CasePage::Stories(Some(telling.prompt_id())));
            return view! {
                <p class="small">
                    "Nothing is written for this prompt yet. "
                    <a href=href>"Write down what you just said"</a>
                </p>
            }
            .into_any();
        }
        view! { <dl class="notes">{parts}</dl> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="notes">
            <header>
                <h2 id="notes">"Your notes"</h2>
                <p>"What did you leave out? What did you say that is not here?"</p>
            </header>
            <div>{written}</div>
        </section>
        <section class="section" aria-labelledby="marked">
            <header>
                <h2 id="marked">"How was it?"</h2>
                <p>"Your own mark. It is kept with the story."</p>
            </header>
            <div role="status">
                {linger(move || {
                    if run.stage.get() == Stage::Marked { kept(run) } else { marks(run) }
                })}
            </div>
        </section>
    }
    .into_any()
}

fn marks(run: Run) -> AnyView {
    let row = |mark: SelfRating| {
        view! {
            <li>
                <button type="button" class="button" on:click=move |_| run.mark(mark)>
                    {mark.name()}
                </button>
                " "
                <span>{mark.hint()}</span>
            </li>
        }
    };
    view! { <ul class="marks">{SelfRating::ALL.into_iter().map(row).collect_view()}</ul> }
        .into_any()
}

fn kept(run: Run) -> AnyView {
    let last = run.telling.story.with(|story| story.rehearsed.last().copied());
    let last = last.map(|last| {
        format!("Kept: {}, in {}.", english::uncapitalize(last.mark.name()), took(last.seconds))
    });
    view! { <p class="small">{last}</p> }.into_any()
}
