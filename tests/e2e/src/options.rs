//! What a visit may be like. Kept apart because every walk reads it and none needs the rest.

use std::path::{Path, PathBuf};

/// How the site is served and in what browser it is opened. `Options::default()` is a desktop visit
/// to the root of a host.
pub struct Options {
    /// The path below which the site is served, such as `/a/b/`.
    pub prefix: String,
    /// What follows the site's address on arrival, such as `#/data`.
    pub start: String,
    /// The system prefers a dark theme.
    pub dark: bool,
    /// Width of the window's inside in CSS pixels.
    pub width: u32,
    /// Height of the window's inside in CSS pixels.
    pub height: u32,
    /// The server compresses.
    pub brotli: bool,
    /// The browser refuses all storage, as it does where a person blocks cookies and site data.
    pub blocked_storage: bool,
    /// The built site; `dist/` of the repository, or the folder in `RUNG_DIST`, unless told. A copy
    /// of it is served.
    pub site: Option<PathBuf>,
    /// Changes the copy before it is served: a damaged file, a missing one, another version.
    pub edit: Option<Edit>,
    /// JavaScript that runs in every page before any of the page's own.
    pub script: String,
}

/// A change to the served copy of the site, given its folder.
pub type Edit = Box<dyn FnOnce(&Path) + Send>;

impl Default for Options {
    fn default() -> Self {
        Self {
            prefix: "/".to_owned(),
            start: String::new(),
            dark: false,
            width: 1280,
            height: 900,
            brotli: false,
            blocked_storage: false,
            site: None,
            edit: None,
            script: String::new(),
        }
    }
}

impl Options {
    /// The narrowest phone that Rung is made for, 320 by 640.
    pub fn phone() -> Self {
        Self { width: 320, height: 640, ..Self::default() }
    }
}
