//! What comes out of the printer: the page as PDF, read back as text or looked at as pictures.

use crate::place;
use crate::visit::Visit;
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The paper in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 in.
    Letter,
    /// As wide as A4 and as long as any sheet, so that nothing depends on where a page ends.
    Roll,
}

impl Visit {
    /// Prints the page and gives the file, `tests/e2e/out/NAME.pdf`.
    pub async fn print(&self, paper: Paper, name: &str) -> PathBuf {
        let size = match paper {
            Paper::A4 => PrintSize::A4,
            Paper::Letter => PrintSize::US_LETTER,
            Paper::Roll => PrintSize { height: 500.0, ..PrintSize::A4 },
        };
        // Margins as a printer's dialog has them by default, unless the page's own style says
        // otherwise.
        let margins = PrintMargins { top: 1.0, bottom: 1.0, left: 1.0, right: 1.0 };
        let how = PrintConfiguration::builder()
            .size(size)
            .margins(margins)
            .background(false)
            .shrink_to_fit(false);
        let how = match how.build() {
            Ok(how) => how,
            Err(error) => panic!("this paper cannot be printed on: {error}"),
        };
        let pdf = self.ask("printing", self.client().print(how)).await;
        let path = place::out(&format!("{name}.pdf"));
        if let Err(error) = std::fs::write(&path, pdf) {
            panic!("{}: {error}", path.display());
        }
        path
    }

    /// Prints the page and reads back its text, laid out as on paper, pages parted by form feeds.
    pub async fn print_text(&self, paper: Paper, name: &str) -> String {
        read(&self.print(paper, name).await, "-layout")
    }

    /// Prints the page and reads back its words in the order in which the page has them, cell after
    /// cell. A line that ends behind a hyphen ends within a word.
    pub async fn print_words(&self, paper: Paper, name: &str) -> String {
        read(&self.print(paper, name).await, "-raw").replace("-\n", "-")
    }

    /// Prints the page and leaves every sheet as a picture, `tests/e2e/out/NAME-1.png` and so on.
    pub async fn print_pages(&self, paper: Paper, name: &str) -> Vec<PathBuf> {
        let pdf = self.print(paper, name).await;
        let stem = place::out(name);
        tool(Command::new("pdftoppm").args(["-png", "-r", "80"]).arg(&pdf).arg(&stem));
        pictures(&stem)
    }
}

fn read(pdf: &Path, how: &str) -> String {
    let output = tool(Command::new("pdftotext").args([how, "-enc", "UTF-8"]).arg(pdf).arg("-"));
    String::from_utf8_lossy(&output).into_owned()
}

fn tool(command: &mut Command) -> Vec<u8> {
    match command.output() {
        Ok(output) if output.status.success() => output.stdout,
        Ok(output) => panic!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => panic!("{command:?}: {error}. Run: tools/setup.sh test"),
    }
}

fn pictures(stem: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (stem.parent(), stem.file_name()) else { return Vec::new() };
    let start = format!("{}-", name.to_string_lossy());
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "png"))
        .filter(|path| {
            path.file_stem().is_some_and(|file| {
                let file = file.to_string_lossy();
                file.strip_prefix(&start)
                    .is_some_and(|number| number.bytes().all(|digit| digit.is_ascii_digit()))
            })
        })
        .collect();
    found.sort();
    found
}
