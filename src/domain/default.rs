//! What a record leaves out of its stored form: fields that say nothing.

/// Whether a field says nothing: the `skip_serializing_if` of all of them.
pub(in crate::domain) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
