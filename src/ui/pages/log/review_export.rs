//! For a review: what was changed within a period, to be taken away. Private wins stay behind.

use super::{book::use_book, signals::tracks};
use crate::{
    domain::{date::Day, english, schema::track::Track, workspace::Workspace},
    export::{
        doc::Doc,
        log::{GroupBy, brag, within},
    },
    ui::{
        components::date_input::{DateInput, Offered},
        export_forms::{ExportFormat, ExportRequest, forms},
        linger::linger,
        session::use_session,
    },
};
use leptos::{prelude::*, reactive::traits::Track as _};
use std::sync::Arc;

/// The period, the order, and the ways out.
#[component]
pub(super) fn ReviewExport() -> impl IntoView {
    let (session, book) = (use_session(), use_book());
    let today = Signal::derive(move || session.today());
    let first =
        Signal::derive(move || Day::new(today.get().year(), 1, 1).unwrap_or_else(|| today.get()));
    let (from_offered, until_offered) = (Offered::new(first), Offered::new(today));
    let (from, until) = (from_offered.draft, until_offered.draft);
    let by = RwSignal::new(GroupBy::Kind);
    let field = |id: &'static str, label: &'static str, Offered { shown, draft, .. }: Offered| {
        let error = Signal::derive(move || draft.with(|draft| Day::wrong(draft)));
        view! { <DateInput id label shown draft error /> }
    };
    let period = move || {
        let (from, until) = (Day::typed(&from.get())?, Day::typed(&until.get())?);
        (from <= until).then_some((from, until))
    };
    let choice = move |name: &'static str, order: GroupBy| {
        view! {
            <label>
                <input
                    type="radio"
                    name="brag-by"
                    prop:checked=move || by.get() == order
                    on:change=move |_| by.set(order)
                />
                <span>{name}</span>
            </label>
        }
    };
    // The wins are counted again when one of them changed, and not when anything else did.
    let says = Memo::new(move |_| {
        book.wins.track();
        period().map_or_else(
            || "Choose two days, the earlier one first.".to_owned(),
            |(from, until)| session.read_untracked(|work| counted(work, from, until)),
        )
    });
    let make = Callback::new(move |work: Arc<Workspace>| {
        untrack(|| {
            let tracks = tracks(session);
            let tracks: Vec<&Track> = tracks.iter().map(AsRef::as_ref).collect();
            period().map_or_else(Doc::default, |(from, until)| {
                brag(&work, &tracks, from, until, by.get())
            })
        })
    });
    let whole = Memo::new(move |_| period().is_some());
    view! {
        <section class="section no-print" aria-labelledby="review">
            <header>
                <h2 id="review">"For a review"</h2>
                <p>
                    "What you changed from one day to another, the numbers first: to send ahead, or to read before you go in."
                </p>
            </header>
            <div class="stack">
                <div class="period">
                    {field("brag-from", "From", from_offered)}
                    {field("brag-until", "Until", until_offered)} <fieldset class="field">
                        <legend class="label">"In order of"</legend>
                        <div class="segments">
                            {choice("What they moved", GroupBy::Kind)}
                            {choice("Signal", GroupBy::Signal)}
                        </div>
                    </fieldset>
                </div>
                <p class="small" role="status">
                    {says}
                </p>
                {linger(move || {
                    whole
                        .get()
                        .then(|| forms(ExportRequest {
                            make,
                            case: None,
                            long: None,
                            forms: ExportFormat::WORDS,
                            print: None,
                        }))
                })}
            </div>
        </section>
    }
}

/// How many wins of the period leave, and how many stay.
fn counted(work: &Workspace, from: Day, until: Day) -> String {
    let (wins, private) = within(work, from, until);
    let wins = match wins.len() {
        0 => "No win of that time can be shown.".to_owned(),
        n => format!(
            "{} of that time.",
            english::capitalize(&english::spelled_count(n, "win", "wins"))
        ),
    };
    match private {
        0 => wins,
        1 => format!("{wins} One more is private and stays here."),
        n => format!(
            "{wins} {} more are private and stay here.",
            english::capitalize(&english::number_word(n))
        ),
    }
}
