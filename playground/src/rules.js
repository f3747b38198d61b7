// The pages of the rules, shown beside the text. They are the site's own, written as HTML when the page is built.
import { find } from "./dom.js";

const LINK = /^\.\.\/rules\/([\w-]+)\.html$/;

export function setUpRules() {
  const text = find("rule-text");
  let pages = null;

  async function show(name) {
    pages ??= fetch(RULES).then((response) => response.json());
    find("rule-link").href = `../rules/${name}.html`;
    try {
      text.innerHTML = (await pages)[name] ?? "";
    } catch {
      pages = null;
      text.textContent = "The page could not be loaded.";
    }
    for (const block of text.querySelectorAll("pre")) block.tabIndex = 0;
  }

  /** Calls back for each rule that a page leads to. */
  function onRule(open) {
    text.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      const rule = LINK.exec(link?.getAttribute("href") ?? "")?.[1];
      if (rule === undefined || rule === "index" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      open(rule);
    });
  }

  return { show, onRule };
}
