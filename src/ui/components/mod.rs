//! Presentational parts: they know nothing of the app, take values and callbacks, and give views.

pub mod add_form;
pub mod date_input;
pub mod day_setting;
pub mod dialog;
pub mod draft;
pub mod empty_state;
pub mod focus;
pub mod glyph;
pub mod icon;
pub mod keyboard;
pub mod legend;
pub mod long_text;
pub mod measure;
pub mod notice;
pub mod save_status;
pub mod select_field;
pub mod signal_list;
pub mod text_fields;
