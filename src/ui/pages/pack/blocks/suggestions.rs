//! What the page knows already and this block could hold. Offered one by one; nothing is put in
//! unasked.

use super::editor::BlockEditor;
use crate::{
    browser::random,
    domain::{
        assess::suggestions::{Known, Suggestion, suggestions, with},
        english,
        id::RowId,
        records::document::Sheet,
        workspace::Workspace,
    },
    ui::{components::focus::focus_after_render, linger::linger},
};
use leptos::prelude::*;

/// More are behind a disclosure.
const SHOWN: usize = 3;

/// The offers, where there are any.
#[component]
pub(super) fn Suggestions(pen: BlockEditor) -> impl IntoView {
    let offers = Memo::new(move |_| known(pen));
    let id = format!("{}-offers", pen.block().id);
    let focus = format!("#{id} button");
    let take = Callback::new(move |offer: Suggestion| {
        let at = Sheet::new(pen.open.id(), pen.desk.artifact().id.clone(), pen.block().id.clone());
        let sheet = Sheet { rows: pen.rows.get_untracked(), ..at };
        let fresh = RowId::drawn(random::bytes());
        pen.fill(
            with(&sheet, &offer, fresh.clone()).rows,
            "Added. It is a beginning: finish the row in your words.",
        );
        if offers.with_untracked(Vec::len) > 1 {
            focus_after_render(focus.clone())
        } else {
            pen.focus(Some(fresh.as_str()), None)
        }
    });
    linger(move || {
        let offers = offers.get();
        (!offers.is_empty()).then(|| {
            let rows =
                |offers: &[Suggestion]| offers.iter().map(|offer| row(offer, take)).collect_view();
            let (first, rest) = offers.split_at(offers.len().min(SHOWN));
            let rest = (!rest.is_empty()).then(|| {
                let more = english::capitalize(&english::spelled_count(rest.len(), "more", "more"));
                view! {
                    <details class="disclosure plain">
                        <summary>{more}</summary>
                        <ul class="proposals">{rows(rest)}</ul>
                    </details>
                }
            });
            view! {
                <div class="panel no-print" id=id.clone()>
                    <h3>"From what you know already"</h3>
                    <ul class="proposals">{rows(first)}</ul>
                    {rest}
                </div>
            }
        })
    })
}

fn row(offer: &Suggestion, take: Callback<Suggestion>) -> AnyView {
    let label = format!("Add: {}", offer.words());
    let (says, words, offer) = (offer.says.clone(), offer.words().to_owned(), offer.clone());
    view! {
        <li>
            <p>
                <span class="caption">{says}</span>
                " "
                {words}
            </p>
            <button
                type="button"
                class="button"
                aria-label=label
                on:click=move |_| take.run(offer.clone())
            >
                "Add"
            </button>
        </li>
    }
    .into_any()
}

fn known(pen: BlockEditor) -> Vec<Suggestion> {
    let (open, block) = (pen.open, pen.block());
    let today = open.session.today();
    // What is known does not change while one is in this room; what stands in the block does.
    pen.late.with(|rows| {
        let read = |workspace: &Workspace| {
            let case = open.case.get_untracked();
            let (wins, plan, track) = (workspace.wins(), open.plan.get_untracked(), open.track());
            suggestions(
                &block,
                rows,
                &Known { track: &track, case: &case, plan: plan.as_ref(), wins: &wins, today },
            )
        };
        open.session.read_untracked(read)
    })
}
