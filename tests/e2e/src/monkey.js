// Random steps through the page, each drawn from a seed or told by a trail, so that what broke it can be done again.
//
// A step is an array: what is done, on what (kind of control, its words, which of those), and with what. `walk` draws steps
// and does them, `follow` does the steps of a trail and passes over those whose control is not there.

const norm = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const shown = (e) => e.getClientRects().length > 0;
const usable = (e) => !e.matches(":disabled") && !e.closest("[inert]");
const place = () => [...document.querySelectorAll("dialog:modal")].at(-1) ?? document;

/** Numbers from 0 to below 1, the same for the same seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const KINDS = {
  press: 'button, summary, input[type="radio"], input[type="checkbox"]',
  link: 'a[href^="#"]',
  field: 'textarea, input[type="text"], input[type="search"], input[type="number"], input:not([type])',
  day: 'input[type="date"], input[type="datetime-local"], input[type="time"], input[type="month"]',
  list: "select",
};

/** What is written on a control. The page is loaded anew by the walk itself, never by a button that would end the script. */
const label = (e) => norm(e.getAttribute("aria-label") || e.labels?.[0]?.textContent || e.textContent || e.id || e.name).slice(0, 60);
const controls = (kind) => [...place().querySelectorAll(KINDS[kind])].filter((e) => (shown(e) || (e.labels?.[0] && shown(e.labels[0]))) && usable(e) && !/^Reload/.test(label(e)));

/** A control by its words, as a trail names it. */
function named(kind, words, nth) {
  return controls(kind).filter((e) => label(e) === words)[nth];
}

/** How a trail names a control. */
function name(kind, e) {
  const words = label(e);
  return [kind, words, controls(kind).filter((other) => label(other) === words).indexOf(e)];
}

const TEXTS = [
  "", " ", "a", "Cut lead time from 14 to 9 days", "Acme", "£40k", "-£40k", "12,5", "1e9", "2026-13-45", "27", "שלום עולם", "مرحبا", "が", "👩🏽‍💻", "<b>&amp;",
  "two\nlines", "x".repeat(300), "=1+1", "a,b;c\td", "Ελλάδα ΐ", "İstanbul", "\u0000\u000b\u2028", "9".repeat(40),
];
const PASTES = ["100\n200", "a\tb\tc\r\nd\te\tf\r\n", '"x\ny"\t2\n', "• one\n• two\n\n• three", "£1,200", "2026-01-05\tHigh", "\n\n", "a\t".repeat(30), "row\n".repeat(40)];
const DAYS = ["", "2026-11-30", "0027-01-01", "2150-12-31", "1950-01-01", "20277-12-11", "2026-12-25"];
const KEYS = [
  ["Enter", "Enter"], ["Escape", "Escape"], ["Tab", "Tab"], ["ArrowDown", "ArrowDown"], ["ArrowLeft", "ArrowLeft"], ["ArrowRight", "ArrowRight"], ["Backspace", "Backspace"],
  ["Delete", "Delete"], [" ", "Space"], ["0", "Digit0"], ["1", "Digit1"], ["2", "Digit2"], ["3", "Digit3"], ["n", "KeyN"], ["?", "Slash"], ["т", "KeyN"],
];
const UNDOING = [["z", false], ["z", true], ["y", false], ["я", false]];
const ROOMS = [
  "score", "score/vendor-command", "answers", "result", "plan", "plan/twelve-months", "attempts", "pack", "pack/risk-register", "pack/strategy-page", "pack/growth-model", "pack/kpi-tree",
  "pack/incident-postmortem", "pack/decision-log", "stories", "stories/third-time-never", "rehearse", "rehearse/third-time-never", "print", "print/risk-register", "words", "checklist/is-it-real",
];
const PLACES = ["", "log", "data", "promise", "nowhere/at/all", "track/it-director", "track/cto", "track/vp-engineering", "track/em-promotion", "track/cdgo", "checklist/which-cto", "checklist/ai-leadership"];

const keys = () => Object.keys(localStorage).filter((key) => /^rung:(?!aside|page)/.test(key));

/** Addresses of the page for what is stored now. */
function addresses() {
  const ids = (kind) => keys().filter((key) => key.startsWith(`rung:${kind}:`)).map((key) => key.slice(`rung:${kind}:`.length));
  return [...PLACES, ...ids("case").flatMap((id) => ROOMS.map((room) => `case/${id}/${room}`)), ...ids("win").slice(0, 12).map((id) => `log/${id}`)];
}

