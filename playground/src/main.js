// The page: what is typed goes to the linter in its worker, and what that finds is shown beside it.
import { setUpShare, setUpStart } from "./dialogs.js";
import { copy, count, find, make } from "./dom.js";
import { makeEditor } from "./editor.js";
import { findingEntry } from "./findings.js";
import { language } from "./language.js";
import { latestOnly, startLinter } from "./linter.js";
import { NOTATIONS, nameOf } from "./notation.js";
import { setUpRules } from "./rules.js";
import { fromLink } from "./share.js";
import { setUpTheme } from "./theme.js";

const REST = 60; // milliseconds without typing before a lint; one takes about as long
const [notation, kind, profile] = ["notation", "kind", "profile"].map(find);
const state = find("state");
let openedName = "";
let findings = [];
let due = null;

setUpTheme();
const rules = setUpRules();
const linter = startLinter({
  onProgress: (part) => (find("progress").value = part),
  onReady: ({ version }) => {
    find("progress").hidden = true;
    find("version").textContent = `Version ${version}.`;
    document.body.dataset.state = "ready";
    keepForOffline();
  },
  onFailure: (reason) => {
    find("progress").hidden = true;
    state.textContent = `The linter could not be loaded: ${reason}`;
    document.body.dataset.state = "failed";
  },
});

const isReady = () => document.body.dataset.state === "ready";
const editor = makeEditor({
  parent: find("editor"),
  onChange: changed,
  extensions: language({ ask: linter.ask, given, isReady }),
});

/** What the linter is asked about: the text, the name of its file, and the settings. */
function given() {
  const text = editor.text();
  return { text, name: openedName || notation.value || nameOf(text), kind: kind.value, profile: profile.value };
}

const lint = latestOnly(async () => {
  const asked = given();
  editor.speak(asked.name);
  const shown = NOTATIONS[asked.name] ?? asked.name;
  find("detected").textContent = notation.value && !openedName ? "" : shown;
  try {
    const { result, duration } = await linter.ask("lint", asked);
    if (editor.text() !== asked.text) return;
    show(result);
    document.body.dataset.duration = duration.toFixed(1);
  } catch (error) {
    if (document.body.dataset.state !== "failed") state.textContent = `The linter failed: ${error.message}`;
  }
});

function changed() {
  clearTimeout(due);
  due = setTimeout(lint, REST);
}

function summary(result) {
  if (result.skipped) return "Not a payload";
  if (result.counts) return result.counts;
  return result.payloads ? `No problems in ${count(result.payloads, "payload")}` : "No payload found";
}

function show(result) {
  ({ findings } = result);
  editor.mark(findings, fixOne);
  state.textContent = summary(result);
  state.dataset.worst = findings.map(({ severity }) => severity).sort()[0] ?? (result.payloads ? "clean" : "");
  const entries = findings.map((finding, index) => findingEntry(finding, index, { rule: openRule, place, fix: fixOne }));
  if (!entries.length) entries.push(make("li", { className: "empty" }, advice(result)));
  if (result.more) entries.push(make("li", { className: "empty" }, `${count(result.more, "more finding")} not shown.`));
  find("findings").replaceChildren(...entries);
  offer(find("fix"), result.safe, "Fix all");
  offer(find("fix-unsafe"), result.fixable - result.safe, "Fix unsafely");
  find("as-report").hidden = false;
  if (!find("report").hidden) writeReport();
}

function advice(result) {
  if (result.payloads) return "Nothing to fix. The platform's own checks may still find more.";
  if (!editor.text().trim()) return "Paste a payload, a curl command or a page, or choose an example above.";
  return "There is no instance payload in this text. To lint it anyway, choose a kind above.";
}

function offer(button, number, verb) {
  button.hidden = number === 0;
  button.textContent = `${verb} (${number})`;
}

async function fix(options) {
  const asked = given();
  const { result } = await linter.ask("fix", { ...asked, ...options });
  if (editor.text() !== asked.text) return;
  editor.replace(result.text);
  const left = result.rejected.length ? ` Not fixed: ${result.rejected.join("; ")}.` : "";
  say(result.fixed || left ? `Fixed ${count(result.fixed, "mistake")}.${left}` : "Nothing could be fixed.");
}

const fixOne = (index, safety) => fix({ only: index, unsafe: safety === "unsafe" });

function place({ from, to }) {
  if (from === null) return;
  editor.show(from, to);
  editor.focus();
}

/** Says what was done, or what a reader should know, above the columns. */
function say(text) {
  find("notice").textContent = text;
  find("notice").hidden = !text;
}

function view(name) {
  for (const part of ["findings", "report", "rule"]) find(part).hidden = part !== name;
  find("as-report").setAttribute("aria-pressed", String(name === "report"));
  find("scroll").scrollTop = 0;
}

async function openRule(name) {
  await rules.show(name);
  view("rule");
  find("rule-back").focus();
}

async function writeReport() {
  const { result } = await linter.ask("report", { ...given(), format: find("format").value });
  find("report-text").textContent = result;
}

/** Puts a text into the editor; under the name of a file that was opened, or under none. */
function put(text, name = "") {
  openedName = name;
  if (notation.value) notation.value = "";
  editor.replace(text);
  view("findings");
  say("");
  editor.show(0);
  lint();
}

async function open(file) {
  if (file) put((await file.text()).toWellFormed(), file.name);
}

function setUpForm() {
  for (const select of [notation, kind, profile]) {
    select.addEventListener("change", () => {
      if (select === notation) openedName = "";
      lint();
    });
  }
  const example = find("example");
  example.append(...EXAMPLES.map(({ title }, index) => make("option", { value: index }, title)));
  example.addEventListener("change", () => {
    if (example.value !== "") put(EXAMPLES[example.value].text);
    example.value = "";
  });
  find("tools").addEventListener("submit", (event) => event.preventDefault());
  find("open").addEventListener("click", () => find("file").click());
  find("file").addEventListener("change", ({ target }) => {
    open(target.files[0]);
    target.value = "";
  });
  find("fix").addEventListener("click", () => fix({}));
  find("fix-unsafe").addEventListener("click", () => fix({ unsafe: true }));
  find("as-report").addEventListener("click", () => {
    view(find("report").hidden ? "report" : "findings");
    if (!find("report").hidden) writeReport();
  });
  find("format").addEventListener("change", writeReport);
  find("copy-report").addEventListener("click", ({ target }) => copy(find("report-text").textContent, target));
  find("rule-back").addEventListener("click", () => view("findings"));
  rules.onRule(openRule);
}

async function begin() {
  setUpForm();
  setUpStart(linter.ask, put);
  setUpShare(linter.ask, given);
  await readLink();
  addEventListener("hashchange", readLink);
}

async function readLink() {
  const linked = await fromLink(location.hash);
  if (linked === null) {
    if (!editor.text()) put(EXAMPLES[0].text);
    return;
  }
  for (const [select, value] of [[kind, linked.kind], [profile, linked.profile]]) {
    select.value = value ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  put(linked.text.toWellFormed(), linked.name in NOTATIONS ? "" : (linked.name ?? ""));
  if (linked.name in NOTATIONS) notation.value = linked.name;
  if (linked.masked) say("The values in this link are masked, so findings about them may differ.");
  history.replaceState(null, "", location.pathname);
}

/** Keeps the page for when there is no network. It comes last, so that it takes no time from the first lint. */
function keepForOffline() {
  navigator.serviceWorker?.register("service-worker.js").catch(() => undefined);
}

window.playground = { ask: linter.ask }; // for the console
begin();
