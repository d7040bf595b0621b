//! Steps that many walks begin with, in the words of the product: open a case, score it, fill a
//! browser with a life's work.

use crate::visit::Visit;
use serde_json::Value;

/// The nine signals of the IT Director track, as they stand on the screen and as their ids.
pub const SIGNALS: [(&str, &str); 9] = [
    ("Operational ownership", "operational-ownership"),
    ("Risk-based prioritisation", "risk-based-prioritisation"),
    ("Security by design", "security-by-design"),
    ("Incident leadership", "incident-leadership"),
    ("Vendor command", "vendor-command"),
    ("Financial discipline", "financial-discipline"),
    ("Service model clarity", "service-model-clarity"),
    ("Change governance", "change-governance"),
    ("Executive alignment", "executive-alignment"),
];

impl Visit {
    /// Opens a case on the IT Director track from Home and arrives at its first signal.
    pub async fn open_case(&self) {
        self.go("#/").await;
        self.arrive("Know which rung").await;
        self.press("Score yourself in ten minutes").await;
        // A case of that name may stand above the tracks.
        self.press_near("IT Director", "9 signals, each 0–3").await;
        self.arrive("IT Director").await;
        self.press("Start").await;
        self.arrive("Operational ownership").await;
    }

    /// Scores the signals in order by the keyboard, each with a note where there is one, and
    /// arrives at the answers.
    pub async fn score(&self, answers: &[(u8, &str)]) {
        for ((level, note), (name, _)) in answers.iter().zip(SIGNALS) {
            self.arrive(name).await;
            self.keys(&level.to_string()).await;
            if !note.is_empty() {
                self.keys("n").await;
                self.keys(note).await;
                self.keys("{Escape}").await;
            }
            self.keys("{ArrowRight}").await;
        }
        self.arrive("Check your answers").await;
        self.saved().await;
    }

    /// Goes to a room of the only case in this browser.
    pub async fn enter(&self, room: &str) {
        let case = self.case_id().await;
        self.go(&format!("#/case/{case}/{room}")).await;
    }

    /// The id of the only case in this browser.
    pub async fn case_id(&self) -> String {
        let stored = self.stored().await;
        let Some(key) = stored.keys().find_map(|key| key.strip_prefix("rung:case:")) else {
            panic!("no case is stored: {stored:?}")
        };
        key.to_owned()
    }

    /// The body of the one stored record whose key begins with `rung:<kind>:`.
    pub async fn record(&self, kind: &str) -> Value {
        let stored = self.stored().await;
        let prefix = format!("rung:{kind}:");
        let Some(raw) =
            stored.iter().find_map(|(key, raw)| key.starts_with(&prefix).then_some(raw))
        else {
            panic!("no {kind} is stored: {:?}", stored.keys());
        };
        serde_json::from_str::<Value>(raw)
            .map_or(Value::Null, |envelope| envelope.get("body").cloned().unwrap_or_default())
    }

    /// Waits until the tab is called this.
    pub async fn wait_title(&self, title: &str) {
        for _ in 0..50 {
            if self.run("return document.title", vec![]).await.as_str() == Some(title) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(self.run("return document.title", vec![]).await.as_str(), Some(title));
    }

    /// Waits until the control with these words has the focus.
    pub async fn focus_on(&self, words: &str) {
        for _ in 0..50 {
            if self.focused().await.starts_with(words) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("the focus is on {:?}, not on {words:?}", self.focused().await);
    }

    /// Presses Tab until the control with these words has the focus.
    pub async fn tab_to(&self, words: &str) {
        for _ in 0..300 {
            if self.focused().await.starts_with(words) {
                return;
            }
            self.keys("{Tab}").await;
        }
        panic!("Tab never reaches {words:?}; it stands at {:?}", self.focused().await);
    }

    /// Whether the page is wider than the window, so that it would scroll sideways; names what
    /// sticks out.
    pub async fn sticks_out(&self) -> Vec<String> {
        // A word that is wider than its box sticks out of a box that does not.
        let call = "const w = document.documentElement.clientWidth; if (document.documentElement.scrollWidth <= w) return []; \
                    const right = (e) => { const box = e.getBoundingClientRect(); return Math.max(box.right, box.left + e.scrollWidth); }; \
                    const found = [...document.querySelectorAll('body *')].filter((e) => right(e) > w + 1 && !e.closest('.scroll, svg')).slice(-5) \
                    .map((e) => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40)); \
                    return found.length ? found : ['something, to ' + document.documentElement.scrollWidth]";
        strings(self.run(call, vec![]).await)
    }

    /// Sentences squeezed into a column of a word or so a line: fewer than ten characters on each.
    /// Rows of buttons are none.
    pub async fn squeezed(&self) -> Vec<String> {
        let call = "const lines = (e) => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight); \
                    return [...document.querySelectorAll('main :is(h2, h3, p)')].filter((e) => e.checkVisibility() && !e.closest('.scroll') && !e.querySelector('.button')) \
                    .filter((e) => e.textContent.length >= 40 && e.textContent.length / lines(e) < 10) \
                    .slice(0, 5).map((e) => e.tagName + ': ' + e.textContent.slice(0, 40))";
        strings(self.run(call, vec![]).await)
    }

    /// Controls of the page that Tab never reaches, by their words. Radios of a group count as one,
    /// a day as its parts.
    pub async fn beyond_tab(&self) -> Vec<String> {
        let mark = "window.reached = new Set(); const name = (e) => e.type === 'radio' ? 'radio ' + e.name : e; \
                    document.addEventListener('focusin', (e) => window.reached.add(name(e.target))); \
                    window.wanted = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')] \
                    .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length && !e.matches('.skip')); \
                    document.activeElement?.blur(); const dates = window.wanted.filter((e) => e.type === 'date').length; \
                    return new Set(window.wanted.map(name)).size + 3 * dates;";
        let wanted = self.run(mark, vec![]).await.as_u64().unwrap_or_default();
        for _ in 0..wanted + 8 {
            self.keys("{Tab}").await;
        }
        let missed = "const name = (e) => e.type === 'radio' ? 'radio ' + e.name : e; \
                      return window.wanted.filter((e) => e.isConnected && !window.reached.has(name(e))).map((e) => e.outerHTML.slice(0, 120))";
        strings(self.run(missed, vec![]).await)
    }

    /// Puts a whole case into the browser behind the site's back, as the site itself would have
    /// stored it, and loads it.
    pub async fn settle_in(&self) {
        for (key, raw) in crate::life::stored() {
            self.store(&key, &raw).await;
        }
        self.reload().await;
    }

    /// How many stored values begin with this prefix.
    pub async fn count_stored(&self, prefix: &str) -> usize {
        self.stored().await.keys().filter(|key| key.starts_with(prefix)).count()
    }
}

fn strings(value: Value) -> Vec<String> {
    value
        .as_array()
        .map(|list| list.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect())
        .unwrap_or_default()
}
