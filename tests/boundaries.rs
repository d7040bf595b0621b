//! The wall: which part of the code may name which, where the compiler does not see to it; and the
//! shape of its files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use syn::{ItemMod, ItemUse, UseTree, VisRestricted, visit::Visit};

/// Files beyond this have more than one reason to exist.
const LONGEST: usize = 360;

/// Which parts each part may name beside itself. The parts of the domain are floors: each stands on
/// those before it, and all on the files of the domain itself, which name none of them.
const MAY_USE: [(&str, &[&str]); 14] = [
    ("domain", &[]),
    ("domain::schema", &["domain"]),
    ("domain::records", &["domain", "domain::schema"]),
    ("domain::workspace", &["domain", "domain::schema", "domain::records"]),
    ("domain::figures", &["domain", "domain::schema", "domain::records"]),
    (
        "domain::assess",
        &["domain", "domain::schema", "domain::records", "domain::workspace", "domain::figures"],
    ),
    (
        "domain::redact",
        &["domain", "domain::schema", "domain::records", "domain::workspace", "domain::assess"],
    ),
    (
        "domain::paste",
        &["domain", "domain::schema", "domain::records", "domain::figures", "domain::assess"],
    ),
    ("content", &["domain"]),
    ("storage", &["domain"]),
    ("export", &["domain"]),
    ("route", &["domain"]),
    ("browser", &["domain", "content", "storage", "export", "route"]),
    ("ui", &["domain", "content", "storage", "export", "route", "browser"]),
];

/// A module by its path below the crate: `["domain", "date"]`.
type Module = Vec<String>;

/// The modules and their files; and what each names: modules, with the item that it takes.
struct Code {
    files: BTreeMap<Module, PathBuf>,
    names: BTreeMap<Module, BTreeSet<Module>>,
}

impl Code {
    fn read() -> Self {
        let source = root().join("src");
        let ours = files(&source, "rs").into_iter().filter(|path| {
            let other = ["main.rs", "lib.rs", "content/build.rs"];
            !other.iter().any(|other| *path == source.join(other))
        });
        let files: BTreeMap<Module, PathBuf> =
            ours.map(|path| (module_of(path.strip_prefix(&source).unwrap()), path)).collect();
        let names = files.iter().map(|(module, path)| {
            let text = fs::read_to_string(path).expect("a readable file");
            (module.clone(), Self::named(&files, module, &text))
        });
        Self { names: names.collect(), files }
    }

    /// The modules that a file names, itself left out.
    fn named(files: &BTreeMap<Module, PathBuf>, module: &Module, text: &str) -> BTreeSet<Module> {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{module:?}: {error}"));
        let mut paths = Paths { files, module, found: Vec::new() };
        paths.visit_file(&file);
        let known = |path: Module| {
            (1..=path.len()).rev().map(|len| path[..len].to_vec()).find(|at| files.contains_key(at))
        };
        paths.found.into_iter().filter_map(known).filter(|at| at != module).collect()
    }
}

/// `domain/date.rs` is `domain::date`, `domain/mod.rs` is `domain`.
fn module_of(path: &Path) -> Module {
    let names = path.with_extension("");
    let names = names.iter().map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| name != "mod").collect()
}

/// The part of the house that a module belongs to.
fn part_of(module: &[String]) -> String {
    let floor = module.iter().take(2).cloned().collect::<Vec<_>>().join("::");
    if MAY_USE.iter().any(|(part, _)| *part == floor) { floor } else { module[0].clone() }
}

/// Gathers the paths of the crate that a file names. Its own tests may reach for shipped content.
struct Paths<'a> {
    files: &'a BTreeMap<Module, PathBuf>,
    module: &'a Module,
    found: Vec<Module>,
}

impl Paths<'_> {
    fn name(&mut self, path: &[String]) {
        let outside = path.iter().take_while(|name| *name == "super").count();
        let within = &self.module[..self.module.len().saturating_sub(outside)];
        let (from, rest): (&[String], &[String]) = match path.first().map(String::as_str) {
            Some("crate") => (&[], &path[1..]),
            Some("self") => (self.module, &path[1..]),
            Some("super") => (within, &path[outside..]),
            Some(_) if self.files.contains_key(&[self.module, &path[..1]].concat()) => {
                (self.module, path)
            }
            _ => return,
        };
        self.found.push([from, rest].concat());
    }

    fn tree(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.tree(&path.tree, &with(path.ident.to_string())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, before)),
            UseTree::Name(name) if name.ident == "self" => self.name(before),
            UseTree::Name(name) => self.name(&with(name.ident.to_string())),
            UseTree::Rename(rename) => self.name(&with(rename.ident.to_string())),
            UseTree::Glob(_) => self.name(before),
        }
    }
}

