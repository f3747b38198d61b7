// What the linter knows at a place of the text: what may be written there, and what is said of it.
import { autocompletion } from "@codemirror/autocomplete";
import { hoverTooltip } from "@codemirror/view";
import { make } from "./dom.js";

const STOP = /\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{?\d+\}?|\\(.)/g;

/** Returns a template of editors as plain text, with the range of its first tab stop. */
function filled(template) {
  let text = "";
  let stop = null;
  let at = 0;
  for (const match of template.matchAll(STOP)) {
    text += template.slice(at, match.index);
    const value = match[3] ?? (match[2] ?? "").replace(/\\(.)/g, "$1");
    if (match[3] === undefined) stop ??= [text.length, text.length + value.length];
    text += value;
    at = match.index + match[0].length;
  }
  text += template.slice(at);
  return { text, stop: stop ?? [text.length, text.length] };
}

/** Writes a completion, with what belongs to it elsewhere, and selects what is to be filled in first. */
function apply([own, ...others], isTemplate) {
  const { text, stop } = isTemplate ? filled(own.text) : { text: own.text, stop: [own.text.length, own.text.length] };
  const changes = [{ ...own, text }, ...others].map((edit) => ({ from: edit.from, to: edit.to, insert: edit.text }));
  const shift = others
    .filter(({ from }) => from < own.from)
    .reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  const [anchor, head] = stop.map((place) => own.from + shift + place);
  return (view) => view.dispatch({ changes, selection: { anchor, head }, userEvent: "input.complete" });
}

/** Makes the extensions; `given` returns the text with its settings, `isReady` whether the linter can be asked. */
export function language({ ask, given, isReady }) {
  async function asked(method, offset) {
    if (!isReady()) return null;
    try {
      return (await ask(method, { ...given(), offset })).result;
    } catch {
      return null;
    }
  }

  async function source(context) {
    const found = await asked("complete", context.pos);
    if (!found?.length || context.aborted) return null;
    const options = found.map(({ label, detail, info, edits, snippet, kind, filter }, index) => ({
      label: filter,
      displayLabel: label,
      detail,
      type: kind,
      boost: Math.max(99 - index, -99),
      info: info ? () => made(info) : undefined,
      apply: apply(edits, snippet),
    }));
    return { from: Math.min(found[0].edits[0].from, context.pos), options };
  }

  const made = (html) => {
    const dom = make("div", { className: "hover" });
    dom.innerHTML = html;
    return dom;
  };

  async function tooltip(view, offset) {
    const found = await asked("hover", offset);
    return found && { pos: found.from, end: found.to, above: true, create: () => ({ dom: made(found.html) }) };
  }

  return [autocompletion({ override: [source], icons: false }), hoverTooltip(tooltip)];
}
