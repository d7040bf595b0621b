//! The macro of Rung: `#[derive(Json)]` gives a record its stored form.

mod json;

/// How a record is written as JSON and read from it; `domain/stored.rs` says how fields are marked.
#[proc_macro_derive(Json, attributes(json))]
pub fn json(record: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let record = syn::parse_macro_input!(record as syn::DeriveInput);
    json::json(&record).unwrap_or_else(syn::Error::into_compile_error).into()
}
