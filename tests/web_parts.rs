//! The parts in a real browser: what they show for a value, and what they tell when somebody acts.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what should not happen"
)]

use leptos::{prelude::*, task::tick};
use rung::{
    storage::{backend::StorageError, outcome::SaveError},
    ui::{
        components::{
            dialog::Dialog, glyph, notice::Notice, save_status::SaveStatus,
            text_fields::TextAreaField,
        },
        session::status::Saving,
    },
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A place of its own for each test, so that they do not see each other.
struct Place(web_sys::HtmlElement);

impl Place {
    async fn with_view<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let place: web_sys::HtmlElement =
            document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        leptos::mount::mount_to(place.clone(), view).forget();
        tick().await;
        Self(place)
    }

    fn find(&self, selector: &str) -> Option<web_sys::Element> {
        self.0.query_selector(selector).unwrap()
    }

    fn count(&self, selector: &str) -> u32 {
        self.0.query_selector_all(selector).unwrap().length()
    }

    fn says(&self) -> String {
        self.0.text_content().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[wasm_bindgen_test]
async fn rungs_are_solid_outlined_or_a_line() {
    for (claimed, evidenced, expected) in [
        (None, None, (0, 0, 3)),
        (Some(0), Some(0), (0, 0, 3)),
        (Some(1), Some(1), (1, 0, 2)),
        (Some(2), Some(1), (1, 1, 1)),
        (Some(3), Some(1), (1, 2, 0)),
        (Some(3), Some(3), (3, 0, 0)),
    ] {
        for ladder in [false, true] {
            let place = Place::with_view(move || {
                if ladder {
                    glyph::ladder_of_signal(claimed, evidenced, 3, None)
                } else {
                    glyph::rungs(claimed, evidenced, 3, false)
                }
            })
            .await;
            assert_eq!(
                (place.count(".on"), place.count(".claim"), place.count(".off")),
                expected,
                "{claimed:?} claimed, {evidenced:?} evidenced"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn a_level_is_never_colour_alone() {
    for (claimed, evidenced, expected) in [
        (None, None, "not scored –"),
        (Some(2), Some(2), "2 Proven"),
        (Some(2), Some(1), "2 Proven, claimed"),
    ] {
        let place = Place::with_view(move || {
            glyph::level(claimed, evidenced, 3, if claimed.is_some() { "Proven" } else { "" })
        })
        .await;
        assert_eq!(place.says(), expected);
    }
}

#[wasm_bindgen_test]
async fn a_tally_has_one_rung_for_each_thing() {
    for (done, started, of) in [(0, 0, 0), (0, 0, 9), (4, 0, 9), (14, 5, 27), (27, 0, 27)] {
        let place = Place::with_view(move || glyph::tally_of(done, started, of, false)).await;
        let counted = (place.count(".on"), place.count(".claim"), place.count(".off"));
        let open = u32::try_from(of - done - started).unwrap();
        assert_eq!(counted, (u32::try_from(done).unwrap(), u32::try_from(started).unwrap(), open));
    }
}

#[wasm_bindgen_test]
async fn the_saved_line_says_only_what_is_true() {
    let saving = RwSignal::new(Saving::Idle);
    let place = Place::with_view(move || view! { <SaveStatus saving long=true /> }).await;
    for (state, expected, key) in [
        (Saving::Idle, "Kept on this device", "saved"),
        (Saving::Saving, "Saving", "saving"),
        (Saving::Saved("14:32".to_owned()), "Saved on this device, 14:32", "saved"),
        (Saving::Failed(SaveError::Fault(StorageError::Full)), "Not saved", "failed"),
        (Saving::Failed(SaveError::Unreadable), "Not saved", "failed"),
    ] {
        saving.set(state);
        tick().await;
        assert_eq!(place.says(), expected);
        assert_eq!(place.find(".saved").unwrap().get_attribute("data-state").as_deref(), Some(key));
    }
}

#[wasm_bindgen_test]
async fn a_field_tells_what_is_written_and_shows_what_is_undone() {
    let text = RwSignal::new("before".to_owned());
    let told = RwSignal::new(Vec::new());
    let on_write = Callback::new(move |written: String| {
        told.update(|told: &mut Vec<String>| told.push(written))
    });
    let place = Place::with_view(
        move || view! { <TextAreaField id="w".to_owned() label="Label" value=text on_write /> },
    )
    .await;
    let field: web_sys::HtmlTextAreaElement = place.find("textarea").unwrap().unchecked_into();
    assert_eq!(field.value(), "before");
    field.set_value("written");
    field.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    assert_eq!(told.get_untracked(), ["written"]);
    text.set("undone".to_owned());
    tick().await;
    assert_eq!(field.value(), "undone");
}

#[wasm_bindgen_test]
async fn markup_in_a_text_stays_text() {
    let place = Place::with_view(
        || view! { <Notice title="<img src=x onerror=alert(1)>">"<b>bold</b>"</Notice> },
    )
    .await;
    assert_eq!(place.count("img"), 0);
    assert!(place.says().contains("<b>bold</b>"));
}

#[wasm_bindgen_test]
async fn a_dialog_opens_closes_and_notices_escape() {
    let open = RwSignal::new(false);
    let place =
        Place::with_view(move || view! { <Dialog open id="d" title="Title">"Inside"</Dialog> })
            .await;
    let dialog: web_sys::HtmlDialogElement = place.find("dialog").unwrap().unchecked_into();
    assert!(!dialog.open());
    open.set(true);
    tick().await;
    assert!(dialog.open());
    // What Esc does: the browser closes the dialog by itself.
    dialog.close();
    a_moment().await;
    assert!(!open.get_untracked());
}

/// The close event comes a task later.
async fn a_moment() {
    let later = js_sys::Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 50).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(later).await.unwrap();
}
