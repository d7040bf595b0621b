//! What a person does on a page and reads there, in their words. Each verb waits for what it needs,
//! then does one thing.
//!
//! Words for a control match its whole name first, then its start, then any part of it. `near`
//! narrows them down to the smallest box (a list item, a section, a dialog) that also holds other
//! words.

use crate::place;
use crate::visit::{PATIENCE, Visit};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Under this key WebDriver hands out an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Visit {
    /// Waits until the page shows `words` (white space aside).
    pub async fn see(&self, words: &str) {
        let call = "text().includes(norm(arguments[0]))";
        self.wait_for(&format!("does not say {words:?}"), call, vec![json!(words)]).await;
    }

    /// Waits until the page no longer shows `words`.
    pub async fn dont_see(&self, words: &str) {
        let call = "!text().includes(norm(arguments[0]))";
        self.wait_for(&format!("still says {words:?}"), call, vec![json!(words)]).await;
    }

    /// Everything that can be read on the page now, on one line.
    pub async fn text(&self) -> String {
        self.text_of("text()").await
    }

    /// Presses the button, link or summary with these words.
    pub async fn press(&self, words: &str) {
        self.press_near(words, "").await;
    }

    /// Presses the one with these words that is nearest to the words `near`: `press_near("Remove",
    /// "Scanner outage")`.
    pub async fn press_near(&self, words: &str, near: &str) {
        let what = format!("nothing to press called {words:?}{}", beside(near));
        self.click(&what, "findPressable(...arguments)", vec![json!(words), json!(near)]).await;
    }

    /// Chooses the radio button whose label starts with `label`.
    pub async fn choose(&self, label: &str) {
        self.choose_near(label, "").await;
    }

    /// Chooses the radio button with this label in the group that says `near`.
    pub async fn choose_near(&self, label: &str, near: &str) {
        self.set_box("radio", label, near, true).await;
    }

    /// Ticks the checkbox whose label starts with `label`, unless it is ticked.
    pub async fn tick(&self, label: &str) {
        self.set_box("checkbox", label, "", true).await;
    }

    /// Ticks the checkbox with this label in the box that says `near`, unless it is ticked.
    pub async fn tick_near(&self, label: &str, near: &str) {
        self.set_box("checkbox", label, near, true).await;
    }

    /// Takes the tick away from the checkbox whose label starts with `label`, unless it has none.
    pub async fn untick(&self, label: &str) {
        self.set_box("checkbox", label, "", false).await;
    }

    /// Whether the radio button or checkbox with this label is chosen.
    pub async fn is_chosen(&self, label: &str) -> bool {
        let call = "(() => { const found = findBox('radio', arguments[0], '') ?? findBox('checkbox', arguments[0], ''); \
                    return found && { checked: found.checked }; })()";
        let found =
            self.wait_for(&format!("no choice called {label:?}"), call, vec![json!(label)]).await;
        found.get("checked") == Some(&Value::Bool(true))
    }

    /// Replaces what is in the field with this label, key by key. Dates are set as `2026-11-30`.
    pub async fn write(&self, label: &str, text: &str) {
        self.write_near(label, "", text).await;
    }

    /// Replaces what is in the field with this label in the box that says `near`.
    pub async fn write_near(&self, label: &str, near: &str, text: &str) {
        if self.takes_no_keys(label, near).await {
            self.set_value(label, near, text).await;
        } else {
            self.select_all(label, near).await;
            if text.is_empty() {
                self.keys("{Delete}").await;
            } else {
                let active = self.ask("the field", self.client().active_element()).await;
                self.ask("writing", active.send_keys(text)).await;
            }
        }
        let call = "findField(arguments[0], arguments[1])?.value === arguments[2]";
        let what = format!("the field {label:?} does not hold {text:?}");
        self.wait_for(&what, call, vec![json!(label), json!(near), json!(text)]).await;
    }

    /// Replaces what is in the field with this label at once, as by pasting; for long texts.
    pub async fn paste(&self, label: &str, text: &str) {
        self.select_all(label, "").await;
        self.cdp("Input.insertText", json!({ "text": text })).await;
    }

    /// What is in the field with this label.
    pub async fn value(&self, label: &str) -> String {
        let call = "(() => { const field = findField(arguments[0], ''); return field && { value: field.value }; })()";
        let found =
            self.wait_for(&format!("no field called {label:?}"), call, vec![json!(label)]).await;
        found.get("value").and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Picks an option of the list with this label.
    pub async fn pick(&self, label: &str, option: &str) {
        let call = "(() => { const list = findField(arguments[0], ''); \
                    const found = [...list?.options ?? []].find((o) => norm(o.label) === norm(arguments[1])); \
                    if (!found) return false; \
                    list.focus(); list.value = found.value; \
                    for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true })); \
                    return true; })()";
        let what = format!("no list {label:?} with the option {option:?}");
        self.wait_for(&what, call, vec![json!(label), json!(option)]).await;
    }

    /// Gives a file to the file field with this label.
    pub async fn give_file(&self, label: &str, file: &Path) {
        let what = format!("no file field called {label:?}");
        let found = self.wait_for(&what, "findFile(arguments[0])", vec![json!(label)]).await;
        let element = self.element(&found).await;
        self.ask("giving a file", element.send_keys(&file.display().to_string())).await;
    }

    /// Waits until a file whose name contains `part` has been saved, and gives its path.
    pub async fn saved_file(&self, part: &str) -> PathBuf {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let files = std::fs::read_dir(self.downloads()).into_iter().flatten().flatten();
            // The browser keeps the name with an empty file while it writes.
            let written = files
                .filter(|entry| entry.metadata().is_ok_and(|file| file.len() > 0))
                .map(|entry| entry.path());
            let mut names = written.filter(|path| !path.to_string_lossy().ends_with(".crdownload"));
            if let Some(path) = names.find(|path| {
                path.file_name().is_some_and(|name| name.to_string_lossy().contains(part))
            }) {
                return path;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.fail(&format!("no file called {part:?} was saved")).await
    }

    /// Presses keys, wherever the focus is. Named keys stand in braces: `"2n{Tab}Some
    /// text{Ctrl+Z}{Shift+Tab}{Escape}"`.
    pub async fn keys(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for chord in chords(keys) {
            for key in &chord {
                actions = actions.then(KeyAction::Down { value: *key });
            }
            for key in chord.iter().rev() {
                actions = actions.then(KeyAction::Up { value: *key });
            }
        }
        self.ask("pressing keys", self.client().perform_actions(actions)).await;
    }

    /// The words on the control that has the focus.
    pub async fn focused(&self) -> String {
        self.text_of("names(document.activeElement)[0] ?? norm(document.activeElement?.innerText)")
            .await
    }

    /// Goes to another address within the site, such as `#/data`, as by a link.
    pub async fn go(&self, hash: &str) {
        self.run("location.hash = arguments[0]", vec![json!(hash)]).await;
        self.run_frame().await;
    }

    /// What follows the site's address now, from the `#` on.
    pub async fn hash(&self) -> String {
        self.text_of("location.hash").await
    }

    /// The whole address of the page.
    pub async fn address(&self) -> String {
        self.text_of("location.href").await
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.drain_console().await;
        self.ask("reloading", self.client().refresh()).await;
    }

    /// Goes back, as by the browser's button.
    pub async fn back(&self) {
        self.ask("going back", self.client().back()).await;
    }

    /// The words of the page's main heading now.
    pub async fn heading(&self) -> String {
        self.text_of("norm([...document.querySelectorAll('h1')].find(shown)?.innerText)").await
    }

    /// Waits until the main heading starts with `words`: the room has changed.
    pub async fn arrive(&self, words: &str) {
        let call = "norm([...document.querySelectorAll('h1')].find(shown)?.innerText).startsWith(norm(arguments[0]))";
        self.wait_for(&format!("the main heading is not {words:?}"), call, vec![json!(words)])
            .await;
    }

    /// Waits until the masthead says that everything is saved.
    pub async fn saved(&self) {
        let call = "document.querySelector('.mast .saved')?.dataset.state === 'saved'";
        self.wait_for("the masthead does not say that everything is saved", call, vec![]).await;
    }

    /// All that the browser's local storage holds for the site.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let Value::Object(all) = self.run("return { ...localStorage }", vec![]).await else {
            return BTreeMap::new();
        };
        all.into_iter()
            .map(|(key, value)| (key, value.as_str().unwrap_or_default().to_owned()))
            .collect()
    }

    /// Puts a value into local storage behind the site's back.
    pub async fn store(&self, key: &str, value: &str) {
        self.run(
            "localStorage.setItem(arguments[0], arguments[1])",
            vec![json!(key), json!(value)],
        )
        .await;
    }

    /// Leaves a picture of the window in `tests/e2e/out/`, as `name.png`.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        self.run_frame().await;
        let png = self.ask("taking a picture", self.client().screenshot()).await;
        let path = place::out(&format!("{name}.png"));
        if let Err(error) = std::fs::write(&path, png) {
            panic!("{}: {error}", path.display());
        }
        path
    }

    /// Leaves a picture of the whole page, however long, and gives the window its size back.
    pub async fn whole_page(&self, name: &str) -> PathBuf {
        let size = self
            .run("return [innerWidth, innerHeight, document.documentElement.scrollHeight]", vec![])
            .await;
        let side = |at: usize| {
            size.get(at)
                .and_then(Value::as_u64)
                .and_then(|side| u32::try_from(side).ok())
                .unwrap_or(900)
        };
        self.resize(side(0), side(2).max(side(1))).await;
        let path = self.screenshot(name).await;
        self.resize(side(0), side(1)).await;
        path
    }

    /// Waits until the page has drawn what it has to draw.
    pub(crate) async fn run_frame(&self) {
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.ask("waiting for a frame", self.client().execute_async(script, vec![])).await;
    }

    async fn text_of(&self, call: &str) -> String {
        let value = self.ask("reading the page", self.try_page(call, vec![])).await;
        value.as_str().unwrap_or_default().to_owned()
    }

    async fn element(&self, value: &Value) -> Element {
        let id = value.get(ELEMENT).and_then(Value::as_str);
        let Some(id) = id else { self.fail(&format!("not an element: {value}")).await };
        Element::from_element_id(self.client().clone(), ElementRef::from(id.to_owned()))
    }

    /// Clicks what `call` finds; tries again where the page was just changing under the pointer.
    async fn click(&self, what: &str, call: &str, arguments: Vec<Value>) {
        let start = Instant::now();
        loop {
            let found = self.wait_for(what, call, arguments.clone()).await;
            match self.element(&found).await.click().await {
                Ok(()) => return,
                Err(error) if start.elapsed() < PATIENCE && is_passing(&error) => {
                    tokio::time::sleep(Duration::from_millis(60)).await;
                }
                Err(error) => self.fail(&format!("cannot click ({what}): {error}")).await,
            }
        }
    }

    async fn set_box(&self, kind: &str, label: &str, near: &str, wanted: bool) {
        let what = format!("no {kind} called {label:?}{}", beside(near));
        let arguments = vec![json!(kind), json!(label), json!(near), json!(wanted)];
        let found = self.wait_for(&what, "findBox(...arguments)", arguments.clone()).await;
        if found.get("checked") != Some(&Value::Bool(wanted)) {
            self.click(&what, "findBox(...arguments)?.click", arguments.clone()).await;
        }
        let what = format!("the {kind} {label:?} did not take the click");
        self.wait_for(&what, "findBox(...arguments)?.checked === arguments[3]", arguments).await;
    }

    async fn takes_no_keys(&self, label: &str, near: &str) -> bool {
        let call = "(() => { const field = findField(...arguments); \
                    return field && { type: field.type }; })()";
        let what = format!("no field called {label:?}{}", beside(near));
        let found = self.wait_for(&what, call, vec![json!(label), json!(near)]).await;
        let kind = found.get("type").and_then(Value::as_str).unwrap_or_default();
        ["date", "time", "month", "week", "color", "range", "datetime-local"].contains(&kind)
    }

    async fn set_value(&self, label: &str, near: &str, value: &str) {
        let call = "(() => { const field = findField(arguments[0], arguments[1]); if (!field) return false; \
                    field.focus(); field.value = arguments[2]; \
                    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true })); \
                    return true; })()";
        let what = format!("no field called {label:?}{}", beside(near));
        self.wait_for(&what, call, vec![json!(label), json!(near), json!(value)]).await;
    }

    async fn select_all(&self, label: &str, near: &str) {
        let what = format!("no field called {label:?}{}", beside(near));
        self.click(&what, "findField(...arguments)", vec![json!(label), json!(near)]).await;
        self.run("document.activeElement?.select?.()", vec![]).await;
    }
}

fn beside(near: &str) -> String {
    if near.is_empty() { String::new() } else { format!(" near {near:?}") }
}

/// Errors of a page that is just being drawn anew.
fn is_passing(error: &CmdError) -> bool {
    let says = error.to_string();
    ["stale", "intercepted", "not interactable", "not clickable"]
        .iter()
        .any(|part| says.contains(part))
}

/// The keys of `keys`, each with those held down for it.
fn chords(keys: &str) -> Vec<Vec<char>> {
    let mut found = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        if first == '{'
            && let Some((inside, after)) = rest.get(1..).and_then(|tail| tail.split_once('}'))
        {
            found.push(inside.split('+').map(named).collect());
            rest = after;
            continue;
        }
        found.push(vec![if first == '\n' { char::from(Key::Enter) } else { first }]);
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    found
}

fn named(name: &str) -> char {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        other => {
            let mut letters = other.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => return letter.to_ascii_lowercase(),
                _ => panic!("there is no key called {other:?}"),
            }
        }
    };
    char::from(key)
}
