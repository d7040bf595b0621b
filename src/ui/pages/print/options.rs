//! The desk: what goes into the print, whose name is on it, which words are hidden, and the button
//! that prints.

use super::selection::{PrintSheet, Selection};
use crate::domain::workspace::event::PageEvent;
use crate::{
    browser::location,
    domain::{english, records::settings::Settings, workspace::Workspace},
    export::outgoing::{Finding, Place, is_exportable},
    route::{CasePage, Route},
    ui::{
        components::{notice::Notice, text_fields::TextField},
        linger::linger,
        open_case::{OpenCase, use_case},
        redacted_view::{UNREAD, hidden_words, list_unread},
        redaction_scan::{Said, to_look_at},
    },
};
use leptos::prelude::*;

/// So many warnings are shown here; the rest is counted.
const SHOWN: usize = 3;

/// Above the sheets; never printed. `open` is the case as it may leave.
#[component]
pub(super) fn Options(pages: Selection, open: OpenCase) -> impl IntoView {
    let as_written = pages.as_written;
    let inside = use_case();
    let found = to_look_at(inside, &Said::of(inside), open);
    let any = Memo::new(move |_| !pages.printed().is_empty());
    let written = Memo::new(move |_| inside.read(Workspace::settings).name);
    let write = Callback::new(move |name| {
        let settings = inside.session.read_untracked(Workspace::settings);
        inside.dispatch(PageEvent::SettingsChosen(Settings { name, ..settings }));
    });
    view! {
        <section class="desk" aria-label="What to print">
            <p>
                {linger(move || {
                    if any.get() {
                        view! {
                            <button
                                type="button"
                                class="button primary"
                                on:click=move |_| print(inside)
                            >
                                "Print or save as PDF"
                            </button>
                        }
                            .into_any()
                    } else {
                        "Nothing is chosen, so there is nothing to print.".into_any()
                    }
                })}
            </p>
            <div class="stack">
                <fieldset>
                    <legend class="vh">"What goes in"</legend>
                    <div class="picks">
                        {linger(move || {
                            pages
                                .there
                                .get()
                                .into_iter()
                                .map(|sheet| pick(pages, sheet))
                                .collect_view()
                        })}
                    </div>
                </fieldset>
                {linger(move || hiding(inside, as_written))}
                {linger(move || look(
                    inside,
                    if as_written.get() { Vec::new() } else { found.get() },
                ))}
                <TextField
                    id="cover-name".to_owned()
                    label="Your name, for the cover"
                    hint="Left out while it is empty."
                    value=written
                    on_write=write
                />
                <p class="caption">
                    {move || missing(pages)} {move || private(open)}
                    "A4 or Letter: choose in the print dialog. Turn off the browser’s own headers and footers; these pages have their own."
                </p>
            </div>
        </section>
    }
}

fn print(open: OpenCase) {
    open.session.flush();
    location::print();
}

fn pick(pages: Selection, sheet: PrintSheet) -> AnyView {
    let out = pages.left_out;
    let name = sheet.name().to_owned();
    let (toggled, shown) = (sheet.clone(), sheet);
    let toggle = move |_| {
        out.update(|out| {
            if !out.remove(&toggled) {
                out.insert(toggled.clone());
            }
        });
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || out.with(|out| !out.contains(&shown))
                on:change=toggle
            />
            " "
            {name}
        </label>
    }
    .into_any()
}

/// Whether the listed words are hidden in this print; nothing to choose while the list is empty.
fn hiding(open: OpenCase, as_written: RwSignal<bool>) -> AnyView {
    let says = hidden_words(open.read(|workspace| workspace.mask(&open.id()).words.len()));
    let Some(says) = says else {
        if list_unread(open.session, Some(&open.id())) {
            return view! {
                <p class="small muted">
                    {UNREAD} " " <a href=Route::Data.href()>"See why under Data"</a>
                </p>
            }
            .into_any();
        }
        return view! {
            <p class="small muted">
                "Names stand here as you wrote them. "
                <a href=open.href(CasePage::Words)>"List words to hide"</a>
            </p>
        }
        .into_any();
    };
    view! {
        <p class="row">
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || !as_written.get()
                    on:change:target=move |event| as_written.set(!event.target().checked())
                />
                <span>
                    "Hide names. "
                    <span class="muted">
                        {format!(
                            "{}. Take the tick away for a print for yourself.",
                            english::capitalize(&says),
                        )}
                    </span>
                </span>
            </label>
            <a href=open.href(CasePage::Words)>"Words to hide"</a>
        </p>
    }
    .into_any()
}

/// What should be looked at before this leaves.
fn look(open: OpenCase, found: Vec<(Place, Finding)>) -> Option<AnyView> {
    if found.is_empty() {
        return None;
    }
    let title = english::capitalize(&english::spelled_count(
        found.len(),
        "thing to look at",
        "things to look at",
    ));
    let lines = found
        .iter()
        .take(SHOWN)
        .map(|(place, one)| format!("In the {}: {}. ", place.name(), one.says()))
        .collect::<String>();
    Some(
        view! {
            <Notice kind="warn" title>
                {lines}
                <a href=open.href(CasePage::Words)>"See them all"</a>
            </Notice>
        }
        .into_any(),
    )
}

/// Why a sheet is not offered.
fn missing(pages: Selection) -> String {
    let there = pages.there.get();
    let why = [
        (PrintSheet::Scorecard, "a scorecard (nothing is scored)"),
        (PrintSheet::Plan, "a focus and plan (there is neither)"),
        (PrintSheet::Stories, "stories (none is begun)"),
    ];
    let mut not_there: Vec<&str> =
        why.iter().filter(|(sheet, _)| !there.contains(sheet)).map(|(_, why)| *why).collect();
    if !there.iter().any(|sheet| matches!(sheet, PrintSheet::Document(..))) {
        not_there.push("documents (nothing is written in one)");
    }
    if not_there.is_empty() {
        String::new()
    } else {
        format!("Not in this print: {}. ", english::join_and(&not_there))
    }
}

/// What stays behind because it is private.
fn private(open: OpenCase) -> String {
    let stories = open.read(|workspace| {
        workspace.stories(&open.id()).filter(|story| !is_exportable(workspace, story)).count()
    });
    match stories {
        0 => String::new(),
        n => format!(
            "{} left out: the win behind it is private. ",
            english::capitalize(&english::spelled_count(n, "story is", "stories are"))
        ),
    }
}
