//! What shows it: the note that becomes a win, and other wins that the answer cites.

use crate::domain::workspace::event::AnswerEvent;
use crate::{
    browser::random,
    domain::{
        english,
        id::{SignalId, WinId},
        records::{key::Key, win::Win},
        schema::{level::Level, signal::Signal},
        workspace::event::Event,
    },
    route::Route,
    ui::{
        components::{
            focus::focus_after_render, save_status::SaveStatus, text_fields::TextAreaField,
        },
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The note, what it does for the score, and the wins cited.
#[component]
pub(super) fn Evidence(signal: Signal) -> impl IntoView {
    let open = use_case();
    let id = StoredValue::new(signal.id);
    let note = Memo::new(move |_| {
        let win = open.case.with(|case| {
            id.with_value(|id| case.answer(id).and_then(|answer| answer.note.clone()))
        });
        win.and_then(|win| open.read(|workspace| workspace.win(&win).map(|win| win.text.clone())))
            .unwrap_or_default()
    });
    let write = Callback::new(move |text| {
        let drawn = WinId::drawn(random::bytes());
        let named = open.session.read_untracked(|workspace| {
            workspace.fresh_note(&open.id(), &id.get_value(), drawn.clone())
        });
        // Nothing can be saved where something stands that cannot be read.
        let fresh = if open.session.is_damaged(&Key::win(&named)) { drawn } else { named };
        open.dispatch(AnswerEvent::NoteWritten {
            case: open.id(),
            signal: id.get_value(),
            text,
            day: open.session.today(),
            fresh,
        });
    });
    view! {
        <div class="evidence">
            <TextAreaField
                id="note".to_owned()
                label="What shows it?"
                hint="One or two sentences and, if you have one, a number. It is kept as a win in your impact log, so you will not type it again."
                value=note
                on_write=write
            >
                <span>{move || finding(open, &id.get_value(), &note.get())}</span>
                " "
                {linger(move || {
                    (!note.with(String::is_empty))
                        .then(|| view! { <SaveStatus saving=open.session.saving() /> })
                })}
            </TextAreaField>
            <Cited signal=id />
        </div>
    }
}

/// What the evidence does for the score, in one or two sentences.
fn finding(open: OpenCase, signal: &SignalId, note: &str) -> String {
    let standing = open.reading.with(|reading| reading.standing(signal).cloned());
    let Some(level) = standing.as_ref().and_then(|standing| standing.claimed) else {
        return "Choose a level above. What you write here is kept either way.".to_owned();
    };
    let unproven = standing.is_some_and(|standing| standing.unproven());
    counts(level, unproven, note)
}

fn counts(level: Level, unproven: bool, note: &str) -> String {
    let number = if english::has_number(note) { "Cites a number. " } else { "" };
    match (level, unproven) {
        (0 | 1, _) if note.trim().is_empty() => {
            format!("A {level} needs no proof. A note still helps you to remember why.")
        }
        (0 | 1, _) => format!("{number}A {level} counts as it stands."),
        (_, true) => {
            format!("Nothing shows it yet, so this {level} counts as 1 until something does.")
        }
        (_, false) if number.is_empty() && !note.trim().is_empty() => {
            format!("This {level} counts as evidenced. A number would make it stronger.")
        }
        (_, false) => format!("{number}This {level} counts as evidenced."),
    }
}

/// The other wins that this answer cites, and those that it could.
#[component]
fn Cited(signal: StoredValue<SignalId>) -> impl IntoView {
    let open = use_case();
    let answer = Memo::new(move |_| {
        open.case
            .with(|case| signal.with_value(|signal| case.answer(signal).cloned()))
            .unwrap_or_default()
    });
    let cited = move || {
        let cites = answer.with(|answer| answer.cites.clone());
        open.read(|workspace| {
            cites.iter().filter_map(|id| workspace.win(id).cloned()).collect::<Vec<Win>>()
        })
    };
    let others = move || {
        open.read(|workspace| {
            let wins = workspace.wins().into_iter().filter(|win| win.has_text());
            answer.with(|answer| {
                wins.filter(|win| answer.wins().all(|cited| *cited != win.id))
                    .cloned()
                    .collect::<Vec<Win>>()
            })
        })
    };
    let row = move |win: Win, cite: bool| {
        let id = win.id.clone();
        let act = move |_| {
            let (case, signal, win) = (open.id(), signal.get_value(), id.clone());
            open.dispatch(if cite {
                Event::Answer(AnswerEvent::WinCited { case, signal, win })
            } else {
                Event::Answer(AnswerEvent::WinUncited { case, signal, win })
            });
            // This row goes to the other list, and its button with it.
            focus_after_render(
                if untrack(others).is_empty() { "#note" } else { ".evidence summary" }.to_owned(),
            );
        };
        let verb = if cite { "Cite" } else { "Remove" };
        view! {
            <li>
                <span>
                    <a dir="auto" href=Route::Log(Some(win.id.clone())).href()>
                        {win.title()}
                    </a>
                    <span class="meta">
                        {format!("Impact log, {}", win.facts())}
                        {win.private.then_some(" Private.")}
                    </span>
                </span>
                " "
                <button
                    type="button"
                    class="button quiet"
                    aria-label=format!("{verb}: {}", win.title())
                    on:click=act
                >
                    {verb}
                </button>
            </li>
        }
    };
    view! {
        <div>
            {linger(move || {
                let cited = cited();
                (!cited.is_empty())
                    .then(|| {
                        view! {
                            <ul class="wins" aria-label="Wins this answer cites">
                                {cited.into_iter().map(|win| row(win, false)).collect_view()}
                            </ul>
                        }
                    })
            })} // Stays open from one win to the next.
            <details class="disclosure plain" hidden=move || others().is_empty()>
                <summary>"Cite another win from your log"</summary>
                <div class="inside">
                    <ul class="wins" aria-label="Wins this answer could cite">
                        {linger(move || {
                            others().into_iter().map(|win| row(win, true)).collect_view()
                        })}
                    </ul>
                </div>
            </details>
        </div>
    }
}
