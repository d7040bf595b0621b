//! What content says: the types of its files, read strictly, so that a slip stops the tests with
//! its place.

pub mod artifact;
pub mod bands;
pub mod block;
pub mod checklist;
pub mod column;
pub mod columns;
pub mod field_order;
pub mod guide;
pub mod level;
pub mod long_plan;
pub mod scoring;
pub mod signal;
pub mod track;
