//! Taking work away: documents made from what a person wrote, and the forms in which they leave the
//! page.
//!
//! Pure, and compiled for every target. What may not leave is kept out where a [`doc::Doc`] is made
//! (private wins) and on the way through it (hidden words), never in a form.

pub mod address;
pub mod artifact;
pub mod csv;
pub mod doc;
pub mod file_names;
pub mod html;
pub mod ics;
pub mod json;
pub mod letters;
pub mod log;
pub mod markdown;
pub mod outgoing;
pub mod pack;
pub mod plain;
pub mod plan;
pub mod row_length;
