//! One win, opened: what it is called, what changed, its number. Whatever else makes it hold is
//! folded below.

use super::{
    add::number_in,
    beside::Beside,
    book::use_book,
    citations::{Usage, loss},
    details::More,
    offer::Offer,
    open_win::{OpenWin, field_of},
    story_starters::Tell,
};
use crate::domain::workspace::event::WinEvent;
use crate::{
    domain::{
        assess::impact_log,
        date::Day,
        english,
        id::WinId,
        records::{
            win::{Confidence, Win},
            win_part::WinField,
        },
    },
    route::Route,
    ui::{
        components::{
            day_setting::DaySetting, focus::focus_after_render, save_status::SaveStatus,
            text_fields::TextAreaField,
        },
        linger::linger,
        session::use_session,
    },
};
use leptos::prelude::*;

/// The fields of a win, what rests on it, and the way out.
#[component]
pub(super) fn WinPage(win: WinId) -> impl IntoView {
    let session = use_session();
    let (wanted, current, named) = (win.clone(), win.clone(), win.clone());
    let supports = Memo::new(move |_| {
        session.read(|workspace| {
            workspace
                .win(&named)
                .map(|win| impact_log::supports(workspace, win))
                .unwrap_or_default()
        })
    });
    let win_now = Memo::new(move |_| session.read(|workspace| workspace.win(&wanted).cloned()));
    let open = OpenWin { session, id: StoredValue::new(win), win: win_now, supports };
    let private = Memo::new(move |_| open.read(|win| win.private));
    view! {
        <div class="page">
            <div class="bench">
                <div class="work stack loose">
                    <div class="question">
                        <p class="kicker">
                            <a href=Route::Log(None).href()>"Impact log"</a>
                        </p>
                        <h1 dir="auto">{move || open.read(Win::title)}</h1>
                        {move || {
                            private
                                .get()
                                .then(|| {
                                    view! {
                                        <p class="caption after-line private">
                                            <b>"Private."</b>
                                            " It stays in this log."
                                        </p>
                                    }
                                })
                        }}
                    </div>
                    <Words open />
                    <Number open />
                    <More open />
                    <Tell open />
                    <Rests open />
                </div>
                <Beside current />
            </div>
        </div>
    }
}

/// What it is called, when it was, and what changed.
#[component]
fn Words(open: OpenWin) -> impl IntoView {
    let words = open.text(WinField::Text);
    let day = Memo::new(move |_| {
        open.win.with(|win| win.as_ref().map_or_else(|| open.session.today(), |win| win.day))
    });
    let date = Callback::new(move |day: Day| {
        open.session.dispatch(WinEvent::WinDated { win: open.id(), day })
    });
    let check = move || {
        words.with(|words| {
            if words.trim().is_empty() {
                "Without words it counts for nothing.".to_owned()
            } else {
                number_in(words)
            }
        })
    };
    view! {
        <div class="named">
            {open.line(WinField::Title)}
            <DaySetting id="win-day" label="When?" value=day on_day=date>
                {move || {
                    if day.get() > open.session.today() {
                        "That day is still to come."
                    } else {
                        "The day it happened, or the day you wrote it down."
                    }
                }}
            </DaySetting>
        </div>
        <TextAreaField
            id=field_of(WinField::Text)
            label=WinField::Text.name()
            hint=WinField::Text.hint()
            value=words
            on_write=open.write(WinField::Text)
        >
            <span>{check}</span>
            " "
            <SaveStatus saving=open.session.saving() />
        </TextAreaField>
    }
}

/// Its number, taken apart, and how it is known.
#[component]
fn Number(open: OpenWin) -> impl IntoView {
    let fields = WinField::METRIC.into_iter().map(|part| open.line(part)).collect_view();
    let reads = move || {
        let says =
            open.read(|win| win.metric.as_ref().map(|metric| metric.says()).unwrap_or_default());
        if says.is_empty() {
            "Left empty, the words above speak for themselves.".to_owned()
        } else {
            format!("Reads: {}.", english::isolated(&english::uncapitalize(&says)))
        }
    };
    view! {
        <fieldset class="field measured">
            <legend class="label">"Its number"</legend>
            <Offer win=open.id() back=format!("#{}", field_of(WinField::What)) />
            <div class="metric">{fields}</div>
            <p class="under">{reads}</p>
        </fieldset>
        <HowKnown open />
    }
}

/// How its numbers are known.
#[component]
fn HowKnown(open: OpenWin) -> impl IntoView {
    let known = Memo::new(move |_| open.read(|win| win.known));
    let choices = Confidence::ALL.map(|choice| {
        let choose = move |_| {
            open.session.dispatch(WinEvent::WinKnown { win: open.id(), known: Some(choice) })
        };
        view! {
            <label>
                <input
                    type="radio"
                    name="known"
                    prop:checked=move || known.get() == Some(choice)
                    on:change=choose
                />
                <span>{choice.name()}</span>
            </label>
        }
    });
    let means = move || match known.get() {
        None => "Not said yet. Somebody will ask.",
        Some(Confidence::Measured) => "Read from a system or a ledger. It prints as it stands.",
        Some(Confidence::Estimated) => "A reasoned estimate. It prints with “est.” after it.",
        Some(Confidence::Unconfirmed) => {
            "Nobody can confirm it. It prints with “cannot be confirmed” after it."
        }
    };
    view! {
        <fieldset class="field known">
            <legend class="label">"How are its numbers known?"</legend>
            <div class="segments">{choices.into_iter().collect_view()}</div>
            <p class="under">{means}</p>
        </fieldset>
    }
}

/// What rests on it, and dropping it.
#[component]
fn Rests(open: OpenWin) -> impl IntoView {
    let book = use_book();
    let used = Memo::new(move |_| {
        book.uses.with(|uses| uses.get(&open.id()).cloned().unwrap_or_default())
    });
    let lost = Memo::new(move |_| loss(open.session, &open.id()));
    let drop = move |_| {
        open.session.dispatch(WinEvent::WinDropped(open.id()));
        focus_after_render("main h1".to_owned());
    };
    view! {
        <section class="stack tight" aria-labelledby="rests">
            <h2 id="rests">"What rests on it"</h2>
            {linger(move || view! { <Usage uses=used.get() /> })}
        </section>
        <section class="stack tight" aria-labelledby="drop">
            <h2 id="drop">"Drop this win"</h2>
            <p class="small">
                {lost} " "
                {move || {
                    if used.with(Vec::is_empty) {
                        "Nothing cites it."
                    } else {
                        "What cites it now will cite it no longer."
                    }
                }} " You can undo it."
            </p>
            <p>
                <button type="button" class="button" on:click=drop>
                    "Drop this win"
                </button>
            </p>
        </section>
    }
}
