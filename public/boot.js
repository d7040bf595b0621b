/* Starts the page, and stands in for it when it cannot run.

   Plain JavaScript on purpose: it has to work when the wasm does not. It is loaded in <head>, before the first paint,
   so that a kept theme is there from the first pixel. */
(() => {
  "use strict";
  const root = document.documentElement;
  const script = document.currentScript;
  const PREFIX = "rung:";

  // What the static shell says when this file is missing: see .unstarted in style/components/frame.css.
  root.dataset.boot = "";

  try {
    const theme = localStorage.getItem("rung:page:theme")?.replaceAll('"', "");
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  } catch { /* Storage is blocked; the page says so itself. */ }

  // The static shell shows Home. Somebody who comes back to a room should not see it flash by.
  if (/^#\/./.test(location.hash)) root.dataset.deep = "";

  let faulted = false;
  let shell = [];
  const fault = (why, cause = BROKE) => {
    if (faulted) return;
    faulted = true;
    root.dataset.fault = "";
    const show = () => {
      shell = [...document.body.childNodes];
      document.body.replaceChildren(panel(String(why), cause));
    };
    if (document.body) show(); else addEventListener("DOMContentLoaded", show);
  };

  // A panic leaves the wasm in pieces: it reports itself, then aborts with a RuntimeError.
  let panic = "";
  addEventListener("rung-panic", (event) => { panic = event.detail; });
  const fatal = (error) => {
    if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) fault(panic || error.message);
  };
  addEventListener("error", (event) => fatal(event.error));
  addEventListener("unhandledrejection", (event) => fatal(event.reason));

  const ready = new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else addEventListener("DOMContentLoaded", resolve, { once: true });
  });

  /* Starting ---------------------------------------------------------------------------------------- */

  const address = (name) => new URL(script.dataset[name], document.baseURI).href;
  const file = (name) => address(name).split("/").pop();
  // Of several attempts only the last counts: an answer that came too late must not start a second page.
  let attempt = 0;
  let waiting = "js";
  // What never ran has not stopped.
  let started = false;

  const start = async () => {
    const mine = (attempt += 1);
    const late = () => mine !== attempt;
    const control = new AbortController();
    stop = () => control.abort();
    waiting = "js";
    const slow = setTimeout(() => ready.then(() => { if (!late()) wait(8); }), 8000);
    const slower = setTimeout(() => ready.then(() => { if (!late()) wait(30); }), 30000);
    try {
      if (!canRun()) throw new Error(typeof WebAssembly === "object" ? "WebAssembly is refused" : "there is no WebAssembly");
      // A browser remembers that a module failed; another address is asked for anew.
      const page = await import(mine === 1 ? address("js") : `${address("js")}?again=${mine}`);
      await ready;
      if (late()) return;
      waiting = "wasm";
      const program = await fetch(address("wasm"), { signal: control.signal });
      if (!program.ok) throw new Error(`${file("wasm")}: ${program.status} ${program.statusText}`);
      if (late()) return;
      await page.default({ module_or_path: program });
      started = true;
      document.getElementById("slow")?.remove();
      delete root.dataset.deep;
      // All that the page needs is here. From now on its own policy forbids every request.
      const policy = document.createElement("meta");
      policy.httpEquiv = "Content-Security-Policy";
      policy.content = "connect-src 'none'; script-src 'none'; worker-src 'none'";
      document.head.append(policy);
    } catch (error) {
      if (late()) return;
      const why = panic || (error && error.message) || error;
      fault(why, panic ? BROKE : await causeOf(error));
    } finally {
      clearTimeout(slow);
      clearTimeout(slower);
    }
  };
  let stop = () => {};

  /** Starts once more without loading the page anew. */
  const again = () => {
    stop();
    if (faulted) {
      document.body.replaceChildren(...shell);
      faulted = false;
      delete root.dataset.fault;
    }
    document.getElementById("slow")?.remove();
    start();
  };

  /** Whether this browser runs WebAssembly at all: old ones, and strict modes of others, do not. */
  function canRun() {
    try {
      return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module;
    } catch { return false; }
  }

  /* Why it did not start, and what helps ------------------------------------------------------------ */

  const BROKE = { says: "Something in the page broke, and it cannot go on from here.", reload: true };

  async function causeOf(error) {
    if (!canRun()) {
      return {
        says: "This browser does not run WebAssembly, which Rung is made of. It may be too old, or WebAssembly is switched off: the Lockdown Mode of an iPhone or a Mac does that, and so do some company settings. Allow it for this site, or open this page in another browser.",
      };
    }
    for (const name of ["js", "wasm"]) {
      const found = await ask(address(name));
      if (found.gone) {
        return navigator.onLine
          ? { says: `The network failed while the page was loading: ${file(name)} could not be fetched. The connection may be gone, or something between you and the site blocks it.`, again: true, reload: true }
          : { says: "This device is offline, and the page has not arrived in full. Try again when you are connected.", again: true };
      }
      if (found.status === 404 || found.status === 410) {
        return (await isUpdated())
          ? { says: "The site was updated while this page was loading, and the files it asked for are gone. Load the page again to get the new one.", reload: true }
          : { says: `A file of the page is missing on the site: ${file(name)}. Whoever runs it has to put it back; trying again helps once that is done.`, again: true };
      }
      if (found.status >= 400) {
        return { says: `The site did not give out ${file(name)}; it answered “${found.status}”. That often passes in a minute or two.`, again: true };
      }
      if (/\bhtml\b/.test(found.type)) {
        return { says: `The site answered with a web page in the place of ${file(name)}. A network that wants you to sign in does that, and so does a host that is set up wrongly.`, again: true };
      }
      if (name === "js" && !/javascript|ecmascript/.test(found.type)) {
        return { says: `The site sends ${file(name)} as “${found.type || "nothing"}”, and browsers run scripts only when they are sent as JavaScript. Whoever runs the site has to change that.`, again: true };
      }
    }
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError || error instanceof SyntaxError) {
      return {
        says: "The program arrived damaged, or this browser is too old for it. Load the page again; if that does not help, try another browser.",
        again: true, reload: true,
      };
    }
    return waiting === "js"
      ? { says: `The script ${file("js")} could not be run. An extension or a setting of this browser may block it.`, again: true, reload: true }
      : BROKE;
  }

  /** What the site answers for an address now. */
  async function ask(url) {
    try {
      const answer = await fetch(url, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout?.(5000) });
      return { status: answer.status, type: answer.headers.get("content-type") ?? "" };
    } catch { return { gone: true }; }
  }

  /** Whether the site's page names other files by now. Asking anew also puts the new page where a reload finds it. */
  async function isUpdated() {
    try {
      const page = await (await fetch(new URL("./", document.baseURI), { cache: "reload", signal: AbortSignal.timeout?.(5000) })).text();
      return page.includes("data-wasm") && !page.includes(file("wasm"));
    } catch { return false; }
  }

  /* Still loading ----------------------------------------------------------------------------------- */

  function wait(seconds) {
    const part = {
      js: `its script (${file("js")}) has not arrived.`,
      wasm: `the program (${file("wasm")}) has not arrived in full.`,
    }[waiting];
    const link = navigator.onLine ? "" : " This device says that it is offline.";
    const hope = seconds < 30
      ? "It starts by itself as soon as it is there."
      : "Something may hold it back: a slow connection, a blocker, or the site itself. You can wait, or ask for it again.";
    const row = element("p", { class: "row" }, button("Try again", again, "button"), button("Reload the page", () => location.reload(), "button quiet"));
    if (kept().count) row.append(button("Save my data to a file", download, "button quiet"));
    const notice = element("div", { id: "slow", class: "wrap slow", role: "status" },
      element("p", {}, element("b", {}, "Still loading."), ` After ${seconds} seconds ${part}${link} ${hope}`), row);
    document.getElementById("slow")?.remove();
    const mast = document.querySelector("#app > .mast");
    if (mast) mast.after(notice); else document.body.prepend(notice);
  }

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
    // The person's own day, not that of Greenwich. Data reads the form back in (src/storage/rescue.rs).
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const day = `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const file = { format: "rung-rescue", version: 1, saved: day, stored: stored() };
    const link = element("a", { download: `rung-rescue-${day}.json` });
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
    link.click();
  }

  function button(words, act, kind) {
    const made = element("button", { type: "button", class: kind }, words);
    made.addEventListener("click", act);
    return made;
  }

  /** How many things are stored, and what can be said about them. */
  function kept() {
    try {
      const count = Object.keys(stored()).length;
      return { count, says: count === 0
        ? "Nothing of yours is stored in this browser yet, so nothing can be lost."
        : "What you wrote is still stored in this browser, untouched. Save it to a file now, to be safe." };
    } catch {
      return { count: 0, says: "This browser does not let the page read its storage, so it cannot say what is kept there." };
    }
  }

  function panel(why, cause) {
    const { count, says } = kept();
    const row = element("p", { class: "row" });
    const add = (words, act) => row.append(button(words, act, row.childElementCount ? "button" : "button primary"));
    if (count) add("Save my data to a file", download);
    if (cause.again) add("Try again", again);
    if (cause.reload) add("Reload the page", () => location.reload());
    const details = element("details", { class: "disclosure" },
      element("summary", {}, "What happened, for whoever runs this site"),
      element("div", { class: "inside" }, element("p", {}, why)));
    return element("main", { class: "wrap", id: "main" },
      element("div", { class: "page stack loose", role: "alert" },
        element("h1", {}, started ? "Rung has stopped" : "Rung could not start"),
        element("p", { class: "lead" }, cause.says),
        element("p", {}, says), ...(row.childElementCount ? [row] : []), details));
  }

  start();
})();
