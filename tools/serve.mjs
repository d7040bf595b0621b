// A plain static file server for the built site, on this machine only. Needs nothing but Node.
//
//   node tools/serve.mjs DIR [--port N] [--prefix /a/b/] [--log FILE] [--brotli]
//
// --port    8080 unless told; 0 takes any free one; a port in use gives way to the next free one
// --prefix  serves DIR below this path, and nothing outside of it, as a host's subfolder does
// --log     appends one line of JSON for each request
// --brotli  compresses every file once, at the start, and sends that to whoever accepts it
import { appendFileSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};
// The build puts a digest of the content into these names, so that a changed file has another name.
const HASHED = /-[0-9a-f]{8,}(_bg)?\.[a-z0-9]+$/;
const PACKABLE = new Set([".html", ".js", ".mjs", ".css", ".wasm", ".json", ".webmanifest", ".svg", ".txt", ".md", ".xml"]);

function settings() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string", default: "8080" },
        prefix: { type: "string", default: "/" },
        log: { type: "string" },
        brotli: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (positionals.length !== 1) throw new Error("one folder is needed");
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${values.port} is not a port`);
    const prefix = `/${values.prefix}/`.replace(/\/+/g, "/");
    return { dir: realpathSync(positionals[0]), shown: positionals[0], port, prefix, log: values.log, brotli: values.brotli };
  } catch (error) {
    console.error(`serve: ${error.code === "ENOENT" ? "that folder does not exist (make build writes dist/)" : error.message}`);
    console.error("usage: node tools/serve.mjs DIR [--port N] [--prefix /a/b/] [--log FILE] [--brotli]");
    process.exit(2);
  }
}

const site = settings();
const packed = new Map();

/** The file compressed, kept until the file changes. */
function compressed(file, stat) {
  const kept = packed.get(file);
  if (kept && kept.time === stat.mtimeMs && kept.size === stat.size) return kept.body;
  const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  packed.set(file, { time: stat.mtimeMs, size: stat.size, body });
  return body;
}

/** The answer to a request: status, headers and body. */
function answer(request) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  let path;
  try {
    path = decodeURIComponent(request.url.split(/[?#]/, 1)[0]);
  } catch {
    return refuse(400);
  }
  if (path.includes("\0") || path.includes("\\")) return refuse(400);
  if (`${path}/` === site.prefix) return { status: 301, headers: { Location: site.prefix }, body: Buffer.alloc(0) };
  if (!path.startsWith(site.prefix)) return refuse(404);
  let file = resolve(site.dir, path.slice(site.prefix.length));
  let stat;
  try {
    // The real path, so that neither dots nor a link lead out of the folder.
    file = realpathSync(file);
    stat = statSync(file);
    if (stat.isDirectory()) {
      if (!path.endsWith("/")) return { status: 301, headers: { Location: encodeURI(`${path}/`) }, body: Buffer.alloc(0) };
      file = realpathSync(join(file, "index.html"));
      stat = statSync(file);
    }
  } catch {
    return refuse(404);
  }
  if (!stat.isFile() || !file.startsWith(site.dir + sep)) return refuse(404);

  const kind = extname(file);
  const etag = `W/"${stat.size.toString(16)}-${Math.round(stat.mtimeMs).toString(16)}"`;
  const headers = {
    "Content-Type": TYPES[kind] ?? "application/octet-stream",
    "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ETag: etag,
  };
  if (request.headers["if-none-match"] === etag) return { status: 304, headers, body: Buffer.alloc(0) };
  if (site.brotli && PACKABLE.has(kind)) {
    headers.Vary = "Accept-Encoding";
    if (/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      headers["Content-Encoding"] = "br";
      return { status: 200, headers, body: compressed(file, stat) };
    }
  }
  return { status: 200, headers, body: readFileSync(file) };
}

function refuse(status) {
  const words = { 400: "Bad request", 404: "Not found", 405: "Method not allowed", 500: "Server error" };
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: Buffer.from(`${words[status]}\n`) };
}

const server = createServer((request, response) => {
  let reply;
  try {
    reply = answer(request);
  } catch (error) {
    console.error(`serve: ${request.url}: ${error.message}`);
    reply = refuse(500);
  }
  const { status, headers, body } = reply;
  const sent = request.method === "HEAD" || status === 304 ? 0 : body.length;
  response.writeHead(status, status === 304 ? headers : { ...headers, "Content-Length": body.length });
  if (site.log) {
    const line = { time: Date.now(), method: request.method, path: request.url, status, bytes: sent, encoding: headers["Content-Encoding"] ?? null };
    appendFileSync(site.log, `${JSON.stringify(line)}\n`);
  }
  response.end(sent > 0 ? body : undefined);
});

server.on("error", (error) => {
  if (error.code === "EADDRINUSE" && site.port > 0 && site.port < 65535) {
    site.port += 1;
    server.listen(site.port, "127.0.0.1");
    return;
  }
  console.error(`serve: cannot listen on 127.0.0.1:${site.port}: ${error.message}`);
  process.exit(1);
});
server.on("listening", () => {
  console.log(`Serving ${site.shown} at http://127.0.0.1:${server.address().port}${site.prefix}`);
});

if (site.brotli) {
  for (const name of readdirSync(site.dir, { recursive: true })) {
    const file = join(site.dir, name);
    const stat = statSync(file);
    if (stat.isFile() && PACKABLE.has(extname(file))) compressed(file, stat);
  }
}
if (site.log) appendFileSync(site.log, "");
server.listen(site.port, "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
