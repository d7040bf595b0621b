//! What a track is, what a person did, and what follows from it.
//!
//! Invariants of this half of the house:
//! - It is pure: no clock, no storage, no randomness, no browser. Days and fresh ids come in with
//!   the event.
//! - It does not fail: whatever was stored or imported has been checked at the edge, and an id that
//!   the content no longer knows is kept and passed over, never dropped and never a panic.
//! - [`workspace::Workspace::apply`] is the only function that changes what a person wrote.

pub mod amount;
pub mod assess;
pub mod date;
pub mod default;
pub mod digits;
pub mod english;
pub mod figures;
pub mod fold;
pub mod id;
pub mod named;
pub mod paste;
pub mod records;
pub mod redact;
pub mod schema;
pub mod workspace;
