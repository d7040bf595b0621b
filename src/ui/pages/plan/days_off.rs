//! Days off: which days are kept free, and the person's own holidays and leave, named one by one or
//! from one to another.

use super::state::of_plan;
use crate::domain::workspace::event::{PageEvent, PlanEvent};
use crate::{
    domain::{
        date::Day,
        english,
        records::days_off::{DaysOff, MOST_DAYS, with},
    },
    ui::{
        components::{draft::draft, focus::focus_after_render},
        linger::{linger, linger_each},
        open_case::use_case,
    },
};
use leptos::prelude::*;

/// What is kept free, and the form for more.
#[component]
pub(super) fn DaysOff() -> impl IntoView {
    let open = use_case();
    let off = Memo::new(move |_| open.off());
    let (first, last) = (draft("off-first".to_owned()), draft("off-last".to_owned()));
    // What is left in it would not be found behind a closed door.
    let left = first.with_untracked(|first| !first.is_empty())
        || last.with_untracked(|last| !last.is_empty());
    let wrong = RwSignal::new(None::<String>);
    let add = move || {
        let found = read(&first.get_untracked(), &last.get_untracked());
        wrong.set(found.as_ref().err().cloned());
        let Ok(new) = found else { return };
        open.dispatch(PageEvent::DaysOffNamed(with(&off.get_untracked(), new)));
        open.session.notify(&format!("{} kept free.", english::capitalize(&said(new))), true);
        first.set(String::new());
        last.set(String::new());
        focus_after_render("#off-first".to_owned());
    };
    let drop = move |key: String| {
        let left: Vec<DaysOff> =
            off.get_untracked().into_iter().filter(|off| off.first.to_string() != key).collect();
        open.dispatch(PageEvent::DaysOffNamed(left));
        open.session.notify("No longer a day off.", true);
        focus_after_render("#off-first".to_owned());
    };
    let keys =
        move || off.with(|off| off.iter().map(|off| off.first.to_string()).collect::<Vec<_>>());
    let row = move |key: String| {
        let (shown, label) = (key.clone(), key.clone());
        let says = move |key: &str| {
            off.with(|off| {
                off.iter()
                    .find(|off| off.first.to_string() == key)
                    .map(|off| said(*off))
                    .unwrap_or_default()
            })
        };
        view! {
            <li>
                <span>{move || says(&shown)}</span>
                " "
                <button
                    type="button"
                    class="linklike"
                    aria-label=move || format!("Take off the list: {}", says(&label))
                    on:click=move |_| drop(key.clone())
                >
                    "Take off"
                </button>
            </li>
        }
    };
    let summary = move || match off.with(Vec::len) {
        0 => "holidays, leave".to_owned(),
        n => english::spelled_count(n, "entry", "entries"),
    };
    view! {
        <details class="disclosure plain no-print days-off" open=left>
            <summary>"Days off" " " <span class="muted">{summary}</span></summary>
            <div class="inside stack tight">
                <p class="small">
                    "Weekends, 25 and 26 December and 1 January are kept free. Add your holidays and leave; they count for all plans."
                </p>
                <ul class="links" hidden=move || off.with(Vec::is_empty)>
                    <For each=keys key=Clone::clone children=linger_each(row) />
                </ul>
                <form
                    class="stack tight"
                    novalidate
                    on:submit=move |event| {
                        event.prevent_default();
                        add();
                    }
                >
                    {day("off-first", "First day off", first, wrong)}
                    {day("off-last", "Last day off, if more than one", last, wrong)}
                    <div id="off-wrong" class="field" role="status">
                        {move || {
                            wrong.get().map(|wrong| view! { <p class="under error">{wrong}</p> })
                        }}
                    </div>
                    <p>
                        <button type="submit" class="button">
                            "Keep free"
                        </button>
                    </p>
                </form>
            </div>
        </details>
    }.into_any()
}

fn day(
    id: &'static str,
    label: &'static str,
    draft: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
) -> AnyView {
    let (least, most) = Day::bounds();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="date"
                autocomplete="off"
                min=least
                max=most
                aria-describedby="off-wrong"
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                prop:value=draft
                on:input:target=move |event| {
                    wrong.set(None);
                    if !event.target().validity().bad_input() {
                        draft.set(event.target().value());
                    }
                }
            />
        </div>
    }
    .into_any()
}

/// The days that two fields name; what is wrong with them where they name none.
fn read(first: &str, last: &str) -> Result<DaysOff, String> {
    let day = |text: &str| {
        Day::typed(text).ok_or_else(|| {
            format!("{} Nothing was added yet.", Day::wrong(text).unwrap_or_default())
        })
    };
    let first = day(first)?;
    let last = if last.is_empty() { first } else { day(last)? };
    if last < first {
        return Err("The last day comes before the first. Nothing was added yet.".to_owned());
    }
    if last.since(first) >= MOST_DAYS {
        return Err("That is more than a year. Nothing was added yet.".to_owned());
    }
    Ok(DaysOff { first, last })
}

/// `Monday 28 December 2026`, `28 December to 30 December 2026`
fn said(off: DaysOff) -> String {
    match off {
        DaysOff { first, last } if first == last => first.full(),
        DaysOff { first, last } if first.year() == last.year() => {
            format!("{} to {}", first.in_year(), last.long())
        }
        DaysOff { first, last } => format!("{} to {}", first.long(), last.long()),
    }
}

/// Days off that were named after the plan was laid: what would move, and the button that moves it.
pub(super) fn disturbed() -> AnyView {
    let open = use_case();
    let moves = Memo::new(move |_| {
        let off = open.off();
        of_plan(open, |plan| plan.moved_in(&plan.around(&off)))
    });
    let go = move |_| {
        let Some(plan) = open.plan.get_untracked() else { return };
        let off = open.session.read_untracked(|workspace| workspace.settings().off);
        open.dispatch(PlanEvent::PlanLaid(plan.around(&off)));
        open.session.notify("The plan now keeps your days off free.", true);
        focus_after_render("#start".to_owned());
    };
    linger(move || {
        let n = moves.get();
        (n > 0).then(|| {
            let says = english::capitalize(&english::spelled_count(
                n,
                "line of this plan is due on another day",
                "lines of this plan are due on other days",
            ));
            view! {
                <p class="small">{format!("{says} when your days off are kept free.")}</p>
                <p>
                    <button type="button" class="button" on:click=go>
                        "Move what is in the way"
                    </button>
                </p>
            }
        })
    })
    .into_any()
}
