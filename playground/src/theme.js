// Light or dark: what the system says, until a person chooses; the choice is all that the page remembers.
import { find } from "./dom.js";

const KEY = "playground-theme";

export function setUpTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem(KEY);
  } catch {
    // a browser that keeps nothing
  }
  const apply = () => (document.documentElement.dataset.theme = chosen ?? (system.matches ? "dark" : "light"));
  find("theme").addEventListener("click", () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // as above
    }
    apply();
  });
  system.addEventListener("change", apply);
  apply();
}
