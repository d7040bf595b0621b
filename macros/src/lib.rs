//! The macros of Rung.
//!
//! `view!` takes the syntax of leptos' own and turns each root element into one static template, which the
//! browser parses and clones, and a list of holes: what is put into the clone, and where. An element that never changes
//! costs its text and no code. `#[component]` is leptos' as well, without its type for each view.

mod component;
mod template;

use proc_macro2::TokenStream;
use quote::quote;

/// Markup as a `ui::markup::Node`.
#[proc_macro]
pub fn view(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// A function whose arguments are given by name in a `view!`: `#[prop(into)]`, `#[prop(optional)]`, `#[prop(default = …)]`.
#[proc_macro_attribute]
pub fn component(_: proc_macro::TokenStream, function: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let function = syn::parse_macro_input!(function as syn::ItemFn);
    component::component(&function).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let parser = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(input).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let node = template::nodes(&nodes)?;
    Ok(quote! { { #(#errors;)* #node } })
}
