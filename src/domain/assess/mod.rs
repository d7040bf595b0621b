//! What follows from content and records: readings, focus, plans on dates, coverage, what is
//! missing, what is suggested.

pub mod cell;
pub mod comparison;
pub mod completeness;
pub mod coverage;
pub mod focus;
pub mod impact_log;
pub mod metric_parser;
pub mod pack_documents;
pub mod reading;
pub mod rehearsals;
pub mod schedule;
pub mod snapshot;
pub mod stays;
pub mod story_checks;
pub mod suggestions;
