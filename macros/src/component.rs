//! A function with named arguments becomes a component: a struct of its props with a builder, and a function of it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Error, Expr, FnArg, ItemFn, Pat, PatType, Token, Type, parse::Parser, punctuated::Punctuated, spanned::Spanned};

/// The struct, its builder and the function.
pub fn component(function: &ItemFn) -> syn::Result<TokenStream> {
    let (about, visible, name, body) = (&function.attrs, &function.vis, &function.sig.ident, &function.block);
    let output = &function.sig.output;
    let props_name = format_ident!("{name}Props");
    let builder = format_ident!("{name}PropsBuilder");
    let props = function.sig.inputs.iter().map(prop).collect::<syn::Result<Vec<_>>>()?;
    let (fields, names): (Vec<_>, Vec<_>) = props.into_iter().unzip();
    let says = format!("What [`{name}`] is given.");
    Ok(quote! {
        #[doc = #says]
        #[derive(::typed_builder::TypedBuilder)]
        #[builder(doc, crate_module_path = ::typed_builder)]
        #visible struct #props_name { #(#fields),* }

        impl ::rung::ui::markup::Props for #props_name {
            type Builder = #builder;

            fn builder() -> Self::Builder {
                Self::builder()
            }
        }

        #(#about)*
        #[allow(non_snake_case, clippy::needless_pass_by_value, reason = "as components are written")]
        #visible fn #name(props: #props_name) #output {
            let #props_name { #(#names),* } = props;
            // What a component reads as it is built does not build it again.
            ::leptos::prelude::untrack(move || #body)
        }
    })
}

/// One argument as a field, and its pattern.
fn prop(argument: &FnArg) -> syn::Result<(TokenStream, TokenStream)> {
    let FnArg::Typed(PatType { attrs, pat, ty, .. }) = argument else { return Err(Error::new(argument.span(), "a component has no self")) };
    let Pat::Ident(named) = &**pat else { return Err(Error::new(pat.span(), "a prop has a name")) };
    let (name, mut builder) = (&named.ident, Vec::new());
    let (asks, about): (Vec<&Attribute>, Vec<&Attribute>) = attrs.iter().partition(|attribute| attribute.path().is_ident("prop"));
    for ask in asks {
        let rules = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(ask.meta.require_list()?.tokens.clone())?;
        for rule in rules {
            builder.push(match &rule {
                Expr::Path(path) if path.path.is_ident("into") => quote! { setter(into) },
                Expr::Path(path) if path.path.is_ident("optional") && is_option(ty) => quote! { default, setter(strip_option) },
                Expr::Path(path) if path.path.is_ident("optional") => quote! { default },
                Expr::Assign(assign) => {
                    let value = &assign.right;
                    quote! { default = #value }
                }
                other => return Err(Error::new(other.span(), "a prop is into, optional, or has a default")),
            });
        }
    }
    let rules = (!builder.is_empty()).then(|| quote! { #[builder(#(#builder),*)] });
    Ok((quote! { #(#about)* #rules #name: #ty }, quote! { #named }))
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}
