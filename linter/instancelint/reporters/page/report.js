"use strict";

// Shows the findings of the data block. Everything is written as text, never as markup. Only so many findings are
// drawn at a time: a page of ten thousand stays quick.
(() => {
  const CHUNK = 60;
  const FRAMED = 60;
  const PRINTED = 400;
  const SEVERITIES = ["error", "warning", "info"];
  const THEMES = { "": "automatic", light: "light", dark: "dark" };
  const data = JSON.parse(document.getElementById("data").textContent);
  const by = (id) => document.getElementById(id);
  const main = by("findings");
  const form = by("filters");

  let shown = [];
  let drawn = 0;
  let section = null;
  let group = null;
  let sizes = new Map();

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function link(text, address) {
    const element = make("a", "", text);
    element.href = address;
    element.rel = "noreferrer noopener";
    return element;
  }

  // ---- drawing

  function frame(rows, kind) {
    return make("div", "frame", ...rows.map((row) => drawRow(row, kind)));
  }

  function drawRow([number, text, marks], kind) {
    const line = make("span", "text");
    let position = 0;
    for (const [start, end, isPrimary] of [...marks].sort((one, other) => one[0] - other[0])) {
      const from = Math.max(start, position);
      line.append(text.slice(position, from));
      const empty = !kind && end <= from && start === end;
      if (end > from || empty) {
        line.append(make("mark", (isPrimary ? "primary" : "secondary") + (empty ? " gap" : ""), text.slice(from, end)));
      }
      position = Math.max(position, end);
    }
    line.append(text.slice(position));
    const sign = { added: "+ ", removed: "- " }[kind] || "";
    const row = make("div", "row " + (kind || ""), make("span", "number", sign + (number === null ? "" : number)), line);
    for (const [, , isPrimary, label] of marks) {
      if (label) row.append(make("span", "label " + (isPrimary ? "primary" : "secondary"), label));
    }
    return row;
  }

  function note(name, text) {
    return make("p", "note", make("b", "", name + ": "), text);
  }

  function draw(index) {
    const finding = data.findings[index];
    const rule = data.rules[finding.rule];
    const article = make("article", SEVERITIES[finding.severity]);
    article.id = "finding-" + (index + 1);
    article.tabIndex = -1;
    const title = make("h3", "", make("span", "severity", SEVERITIES[finding.severity]), " ");
    title.append(link(rule.code, rule.url), " " + rule.name + ": " + finding.message);
    title.id = article.id + "-title";
    article.setAttribute("aria-labelledby", title.id);
    const place = make("p", "place", link(finding.place, "#" + article.id));
    if (finding.pointer) place.append(" " + finding.pointer);
    article.append(title, place);
    if (finding.rows.length) article.append(frame(finding.rows));
    for (const related of finding.related) {
      article.append(note("note", related.text));
      if (related.rows.length) article.append(frame(related.rows));
    }
    if (finding.suppressed) article.append(note("suppressed", finding.suppressed));
    if (finding.fix) {
      article.append(note("fix", finding.fix.title));
      for (const kind of ["removed", "added"]) {
        if (finding.fix[kind].length) article.append(frame(finding.fix[kind], kind));
      }
    }
    return article;
  }

  function startGroup(key, byRule) {
    const number = sizes.get(key);
    const heading = make("h2", "");
    section = make("section", "");
    if (byRule) {
      const rule = data.rules[key];
      heading.append(link(rule.code, rule.url), " " + rule.name);
      section.append(heading);
      if (rule.summary) section.append(make("p", "explanation", rule.summary));
    } else {
      heading.append(data.files[key]);
      section.append(heading);
    }
    heading.append(" ", make("small", "", number === 1 ? "1 finding" : number + " findings"));
    heading.id = "group-" + key;
    section.setAttribute("aria-labelledby", heading.id);
    group = key;
    main.append(section);
  }

  function groupOf(index, byRule) {
    return byRule ? data.findings[index].rule : data.findings[index].file;
  }

  function drawMore(until) {
    const byRule = by("group").value === "rule";
    const end = Math.min(until, shown.length);
    for (; drawn < end; drawn += 1) {
      const key = groupOf(shown[drawn], byRule);
      if (section === null || key !== group) startGroup(key, byRule);
      section.append(draw(shown[drawn]));
    }
    const left = shown.length - drawn;
    by("more").hidden = left === 0;
    by("next").textContent = "Show " + Math.min(CHUNK, left) + " more";
    by("all").textContent = "Show all " + shown.length;
  }

  // Paper gets frames where they are few, a line for each finding where they are more, and never more than PRINTED.

  function print() {
    if (by("rules")) by("rules").open = true;
    if (shown.length <= FRAMED) {
      drawMore(shown.length);
      return;
    }
    document.body.classList.add("lines");
    const byRule = by("group").value === "rule";
    let key = null;
    for (const index of shown.slice(0, PRINTED)) {
      if (groupOf(index, byRule) !== key) {
        key = groupOf(index, byRule);
        by("printed").append(make("h2", "", byRule ? data.rules[key].code + " " + data.rules[key].name : data.files[key]));
      }
      const { severity, rule, place, message } = data.findings[index];
      by("printed").append(make("p", "", make("b", "", SEVERITIES[severity]), ` ${data.rules[rule].code} ${place}: ${message}`));
    }
    const left = shown.length - PRINTED;
    if (left > 0) by("printed").append(make("p", "", `${left} more findings are not printed; filter the page to choose which are.`));
  }

  function endPrint() {
    document.body.classList.remove("lines");
    by("printed").replaceChildren();
  }

  // ---- filtering

  const texts = data.findings.map((finding) => {
    const rule = data.rules[finding.rule];
    const lines = finding.rows.map((row) => row[1]);
    const related = finding.related.map((each) => each.text);
    const said = [finding.message, finding.place, finding.pointer, finding.fix?.title ?? "", finding.suppressed];
    return [rule.code, rule.name, ...said, ...related, ...lines].join("\n").toLowerCase();
  });

  function wanted() {
    const ticked = new Set([...form.querySelectorAll("#severities input:checked")].map((box) => Number(box.value)));
    return {
      severities: ticked,
      rule: by("rule").value,
      file: by("file").value,
      fixable: by("fixable").checked,
      words: by("text").value.toLowerCase().split(/\s+/).filter(Boolean),
    };
  }

  function filter() {
    const want = wanted();
    const byRule = by("group").value === "rule";
    shown = [];
    data.findings.forEach((finding, index) => {
      if (
        want.severities.has(finding.severity) &&
        (want.rule === "" || finding.rule === Number(want.rule)) &&
        (want.file === "" || finding.file === Number(want.file)) &&
        (!want.fixable || finding.fixable) &&
        want.words.every((word) => texts[index].includes(word))
      ) {
        shown.push(index);
      }
    });
    if (byRule) shown.sort((one, other) => data.findings[one].rule - data.findings[other].rule || one - other);
    sizes = new Map();
    for (const index of shown) {
      const key = groupOf(index, byRule);
      sizes.set(key, (sizes.get(key) || 0) + 1);
    }
    main.replaceChildren();
    drawn = 0;
    section = null;
    drawMore(CHUNK);
    const all = data.findings.length;
    by("count").textContent =
      shown.length === all ? all + (all === 1 ? " finding" : " findings") : shown.length + " of " + all + " findings";
    if (!shown.length) main.append(make("p", "quiet", all ? "No findings match these filters." : "No findings."));
  }

  // ---- the address holds the state of the filters, so that a view can be linked to

  function write() {
    const state = new URLSearchParams();
    const boxes = [...form.querySelectorAll("#severities input")];
    if (boxes.some((box) => !box.checked)) {
      state.set("severity", boxes.filter((box) => box.checked).map((box) => SEVERITIES[box.value]).join(","));
    }
    if (by("rule").value !== "") state.set("rule", data.rules[by("rule").value].code);
    if (by("file").value !== "") state.set("file", data.files[by("file").value]);
    if (by("group").value !== "file") state.set("group", by("group").value);
    if (by("fixable").checked) state.set("fixable", "1");
    if (by("text").value) state.set("q", by("text").value);
    history.replaceState(null, "", "#" + state);
  }

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    const severities = (state.get("severity") ?? SEVERITIES.join(",")).split(",");
    for (const box of form.querySelectorAll("#severities input")) box.checked = severities.includes(SEVERITIES[box.value]);
    const rule = data.rules.findIndex((each) => each.code === state.get("rule"));
    const file = data.files.indexOf(state.get("file"));
    by("rule").value = rule < 0 ? "" : String(rule);
    by("file").value = file < 0 ? "" : String(file);
    by("group").value = state.get("group") === "rule" ? "rule" : "file";
    by("fixable").checked = state.has("fixable");
    by("text").value = state.get("q") ?? "";
  }

  function goToTarget() {
    const match = /^#finding-(\d+)$/.exec(location.hash);
    const place = match ? shown.indexOf(Number(match[1]) - 1) : -1;
    if (place < 0) return false;
    drawMore(place + CHUNK);
    const article = document.getElementById(match[0].slice(1));
    article.scrollIntoView();
    article.focus();
    return true;
  }

  // ---- the page

  function fill() {
    const numbers = (key) => {
      const counts = new Map();
      for (const finding of data.findings) counts.set(finding[key], (counts.get(finding[key]) || 0) + 1);
      return counts;
    };
    const bySeverity = numbers("severity");
    SEVERITIES.forEach((name, value) => {
      const box = make("input", "");
      box.type = "checkbox";
      box.value = String(value);
      box.checked = true;
      box.defaultChecked = true;
      by("severities").append(make("label", "", box, name + " (" + (bySeverity.get(value) || 0) + ")"));
    });
    const byRule = numbers("rule");
    data.rules.forEach((rule, value) => addOption("rule", value, rule.code + " " + rule.name + " (" + byRule.get(value) + ")"));
    const byFile = numbers("file");
    data.files.forEach((name, value) => addOption("file", value, name + " (" + byFile.get(value) + ")"));
  }

  function addOption(id, value, text) {
    const option = make("option", "", text);
    option.value = String(value);
    by(id).append(option);
  }

  function step(by_) {
    const articles = [...main.querySelectorAll("article")];
    const at = articles.indexOf(document.activeElement.closest("article"));
    if (at + by_ >= articles.length) drawMore(drawn + CHUNK);
    const all = main.querySelectorAll("article");
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + by_, 0), all.length - 1)];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
    }
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key === "Escape" && event.target === by("text")) {
      main.focus({ preventScroll: true });
    } else if (typing) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      by("text").focus();
      by("text").select();
    } else if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
    }
  }

  function setTheme(name) {
    if (name) document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
    by("theme").textContent = "Theme: " + THEMES[name];
    return name;
  }

  fill();
  read();
  filter();
  goToTarget();
  for (const id of ["filters", "count", "theme", "keys"]) by(id).hidden = false;

  let timer = 0;
  const refresh = () => {
    filter();
    write();
  };
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(refresh, event.target.id === "text" ? 100 : 0);
  });
  form.addEventListener("reset", () => setTimeout(refresh));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const [id, until] of [["next", () => drawn + CHUNK], ["all", () => shown.length]]) {
    by(id).addEventListener("click", () => {
      const first = drawn;
      drawMore(until());
      main.querySelectorAll("article")[first]?.focus({ preventScroll: true });
    });
  }
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) drawMore(drawn + CHUNK);
  }, { rootMargin: "600px" }).observe(by("more"));
  addEventListener("beforeprint", print);
  addEventListener("afterprint", endPrint);
  addEventListener("keydown", onKey);
  addEventListener("hashchange", () => {
    if (goToTarget()) return;
    read();
    filter();
    goToTarget();
  });
  let theme = "";
  by("theme").addEventListener("click", () => {
    const names = Object.keys(THEMES);
    theme = setTheme(names[(names.indexOf(theme) + 1) % names.length]);
  });
})();
