//! The stored and exchanged form of a person's work.
//!
//! Promises of this part of the house, each held by a test:
//! - Reading never writes. A value that cannot be read, or that a newer page wrote, stays exactly as it is.
//! - Every value is valid alone: no promise spans two keys, because a browser may keep one write and lose the next.
//! - What another tab saved is never overwritten silently; the other version is set aside.

mod aside;
pub mod backup;
mod contents;
pub mod envelope;
mod fields;
mod json;
mod kept;
mod known;
pub mod merge;
pub mod migrate;
mod outcome;
mod rescue;
pub mod shelf;
pub mod steps;
pub mod store;
mod tabs;
mod unreadable;
