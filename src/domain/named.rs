//! Enums that content names: each value with the key under which content and styles know it.

/// Enums that content names.
macro_rules! named {
    ($( $(#[$about:meta])* $name:ident { $( $(#[$says:meta])* $one:ident = $key:literal, )+ } )+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        pub enum $name {
            $( $(#[$says])* #[serde(rename = $key)] $one, )+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$one ),+];

            /// As it stands in content, and as the styles know it.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $( Self::$one => $key, )+ }
            }
        }
    )+};
}

pub(in crate::domain) use named;
