// The two dialogs: a first payload for an element, and a link to what is in the editor.
import { copy, find, make } from "./dom.js";
import { linkTo } from "./share.js";

/** Lets a person choose an element, and writes its first payload; `onText` gets that, and the notation. */
export function setUpStart(ask, onText) {
  const dialog = find("new-dialog");
  const [element, way, events] = ["element", "way", "events"].map(find);
  let known = null;

  const choices = (select, first, values) =>
    select.replaceChildren(
      make("option", { value: "" }, first),
      ...values.map((value) => make("option", { value }, value)),
    );
  const chosen = () => {
    const word = element.value.trim().toLowerCase();
    return known?.find(({ key, title }) => key.toLowerCase() === word || title.toLowerCase() === word);
  };

  async function open() {
    dialog.showModal();
    if (known !== null) return;
    ({ result: known } = await ask("elements", {}));
    find("elements").replaceChildren(
      ...known.map(({ key, title, hub }) =>
        make("option", { value: key }, [title === key ? "" : title, hub].filter(Boolean).join(" - ")),
      ),
    );
    describe();
  }

  function describe() {
    const found = chosen();
    choices(way, "Usual", found?.ways ?? []);
    choices(events, "None", found?.events ?? []);
    find("new-error").textContent = "";
  }

  element.addEventListener("input", describe);

  find("new-ok").addEventListener("click", async (event) => {
    event.preventDefault();
    const found = chosen();
    if (!found) {
      find("new-error").textContent = element.value ? "Unknown element." : "Choose an element.";
      element.focus();
      return;
    }
    const notation = find("start-notation").value;
    try {
      const asked = { key: found.key, notation, way: way.value, events: events.value };
      const { result } = await ask("start", asked);
      dialog.close();
      onText(result);
    } catch {
      find("new-error").textContent = "This payload could not be written.";
    }
  });

  find("new").addEventListener("click", open);
}

/** Makes links to the text; `current` returns it with its settings. */
export function setUpShare(ask, current) {
  const dialog = find("share-dialog");
  const link = find("share-link");
  const values = find("share-values");

  async function write() {
    const { text, name, kind, profile } = current();
    find("share-error").textContent = "";
    link.value = "";
    find("share-copy").disabled = true;
    try {
      const isMasked = !values.checked;
      const shown = isMasked ? (await ask("masked", { text, name, kind, profile })).result : text;
      const page = new URL("./", location.href);
      link.value = await linkTo(page, shown, { name, kind, profile, masked: isMasked && "1" });
      find("share-copy").disabled = false;
    } catch {
      find("share-error").textContent = "The values could not be masked, so there is no link.";
    }
  }

  values.addEventListener("change", write);
  find("share-copy").addEventListener("click", (event) => copy(link.value, event.target));
  link.addEventListener("focus", () => link.select());
  find("share").addEventListener("click", () => {
    values.checked = false;
    dialog.showModal();
    write();
  });
}
