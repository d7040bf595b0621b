//! One person's visit: a server of its own, a browser of its own, and what starts, ends and
//! restarts them.

use crate::browser::Browser;
use crate::cdp;
use crate::options::Options;
use crate::place::{self, Folder};
use crate::server::{Request, Server};
use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a verb waits for what it needs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(40);
const PAGE: &str = include_str!("page.js");
const WATCH: &str = include_str!("watch.js");

/// A visit to the site. Browser and server end when it is dropped.
pub struct Visit {
    // In the order in which they have to go.
    browser: Option<Browser>,
    server: Server,
    folder: Folder,
    options: Options,
    tabs: Mutex<Vec<WindowHandle>>,
    pub(crate) console: Mutex<Vec<String>>,
}

/// How a browser ends before it is started again on the same profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Closed by the person.
    Quit,
    /// Killed, as by a power cut.
    Killed,
}

impl Visit {
    /// Starts server and browser and opens the site.
    pub async fn open(options: Options) -> Self {
        let visit = Self::start(options).await;
        visit.land().await;
        visit
    }

    /// Starts server and browser and stays on an empty page, for what has to be set before the site
    /// is opened.
    pub async fn start(mut options: Options) -> Self {
        let folder = Folder::new();
        let site = folder.inside("site");
        place::copy(&options.site.take().unwrap_or_else(place::built_site), &site);
        if let Some(edit) = options.edit.take() {
            edit(&site);
        }
        let server = Server::start(&site, &options.prefix, options.brotli, folder.file("requests"));
        let browser = Browser::start(&folder, options.blocked_storage).await;
        let visit = Self {
            browser: Some(browser),
            server,
            folder,
            options,
            tabs: Mutex::default(),
            console: Mutex::default(),
        };
        visit.remember_first_tab().await;
        visit.prepare().await;
        visit
    }

    /// Opens the site at the start that the options name.
    pub async fn land(&self) {
        let address = format!("{}{}", self.server.address(), self.options.start);
        self.ask("opening the site", self.client().goto(&address)).await;
    }

    /// Ends the browser, starts it again on the same profile and opens `start`, such as `#/data`.
    pub async fn come_back(&mut self, ending: Ending, start: &str) {
        self.drain_console().await;
        if let Some(browser) = self.browser.take() {
            match ending {
                Ending::Quit => browser.quit().await,
                Ending::Killed => browser.kill(),
            }
        }
        self.browser = Some(Browser::start(&self.folder, self.options.blocked_storage).await);
        self.remember_first_tab().await;
        self.prepare().await;
        start.clone_into(&mut self.options.start);
        self.land().await;
    }

    /// Lets the page's process crash and opens the same address in a new tab of the same browser.
    pub async fn crash_page(&self) {
        let address = self.address().await;
        self.drain_console().await;
        let crashed = self.ask("asking for the tab", self.client().window()).await;
        let fresh = self.ask("opening a tab", self.client().new_window(true)).await;
        // The command gets no answer from a page that is gone, so it is not waited for.
        let _ = tokio::time::timeout(
            Duration::from_secs(3),
            cdp::send(self.client(), "Page.crash", json!({})),
        )
        .await;
        self.ask("leaving the crashed tab", self.client().switch_to_window(fresh.handle.clone()))
            .await;
        for tab in self.tabs().iter_mut().filter(|tab| **tab == crashed) {
            *tab = fresh.handle.clone();
        }
        self.prepare().await;
        self.ask("opening the site again", self.client().goto(&address)).await;
    }

    /// Opens the site in another tab and goes there. The first tab is number 0.
    pub async fn second_tab(&self) {
        self.drain_console().await;
        let fresh = self.ask("opening a tab", self.client().new_window(true)).await;
        self.tabs().push(fresh.handle.clone());
        self.ask("switching to the tab", self.client().switch_to_window(fresh.handle)).await;
        self.prepare().await;
        self.land().await;
    }

    /// Goes to tab `number`, counted from 0 in the order of opening.
    pub async fn switch_tab(&self, number: usize) {
        self.drain_console().await;
        let Some(tab) = self.tabs().get(number).cloned() else {
            panic!("there is no tab {number}")
        };
        self.ask("switching to the tab", self.client().switch_to_window(tab)).await;
        // A tab in the background draws nothing; a person looks at the one in front.
        let _ = self.cdp("Page.bringToFront", json!({})).await;
    }

