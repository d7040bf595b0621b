//! Light or dark. `boot.js` reads the choice before the first paint; absent, the system decides.

use super::storage::keep_setting;

/// Where the choice is kept.
pub const KEPT: &str = "rung:page:theme";

fn root() -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    web_sys::window()?.document()?.document_element()?.dyn_into().ok()
}

/// Whether the page is dark now.
#[must_use]
pub fn is_dark() -> bool {
    match root().and_then(|root| root.dataset().get("theme")).as_deref() {
        Some(theme) => theme == "dark",
        None => web_sys::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|query| query.matches()),
    }
}

/// Sets the theme, and keeps it where storage allows.
pub fn set_dark(dark: bool) {
    let theme = if dark { "dark" } else { "light" };
    show(Some(theme));
    // Nothing is lost where it cannot be kept: the system decides again next time.
    let _ = keep_setting(KEPT, theme);
}

/// Shows what another tab chose, or what the system prefers once the choice is gone. Keeps nothing.
/// What is kept is JSON; an older page kept the bare word.
pub fn show(theme: Option<&str>) {
    let Some(root) = root() else { return };
    match theme.map(|theme| theme.trim_matches('"')) {
        Some(theme @ ("dark" | "light")) => drop(root.dataset().set("theme", theme)),
        _ => root.dataset().delete("theme"),
    }
}
