// Runs in every page before any of the page's own scripts: keeps what the page did that no text on it tells.
(() => {
  const seen = { violations: [], errors: [] };
  Object.defineProperty(globalThis, "__walk", { value: seen });
  addEventListener("securitypolicyviolation", (e) => seen.violations.push(`${e.effectiveDirective} forbids ${e.blockedURI || "inline"} (${e.sourceFile ?? ""}:${e.lineNumber})`), true);
  addEventListener("unhandledrejection", (e) => seen.errors.push(`unhandled rejection: ${e.reason}`));
})();
