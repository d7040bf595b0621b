// Prints what the built site weighs, file by file: raw, gzip and brotli, with a total of what a first visit transfers.
//
//   node tools/sizes.mjs DIR [--json]
//
// A first visit is counted as every file of DIR but those that a browser does not ask for by itself: icons that no page,
// script or style names (the manifest's, which are fetched on installing) and the files that speak to the host.
// 1 KB is 1,000 bytes; headers are not counted. Figures are printed, never judged.
import { readFileSync, readdirSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const args = process.argv.slice(2);
const dir = args.find((a) => !a.startsWith("--"));
if (!dir) {
  console.error("usage: node tools/sizes.mjs DIR [--json]");
  process.exit(2);
}

const HOST_FILES = new Set(["_headers", "_redirects", ".nojekyll", "CNAME", "robots.txt", "404.html"]);
const PICTURES = new Set([".png", ".svg", ".ico", ".webp", ".avif", ".jpg", ".jpeg"]);
const NAMING = new Set([".html", ".js", ".css"]);

let names;
try {
  names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
} catch {
  names = [];
}
if (!names.includes("index.html")) {
  console.error(`sizes: ${dir} holds no built site. Run: make build`);
  process.exit(2);
}

const bodies = new Map(names.map((name) => [name, readFileSync(join(dir, name))]));
const naming = names.filter((name) => NAMING.has(extname(name))).map((name) => bodies.get(name).toString()).join("\n");
const asked = (name) =>
  !HOST_FILES.has(name) && !(PICTURES.has(extname(name)) && !naming.includes(basename(name)));

const rows = names.map((name) => {
  const body = bodies.get(name);
  const brotli = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  return { name, first: asked(name), raw: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli: brotli.length };
});
const first = rows.filter((row) => row.first).sort((a, b) => b.brotli - a.brotli);
const later = rows.filter((row) => !row.first);
const total = { name: "a first visit", raw: 0, gzip: 0, brotli: 0 };
for (const row of first) for (const key of ["raw", "gzip", "brotli"]) total[key] += row[key];

if (args.includes("--json")) {
  console.log(JSON.stringify({ files: [...first, ...later], total }));
} else {
  const width = Math.max(...rows.map((row) => row.name.length), 24);
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
  const line = (row) => console.log(`  ${row.name.padEnd(width)}${kb(row.raw)}${kb(row.gzip)}${kb(row.brotli)}`);
  console.log(`\n  ${"KB".padEnd(width)}${"raw".padStart(9)}${"gzip".padStart(9)}${"brotli".padStart(9)}`);
  first.forEach(line);
  line(total);
  if (later.length > 0) console.log("\n  not asked for by a first visit");
  later.forEach(line);
}
