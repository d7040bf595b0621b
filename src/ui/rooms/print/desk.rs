//! The desk: what goes into the print, whose name is on it, and the button that prints.

use super::{Pages, Sheet, name};
use crate::ui::markup::{Child, Node, component, view};
use crate::{
    domain::{event::Event, settings::Settings, text::listed, workspace::Workspace},
    shell::place,
    ui::{
        open_case::{OpenCase, use_case},
        parts::writing::LineField,
    },
};
use leptos::prelude::*;

/// Above the sheets; never printed.
#[component]
pub(super) fn Desk(pages: Pages) -> Node {
    let open = use_case();
    let any = Memo::new(move |_| !pages.printed().is_empty());
    let written = Memo::new(move |_| open.read(Workspace::settings).name);
    let write = Callback::new(move |name| {
        let settings = open.session.peek(Workspace::settings);
        open.dispatch(Event::SettingsChosen(Settings { name, ..settings }));
    });
    view! {
        <section class="desk" aria-label="What to print">
            <p>
                {move || if any.get() {
                    view! { <button type="button" class="button primary" on:click=move |_| print(open)>"Print or save as PDF"</button> }
                } else {
                    "Nothing is chosen, so there is nothing to print.".node()
                }}
            </p>
            <div class="stack">
                <fieldset>
                    <legend class="vh">"What goes in"</legend>
                    <div class="picks">{move || pages.there.get().into_iter().map(|sheet| pick(pages, sheet)).collect::<Node>()}</div>
                </fieldset>
                <LineField id="cover-name".to_owned() label="Your name, for the cover" hint="Left out while it is empty." value=written on_write=write />
                <p class="caption">{move || missing(pages)} "A4 or Letter: choose in the print dialog. Turn off the browser’s own headers and footers; these pages have their own."</p>
            </div>
        </section>
    }
}

fn print(open: OpenCase) {
    open.session.flush();
    place::print();
}

fn pick(pages: Pages, sheet: Sheet) -> Node {
    let out = pages.left_out;
    let toggle = move |_| {
        out.update(|out| {
            if !out.remove(&sheet) {
                out.insert(sheet);
            }
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || out.with(|out| !out.contains(&sheet)) on:change=toggle /> " " {sheet.name()}
        </label>
    }
}

/// Why a sheet is not offered.
fn missing(pages: Pages) -> String {
    let there = pages.there.get();
    let why = |sheet: &Sheet| match sheet {
        Sheet::Scorecard => Some("a scorecard (nothing is scored)"),
        Sheet::Plan => Some("a focus and plan (there is neither)"),
        Sheet::Stories => Some("stories (none is begun)"),
        Sheet::Cover | Sheet::Checklist => None,
    };
    let not_there: Vec<&str> = Sheet::ALL.iter().filter(|sheet| !there.contains(sheet)).filter_map(why).collect();
    if not_there.is_empty() { String::new() } else { format!("Not in this print: {}. ", listed(&not_there)) }
}

/// The name on the cover, once there is one.
pub(super) fn bearer(open: OpenCase) -> Option<Node> {
    let name = name(open);
    (!name.is_empty()).then(|| view! { <p class="bearer">{name}</p> })
}
