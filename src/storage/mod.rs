//! The stored and exchanged form of a person's work.
//!
//! Promises of this part of the house, each held by a test:
//! - Reading never writes. A value that cannot be read, or that a newer page wrote, stays exactly
//!   as it is.
//! - Every value is valid alone: no promise spans two keys, because a browser may keep one write
//!   and lose the next.
//! - What another tab saved is never overwritten silently; the other version is set aside.

pub mod backend;
pub mod backup;
pub mod backup_contents;
pub mod decode_error;
pub mod envelope;
pub mod fields;
pub mod json;
pub mod keys;
pub mod last_seen;
pub mod merge;
pub mod migrations;
pub mod outcome;
pub mod quarantine;
pub mod rescue;
pub mod store;
pub mod tabs;
pub mod undo_steps;
