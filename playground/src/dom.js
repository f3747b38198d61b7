// A few lines for making elements. Texts go in as text, never as markup.

export const find = (id) => document.getElementById(id);

/** Makes an element; `properties` are set on it, `children` are elements or texts. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { dataset, ...rest } = properties;
  Object.assign(element, rest);
  Object.assign(element.dataset, dataset);
  element.append(...children);
  return element;
}

export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Copies a text, and says so on the button for a moment. */
export async function copy(text, button) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Copy it by hand";
  }
  setTimeout(() => (button.textContent = label), 2000);
}
