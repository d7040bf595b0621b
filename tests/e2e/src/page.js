// How the harness finds things on a page: by the words a person reads. Runs before the one call that a verb appends.
const norm = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const shown = (e) => e.getClientRects().length > 0 && e.checkVisibility({ visibilityProperty: true });
const modal = () => [...document.querySelectorAll("dialog:modal")].at(-1);
const byIds = (ids) => norm(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "));

/** The words that stand for a control: its label as read aloud, else what is written on it. */
function names(e) {
  const all = [];
  if (e.getAttribute("aria-labelledby")) all.push(byIds(e.getAttribute("aria-labelledby")));
  if (e.getAttribute("aria-label")) all.push(norm(e.getAttribute("aria-label")));
  for (const label of e.labels ?? []) all.push(norm(label.innerText), norm(label.textContent));
  if (!("labels" in e) || e.tagName === "BUTTON") all.push(norm(e.innerText));
  if (e.type === "submit" || e.type === "button") all.push(norm(e.value));
  if (e.placeholder) all.push(norm(e.placeholder));
  return all.filter(Boolean);
}

/** Steps up from `e` to the first box that holds the words `near`; Infinity if none does below `body`. */
function distance(e, near) {
  if (!near) return 0;
  let steps = 0;
  for (let box = e; box && box !== document.body; box = box.parentElement, steps += 1) {
    const says = norm(box.innerText) + " " + norm(box.getAttribute("aria-label")) + " " + byIds(box.getAttribute("aria-labelledby") ?? "");
    if (says.includes(near)) return steps;
  }
  return Infinity;
}

/** The control with these words: the whole name before its start before any part of it; then the nearest to `near`, the page's own before the frame's. */
function pick(candidates, words, near) {
  const wanted = norm(words);
  let best = null;
  for (const e of candidates) {
    const rank = Math.min(...names(e).map((n) => (n === wanted ? 0 : n.startsWith(wanted) ? 1 : n.includes(wanted) ? 2 : 9)), 9);
    if (rank === 9) continue;
    const far = distance(e, norm(near));
    if (far === Infinity) continue;
    const score = [rank, far, e.closest("main, dialog") ? 0 : 1];
    if (!best || score.some((part, i) => part < best.score[i] && score.slice(0, i).every((p, j) => p === best.score[j]))) best = { e, score };
  }
  return best?.e ?? null;
}

const all = (selector) => [...(modal() ?? document).querySelectorAll(selector)];
const usable = (e) => !e.matches(":disabled") && e.getAttribute("aria-disabled") !== "true" && !e.closest("[inert]");

const PRESSABLE = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="tab"], input[type="submit"], input[type="button"]';
const FIELDS = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="submit"], [type="button"], [type="hidden"], [type="file"])';
const pressables = () => all(PRESSABLE).filter((e) => shown(e) && usable(e));
const findPressable = (words, near) => pick(pressables(), words, near);
const findField = (words, near) => pick(all(FIELDS).filter((e) => shown(e) && usable(e)), words, near);
const findFile = (words) => pick(all('input[type="file"]'), words, "");

/** A radio or checkbox and what to click for it: its label, since the box itself may be drawn by the label. */
function findBox(type, words, near) {
  const boxes = all(`input[type="${type}"]`).filter((e) => usable(e) && (shown(e) || [...e.labels].some(shown)));
  const box = pick(boxes, words, near);
  if (!box) return null;
  return { box, click: [...box.labels].find(shown) ?? box, checked: box.checked };
}

/** All that a person can read now, on one line. */
const text = () => norm(document.body?.innerText);

/** What a failure shows. */
function describe() {
  const controls = [...new Set([...pressables(), ...all(FIELDS).filter(shown), ...all('input[type="radio"], input[type="checkbox"]')].flatMap((e) => names(e).slice(0, 1)))];
  return `${location.href}\ntitle: ${document.title}\ntext: ${text().slice(0, 3000)}\ncontrols: ${controls.join(" | ").slice(0, 3000)}`;
}
