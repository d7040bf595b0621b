//! What several pages show.

pub(in crate::ui::pages) mod case_name;
pub(in crate::ui::pages) mod checklist_list;
pub(in crate::ui::pages) mod own_item;
pub(in crate::ui::pages) mod sector_choice;
