//! Rung: know which rung you are on, prove the next one.
//!
//! The map of the code, in reading order. Dependencies run one way:
//! `ui → shell → {saved, export, content, route} → domain`; the compiler keeps browser crates out of the pure part.

pub mod content;
pub mod domain;
pub mod export;
pub mod route;
pub mod saved;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
pub mod ui;

// The `view!` macro names `::rung`, so that it can be used by the tests as well as in here.
#[cfg(target_arch = "wasm32")]
extern crate self as rung;
