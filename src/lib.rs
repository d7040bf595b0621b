//! Rung: know which rung you are on, prove the next one.
//!
//! The map of the code, in reading order. Dependencies run one way: `ui → browser → {storage,
//! export, content, route} → domain`; the compiler keeps browser crates out of the pure part.
//! `ARCHITECTURE.md` says what each holds, and leads through it three ways.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod content;
pub mod domain;
pub mod export;
pub mod route;
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod ui;
