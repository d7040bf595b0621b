//! What stands around every room: masthead, trouble with storage, case bar, status bar, foot.

use super::{
    components::{focus::restore_focus, icon, notice::Notice, save_status::SaveStatus},
    linger::linger,
    open_case::use_case,
    session::{Session, use_session},
};
use crate::{
    browser::theme,
    domain::records::plan::of_all,
    route::{CasePage, Route},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Name, places, whether the words are saved, theme.
#[component]
pub(super) fn Header() -> impl IntoView {
    let session = use_session();
    let route = session.route();
    let dark = session.dark();
    let place = move |to: Route, name: &'static str| {
        let href = to.href();
        let current = move || match (route.get(), &to) {
            (now, to) if now == *to => Some("page"),
            (Route::Case(..) | Route::Track(_), Route::Home) | (Route::Log(_), Route::Log(_)) => {
                Some("true")
            }
            _ => None,
        };
        view! { <li><a href=href aria-current=current>{name}</a></li> }
    };
    view! {
        <header class="mast">
            <div class="wrap">
                <a class="wordmark" href="#/">{icon::wordmark()} "Rung"</a>
                <nav class="places" id="places" aria-label="Places" popover="">
                    <ul class="plain">
                        {place(Route::Home, "Cases")} {place(Route::Log(None), "Impact log")} {place(Route::Data, "Data")}
                    </ul>
                </nav>
                <div class="tools">
                    <SaveStatus saving=session.saving() long=true />
                    <button
                        type="button"
                        aria-label="Dark theme"
                        aria-pressed=move || dark.get().to_string()
                        on:click=move |_| {
                            dark.set(!dark.get_untracked());
                            theme::set_dark(dark.get_untracked());
                        }
                    >
                        {icon::theme()}
                    </button>
                    <button type="button" class="menu-button" popovertarget="places">"Menu"</button>
                </div>
            </div>
        </header>
    }
}

/// Above every room while something is not saved.
#[component]
pub(super) fn StorageAlert() -> impl IntoView {
    let session = use_session();
    let saving = Memo::new(move |_| session.saving().get());
    linger(move || {
        saving.get().trouble().map(|(title, says)| {
            view! {
                <div class="trouble" role="alert">
                    <Notice kind="bad" title>
                        {says}
                        <p class="row">
                            <button type="button" class="button" on:click=move |_| session.save_to_file()>"Save everything to a file"</button>
                            <button type="button" class="button quiet" on:click=move |_| session.flush()>"Try again"</button>
                            <a class="button quiet" href=Route::Data.href()>"Open Data"</a>
                        </p>
                    </Notice>
                </div>
            }
        })
    })
}

/// Above every room while a part of what the page brings along cannot be read.
#[component]
pub(super) fn Misread() -> impl IntoView {
    let session = use_session();
    linger(move || {
        let misread = session.misread();
        (!misread.is_empty()).then(|| {
            view! {
                <div class="trouble" role="alert">
                    <Notice kind="bad" title="A part of this page cannot be read.">
                        "What you wrote is not touched by it. Reload the page to fetch it again. What cannot be read is at " {misread.join(", ")} "."
                    </Notice>
                </div>
            }
        })
    })
}