impl Visit<'_> for Paths<'_> {
    fn visit_item_use(&mut self, item: &ItemUse) {
        self.tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|one| one.ident.to_string()).collect();
        if names.len() > 1 {
            self.name(&names);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &ItemMod) {
        if !item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            syn::visit::visit_item_mod(self, item);
        }
    }

    /// Who may see something is not what it needs.
    fn visit_vis_restricted(&mut self, _: &VisRestricted) {}
}

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { files(&path, end) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == end))
        .collect();
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn names_of_modules_are_found_in_every_spelling() {
    let module = |path: &str| path.split("::").map(str::to_owned).collect::<Module>();
    let all = ["domain", "domain::id", "domain::log", "domain::log::years", "ui", "ui::app"];
    let files = all.map(|path| (module(path), PathBuf::new())).into();
    for (at, code, expected) in [
        ("ui::app", "use crate::domain::id::Day;", &["domain::id"][..]),
        (
            "ui",
            "use crate::{domain::{id::{A, B}, case}, ui::app};",
            &["domain", "domain::id", "ui::app"],
        ),
        (
            "domain::id",
            "fn f() -> crate::ui::app::App { super::log::years::g() }",
            &["domain::log::years", "ui::app"],
        ),
        ("domain::log::years", "use super::super::id::{self, A as B};", &["domain::id"]),
        (
            "domain::log",
            "mod years; pub use years::Year; fn f() { years::g() }",
            &["domain::log::years"],
        ),
        ("ui", "pub(in crate::domain::id) fn f() {} use std::fmt; // crate::domain", &[]),
        ("ui", "#[cfg(test)] mod tests { use crate::domain::id; }", &[]),
        ("domain::id", "use super::id::A; fn f() -> &'static str { \"crate::ui::app\" }", &[]),
    ] {
        let found = Code::named(&files, &module(at), code);
        assert_eq!(
            found.iter().map(|path| path.join("::")).collect::<Vec<_>>(),
            expected,
            "{code}"
        );
    }
}

#[test]
fn dependencies_run_one_way() {
    let code = Code::read();
    let mut wrong = Vec::new();
    for (module, named) in &code.names {
        let part = part_of(module);
        let Some((_, may)) = MAY_USE.iter().find(|(known, _)| *known == part) else {
            panic!("{} belongs to no part; add it to MAY_USE", code.files[module].display())
        };
        // From outside, the domain is one: whoever may name it may name any of its floors.
        let seen =
            |name: &Module| if module[0] == "domain" { part_of(name) } else { name[0].clone() };
        let strangers = named.iter().filter(|name| {
            let other = seen(name);
            other != part && !may.contains(&other.as_str())
        });
        let strangers = strangers.map(|name| name.join("::"));
        wrong.extend(strangers.map(|name| format!("{} names {name}", module.join("::"))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A way along `names` that comes back to where it was before, if there is one.
fn circle(names: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    fn follow(
        at: &Module,
        names: &BTreeMap<Module, BTreeSet<Module>>,
        way: &mut Vec<Module>,
        left: &mut BTreeSet<Module>,
    ) -> Option<Vec<Module>> {
        if let Some(before) = way.iter().position(|known| known == at) {
            return Some([&way[before..], std::slice::from_ref(at)].concat());
        }
        if left.contains(at) {
            return None;
        }
        way.push(at.clone());
        let found =
            names.get(at).into_iter().flatten().find_map(|next| follow(next, names, way, left));
        way.pop();
        left.insert(at.clone());
        found
    }
    let mut left = BTreeSet::new();
    names.keys().find_map(|start| follow(start, names, &mut Vec::new(), &mut left))
}

#[test]
fn no_file_names_one_that_names_it() {
    let says = |circle: Vec<Module>| {
        circle.iter().map(|at| at.join("::")).collect::<Vec<_>>().join(" names ")
    };
    for (edges, expected) in [
        (&[("a", "b"), ("b", "c"), ("a", "c")][..], None),
        (&[("a", "b"), ("b", "a")], Some("a names b names a")),
        (&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")], Some("b names c names d names b")),
    ] {
        let mut names: BTreeMap<Module, BTreeSet<Module>> = BTreeMap::new();
        for (from, to) in edges {
            names.entry(vec![(*from).to_owned()]).or_default().insert(vec![(*to).to_owned()]);
        }
        assert_eq!(circle(&names).map(says).as_deref(), expected);
    }
    let found = circle(&Code::read().names).map(says);
    assert!(found.is_none(), "{}", found.unwrap_or_default());
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<_> = files(&root().join("src"), "rs")
        .into_iter()
        .chain(
            fs::read_dir(root().join("tests"))
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|end| end == "rs")),
        )
        .filter(|path| !fs::read_to_string(path).expect("a readable file").starts_with("//! "))
        .collect();
    assert!(silent.is_empty(), "without //! at the top: {silent:?}");
}

#[test]
fn no_file_is_longer_than_it_can_be_read() {
    let sources =
        files(&root().join("src"), "rs").into_iter().chain(files(&root().join("style"), "css"));
    let long: Vec<String> = sources
        .map(|path| (fs::read_to_string(&path).expect("a readable file").lines().count(), path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{} has {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "longer than {LONGEST} lines:\n{}", long.join("\n"));
}
