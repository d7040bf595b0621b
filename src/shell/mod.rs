//! The browser, one file for each thing it does for the page. Every call can fail, and every failure is a value.

pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod drafts;
pub mod entry;
pub mod files;
pub mod locale;
pub mod place;
pub mod storage;
pub mod theme;
