//! What the store needs from a place that keeps strings by key. Every call can fail, because in a
//! browser each does.

/// A place that keeps strings by key: the browser's storage, or a stand-in for tests.
pub trait StorageBackend {
    /// The keys in it, in any order.
    ///
    /// # Errors
    /// The place cannot be reached.
    fn keys(&self) -> Result<Vec<String>, StorageError>;

    /// The value under a key.
    ///
    /// # Errors
    /// The place cannot be reached.
    fn read(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts a value under a key. After an error the former value still stands.
    ///
    /// # Errors
    /// The place is full or cannot be reached.
    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError>;

    /// Takes a value away.
    ///
    /// # Errors
    /// The place cannot be reached.
    fn remove(&mut self, key: &str) -> Result<(), StorageError>;
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// Storage is switched off or cannot be reached.
    #[error("this browser does not let the page keep anything")]
    Blocked,
    /// Storage is full.
    #[error("the browser’s storage for this page is full")]
    Full,
    /// Storage answered, and did not do what it said.
    #[error("the browser’s storage did not keep what was written")]
    Broken,
}
