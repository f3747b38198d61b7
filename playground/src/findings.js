// The list of findings: each with its frame, what would fix it, and a way to its place and to its rule.
import { make } from "./dom.js";

const ICONS = { error: "✕", warning: "!", info: "i" };

/** Draws rows of a text with what is underlined in them; what all of them are indented by is left out. */
function frame(rows, sign = "") {
  const gutter = Math.max(1, ...rows.map(([number]) => String(number ?? "").length));
  const indent = Math.min(...rows.map(([, text]) => text.search(/\S|$/)));
  const lines = make("code", { className: sign === "+" ? "frame added" : sign === "-" ? "frame removed" : "frame" });
  for (const [number, text, marks] of rows) {
    const line = make("span", { className: "row" });
    line.style.setProperty("--gutter", `${gutter + 3}ch`);
    line.append(make("span", { className: "number" }, `${String(number ?? "").padStart(gutter)} ${sign || "|"} `));
    let at = indent;
    const labels = [];
    for (const [start, end, isPrimary, label] of marks) {
      line.append(text.slice(at, Math.max(at, start)));
      line.append(make("mark", { className: isPrimary ? "" : "beside" }, text.slice(Math.max(at, start), end)));
      at = Math.max(at, end);
      if (label) labels.push(label);
    }
    line.append(text.slice(at));
    if (labels.length) line.append(make("span", { className: "label" }, `  ${labels.join("; ")}`));
    lines.append(line);
  }
  return lines;
}

function frames(finding) {
  const shown = make("pre", { className: "frames" });
  if (finding.rows.length) shown.append(frame(finding.rows));
  if (finding.fix) {
    if (finding.fix.removed.length) shown.append(frame(finding.fix.removed, "-"));
    if (finding.fix.added.length) shown.append(frame(finding.fix.added, "+"));
  }
  return shown.childNodes.length ? shown : "";
}

function related(each, onPlace) {
  const place = each.pointer || "the payload";
  const link = make("button", { type: "button", className: "link" }, place);
  link.addEventListener("click", () => onPlace(each));
  return make("p", { className: "related" }, `${each.message}: `, each.from === null ? place : link);
}

/** Makes the entry of a finding; `on` has what its buttons do. */
export function findingEntry(finding, index, on) {
  const rule = make("button", { type: "button", className: "link code" }, `${finding.code} ${finding.name}`);
  rule.addEventListener("click", () => on.rule(finding.name));
  const where = finding.line === null ? "" : `line ${finding.line}`;
  const place = make("button", { type: "button", className: "link place", title: finding.pointer }, where);
  place.addEventListener("click", () => on.place(finding));
  const head = make(
    "p",
    { className: "finding-head" },
    make("span", { className: `severity ${finding.severity}` }, `${ICONS[finding.severity]} ${finding.severity}`),
    rule,
    where ? place : "",
  );
  const entry = make("li", { className: "finding", dataset: { severity: finding.severity, code: finding.code } });
  entry.append(head, make("p", { className: "message" }, finding.message));
  entry.append(frames(finding));
  entry.append(...finding.related.map((each) => related(each, on.place)));
  if (finding.fix) {
    const { title, advice, safety } = finding.fix;
    const button = make("button", { type: "button", className: "fix" }, `Fix: ${title}`);
    button.addEventListener("click", () => on.fix(index, safety));
    const note = advice ? make("span", { className: "advice" }, advice) : "";
    const offer = safety === "manual" ? make("span", { className: "advice" }, `${title} (suggestion)`) : button;
    entry.append(make("p", { className: "fix-row" }, offer, safety === "manual" ? "" : note));
  }
  return entry;
}
