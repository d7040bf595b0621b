//! The browser, one file for each thing it does for the page. Every call can fail, and every
//! failure is a value.

pub mod clipboard;
pub mod clock;
pub mod drafts;
pub mod files;
pub mod history_entry;
pub mod locale;
pub mod location;
pub mod random;
pub mod storage;
pub mod theme;
