//! What a track is, what a person did, and what follows from it.
//!
//! Invariants of this half of the house:
//! - It is pure: no clock, no storage, no randomness, no browser. Days and fresh ids come in with the event.
//! - It does not fail: whatever was stored or imported has been checked at the edge, and an id that the
//!   content no longer knows is kept and passed over, never dropped and never a panic.
//! - [`workspace::Workspace::apply`] is the only function that changes what a person wrote.

pub mod arrange;
pub mod artifact;
pub mod attempt;
pub mod bands;
pub mod block;
pub mod capture;
pub mod case;
pub mod cell;
pub mod changes;
mod checked;
pub mod checklist;
pub mod column;
mod columns;
pub mod coverage;
pub mod date;
mod default;
mod digits;
mod edit;
pub mod event;
pub mod focus;
mod freezing;
pub mod gaps;
mod guide;
pub mod history;
pub mod id;
pub mod key;
mod lay;
pub mod level;
mod line;
pub mod log;
mod long_plan;
pub mod mask;
pub mod masked;
pub mod metric;
mod named;
pub mod number;
pub mod off;
pub mod offers;
pub mod pack_documents;
mod pairs;
pub mod panel;
pub mod paste;
pub mod picture;
pub mod plan;
pub mod reading;
pub mod record;
mod records;
pub mod rehearsal;
mod rehearsed;
mod rule;
pub mod sanitise;
pub mod settings;
pub mod sheet;
mod signal;
pub mod story;
pub mod telling;
mod template;
pub mod text;
pub mod track;
pub mod win;
mod win_part;
pub mod workspace;
