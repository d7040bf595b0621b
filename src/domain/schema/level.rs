//! The steps of a scale.

/// A step on a signal's scale. 0 is the lowest; the highest is [`Track::top`].
pub type Level = u8;
