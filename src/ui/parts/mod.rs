//! Presentational parts: they know nothing of the app, take values and callbacks, and give views.

pub mod add_form;
pub mod choice;
pub mod day_field;
pub mod day_setting;
pub mod dialog;
pub mod draft;
pub mod empty;
pub mod focus;
pub mod glyph;
pub mod icon;
pub mod key;
pub mod keyboard;
pub mod long_text;
pub mod measure;
pub mod notice;
pub mod saved;
pub mod signal_list;
pub mod writing;
