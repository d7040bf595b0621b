//! The entries of the tab's history: how far each was scrolled and what had the focus, so that Back
//! and Forward find a long page as it was left. Kept in memory for the moment, and in the entry's
//! own state for a reload.

use super::{location, random};
use leptos::{
    ev,
    leptos_dom::helpers::TimeoutHandle,
    prelude::{set_timeout_with_handle, window, window_event_listener},
};
use std::{cell::RefCell, collections::BTreeMap, time::Duration};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ScrollRestoration};

/// Where somebody was on a page.
#[derive(Clone, Debug, Default)]
pub struct Spot {
    /// How far down, in pixels.
    pub top: f64,
    /// What had the focus, as a selector; empty for the page as a whole.
    pub focus: String,
}

#[derive(Default)]
struct Entries {
    /// The name of the entry that is shown.
    now: String,
    spots: BTreeMap<String, Spot>,
    waiting: Option<TimeoutHandle>,
}

thread_local! {
    static ENTRIES: RefCell<Entries> = RefCell::default();
}

/// A browser takes a hundred changes of state in half a minute; one when the scrolling has come to
/// rest is enough.
const REST: Duration = Duration::from_millis(300);

/// Begins to notice. The browser itself would scroll before the room is there.
pub fn begin() {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    window_event_listener(ev::scroll, |_| {
        note(|spot| spot.top = window().scroll_y().unwrap_or_default());
        keep_soon();
    });
    // The last moment in which the page still shows the entry that is left; its scrolling may not
    // have been told yet.
    window_event_listener(ev::popstate, |_| {
        note(|spot| spot.top = window().scroll_y().unwrap_or_default())
    });
    window_event_listener(ev::focusin, |event| {
        let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        note(|spot| spot.focus = at.as_ref().and_then(selector).unwrap_or_default());
    });
    window_event_listener(ev::pagehide, |_| keep());
    // An anchor within the page is an entry too, and no other room.
    window_event_listener(ev::hashchange, |_| {
        if location::route().is_none()
            && let Some(spot) = arrive()
        {
            location::scroll_to(spot.top);
        }
    });
}

/// Another entry is shown. The place where it was left, or `None` where nobody has been yet.
pub fn arrive() -> Option<Spot> {
    let state = window()
        .history()
        .ok()
        .and_then(|history| history.state().ok())
        .and_then(|state| state.as_string());
    let kept = state.as_deref().and_then(read);
    let name = kept.as_ref().map_or_else(random::fresh_id, |(name, _)| name.clone());
    let spot = ENTRIES.with_borrow_mut(|entries| {
        if let Some(waiting) = entries.waiting.take() {
            waiting.clear();
        }
        entries.now.clone_from(&name);
        let known = entries.spots.get(&name).cloned().or(kept.map(|(_, spot)| spot));
        entries.spots.insert(name, known.clone().unwrap_or_default());
        known
    });
    keep();
    spot
}

fn note(change: impl FnOnce(&mut Spot)) {
    ENTRIES.with_borrow_mut(|entries| {
        let Entries { now, spots, .. } = entries;
        if let Some(spot) = spots.get_mut(now) {
            change(spot);
        }
    });
}

fn keep_soon() {
    let waiting = set_timeout_with_handle(keep, REST).ok();
    if let Some(before) =
        ENTRIES.with_borrow_mut(|entries| std::mem::replace(&mut entries.waiting, waiting))
    {
        before.clear();
    }
}

/// Writes the place into the entry's state. A browser may refuse; then only a reload forgets it.
fn keep() {
    let line = ENTRIES.with_borrow(|entries| {
        let spot = entries.spots.get(&entries.now)?;
        Some(format!("{} {} {}", entries.now, spot.top, spot.focus))
    });
    if let (Some(line), Ok(history)) = (line, window().history()) {
        _ = history.replace_state(&JsValue::from_str(&line), "");
    }
}

fn read(state: &str) -> Option<(String, Spot)> {
    let mut parts = state.splitn(3, ' ');
    let (name, top) = (parts.next()?, parts.next()?.parse().ok()?);
    Some((name.to_owned(), Spot { top, focus: parts.next().unwrap_or_default().to_owned() }))
}

/// How an element is found again when its room was built anew.
fn selector(element: &Element) -> Option<String> {
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let id = element.id();
    if !id.is_empty() {
        return Some(format!("[id=\"{}\"]", quoted(&id)));
    }
    let href = element.get_attribute("href")?;
    Some(format!("main a[href=\"{}\"]", quoted(&href)))
}