/// Which case, and its five rooms with how far each is.
#[component]
pub(super) fn CaseNav(room: CasePage) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let name = track.name.clone();
    let scored =
        move || open.reading.with(|reading| format!("{} of {}", reading.scored(), reading.of()));
    let result = move || {
        open.reading.with(|reading| match (reading.scored(), reading.has_unproven()) {
            (0, _) => "not yet".to_owned(),
            (_, true) => format!("{}, {} proven", reading.claimed, reading.evidenced),
            (_, false) => reading.claimed.to_string(),
        })
    };
    let plan = move || {
        let progress =
            open.read(|workspace| of_all(&workspace.plans(&open.id()), open.session.today()));
        if progress.of == 0 {
            "not yet".to_owned()
        } else {
            format!("{} of {}", progress.done, progress.of)
        }
    };
    let pack = move || {
        let (complete, of) = open.documents_complete();
        format!("{complete} of {of}")
    };
    let stories = move || {
        let (told, of) = open.stories_told();
        format!("{told} of {of}")
    };
    let said = move || {
        open.case.with(|case| {
            case.scored.map_or_else(
                || format!("Opened {}", case.opened.long()),
                |day| format!("Scored {}", day.long()),
            )
        })
    };
    // On paper it names the case of a print that has no cover.
    let prints = matches!(room, CasePage::Print | CasePage::PrintOne(_));
    let here = move |to: &CasePage| match (&room, to) {
        (CasePage::Answers, CasePage::Score(_))
        | (CasePage::Rehearse(_), CasePage::Stories(_))
        | (CasePage::Words, CasePage::Pack(_)) => Some("true"),
        (CasePage::Attempts(_) | CasePage::Checklist(_), CasePage::Result) => Some("true"),
        (room, to) if std::mem::discriminant(room) == std::mem::discriminant(to) => Some("page"),
        _ => None,
    };
    view! {
        <section class=if prints { "casebar prints" } else { "casebar" } aria-label=format!("Case: {}", track.name)>
            <div class="wrap">
                <div class="title"><b>{name}</b> <p>{said}</p></div>
                <nav class="rooms" aria-label="Rooms of this case">
                    <ol class="plain">
                        <li><a href=open.href(CasePage::Score(None)) aria-current=here(&CasePage::Score(None))><span>"Score"</span> " " <span class="count">{scored}</span></a></li>
                        <li><a href=open.href(CasePage::Result) aria-current=here(&CasePage::Result)><span>"Result"</span> " " <span class="count">{result}</span></a></li>
                        <li><a href=open.href(CasePage::Plan(None)) aria-current=here(&CasePage::Plan(None))><span>"Plan"</span> " " <span class="count">{plan}</span></a></li>
                        <li><a href=open.href(CasePage::Pack(None)) aria-current=here(&CasePage::Pack(None))><span>"Proof" <span class="long">" pack"</span></span> " " <span class="count">{pack}</span></a></li>
                        <li><a href=open.href(CasePage::Stories(None)) aria-current=here(&CasePage::Stories(None))><span>"Stories"</span> " " <span class="count">{stories}</span></a></li>
                    </ol>
                </nav>
            </div>
        </section>
    }
}

/// The status bar: what was taken away, with Undo. Goes by itself, when it is used, and with the
/// room.
#[component]
pub(super) fn ToastLine() -> impl IntoView {
    let session = use_session();
    // The buttons go with the line: the keyboard returns to where it came from, and the page stays
    // where it is.
    let from = StoredValue::new_local(None::<web_sys::HtmlElement>);
    let came = move |event: web_sys::FocusEvent| {
        let before = event
            .related_target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
        if before.as_ref().is_none_or(|before| before.closest(".said").ok().flatten().is_none()) {
            from.set_value(before);
        }
    };
    let leave = move |act: fn(Session)| {
        act(session);
        restore_focus(from.get_value());
    };
    view! {
        <div class="said wrap" role="status" on:focusin=came>
            {linger(move || {
                session.said().get().map(|said| {
                    view! {
                        <div class="undo">
                            <span>{said.text} {said.link.map(|(href, words)| view! { " " <a href=href>{words}</a> })}</span>
                            {said.undo.then(|| view! { <button type="button" on:click=move |_| leave(Session::undo)>"Undo"</button> })}
                            <button type="button" on:click=move |_| leave(Session::dismiss)>"Dismiss"</button>
                        </div>
                    }
                })
            })}
        </div>
    }
}

/// The promise, and the way out for everything.
#[component]
pub(super) fn Footer() -> impl IntoView {
    let session = use_session();
    let taken = move || {
        let settings = session.read(crate::domain::workspace::Workspace::settings);
        settings.taken_out.map(|day| format!(" Last saved to a file on {}.", day.long()))
    };
    let printable = move || session.route().get().case().cloned();
    let back = move |_| {
        session.undo();
        // The button goes with the last step.
        if !session.undoable().get_untracked() {
            restore_focus(None);
        }
    };
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>"Nothing is sent from this page." {taken}</p>
                <ul class="plain">
                    {linger(move || session.undoable().get().then(|| view! { <li><button type="button" class="linklike" on:click=back>"Take the last step back"</button></li> }))}
                    <li><button type="button" class="linklike" on:click=move |_| session.save_to_file()>"Save everything to a file"</button></li>
                    {move || printable().map(|case| view! { <li><a href=Route::Case(case, CasePage::Print).href()>"Print"</a></li> })}
                    <li><a href=Route::Promise.href()>"How this page keeps its promise"</a></li>
                </ul>
            </div>
        </footer>
    }
}
