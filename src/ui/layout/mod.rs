//! What stands around every page: header, what is wrong with storage or content, the pages of a
//! case, what just happened, footer.

mod case_nav;
mod footer;
mod header;
mod misread;
mod storage_alert;
mod toast_line;

pub(super) use case_nav::CaseNav;
pub(super) use footer::Footer;
pub(super) use header::Header;
pub(super) use misread::Misread;
pub(super) use storage_alert::StorageAlert;
pub(super) use toast_line::ToastLine;
