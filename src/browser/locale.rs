//! How the person's country writes, as far as a file has to know.

/// Whether it writes 1,5 for one and a half. Spreadsheets there expect semicolons between cells.
#[must_use]
pub fn writes_a_comma() -> bool {
    let language =
        web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    String::from(js_sys::Number::from(1.5).to_locale_string(&language)).contains(',')
}
