//! The impact log as a whole: which wins a question finds, what cites them, and which months have
//! any.

mod citations;
mod filter;
mod finder;
mod uses;
mod years;

pub use citations::{Citations, supports};
pub use filter::Filter;
pub use finder::{Finder, List, Listed};
pub use uses::{Use, all_uses};
pub use years::{RULE, Year, years};
