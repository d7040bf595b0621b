//! What leaves, in a real browser: what is made when, counted by how often it is asked for.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what should not happen"
)]

use leptos::prelude::*;
use rung::domain::workspace::event::{CaseEvent, DocumentEvent, WinEvent};
use rung::{
    domain::{
        id::{CaseId, WinId},
        records::{
            case::Case,
            redaction_list::{Redaction, RedactionList},
            win::Win,
            win_part::WinField,
        },
        workspace::Workspace,
    },
    export::doc::Doc,
    ui::{
        export_forms::{ExportFormat, ExportRequest, forms},
        export_panel::folded,
        open_case::OpenCase,
        redacted_view::{masked_work, outside},
        redaction_scan::{Said, to_look_at},
        session::Session,
    },
};
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A page of its own with a session in which one case is open and one win begun, both called
/// `name`: the tests run beside one another and share what is stored, as tabs do.
async fn shown<V: IntoView + 'static>(
    name: &'static str,
    build: impl FnOnce(Session) -> V + 'static,
) -> (HtmlElement, Session) {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let (told, session) = std::sync::mpsc::channel();
    let page = move || {
        let session = Session::open();
        provide_context(session);
        session.dispatch(CaseEvent::CaseOpened(Case::new(
            CaseId::try_from(name).unwrap(),
            "it-director".try_into().unwrap(),
            session.today_untracked(),
        )));
        session.dispatch(WinEvent::WinAdded(
            Win::new(WinId::try_from(name).unwrap(), session.today_untracked()).into(),
        ));
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
    session.dispatch(WinEvent::WinPartWritten {
        win: WinId::try_from(name).unwrap(),
        part: WinField::Text,
        text: text.to_owned(),
    });
    moment().await;
}

async fn hide(session: Session, name: &str, word: &str) {
    let words = vec![Redaction { word: word.to_owned(), label: "the company".to_owned() }];
    session.dispatch(DocumentEvent::WordsHidden(RedactionList {
        words,
        ..RedactionList::new(CaseId::try_from(name).unwrap())
    }));
    moment().await;
}

/// Once opened, “Take it away” went on making its document with each letter, although it was closed
/// again.
#[wasm_bindgen_test]
async fn a_folded_panel_makes_nothing() {
    let made = Arc::new(Mutex::new(Vec::new()));
    let count = made.clone();
    let (place, session) = shown("folded", move |_| {
        let make = Callback::new(move |work: Arc<Workspace>| {
            let text = work
                .win(&WinId::constant("folded"))
                .map(|win| win.text.clone())
                .unwrap_or_default();
            count.lock().unwrap().push(text.clone());
            Doc::new(text)
        });
        let leaving = ExportRequest {
            make,
            case: Some(CaseId::constant("folded")),
            long: None,
            forms: ExportFormat::WORDS,
            print: None,
        };
        view! { <div>{folded(leaving, Callback::new(|()| None))}</div> }
    })
    .await;
    hide(session, "folded", "Acme").await;
    let details: Element = place.query_selector("details").unwrap().unwrap();
    let inside = || place.query_selector(".inside button").unwrap().is_some();
    let says = || place.text_content().unwrap();
    let since = || std::mem::take(&mut *made.lock().unwrap());
    for round in 0..2 {
        let (first, second) = (format!("AcmeNet of {round}"), format!("AcmeWeb of {round}"));
        write(session, "folded", &first).await;
        assert_eq!((since(), inside()), (vec![], false), "folded");
        details.set_attribute("open", "").unwrap();
        moment().await;
        assert_eq!(
            (since(), inside()),
            (vec![first.clone(), first], true),
            "as it was written, and as it leaves"
        );
        assert!(says().contains("“AcmeNet” looks like “Acme”"), "{}", says());
        write(session, "folded", &second).await;
        assert_eq!(since(), [second.clone(), second], "each again");
        assert!(says().contains("“AcmeWeb” looks like “Acme”"), "{}", says());
        details.remove_attribute("open").unwrap();
        moment().await;
    }
    hide(session, "folded", "Nobody").await;
    write(session, "folded", "new").await;
    assert_eq!((since(), inside()), (vec![], false), "folded again");
}

/// What leaves without a panel that says it first, such as a review, is looked through as it
/// leaves.
#[wasm_bindgen_test]
async fn what_has_just_left_is_looked_through() {
    let (place, session) = shown("review", |_| {
        let make = Callback::new(|work: Arc<Workspace>| {
            Doc::new(
                work.win(&WinId::constant("review"))
                    .map(|win| win.part(WinField::Voucher).to_owned())
                    .unwrap_or_default(),
            )
        });
        let leaving = ExportRequest {
            make,
            case: None,
            long: None,
            forms: &[ExportFormat::Markdown],
            print: None,
        };
        view! { <div>{forms(leaving)}</div> }
    })
    .await;
    hide(session, "review", "Acme").await;
    let voucher = "Head of AcmeNet".to_owned();
    session.dispatch(WinEvent::WinPartWritten {
        win: WinId::constant("review"),
        part: WinField::Voucher,
        text: voucher,
    });
    let press = |selector: &str| {
        place.query_selector(selector).unwrap().unwrap().unchecked_into::<HtmlElement>().click()
    };
    let looks = || {
        place
            .text_content()
            .unwrap()
            .contains("To look at before it goes on“AcmeNet” looks like “Acme”.")
    };
    assert!(!looks());
    press("button");
    moment().await;
    assert!(looks(), "{}", place.text_content().unwrap());
    press("input[type=checkbox]");
    press("button");
    moment().await;
    assert!(!looks(), "with the real names there is nothing to look at");
}

/// A write copies the workspace when somebody holds it. Without words to hide, nobody who shows
/// what leaves does.
#[wasm_bindgen_test]
async fn an_empty_list_has_nothing_copied_at_a_write() {
    let (_place, session) = shown("shown", |session| {
        let open = OpenCase::open(&CaseId::constant("shown")).unwrap();
        let outside = outside(open, RwSignal::new(false)).unwrap();
        let found = to_look_at(open, &Said::of(open), outside);
        let masked = masked_work(session, Some(CaseId::constant("shown")));
        Effect::new(move |_| (found.get(), masked.get(), outside.read(|work| work.wins().len())));
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
