//! Words to hide: the names that print, copies and files replace, what still gives somebody away,
//! and where it stands.
//!
//! What was written is never changed; this room edits a list and looks through the case with it.

mod add;
mod left;
mod list;
mod pieces;
mod safe;
mod shown;

use crate::{
    route::CasePage,
    ui::{export_panel::shown_masked, open_case::use_case, redaction_scan::Said},
};
use add::AddWord;
use left::Left;
use leptos::prelude::*;
use list::List;
use pieces::change;
pub(in crate::ui::pages) use safe::SafeToShow;
pub(in crate::ui::pages) use shown::AsOthersSee;

/// The room.
#[component]
pub fn Redactions() -> impl IntoView {
    let open = use_case();
    let money = move || open.read(|workspace| workspace.mask(&open.id()).money);
    // As it was written: the list is held against what there is to hide.
    let said = Said::of(open);
    let pieces = said.pieces();
    view! {
        <div class="page">
            <div class="titled">
                <p class="kicker">
                    <a href=open.href(CasePage::Pack(None))>"Proof pack"</a>
                    ", before it leaves"
                </p>
                <h1>"Words to hide"</h1>
                <p class="lead">
                    "A panel should judge your work, not read your employer’s business. Print, copies and files show a neutral name for each word listed here. What you wrote stays as it is."
                </p>
            </div>
            <section class="section" aria-labelledby="hidden">
                <header>
                    <h2 id="hidden">"The list"</h2>
                    <p>
                        "Companies, suppliers, products, sites and people. Upper and lower case are one."
                    </p>
                </header>
                <div class="stack">
                    <List pieces />
                    <AddWord pieces />
                </div>
            </section>
            <Left said pieces />
            <section class="section" aria-labelledby="choices">
                <header>
                    <h2 id="choices">"Choices"</h2>
                </header>
                <div class="stack tight">
                    <p>
                        <label class="check">
                            <input
                                type="checkbox"
                                prop:checked=money
                                on:change:target=move |event| {
                                    let money = event.target().checked();
                                    change(open, &mut |mask| mask.money = money);
                                }
                            />
                            <span>"Point out amounts of money, too"</span>
                        </label>
                    </p>
                    <p>{shown_masked(open)}</p>
                    <p class="row">
                        <a class="button" href=open.href(CasePage::Print)>
                            "See it on paper"
                        </a>
                    </p>
                </div>
            </section>
        </div>
    }
}
