//! The rooms of the page, one file or folder each.

mod answers;
mod attempts;
mod case_name;
mod checklist;
mod data;
mod home;
mod log;
mod mask;
mod nowhere;
mod own_line;
mod pack;
mod plan;
mod print;
mod promise;
mod result;
mod score;
mod sector;
mod stories;
mod track_start;

pub(super) use answers::Answers;
pub(super) use attempts::{Attempts, Compared};
pub(super) use checklist::ChecklistRoom;
pub(super) use data::Data;
pub(super) use home::Home;
pub(super) use log::{Book, Log};
pub(super) use mask::WordsToHide;
pub(super) use nowhere::Nowhere;
pub(super) use pack::PackRoom;
pub(super) use plan::PlanRoom;
pub(super) use print::{Paper, Print, paper, prints_itself};
pub(super) use promise::Promise;
pub(super) use result::ResultRoom;
pub(super) use score::Score;
pub(super) use stories::{Rehearse, Stories};
pub(super) use track_start::TrackStart;