/** What stood under each key, for the other tab to bring back. */
const former = (globalThis.__former ??= {});
function remember() {
  for (const key of keys()) {
    const known = (former[key] ??= []);
    const raw = localStorage.getItem(key);
    if (known.at(-1) !== raw && known.length < 6) known.push(raw);
  }
}

/** Another tab writes: drops a record, brings an older version back, or damages one. */
function elsewhere(key, raw) {
  const before = localStorage.getItem(key);
  if (raw === null) localStorage.removeItem(key);
  else localStorage.setItem(key, raw);
  dispatchEvent(new StorageEvent("storage", { key, oldValue: before, newValue: raw, storageArea: localStorage, url: location.href }));
}

const turn = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); });
const frame = () => Promise.race([new Promise((done) => requestAnimationFrame(() => done())), new Promise((done) => setTimeout(done, 50))]);
const moved = () => Promise.race([new Promise((done) => addEventListener("hashchange", () => done(), { once: true })), new Promise((done) => setTimeout(done, 80))]);
const fire = (e, type) => e.dispatchEvent(new Event(type, { bubbles: true }));

function key(on, key, code, ctrl, shift) {
  return on.dispatchEvent(new KeyboardEvent("keydown", { key, code, ctrlKey: ctrl, shiftKey: shift, bubbles: true, cancelable: true }));
}

/** Does one step; false where its control is not there. */
async function act(step) {
  const [what, ...rest] = step;
  const on = KINDS[rest[0]] ? named(...rest.slice(0, 3)) : document.activeElement ?? document.body;
  if (!on) return false;
  const value = rest.at(-1);
  switch (what) {
    case "press":
      on.focus({ preventScroll: true });
      on.click();
      break;
    case "focus":
      on.focus({ preventScroll: true });
      break;
    case "type":
      on.focus({ preventScroll: true });
      if (value.over) on.select?.();
      document.execCommand("insertText", false, value.text);
      break;
    case "day":
      on.focus({ preventScroll: true });
      on.value = value;
      fire(on, "input");
      break;
    case "change":
      fire(on, "change");
      break;
    case "choose":
      on.focus({ preventScroll: true });
      on.selectedIndex = value;
      fire(on, "input");
      fire(on, "change");
      break;
    case "key":
      key(on, value[0], value[1], value[2], value[3]);
      break;
    case "paste": {
      on.focus({ preventScroll: true });
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", value);
      if (on.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))) document.execCommand("insertText", false, value);
      break;
    }
    case "blur":
      on.blur();
      break;
    case "go": {
      const there = moved();
      if (location.hash === `#/${value}`) break;
      location.hash = `#/${value}`;
      await there;
      break;
    }
    case "back": {
      // Never out of the page.
      if (!navigation.entries()[navigation.currentEntry.index - 1]?.sameDocument) return false;
      const there = moved();
      history.back();
      await there;
      break;
    }
    case "elsewhere":
      elsewhere(value.key, value.raw);
      break;
    case "cleared":
      localStorage.clear();
      dispatchEvent(new StorageEvent("storage", { key: null, storageArea: localStorage }));
      break;
    case "hidden":
      fire(document, "visibilitychange");
      break;
    case "night":
      globalThis.__day = (globalThis.__day ?? 0) + 1;
      fire(document, "visibilitychange");
      break;
    case "paper":
      dispatchEvent(new Event("beforeprint"));
      await turn();
      dispatchEvent(new Event("afterprint"));
      break;
    case "file": {
      const field = document.querySelector('input[type="file"]');
      if (!field) return false;
      const files = new DataTransfer();
      files.items.add(new File([value], "rung.json", { type: "application/json" }));
      field.files = files.files;
      fire(field, "change");
      await new Promise((done) => setTimeout(done, 30));
      break;
    }
    default:
      throw new Error(`no such step: ${what}`);
  }
  return true;
}

