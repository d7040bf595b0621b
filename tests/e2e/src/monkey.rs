//! A random walk: thousands of steps that nobody would write down, to find what makes the page
//! stop.
//!
//! Everything follows from a seed: the person's work it begins with, each press, letter, paste,
//! address, undo and write of another tab. A fault comes with the shortest trail that was found to
//! lead to it.

use crate::visit::Visit;
use crate::{Options, life};
use serde_json::{Value, json};
use std::fmt;

const SCRIPT: &str = include_str!("monkey.js");

/// Midnight can be made to pass.
const DAYS: &str = "{ const Real = Date; \
    const now = () => Real.now() + (globalThis.__day ?? 0) * 86400000; \
    globalThis.Date = class extends Real { constructor(...a) { super(...(a.length ? a : [now()])); } static now() { return now(); } }; }";

/// A page of the site that runs no program: storage can be set there without anybody looking.
const QUIET: &str = "icon.svg";

/// Steps between two loads of the page.
const STRETCH: usize = 100;
/// Stretches before the next walk begins on other work.
const STRETCHES: usize = 4;
/// How often a shorter trail is tried.
const TRIES: usize = 160;

/// What made the page stop.
#[derive(Debug)]
pub struct Fault {
    /// The seed of its walk.
    pub seed: u32,
    /// What the page said.
    pub says: String,
    /// The steps that lead there, from an empty browser.
    pub trail: Vec<Value>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "seed {}: {}", self.seed, self.says)?;
        self.trail.iter().try_for_each(|step| writeln!(f, "  {step}"))
    }
}

/// Browser and site for random walks.
pub struct Monkey {
    visit: Visit,
}

impl Monkey {
    /// Starts the browser, with two tabs.
    pub async fn start() -> Self {
        let visit = Visit::open(Options {
            start: QUIET.to_owned(),
            script: DAYS.to_owned(),
            ..Options::default()
        })
        .await;
        visit.second_tab().await;
        visit.switch_tab(0).await;
        Self { visit }
    }

    /// Walks about `steps` steps from `seed` on, a new seed for each walk. `told` hears of each
    /// walk that went well.
    ///
    /// # Errors
    /// The first fault, with the shortest trail found.
    pub async fn run(
        &self,
        seed: u32,
        steps: usize,
        mut told: impl FnMut(u32, usize),
    ) -> Result<usize, Fault> {
        let (mut done, mut seed) = (0, seed);
        while done < steps {
            let mut trail = vec![];
            let found = self.walk(seed, &mut trail).await;
            if let Some(says) = found {
                return Err(self.shortest(seed, says, trail).await);
            }
            done += trail.len();
            told(seed, done);
            seed = seed.wrapping_add(1);
        }
        Ok(done)
    }

    /// One walk of several stretches; what was done stands in `trail`.
    async fn walk(&self, seed: u32, trail: &mut Vec<Value>) -> Option<String> {
        trail.push(json!(["work", seed % 3]));
        self.begin(seed % 3).await;
        for stretch in 0..STRETCHES {
            // Every second walk goes on in another tab now and then; each stretch finds the page
            // loaded anew, or as it was.
            let step = match (seed % 2, stretch) {
                (_, 0) => None,
                (1, stretch) => Some(json!(["tab", stretch % 2])),
                _ => Some(json!(["load"])),
            };
            if let Some(step) = step {
                self.between(&step).await;
                trail.push(step);
            }
            let seed =
                seed.wrapping_mul(31).wrapping_add(u32::try_from(stretch).unwrap_or_default());
            let result = self.script("walk(...arguments[0])", json!([seed, STRETCH])).await;
            trail
                .extend(result.get("trail").and_then(Value::as_array).cloned().unwrap_or_default());
            if let Some(says) = result.get("fault").and_then(Value::as_str) {
                return Some(says.to_owned());
            }
        }
        None
    }

    /// An empty browser, or one with work in it.
    async fn begin(&self, work: u32) {
        for tab in [1, 0] {
            self.visit.switch_tab(tab).await;
            self.visit.land().await;
        }
        let filled = if work == 0 { vec![] } else { life::stored() };
        let set = "localStorage.clear(); sessionStorage.clear(); arguments[0].forEach(([key, value]) => localStorage.setItem(key, value));";
        self.visit.run(set, vec![json!(filled)]).await;
        self.load().await;
    }

    /// Opens the page in the tab that is looked at.
    async fn load(&self) {
        self.visit.land().await;
        let address = self.visit.site_address();
        self.visit.ask("opening the site", self.visit.client().goto(address)).await;
        self.visit.wait_for("the page does not start", "document.querySelector('#places + .tools .saved')?.dataset.state !== 'saving' || document.documentElement.dataset.fault !== undefined", vec![]).await;
    }

    /// What is done between two stretches.
    async fn between(&self, step: &Value) {
        match step.get(0).and_then(Value::as_str) {
            Some("work") => {
                self.begin(
                    step.get(1)
                        .and_then(Value::as_u64)
                        .and_then(|work| u32::try_from(work).ok())
                        .unwrap_or_default(),
                )
                .await
            }
            Some("load") => self.load().await,
            _ => {
                let tab = step
                    .get(1)
                    .and_then(Value::as_u64)
                    .and_then(|tab| usize::try_from(tab).ok())
                    .unwrap_or_default();
                self.visit.switch_tab(tab).await;
                if self.visit.address().await.ends_with(QUIET) {
                    self.load().await;
                }
            }
        }
    }

    /// Does a trail again and says what the page said, if it stopped.
    async fn follow(&self, trail: &[Value]) -> Option<String> {
        let is_between = |step: &Value| {
            matches!(step.get(0).and_then(Value::as_str), Some("work" | "load" | "tab"))
        };
        let mut rest = trail;
        while let Some((first, after)) = rest.split_first() {
            if is_between(first) {
                self.between(first).await;
                rest = after;
                continue;
            }
            let (steps, after) =
                rest.split_at(rest.iter().position(is_between).unwrap_or(rest.len()));
            let result = self.script("follow(...arguments[0])", json!([steps])).await;
            if let Some(says) = result.get("fault").and_then(Value::as_str) {
                return Some(says.to_owned());
            }
            rest = after;
        }
        None
    }

    /// Leaves steps out for as long as the page still stops.
    async fn shortest(&self, seed: u32, says: String, mut trail: Vec<Value>) -> Fault {
        let (mut size, mut tries) = (trail.len() / 2, 0);
        while size > 0 && tries < TRIES {
            let mut at = 1;
            while at < trail.len() && tries < TRIES {
                let mut shorter = trail.clone();
                shorter.drain(at..(at + size).min(trail.len()));
                tries += 1;
                if self.follow(&shorter).await.is_some() {
                    trail = shorter;
                } else {
                    at += size;
                }
            }
            size /= 2;
        }
        Fault { seed, says, trail }
    }

    async fn script(&self, call: &str, arguments: Value) -> Value {
        let script = format!(
            "const done = arguments[1];\n{SCRIPT}\n{call}.then(done, (error) => done({{ fault: String(error) }}));"
        );
        // The whole stretch is one command.
        let answer = self.visit.client().execute_async(&script, vec![arguments]);
        match answer.await {
            Ok(result) => result,
            Err(error) => json!({ "fault": format!("the page does not answer: {error}") }),
        }
    }
}
