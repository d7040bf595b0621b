//! Stored values that are not in use: they cannot be read, or two tabs wrote the same thing. Kept
//! exactly as they are.

use super::describe::describe;
use crate::domain::workspace::event::PageEvent;
use crate::{
    browser::{files, storage::LocalStorageBackend},
    domain::english,
    storage::{keys::Quarantined, store::Store},
    ui::{
        components::focus::focus_after_render,
        linger::linger,
        session::{Session, use_session},
    },
};
use leptos::prelude::*;

/// The list; nothing is shown while there are none.
#[component]
pub(super) fn Quarantine() -> impl IntoView {
    let session = use_session();
    linger(move || {
        let kept = session.kept().get();
        (!kept.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="kept">
                    <header>
                        <h2 id="kept">"Not in use"</h2>
                        <p>"Stored here and left exactly as found. Nothing writes over these."</p>
                    </header>
                    <ul class="contents">
                        {kept.into_iter().map(|kept| row(session, kept)).collect_view()}
                    </ul>
                </section>
            }
        })
    })
}

fn row(session: Session, kept: Quarantined) -> AnyView {
    let record = Store::<LocalStorageBackend>::record_aside(&kept);
    let is_aside = kept.at.starts_with("rung:aside:");
    let says = match &record {
        Some(record) => session.read_untracked(|workspace| describe(record, workspace)),
        None if is_aside => format!("{}.", english::capitalize(&kept.why)),
        None => format!("Not in use because {}.", kept.why),
    };
    // Only a version that can be read was set aside for the sake of another.
    let why =
        (is_aside && record.is_some()).then(|| format!("{}.", english::capitalize(&kept.why)));
    let size = format!("{} characters", kept.raw.chars().count());
    let save = {
        let kept = kept.clone();
        move |_| {
            let name = kept
                .at
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
                .collect::<String>();
            if files::download(&format!("{name}.txt"), "text/plain", &kept.raw).is_err() {
                session.notify("The browser refused to save the file. Nothing was changed.", false);
            }
        }
    };
    view! {
        <li class="entry">
            <div>
                <h3>
                    <code>{kept.at.clone()}</code>
                </h3>
                <p>{says}</p>
                {why.map(|why| view! { <p class="facts">{why}</p> })}
                <p class="row">
                    <button
                        type="button"
                        class="button quiet"
                        aria-label=format!("Save {} to a file", kept.at)
                        on:click=save
                    >
                        "Save to a file"
                    </button>
                    {record.map(|record| view! { <BringBack record kept=kept.clone() /> })}
                    {(!is_aside).then(|| view! { <MoveAside at=kept.at.clone() /> })}
                    <Discard at=kept.at.clone() />
                </p>
            </div>
            <p class="end facts">{size}</p>
        </li>
    }
    .into_any()
}

/// Puts a version that was set aside in the place of the present one.
#[component]
fn BringBack(record: crate::domain::records::record::Record, kept: Quarantined) -> impl IntoView {
    let session = use_session();
    let label = format!("Use {} instead of the present version", kept.at);
    view! {
        <button
            type="button"
            class="button quiet"
            aria-label=label
            on:click=move |_| {
                session.dispatch(PageEvent::Imported(vec![(record.key(), Some(record.clone()))]))
            }
        >
            "Use this version"
        </button>
    }
}

/// Frees the place of a value that cannot be read. The value stays.
#[component]
fn MoveAside(at: String) -> impl IntoView {
    let session = use_session();
    let label = format!("Move {at} aside");
    let act = move |_| {
        let outcome = session.with_store(|store| store.move_to_quarantine(&at));
        session.reload_quarantine();
        focus_list(session);
        session.flush();
        match outcome {
            Some(Ok(())) => session
                .notify("Moved aside. Its place is free, and it is still listed here.", false),
            _ => session.notify("The browser would not move it. It stands where it stood.", false),
        }
    };
    view! {
        <button type="button" class="button quiet" aria-label=label on:click=act>
            "Move aside"
        </button>
    }
}

/// The list was drawn again: to its heading, or to that of the room where nothing is left of it.
fn focus_list(session: Session) {
    let none = session.kept().with_untracked(Vec::is_empty);
    focus_after_render(if none { "main h1" } else { "#kept" }.to_owned());
}

/// Takes a value away for good, after a second press.
#[component]
fn Discard(at: String) -> impl IntoView {
    let session = use_session();
    let asked = RwSignal::new(false);
    let label = format!("Discard {at}");
    let button = format!("button[aria-label='{label}']");
    let place = StoredValue::new(at);
    let act = move |_| {
        let outcome = session.with_store(|store| place.with_value(|at| store.discard(at)));
        session.reload_quarantine();
        focus_list(session);
        session.notify(
            if outcome == Some(Ok(())) {
                "Discarded."
            } else {
                "The browser would not discard it."
            },
            false,
        );
    };
    let ask = move |now: bool, then: &str| {
        asked.set(now);
        focus_after_render(then.to_owned());
    };
    linger(move || {
        if asked.get() {
            let button = button.clone();
            view! {
                <span role="alert">"There is no undo for this. "</span>
                <button type="button" class="button danger" on:click=act>
                    "Discard for good"
                </button>
                <button type="button" class="button quiet" on:click=move |_| ask(false, &button)>
                    "Keep it"
                </button>
            }
            .into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-label=label.clone()
                    on:click=move |_| ask(true, ".entry .danger")
                >
                    "Discard"
                </button>
            }
            .into_any()
        }
    })
}
