// The linter, as the rest of the page asks it: requests go to the worker one by one.

/**
 * Starts the worker. It is made from a blob, as such a worker keeps the page's Content-Security-Policy: it can reach
 * no other origin either.
 */
export function startLinter({ onProgress, onReady, onFailure }) {
  const base = new URL("./", location.href);
  const code = new Blob([`import ${JSON.stringify(new URL(WORKER, base).href)};`], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(code), { type: "module", name: base.href });
  const waiting = new Map();
  let number = 0;
  worker.addEventListener("message", ({ data }) => {
    if (data.progress !== undefined) onProgress(data.progress);
    if (data.ready) onReady(data.ready);
    if (data.failed) onFailure(data.failed);
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    waiting.delete(data.id);
    if (data.error) asked.reject(new Error(data.error));
    else asked.resolve(data);
  });
  worker.addEventListener("error", (event) => onFailure(event.message ?? "the worker could not be started"));

  /** Asks for one method of bridge.py; the answer has its result, and how many milliseconds it took. */
  function ask(method, asked) {
    number += 1;
    const id = number;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, asked });
    });
  }
  return { ask };
}

/** Runs a function again and again, but never twice at a time: what comes up meanwhile is done once, afterwards. */
export function latestOnly(run) {
  let isRunning = false;
  let isDue = false;
  return async function again() {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue) {
      isDue = false;
      await run();
    }
    isRunning = false;
  };
}
