// Builds the playground: node playground/build.mjs FOLDER, where `python linter/tools playground FOLDER` has written
// what runs in the browser. The page comes into FOLDER/site; whatever it loads is in there.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { loadPyodide } from "pyodide";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const FOLDER = path.resolve(process.argv[2]);
const SITE = path.join(FOLDER, "site");
const PYODIDE = path.join(HERE, "node_modules", "pyodide");

fs.rmSync(SITE, { recursive: true, force: true });
fs.mkdirSync(path.join(SITE, "assets"), { recursive: true });

/** Writes an asset under a name that tells its content apart, and returns that name. */
function asset(name, content) {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const { name: stem, ext } = path.parse(name);
  const target = `assets/${stem}-${digest}${ext}`;
  fs.writeFileSync(path.join(SITE, target), content);
  return target;
}

/** The same of what is unpacked by the page itself, so that any server will do. */
const packed = (name, content) => asset(`${name}.pack`, zlib.gzipSync(content, { level: 9 }));

const python = await loadPyodide();
python.mountNodeFS("/source", path.join(FOLDER, "python"));
python.mountNodeFS("/pyodide", PYODIDE);
python.mountNodeFS("/out", FOLDER);
python.runPython(fs.readFileSync(path.join(HERE, "archive.py"), "utf8"));
python.globals.get("pack")("/source", "/pyodide/python_stdlib.zip", "/out");

const read = (...names) => fs.readFileSync(path.join(...names));
const files = {
  wasm: asset("python.wasm", read(PYODIDE, "pyodide.asm.wasm")), // servers compress it
  library: packed("library", read(FOLDER, "library.zip")),
  linter: packed("linter", read(FOLDER, "linter.pack")),
};
const { info } = JSON.parse(read(PYODIDE, "pyodide-lock.json"));
const sizeOf = (name) => fs.statSync(path.join(SITE, name)).size;
const total = Object.values(files).reduce((sum, name) => sum + sizeOf(name), 0);
const rules = asset("rules.json", read(FOLDER, "rules.json"));
const nonce = createHash("sha256").update(files.linter).digest("base64").slice(0, 16);
const examples = JSON.parse(read(FOLDER, "examples.json"));

/** Bundles a script with what it imports; `define` are the names of assets that it loads. */
async function script(name, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, "src", name)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    external: ["node:*", "ws"],
    define: Object.fromEntries(Object.entries(define).map(([key, value]) => [key, JSON.stringify(value)])),
  });
  return outputFiles[0].contents;
}

const worker = asset("worker.js", await script("worker.js", { FILES: files, TOTAL: total, LOCK: { info, packages: {} } }));
const main = asset("main.js", await script("main.js", { WORKER: worker, RULES: rules, NONCE: nonce, EXAMPLES: examples }));
const style = asset("playground.css", read(HERE, "page", "playground.css"));
const loaded = { main, worker, style, ...files };
fs.copyFileSync(path.join(HERE, "..", "docs", "assets", "favicon.svg"), path.join(SITE, "favicon.svg"));
const page = read(HERE, "page", "index.html").toString().replace(/\{\{(\w+)\}\}/g, (_, name) => ({ ...loaded, nonce })[name]);
fs.writeFileSync(path.join(SITE, "index.html"), page);
const kept = ["./", "favicon.svg", ...Object.values(loaded), rules];
const version = createHash("sha256").update(page + kept).digest("hex").slice(0, 10);
fs.writeFileSync(
  path.join(SITE, "service-worker.js"),
  await script("service_worker.js", { KEPT: kept, VERSION: version }),
);
const transferred = (name) => (name.endsWith(".pack") ? sizeOf(name) : zlib.gzipSync(read(SITE, name)).length);
const size = Object.values(loaded).reduce((sum, name) => sum + transferred(name), 0);
console.log(`playground: a first visit transfers ${(size / 1e6).toFixed(1)} MB with gzip`);
