//! The rooms of the page, one file or folder each.

mod answers;
mod attempts;
mod checklist;
mod data;
mod home;
mod log;
mod not_found;
mod pack;
mod plan;
mod print;
mod promise;
mod redactions;
mod result;
mod score;
mod shared;
mod stories;
mod track_start;

pub(super) use answers::Answers;
pub(super) use attempts::{Attempts, Compared};
pub(super) use checklist::ChecklistPage;
pub(super) use data::Data;
pub(super) use home::Home;
pub(super) use log::{Book, Log};
pub(super) use not_found::NotFound;
pub(super) use pack::PackPage;
pub(super) use plan::PlanPage;
pub(super) use print::{Paper, Print, paper, prints_itself};
pub(super) use promise::Promise;
pub(super) use redactions::Redactions;
pub(super) use result::ResultPage;
pub(super) use score::Score;
pub(super) use stories::{Rehearse, Stories};
pub(super) use track_start::TrackStart;
