//! What a person saved: one record for each thing that is stored and undone alone.

pub mod attempt;
pub mod case;
pub mod checklist_answers;
pub mod days_off;
pub mod document;
pub mod key;
pub mod metric;
pub mod pack;
pub mod plan;
pub mod plan_item;
pub mod record;
pub mod redaction_list;
pub mod rehearsal;
pub mod settings;
pub mod story;
pub mod win;
pub mod win_part;
