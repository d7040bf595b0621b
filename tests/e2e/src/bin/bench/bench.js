// Runs in every page of a measurement before any of the page's own scripts: walks to the first answer as soon as each step
// is there, notes when it reacts, and keeps what is handed to local storage.
(() => {
  const bench = { ready: null, stored: [], keys: [] };
  Object.defineProperty(globalThis, "__bench", { value: bench });

  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === globalThis.localStorage) bench.stored.push([String(key), String(value).length]);
    return setItem.call(this, key, value);
  };

  /** The time at which the frame that shows the latest change has been drawn. */
  bench.painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.now());
        after.port2.postMessage(0);
      }),
    );
  bench.levels = () => [...document.querySelectorAll('input[type="radio"][name="level"]')];

  const pressed = { hash: null, at: -Infinity };
  const press = (target, patience) => {
    if (!target || (pressed.hash === location.hash && performance.now() - pressed.at < patience)) return;
    pressed.hash = location.hash;
    pressed.at = performance.now();
    target.click();
  };

  let chosen = null;
  const step = () => {
    // Only from the front door: a page opened at a document is there for something else.
    if (/^#\/log|\/pack\//.test(location.hash)) return;
    const levels = bench.levels();
    if (levels.length > 0) {
      const shown = document.querySelector('[aria-current="step"] .level')?.dataset.level;
      if (chosen !== null && shown === chosen) {
        bench.ready = performance.now();
        return;
      }
      const next = levels.find((level) => level.value !== chosen && level.value !== shown && level.value !== "0") ?? levels[0];
      // Not again within 100 ms, or one slow reaction would never be seen.
      if (chosen === null || performance.now() - pressed.at > 100) {
        chosen = next.value;
        pressed.at = performance.now();
        next.click();
      }
    } else if (!location.hash.endsWith("/score")) {
      press(
        document.querySelector('main a[href$="/score"], main .begin, main button.primary, main a.primary[href^="#/track/"]') ??
          document.querySelector('a[href^="#/track/"]'),
        1000,
      );
    }
    setTimeout(step, 1);
  };
  setTimeout(step, 1);
})();
