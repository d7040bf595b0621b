//! One win, opened: everything that makes it hold when somebody asks.

use super::{
    list::Beside,
    uses::{Usage, loss, uses},
};
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{
        date::Day,
        event::Event,
        id::WinId,
        text,
        win::{Known, Win, WinKind, WinPart},
    },
    route::Route,
    ui::{
        parts::{
            day_setting::DaySetting,
            focus::focus_soon,
            saved::SavedLine,
            writing::{LineField, Writing},
        },
        session::{Session, use_session},
    },
};
use leptos::prelude::*;

/// A handle on the win that is opened.
#[derive(Clone, Copy)]
struct OpenWin {
    session: Session,
    id: StoredValue<WinId>,
    win: Memo<Option<Win>>,
}

impl OpenWin {
    /// Reads something from it; the default in the moment after it was dropped.
    fn read<T: Default>(self, read: impl FnOnce(&Win) -> T) -> T {
        self.win.with(|win| win.as_ref().map(read)).unwrap_or_default()
    }

    fn text(self, field: fn(&Win) -> &String) -> Memo<String> {
        Memo::new(move |_| self.read(|win| field(win).clone()))
    }

    fn write(self, part: WinPart) -> Callback<String> {
        Callback::new(move |text| self.session.dispatch(Event::WinPartWritten { win: self.id.get_value(), part, text }))
    }
}

/// The fields of a win, what rests on it, and the way out.
#[component]
pub(super) fn Sheet(win: WinId) -> Node {
    let session = use_session();
    let wanted = win.clone();
    let current = win.clone();
    let open =
        OpenWin { session, id: StoredValue::new(win), win: Memo::new(move |_| session.read(|workspace| workspace.win(&wanted).cloned())) };
    view! {
        <div class="page">
            <div class="bench">
                <div class="work stack loose">
                    <div class="question">
                        <p class="kicker"><a href=Route::Log(None).href()>"Impact log"</a></p>
                        <h1>{move || open.read(Win::title)}</h1>
                    </div>
                    <Words open />
                    <Kinds open />
                    <HowKnown open />
                    <Writing
                        id="win-decision".to_owned()
                        label="What was decided or traded for it?"
                        hint="Money, people or time that went here and not elsewhere. A panel listens for the choice."
                        value=open.text(|win| &win.decision)
                        rows=2
                        on_write=open.write(WinPart::Decision)
                    />
                    <LineField
                        id="win-voucher".to_owned()
                        label="Who could vouch for it?"
                        hint="Somebody who saw it, by role: operations director, plant manager."
                        value=open.text(|win| &win.voucher)
                        on_write=open.write(WinPart::Voucher)
                    />
                    <Rests open />
                </div>
                <Beside current />
            </div>
        </div>
    }
}

/// What changed, and when.
#[component]
fn Words(open: OpenWin) -> Node {
    let words = open.text(|win| &win.text);
    let day = Memo::new(move |_| open.win.with(|win| win.as_ref().map_or_else(|| open.session.today(), |win| win.day)));
    let date = Callback::new(move |day: Day| open.session.dispatch(Event::WinDated { win: open.id.get_value(), day }));
    let check = move || {
        words.with(
            |words| if words.trim().is_empty() { "Without words it counts for nothing." } else { number_check(text::has_number(words)) },
        )
    };
    view! {
        <Writing
            id="win-text".to_owned()
            label="What changed, and by how much?"
            hint="One or two sentences. From where to where, since when."
            value=words
            on_write=open.write(WinPart::Text)
        >
            <span>{check}</span> " " <SavedLine saving=open.session.saving() />
        </Writing>
        <div class="short">
            <DaySetting id="win-day" label="When?" value=day on_day=date>
                {move || if day.get() > open.session.today() { "That day is still to come." } else { "The day it happened, or the day you wrote it down." }}
            </DaySetting>
        </div>
    }
}

/// What stands under a win that says a number, and under one that does not.
pub(super) fn number_check(has: bool) -> &'static str {
    if has { "Says a number." } else { "No number in figures yet. How many, how long, how much?" }
}

/// What it moved.
#[component]
fn Kinds(open: OpenWin) -> Node {
    let kinds = WinKind::ALL.map(|kind| {
        let moved = Memo::new(move |_| open.read(|win| win.kinds.contains(&kind)));
        let mark = move |moved| open.session.dispatch(Event::WinMoved { win: open.id.get_value(), kind, moved });
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=moved on:change:target=move |event| mark(event.target().checked()) /> " " {kind.name()}
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="label">"What did it move?"</legend>
            <div class="row">{kinds.into_iter().collect::<Node>()}</div>
        </fieldset>
    }
}

/// How its numbers are known.
#[component]
fn HowKnown(open: OpenWin) -> Node {
    let known = Memo::new(move |_| open.read(|win| win.known));
    let choices = Known::ALL.map(|choice| {
        let choose = move |_| open.session.dispatch(Event::WinKnown { win: open.id.get_value(), known: Some(choice) });
        view! {
            <label><input type="radio" name="known" prop:checked=move || known.get() == Some(choice) on:change=choose /> <span>{choice.name()}</span></label>
        }
    });
    let means = move || match known.get() {
        None => "Not said yet. Somebody will ask.",
        Some(Known::Measured) => "Read from a system or a ledger. It prints as it stands.",
        Some(Known::Estimated) => "A reasoned estimate. It prints with “est.” after it.",
        Some(Known::Unconfirmed) => "Nobody can confirm it. It prints with “cannot be confirmed” after it.",
    };
    view! {
        <fieldset class="field known">
            <legend class="label">"How are its numbers known?"</legend>
            <div class="segments">{choices.into_iter().collect::<Node>()}</div>
            <p class="under">{means}</p>
        </fieldset>
    }
}

/// What rests on it, and dropping it.
#[component]
fn Rests(open: OpenWin) -> Node {
    let used = Memo::new(move |_| uses(open.session, &open.id.get_value()));
    let drop = move |_| {
        open.session.dispatch(Event::WinDropped(open.id.get_value()));
        focus_soon("main h1".to_owned());
    };
    view! {
        <section class="stack tight" aria-labelledby="rests">
            <h2 id="rests">"What rests on it"</h2>
            {move || view! { <Usage uses=used.get() /> }}
        </section>
        <section class="stack tight" aria-labelledby="drop">
            <h2 id="drop">"Drop this win"</h2>
            <p class="small">
                {move || loss(open.session, &open.id.get_value())} " "
                {move || if used.with(Vec::is_empty) { "Nothing cites it." } else { "What cites it now will cite it no longer." }} " You can undo it."
            </p>
            <p><button type="button" class="button" on:click=drop>"Drop this win"</button></p>
        </section>
    }
}
