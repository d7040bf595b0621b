//! A signal that does not apply to somebody's work, with the reason. Without one it applies.

use crate::domain::workspace::event::AnswerEvent;
use crate::{
    domain::{english, id::SignalId},
    ui::{components::text_fields::TextAreaField, open_case::use_case},
};
use leptos::prelude::*;

/// Folded away until it is wanted.
#[component]
pub(super) fn NotApplicable(signal: SignalId) -> impl IntoView {
    let open = use_case();
    let id = StoredValue::new(signal);
    let why = Memo::new(move |_| {
        open.case
            .with(|case| {
                id.with_value(|id| case.answer(id).map(|answer| answer.not_applicable.clone()))
            })
            .unwrap_or_default()
    });
    let write = Callback::new(move |why| {
        open.dispatch(AnswerEvent::SignalSetAside { case: open.id(), signal: id.get_value(), why })
    });
    let begun = !why.get_untracked().is_empty();
    let means = move || {
        if why.with(|why| why.trim().is_empty()) {
            return "It counts until there is a reason here. The print will show the reason."
                .into_any();
        }
        let (of, max) = open.reading.with(|reading| (reading.of(), reading.max));
        format!(
            "Left out. The reading is made from the other {}, at most {max}, and its bands move with it. Choosing a level brings it back.",
            english::count_label(of, "signal", "signals")
        )
        .into_any()
    };
    view! {
        <details class="disclosure" open=begun>
            <summary>"This does not apply to my work"</summary>
            <div class="inside">
                <TextAreaField
                    id="why-not".to_owned()
                    label="Why not?"
                    value=why
                    rows=2
                    on_write=write
                >
                    <span>{means}</span>
                </TextAreaField>
            </div>
        </details>
    }
    .into_any()
}
