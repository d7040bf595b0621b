//! What leaves, in a real browser: what is made for it, and when.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop at what should not happen")]

use leptos::prelude::*;
use rung::{
    domain::{
        case::Case,
        event::Event,
        id::{CaseId, WinId},
        mask::{Hidden, Mask},
        win::{Win, WinPart},
    },
    ui::{
        markup::{Node, view},
        open_case::OpenCase,
        outside::{masked_work, outside},
        session::Session,
    },
};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// A page of its own with a session in which one case is open and one win begun, both called `name`: the tests run beside
/// one another and share what is stored, as tabs do.
async fn shown(name: &'static str, build: impl FnOnce(Session) -> Node + 'static) -> (HtmlElement, Session) {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let (told, session) = std::sync::mpsc::channel();
    let page = move || {
        let session = Session::open();
        provide_context(session);
        session.dispatch(Event::CaseOpened(Case::new(CaseId::from(name), "it-director".into(), session.today_untracked())));
        session.dispatch(Event::WinAdded(Win::new(WinId::from(name), session.today_untracked()).into()));
        told.send(session).unwrap();
        build(session)
    };
    leptos::mount::mount_to(place.clone(), page).forget();
    moment().await;
    (place, session.recv().unwrap())
}

/// Everything that was woken has run, and what was left is gone.
async fn moment() {
    let later = js_sys::Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 50).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(later).await.unwrap();
}

async fn write(session: Session, name: &str, text: &str) {
    session.dispatch(Event::WinPartWritten { win: WinId::from(name), part: WinPart::Text, text: text.to_owned() });
    moment().await;
}

async fn hide(session: Session, name: &str, word: &str) {
    let words = vec![Hidden { word: word.to_owned(), label: "the company".to_owned() }];
    session.dispatch(Event::WordsHidden(Mask { words, ..Mask::new(CaseId::from(name)) }));
    moment().await;
}

/// A write copies the workspace when somebody holds it. Without words to hide, nobody who shows what leaves does.
#[wasm_bindgen_test]
async fn an_empty_list_has_nothing_copied_at_a_write() {
    let (_place, session) = shown("shown", |session| {
        let open = OpenCase::open(&CaseId::from("shown")).unwrap();
        let outside = outside(open, RwSignal::new(false)).unwrap();
        let masked = masked_work(session, Some(CaseId::from("shown")));
        Effect::new(move |_| (masked.get(), outside.read(|work| work.wins().len())));
        view! { <p></p> }
    })
    .await;
    let place = || Arc::as_ptr(&session.written_untracked());
    let before = place();
    for text in ["one", "two"] {
        write(session, "shown", text).await;
        assert_eq!(place(), before, "{text}");
    }
    hide(session, "shown", "Acme").await;
    write(session, "shown", "three").await;
    assert_ne!(place(), before, "with words, what they were last hidden in is held");
    hide(session, "shown", "").await;
}
