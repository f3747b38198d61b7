// Runs the linter: Python, compiled to WebAssembly, in a thread of its own. The page sends it requests, one at a time.
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

const ROOT = "/lib/python3.14/site-packages/";
const PAUSE = 500; // milliseconds
const started = performance.now();
let received = 0;

/** Returns the content of an asset as it arrives. */
async function arriving(name) {
  const counting = new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      postMessage({ progress: received / TOTAL });
      controller.enqueue(chunk);
    },
  });
  const response = await fetch(new URL(name, BASE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.body.pipeThrough(counting);
}

/** The same of a pack, which is unpacked here, as not every server compresses it. */
const unpacked = async (name) => (await arriving(name)).pipeThrough(new DecompressionStream("gzip"));

async function bytesOf(stream) {
  return new Uint8Array(await new Response(await stream).arrayBuffer());
}

/** Writes the files of a pack below a folder; archive.py says what a pack is. */
function unpack(FS, pack) {
  const length = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  let start = 4 + length;
  const folders = new Set();
  for (const [name, size] of JSON.parse(new TextDecoder().decode(pack.subarray(4, start)))) {
    const folder = ROOT + name.slice(0, name.lastIndexOf("/") + 1);
    if (!folders.has(folder)) FS.mkdirTree(folder);
    folders.add(folder);
    FS.writeFile(ROOT + name, pack.subarray(start, start + size), { canOwn: true });
    start += size;
  }
}

const BASE = new URL(self.name);
const library = bytesOf(unpacked(FILES.library));
const linter = bytesOf(unpacked(FILES.linter));
const wasm = arriving(FILES.wasm);
const ownFetch = globalThis.fetch;

/** Pyodide asks for its two files by their names; it gets what is on its way already, and nothing else. */
globalThis.fetch = async (request) => {
  const address = String(request?.url ?? request);
  if (address.endsWith("pyodide.asm.wasm")) {
    return new Response(await wasm, { headers: { "content-type": "application/wasm" } });
  }
  if (address.endsWith("library.zip")) return new Response(await library);
  return Response.error();
};

async function start() {
  const python = await loadPyodide({
    createPyodideModule,
    indexURL: BASE.href,
    stdLibURL: new URL("library.zip", BASE).href,
    lockFileContents: LOCK,
    packageBaseUrl: BASE.href,
    fsInit: async (FS) => unpack(FS, await linter),
  });
  globalThis.fetch = ownFetch;
  const call = python.pyimport("bridge").call;
  const { result: version, error } = JSON.parse(call('["about", {}]'));
  if (error) throw new Error(error);
  return { call, version };
}

/** Lets Python load what linting does not need, step by step: requests come first. */
function prepare(call, step) {
  const { result: isMore } = JSON.parse(call(JSON.stringify(["prepare", { step }])));
  if (isMore) setTimeout(prepare, PAUSE, call, step + 1);
}

const running = start();
running.then(
  ({ version, call }) => {
    postMessage({ ready: { version, duration: performance.now() - started } });
    setTimeout(prepare, PAUSE, call, 0);
  },
  (error) => postMessage({ failed: String(error) }),
);

addEventListener("message", async ({ data: { id, method, asked } }) => {
  try {
    const { call } = await running;
    const began = performance.now();
    const answer = JSON.parse(call(JSON.stringify([method, asked])));
    postMessage({ id, ...answer, duration: performance.now() - began });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
