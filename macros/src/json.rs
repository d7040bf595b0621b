//! `#[derive(Json)]`: the stored form of a record.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Field, Fields, spanned::Spanned};

/// Both directions, for a struct with named fields or an enum of plain variants.
pub fn json(input: &DeriveInput) -> syn::Result<TokenStream> {
    match &input.data {
        Data::Struct(data) => table(input, &data.fields),
        Data::Enum(data) => {
            let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
            let names: Vec<String> = variants.iter().map(|variant| kebab(&variant.to_string())).collect();
            let name = &input.ident;
            Ok(quote! {
                impl crate::domain::json::ToJson for #name {
                    fn write(&self, out: &mut String) {
                        crate::domain::json::text(out, match self { #(Self::#variants => #names),* });
                    }
                }

                impl crate::domain::json::FromJson for #name {
                    fn from_json(json: &crate::domain::json::Json<'_>) -> Result<Self, String> {
                        let all = [#(Self::#variants),*];
                        let at = crate::domain::stored::one_of(json, &[#(#names),*])?;
                        all.into_iter().nth(at).ok_or_else(String::new)
                    }
                }
            })
        }
        Data::Union(_) => Err(Error::new(input.span(), "a record is a struct or an enum")),
    }
}

fn table(input: &DeriveInput, fields: &Fields) -> syn::Result<TokenStream> {
    let name = &input.ident;
    let (mut writes, mut reads) = (Vec::new(), Vec::new());
    for field in fields {
        let field_name = field.ident.as_ref().ok_or_else(|| Error::new(field.span(), "a field has a name"))?;
        let key = field_name.to_string();
        let (write, read) = match how(field)?.as_deref() {
            None => (quote! { field }, quote! { needed }),
            Some("default") => (quote! { field }, quote! { optional }),
            Some("optional") => (quote! { optional }, quote! { optional }),
            Some(_) => return Err(Error::new(field.span(), "a field is optional, default, or nothing")),
        };
        writes.push(quote! { table.#write(#key, &self.#field_name); });
        reads.push(quote! { #field_name: crate::domain::stored::#read(json, #key)? });
    }
    Ok(quote! {
        impl crate::domain::json::ToJson for #name {
            fn write(&self, out: &mut String) {
                let mut table = crate::domain::stored::Table::of(out);
                #(#writes)*
                table.end();
            }
        }

        impl crate::domain::json::FromJson for #name {
            fn from_json(json: &crate::domain::json::Json<'_>) -> Result<Self, String> {
                Ok(Self { #(#reads),* })
            }
        }
    })
}

/// What `#[json(…)]` says of a field.
fn how(field: &Field) -> syn::Result<Option<String>> {
    let mut how = None;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("json")) {
        attribute.parse_nested_meta(|meta| {
            how = meta.path.get_ident().map(ToString::to_string);
            Ok(())
        })?;
    }
    Ok(how)
}

/// `InStep` as `in-step`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
