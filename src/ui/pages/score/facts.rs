//! "Not sure? Answer a few facts": yes and no, and the level they suggest. The person may overrule
//! it.

use crate::domain::workspace::event::AnswerEvent;
use crate::{
    domain::{
        id::CheckId,
        schema::{
            level::Level,
            signal::{Check, Signal},
        },
    },
    ui::{components::focus::focus_after_render, linger::linger, open_case::use_case},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The facts of a signal.
#[component]
pub(super) fn Facts(signal: Signal) -> impl IntoView {
    let open = use_case();
    let signal = StoredValue::new(signal);
    let answers = Memo::new(move |_| {
        open.case
            .with(|case| {
                signal
                    .with_value(|signal| case.answer(&signal.id).map(|answer| answer.facts.clone()))
            })
            .unwrap_or_default()
    });
    let suggested = Memo::new(move |_| {
        answers.with(|answers| {
            signal.with_value(|signal| signal.suggested(|check| answers.get(check).copied()))
        })
    });
    let rows = signal.with_value(|signal| signal.checks.clone()).into_iter().map(|check| {
        let id = check.id.clone();
        let holds = Memo::new(move |_| answers.with(|answers| answers.get(&id).copied()));
        view! { <Fact check holds signal /> }
    });
    view! {
        <details class="disclosure facts">
            <summary>"Not sure? Answer a few facts"</summary>
            <div class="inside stack">
                {rows.collect_view()}
                <div role="status">
                    {linger(move || {
                        suggested.get().map(|level| suggestion(signal, level, answers))
                    })}
                </div>
            </div>
        </details>
    }
}

/// One fact with yes and no.
#[component]
fn Fact(check: Check, holds: Memo<Option<bool>>, signal: StoredValue<Signal>) -> impl IntoView {
    let open = use_case();
    let id = check.id.clone();
    let choice = move |answer: bool, name: &'static str| {
        let check = id.clone();
        let choose = move |_| {
            let signal = signal.with_value(|signal| signal.id.clone());
            open.dispatch(AnswerEvent::FactAnswered {
                case: open.id(),
                signal,
                check: check.clone(),
                holds: Some(answer),
            });
        };
        let group = format!("fact-{id}");
        view! {
            <label>
                <input
                    type="radio"
                    name=group
                    prop:checked=move || holds.get() == Some(answer)
                    on:change=choose
                />
                {name}
            </label>
        }
    };
    view! {
        <fieldset class="fact">
            <legend>{check.fact.clone()}</legend>
            <div class="segments">{choice(true, "Yes")} {choice(false, "No")}</div>
        </fieldset>
    }
}

/// The level that the facts suggest, a button that takes it, and what the next level takes.
fn suggestion(
    signal: StoredValue<Signal>,
    level: Level,
    answers: Memo<BTreeMap<CheckId, bool>>,
) -> AnyView {
    let open = use_case();
    let track = use_case().track();
    let missing: Vec<String> = signal.with_value(|signal| {
        let wanted = signal.checks.iter().filter(|check| check.level == level + 1);
        answers.with(|answers| {
            wanted
                .filter(|check| answers.get(&check.id) != Some(&true))
                .map(|check| check.fact.clone())
                .collect()
        })
    });
    let take = move |_| {
        let signal = signal.with_value(|signal| signal.id.clone());
        open.dispatch(AnswerEvent::LevelChosen {
            case: open.id(),
            signal,
            level,
            day: open.session.today(),
        });
        // The button is gone once its level is chosen.
        focus_after_render(".option :checked".to_owned());
    };
    let taken = move || {
        open.case.with(|case| signal.with_value(|signal| case.level(&signal.id))) == Some(level)
    };
    let next = (!missing.is_empty()).then(|| {
        let facts = missing.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
        view! {
            <div>
                <p class="small">{format!("A {} would take:", level + 1)}</p>
                <ul class="small">{facts}</ul>
            </div>
        }
    });
    view! {
        <div class="stack tight">
            <p>
                "These facts suggest " <b>{format!("{level}, {}", track.level_name(level))}</b>
                ". You know more than they do; overrule them where they are wrong."
            </p>
            {linger(move || {
                (!taken())
                    .then(|| {
                        view! {
                            <p>
                                <button type="button" class="button" on:click=take>
                                    {format!("Choose {level}")}
                                </button>
                            </p>
                        }
                    })
            })}
            {next}
        </div>
    }
    .into_any()
}
