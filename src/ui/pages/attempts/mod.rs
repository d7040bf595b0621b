//! Attempts: freeze the answers on a day, and compare two days signal by signal, on the ladder and
//! in a table.

mod figure;
mod list;
mod side;
mod table;

use crate::domain::workspace::event::CaseEvent;
use crate::{
    browser::random,
    domain::{assess::comparison::compare, english, id::AttemptId, schema::scoring::Rule},
    route::CasePage,
    ui::{
        components::focus::focus_after_render,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use figure::ladders;
use leptos::prelude::*;
use list::kept;
pub(super) use side::Side;
use side::{attempts, now, side, title};
use table::{Reworded, table};

/// The button that freezes, with what it does. Nothing is frozen twice.
pub(super) fn freezer(open: OpenCase) -> AnyView {
    let frozen = move || {
        let now = now(open);
        attempts(open).iter().any(|attempt| attempt.same_as(&now))
    };
    let freeze = move |_| {
        open.dispatch(CaseEvent::AttemptFrozen(
            now(open).called(AttemptId::drawn(random::bytes())),
        ));
        // The button gives way to a sentence.
        focus_after_render("main h1".to_owned());
        open.session
            .notify("Frozen. Score again whenever you like; this copy stays as it is.", true);
    };
    linger(move || {
        if open.reading.with(|reading| reading.scored() == 0) {
            ().into_any()
        } else if frozen() {
            view! { <p class="small muted">"These answers are frozen as an attempt already."</p> }
                .into_any()
        } else {
            view! {
                <button type="button" class="button" on:click=freeze>
                    "Freeze as an attempt"
                </button>
            }
            .into_any()
        }
    })
    .into_any()
}

/// Which two attempts are compared; without one, the latest that differs from today, and today. It
/// outlives the room, so that paper shows what the screen does.
#[derive(Clone, Copy, Default)]
pub struct Compared {
    before: RwSignal<Option<AttemptId>>,
    after: RwSignal<Option<AttemptId>>,
}

/// The room.
#[component]
pub fn Attempts(
    /// What to compare with; `None` is the latest that differs from today.
    attempt: Option<AttemptId>,
) -> impl IntoView {
    let open = use_case();
    let Compared { before, after } = expect_context::<Compared>();
    before.set(attempt);
    after.set(None);
    let any = Memo::new(move |_| !attempts(open).is_empty());
    view! {
        <div class="page">
            <div class="titled">
                <p class="kicker">{format!("{}, attempts", open.track().name)}</p>
                <h1>"Then and now"</h1>
                <p class="lead">
                    "An attempt is a copy of your answers on a day, with the words you said yes to. Freeze one before you score again, and see what thirty days moved."
                </p>
                <p class="row">{freezer(open)}</p>
            </div>
            {linger(move || if any.get() { comparing(open, before, after) } else { none(open) })}
        </div>
    }
}

fn none(open: OpenCase) -> AnyView {
    let scored = open.reading.with(|reading| reading.scored() > 0);
    let (room, words) = if scored {
        (CasePage::Result, "Back to the result")
    } else {
        (CasePage::Score(None), "Score the first signal")
    };
    view! {
        <section class="section" aria-labelledby="compared">
            <header>
                <h2 id="compared">"No attempt yet"</h2>
            </header>
            <div class="stack">
                <p>
                    "Two attempts side by side, signal by signal, go here: what went up, what went down, and which words have changed since."
                </p>
                <p class="row">
                    <a class="button" href=open.href(room)>
                        {words}
                    </a>
                </p>
            </div>
        </section>
    }.into_any()
}

/// The two that the room compares, for paper; `None` while nothing was frozen.
pub(super) fn on_screen(open: OpenCase) -> Option<(Side, Side)> {
    let Compared { before, after } = use_context::<Compared>()?;
    let any = !attempts(open).is_empty();
    any.then(|| {
        before.with(|before| after.with(|after| pair(open, before.as_ref(), after.as_ref())))
    })
}

/// The two that are compared: what was chosen, else the latest attempt against today.
fn pair(open: OpenCase, before: Option<&AttemptId>, after: Option<&AttemptId>) -> (Side, Side) {
    let (all, now) = (attempts(open), now(open));
    let find = |id: Option<&AttemptId>| {
        id.and_then(|id| all.iter().find(|attempt| attempt.id == *id)).cloned().map(side)
    };
    let latest =
        all.iter().find(|attempt| !attempt.same_as(&now)).or(all.first()).cloned().map(side);
    (find(before).or(latest).unwrap_or_else(|| now.clone()), find(after).unwrap_or(now))
}

/// The latest attempt that differs from today, and today; for print.
pub(super) fn compared(open: OpenCase) -> Option<(Side, Side)> {
    let now = now(open);
    let before = attempts(open).into_iter().find(|attempt| !attempt.same_as(&now))?;
    Some((side(before), now))
}

/// Two attempts in words, on ladders and in a table.
pub(super) fn comparison(before: &Side, after: &Side, rule: Rule) -> AnyView {
    view! {
        <p class="lead">{says(before, after)}</p>
        {ladders(before, after)}
        {table(before, after, rule)}
    }
    .into_any()
}

fn comparing(
    open: OpenCase,
    before: RwSignal<Option<AttemptId>>,
    after: RwSignal<Option<AttemptId>>,
) -> AnyView {
    let both = Memo::new(move |_| {
        before.with(|before| after.with(|after| pair(open, before.as_ref(), after.as_ref())))
    });
    view! {
        <section class="section across" aria-labelledby="compared">
            <header>
                <h2 id="compared">"Compared"</h2>
                <p>{move || both.with(|(before, after)| says(before, after))}</p>
            </header>
            <div class="stack">
                <div class="row">
                    {chooser(
                        open,
                        "From",
                        "from",
                        before,
                        move || both.with(|(before, _)| before.id.clone()),
                        false,
                    )}
                    {chooser(
                        open,
                        "To",
                        "to",
                        after,
                        move || both.with(|(_, after)| after.id.clone()),
                        true,
                    )}
                </div>
                {move || both.with(|(before, after)| ladders(before, after))}
                {move || {
                    both.with(|(before, after)| table(
                        before,
                        after,
                        open.reading.with(|reading| reading.rule),
                    ))
                }}
                {linger(move || {
                    both.with(|(before, after)| {
                        view! { <Reworded before=before.clone() after=after.clone() /> }
                    })
                })}
            </div>
        </section>
        {kept(open)}
    }
    .into_any()
}

/// `From 14 to 19 claimed, from 12 to 14 evidenced. Four signals went up and one went down.`
fn says(before: &Side, after: &Side) -> String {
    let moved = |from: u32, to: u32| {
        if from == to { format!("{to} on both days") } else { format!("from {from} to {to}") }
    };
    let changes: Vec<i8> = compare(before, after).iter().filter_map(|pair| pair.change()).collect();
    let count = |up: bool| {
        changes.iter().filter(|change| if up { **change > 0 } else { **change < 0 }).count()
    };
    let went = |n: usize, way: &str| {
        (n > 0).then(|| format!("{} went {way}", english::spelled_count(n, "signal", "signals")))
    };
    let went: Vec<String> =
        [went(count(true), "up"), went(count(false), "down")].into_iter().flatten().collect();
    let went = if went.is_empty() {
        "No signal moved".to_owned()
    } else {
        english::capitalize(&went.join(", "))
    };
    format!(
        "Claimed: {}. Evidenced: {}. {went}.",
        moved(before.claimed, after.claimed),
        moved(before.evidenced, after.evidenced)
    )
}

fn chooser(
    open: OpenCase,
    label: &'static str,
    id: &'static str,
    chosen: RwSignal<Option<AttemptId>>,
    shown: impl Fn() -> Option<AttemptId> + Copy + Send + Sync + 'static,
    today: bool,
) -> AnyView {
    let options = move || {
        let now = today.then(|| (None, "Today".to_owned()));
        let frozen =
            attempts(open).into_iter().map(|attempt| (Some(attempt.id.clone()), title(&attempt)));
        let option = |(id, name): (Option<AttemptId>, String)| {
            let selected = id == shown();
            view! {
                <option
                    value=id.map(|id| id.to_string()).unwrap_or_default()
                    prop:selected=selected
                >
                    {name}
                </option>
            }
        };
        now.into_iter().chain(frozen).map(option).collect_view()
    };
    let choose = move |value: String| chosen.set(AttemptId::try_from(value).ok());
    view! {
        <label class="field" for=id>
            <span>{label}</span>
            <select id=id on:change:target=move |event| choose(event.target().value())>
                {options}
            </select>
        </label>
    }
    .into_any()
}
