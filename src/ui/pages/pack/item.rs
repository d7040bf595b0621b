//! One line of a document's checklist: what has to be there, what to say about it, and how far it
//! is.

use super::state::state_of;
use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{english, id::ArtifactId, records::pack::State, schema::artifact::Item},
    route::CasePage,
    ui::{components::glyph::mark, open_case::use_case},
};
use leptos::prelude::*;

/// The line, with its state as a choice of three.
#[component]
pub(super) fn ItemRow(artifact: ArtifactId, item: Item) -> impl IntoView {
    let open = use_case();
    let state = state_of(open, artifact.clone(), item.id.clone());
    let track = open.track();
    let proves =
        item.proves.iter().filter_map(|id| track.signal(id)).enumerate().map(|(at, signal)| {
            let comma = if at > 0 { ", " } else { "Proves " };
            view! {
                {comma}
                <a href=open
                    .href(
                        CasePage::Score(Some(signal.id.clone())),
                    )>{english::uncapitalize(&signal.name)}</a>
            }
        });
    let proves = proves.collect_view();
    let group = format!("state-{}", item.id);
    let (artifact, id) = (StoredValue::new(artifact), StoredValue::new(item.id));
    let choice = move |of: State| {
        let mark = move |_| {
            open.dispatch(DocumentEvent::ItemMarked {
                case: open.id(),
                artifact: artifact.get_value(),
                item: id.get_value(),
                state: of,
            })
        };
        view! {
            <label>
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || state.get() == of
                    on:change=mark
                />
                <span>{english::capitalize(of.name())}</span>
            </label>
        }
    };
    view! {
        <li class="entry">
            <div class="line">
                {move || mark(state.get().key())} <div>
                    <p class="bring">{item.bring.clone()}</p>
                    <p class="say">{format!("“{}”", item.say)}</p>
                    {(!proves.is_empty()).then(|| view! { <p class="facts">{proves}</p> })}
                </div>
            </div>
            <fieldset class="segments">
                <legend class="vh">{format!("How far: {}", item.bring)}</legend>
                {State::ALL.into_iter().map(choice).collect_view()}
            </fieldset>
        </li>
    }
}