    /// Every request that the server has answered so far, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.server.requests()
    }

    /// The address of the site, ending in a slash.
    pub fn site_address(&self) -> &str {
        self.server.address()
    }

    /// The folder that is being served: a copy, to change at will.
    pub fn site(&self) -> PathBuf {
        self.folder.inside("site")
    }

    /// Where the browser puts what is saved as a file.
    pub fn downloads(&self) -> PathBuf {
        self.folder.inside("downloads")
    }

    /// The WebDriver session, for what no verb says.
    pub fn client(&self) -> &Client {
        match &self.browser {
            Some(browser) => &browser.client,
            None => panic!("the browser has ended"),
        }
    }

    /// Sends one command of the Chrome DevTools Protocol to the current tab.
    pub async fn cdp(&self, command: &str, params: Value) -> Value {
        self.ask(command, cdp::send(self.client(), command, params)).await
    }

    /// Makes the system prefer the theme `dark` or `light`, or have no preference with an empty
    /// name.
    pub async fn theme(&self, name: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": name }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Gives the inside of the window this size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Runs JavaScript in the page and gives what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.ask("running a script", self.client().execute(script, arguments)).await
    }

    /// Calls `call` with the helpers of `page.js` at hand; an error is one of a page that is just
    /// changing.
    pub(crate) async fn try_page(
        &self,
        call: &str,
        arguments: Vec<Value>,
    ) -> Result<Value, CmdError> {
        self.client().execute(&format!("{PAGE}\nreturn {call};"), arguments).await
    }

    /// Calls `call` until it gives something other than null or false.
    pub(crate) async fn wait_for(&self, what: &str, call: &str, arguments: Vec<Value>) -> Value {
        let start = Instant::now();
        loop {
            match self.try_page(call, arguments.clone()).await {
                Ok(Value::Null | Value::Bool(false)) | Err(_) if start.elapsed() < PATIENCE => {
                    tokio::time::sleep(PAUSE).await;
                }
                Ok(Value::Null | Value::Bool(false)) => self.fail(what).await,
                Ok(value) => return value,
                Err(error) => self.fail(&format!("{what}: {error}")).await,
            }
        }
    }

    /// Waits for an answer of the browser and fails with its error.
    pub(crate) async fn ask<T, E: Display>(
        &self,
        what: &str,
        answer: impl Future<Output = Result<T, E>>,
    ) -> T {
        match tokio::time::timeout(Duration::from_secs(60), answer).await {
            Ok(Ok(value)) => value,
            Ok(Err(error)) => panic!("{what}: {error}"),
            Err(_) => panic!("{what}: no answer from the browser for a minute"),
        }
    }

    /// Fails with what is on the page now, and leaves a picture of it.
    pub(crate) async fn fail(&self, what: &str) -> ! {
        let page = match self.try_page("describe()", vec![]).await {
            Ok(Value::String(page)) => page,
            other => format!("(the page does not answer: {other:?})"),
        };
        self.drain_console().await;
        let console = self.console.lock().map(|lines| lines.join("\n")).unwrap_or_default();
        let picture = place::out(&format!(
            "failed-{}.png",
            std::thread::current().name().unwrap_or("walk").replace(':', "_")
        ));
        if let Ok(png) = self.client().screenshot().await {
            let _ = std::fs::write(&picture, png);
        }
        panic!(
            "{what}\n--- on the page: {page}\n--- console:\n{console}\n--- picture: {}",
            relative(&picture)
        );
    }

    fn tabs(&self) -> MutexGuard<'_, Vec<WindowHandle>> {
        self.tabs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn remember_first_tab(&self) {
        let tab = self.ask("asking for the tab", self.client().window()).await;
        *self.tabs() = vec![tab];
    }

    /// What a new tab needs before it opens the site.
    async fn prepare(&self) {
        self.cdp("Page.enable", json!({})).await;
        let script = format!("{WATCH}\n{}", self.options.script);
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        self.resize(self.options.width, self.options.height).await;
        self.theme(if self.options.dark { "dark" } else { "light" }).await;
    }
}

fn relative(path: &Path) -> String {
    path.strip_prefix(place::repository()).unwrap_or(path).display().to_string()
}
