"use strict";

// Shows each request as it is answered, newest first. Everything is written as text, never as markup.
(() => {
  const KEPT = 500;
  const by = (id) => document.getElementById(id);
  const seen = new Set();

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function drawFinding(finding) {
    const rule = make("a", "", finding.code);
    rule.href = finding.url;
    rule.rel = "noreferrer noopener";
    const place = finding.start ? ` (line ${finding.start.line}, column ${finding.start.column})` : "";
    return make("li", finding.severity, make("b", "", finding.severity), " ", rule, ` ${finding.message}${place}`);
  }

  function draw(entry) {
    if (seen.has(entry.number)) return;
    seen.add(entry.number);
    const status = make("span", entry.status < 400 ? "good" : "bad", String(entry.status));
    const item = make("li", "request", make("h2", "", `${entry.method} ${entry.path} `, status), make("time", "", entry.time));
    if (entry.findings.length) item.append(make("ul", "", ...entry.findings.map(drawFinding)));
    if (entry.body) {
      const body = make("details", "", make("summary", "", "Body (secrets masked)"));
      body.append(make("pre", "", JSON.stringify(entry.body, null, 2)));
      item.append(body);
    }
    by("requests").prepend(item);
    while (by("requests").children.length > KEPT) by("requests").lastChild.remove();
    by("empty").hidden = true;
  }

  by("base").textContent = location.origin + "/elements/api-v2";
  const source = new EventSource("/_mock/requests/stream");
  source.addEventListener("open", () => { by("state").textContent = "Live."; });
  source.addEventListener("error", () => { by("state").textContent = "Not connected; trying again."; });
  source.addEventListener("message", (event) => draw(JSON.parse(event.data)));
})();