/** Draws a step that can be done now. */
function draw(next) {
  const any = (list) => list[Math.floor(next() * list.length)];
  const control = (kind) => {
    const all = controls(kind);
    // The frame around a room is on every page, and would be drawn most of the time.
    const inside = all.filter((e) => e.closest("main, dialog"));
    const e = any(inside.length > 0 && next() < 0.85 ? inside : all);
    return e ? name(kind, e) : null;
  };
  const with_ = (what, kind, ...rest) => {
    const found = control(kind);
    return found && [what, ...found, ...rest];
  };
  const at = next();
  if (at < 0.36) return with_("press", "press");
  if (at < 0.44) return with_("press", "link");
  if (at < 0.56) return with_("type", "field", { text: any(TEXTS), over: next() < 0.4 });
  if (at < 0.61) return with_("day", "day", any(DAYS));
  if (at < 0.63) return with_("change", any(["day", "field"]));
  if (at < 0.66) return with_("choose", "list", Math.floor(next() * 6));
  if (at < 0.69) return with_("focus", any(["press", "field", "day", "list", "link"]));
  if (at < 0.71) return ["blur", ""];
  if (at < 0.76) return ["key", [...any(KEYS), false, next() < 0.1]];
  if (at < 0.82) {
    const [letter, shift] = any(UNDOING);
    return ["key", [letter, "KeyZ", true, shift]];
  }
  if (at < 0.86) return with_("paste", "field", any(PASTES));
  if (at < 0.9) return ["go", any(addresses())];
  if (at < 0.94) return ["back", ""];
  if (at < 0.97) {
    remember();
    const key = any(keys());
    if (!key) return null;
    const now = localStorage.getItem(key);
    const newer = /"n":(\d+)/.exec(now ?? "")?.[1] ?? "1";
    const old = any(former[key] ?? []);
    const raw = any([null, null, old?.replace(/"n":\d+/, `"n":${Number(newer) + 1}`).replace(/"by":"[^"]*"/, '"by":"other"') ?? null, now?.slice(0, 40) ?? null]);
    return ["elsewhere", { key, raw }];
  }
  if (at < 0.975) return ["hidden", ""];
  if (at < 0.98) return ["night", ""];
  if (at < 0.99) return ["paper", ""];
  if (at < 0.992) return ["cleared", ""];
  const records = keys().map((key) => [key.slice(5), localStorage.getItem(key)]).filter(([, raw]) => /"body":/.test(raw ?? ""));
  const bodies = records.map(([key, raw]) => `${JSON.stringify(key)}: ${raw.slice(raw.indexOf('"body":') + 7, -1)}`);
  return ["file", next() < 0.3 ? TEXTS[5] : `{"format":"rung-backup","version":3,"saved":"2026-11-22","records":{${bodies.filter(() => next() < 0.5).join(",")}}}`];
}

const broken = () => {
  if (document.documentElement.dataset.fault !== undefined) return norm(document.querySelector("details")?.textContent ?? document.body.textContent).slice(0, 600) + (globalThis.__stack ? `\n${globalThis.__stack.split("\n").slice(0, 40).join("\n")}` : "");
  return globalThis.__fault ?? null;
};

/** Looks whether the page stands after a step. Most steps follow within the same frame, as a fast hand's do. */
async function pause(next) {
  await turn();
  if (next() < 0.15) await frame();
  return broken();
}

/** Draws `count` steps and does them; stops at the first fault. */
async function walk(seed, count) {
  const next = numbers(seed);
  const trail = [];
  for (let at = 0; at < count; at += 1) {
    const step = draw(next);
    if (!step) continue;
    trail.push(step);
    await act(step);
    const fault = await pause(next);
    if (fault) return { trail, fault };
  }
  await new Promise((done) => setTimeout(done, 60));
  return { trail, fault: broken() };
}

/** Does the steps of a trail. */
async function follow(trail) {
  const next = numbers(1);
  for (const step of trail) {
    if (await act(step)) {
      await frame();
      const fault = await pause(next);
      if (fault) return { fault };
    }
  }
  await new Promise((done) => setTimeout(done, 60));
  return { fault: broken() };
}

// What breaks outside of the wasm counts, too; a saved file and a print dialog would stop the walk.
if (!globalThis.__watched) {
  globalThis.__watched = true;
  Error.stackTraceLimit = 60;
  addEventListener("error", (event) => {
    globalThis.__fault ??= `script: ${event.message}`;
    globalThis.__stack ??= event.error?.stack;
  });
  addEventListener("unhandledrejection", (event) => { globalThis.__fault ??= `rejected: ${event.reason}`; });
  HTMLAnchorElement.prototype.click = function click() { if (!this.href.startsWith("blob:")) HTMLElement.prototype.click.call(this); };
  globalThis.print = () => { dispatchEvent(new Event("beforeprint")); dispatchEvent(new Event("afterprint")); };
}
