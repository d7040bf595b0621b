// Prints what the content adds to the program: the tracks with their checklists, and the documents, as brotli sees them.
//
//   node tools/content.mjs DIST OUT
//
// OUT is where the build wrote the embedded texts. A part weighs what the program is smaller without it: compressed whole,
// and compressed with the bytes of its texts cut out.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [dist, out] = process.argv.slice(2);
const wasm = dist && readdirSync(dist).find((name) => name.endsWith(".wasm"));
const texts = out ? readdirSync(out).filter((name) => name.endsWith(".json")) : [];
if (!wasm || texts.length === 0) {
  console.error("usage: node tools/content.mjs DIST OUT, after a build");
  process.exit(2);
}

const program = readFileSync(join(dist, wasm));
const brotli = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;

function without(names) {
  const cuts = names.map((name) => {
    const text = readFileSync(join(out, name));
    const from = program.indexOf(text);
    if (from < 0) throw new Error(`${name} is not in ${wasm}: is the build in ${out} another one?`);
    return { from, to: from + text.length };
  });
  cuts.sort((a, b) => a.from - b.from);
  const kept = cuts.map((cut, at) => program.subarray(at === 0 ? 0 : cuts[at - 1].to, cut.from));
  return Buffer.concat([...kept, program.subarray(cuts.at(-1).to)]);
}

const whole = brotli(program);
const tracks = texts.filter((name) => name !== "artifacts.json");
const weights = [
  [`${tracks.filter((name) => !name.startsWith("checklist-")).length} tracks and their checklists`, whole - brotli(without(tracks))],
  ["documents", whole - brotli(without(["artifacts.json"]))],
];
console.log("\n  of it, content (brotli, by leaving it out)");
for (const [name, weight] of weights) console.log(`  ${name.padEnd(42)}${(weight / 1000).toFixed(1).padStart(9)}`);
