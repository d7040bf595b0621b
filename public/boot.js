/* Starts the page, and stands in for it when it cannot run.

   Plain JavaScript on purpose: it has to work when the wasm does not. It is loaded in <head>, before the first paint,
   so that a kept theme is there from the first pixel. */
(() => {
  "use strict";
  const root = document.documentElement;
  const script = document.currentScript;
  const PREFIX = "rung:";

  try {
    const theme = localStorage.getItem("rung:page:theme");
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  } catch { /* Storage is blocked; the page says so itself. */ }

  // The static shell shows Home. Somebody who comes back to a room should not see it flash by.
  if (/^#\/./.test(location.hash)) root.dataset.deep = "";

  let faulted = false;
  const fault = (why) => {
    if (faulted) return;
    faulted = true;
    root.dataset.fault = "";
    const show = () => document.body.replaceChildren(panel(String(why)));
    if (document.body) show(); else addEventListener("DOMContentLoaded", show);
  };

  // A panic leaves the wasm in pieces: it reports itself, then aborts with a RuntimeError.
  let panic = "";
  addEventListener("rung-panic", (event) => { panic = event.detail; });
  const fatal = (error) => {
    if (error instanceof WebAssembly.RuntimeError) fault(panic || error.message);
  };
  addEventListener("error", (event) => fatal(event.error));
  addEventListener("unhandledrejection", (event) => fatal(event.reason));

  const ready = new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else addEventListener("DOMContentLoaded", resolve, { once: true });
  });

  const start = async () => {
    const address = (name) => new URL(script.dataset[name], document.baseURI).href;
    const page = await import(address("js"));
    await ready;
    await page.default({ module_or_path: address("wasm") });
    delete root.dataset.deep;
    // All that the page needs is here. From now on its own policy forbids every request.
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'; script-src 'none'; worker-src 'none'";
    document.head.append(policy);
  };
  start().catch((error) => fault(panic || (error && error.message) || error));

  /* The fault screen ------------------------------------------------------------------------------ */

  function stored() {
    const found = {};
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith(PREFIX)) found[key] = localStorage.getItem(key);
    }
    return found;
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function download() {
    // The person's own day, not that of Greenwich. Data reads the form back in (src/saved/rescue.rs).
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const day = `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const file = { format: "rung-rescue", version: 1, saved: day, stored: stored() };
    const link = element("a", { download: `rung-rescue-${day}.json` });
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
    link.click();
  }

  function panel(why) {
    let count = 0;
    let blocked = false;
    try { count = Object.keys(stored()).length; } catch { blocked = true; }
    const kept = blocked
      ? "This browser does not let the page read its storage, so it cannot say what is kept there."
      : count === 0
        ? "Nothing of yours is stored in this browser yet, so nothing can be lost."
        : "What you wrote is still stored in this browser, untouched. Save it to a file now, to be safe; then reload.";
    const again = element("button", { type: "button", class: count ? "button" : "button primary" }, "Reload the page");
    again.addEventListener("click", () => location.reload());
    const row = element("p", { class: "row" }, again);
    if (count) {
      const save = element("button", { type: "button", class: "button primary" }, "Save my data to a file");
      save.addEventListener("click", download);
      row.prepend(save);
    }
    const details = element("details", { class: "disclosure" },
      element("summary", {}, "What happened, for whoever runs this site"),
      element("div", { class: "inside" }, element("p", {}, why)));
    return element("main", { class: "wrap", id: "main" },
      element("div", { class: "page stack loose", role: "alert" },
        element("h1", {}, "Rung has stopped"),
        element("p", { class: "lead" }, "Something in the page broke, and it cannot go on from here."),
        element("p", {}, kept), row, details));
  }
})();
