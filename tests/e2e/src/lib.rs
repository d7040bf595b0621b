//! Walks through the built site as a person takes it: a real Chromium, a plain file server, and
//! verbs in the user's words.
//!
//! ```no_run
//! # async fn walk() {
//! use rung_e2e::{Options, Visit};
//! let visit = Visit::open(Options::default()).await;
//! visit.press("IT Director").await;
//! visit.see("Signal 1 of 9").await;
//! # }
//! ```
//!
//! Every verb waits up to ten seconds for what it needs and fails with what was on the page
//! instead. Read in this order: `options` (what a visit may be like), `visit` (starting, tabs,
//! restarts), `verbs` (what a person does and sees), `paper` (printing), `watch` (what the page did
//! behind the scenes), `steps` and `life` (what many walks begin with), `monkey` (random walks),
//! then `browser`, `server`, `place` and `cdp` below them.

mod browser;
mod cdp;
pub mod life;
mod monkey;
mod options;
mod paper;
mod place;
mod server;
pub mod steps;
mod verbs;
mod visit;
mod watch;

pub use monkey::{Fault, Monkey};
pub use options::{Edit, Options};
pub use paper::Paper;
pub use server::{Request, Server};
pub use visit::{Ending, Visit};
