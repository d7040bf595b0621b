//! Capture: what changed and when, in one line, added with Enter.

use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{event::Event, id::WinId, text, win::Win},
    route::Route,
    shell::chance,
    ui::{parts::add_form::AddForm, session::use_session},
};
use leptos::prelude::*;

/// The form at the head of the log.
#[component]
pub(super) fn AddWin() -> Node {
    let session = use_session();
    let added = RwSignal::new(None::<WinId>);
    let on_add = Callback::new(move |(text, day)| {
        let id = WinId::from(chance::fresh_id().as_str());
        session.dispatch(Event::WinAdded(Box::new(Win { text, ..Win::new(id.clone(), day) })));
        added.set(Some(id));
    });
    let under = Callback::new(move |words: String| {
        if words.trim().is_empty() {
            return view! { <Added added /> };
        }
        view! { <p class="under">{super::sheet::number_check(text::has_number(&words))}</p> }
    });
    view! {
        <section class="section" aria-labelledby="add">
            <header><h2 id="add">"Add a win"</h2> <p>"Enter adds it. What was decided and who could vouch for it can follow later."</p></header>
            <AddForm
                id="new-win"
                label="What changed, and by how much?"
                empty="A win needs a few words, so nothing was added yet."
                day_label="When?"
                day=untrack(|| session.today())
                button="Add the win"
                primary=true
                on_add
                under
            />
        </section>
    }
}

/// What was added last, and where to say more about it.
#[component]
fn Added(added: RwSignal<Option<WinId>>) -> Node {
    let session = use_session();
    Node::live(move || {
        let id = added.get()?;
        let title = session.read(|workspace| workspace.win(&id).map(Win::title))?;
        Some(view! {
            <p class="under">
                <span>{format!("Added: {title}. ")} <a href=Route::Log(Some(id)).href()>"Say how it is known and who could vouch for it"</a></span>
            </p>
        })
    })
}
