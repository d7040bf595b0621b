//! Capture: what changed and when, in one line, added with Enter.

use crate::{
    domain::{event::Event, id::WinId, text, win::Win},
    route::Route,
    shell::chance,
    ui::{
        parts::{
            day_field::{DayField, full_day},
            focus::focus_soon,
        },
        session::use_session,
    },
};
use leptos::prelude::*;

/// The form at the head of the log.
#[component]
pub(super) fn AddWin() -> impl IntoView {
    let session = use_session();
    let today = untrack(|| session.today());
    let (words, draft) = (RwSignal::new(String::new()), RwSignal::new(today.to_string()));
    let (tried, added) = (RwSignal::new(false), RwSignal::new(None::<WinId>));
    let blank = Memo::new(move |_| words.with(|words| words.trim().is_empty()));
    let wrong = move || tried.get() && blank.get();
    let day_error = Signal::derive(move || {
        let wrong = tried.get() && draft.with(|draft| full_day(draft).is_none());
        wrong.then(|| "That is not a full date, so nothing was added yet.".to_owned())
    });
    let add = move || {
        tried.set(true);
        let Some(day) = draft.with_untracked(|draft| full_day(draft)) else { return };
        if blank.get_untracked() {
            return focus_soon("#win-line".to_owned());
        }
        let id = WinId::from(chance::fresh_id().as_str());
        session.dispatch(Event::WinAdded(Win { text: words.with_untracked(|words| words.trim().to_owned()), ..Win::new(id.clone(), day) }));
        words.set(String::new());
        tried.set(false);
        added.set(Some(id));
        focus_soon("#win-line".to_owned());
    };
    view! {
        <section class="section" aria-labelledby="add">
            <header><h2 id="add">"Add a win"</h2> <p>"Enter adds it. What was decided and who could vouch for it can follow later."</p></header>
            <form
                class="add"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <div class="field">
                    <label for="win-line">"What changed, and by how much?"</label>
                    <input
                        id="win-line"
                        type="text"
                        autocomplete="off"
                        aria-describedby="win-line-under"
                        aria-invalid=move || wrong().then_some("true")
                        prop:value=words
                        on:input:target=move |event| words.set(event.target().value())
                    />
                    <div id="win-line-under" role="status">
                        {move || {
                            if wrong() {
                                return view! { <p class="under error">"A win needs a few words, so nothing was added yet."</p> }.into_any();
                            }
                            if blank.get() { view! { <Added added /> }.into_any() } else { number(words).into_any() }
                        }}
                    </div>
                </div>
                <DayField id="win-day" label="When?" shown=Signal::derive(move || today) draft error=day_error />
                <button type="submit" class="button primary">"Add the win"</button>
            </form>
        </section>
    }
}

/// Whether the line says a number.
fn number(words: RwSignal<String>) -> impl IntoView {
    let has = Memo::new(move |_| words.with(|words| text::has_number(words)));
    view! { <p class="under">{move || super::sheet::number_check(has.get())}</p> }
}

/// What was added last, and where to say more about it.
#[component]
fn Added(added: RwSignal<Option<WinId>>) -> impl IntoView {
    let session = use_session();
    move || {
        let id = added.get()?;
        let title = session.read(|workspace| workspace.win(&id).map(Win::title))?;
        Some(view! {
            <p class="under">
                <span>{format!("Added: {title}. ")} <a href=Route::Log(Some(id)).href()>"Say how it is known and who could vouch for it"</a></span>
            </p>
        })
    }
}
