//! Where things are on disk: the repository, the tools, a folder of its own for each visit.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The top of the repository.
pub(crate) fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().and_then(Path::parent).unwrap_or(here).to_path_buf()
}

/// The built site that walks go through.
pub(crate) fn built_site() -> PathBuf {
    std::env::var_os("RUNG_DIST").map_or_else(|| repository().join("dist"), PathBuf::from)
}

/// Where screenshots and prints are left for whoever looks at them.
pub(crate) fn out(name: &str) -> PathBuf {
    let folder = repository().join("tests/e2e/out");
    if let Err(error) = fs::create_dir_all(&folder) {
        panic!("cannot make {}: {error}", folder.display());
    }
    folder.join(name)
}

/// The source of axe-core, from where `tools/setup.sh test` put it.
pub(crate) fn axe() -> String {
    let file = std::env::var_os("RUNG_AXE").map(PathBuf::from).or_else(find_axe);
    let text = file.as_ref().and_then(|file| fs::read_to_string(file).ok());
    text.unwrap_or_else(|| panic!("axe-core is not installed ({file:?}). Run: tools/setup.sh test"))
}

fn find_axe() -> Option<PathBuf> {
    let tools = std::env::var_os("RUNG_TOOLS").map_or_else(
        || Path::new(&std::env::var_os("HOME").unwrap_or_default()).join(".cache/rung/tools"),
        PathBuf::from,
    );
    let mut homes: Vec<PathBuf> =
        fs::read_dir(tools).ok()?.flatten().map(|entry| entry.path()).collect();
    homes.sort();
    homes
        .into_iter()
        .rev()
        .filter(|home| {
            home.file_name().is_some_and(|name| name.to_string_lossy().starts_with("axe-core-"))
        })
        .map(|home| home.join("node_modules/axe-core/axe.min.js"))
        .find(|file| file.is_file())
}

/// A new folder that goes when its owner does.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        // Short, because Chromium puts a socket with a long name of its own below it.
        let name = format!("rung-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&path);
        if let Err(error) = fs::create_dir_all(&path) {
            panic!("cannot make {}: {error}", path.display());
        }
        Self(path)
    }

    /// A folder inside, made if it is not there.
    pub(crate) fn inside(&self, name: &str) -> PathBuf {
        let path = self.0.join(name);
        if let Err(error) = fs::create_dir_all(&path) {
            panic!("cannot make {}: {error}", path.display());
        }
        path
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that was just killed may still be letting go of its files.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    let copied = fs::create_dir_all(to).and_then(|()| {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let target = to.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                copy(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target)?;
            }
        }
        Ok(())
    });
    if let Err(error) = copied {
        panic!("cannot copy {} (is the site built? make build): {error}", from.display());
    }
}
