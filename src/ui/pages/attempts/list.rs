//! The attempts that were frozen, each with what it held and the way out.

use super::side::{attempts, title};
use crate::domain::workspace::event::CaseEvent;
use crate::{
    domain::{english, records::attempt::Attempt},
    route::CasePage,
    ui::{components::focus::focus_after_render, linger::linger, open_case::OpenCase},
};
use leptos::prelude::*;

/// All attempts, each with the way to drop it.
pub(super) fn kept(open: OpenCase) -> AnyView {
    let rows = linger(move || {
        let row = |attempt: Attempt| {
            let band = match (attempt.band.is_empty(), attempt.band == attempt.proven) {
                (true, _) => "A partial reading".to_owned(),
                (_, true) => attempt.band.clone(),
                _ => {
                    format!("{}; proven: {}", attempt.band, english::uncapitalize(&attempt.proven))
                }
            };
            let says = format!(
                "{} claimed, {} evidenced, of {}",
                attempt.claimed, attempt.evidenced, attempt.max
            );
            let (id, label) =
                (attempt.id.clone(), format!("Drop the attempt of {}", title(&attempt)));
            let compare = open.href(CasePage::Attempts(Some(attempt.id.clone())));
            let drop = move |_| {
                open.dispatch(CaseEvent::AttemptDropped { case: open.id(), attempt: id.clone() });
                focus_after_render("main h1".to_owned());
            };
            view! {
                <li class="entry">
                    <div>
                        <h3>
                            <a href=compare>{attempt.day.long()}</a>
                        </h3>
                        <p>{band}</p>
                    </div>
                    <div class="end stack tight">
                        <p class="facts">{says}</p>
                        <p>
                            <button
                                type="button"
                                class="button quiet"
                                aria-label=label
                                on:click=drop
                            >
                                "Drop"
                            </button>
                        </p>
                    </div>
                </li>
            }
        };
        attempts(open).into_iter().map(row).collect_view()
    });
    view! {
        <section class="section" aria-labelledby="kept">
            <header>
                <h2 id="kept">"Your attempts"</h2>
                <p>"Kept with this case, and in every file you save."</p>
            </header>
            <ul class="contents">{rows}</ul>
        </section>
    }
    .into_any()
}
