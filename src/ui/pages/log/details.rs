//! The rest of a win, folded: what it moved and supports, how it went, who stands behind it, and
//! who may see it.

use super::{book::use_book, open_win::OpenWin};
use crate::domain::workspace::event::WinEvent;
use crate::{
    domain::{
        english,
        id::SignalId,
        records::{
            win::{Win, WinKind},
            win_part::WinField,
        },
    },
    ui::linger::linger,
};
use leptos::prelude::*;

/// Who stands behind it, and how far it reached.
const BEHIND: [WinField; 4] =
    [WinField::Decision, WinField::Scope, WinField::Aligned, WinField::Voucher];

/// All folds. Each says in its head what is in it.
#[component]
pub(super) fn More(open: OpenWin) -> impl IntoView {
    let tall = |parts: [WinField; 4]| parts.into_iter().map(|part| open.tall(part)).collect_view();
    let behind = BEHIND
        .into_iter()
        .map(|part| if part == WinField::Decision { open.tall(part) } else { open.line(part) })
        .collect_view();
    view! {
        <div class="folds">
            {fold(
                "supports",
                "What it moved, and what it supports",
                (linger(move || moved_and_supports(open))).into_any(),
                view! {
                    <Kinds open />
                    <Signals open />
                }
                    .into_any(),
            )}
            {fold(
                "went",
                "How it went",
                (linger(move || written(open, &WinField::TOLD))).into_any(),
                tall(WinField::TOLD).into_any(),
            )}
            {fold(
                "behind",
                "Decision, reach and people",
                (linger(move || written(open, &BEHIND))).into_any(),
                behind.into_any(),
            )}
            {fold(
                "private",
                "Who may see it",
                (linger(move || {
                    if open.read(|win| win.private) {
                        "nobody but you"
                    } else {
                        "whoever you show it to"
                    }
                }))
                    .into_any(),
                view! { <Private open /> }.into_any(),
            )}
        </div>
    }
}

fn fold(id: &'static str, title: &'static str, says: AnyView, inside: AnyView) -> AnyView {
    view! {
        <details class="disclosure" id=id>
            <summary>
                <span>{title} " " <span class="muted">{says}</span></span>
            </summary>
            <div class="inside stack">{inside}</div>
        </details>
    }
    .into_any()
}

fn written(open: OpenWin, parts: &[WinField]) -> String {
    let written =
        open.read(|win| parts.iter().filter(|part| !win.part(**part).trim().is_empty()).count());
    if written == 0 { "nothing yet".to_owned() } else { format!("{written} of {}", parts.len()) }
}

/// `risk and speed; two signals`
fn moved_and_supports(open: OpenWin) -> String {
    let kinds: Vec<String> =
        open.read(|win| win.kinds.iter().map(|kind| english::uncapitalize(kind.name())).collect());
    let supports = open.supports.with(Vec::len);
    let parts = [
        (!kinds.is_empty()).then(|| english::join_and(&kinds)),
        (supports > 0).then(|| english::spelled_count(supports, "signal", "signals")),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { "nothing yet".to_owned() } else { said.join("; ") }
}

/// A box to tick.
fn tick(
    label: String,
    ticked: impl FnMut() -> bool + Send + 'static,
    note: AnyView,
    on: Callback<bool>,
) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=ticked
                on:change:target=move |event| on.run(event.target().checked())
            />
            " "
            <span>{label} {note}</span>
        </label>
    }
    .into_any()
}

#[component]
fn Kinds(open: OpenWin) -> impl IntoView {
    let kind = |kind: WinKind| {
        let mark = Callback::new(move |moved| {
            open.session.dispatch(WinEvent::WinMoved { win: open.id(), kind, moved })
        });
        tick(
            kind.name().to_owned(),
            move || open.read(|win| win.kinds.contains(&kind)),
            ().into_any(),
            mark,
        )
    };
    view! {
        <fieldset class="field">
            <legend class="label">"What did it move?"</legend>
            <div class="row">{WinKind::ALL.into_iter().map(kind).collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn Signals(open: OpenWin) -> impl IntoView {
    let book = use_book();
    let rows = linger(move || {
        let signals = book.signals.get();
        if signals.is_empty() {
            return view! { <p class="caption">"Signals stand here once you have a case."</p> }
                .into_any();
        }
        let row = |(id, name): (SignalId, String)| {
            let (own, said) = (id.clone(), id.clone());
            let mark = Callback::new(move |supports| {
                open.session.dispatch(WinEvent::WinSupports {
                    win: open.id(),
                    signal: id.clone(),
                    supports,
                });
            });
            let note = (move || {
                let cited = !open.read(|win| win.signals.contains(&said))
                    && open.supports.with(|supports| supports.contains(&said));
                cited.then(|| view! { <small class="muted">", an answer cites it"</small> })
            })
            .into_any();
            tick(name, move || open.read(|win| win.signals.contains(&own)), note, mark)
        };
        view! { <div class="ticks">{signals.into_iter().map(row).collect_view()}</div> }.into_any()
    });
    view! {
        <fieldset class="field">
            <legend class="label">"Which signals does it support?"</legend>
            {rows}
        </fieldset>
    }
    .into_any()
}

#[component]
fn Private(open: OpenWin) -> impl IntoView {
    let keep = Callback::new(move |private| {
        open.session.dispatch(WinEvent::WinKeptPrivate { win: open.id(), private })
    });
    view! {
        <div>
            {tick(
                "Keep it private".to_owned(),
                move || open.read(|win: &Win| win.private),
                ().into_any(),
                keep,
            )}
            <p class="small muted">
                "A private win still backs your scores. It is left out of documents, prints, copies and the review file, and so is a story that tells it. Only the file with all of your work holds both."
            </p>
        </div>
    }
}
