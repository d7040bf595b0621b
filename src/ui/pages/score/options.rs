//! The levels of a signal as radios, each with the behaviour an outsider would see.

use crate::domain::workspace::event::AnswerEvent;
use crate::{
    domain::schema::signal::Signal,
    ui::{components::glyph::rungs, open_case::use_case},
};
use leptos::prelude::*;

/// A row for each level.
#[component]
pub(super) fn Options(signal: Signal) -> impl IntoView {
    let open = use_case();
    let track = use_case().track();
    let id = StoredValue::new(signal.id.clone());
    // A signal that was set aside shows no level, so that choosing the one it had brings it back.
    let chosen = Memo::new(move |_| {
        open.case.with(|case| id.with_value(|id| case.level(id).filter(|_| case.applies(id))))
    });
    let rows = signal
        .levels
        .into_iter()
        .map(|behaviour| {
            let level = behaviour.value;
            let choose = move |_| {
                open.dispatch(AnswerEvent::LevelChosen {
                    case: open.id(),
                    signal: id.get_value(),
                    level,
                    day: open.session.today(),
                });
            };
            view! {
                <label class="option" data-level=level>
                    <input
                        type="radio"
                        name="level"
                        value=level
                        prop:checked=move || chosen.get() == Some(level)
                        on:change=choose
                    />
                    {rungs(Some(level), Some(level), track.top(), true)}
                    <span class="name">
                        <b class="num">{level}</b>
                        " "
                        {track.level_name(level).to_owned()}
                    </span>
                    <span class="says">{behaviour.says}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="options" aria-describedby="asks">
            <legend class="vh">
                {format!("{}: which of these would an outsider see today?", signal.name)}
            </legend>
            {rows}
            {(!track.test.is_empty())
                .then(|| {
                    view! {
                        <p class="small muted test">
                            <b>{format!("Before you choose {}", track.top())}</b>
                            ": "
                            {track.test.clone()}
                        </p>
                    }
                })}
        </fieldset>
    }
}
